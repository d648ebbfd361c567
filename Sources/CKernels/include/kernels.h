/// Dense single-precision kernels in the three shapes that the networks of `Language` need.
///
/// Packed weights. `W` is (columns × depth). Columns are cut into panels; a panel holds, for each k in 0..<depth, the
/// weights of its columns one after the other. A panel of `pipe_matmul` has 32 columns. A panel of `pipe_maxout` has 16
/// outputs: their piece 0, then their piece 1, then their piece 2. Biases follow the same order. Missing columns of the
/// last panel are zeros. All variants read the same form.
#ifndef PIPE_KERNELS_H
#define PIPE_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum pipe_kernel {
  pipe_kernel_portable = 0,
  pipe_kernel_avx2 = 1,
  pipe_kernel_avx512 = 2,
} pipe_kernel;

/// Whether this processor can run a variant.
bool pipe_kernel_supported(pipe_kernel kernel);

/// The functions of one variant. `rows` may be 0; strides and depths count floats; outputs never overlap inputs.
typedef struct pipe_kernel_table {
  /// out[i][c] = bias[c] + sum over k of x[i][k] W[c][k], for all columns of `panels` panels of 32.
  void (*matmul)(const float *x, size_t x_stride, size_t rows, size_t depth, const float *packed, const float *bias,
                 size_t panels, float *out, size_t out_stride);
  /// out[i][o] = max over the three pieces p of (bias[o,p] + sum over k of x[i][k] W[o,p][k]); 16 outputs a panel.
  void (*maxout)(const float *x, size_t x_stride, size_t rows, size_t depth, const float *packed, const float *bias,
                 size_t panels, float *out, size_t out_stride);
  /// out[i] = (residual ? residual[i] : 0) + (x[i] - mean) / sqrt(variance + 1e-8) * gain + bias, over 96 columns.
  void (*layer_norm)(const float *x, size_t rows, const float *gain, const float *bias, const float *residual,
                     float *out);
  /// hidden[o] = max over p of (bias[p][o] + sum of features[f][p][o]); 64 outputs, 2 pieces, `count` features.
  void (*hidden)(const float *const *features, size_t count, const float *bias, float *hidden);
  /// scores[c] = bias[c] + sum over the 64 hidden units k of hidden[k] W[k][c]; `columns` is a multiple of 16 up to 112.
  void (*scores)(const float *hidden, const float *weights, const float *bias, size_t columns, float *scores);
} pipe_kernel_table;

/// The table of a variant that is supported; the portable one for any other.
const pipe_kernel_table *pipe_kernel_functions(pipe_kernel kernel);

/// The index in from..<to of the greatest value, the lowest on ties; `from` if the range is empty.
size_t pipe_first_maximum(const float *values, size_t from, size_t to);

#endif

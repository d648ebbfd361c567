// The kernels, written once over vectors of LANES floats and compiled once a variant. Set before including:
//   LANES     floats in a vector; divides 16
//   WIDE_ROWS rows in a tile of two vectors, TALL_ROWS in a tile of three: as many as the registers hold
//   NAME(x)   the name of x in this variant
//   TARGET    the function attributes
// Products and sums are contracted to fused multiply-adds where the target has them (clang's default in C).

typedef float NAME(vec) __attribute__((vector_size(LANES * 4), aligned(4), may_alias));
#define vec NAME(vec)
#define INLINE static inline __attribute__((always_inline)) TARGET
#define UNROLL _Pragma("clang loop unroll(full)")

// One tile: `rows` rows of x against `vectors` vectors of columns that lie `apart` floats from each other in a panel
// whose rows are `width` floats long. With `maxout`, the greatest of the vectors is stored, else all of them.
INLINE void NAME(tile)(const float *x, size_t stride, size_t depth, const float *w, size_t width, size_t apart,
                       const float *bias, float *out, size_t out_stride, int rows, int vectors, bool maxout) {
  vec sum[WIDE_ROWS][3];
  UNROLL for (int r = 0; r < rows; r++) {
    UNROLL for (int v = 0; v < vectors; v++) sum[r][v] = *(const vec *)(bias + v * apart);
  }
  for (size_t k = 0; k < depth; k++, w += width) {
    vec weight[3];
    UNROLL for (int v = 0; v < vectors; v++) weight[v] = *(const vec *)(w + v * apart);
    UNROLL for (int r = 0; r < rows; r++) {
      float value = x[r * stride + k];
      UNROLL for (int v = 0; v < vectors; v++) sum[r][v] += weight[v] * value;
    }
  }
  UNROLL for (int r = 0; r < rows; r++) {
    if (maxout) {
      vec best = __builtin_elementwise_max(sum[r][0], sum[r][1]);
      *(vec *)(out + r * out_stride) = __builtin_elementwise_max(best, sum[r][2]);
    } else {
      UNROLL for (int v = 0; v < vectors; v++) *(vec *)(out + r * out_stride + v * apart) = sum[r][v];
    }
  }
}

// The same with a number of rows known only at run time, 1 … limit, where limit is a constant.
INLINE void NAME(rows)(const float *x, size_t stride, size_t rows, size_t depth, const float *w, size_t width,
                       size_t apart, const float *bias, float *out, size_t out_stride, int limit, int vectors,
                       bool maxout) {
  switch (rows) {
#define CASE(n)                                                                                                \
  case n:                                                                                                      \
    if (n <= limit) NAME(tile)(x, stride, depth, w, width, apart, bias, out, out_stride, n, vectors, maxout);  \
    break;
    CASE(1) CASE(2) CASE(3) CASE(4) CASE(5) CASE(6)
#if WIDE_ROWS > 6
    CASE(7) CASE(8) CASE(9) CASE(10) CASE(11) CASE(12)
#endif
#undef CASE
  }
}

static TARGET void NAME(matmul)(const float *x, size_t stride, size_t rows, size_t depth, const float *packed,
                                const float *bias, size_t panels, float *out, size_t out_stride) {
  for (size_t panel = 0; panel < panels; panel++, packed += 32 * depth) {
    for (size_t lane = 0; lane < 32; lane += 2 * LANES) {
      const float *b = bias + 32 * panel + lane;
      float *target = out + 32 * panel + lane;
      size_t i = 0;
      for (; i + WIDE_ROWS <= rows; i += WIDE_ROWS)
        NAME(tile)(x + i * stride, stride, depth, packed + lane, 32, LANES, b, target + i * out_stride, out_stride,
                   WIDE_ROWS, 2, false);
      NAME(rows)(x + i * stride, stride, rows - i, depth, packed + lane, 32, LANES, b, target + i * out_stride,
                 out_stride, WIDE_ROWS - 1, 2, false);
    }
  }
}

// Brings the LANES outputs at `lane` of a panel together. With vectors shorter than 16 a pass over the panel reads only
// part of each cache line; a whole panel is larger than a first-level cache, such a part of it is not.
INLINE void NAME(gather)(const float *panel, size_t lane, size_t depth, float *part) {
  for (size_t k = 0; k < depth; k++, panel += 48, part += 3 * LANES) {
    UNROLL for (int v = 0; v < 3; v++) *(vec *)(part + v * LANES) = *(const vec *)(panel + v * 16 + lane);
  }
}

INLINE void NAME(maxout_rows)(const float *x, size_t stride, size_t rows, size_t depth, const float *w, size_t width,
                              size_t apart, const float *bias, float *out, size_t out_stride) {
  size_t i = 0;
  for (; i + TALL_ROWS <= rows; i += TALL_ROWS)
    NAME(tile)(x + i * stride, stride, depth, w, width, apart, bias, out + i * out_stride, out_stride, TALL_ROWS, 3,
               true);
  NAME(rows)(x + i * stride, stride, rows - i, depth, w, width, apart, bias, out + i * out_stride, out_stride,
             TALL_ROWS - 1, 3, true);
}

// `stride` is a constant where the caller knows it: addresses then need one register instead of one a row.
INLINE void NAME(maxout_panels)(const float *x, size_t stride, size_t rows, size_t depth, const float *packed,
                                const float *bias, size_t panels, float *out, size_t out_stride) {
  enum { depth_limit = 288, rows_worth_it = 16 };
  float part[LANES < 16 ? depth_limit * 3 * LANES : 1];
  float part_bias[3 * LANES];
  bool gathers = LANES < 16 && depth <= depth_limit && rows >= rows_worth_it;
  for (size_t panel = 0; panel < panels; panel++, packed += 48 * depth) {
    for (size_t lane = 0; lane < 16; lane += LANES) {
      const float *b = bias + 48 * panel;
      float *target = out + 16 * panel + lane;
      if (gathers) {
        NAME(gather)(packed, lane, depth, part);
        NAME(gather)(b, lane, 1, part_bias);
        NAME(maxout_rows)(x, stride, rows, depth, part, 3 * LANES, LANES, part_bias, target, out_stride);
      } else {
        NAME(maxout_rows)(x, stride, rows, depth, packed + lane, 48, 16, b + lane, target, out_stride);
      }
    }
  }
}

static TARGET void NAME(maxout)(const float *x, size_t stride, size_t rows, size_t depth, const float *packed,
                                const float *bias, size_t panels, float *out, size_t out_stride) {
  if (stride == 96) {
    NAME(maxout_panels)(x, 96, rows, depth, packed, bias, panels, out, out_stride);
  } else {
    NAME(maxout_panels)(x, stride, rows, depth, packed, bias, panels, out, out_stride);
  }
}

// Halves are added to halves, so that sums do not wait for each other.
INLINE float NAME(total)(const vec *values) {
  float lanes[LANES];
  *(vec *)lanes = *values;
  UNROLL for (int half = LANES / 2; half > 0; half /= 2) {
    UNROLL for (int lane = 0; lane < half; lane++) lanes[lane] += lanes[lane + half];
  }
  return lanes[0];
}

static TARGET void NAME(layer_norm)(const float *x, size_t rows, const float *gain, const float *bias,
                                    const float *residual, float *out) {
  enum { count = 96 / LANES };
  for (size_t i = 0; i < rows; i++, x += 96, out += 96) {
    vec value[count], sum = {0}, squares = {0};
    UNROLL for (int v = 0; v < count; v++) {
      value[v] = *(const vec *)(x + v * LANES);
      sum += value[v];
    }
    float mean = NAME(total)(&sum) / 96;
    UNROLL for (int v = 0; v < count; v++) {
      value[v] -= mean;
      squares += value[v] * value[v];
    }
    float scale = 1 / __builtin_sqrtf(NAME(total)(&squares) / 96 + 1e-8f);
    UNROLL for (int v = 0; v < count; v++) {
      vec norm = value[v] * scale * *(const vec *)(gain + v * LANES) + *(const vec *)(bias + v * LANES);
      if (residual) norm += *(const vec *)(residual + i * 96 + v * LANES);
      *(vec *)(out + v * LANES) = norm;
    }
  }
}

static TARGET void NAME(hidden)(const float *const *features, size_t count, const float *bias, float *hidden) {
  for (size_t o = 0; o < 64; o += LANES) {
    vec first = *(const vec *)(bias + o), second = *(const vec *)(bias + 64 + o);
    for (size_t f = 0; f < count; f++) {
      first += *(const vec *)(features[f] + o);
      second += *(const vec *)(features[f] + 64 + o);
    }
    *(vec *)(hidden + o) = __builtin_elementwise_max(first, second);
  }
}

INLINE void NAME(score_block)(const float *hidden, const float *weights, const float *bias, size_t columns,
                              float *scores, int vectors) {
  vec sum[7];
  UNROLL for (int v = 0; v < vectors; v++) sum[v] = *(const vec *)(bias + v * LANES);
  for (size_t k = 0; k < 64; k++, weights += columns) {
    UNROLL for (int v = 0; v < vectors; v++) sum[v] += *(const vec *)(weights + v * LANES) * hidden[k];
  }
  UNROLL for (int v = 0; v < vectors; v++) *(vec *)(scores + v * LANES) = sum[v];
}

static TARGET void NAME(scores)(const float *hidden, const float *weights, const float *bias, size_t columns,
                                float *scores) {
  size_t c = 0;
  for (; c + 7 * LANES <= columns; c += 7 * LANES)
    NAME(score_block)(hidden, weights + c, bias + c, columns, scores + c, 7);
  for (; c + 5 * LANES <= columns; c += 5 * LANES)
    NAME(score_block)(hidden, weights + c, bias + c, columns, scores + c, 5);
  for (; c < columns; c += LANES) NAME(score_block)(hidden, weights + c, bias + c, columns, scores + c, 1);
}

static const pipe_kernel_table NAME(table) = {
    NAME(matmul), NAME(maxout), NAME(layer_norm), NAME(hidden), NAME(scores),
};

#undef vec
#undef INLINE
#undef UNROLL
#undef LANES
#undef WIDE_ROWS
#undef TALL_ROWS
#undef NAME
#undef TARGET

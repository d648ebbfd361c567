#include "kernels.h"

// 16 registers of 4 floats: SSE2, NEON.
#define LANES 4
#define WIDE_ROWS 6
#define TALL_ROWS 3
#define NAME(x) portable_##x
#define TARGET
#include "variant.h"

#if defined(__x86_64__)

// 16 registers of 8 floats. A fourth tall row would fill them all, and one sum would live in memory.
#define LANES 8
#define WIDE_ROWS 6
#define TALL_ROWS 3
#define NAME(x) avx2_##x
#define TARGET __attribute__((target("avx2,fma")))
#include "variant.h"

// 32 registers of 16 floats.
#define LANES 16
#define WIDE_ROWS 12
#define TALL_ROWS 8
#define NAME(x) avx512_##x
#define TARGET __attribute__((target("avx512f,avx512vl,avx512dq,avx2,fma")))
#include "variant.h"

#endif

bool pipe_kernel_supported(pipe_kernel kernel) {
  switch (kernel) {
  case pipe_kernel_portable:
    return true;
#if defined(__x86_64__)
  case pipe_kernel_avx2:
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  case pipe_kernel_avx512:
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
           __builtin_cpu_supports("avx512dq");
#endif
  default:
    return false;
  }
}

const pipe_kernel_table *pipe_kernel_functions(pipe_kernel kernel) {
#if defined(__x86_64__)
  if (kernel == pipe_kernel_avx512 && pipe_kernel_supported(kernel)) return &avx512_table;
  if (kernel == pipe_kernel_avx2 && pipe_kernel_supported(kernel)) return &avx2_table;
#endif
  return &portable_table;
}

size_t pipe_first_maximum(const float *values, size_t from, size_t to) {
  size_t best = from;
  for (size_t i = from + 1; i < to; i++) {
    if (values[i] > values[best]) best = i;
  }
  return best;
}

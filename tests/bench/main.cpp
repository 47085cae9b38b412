// Runs the benchmarks: make bench. They measure and never assert; the numbers stand in docs/benchmarks.md.
#include <benchmark/benchmark.h>

BENCHMARK_MAIN();

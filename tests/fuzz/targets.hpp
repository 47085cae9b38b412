// What is fuzzed: each function does with an input what it can, and ends the program where a promise is broken. The
// fuzzer calls them (main.cpp), and so do the unit tests with the inputs that are kept (unit/fuzz_corpus.cpp).
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>

namespace fuzz {

using Input = std::span<const std::uint8_t>;

void loader(Input input);  // edits of an article, read as the page reads a bundle
void bundle(Input input);  // the same, checked first, and with its figures resolved
void address(Input input); // the query of an address
void app(Input input);     // the whole app: an edited article, a reader's input, every output

inline void require(bool holds, const char* promise, const std::string& detail = {}) {
    if (!holds) {
        std::fprintf(stderr, "A promise is broken: %s %s\n", promise, detail.c_str());
        std::abort();
    }
}

} // namespace fuzz

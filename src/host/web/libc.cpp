// Two functions of the C library as the JSON reader needs them, without what they bring along: strtod reads figures
// (base/decimal.hpp says what that saves), and snprintf would only write an unexpected character's code into a message.
// The others stand with strtod there, and are named by code of the C++ library that nothing here calls.
#include "base/decimal.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

extern "C" {

double strtod(const char* text, char** end) {
    const base::ParsedNumber number = base::parse_number(text);
    if (end != nullptr) {
        *end = const_cast<char*>(text) + number.length;
    }
    return number.value;
}

float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }

long double strtold(const char* text, char** end) { return strtod(text, end); }

int snprintf(char* out, std::size_t size, const char* format, ...) {
    const std::size_t length = std::strlen(format);
    if (size > 0) {
        const std::size_t copied = std::min(length, size - 1);
        std::memcpy(out, format, copied);
        out[copied] = '\0';
    }
    return static_cast<int>(length);
}

} // extern "C"

// What is wrong with an article, and where.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace check {

struct Diagnostic {
    std::string file;       // relative to the article's directory
    std::size_t line = 0;   // 1 is the first; 0: the file as a whole
    std::size_t column = 0; // in characters, as editors count
    std::string pointer;    // RFC 6901 JSON pointer, "" for the document
    std::string owner;      // `block "price"`, `chart "btc"`; may be empty
    std::string reason;     // one sentence for the author, in English, with the cure where it can be told

    bool operator==(const Diagnostic&) const = default;
};

// charts/btc.json:12:20: there is no option "year" in choice "range" (options: …) (chart "btc", /views/0/select/range)
[[nodiscard]] std::string message(const Diagnostic& diagnostic);

} // namespace check

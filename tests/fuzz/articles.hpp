// The articles that fuzzing begins from, with what an app needs beside them.
#pragma once

#include "check/check.hpp"
#include "fuzz/bytes.hpp"
#include "fuzz/edits.hpp"
#include "text/font.hpp"

#include <string>

namespace fuzz {

// One article without faults: the cases' with every key, the cases' as it is, one language and one chart of them
// (small.json), or the tests' fixture, with which an execution takes as long as ten others. That it is chosen depends
// on an input's length as well: it reaches so much that its inputs would soon be most of those that are kept and
// changed.
struct Original {
    Documents documents;
    check::Files files; // the same
    check::Pictures pictures;
    content::Article article; // read from them
};
[[nodiscard]] const Original& original(Bytes& bytes);

// Its files with some edits as the bytes say, of texts alike in all languages or in one.
[[nodiscard]] check::Files edited(const Original& original, Bytes& bytes);

// As the web build makes it of the files; nothing when one is no JSON.
[[nodiscard]] std::string bundle_of(const check::Files& files, const Original& original);

[[nodiscard]] const check::Languages& languages();
[[nodiscard]] const text::FontSet& fonts();

} // namespace fuzz

// The articles that fuzzing begins from, with what an app needs beside them.
#pragma once

#include "check/check.hpp"
#include "fuzz/bytes.hpp"
#include "fuzz/edits.hpp"
#include "text/font.hpp"

#include <string>

namespace fuzz {

// One article without faults: the cases' with every key, the cases' as it is, or the tests' fixture, which is larger
// and chosen more seldom.
struct Original {
    Documents documents;
    check::Files files; // the same
    check::Pictures pictures;
};
[[nodiscard]] const Original& original(Bytes& bytes);

// Its files with some edits as the bytes say, of texts alike in all languages or in one.
[[nodiscard]] check::Files edited(const Original& original, Bytes& bytes);

// As the web build makes it of the files; nothing when one is no JSON.
[[nodiscard]] std::string bundle_of(const check::Files& files);

[[nodiscard]] const check::Languages& languages();
[[nodiscard]] text::FontSet fonts();

} // namespace fuzz

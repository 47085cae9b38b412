// Edits of JSON as an author, a script or a broken disk may make them, chosen by a fuzzer's bytes.
#pragma once

#include "fuzz/bytes.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <string>

namespace fuzz {

using Json = nlohmann::ordered_json;
using Documents = std::map<std::string, Json>;

// A value in `document` is replaced, cut, doubled, moved, renamed, or takes the place of another from `article`.
void edit(Json& document, const Documents& article, Bytes& bytes);

// The same for a file's text, which may be no JSON then.
void edit_text(std::string& text, Bytes& bytes);

} // namespace fuzz

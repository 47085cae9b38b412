// JSON Schemas (draft 2020-12) of an article's files, from the tables that the reader and the checker go by.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace check {

struct Schema {
    std::string_view file; // article.schema.json
    std::string text;
};

// Those of article.<lang>.json, charts/*.json, data/*.json, article.json and palette.json. What refers to other values,
// orders or agreement between files is not in them.
[[nodiscard]] std::array<Schema, 5> schemas();

} // namespace check

// What the authors' window says of an article: its figures, the readers' present views, its data.
#pragma once

#include "chart/data/state.hpp"
#include "content/article.hpp"

#include <string>
#include <vector>

namespace host {

// A figure of the text.
struct AuthorFigure {
    std::string block;  // id, or the part of the head that it stands in
    std::string text;   // as it is read
    std::string value;  // as machines read it
    std::string source; // id
    std::string note;   // how it was reckoned; may be empty
};
[[nodiscard]] std::vector<AuthorFigure> figures_of(const content::Text& text);

// What the chart shows now, as one of its "views" has it.
[[nodiscard]] std::string view_json(const content::Chart& chart, const chart::State& state);

// As the data file has it; empty for an unknown figure.
[[nodiscard]] std::string cell_text(const content::Column& column, std::size_t row);
// Whether row `a` comes before row `b`: figures and times by size, unknown ones last, names by their ids.
[[nodiscard]] bool comes_before(const content::Column& column, std::size_t a, std::size_t b);

} // namespace host

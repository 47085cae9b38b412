// Boxes: a rule, a heading and a list under it. Key points and figures, footnotes, sources; tables use their frame.
#pragma once

#include "page/flow.hpp"

#include <string>
#include <vector>

namespace page {

inline constexpr int below_head = 2; // level of a box's heading
inline constexpr int within_section = 3;

// Rule and heading. The node is valid until the next one is added to `parent`.
scene::Node& open_box(Flow& flow, std::vector<scene::Node>& parent, const std::string& id, const std::string& title,
                      int level, Column column);
// With small print below its content.
void close_box(Flow& flow, scene::Node& section, Column column, const std::string& note,
               const content::Spans& source = {});

void add_key_points(Flow& flow, std::vector<scene::Node>& parent, const std::string& id,
                    const content::KeyPoints& points, int level, Column column);
void add_ticker(Flow& flow, std::vector<scene::Node>& parent, const std::string& id, const content::Ticker& figures,
                int level, Column column);
// Key points and ticker under the head: side by side where there are columns, else one after the other.
void add_lead(Flow& flow, std::vector<scene::Node>& article);

void add_footnotes(Flow& flow, std::vector<scene::Node>& article);
void add_sources(Flow& flow, std::vector<scene::Node>& article);

// The bullet or number of a list's item, with the line's box at `top`. Drawn alone: in HTML the list counts.
void add_item_mark(Flow& flow, const std::string& id, const std::string& mark, const Type& type, float top);

} // namespace page

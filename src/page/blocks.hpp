// The blocks of the text besides headings and charts, each at the pen, which moves below it.
#pragma once

#include "page/flow.hpp"

#include <vector>

namespace page {

struct Extent {
    float top = 0;
    float bottom = 0; // of what is read; the pen may stand lower
};

Extent add_block(Flow& flow, std::vector<scene::Node>& parent, const content::Paragraph& paragraph);
Extent add_block(Flow& flow, std::vector<scene::Node>& parent, const content::Subheading& heading);
Extent add_block(Flow& flow, std::vector<scene::Node>& parent, const content::List& items);
Extent add_block(Flow& flow, std::vector<scene::Node>& parent, const content::Quotation& quotation);
Extent add_block(Flow& flow, std::vector<scene::Node>& parent, const content::Note& aside);
Extent add_block(Flow& flow, std::vector<scene::Node>& parent, const content::Correction& correction);
Extent add_block(Flow& flow, std::vector<scene::Node>& parent, const content::KeyPointsBlock& block);
Extent add_block(Flow& flow, std::vector<scene::Node>& parent, const content::TickerBlock& block);
// `sort`: nullptr where the rows stand as their author has them.
Extent add_block(Flow& flow, std::vector<scene::Node>& parent, const content::TableBlock& block, const TableSort* sort);
// The picture in `column`; its words keep to the text.
Extent add_block(Flow& flow, std::vector<scene::Node>& parent, const content::PictureBlock& block, Column column);

} // namespace page

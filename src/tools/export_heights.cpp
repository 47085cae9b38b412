// Lays every width out, which takes some seconds: between two widths any line may break elsewhere.
#include "tools/export_heights.hpp"

#include "page/layout.hpp"

#include <cmath>

namespace tools {
namespace {

// From here on the whole article's layout grows no wider (page::typography).
constexpr float widest_page = 1416;
constexpr float least_page = 320;

float height_at(const chart::Setting& setting, float width, std::string_view only) {
    const page::Frame frame{.width = width, .height = 0, .sticky = false, .only = only};
    return std::ceil(page::layout(setting, frame).size.height);
}

std::string heights(const chart::Setting& setting, std::string_view only, float from, float to) {
    std::string out = "{\"from\":" + std::to_string(static_cast<int>(from)) + ",\"heights\":[";
    for (float width = from; width <= to; ++width) {
        out += width > from ? "," : "";
        out += std::to_string(static_cast<int>(height_at(setting, width, only)));
    }
    return out + "]}";
}

} // namespace

std::string frame_heights(const chart::Setting& setting) {
    std::string out = "{\"\":" + heights(setting, "", least_page, widest_page);
    chart::Setting alone = setting;
    alone.heading_level = 1;
    for (const content::Chart& chart : setting.article.charts) {
        out += ",\n\"" + chart.id + "\":" + heights(alone, chart.id, page::least_single_width, page::widest_chart);
    }
    return out + "}\n";
}

} // namespace tools

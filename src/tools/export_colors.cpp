// Palette colours carry their own names; the charts' mixed shades are numbered in the order of use.
#include "tools/export_colors.hpp"

#include <algorithm>

namespace tools {
namespace {

struct Named {
    const char* name;
    base::Color base::Palette::*color;
};

constexpr Named named[] = {
    {"ground", &base::Palette::ground},
    {"ink", &base::Palette::ink},
    {"muted", &base::Palette::muted},
    {"hairline", &base::Palette::hairline},
    {"baseline", &base::Palette::baseline},
    {"accent", &base::Palette::accent},
    {"accent-soft", &base::Palette::accent_soft},
    {"context", &base::Palette::context},
    {"focus", &base::Palette::focus},
    {"control", &base::Palette::control},
    {"raised", &base::Palette::raised},
};

} // namespace

PageColors::PageColors(const base::Palettes& palettes) {
    const base::Palette& light = palettes.of(base::Theme::light);
    const base::Palette& dark = palettes.of(base::Theme::dark);
    for (const Named& entry : named) {
        properties_.push_back({entry.name, light.*entry.color, dark.*entry.color});
    }
}

std::string PageColors::variable(base::Color light, base::Color dark) {
    light.a = dark.a = 255; // opacity is the painter's
    const auto same = [&](const Property& property) { return property.light == light && property.dark == dark; };
    auto found = std::find_if(properties_.begin(), properties_.end(), same);
    if (found == properties_.end()) {
        properties_.push_back({"c" + std::to_string(properties_.size()), light, dark});
        found = properties_.end() - 1;
    }
    return "var(--" + found->name + ")";
}

std::string PageColors::css() const {
    const auto values = [&](base::Color Property::*color) {
        std::string out;
        for (const Property& property : properties_) {
            out += "--" + property.name + ":" + base::hex(property.*color) + ";";
        }
        return out;
    };
    const std::string dark = values(&Property::dark);
    return ":root{" + values(&Property::light) +
           "}\n@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){" + dark +
           "}}\n@media screen{:root[data-theme=dark]{" + dark + "}}\n";
}

} // namespace tools

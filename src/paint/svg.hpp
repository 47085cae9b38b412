// A Scene as an SVG document or as an inline element: static pages, downloads and golden files.
#pragma once

#include "scene/scene.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace paint {

struct SvgOptions {
    std::string title;       // <title>; empty leaves it out
    std::string description; // <desc>
    std::string id_prefix;   // makes ids unique where several SVGs stand in one page
    std::optional<base::Color> background;
    bool standalone = true; // XML namespace and explicit size
    // Takes any size and proportion, strokes and dots keep theirs (by CSS: vector-effect). As short as a small picture
    // needs: whole numbers, no point that no one sees, no name.
    bool stretched = false;
    std::string css_class;  // of the <svg> element
    std::string attributes; // further ones of it, as markup
    // How an opaque colour is written, such as "var(--ink)" in a page whose CSS knows the theme; "#rrggbb" when absent.
    // Called once for each place a colour is used in, in the order of the items.
    std::function<std::string(base::Color)> color;
};

// Numbers have at most two decimals; text is set glyph-run by glyph-run with the layout's own x positions, in the
// CSS families "Source Serif 4" and "Inter" with generic fallbacks.
[[nodiscard]] std::string svg(const scene::Scene& scene, const SvgOptions& options);

// & < > " ' escaped.
[[nodiscard]] std::string escape_xml(std::string_view text);

} // namespace paint

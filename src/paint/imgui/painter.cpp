// Scene -> ImDrawList: one function per shape.
#include "paint/imgui/painter.hpp"

#include "paint/imgui/stroke.hpp"
#include "scene/damage.hpp"

#include <cmath>
#include <numbers>

namespace paint {
namespace {

ImU32 packed(base::Color color, float opacity) {
    const auto alpha = static_cast<ImU32>(static_cast<float>(color.a) * opacity + 0.5F);
    return IM_COL32(color.r, color.g, color.b, alpha);
}

// What every shape needs to reach the list.
struct Canvas {
    ImDrawList& list;
    const ImGuiFonts& faces;
    const text::FontSet& fonts;
    Placement placement;
    const Pictures& pictures;
    float opacity = 1;

    [[nodiscard]] float scale() const { return placement.device_pixel_ratio; }
    [[nodiscard]] ImVec2 at(base::Point p) const {
        return {(p.x - placement.origin.x) * scale(), (p.y - placement.origin.y) * scale()};
    }
    [[nodiscard]] ImU32 color(base::Color c) const { return packed(c, opacity); }
};

// A hairline keeps a whole device pixel, and an edge falls between two: otherwise it blurs over both.
float snapped(float v) { return std::round(v); }

void hatch(const Canvas& canvas, ImVec2 from, ImVec2 to, base::Color color) {
    const float step = scene::hatch_spacing * std::numbers::sqrt2_v<float> * canvas.scale(); // along a row of pixels
    canvas.list.PushClipRect(from, to, true);
    const float height = to.y - from.y;
    // On a line x + y is the same multiple of the step, counted from the scene's origin as in the SVG's pattern: so
    // neighbouring segments share one pattern, and it goes along when the page is scrolled.
    const ImVec2 origin = canvas.at({0, 0});
    const float shift = origin.x + origin.y - to.y;
    for (float x = std::floor((from.x - height - shift) / step) * step + shift; x < to.x; x += step) {
        canvas.list.AddLine({x, to.y}, {x + height, from.y}, canvas.color(color), scene::hatch_width * canvas.scale());
    }
    canvas.list.PopClipRect();
}

void draw(const Canvas& canvas, const scene::Rectangle& shape) {
    ImVec2 from = canvas.at({shape.rect.x, shape.rect.y});
    ImVec2 to = canvas.at({shape.rect.right(), shape.rect.bottom()});
    from = {snapped(from.x), snapped(from.y)};
    to = {std::max(snapped(to.x), from.x + (shape.rect.width > 0 ? 1.F : 0.F)),
          std::max(snapped(to.y), from.y + (shape.rect.height > 0 ? 1.F : 0.F))};
    const float radius = shape.radius * canvas.scale();
    if (shape.fill.a > 0) {
        canvas.list.AddRectFilled(from, to, canvas.color(shape.fill), radius);
    }
    if (shape.hatch) {
        hatch(canvas, from, to, *shape.hatch);
    }
    if (shape.stroke) {
        canvas.list.AddRect(from, to, canvas.color(shape.stroke->color), radius, 0,
                            shape.stroke->width * canvas.scale());
    }
}

void draw(const Canvas& canvas, const scene::Polyline& shape) {
    ImVector<ImVec2> points;
    points.reserve(static_cast<int>(shape.points.size()));
    for (const base::Point& p : shape.points) {
        points.push_back(canvas.at(p));
    }
    const float width = std::max(1.F, shape.stroke.width * canvas.scale());
    const bool axis_aligned = points.Size == 2 && (points[0].x == points[1].x || points[0].y == points[1].y);
    if (axis_aligned && width < 1.75F) {
        for (ImVec2& p : points) {
            p = {std::floor(p.x) + 0.5F, std::floor(p.y) + 0.5F};
        }
    }
    stroke(canvas.list, {points.Data, static_cast<std::size_t>(points.Size)}, canvas.color(shape.stroke.color), width,
           shape.stroke.dash * canvas.scale());
}

// Two triangles between each pair of points. Neither is antialiased: neighbours would show their seams.
void draw(const Canvas& canvas, const scene::Area& shape) {
    const std::size_t count = std::min(shape.upper.size(), shape.lower.size());
    if (count < 2) {
        return;
    }
    const ImU32 color = canvas.color(shape.fill);
    const ImVec2 white = canvas.faces.faces[0]->ContainerAtlas->TexUvWhitePixel;
    const auto quads = static_cast<int>(count - 1);
    canvas.list.PrimReserve(quads * 6, static_cast<int>(count) * 2);
    const auto first = static_cast<unsigned>(canvas.list._VtxCurrentIdx);
    for (std::size_t i = 0; i < count; ++i) {
        canvas.list.PrimWriteVtx(canvas.at(shape.upper[i]), white, color);
        canvas.list.PrimWriteVtx(canvas.at(shape.lower[i]), white, color);
    }
    for (int q = 0; q < quads; ++q) {
        const unsigned corner = first + 2U * static_cast<unsigned>(q);
        for (const unsigned offset : {0U, 1U, 2U, 2U, 1U, 3U}) {
            canvas.list.PrimWriteIdx(corner + offset);
        }
    }
}

void draw(const Canvas& canvas, const scene::Dot& shape) {
    const ImVec2 center = canvas.at(shape.center);
    const float radius = shape.radius * canvas.scale();
    canvas.list.AddCircleFilled(center, radius, canvas.color(shape.fill));
    if (shape.stroke) {
        canvas.list.AddCircle(center, radius, canvas.color(shape.stroke->color), 0,
                              shape.stroke->width * canvas.scale());
    }
}

void draw(const Canvas& canvas, const scene::TextRun& shape) {
    const auto face = static_cast<std::size_t>(shape.style.face);
    ImFont* font = canvas.faces.faces[face];
    const float pixels = shape.style.size * canvas.fonts.line_box(shape.style.face) * canvas.scale();
    ImFontBaked* baked = font->GetFontBaked(pixels);
    const ImVec2 start = canvas.at(shape.baseline);
    // The baseline stands on a whole device pixel; x keeps its fraction, for which the glyphs are oversampled.
    const float top = snapped(start.y) - std::round(baked->Ascent);
    const ImU32 color = canvas.color(shape.color);
    for (const text::GlyphPosition& position : canvas.fonts.positions(shape.style, shape.text)) {
        const ImFontGlyph* glyph = baked->FindGlyphNoFallback(static_cast<ImWchar>(position.codepoint));
        if (glyph == nullptr || !glyph->Visible) {
            continue;
        }
        // Where nothing is oversampled (large or dense text) only whole pixels are sharp.
        const float builder = start.x + position.x * canvas.scale();
        const float x = pixels > 36.F ? snapped(builder) : builder;
        canvas.list.PrimReserve(6, 4);
        canvas.list.PrimRectUV({x + glyph->X0, top + glyph->Y0}, {x + glyph->X1, top + glyph->Y1},
                               {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, color);
    }
}

void draw(const Canvas& canvas, const scene::Image& shape) {
    const ImTextureID texture = canvas.pictures(shape.file);
    if (texture == ImTextureID_Invalid) {
        return;
    }
    const ImVec2 from = canvas.at({shape.rect.x, shape.rect.y});
    const ImVec2 to = canvas.at({shape.rect.right(), shape.rect.bottom()});
    canvas.list.AddImage(texture, {snapped(from.x), snapped(from.y)}, {snapped(to.x), snapped(to.y)}, {0, 0}, {1, 1},
                         canvas.color({255, 255, 255}));
}

} // namespace

ImGuiFonts add_fonts(ImFontAtlas& atlas, const text::FontSet& fonts) {
    ImGuiFonts result;
    for (std::size_t face = 0; face < text::face_count; ++face) {
        const std::vector<unsigned char>& file = fonts.file(static_cast<text::Face>(face));
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        // ImGui takes a mutable pointer for the case that it owns the bytes; here it only reads them.
        auto* bytes = const_cast<unsigned char*>(file.data()); // NOLINT(cppcoreguidelines-pro-type-const-cast)
        result.faces[face] = atlas.AddFontFromMemoryTTF(bytes, static_cast<int>(file.size()), 20, &config);
    }
    return result;
}

void paint(const scene::Scene& scene, ImDrawList& list, const ImGuiFonts& faces, const text::FontSet& fonts,
           const Placement& placement, const Pictures& pictures) {
    Canvas canvas{list, faces, fonts, placement, pictures};
    for (const scene::Item& item : scene.items) {
        if (placement.part && !scene::bounds(item).intersects(*placement.part)) {
            continue;
        }
        canvas.opacity = item.opacity;
        if (item.clip) {
            list.PushClipRect(canvas.at({item.clip->x, item.clip->y}),
                              canvas.at({item.clip->right(), item.clip->bottom()}), true);
        }
        std::visit([&](const auto& shape) { draw(canvas, shape); }, item.shape);
        if (item.clip) {
            list.PopClipRect();
        }
    }
}

} // namespace paint

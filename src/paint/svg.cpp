// A Scene as SVG: one element per primitive, patterns and clips defined once, numbers as short as they can be.
#include "paint/svg.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace paint {
namespace {

// Two decimals at most: a hundredth of a pixel is finer than any screen or printer.
void append_number(std::string& out, double value) {
    const long long hundredths = std::isfinite(value) ? std::llround(value * 100) : 0;
    const long long whole = std::abs(hundredths) / 100;
    const long long rest = std::abs(hundredths) % 100;
    if (hundredths < 0) {
        out += '-';
    }
    out += std::to_string(whole);
    if (rest == 0) {
        return;
    }
    out += '.';
    out += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) {
        out += static_cast<char>('0' + rest % 10);
    }
}

void attribute(std::string& out, std::string_view name, std::string_view value) {
    out += ' ';
    out += name;
    out += "=\"";
    out += value; // escaped by the caller where it comes from outside
    out += '"';
}

void attribute(std::string& out, std::string_view name, double value) {
    std::string number;
    append_number(number, value);
    attribute(out, name, number);
}

// Writes colours the way the caller wants them.
class Colors {
  public:
    explicit Colors(const SvgOptions& options) : written_(options.color) {}

    // `property` is "fill" or "stroke".
    void attributes(std::string& out, std::string_view property, base::Color color) const {
        if (color.a == 0) {
            attribute(out, property, "none");
            return;
        }
        attribute(out, property, written_ ? written_(color) : base::hex(color));
        if (color.a < 255) {
            attribute(out, std::string(property) + "-opacity", color.a / 255.0);
        }
    }

  private:
    const std::function<std::string(base::Color)>& written_;
};

void stroke_attributes(std::string& out, const scene::Stroke& stroke, const Colors& colors) {
    colors.attributes(out, "stroke", stroke.color);
    if (stroke.width != 1) {
        attribute(out, "stroke-width", stroke.width);
    }
    if (stroke.dash > 0) {
        attribute(out, "stroke-dasharray", stroke.dash);
    }
}

void stroke_attributes(std::string& out, const std::optional<scene::Stroke>& stroke, const Colors& colors) {
    if (stroke) {
        stroke_attributes(out, *stroke, colors);
    }
}

void rect_attributes(std::string& out, const base::Rect& rect) {
    attribute(out, "x", rect.x);
    attribute(out, "y", rect.y);
    attribute(out, "width", std::max(rect.width, 0.0F));
    attribute(out, "height", std::max(rect.height, 0.0F));
}

void append_point(std::string& out, base::Point point) {
    append_number(out, point.x);
    out += ' ';
    append_number(out, point.y);
}

// "x y x y": after an M, SVG reads the further pairs as lines.
template <typename Iterator> void append_points(std::string& out, Iterator begin, Iterator end) {
    for (Iterator point = begin; point != end; ++point) {
        if (point != begin) {
            out += ' ';
        }
        append_point(out, *point);
    }
}

std::string_view families(text::Face face) {
    const bool serif =
        face == text::Face::serif || face == text::Face::serif_semibold || face == text::Face::serif_italic;
    return serif ? "'Source Serif 4',Georgia,serif" : "Inter,system-ui,sans-serif";
}

bool semibold(text::Face face) { return face == text::Face::serif_semibold || face == text::Face::sans_semibold; }

// XML readers fold such spaces away unless told not to.
bool has_foldable_space(std::string_view text) {
    return text.front() == ' ' || text.back() == ' ' || text.find("  ") != std::string_view::npos;
}

// What <defs> holds: each distinct clip and hatch colour once, in the order of first use.
class Definitions {
  public:
    Definitions(std::string_view prefix, const Colors& colors) : prefix_(escape_xml(prefix)), colors_(colors) {}

    std::string clip(const base::Rect& rect) { return reference("clip", index_of(clips_, rect)); }
    std::string hatch(base::Color color) { return reference("hatch", index_of(hatches_, color)); }

    [[nodiscard]] std::string markup() const {
        if (clips_.empty() && hatches_.empty()) {
            return {};
        }
        std::string out = "<defs>\n";
        for (std::size_t i = 0; i < clips_.size(); ++i) {
            append_clip(out, i);
        }
        for (std::size_t i = 0; i < hatches_.size(); ++i) {
            append_hatch(out, i);
        }
        return out + "</defs>\n";
    }

  private:
    template <typename Value> static std::size_t index_of(std::vector<Value>& values, const Value& value) {
        const auto found = std::find(values.begin(), values.end(), value);
        const auto index = static_cast<std::size_t>(found - values.begin());
        if (found == values.end()) {
            values.push_back(value);
        }
        return index;
    }
    [[nodiscard]] std::string id(std::string_view kind, std::size_t index) const {
        return prefix_ + std::string(kind) + std::to_string(index);
    }
    [[nodiscard]] std::string reference(std::string_view kind, std::size_t index) const {
        return "url(#" + id(kind, index) + ")";
    }
    void append_clip(std::string& out, std::size_t index) const {
        out += "<clipPath";
        attribute(out, "id", id("clip", index));
        out += "><rect";
        rect_attributes(out, clips_[index]);
        out += "/></clipPath>\n";
    }
    void append_hatch(std::string& out, std::size_t index) const {
        out += "<pattern";
        attribute(out, "id", id("hatch", index));
        attribute(out, "width", scene::hatch_spacing);
        attribute(out, "height", scene::hatch_spacing);
        attribute(out, "patternUnits", "userSpaceOnUse");
        attribute(out, "patternTransform", "rotate(45)");
        out += "><rect";
        rect_attributes(out, {0, 0, scene::hatch_width, scene::hatch_spacing});
        colors_.attributes(out, "fill", hatches_[index]);
        out += "/></pattern>\n";
    }

    std::string prefix_;
    const Colors& colors_;
    std::vector<base::Rect> clips_;
    std::vector<base::Color> hatches_;
};

// Keeps the points that lie further than this from the straight line between those that are kept (Douglas, Peucker).
constexpr float finer_than_seen = 1.5F;

void keep_corners(const std::vector<base::Point>& points, std::size_t first, std::size_t last,
                  std::vector<base::Point>& kept) {
    const base::Point from = points[first];
    const base::Point along{points[last].x - from.x, points[last].y - from.y};
    const float length = std::max(std::hypot(along.x, along.y), 0.001F);
    std::size_t farthest = first;
    float distance = finer_than_seen;
    for (std::size_t i = first + 1; i < last; ++i) {
        const float off = std::abs((points[i].x - from.x) * along.y - (points[i].y - from.y) * along.x) / length;
        if (off > distance) {
            distance = off;
            farthest = i;
        }
    }
    if (farthest > first) {
        keep_corners(points, first, farthest, kept);
        keep_corners(points, farthest, last, kept);
    } else {
        kept.push_back(points[last]);
    }
}

// Each point by the way from the one before, without what no one sees.
void append_steps(std::string& out, const std::vector<base::Point>& points) {
    std::vector<base::Point> kept{points.front()};
    keep_corners(points, 0, points.size() - 1, kept);
    append_point(out, kept.front());
    for (std::size_t i = 1; i < kept.size(); ++i) {
        const base::Point step{kept[i].x - kept[i - 1].x, kept[i].y - kept[i - 1].y};
        out += i == 1 ? "l" : step.x < 0 ? "" : " ";
        append_number(out, step.x);
        out += step.y < 0 ? "" : " ";
        append_number(out, step.y);
    }
}

void round(base::Point& point) { point = {std::round(point.x), std::round(point.y)}; }

scene::Shape whole_numbers(scene::Shape shape) {
    if (auto* line = std::get_if<scene::Polyline>(&shape)) {
        std::for_each(line->points.begin(), line->points.end(), round);
    } else if (auto* area = std::get_if<scene::Area>(&shape)) {
        std::for_each(area->upper.begin(), area->upper.end(), round);
        std::for_each(area->lower.begin(), area->lower.end(), round);
    } else if (auto* dot = std::get_if<scene::Dot>(&shape)) {
        round(dot->center);
    } else if (auto* rectangle = std::get_if<scene::Rectangle>(&shape)) {
        const base::Rect rect = rectangle->rect;
        rectangle->rect = {std::round(rect.x), std::round(rect.y), std::round(rect.right()) - std::round(rect.x),
                           std::round(rect.bottom()) - std::round(rect.y)};
    }
    return shape;
}

// Writes one item after the other; definitions collect on the way and are put in front afterwards.
class Writer {
  public:
    explicit Writer(const SvgOptions& options)
        : colors_(options), definitions_(options.id_prefix, colors_), fit_text_(options.standalone),
          stretched_(options.stretched) {}

    void item(const scene::Item& item) {
        if (item.opacity > 0) {
            shared_ = shared_attributes(item);
            std::visit(*this, stretched_ ? whole_numbers(item.shape) : item.shape);
        }
    }

    void operator()(const scene::Rectangle& rectangle) {
        open_rectangle(rectangle);
        colors_.attributes(body_, "fill", rectangle.fill);
        if (rectangle.hatch) { // over the fill, but under the border
            close();
            open_rectangle(rectangle);
            attribute(body_, "fill", definitions_.hatch(*rectangle.hatch));
        }
        stroke_attributes(body_, rectangle.stroke, colors_);
        close();
    }
    void operator()(const scene::Polyline& line) {
        if (line.points.size() < 2) {
            return;
        }
        body_ += "<path d=\"M";
        if (stretched_) {
            append_steps(body_, line.points);
        } else {
            append_points(body_, line.points.begin(), line.points.end());
        }
        body_ += "\" fill=\"none\"";
        stroke_attributes(body_, line.stroke, colors_);
        if (line.points.size() > 2) {
            attribute(body_, "stroke-linejoin", "round");
        }
        close();
    }
    void operator()(const scene::Area& area) {
        if (area.upper.size() < 2) {
            return;
        }
        body_ += "<path d=\"M";
        if (stretched_) {
            append_steps(body_, area.upper);
            body_ += 'L';
            append_steps(body_, {area.lower.rbegin(), area.lower.rend()});
        } else {
            append_points(body_, area.upper.begin(), area.upper.end());
            body_ += ' ';
            append_points(body_, area.lower.rbegin(), area.lower.rend());
        }
        body_ += "Z\"";
        colors_.attributes(body_, "fill", area.fill);
        close();
    }
    void operator()(const scene::Image& image) {
        body_ += "<image";
        attribute(body_, "href", image.file);
        attribute(body_, "preserveAspectRatio", "none");
        rect_attributes(body_, image.rect);
        close();
    }
    void operator()(const scene::Dot& dot) {
        if (stretched_) { // a line without length: only strokes keep their width
            if (dot.stroke) {
                round_point(dot.center, 2 * dot.radius + dot.stroke->width, dot.stroke->color);
            }
            round_point(dot.center, 2 * dot.radius - (dot.stroke ? dot.stroke->width : 0), dot.fill);
            return;
        }
        body_ += "<circle";
        attribute(body_, "cx", dot.center.x);
        attribute(body_, "cy", dot.center.y);
        attribute(body_, "r", std::max(dot.radius, 0.0F));
        colors_.attributes(body_, "fill", dot.fill);
        stroke_attributes(body_, dot.stroke, colors_);
        close();
    }
    void operator()(const scene::TextRun& run) {
        if (run.text.empty()) {
            return;
        }
        body_ += "<text";
        attribute(body_, "x", run.baseline.x);
        attribute(body_, "y", run.baseline.y);
        font_attributes(run);
        colors_.attributes(body_, "fill", run.color);
        if (has_foldable_space(run.text)) {
            attribute(body_, "xml:space", "preserve");
        }
        body_ += shared_ + ">" + escape_xml(run.text) + "</text>\n";
    }

    [[nodiscard]] std::string markup() const { return definitions_.markup() + body_; }

  private:
    void open_rectangle(const scene::Rectangle& rectangle) {
        body_ += "<rect";
        rect_attributes(body_, rectangle.rect);
        if (rectangle.radius > 0) {
            attribute(body_, "rx", rectangle.radius);
        }
    }
    void round_point(base::Point at, float diameter, base::Color color) {
        body_ += "<path d=\"M";
        append_point(body_, at);
        body_ += "h0\" stroke-linecap=\"round\"";
        stroke_attributes(body_, scene::Stroke{color, diameter}, colors_);
        close();
    }
    void font_attributes(const scene::TextRun& run) {
        attribute(body_, "font-family", families(run.style.face));
        attribute(body_, "font-size", run.style.size);
        if (semibold(run.style.face)) {
            attribute(body_, "font-weight", "600");
        }
        if (run.style.face == text::Face::serif_italic) {
            attribute(body_, "font-style", "italic");
        }
        // A page brings the fonts that were measured; a file on its own may be shown in others.
        if (fit_text_ && run.width > 0) {
            attribute(body_, "textLength", run.width);
            attribute(body_, "lengthAdjust", "spacingAndGlyphs"); // spacing alone would run wide letters together
        }
    }
    std::string shared_attributes(const scene::Item& item) {
        std::string out;
        if (item.opacity < 1) {
            attribute(out, "opacity", item.opacity);
        }
        if (item.clip) {
            attribute(out, "clip-path", definitions_.clip(*item.clip));
        }
        return out;
    }
    void close() { body_ += shared_ + "/>\n"; }

    Colors colors_;
    Definitions definitions_;
    bool fit_text_;
    bool stretched_;
    std::string body_;
    std::string shared_; // the attributes that the present item's elements have in common
};

void append_view(std::string& out, base::Size size) {
    out += " viewBox=\"0 0 ";
    append_point(out, {size.width, size.height});
    out += '"';
}

void append_label(std::string& out, std::string_view element, const std::string& id, std::string_view text) {
    out += "<";
    out += element;
    attribute(out, "id", id);
    out += ">" + escape_xml(text) + "</";
    out += element;
    out += ">\n";
}

// The opening tag with what names the picture to a screen reader.
std::string opening(base::Size size, const SvgOptions& options) {
    const std::string title_id = escape_xml(options.id_prefix) + "title";
    const std::string description_id = escape_xml(options.id_prefix) + "desc";
    std::string out = "<svg";
    if (options.standalone) {
        attribute(out, "xmlns", "http://www.w3.org/2000/svg");
        attribute(out, "width", size.width);
        attribute(out, "height", size.height);
    }
    out += options.attributes;
    if (!options.css_class.empty()) {
        attribute(out, "class", escape_xml(options.css_class));
    }
    append_view(out, size);
    if (options.stretched) {
        attribute(out, "preserveAspectRatio", "none");
        attribute(out, "aria-hidden", "true"); // what it is in has the name
    }
    if (!options.title.empty()) {
        attribute(out, "role", "img");
        attribute(out, "aria-labelledby", title_id);
    }
    if (!options.description.empty()) {
        attribute(out, "aria-describedby", description_id);
    }
    out += ">\n";
    if (!options.title.empty()) {
        append_label(out, "title", title_id, options.title);
    }
    if (!options.description.empty()) {
        append_label(out, "desc", description_id, options.description);
    }
    return out;
}

std::string ground(base::Color color, const Colors& colors) {
    std::string out = "<rect width=\"100%\" height=\"100%\"";
    colors.attributes(out, "fill", color);
    return out + "/>\n";
}

} // namespace

std::string svg(const scene::Scene& scene, const SvgOptions& options) {
    Writer writer(options);
    for (const scene::Item& item : scene.items) {
        writer.item(item);
    }
    std::string out = opening(scene.size, options);
    if (options.background) {
        out += ground(*options.background, Colors(options));
    }
    return out + writer.markup() + "</svg>\n";
}

std::string escape_xml(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            // XML 1.0 has no place, not even escaped, for other control characters.
            if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r') {
                out += c;
            }
        }
    }
    return out;
}

} // namespace paint

// A table says which element a role becomes; three small functions write attributes, text and children.
#include "paint/html.hpp"

#include "base/format.hpp"
#include "base/serialization.hpp"
#include "paint/svg.hpp"

#include <cmath>

namespace paint {
namespace {

using scene::Node;
using scene::Role;

// The drawn pieces of a block's text in reading order.
void collect(const Node& node, std::vector<const scene::Fragment*>& fragments) {
    for (const scene::Fragment& fragment : node.fragments) {
        fragments.push_back(&fragment);
    }
    for (const Node& child : node.children) {
        if (is_inline(child.role)) {
            collect(child, fragments);
        }
    }
}

// A control in a group or on its own is a box to touch, as is a link around blocks; one in running text is its lines.
bool is_box(const Node& node, Role parent) {
    const bool box_of_link = parent == Role::group || (!node.children.empty() && !is_inline(node.children[0].role));
    return scene::traits(node.role).input == scene::Input::press || node.role == Role::figure ||
           node.role == Role::image || node.role == Role::picture || node.role == Role::photo ||
           (node.role == Role::link && box_of_link);
}

// What a table's parts say themselves where it is set as a grid, which some engines take for no table.
const char* part_of_grid(Role role) {
    switch (role) {
    case Role::row:
        return "row";
    case Role::column_header:
        return "columnheader";
    case Role::row_header:
        return "rowheader";
    case Role::cell:
        return "cell";
    default:
        return nullptr;
    }
}

class Writer {
  public:
    Writer(std::string& out, const HtmlOptions& options) : out_(out), options_(options) {}

    void write(const Node& node, Role parent) {
        if (node.role == Role::point) {
            return; // said by the live region of its picture
        }
        if (const auto markup = options_.instead.find(node.id); markup != options_.instead.end()) {
            out_ += markup->second;
            return;
        }
        if (node.role == Role::table) {
            table(node);
            return;
        }
        if (node.role == Role::slider) {
            slider(node);
            return;
        }
        if (node.role == Role::button && parent == Role::column_header && !options_.placed) {
            out_ += escape_xml(node.name); // without the program nothing sorts
            return;
        }
        const bool figure = node.role == Role::figure;
        if (figure) {
            open_zone(node);
        }
        if (node.role == Role::sheet) { // its columns are decided by how wide it is (tools/export_tables.cpp)
            out_ += "<div class=\"sheet\">";
            in_sheet_ = true;
        }
        // Without the program a number in the text is no more than that.
        const bool plain = node.role == Role::text || (node.role == Role::adjustable && !options_.placed);
        const bool anonymous = plain && node.children.empty();
        if (options_.placed && !is_inline(node.role)) {
            begin_block(node);
        }
        if (!anonymous) {
            open(node, parent);
        }
        if (node.role == Role::photo) {
            return; // an element without an end
        }
        const bool picture = node.role == Role::image || node.role == Role::picture;
        if (!picture && node.children.empty()) {
            if (is_box(node, parent)) {
                out_ += escape_xml(node.name);
            } else {
                text(node);
            }
        }
        // What stands in a box has its place from the box's corner, as a figure's parts have in the tree already.
        const base::Point corner = corner_;
        if (node.role == Role::link && is_box(node, parent)) {
            corner_ = {node.rect.x, node.rect.y};
        }
        for (const Node& child : node.children) {
            write(child, node.role);
        }
        corner_ = corner;
        if (!anonymous) {
            out_ += "</";
            element(node);
            out_ += '>';
        }
        if (node.role == Role::image) {
            live_region(node);
        }
        if (node.role == Role::sheet) {
            out_ += "</div>";
            in_sheet_ = false;
        }
        if (figure) {
            out_ += "</div>";
            const auto markup = options_.after.find(node.id);
            out_ += markup != options_.after.end() ? markup->second : "";
        }
    }

  private:
    void attribute(const char* name, std::string_view value) {
        out_ += ' ';
        out_ += name;
        out_ += "=\"";
        out_ += escape_xml(value);
        out_ += '"';
    }

    // Quarter pixels are finer than any screen shows text moved by.
    void number(float value) {
        const auto quarters = static_cast<long>(std::lround(value * 4));
        const long whole = std::labs(quarters) / 4;
        out_ += quarters < 0 ? "-" : "";
        out_ += std::to_string(whole);
        constexpr const char* fractions[] = {"", ".25", ".5", ".75"};
        out_ += fractions[std::labs(quarters) % 4];
    }

    void place(const char* name, const base::Rect& rect) {
        out_ += ' ';
        out_ += name;
        out_ += "=\"";
        for (const float v : {rect.x - corner_.x, rect.y - corner_.y, rect.width, rect.height}) {
            number(v);
            out_ += ' ';
        }
        out_.back() = '"';
    }

    // A figure moves within its zone while the passages that it belongs to are read.
    void open_zone(const Node& node) {
        out_ += "<div class=\"zone\"";
        attribute("id", node.id + "/zone");
        if (options_.placed && node.sticky) {
            place("data-r", {node.rect.x, node.sticky->top, node.rect.width, node.sticky->bottom - node.sticky->top});
        }
        out_ += '>';
    }

    void element(const Node& node) {
        out_ += scene::traits(node.role).element;
        if (node.role == Role::heading) {
            out_ += static_cast<char>('0' + (node.level < 1 || node.level > 6 ? 1 : node.level));
        }
    }

    void open(const Node& node, Role parent) {
        out_ += '<';
        element(node);
        attribute("id", node.id);
        if (!node.language.empty()) {
            attribute("lang", node.language);
        }
        if (node.role == Role::link) {
            attribute("href", node.href);
            if (!node.language.empty()) {
                attribute("hreflang", node.language);
            }
            if (node.href.find("://") != std::string::npos) {
                attribute("target", "_blank"); // a host's frame would lose the article to a site that may refuse it
            }
        }
        describe(node, parent);
        if (options_.placed && is_box(node, parent)) {
            // A followed figure has its place from its zone, and from the window the distance that it keeps.
            out_ += node.fixed ? " data-fixed" : "";
            place("data-r",
                  node.sticky ? base::Rect{0, node.sticky->margin, node.rect.width, node.rect.height} : node.rect);
        } else if (options_.placed && !block_.empty() && !is_inline(node.role) && node.role != Role::group) {
            place("data-r", node.rect);
            const scene::Fragment& first = *block_.front();
            out_ += " data-t=\"";
            number(first.style.size);
            out_ += ' ';
            number(first.rect.height);
            out_ += ' ' + std::to_string(static_cast<int>(first.style.face)) + '"';
        }
        out_ += '>';
    }

    void describe(const Node& node, Role parent) {
        const scene::RoleTraits& traits = scene::traits(node.role);
        out_ += traits.attributes;
        if (const char* part = in_sheet_ ? part_of_grid(node.role) : nullptr) {
            attribute("role", part);
        }
        if (traits.labelled) {
            attribute("aria-label", node.name);
        }
        switch (node.role) {
        case Role::data:
        case Role::time:
            attribute(node.role == Role::data ? "value" : "datetime", node.value);
            // A tap shows it, and keys where it is more than the source; within a link both are the link's.
            if (!node.description.empty() && parent != Role::link) {
                out_ += node.state.explained ? " tabindex=\"0\"" : " tabindex=\"-1\"";
            }
            break;
        case Role::note:
            if (!node.children.empty()) { // else the name is the text itself
                attribute("aria-label", node.name);
            }
            break;
        case Role::column_header:
            if (!node.value.empty()) {
                attribute("aria-sort", node.value);
            }
            break;
        case Role::illustration:
            out_ += node.value.empty() ? "" : " class=\"" + node.value + '"';
            return;
        case Role::photo: // what else it needs, the site's build and the page add (web/build/picture_files.mjs)
            attribute("alt", node.name);
            attribute("data-picture", node.value);
            return;
        case Role::sheet:
            attribute("aria-labelledby", node.id.substr(0, node.id.find('/')) + "/title");
            break;
        case Role::radio:
            out_ += node.state.checked ? " aria-checked=\"true\"" : " aria-checked=\"false\" tabindex=\"-1\"";
            break;
        case Role::toggle:
            attribute("aria-pressed", node.state.pressed ? "true" : "false");
            break;
        case Role::image:
            attribute("aria-label", base::sentences(node.name, node.value));
            attribute("aria-description", node.description);
            return;
        case Role::dialog:
            attribute("aria-labelledby", node.id + "/title");
            break;
        case Role::adjustable:
            bounds("aria-value", "now", *node.range);
            attribute("aria-label", node.description);
            attribute("aria-valuetext", node.value);
            return;
        case Role::link:
            if (node.state.checked) {
                out_ += " aria-current=\"true\"";
            }
            if (node.href.starts_with('#')) { // a title would cover the words above when they are pointed at
                attribute("aria-description", node.description);
                return;
            }
            break;
        default:
            break;
        }
        if (node.state.disabled) {
            out_ += " disabled";
        }
        if (!node.description.empty()) {
            attribute("title", node.description);
        }
    }

    void begin_block(const Node& node) {
        block_.clear();
        collect(node, block_);
        next_ = 0;
        edge_ = node.rect.right();
    }

    // The whole text in reading order, each drawn line's share of it in a span. The lines follow each other in the
    // flow, so that selecting, copying and finding see one text; what stands between two of them (a space, or nothing
    // after a hyphen that only the layout added) stays between their spans. Where browsers would not break a line,
    // after such a hyphen or between a number and its unit, they are told to.
    void text(const Node& node) {
        if (!options_.placed || node.fragments.empty()) {
            out_ += escape_xml(node.hyphenated.empty() ? node.name : node.hyphenated);
            return;
        }
        const std::string_view whole = node.name;
        std::size_t done = 0;
        bool ended_line = false;
        for (const scene::Fragment& fragment : node.fragments) {
            ++next_;
            const std::size_t at = whole.find(fragment.text, done);
            if (at == std::string_view::npos) {
                continue; // shortened for the drawing
            }
            const std::string_view between = whole.substr(done, at - done);
            out_ += escape_xml(between);
            out_ += ended_line && between.find(' ') == std::string_view::npos ? "<wbr>" : "";
            out_ += "<span data-l=\"";
            number(fragment.rect.width);
            ended_line = next_ >= block_.size() || block_[next_]->rect.y > fragment.rect.y;
            if (ended_line) {
                out_ += ' ';
                number(edge_ - fragment.rect.right());
            }
            out_ += "\">" + escape_xml(fragment.text) + "</span>";
            done = at + fragment.text.size();
        }
        out_ += escape_xml(whole.substr(done));
    }

    void bounds(const std::string& prefix, const std::string& now, const scene::Range& range) {
        attribute((prefix + "min").c_str(), base::to_string(range.min));
        attribute((prefix + "max").c_str(), base::to_string(range.max));
        attribute((prefix + now).c_str(), base::to_string(range.value));
    }

    // Nothing that a page without the program could move.
    void slider(const Node& node) {
        if (!options_.placed) {
            return;
        }
        out_ += '<';
        element(node);
        out_ += scene::traits(node.role).attributes;
        attribute("id", node.id);
        bounds("", "value", *node.range);
        attribute("step", base::to_string(node.range->step));
        attribute("aria-label", node.name);
        attribute("aria-valuetext", node.value);
        place("data-r", node.rect);
        out_ += '>';
    }

    // Wide tables scroll sideways, which keys can do only where the focus can go.
    void table(const Node& node) {
        out_ += "<div class=\"table\" role=\"group\" tabindex=\"0\"";
        attribute("aria-labelledby", node.id + "/caption");
        out_ += "><table>\n<caption";
        attribute("id", node.id + "/caption");
        out_ += "><span>" + escape_xml(node.name) + "</span></caption>\n<thead>";
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            out_ += "<tr>";
            for (const Node& cell : node.children[i].children) {
                out_ += '<';
                element(cell);
                describe(cell, Role::row);
                out_ += '>' + escape_xml(cell.name) + "</";
                element(cell);
                out_ += '>';
            }
            out_ += i == 0 ? "</tr></thead>\n<tbody>" : "</tr>\n";
        }
        out_ += "</tbody></table></div>";
    }

    // Says the point that keys have reached, or the summary.
    void live_region(const Node& node) {
        out_ += "<p class=\"unseen\" role=\"status\"";
        attribute("id", node.id + "/said");
        out_ += '>';
        for (const Node& child : node.children) {
            out_ += escape_xml(child.name);
        }
        out_ += "</p>";
    }

    std::string& out_;
    const HtmlOptions& options_;
    // The block of text being written: its drawn pieces, the one to come, and its right edge.
    std::vector<const scene::Fragment*> block_;
    std::size_t next_ = 0;
    float edge_ = 0;
    base::Point corner_; // of the box that is being written
    bool in_sheet_ = false;
};

} // namespace

std::string html(const std::vector<Node>& nodes, const HtmlOptions& options) {
    std::string out;
    Writer writer(out, options);
    for (const Node& node : nodes) {
        writer.write(node, Role::article);
    }
    return out;
}

std::string html(const Node& node, const HtmlOptions& options) {
    std::string out;
    Writer(out, options).write(node, Role::article);
    return out;
}

} // namespace paint

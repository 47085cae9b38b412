// A grid of cells where every word has room in its column, else a list for each row.
#include "page/table.hpp"

#include "base/collation.hpp"
#include "base/stable_sort.hpp"
#include "content/words.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace page {
namespace {

using scene::make_node;
using scene::Node;
using scene::Role;

constexpr std::string_view unknown = "–";
constexpr std::string_view sort_part = "/sort/";

TableColumnText written(std::string label, const std::vector<double>& values, const base::Format& format,
                        base::Language language) {
    TableColumnText column{std::move(label), true, {}, values};
    const int digits = base::digits_of(values, format);
    for (const double value : values) {
        column.cells.push_back(std::isnan(value) ? std::string(unknown)
                                                 : base::format(value, format, language, digits));
    }
    return column;
}

TableColumnText written(const content::Column& column, base::Language language) {
    const std::string& label = column.label.in(language);
    if (const auto* numbers = std::get_if<content::NumberColumn>(&column.data)) {
        return written(label, numbers->values, numbers->format.value_or(base::Format::number), language);
    }
    TableColumnText text{label, false, {}, {}};
    if (const auto* times = std::get_if<content::TimeColumn>(&column.data)) {
        for (const base::Instant at : times->values) {
            text.cells.push_back(base::format_date({at, times->precision}, base::DateLength::full, language));
            text.keys.push_back(static_cast<double>(at));
        }
    } else if (const auto* categories = std::get_if<content::CategoryColumn>(&column.data)) {
        for (const std::size_t value : categories->values) {
            text.cells.push_back(categories->labels[value].in(language));
        }
    }
    return text;
}

// Of the widest word of a text.
float word_width(const text::FontSet& fonts, text::Style style, std::string_view words) {
    float widest = 0;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        widest = std::max(widest, fonts.width(style, words.substr(0, end)));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return widest;
}

// Down for the largest or the last first.
scene::Area mark_of_order(base::Point at, bool descending, base::Color color) {
    constexpr float half = 4;
    constexpr float height = 5;
    const float tip = descending ? height : 0;
    const float foot = height - tip;
    const std::vector<base::Point> tipped{
        {at.x, at.y + foot}, {at.x + half, at.y + tip}, {at.x + 2 * half, at.y + foot}};
    const std::vector<base::Point> flat{
        {at.x, at.y + foot}, {at.x + half, at.y + foot}, {at.x + 2 * half, at.y + foot}};
    return descending ? scene::Area{flat, tipped, color} : scene::Area{tipped, flat, color};
}

class Writer {
  public:
    Writer(Page& page, const chart::Environment& environment, const Typography& type, const content::TableBlock& table,
           const TableSort* sort, base::Point at, float width)
        : page_(page), environment_(environment), type_(type), id_(table.id), sort_(sort), x_(at.x), y_(at.y),
          width_(width), columns_(table_text(table, environment.article, environment.language)) {}

    float write(std::vector<Node>& parent) {
        const TableGrid grid = table_grid(columns_, environment_.fonts, type_);
        stacked_ = width_ < grid.stacked_below;
        place_columns(grid);
        const float top = y_;
        Node sheet = make_node(id_ + "/table", Role::sheet);
        Node head = make_node(id_ + "/head", Role::head);
        head.children.push_back(stacked_ ? stacked_heads() : heads());
        Node body = make_node(id_ + "/body", Role::body);
        for (const std::size_t row : sorted_rows(columns_, sort_)) {
            body.children.push_back(stacked_ ? stacked_row(row) : row_of(row));
        }
        sheet.children.push_back(std::move(head));
        sheet.children.push_back(std::move(body));
        sheet.rect = {x_, top, width_, y_ - top};
        page_.anchors.push_back({sheet.id, top, y_});
        parent.push_back(std::move(sheet));
        return y_;
    }

  private:
    struct Place {
        float left = 0;
        float width = 0; // without the gap before it
    };

    void place_columns(const TableGrid& grid) {
        float rest = width_ - table_gap * static_cast<float>(columns_.size() - 1);
        for (const float fixed : grid.fixed) {
            rest -= fixed;
        }
        float left = x_;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            places_.push_back({left, grid.fixed[i] + grid.shares[i] * rest});
            left += places_.back().width + table_gap;
        }
    }

    [[nodiscard]] std::string row_id(std::size_t row) const { return id_ + "/" + std::to_string(row); }

    void hairline(const std::string& id) { page_.rules.push_back({id, {x_, y_, width_, 1}}); }

    // Adds words that are not yet in a node. At the right, where it is of numbers, its last line ends at the edge.
    TextBlock set(Node& node, const std::string& words, const Type& type, Tone tone, base::Point at,
                  float width) const {
        return set_lines(environment_.fonts, node.id, inline_text(words, node.id, type, tone), node.children, type,
                         width, at);
    }

    // A cell's words from `y` downwards; returns the y below them.
    float cell(Node& node, std::size_t column, const std::string& words, const Type& type, Tone tone, Place place,
               float y) {
        base::Point at{place.left, y};
        float width = place.width;
        if (columns_[column].is_number) {
            width = std::min(place.width, environment_.fonts.width(type.style, words));
            at.x = place.left + place.width - width;
        }
        TextBlock block = set(node, words, type, tone, at, std::max(width, place.width));
        const float bottom = y + type.leading * static_cast<float>(block.lines.size());
        node.name = text::without_soft_hyphens(words);
        node.rect = {at.x, y, width, bottom - y};
        page_.texts.push_back(std::move(block));
        return bottom;
    }

    // A head is a control, whose words are drawn at the foot of its box.
    Node head(std::size_t column, const base::Rect& box, const TextBlock& words) {
        const bool sorted = sort_ != nullptr && sort_->column == column;
        Node head = make_node(id_ + "/head/" + std::to_string(column), Role::column_header,
                              text::without_soft_hyphens(columns_[column].label));
        head.rect = box;
        head.value = !sorted ? "" : sort_->descending ? "descending" : "ascending";
        Node control = make_node(id_ + std::string(sort_part) + std::to_string(column), Role::button, head.name);
        control.description = base::filled(say(content::Word::sort_by, environment_.language), {control.name});
        control.rect = box;
        const base::Palette& palette = environment_.palette();
        const bool right = columns_[column].is_number && !stacked_;
        const base::Point mark{right ? box.right() - mark_width : box.x, box.bottom() - table_mark_height - 2};
        page_.pictures.push_back(
            {control.id,
             box,
             {{control.id + "/mark", mark_of_order(mark, sorted ? sort_->descending : columns_[column].is_number,
                                                   sorted ? palette.accent : palette.context)}}});
        page_.texts.push_back(words);
        head.children.push_back(std::move(control));
        return head;
    }

    // The lines of a head, which are drawn alone: who reads aloud has the control's name.
    TextBlock head_words(std::size_t column, float width) const {
        const bool sorted = sort_ != nullptr && sort_->column == column;
        const Type& type = sorted ? type_.label_strong : type_.label;
        Node drawn = make_node(id_ + "/head/" + std::to_string(column) + "/words", Role::text);
        TextBlock block = set(drawn, columns_[column].label, type, sorted ? Tone::ink : Tone::muted, {}, width);
        if (columns_[column].is_number && !stacked_) {
            for (text::Line& line : block.lines) {
                const float space = line.pieces.empty() ? 0 : width - line.pieces.back().x - line.pieces.back().width;
                for (text::Piece& piece : line.pieces) {
                    piece.x += space;
                }
            }
        }
        return block;
    }

    [[nodiscard]] static float height_of(const TextBlock& block) {
        return block.leading * static_cast<float>(block.lines.size());
    }

    Node heads() {
        std::vector<TextBlock> words;
        float height = table_head;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            words.push_back(head_words(i, places_[i].width));
            height = std::max(height, height_of(words.back()) + table_padding + table_head_foot);
        }
        Node row = make_node(id_ + "/heads", Role::row);
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const base::Rect box{places_[i].left, y_, places_[i].width, height};
            words[i].origin = {box.x, box.bottom() - table_head_foot - height_of(words[i])};
            row.children.push_back(head(i, box, words[i]));
        }
        row.rect = {x_, y_, width_, height};
        y_ += height;
        hairline(row.id + "/rule");
        y_ += 1;
        return row;
    }

    // One after the other, as many on a line as it holds; one that is longer than that has a line of its own.
    Node stacked_heads() {
        Node row = make_node(id_ + "/heads", Role::row);
        const float top = y_;
        float x = x_;
        float height = 0; // of the line
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const float width = std::min(width_, stacked_head_width(columns_[i], environment_.fonts, type_));
            TextBlock words = head_words(i, width);
            if (x > x_ && x + width > x_ + width_) {
                x = x_;
                y_ += height;
                height = 0;
            }
            height = std::max({height, table_head, height_of(words) + table_padding + table_head_foot});
            const base::Rect box{x, y_, width, height};
            words.origin = {box.x, box.bottom() - table_head_foot - height_of(words)};
            row.children.push_back(head(i, box, words));
            x += width + table_gap;
        }
        y_ += height;
        row.rect = {x_, top, width_, y_ - top};
        hairline(row.id + "/rule");
        y_ += 1;
        return row;
    }

    Node row_of(std::size_t index) {
        Node row = make_node(row_id(index), Role::row);
        const float top = y_;
        float bottom = top;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            Node node = make_node(row.id + "/" + std::to_string(i), i == 0 ? Role::row_header : Role::cell);
            bottom = std::max(bottom, cell(node, i, columns_[i].cells[index], type_.label, Tone::ink, places_[i],
                                           top + table_padding));
            row.children.push_back(std::move(node));
        }
        end_row(row, top, bottom);
        return row;
    }

    // Its name in bold, then label and figure on a line each.
    Node stacked_row(std::size_t index) {
        Node row = make_node(row_id(index), Role::row);
        const float top = y_;
        const float label_width = std::floor(width_ * stacked_label);
        const Place value{x_ + label_width, width_ - label_width};
        float bottom = top + table_padding;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            Node node = make_node(row.id + "/" + std::to_string(i), i == 0 ? Role::row_header : Role::cell);
            if (i == 0) {
                Node name = node;
                TextBlock block =
                    set(node, columns_[i].cells[index], type_.label_strong, Tone::ink, {x_, bottom}, width_);
                node.name = columns_[i].cells[index];
                node.rect = {x_, bottom, width_, height_of(block)};
                bottom += height_of(block);
                page_.texts.push_back(std::move(block));
            } else {
                Node drawn = make_node(row.id + "/label/" + std::to_string(i), Role::text);
                TextBlock label =
                    set(drawn, columns_[i].label, type_.label, Tone::muted, {x_, bottom}, label_width - table_gap / 2);
                const float below_label = bottom + height_of(label);
                page_.texts.push_back(std::move(label));
                bottom = std::max(below_label,
                                  cell(node, i, columns_[i].cells[index], type_.label, Tone::ink, value, bottom));
            }
            row.children.push_back(std::move(node));
        }
        end_row(row, top, bottom);
        return row;
    }

    void end_row(Node& row, float top, float bottom) {
        y_ = bottom + table_padding;
        hairline(row.id + "/rule");
        y_ += 1;
        row.rect = {x_, top, width_, y_ - top};
    }

    static constexpr float mark_width = 8;
    static constexpr float table_mark_height = 5;

    Page& page_;
    const chart::Environment& environment_;
    const Typography& type_;
    const std::string& id_;
    const TableSort* sort_;
    float x_;
    float y_;
    float width_;
    std::vector<TableColumnText> columns_;
    std::vector<Place> places_;
    bool stacked_ = false;
};

} // namespace

std::vector<TableColumnText> table_text(const content::TableBlock& table, const content::Article& article,
                                        base::Language language) {
    std::vector<TableColumnText> columns;
    if (const content::Dataset* dataset = content::find_dataset(article, table.data)) {
        for (const content::Column& column : dataset->columns) {
            if (table.show.empty()) {
                columns.push_back(written(column, language));
            }
        }
        for (const std::string& name : table.show) {
            if (const content::Column* column = content::find_column(*dataset, name)) {
                columns.push_back(written(*column, language));
            }
        }
    }
    for (const content::TableColumn& column : table.columns) {
        columns.push_back(column.values.empty() ? TableColumnText{column.label, false, column.texts, {}}
                                                : written(column.label, column.values,
                                                          column.format.value_or(base::Format::number), language));
    }
    return columns;
}

std::vector<std::size_t> sorted_rows(const std::vector<TableColumnText>& columns, const TableSort* sort) {
    const std::size_t rows = columns.empty() ? 0 : columns.front().cells.size();
    const bool sorted = sort != nullptr && sort->column < columns.size();
    const TableColumnText none;
    struct By {
        const TableColumnText& column;
        bool sorted;
        bool descending;
    } by{sorted ? columns[sort->column] : none, sorted, sorted && sort->descending};
    return base::order(
        rows,
        [](const void* context, std::size_t a, std::size_t b) {
            const By& by = *static_cast<const By*>(context);
            if (!by.sorted) {
                return false;
            }
            if (by.column.keys.empty()) {
                return by.descending ? base::stands_before(by.column.cells[b], by.column.cells[a])
                                     : base::stands_before(by.column.cells[a], by.column.cells[b]);
            }
            const double one = by.column.keys[a];
            const double other = by.column.keys[b];
            return std::isnan(other) ? !std::isnan(one) : by.descending ? one > other : one < other;
        },
        &by);
}

TableGrid table_grid(const std::vector<TableColumnText>& columns, const text::FontSet& fonts, const Typography& type) {
    TableGrid grid;
    std::vector<float> least(columns.size());
    float all = 0;
    float needed = table_gap * static_cast<float>(columns.empty() ? 0 : columns.size() - 1);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const TableColumnText& column = columns[i];
        least[i] = word_width(fonts, type.label_strong.style, column.label);
        float natural = std::max(least[i], table_head);
        for (const std::string& cell : column.cells) {
            natural = std::max(natural, fonts.width(type.label.style, cell));
            least[i] = std::max(least[i], word_width(fonts, type.label.style, cell));
        }
        const bool fixed = column.is_number && i > 0;
        grid.fixed.push_back(fixed ? std::ceil(natural) : 0);
        grid.shares.push_back(fixed ? 0 : natural);
        needed += grid.fixed.back();
        all += grid.shares.back();
    }
    float for_texts = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        grid.shares[i] = all > 0 ? grid.shares[i] / all : 0;
        for_texts = grid.shares[i] > 0 ? std::max(for_texts, least[i] / grid.shares[i]) : for_texts;
    }
    grid.stacked_below = std::ceil(needed + for_texts);
    return grid;
}

float stacked_head_width(const TableColumnText& column, const text::FontSet& fonts, const Typography& type) {
    return std::max(table_head, std::ceil(fonts.width(type.label_strong.style, column.label)) + 1);
}

std::optional<SortControl> sort_control(std::string_view id) {
    const std::size_t part = id.find(sort_part);
    SortControl control;
    if (part == std::string_view::npos) {
        return std::nullopt;
    }
    control.table = id.substr(0, part);
    const std::string_view number = id.substr(part + sort_part.size());
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), control.column);
    return error == std::errc() && end == number.data() + number.size() ? std::optional(control) : std::nullopt;
}

void toggle_sort(std::vector<TableSort>& sorts, const SortControl& control, const chart::Environment& environment) {
    const auto known =
        std::find_if(sorts.begin(), sorts.end(), [&](const TableSort& sort) { return sort.table == control.table; });
    if (known != sorts.end() && known->column == control.column) {
        known->descending = !known->descending;
        return;
    }
    for (const content::Block& block : environment.article.in(environment.language).blocks) {
        const auto* table = std::get_if<content::TableBlock>(&block);
        if (table == nullptr || table->id != control.table) {
            continue;
        }
        const std::vector<TableColumnText> columns = table_text(*table, environment.article, environment.language);
        if (control.column < columns.size()) {
            TableSort& sort = known != sorts.end() ? *known : sorts.emplace_back();
            sort = {table->id, control.column, columns[control.column].is_number};
        }
        return;
    }
}

float add_table(Page& page, std::vector<Node>& parent, const chart::Environment& environment, const Typography& type,
                const content::TableBlock& table, const TableSort* sort, base::Point at, float width) {
    return Writer(page, environment, type, table, sort, at, width).write(parent);
}

} // namespace page

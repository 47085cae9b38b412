// Checks the texts: what they refer to, and that the languages agree.
#include "base/serialization.hpp"
#include "check/check_bound.hpp"
#include "check/check_table.hpp"
#include "check/claims.hpp"
#include "check/context.hpp"
#include "check/structure.hpp"
#include "check/words.hpp"
#include "content/shown.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace check {

namespace {

std::vector<std::string_view> chart_ids(const Context& context) {
    std::vector<std::string_view> ids;
    for (const ChartFile& file : context.charts) {
        ids.push_back(file.chart->id);
    }
    return ids;
}

class TextCheck {
  public:
    TextCheck(const TextFile& file, const Context& context) : file_(file), context_(context) {}

    void check(Place at, const Shape& shape) {
        switch (shape.rule.meaning) {
        case Meaning::language:
            return check_language(at);
        case Meaning::chart:
            if (context_.find_chart(at.text()) == nullptr) {
                fault_unknown(at, "chart", at.text(), "", chart_ids(context_));
            }
            return;
        case Meaning::view:
        case Meaning::shown:
            return check_name(at);
        case Meaning::picture:
            return check_picture(at);
        default:
            break;
        }
        if (shape.rule.meaning == Meaning::chart_what_if) {
            check_what_if(at);
        }
    }

    // A what-if's year stands beside its chart.
    void check_year(Place chart_at, Place year) {
        const ChartFile* file = context_.find_chart(chart_at.text());
        const content::WhatIf* what_if = known_what_if(file);
        if (what_if != nullptr && year.is_intact() &&
            std::find(what_if->years.begin(), what_if->years.end(), year.text()) == what_if->years.end()) {
            fault_unknown(year, "year", year.text(), concat({" in the what-if of ", quote(chart_at.text())}),
                          views_of(what_if->years));
        }
    }

  private:
    void check_language(Place at) {
        const std::string& code = file_.text->language->code;
        if (at.text() != code) {
            at.fault(concat({"the language of this file is ", quote(code), ", not ", quote(at.text())}));
        }
    }

    void check_picture(Place at) {
        const auto found = context_.pictures->find(at.text());
        if (found == context_.pictures->end()) {
            std::vector<std::string_view> known;
            for (const auto& [path, picture] : *context_.pictures) {
                known.push_back(path);
            }
            if (known.empty()) {
                at.fault(concat({"there is no file ", quote(at.text()), ": pictures lie in the folder ",
                                 content::picture_folder, " of the article"}));
            } else {
                fault_unknown(at, "picture", at.text(), "", known);
            }
        } else if (!found->second) {
            at.fault(found->second.error());
        }
    }

    void check_name(Place at) { fault_shown(at, content::find_shown(*context_.article, at.text()), context_); }

    // All what-ifs of the chart are as they should be.
    static bool what_ifs_known(const ChartFile& file) {
        bool known = file.root && file.choices_known && file.views_known;
        const auto config = [&](Place object) {
            const Place what_if = object.member("whatIf");
            known = known && (!what_if || what_if.is_intact());
        };
        config(file.root);
        for (const Place choice : file.root.member("choices").elements()) {
            for (const Place option : choice.member("options").elements()) {
                config(option);
            }
        }
        return known;
    }

    static const content::WhatIf* known_what_if(const ChartFile* file) {
        return file != nullptr && what_ifs_known(*file) ? find_what_if(*file->chart) : nullptr;
    }

    void check_what_if(Place at) {
        const ChartFile* file = context_.find_chart(at.text());
        if (file == nullptr) {
            fault_unknown(at, "chart", at.text(), "", chart_ids(context_));
        } else if (what_ifs_known(*file) && find_what_if(*file->chart) == nullptr) {
            at.fault(concat({"chart ", quote(at.text()), " has no \"whatIf\""}));
        }
    }

    const TextFile& file_;
    const Context& context_;
};

// Where what a text says stands: the block or key point.
struct TextStructure {
    struct Entry {
        std::string block; // none yet: the key points
        std::string text;
        Place at;
        content::FigureText figure = {};
        bool bound = false;
    };
    std::vector<Entry> links;                          // what they show
    std::vector<Entry> figures;                        // number or date as it is written in the file
    std::vector<std::pair<std::string, Place>> blocks; // `heading "intro"`
};

std::string exactly(Place figure) {
    const Place date = figure.member("date");
    return date ? std::string(date.text()) : base::to_string(figure.member("value").number());
}

TextStructure structure_of(const TextFile& file, const content::Article& article) {
    const Place root = file.root;
    TextStructure structure;
    for (const Place block : root.member("blocks").elements()) {
        const std::string_view type = block.member("type").text();
        const Place id = block.member(type == "chart" ? "chart" : "id");
        structure.blocks.emplace_back(concat({type, " ", quote(id.text())}), block);
    }
    const auto block_of = [&](Place at) {
        std::string block;
        for (const auto& [name, place] : structure.blocks) {
            if (at.node >= place.node && at.node < at.file->document().end(place.node)) {
                block = name;
            }
        }
        return block;
    };
    visit_values(root, article_shape(), [&](Place at, const Shape& shape) {
        if (shape.rule.meaning == Meaning::shown) {
            structure.links.push_back({block_of(at), std::string(at.text()), at});
        }
        const bool may_be_figure = shape.kind == ShapeKind::span || shape.kind == ShapeKind::keyed;
        const bool typed = at.member("value").is(JsonKind::number) || at.member("date").is(JsonKind::text);
        const bool bound = may_be_figure && is_bound(at);
        if (may_be_figure && (typed || bound)) {
            if (const auto figure = figure_at(at, file.text->language, article)) {
                const std::string words = typed ? exactly(at) : base::to_string(figure->value);
                structure.figures.push_back({block_of(at), words, at, *figure, bound});
            }
        }
    });
    return structure;
}

void compare_count(Place first, Place other, std::string_view what) {
    const std::size_t of_first = first.elements().size();
    const std::size_t of_other = other.elements().size();
    if (first && other && of_first != of_other) {
        other.fault(concat({"the languages must agree: ", first.file->path(), " has ", std::to_string(of_first), " ",
                            what, ", this one ", std::to_string(of_other)}));
    }
}

void compare_file(Place first, Place other) {
    if (first.is(JsonKind::text) && other.is(JsonKind::text) && first.text() != other.text()) {
        other.fault(concat({"the languages must have the same pictures: ", first.file->path(), " has ",
                            quote(first.text()), " here"}));
    }
}

// A part that only one of them has would be missing to the other's readers.
void compare_presence(Place first, Place other, std::string_view part) {
    const bool in_first = static_cast<bool>(first.member(part));
    const bool objects = first.is(JsonKind::object) && other.is(JsonKind::object);
    if (objects && in_first != static_cast<bool>(other.member(part))) {
        const Place has = in_first ? first : other;
        has.member(part).fault(concat({"the languages must have the same parts: ",
                                       (in_first ? other : first).file->path(), " lacks ", quote(part)}));
    }
}

void compare_blocks(const TextStructure& first, const TextStructure& other, std::string_view path_of_first,
                    std::string_view path_of_other) {
    const std::size_t both = std::min(first.blocks.size(), other.blocks.size());
    for (std::size_t i = 0; i < both; ++i) {
        if (first.blocks[i].first != other.blocks[i].first) {
            other.blocks[i].second.fault(concat({"the languages must have the same blocks: ", path_of_first, " has ",
                                                 first.blocks[i].first, " here, this one ", other.blocks[i].first}));
            return; // all that follow are shifted
        }
        compare_file(first.blocks[i].second.member("file"), other.blocks[i].second.member("file"));
        compare_count(first.blocks[i].second.member("items"), other.blocks[i].second.member("items"), "items here");
        if (first.blocks[i].second.member("type").text() == "table") {
            compare_tables(first.blocks[i].second, other.blocks[i].second);
        }
    }
    if (first.blocks.size() != other.blocks.size()) {
        const bool longer = first.blocks.size() > other.blocks.size();
        const auto& extra = (longer ? first : other).blocks[both];
        extra.second.fault(concat({"the languages must have the same blocks: ", longer ? path_of_other : path_of_first,
                                   " lacks ", extra.first}));
    }
}

// One typed and one from the data agree as the former is rounded.
bool agree(const TextStructure::Entry& one, const TextStructure::Entry& other) {
    if (one.bound == other.bound) {
        return one.text == other.text;
    }
    const bool dates = one.figure.is_date() || other.figure.is_date();
    const TextStructure::Entry& typed = one.bound ? other : one;
    const TextStructure::Entry& bound = one.bound ? one : other;
    return !dates && is_typed_as(typed.figure.value, bound.figure.value);
}

// Those of `entries` that `others` do not have in the same block, in whatever order a sentence has its parts.
std::vector<TextStructure::Entry> only_in(const std::vector<TextStructure::Entry>& entries,
                                          const std::vector<TextStructure::Entry>& others) {
    std::vector<bool> found(others.size());
    std::vector<TextStructure::Entry> only;
    for (const TextStructure::Entry& entry : entries) {
        std::size_t i = 0;
        while (i < found.size() && (found[i] || others[i].block != entry.block || !agree(others[i], entry))) {
            ++i;
        }
        if (i < found.size()) {
            found[i] = true;
        } else {
            only.push_back(entry);
        }
    }
    return only;
}

// Takes the pairs of figures that stand in the same block, one in each language, and differ: there they contradict
// each other.
void fault_contradictions(std::vector<TextStructure::Entry>& first, std::vector<TextStructure::Entry>& other,
                          std::string_view path_of_first) {
    std::erase_if(other, [&](const TextStructure::Entry& entry) {
        const auto found = std::find_if(first.begin(), first.end(), [&](const TextStructure::Entry& candidate) {
            const bool dates = candidate.figure.is_date();
            return candidate.block == entry.block && dates == (entry.figure.is_date()) &&
                   candidate.figure.format.is_percentage() == entry.figure.format.is_percentage();
        });
        if (found == first.end()) {
            return false;
        }
        entry.at.fault(
            concat({"the languages contradict each other here: ", path_of_first, " has ", found->text, ", this one ",
                    entry.text, entry.bound || found->bound ? ", and one of them is from the data" : ""}));
        first.erase(found);
        return true;
    });
}

// Pointing at the text does the same in all languages, and they say the same figures.
void compare_entries(const TextStructure& first, const TextStructure& other, std::string_view path_of_first,
                     std::string_view path_of_other) {
    const auto links = [](const TextStructure& structure, const TextStructure& without, std::string_view path) {
        for (const TextStructure::Entry& link : only_in(structure.links, without.links)) {
            link.at.fault(concat({"the languages must have the same links to charts: ", path, " lacks this one"}));
        }
    };
    links(first, other, path_of_other);
    links(other, first, path_of_first);
    std::vector<TextStructure::Entry> only_first = only_in(first.figures, other.figures);
    std::vector<TextStructure::Entry> only_other = only_in(other.figures, first.figures);
    fault_contradictions(only_first, only_other, path_of_first);
    const auto warn = [](const std::vector<TextStructure::Entry>& figures, std::string_view path) {
        for (const TextStructure::Entry& figure : figures) {
            figure.at.warn(
                concat({"the languages have different figures here: ", path, " lacks this one: ", figure.text}));
        }
    };
    warn(only_first, path_of_other);
    warn(only_other, path_of_first);
}

// Faults at the sources of `file` that `other` does not have.
void compare_sources(const TextFile& file, const TextFile& other) {
    const Place items = file.root.member("sources").member("items");
    for (std::size_t i = 0; i < file.text->sources.size(); ++i) {
        const std::string& id = file.text->sources[i].id;
        if (!id.empty() && find_source(*other.text, id) == nullptr) {
            items.element(i).fault(
                concat({"the languages must have the same sources: ", other.root.file->path(), " lacks ", quote(id)}));
        }
    }
}

// On the page a chart goes by its own id, among those of the blocks.
void check_block_ids(Place blocks, const Context& context) {
    Claims ids("block id");
    Claims charts("chart");
    for (const Place block : blocks.elements()) {
        const Place chart = block.member("chart");
        if (!chart) {
            ids.claim(block.member("id"));
        } else if (chart.is(JsonKind::text) && context.find_chart(chart.text()) != nullptr && charts.claim(chart)) {
            ids.claim(chart);
        }
    }
}

// The language's quotation marks are the program's to write.
void check_quotation(Place block) {
    constexpr std::array marks{"\"", "'", "„", "“", "”", "‚", "‘", "«", "»", "‹", "›"};
    const Place text = block.member("text");
    const Place first = text.is(JsonKind::list) ? text.element(0) : text;
    if (!first.is(JsonKind::text) || block.member("type").text() != "quotation") {
        return;
    }
    for (const char* mark : marks) {
        if (first.text().starts_with(mark)) {
            first.fault("the program puts quotation marks around a quotation: leave yours out");
        }
    }
}

// A picture of the opener leads to the section of its chart.
void check_opener(Place root, const Context& context) {
    const std::vector<Place> blocks = root.member("blocks").elements();
    for (const Place item : root.member("opener").elements()) {
        const Place shows = item.member("shows");
        if (!shows.is(JsonKind::text)) {
            continue;
        }
        const std::string_view chart = shows.text().substr(0, shows.text().find('/'));
        const bool placed = std::any_of(blocks.begin(), blocks.end(), [&](Place block) {
            const Place own = block.member("chart");
            return own.is(JsonKind::text) && own.text() == chart;
        });
        if (!placed && context.find_chart(chart) != nullptr) {
            shows.fault(concat({"no block of the text shows the chart ", quote(chart),
                                ", so that there is nothing to lead to: add a block of the type \"chart\""}));
        }
    }
}

void check_source(Place at, const Shape& shape, const std::vector<std::string_view>& known) {
    if (shape.rule.meaning == Meaning::source && at.is(JsonKind::text) &&
        std::find(known.begin(), known.end(), at.text()) == known.end()) {
        fault_unknown(at, "source", at.text(), "", known);
    }
}

std::vector<std::string_view> source_ids(const std::vector<TextFile>& files) {
    std::vector<std::string_view> once;
    for (const TextFile& file : files) {
        for (const content::Source& source : file.text->sources) {
            if (!source.id.empty() && std::find(once.begin(), once.end(), source.id) == once.end()) {
                once.emplace_back(source.id);
            }
        }
    }
    return once;
}

} // namespace

void check_text(const TextFile& file, const Context& context) {
    TextCheck check(file, context);
    check_block_ids(file.root.member("blocks"), context);
    for (const Place block : file.root.member("blocks").elements()) {
        if (block.member("type").is(JsonKind::text)) {
            check_quotation(block);
            if (block.member("type").text() == "table") {
                check_table(block, context);
            }
        }
    }
    if (file.blocks_known) {
        check_opener(file.root, context);
    }
    visit_values(file.root, article_shape(), [&](Place at, const Shape& shape) {
        if (at.is(JsonKind::object)) {
            if (shape.kind == ShapeKind::span || shape.kind == ShapeKind::keyed) {
                check_bound(at, context);
                check_own_words(at, file, context);
            }
            check_phrase(at, file, context);
        }
        if (at.is(JsonKind::text)) {
            check.check(at, shape);
        } else if (const Place year = at.member("year"); year && shape.kind == ShapeKind::span) {
            const Place chart = at.member("dependentValue");
            if (chart.is(JsonKind::text)) {
                check.check_year(chart, year);
            }
        }
    });
}

void compare_languages(const TextFile& first, const TextFile& other, const content::Article& article) {
    if (!first.root || !other.root) {
        return;
    }
    const auto compare_lists = [&](std::string_view object, std::string_view what) {
        compare_count(first.root.member(object).member("items"), other.root.member(object).member("items"), what);
    };
    for (const std::string_view part : {"kicker", "authors", "byline", "keyPoints", "ticker"}) {
        compare_presence(first.root, other.root, part);
    }
    compare_lists("keyPoints", "key points");
    compare_lists("ticker", "ticker items");
    compare_count(first.root.member("authors"), other.root.member("authors"), "authors");
    compare_count(first.root.member("opener"), other.root.member("opener"), "pictures in the opener");
    if (first.blocks_known && other.blocks_known) {
        const TextStructure one = structure_of(first, article);
        const TextStructure two = structure_of(other, article);
        compare_blocks(one, two, first.root.file->path(), other.root.file->path());
        compare_entries(one, two, first.root.file->path(), other.root.file->path());
    }
    if (first.sources_known && other.sources_known) {
        compare_sources(first, other);
        compare_sources(other, first);
    }
}

void check_sources(const Context& context) {
    bool all_known = !context.texts.empty();
    for (const TextFile& file : context.texts) {
        if (file.sources_known) {
            const std::vector<std::string_view> known = source_ids({file});
            visit_values(file.root, article_shape(),
                         [&](Place at, const Shape& shape) { check_source(at, shape, known); });
        }
        all_known = all_known && file.sources_known;
    }
    if (!all_known) {
        return;
    }
    const std::vector<std::string_view> known = source_ids(context.texts);
    for (const DataFile& file : context.data) {
        visit_values(file.root, data_shape(), [&](Place at, const Shape& shape) { check_source(at, shape, known); });
    }
    for (const ChartFile& file : context.charts) {
        visit_values(file.root, chart_shape(), [&](Place at, const Shape& shape) { check_source(at, shape, known); });
    }
}

void warn_of_unused(const Context& context) {
    std::set<std::string_view> sources;
    std::set<std::string_view> charts;
    std::set<std::string_view> data;
    const Visit collect = [&](Place at, const Shape& shape) {
        if (!at.is(JsonKind::text)) {
            return;
        }
        switch (shape.rule.meaning) {
        case Meaning::source:
            sources.insert(at.text());
            break;
        case Meaning::chart:
            charts.insert(at.text());
            break;
        case Meaning::data:
            data.insert(at.text());
            break;
        default:
            break;
        }
    };
    for (const TextFile& file : context.texts) {
        visit_values(file.root, article_shape(), collect);
    }
    for (const ChartFile& file : context.charts) {
        visit_values(file.root, chart_shape(), collect);
    }
    for (const DataFile& file : context.data) {
        visit_values(file.root, data_shape(), collect);
    }
    for (const ChartFile& file : context.charts) {
        if (charts.count(file.chart->id) == 0) {
            file.root.warn("no block of the text shows this chart");
        }
    }
    for (const DataFile& file : context.data) {
        if (data.count(file.dataset->id) == 0) {
            file.root.warn("no chart uses this data file");
        }
    }
    for (const Place source : context.texts.front().root.member("sources").member("items").elements()) {
        if (sources.count(source.member("id").text()) == 0) {
            source.warn(concat({"nothing refers to the source ", quote(source.member("id").text())}));
        }
    }
}

} // namespace check

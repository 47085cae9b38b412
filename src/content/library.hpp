// What the files of an article hold, with the places in the files, while references between them are checked.
// Internal to the loader. Whatever could not be read is marked as not known, so that one mistake is reported once and
// not again by everything that refers to it.
#pragma once

#include "content/article.hpp"
#include "content/reader.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace content {

struct SourceIds {
    std::vector<std::string> ids;
    bool known = true;
};

struct DataFile {
    Dataset dataset;
    bool columns_known = true;    // every column's name and type
    bool categories_known = true; // every category's id
};

struct DetailPlaces {
    Place at;
    Place data;
    Place annotations;
};

// Where the parts of a look stand.
struct LookPlaces {
    Place data;
    Place value;
    Place rows;
    std::vector<Place> marks; // one per mark that could be read
    Place scale;
    Place annotations;
    Place highlight;
    DetailPlaces detail;
    Place what_if;
    bool what_if_known = true; // its years
};

struct ChartFile {
    Chart chart;
    Place root;
    LookPlaces base;
    std::vector<std::vector<LookPlaces>> options; // per choice, per option
    bool choices_known = true;
    bool views_known = true;
};

struct Library {
    SourceIds sources; // of both languages together
    std::vector<DataFile> data;
    std::vector<ChartFile> charts;

    [[nodiscard]] const DataFile* find_data(std::string_view id) const;
    [[nodiscard]] const ChartFile* find_chart(std::string_view id) const;
};

// What both languages must have in common, and where it stands.
struct Outline {
    std::vector<std::pair<std::string, Place>> blocks; // `heading "intro"`
    bool blocks_known = true;
    Place key_points;
    Place ticker;
    Place sources; // the list
    bool sources_known = true;
    // Links to charts: the block or key point they stand in, what they show as written, and where.
    struct Link {
        std::string block;
        std::string shows;
        Place at;
    };
    std::vector<Link> links;
};

void read_sources(Place root, Text& text, SourceIds& ids);
void read_data(Place root, DataFile& data, const SourceIds& sources);
void read_chart(Place root, ChartFile& file, const SourceIds& sources);
void check_chart(const ChartFile& file, const Library& library);
void read_article(Place root, Text& text, Outline& outline, const SourceIds& sources, const Library& library);
void compare_languages(const Text& de, const Outline& de_outline, const Text& en, const Outline& en_outline);

// A fault unless `id` names a source.
void check_source(Place at, std::string_view id, const SourceIds& sources);
// Reads the id of a source and checks it.
bool read_source_id(Place at, std::string& id, const SourceIds& sources);

// A fault unless there is such a chart.
[[nodiscard]] const ChartFile* known_chart(Place at, std::string_view id, const Library& library);
void read_view(Place at, std::optional<ViewRef>& view, const Library& library);
void read_shown(Place at, Shown& shown, const Library& library);

[[nodiscard]] std::vector<std::string_view> views_of(const std::vector<std::string>& texts);

} // namespace content

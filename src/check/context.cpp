// Tells what is known of each file.
#include "check/context.hpp"

#include <algorithm>

namespace check {

namespace {

Place root_of(const FilesByPath& files, const std::string& path) {
    const auto found = files.find(path);
    const bool is_read = found != files.end() && found->second != nullptr;
    return is_read ? Place{found->second, content::JsonDocument::root} : Place{};
}

// Whether the list is there and all its elements have these members.
bool all_have(Place list, std::initializer_list<std::string_view> keys) {
    const std::vector<Place> elements = list.elements();
    return list.is(JsonKind::list) && !elements.empty() &&
           std::all_of(elements.begin(), elements.end(), [&](Place element) {
               return element.is(JsonKind::object) && std::all_of(keys.begin(), keys.end(), [&](std::string_view key) {
                          return element.member(key).is_intact();
                      });
           });
}

bool categories_known(Place root) {
    const std::vector<Place> columns = root.member("columns").elements();
    return std::all_of(columns.begin(), columns.end(), [](Place column) {
        const Place type = column.member("type");
        return !type.is(JsonKind::text) || type.text() != "category" || column.member("categories").is_intact();
    });
}

bool choices_known(Place root) {
    const Place choices = root.member("choices");
    if (!root || !choices) {
        return static_cast<bool>(root);
    }
    const std::vector<Place> each = choices.elements();
    return all_have(choices, {"id"}) && std::all_of(each.begin(), each.end(), [](Place choice) {
               return all_have(choice.member("options"), {"id"});
           });
}

bool blocks_known(Place root) {
    const Place list = root.member("blocks");
    const std::vector<Place> blocks = list.elements();
    return all_have(list, {"type"}) && std::all_of(blocks.begin(), blocks.end(), [](Place block) {
               return block.member(block.member("type").text() == "chart" ? "chart" : "id").is(JsonKind::text);
           });
}

TextFile text_file(const content::Text& text, Place root) {
    return {&text, root, all_have(root.member("sources").member("items"), {"id"}), blocks_known(root)};
}

} // namespace

Context make_context(const content::Article& article, const FilesByPath& files) {
    Context context;
    context.article = &article;
    for (const content::Dataset& dataset : article.datasets) {
        const Place root = root_of(files, dataset.id + ".json");
        context.data.push_back(
            {&dataset, root, all_have(root.member("columns"), {"name", "type"}), root && categories_known(root)});
    }
    for (const content::Chart& chart : article.charts) {
        const Place root = root_of(files, "charts/" + chart.id + ".json");
        context.charts.push_back({&chart, root, choices_known(root), all_have(root.member("views"), {"id"})});
    }
    for (const content::Text& text : article.texts) {
        context.texts.push_back(text_file(text, root_of(files, "article." + text.language->code + ".json")));
    }
    return context;
}

const DataFile* Context::find_data(std::string_view id) const {
    const auto found =
        std::find_if(data.begin(), data.end(), [&](const DataFile& file) { return file.dataset->id == id; });
    return found != data.end() ? &*found : nullptr;
}

const ChartFile* Context::find_chart(std::string_view id) const {
    const auto found =
        std::find_if(charts.begin(), charts.end(), [&](const ChartFile& file) { return file.chart->id == id; });
    return found != charts.end() ? &*found : nullptr;
}

std::vector<std::string_view> views_of(const std::vector<std::string>& texts) {
    std::vector<std::string_view> views;
    for (const std::string& text : texts) {
        if (!text.empty() && std::find(views.begin(), views.end(), text) == views.end()) {
            views.push_back(text);
        }
    }
    return views;
}

} // namespace check

// Finding an article's charts, datasets and sources by id.
#include "content/article.hpp"

#include <algorithm>

namespace content {

namespace {

template <typename Item> const Item* with_id(const std::vector<Item>& items, std::string_view id) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
    return found != items.end() ? &*found : nullptr;
}

} // namespace

const Chart* find_chart(const Article& article, std::string_view id) { return with_id(article.charts, id); }

const Dataset* find_dataset(const Article& article, std::string_view id) { return with_id(article.datasets, id); }

const Source* find_source(const Text& text, std::string_view id) { return with_id(text.sources, id); }

} // namespace content

// Finding an article's languages, charts, datasets and sources.
#include "content/article.hpp"

#include <algorithm>

namespace content {

namespace {

template <typename Item> const Item* with_id(const std::vector<Item>& items, std::string_view id) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
    return found != items.end() ? &*found : nullptr;
}

} // namespace

const Text& Article::in(base::Language language) const {
    const auto found = std::find_if(texts.begin(), texts.end(),
                                    [&](const Text& text) { return text.language->code == language->code; });
    return found != texts.end() ? *found : texts.front();
}

base::Language Article::find_language(std::string_view code) const {
    const auto found =
        std::find_if(languages.begin(), languages.end(), [&](const auto& language) { return language->code == code; });
    return found != languages.end() ? found->get() : nullptr;
}

const Chart* find_chart(const Article& article, std::string_view id) { return with_id(article.charts, id); }

const Dataset* find_dataset(const Article& article, std::string_view id) { return with_id(article.datasets, id); }

const PictureFile* find_picture(const Article& article, std::string_view path) {
    for (const PictureFile& picture : article.pictures) {
        if (picture.path == path) {
            return &picture;
        }
    }
    return nullptr;
}
const Source* find_source(const Text& text, std::string_view id) { return with_id(text.sources, id); }

} // namespace content

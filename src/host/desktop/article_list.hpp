// The articles in a folder that holds several: in folders of their own or as bundles.
#pragma once

#include "base/format.hpp"

#include <string>
#include <vector>

namespace host {

struct ListedArticle {
    std::string path;
    std::string title; // of one with faults: its folder's name
    std::string kicker{};
    std::string date{};
    std::string languages{}; // their names
    double published = 0;    // for their order
};

// The newest first, each in the first of `languages` (codes) that it has. None where the folder is an article itself or
// holds none.
[[nodiscard]] std::vector<ListedArticle> list_articles(const std::string& folder,
                                                       const std::vector<std::string>& languages);

} // namespace host

// The page that lists a folder's articles: by mouse and keys one is chosen.
#pragma once

#include "host/desktop/appearance.hpp"
#include "host/desktop/article_list.hpp"
#include "host/desktop/window.hpp"
#include "text/font.hpp"

#include <optional>
#include <string>
#include <vector>

namespace host {

struct ListLook {
    base::Language language = nullptr; // of the page's own words
    std::optional<base::Theme> theme;  // as the reader chose it; else as the desktop's
};

// Returns where the chosen article lies, or what was dropped onto the window; nothing when the reader quits. `last`
// was shown before: the keyboard is there.
[[nodiscard]] std::optional<std::string> choose_article(Window& window, const text::FontSet& fonts,
                                                        AppearanceWatch& appearance,
                                                        const std::vector<ListedArticle>& articles,
                                                        const std::string& last, const ListLook& look);

} // namespace host

// The order is that of gettext: LANGUAGE is a list and counts unless the locale is C; then LC_ALL, LC_MESSAGES, LANG.
// Windows and macOS have settings instead, which SDL reads; the variables, where they are set, count before these.
#include "host/desktop/locale.hpp"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace host {
namespace {

std::string_view variable(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nothing sets it
    return value == nullptr ? std::string_view() : value;
}

// "de_AT.UTF-8@euro" -> "de"; nothing for C and POSIX.
std::string language_of(std::string_view locale) {
    const std::string_view code = locale.substr(0, locale.find_first_of("_-.@"));
    return code == "C" || code == "POSIX" ? std::string() : std::string(code);
}

std::vector<std::string> languages_of_settings() {
    std::vector<std::string> codes;
#ifndef __linux__
    const std::unique_ptr<SDL_Locale, decltype(&SDL_free)> locales(SDL_GetPreferredLocales(), SDL_free);
    for (const SDL_Locale* locale = locales.get(); locale != nullptr && locale->language != nullptr; ++locale) {
        codes.emplace_back(locale->language);
    }
#endif
    return codes;
}

} // namespace

void use_readers_encoding() {
#ifdef __linux__
    // NOLINTBEGIN(concurrency-mt-unsafe): before there is a second thread
    const char* own = std::setlocale(LC_CTYPE, "");
    if (own == nullptr || std::string_view(own) == "C" || std::string_view(own) == "POSIX") {
        std::setlocale(LC_CTYPE, "C.UTF-8");
    }
    // NOLINTEND(concurrency-mt-unsafe)
#endif
}

std::vector<std::string> preferred_languages() {
    constexpr std::array by_rank{"LC_ALL", "LC_MESSAGES", "LANG"};
    std::string own;
    for (const char* name : by_rank) {
        if (!variable(name).empty()) {
            own = language_of(variable(name));
            break;
        }
    }
    if (own.empty()) {
        return languages_of_settings();
    }
    std::vector<std::string> codes;
    std::string_view list = variable("LANGUAGE");
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(':'), list.size());
        codes.push_back(language_of(list.substr(0, end)));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    codes.push_back(own);
    return codes;
}

} // namespace host

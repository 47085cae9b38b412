// One file, found as the window program finds its own.
#include "tools/languages.hpp"

#include "os/installed.hpp"

namespace tools {

base::Result<check::Languages, std::string> read_languages() {
    const auto file = os::find_installed("languages.json", EXPLAINER_LANGUAGES_FILE);
    if (!file) {
        return "no languages: " + file.error();
    }
    return check::read_languages(file.value().string());
}

} // namespace tools

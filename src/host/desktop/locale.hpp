// What the reader's environment says of language and character encoding: LC_ALL, LANGUAGE, LANG.
#pragma once

#include <string>
#include <vector>

namespace host {

// Without it X11 refuses every title that is not ASCII. Numbers stay as C has them.
void use_readers_encoding();

// Codes of languages as the article's files have them ("de"), the most wanted first.
[[nodiscard]] std::vector<std::string> preferred_languages();

} // namespace host

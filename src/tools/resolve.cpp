// explainer-tool resolve BUNDLE: the figures from the data as the page has them.
#include "tools/command.hpp"

#include "check/resolve.hpp"
#include "tools/languages.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>

namespace tools {

int resolve(Arguments arguments) {
    if (arguments.size() != 1) {
        std::fputs("Usage: explainer-tool resolve BUNDLE\n", stderr);
        return exit_unusable;
    }
    std::ifstream in(arguments[0], std::ios::binary);
    const std::string before{std::istreambuf_iterator<char>(in), {}};
    const auto languages = read_languages();
    if (!languages) {
        std::fprintf(stderr, "explainer-tool: %s\n", languages.error().c_str());
        return exit_unusable;
    }
    const auto after = check::resolve_figures(before, languages.value());
    if (!after) {
        std::fprintf(stderr, "explainer-tool: %s holds no article that can be read\n", arguments[0]);
        return exit_unusable;
    }
    if (*after == before) {
        return exit_ok;
    }
    std::ofstream out(arguments[0], std::ios::binary);
    out << *after;
    if (!out.flush()) {
        std::fprintf(stderr, "explainer-tool: cannot write %s\n", arguments[0]);
        return exit_unusable;
    }
    return exit_ok;
}

} // namespace tools

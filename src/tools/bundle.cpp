// explainer-tool bundle DIR FILE: an article without faults in one file.
#include "tools/command.hpp"

#include "check/bundle.hpp"

#include <cstdio>
#include <string>
#include <string_view>

namespace tools {

int bundle(Arguments arguments) {
    if (arguments.size() != 2 || !std::string_view(arguments[1]).ends_with(check::bundle_suffix)) {
        std::fputs("Usage: explainer-tool bundle DIR FILE.explainer\n", stderr);
        return exit_unusable;
    }
    if (const int found = check(arguments.first(1)); found != exit_ok) {
        return found;
    }
    const std::string fault = check::write_bundle(arguments[0], arguments[1]);
    if (!fault.empty()) {
        std::fprintf(stderr, "explainer-tool: %s\n", fault.c_str());
        return exit_unusable;
    }
    std::printf("%s holds the article of %s.\n", arguments[1], arguments[0]);
    return exit_ok;
}

} // namespace tools

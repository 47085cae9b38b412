// explainer-tool colors [FILE]: what a palette comes to as CSS, or one line for each of its faults.
#include "tools/command.hpp"

#include "check/check_palette.hpp"
#include "tools/export_colors.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>

namespace tools {

namespace {

int print(const base::Palettes& palettes) {
    std::fputs(PageColors(palettes).css().c_str(), stdout);
    return exit_ok;
}

} // namespace

int print_colors(Arguments arguments) {
    if (arguments.size() > 1) {
        std::fputs("Usage: explainer-tool colors [FILE]\n", stderr);
        return exit_unusable;
    }
    if (arguments.empty()) {
        return print(base::default_palettes());
    }
    std::ifstream in(arguments[0], std::ios::binary);
    const std::string json{std::istreambuf_iterator<char>(in), {}};
    if (!in) {
        std::fprintf(stderr, "explainer-tool: cannot read %s\n", arguments[0]);
        return exit_unusable;
    }
    const auto palettes = check::read_palette(arguments[0], json);
    if (palettes) {
        return print(palettes.value());
    }
    for (const check::Diagnostic& fault : palettes.error()) {
        std::fprintf(stderr, "%s\n", check::message(fault).c_str());
    }
    return exit_faults;
}

} // namespace tools

// explainer-tool: the native command line for authors and the build.
#include "tools/command.hpp"

#include "os/console.hpp"

#include <array>
#include <cstdio>
#include <cstring>

namespace {

constexpr std::array commands = {
    tools::Command{"check", "DIR", "reads the article in DIR and prints every fault", tools::check},
    tools::Command{"bundle", "DIR FILE.explainer", "packs the article in DIR, if it has no faults, into one file",
                   tools::bundle},
    tools::Command{"colors", "[FILE]", "prints the colours of a palette.json, else the program's own, as CSS",
                   tools::print_colors},
    tools::Command{"export", "DIR FONTS OUT", "writes what the site is made of to OUT: markup, styles, pictures",
                   tools::export_pages},
    tools::Command{"resolve", "BUNDLE", "replaces the figures that name points of the data by what they come to",
                   tools::resolve},
    tools::Command{"schema", "OUT", "writes the JSON Schemas of an article's files to OUT, for editors",
                   tools::write_schemas},
};

void print_usage(std::FILE* to) {
    std::fputs("Usage:\n", to);
    for (const tools::Command& command : commands) {
        std::fprintf(to, "  explainer-tool %s %s\n      %s\n", command.name, command.arguments, command.summary);
    }
}

} // namespace

int main(int count, char** words) {
    os::open_console();
    const tools::Arguments arguments(words, static_cast<std::size_t>(count));
    if (arguments.size() < 2) {
        print_usage(stderr);
        return tools::exit_unusable;
    }
    if (std::strcmp(arguments[1], "--help") == 0 || std::strcmp(arguments[1], "-h") == 0) {
        print_usage(stdout);
        return tools::exit_ok;
    }
    for (const tools::Command& command : commands) {
        if (std::strcmp(arguments[1], command.name) == 0) {
            return command.run(arguments.subspan(2));
        }
    }
    std::fprintf(stderr, "explainer-tool: there is no command \"%s\"\n", arguments[1]);
    print_usage(stderr);
    return tools::exit_unusable;
}

// The subcommands of explainer-tool.
#pragma once

#include <span>

namespace tools {

using Arguments = std::span<char*>;

// What the program tells its caller.
inline constexpr int exit_ok = 0;
inline constexpr int exit_faults = 1;   // the article has faults
inline constexpr int exit_unusable = 2; // wrong usage, or nothing to read

struct Command {
    const char* name;
    const char* arguments;
    const char* summary;
    int (*run)(Arguments arguments); // those after the command's name
};

int bundle(Arguments arguments);
int check(Arguments arguments);
int print_colors(Arguments arguments);
int export_pages(Arguments arguments);
int resolve(Arguments arguments);
int write_schemas(Arguments arguments);

} // namespace tools

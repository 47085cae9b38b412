// explainer-tool schema OUT: writes the JSON Schemas.
#include "tools/command.hpp"

#include "check/schema.hpp"

#include <cstdio>
#include <memory>
#include <string>

namespace tools {

int write_schemas(Arguments arguments) {
    if (arguments.size() != 1) {
        std::fputs("Usage: explainer-tool schema OUT\n", stderr);
        return exit_unusable;
    }
    for (const check::Schema& schema : check::schemas()) {
        const std::string path = std::string(arguments[0]) + '/' + std::string(schema.file);
        const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "wb"), std::fclose);
        if (!file || std::fwrite(schema.text.data(), 1, schema.text.size(), file.get()) != schema.text.size()) {
            std::fprintf(stderr, "explainer-tool: cannot write %s\n", path.c_str());
            return exit_unusable;
        }
    }
    return exit_ok;
}

} // namespace tools

// An installed program finds them in its own prefix; one started from the build finds nothing there and looks in the
// build's directories, which CMake names.
#include "os/installed.hpp"

#include "os/program.hpp"

#include <system_error>

namespace os {

namespace fs = std::filesystem;

base::Result<fs::path, std::string> find_installed(const char* name, [[maybe_unused]] const fs::path& built) {
    const fs::path installed = (program_folder() / EXPLAINER_DATA_FROM_PROGRAM / name).lexically_normal();
    std::error_code ignored;
    if (fs::exists(installed, ignored)) {
        return installed;
    }
#ifdef EXPLAINER_STANDALONE // on another machine the place of the build is nobody's, or somebody else's
    return installed.string() + " is not there: the program's files belong beside it";
#else
    if (fs::exists(built, ignored)) {
        return built;
    }
    return "neither " + installed.string() + " nor " + built.string() + " is there (make desktop makes the latter)";
#endif
}

} // namespace os

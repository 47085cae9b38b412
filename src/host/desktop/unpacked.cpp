// In the system's folder for temporary files, readable by nobody else.
#include "host/desktop/unpacked.hpp"

#include "check/bundle.hpp"

#include <random>

namespace host {
namespace {

namespace fs = std::filesystem;

// Nothing where none can be made.
fs::path new_folder() {
    std::error_code error;
    const fs::path in = fs::temp_directory_path(error);
    std::random_device random;
    for (int tries = 0; tries < 100 && !error; ++tries) {
        fs::path folder = in / ("explainer-" + std::to_string(random()));
        if (fs::create_directory(folder, error)) { // false for one that is there
            fs::permissions(folder, fs::perms::owner_all, error);
            return folder;
        }
    }
    return {};
}

} // namespace

base::Result<std::shared_ptr<const Unpacked>, std::string> Unpacked::open(const std::string& bundle) {
    fs::path folder = new_folder();
    if (folder.empty()) {
        return std::string("there is no room for temporary files");
    }
    const std::shared_ptr<const Unpacked> unpacked(new Unpacked(std::move(folder)));
    if (std::string refused = check::unpack_bundle(bundle, unpacked->folder().string()); !refused.empty()) {
        return refused;
    }
    return unpacked;
}

Unpacked::~Unpacked() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

} // namespace host

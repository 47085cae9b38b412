// Where the running program is.
#pragma once

#include <filesystem>

namespace os {

// Its folder; empty where the system does not tell.
[[nodiscard]] std::filesystem::path program_folder();

} // namespace os

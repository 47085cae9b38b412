// The reader's own folders, as each system names them.
#pragma once

#include <filesystem>

namespace host {

// Each is empty where there is none.
[[nodiscard]] std::filesystem::path home_folder();
// What programs write down by themselves.
[[nodiscard]] std::filesystem::path state_folder();
// Where the reader wants downloads, there or not.
[[nodiscard]] std::filesystem::path download_folder();

} // namespace host

// Whether an article's files have changed since they were read (--watch).
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace host {

class FolderWatch {
  public:
    // By looking, so that it works on every file system: so often.
    static constexpr int interval = 200; // milliseconds

    explicit FolderWatch(std::filesystem::path folder);

    // True once after a change of files that are there, when a look finds what the one before has found: an editor that
    // writes in two steps is waited for. Looks at most once in the interval.
    [[nodiscard]] bool changed();

  private:
    struct Stamp {
        std::filesystem::file_time_type time;
        std::uintmax_t size = 0;
        bool operator==(const Stamp&) const = default;
    };
    using Stamps = std::map<std::string, Stamp>;
    [[nodiscard]] Stamps look() const;

    std::filesystem::path folder_;
    Stamps read_;
    Stamps last_;
    std::chrono::steady_clock::time_point next_;
};

} // namespace host

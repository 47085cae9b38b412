// A bundle's files in a folder of their own, for as long as they are shown.
#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace host {

class Unpacked {
  public:
    // The error is why the bundle is refused.
    [[nodiscard]] static base::Result<std::shared_ptr<const Unpacked>, std::string> open(const std::string& bundle);
    ~Unpacked();
    Unpacked(const Unpacked&) = delete;
    Unpacked& operator=(const Unpacked&) = delete;
    Unpacked(Unpacked&&) = delete;
    Unpacked& operator=(Unpacked&&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  private:
    explicit Unpacked(std::filesystem::path folder) : folder_(std::move(folder)) {}

    std::filesystem::path folder_;
};

} // namespace host

// Ids and names that must differ from one another.
#pragma once

#include "check/file.hpp"

#include <map>
#include <string>

namespace check {

class Claims {
  public:
    explicit Claims(std::string what) : what_(std::move(what)) {}

    // A fault if another place has it already; false then. Of no text nothing is known.
    bool claim(Place at);

  private:
    std::string what_;
    std::map<std::string_view, Place> claimed_;
};

} // namespace check

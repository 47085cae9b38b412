// Where the parts of a chart's config stand in its file: an option's own, else the chart's.
#pragma once

#include "check/context.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace check {

// The objects whose parts make up a config, the topmost first.
class ConfigPlaces {
  public:
    explicit ConfigPlaces(std::vector<Place> objects) : objects_(std::move(objects)) {}

    [[nodiscard]] Place member(std::string_view key) const {
        for (const Place object : objects_) {
            if (const Place found = object.member(key)) {
                return found;
            }
        }
        return {};
    }
    [[nodiscard]] ConfigPlaces with_detail() const {
        ConfigPlaces with = *this;
        with.objects_.insert(with.objects_.begin(), member("detail"));
        return with;
    }

  private:
    std::vector<Place> objects_;
};

} // namespace check

// The pyramids of an article's long columns: built once, asked at every drawing.
#pragma once

#include "chart/data/pyramid.hpp"
#include "content/article.hpp"

#include <string>
#include <string_view>

namespace chart {

class Pyramids {
  public:
    Pyramids() = default;
    explicit Pyramids(const content::Article& article);

    // Builds those of the dataset; in place of what was there under its id.
    void add(const content::Dataset& dataset);
    // None for a short column, whose ranges are searched value by value.
    [[nodiscard]] Levels levels(const content::Dataset& dataset, std::string_view column) const;

  private:
    struct Entry {
        std::string dataset;
        std::string column;
        Pyramid pyramid;
    };
    std::vector<Entry> entries_;
};

} // namespace chart

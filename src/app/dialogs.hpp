// What stands open over the page: a chart's table, or the ways to download it. Headings, paragraphs, tables and buttons
// without places; the host draws them.
#pragma once

#include "app/chart_controller.hpp"
#include "app/effects.hpp"
#include "app/preferences.hpp"
#include "scene/semantics.hpp"

#include <optional>
#include <string_view>

namespace app {

class Dialogs {
  public:
    [[nodiscard]] const scene::Node* open() const { return dialog_ ? &*dialog_ : nullptr; }
    // Of the chart that the downloads are of.
    [[nodiscard]] std::size_t chart() const { return chart_; }

    void open_table(const ChartController& chart, const chart::Environment& environment);
    // `published`: others can come to the page by a link, and where it is here, have it in a site of their own.
    void open_downloads(std::size_t index, const ChartController& chart, const chart::Environment& environment,
                        Published published);
    // Returns whether there was one.
    bool close();
    // Says what became of a file or a copy. Returns whether there was a place for it.
    bool report(Outcome outcome, std::string_view detail, base::Language language);

  private:
    std::optional<scene::Node> dialog_;
    std::size_t chart_ = 0;
};

// What the button of a download asks the host for; `address` is the query of the page as it is shown.
void download(std::string_view button, const ChartController& chart, const chart::Environment& environment,
              const std::string& address, Effects& effects);

} // namespace app

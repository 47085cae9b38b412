// Looks for each source's date as the page writes it; a line without any stays as it is.
#include "tools/export_dates.hpp"

#include "base/format.hpp"
#include "base/serialization.hpp"

#include <map>

namespace tools {
namespace {

using scene::Node;
using scene::Role;

// Written date -> machine date.
using Dates = std::map<std::string, std::string>;

Dates dates_of(const content::Text& text) {
    Dates dates;
    for (const content::Source& source : text.sources) {
        if (source.date && source.date->precision != base::Precision::quarter) { // HTML's time element knows none
            dates[base::format_date(*source.date, base::DateLength::full, text.language)] =
                base::iso_date(*source.date);
        }
    }
    return dates;
}

struct Found {
    std::size_t at = std::string::npos;
    Dates::const_iterator date;
};

// The first date from `from` on; "1. Mai 2025" is not found within "11. Mai 2025".
Found next_date(const std::string& line, std::size_t from, const Dates& dates) {
    Found found;
    for (auto date = dates.begin(); date != dates.end(); ++date) {
        const std::size_t at = line.find(date->first, from);
        const bool digit_before = at != std::string::npos && at > 0 && line[at - 1] >= '0' && line[at - 1] <= '9';
        if (at != std::string::npos && !digit_before && at < found.at) {
            found = {at, date};
        }
    }
    return found;
}

void split(Node& line, const Dates& dates) {
    const auto part = [&](Role role, std::string words, std::string value) {
        Node node;
        node.id = line.id + "." + std::to_string(line.children.size());
        node.role = role;
        node.name = std::move(words);
        node.value = std::move(value);
        line.children.push_back(std::move(node));
    };
    std::size_t done = 0;
    for (Found found = next_date(line.name, 0, dates); found.at != std::string::npos;
         found = next_date(line.name, done, dates)) {
        part(Role::text, line.name.substr(done, found.at - done), {});
        part(Role::time, found.date->first, found.date->second);
        done = found.at + found.date->first.size();
    }
    if (done > 0) {
        part(Role::text, line.name.substr(done), {});
    }
}

void visit(Node& node, const Dates& dates, bool within_sources) {
    const bool sources = within_sources || node.id == "sources" || node.role == Role::caption;
    if (sources && node.children.empty()) {
        split(node, dates);
        return;
    }
    for (Node& child : node.children) {
        visit(child, dates, sources);
    }
}

} // namespace

void mark_dates(std::vector<scene::Node>& nodes, const content::Text& text) {
    const Dates dates = dates_of(text);
    for (Node& node : nodes) {
        visit(node, dates, false);
    }
}

} // namespace tools

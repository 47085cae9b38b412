// A bundle may come from anyone: what is no web address is none.
#include "host/desktop/published.hpp"

#include "check/bundle.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace host {
namespace {

bool is_address(const std::string& text) {
    constexpr std::size_t longest = 2048;
    return (text.starts_with("https://") || text.starts_with("http://")) && text.size() < longest &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7F'; });
}

} // namespace

Addresses read_addresses(const std::filesystem::path& article) {
    std::ifstream file(article / check::published_file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const nlohmann::json root = nlohmann::json::parse(text, nullptr, false);
    Addresses addresses;
    if (!root.is_object() || !root.contains("addresses") || !root["addresses"].is_object()) {
        return addresses;
    }
    for (const auto& [language, address] : root["addresses"].items()) {
        if (address.is_string() && is_address(address.get<std::string>())) {
            addresses.emplace(language, address.get<std::string>());
        }
    }
    return addresses;
}

} // namespace host

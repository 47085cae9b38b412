// One small JSON file in the reader's state folder, replaced as a whole.
#include "host/desktop/memory.hpp"

#include "host/desktop/user_folders.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace host {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

fs::path file() {
    const fs::path folder = state_folder();
    return folder.empty() ? fs::path() : folder / "explainer" / "window.json";
}

int whole(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? found->get<int>() : 0;
}

} // namespace

Memory recall() {
    Memory memory;
    std::ifstream in(file(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const json all = json::parse(text, nullptr, false);
    if (!all.is_object()) {
        return memory;
    }
    if (const auto place = all.find("window"); place != all.end() && place->is_object()) {
        const WindowPlace window{whole(*place, "x"), whole(*place, "y"), whole(*place, "width"),
                                 whole(*place, "height"), whole(*place, "maximized") != 0};
        if (window.width > 0 && window.height > 0) {
            memory.place = window;
        }
    }
    if (const int percent = whole(all, "zoom"); percent > 0) {
        memory.zoom = static_cast<float>(percent) / 100;
    }
    if (const auto language = all.find("language"); language != all.end() && language->is_string()) {
        memory.language = language->get<std::string>();
    }
    if (const auto theme = all.find("theme"); theme != all.end() && theme->is_string()) {
        memory.theme = *theme == "dark" ? base::Theme::dark : base::Theme::light;
    }
    return memory;
}

void remember(const Memory& memory) {
    const fs::path path = file();
    if (path.empty()) {
        return;
    }
    json all{{"zoom", static_cast<int>(memory.zoom * 100 + 0.5F)}};
    if (memory.place) {
        const WindowPlace& window = *memory.place;
        all["window"] = {{"x", window.x},
                         {"y", window.y},
                         {"width", window.width},
                         {"height", window.height},
                         {"maximized", window.maximized ? 1 : 0}};
    }
    if (!memory.language.empty()) {
        all["language"] = memory.language;
    }
    if (memory.theme) {
        all["theme"] = *memory.theme == base::Theme::dark ? "dark" : "light";
    }
    std::error_code failed;
    fs::create_directories(path.parent_path(), failed);
    fs::path half = path;
    half += ".new";
    {
        std::ofstream out(half, std::ios::binary);
        out << all.dump(1, '\t') << '\n';
        if (!out.flush()) {
            return;
        }
    }
    fs::rename(half, path, failed);
}

} // namespace host

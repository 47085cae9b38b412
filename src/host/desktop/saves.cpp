// Where the system has no dialog for it, a file goes to the download folder.
#include "host/desktop/saves.hpp"

#include "content/words.hpp"
#include "host/desktop/downloads.hpp"
#include "host/desktop/png.hpp"
#include "host/off_screen.hpp"

#include <SDL_syswm.h>

#include <array>
#include <charconv>
#include <utility>

namespace host {
namespace {

// Only X11's windows have a name that other programs understand.
std::string name_for_portals(SDL_Window* window) {
#ifdef SDL_VIDEO_DRIVER_X11
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(window, &info) == SDL_TRUE && info.subsystem == SDL_SYSWM_X11) {
        std::array<char, 16> digits{};
        const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), info.info.x11.window, 16).ptr;
        return "x11:" + std::string(static_cast<const char*>(digits.data()), end);
    }
#else
    (void)window;
#endif
    return {};
}

// As the button that led here is called.
content::Word title_for(const std::filesystem::path& name) {
    return name.extension() == ".svg"   ? content::Word::save_svg
           : name.extension() == ".csv" ? content::Word::save_csv
                                        : content::Word::save_png;
}

} // namespace

void Saves::begin() {
    if (events_.file()) {
        ask(*events_.file());
    }
    if (events_.picture()) {
        ask(*events_.picture());
    }
}

void Saves::ask(std::variant<app::File, app::Picture> what) {
    const std::string name = std::visit([](const auto& one) { return one.name; }, what);
    SaveRequest request{.title = content::say(title_for(name), app_.preferences().language),
                        .suggested = path_for_download(name),
                        .parent = name_for_portals(window_.handle())};
    pending_.push_back({std::move(what), std::make_unique<SaveDialog>(std::move(request))});
}

bool Saves::handle(const SDL_Event& event) {
    if (!SaveDialog::answers(event)) {
        return false;
    }
    std::erase_if(pending_, [this](const Pending& pending) {
        const std::optional<SaveAnswer> answer = pending.dialog->answer();
        if (answer) {
            finish(pending, *answer);
        }
        return answer.has_value();
    });
    return true;
}

void Saves::finish(const Pending& pending, const SaveAnswer& answer) {
    if (answer.kind == SaveAnswer::Kind::cancelled) {
        return;
    }
    const bool chosen = answer.kind == SaveAnswer::Kind::chosen;
    const std::filesystem::path path =
        chosen ? answer.path : path_for_download(std::visit([](const auto& one) { return one.name; }, pending.what));
    const std::string fault = write(pending, path);
    const std::string detail = fault.empty() ? path.string() : fault;
    if (!app_.report(fault.empty() ? app::Outcome::saved : app::Outcome::not_saved, detail)) {
        const content::Word word = fault.empty() ? content::Word::saved : content::Word::not_saved;
        events_.say(content::say(word, app_.preferences().language) + detail);
    }
}

std::string Saves::write(const Pending& pending, const std::filesystem::path& path) const {
    if (const auto* file = std::get_if<app::File>(&pending.what)) {
        return write_file(path, file->content);
    }
    const auto drawn =
        draw_off_screen(renderer_, std::get<app::Picture>(pending.what).scene, 2, app_.environment().palette().ground);
    return drawn ? write_png(drawn.value(), path.string()) : drawn.error();
}

} // namespace host

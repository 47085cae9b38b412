// The desktop program: its arguments, its files, and then either a window or one picture.
#define SDL_MAIN_HANDLED
#include "content/words.hpp"
#include "host/desktop/appearance.hpp"
#include "host/desktop/article_list.hpp"
#include "host/desktop/article_list_window.hpp"
#include "host/desktop/assets.hpp"
#include "host/desktop/authors_window.hpp"
#include "host/desktop/clipboard_manager.hpp"
#include "host/desktop/events.hpp"
#include "host/desktop/folder_watch.hpp"
#include "host/desktop/locale.hpp"
#include "host/desktop/memory.hpp"
#include "host/desktop/options.hpp"
#include "host/desktop/overlays.hpp"
#include "host/desktop/picture_files.hpp"
#include "host/desktop/png.hpp"
#include "host/desktop/published.hpp"
#include "host/desktop/saves.hpp"
#include "host/desktop/window.hpp"
#include "host/off_screen.hpp"
#include "host/renderer.hpp"
#include "os/console.hpp"
#include "os/path.hpp"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>

namespace {

enum Exit : int { exit_ok = 0, exit_unusable = 2 };

int fail(const std::string& reason) {
    os::tell_failure(reason);
    return exit_unusable;
}

double seconds() { return static_cast<double>(SDL_GetTicks64()) / 1000; }

// The article in the window, and what goes with it from one reading of its files to the next.
struct Shown {
    host::Loaded loaded;
    std::optional<host::FolderWatch> watch;
    host::AuthorsDesk desk;
};

bool next_event(SDL_Event& event, bool frame_wanted, const host::Events& events, bool watching) {
    if (frame_wanted) {
        return SDL_PollEvent(&event) != 0;
    }
    std::optional<int> left = events.milliseconds_left();
    if (watching) {
        left = std::min(left.value_or(host::FolderWatch::interval), host::FolderWatch::interval);
    }
    return (left ? SDL_WaitEventTimeout(&event, *left) : SDL_WaitEvent(&event)) != 0;
}

// Draws when something changed, and sleeps in SDL until something does: until the reader quits, drops another article
// onto the window, or the one that is shown has changed.
void run(app::App& app, host::Window& window, host::Events& events, host::AppearanceWatch& appearance, Shown& shown) {
    host::Renderer renderer(app.environment().fonts, host::Framebuffer::undefined,
                            host::upload_pictures_from(shown.loaded.folder));
    host::Overlays overlays(app, window, events, shown.loaded.faults, shown.desk);
    host::Saves saves(app, renderer, window, events);
    bool frame_wanted = true;
    const auto changed = [&] { return shown.watch && shown.watch->changed(); };
    while (!events.quit() && !events.leaves() && events.dropped().empty() && !changed()) {
        SDL_Event event;
        bool pending = next_event(event, frame_wanted, events, shown.watch.has_value());
        while (pending) {
            if (host::AppearanceWatch::changes(event)) {
                events.follow(appearance.now());
            } else if (!saves.handle(event) && !overlays.handle(event)) {
                events.handle(event);
            }
            pending = SDL_PollEvent(&event) != 0;
        }
        frame_wanted = events.advance(seconds());
        saves.begin();
        const bool over_wanted = overlays.frame_wanted();
        frame_wanted = frame_wanted || over_wanted;
        if (window.minimized()) {
            frame_wanted = false;
            continue;
        }
        if (!(events.take_repaint() || app.dirty() || over_wanted)) {
            continue;
        }
        scene::Scene under;
        scene::Scene over;
        events.draw(under, over);
        renderer.draw(app, window.pixels(), under, over);
        overlays.draw();
        frame_wanted = frame_wanted || overlays.frame_wanted() || events.repaint_again();
        window.swap();
    }
}

int take_screenshot(app::App& app, const host::Options& options, const std::string& pictures) {
    const float ratio = options.scale.value_or(1);
    const base::Size size = options.size.value_or(host::usual_size);
    const base::Size pixels{std::round(size.width * ratio), std::round(size.height * ratio)};
    auto target = host::OffScreen::open(pixels);
    if (!target) {
        return fail(target.error());
    }
    host::Renderer renderer(app.environment().fonts, host::Framebuffer::undefined,
                            host::upload_pictures_from(pictures));
    app.resize({size, ratio, true});
    app.scroll_to(std::clamp(options.scroll, 0.F, std::max(0.F, app.page().size.height - size.height)));
    app.restore(options.state);
    renderer.draw(app, pixels);
    const std::string fault = host::write_png(target.value()->read(), options.screenshot);
    return fault.empty() ? exit_ok : fail(fault);
}

// Codes: what is asked for, else what the reader once chose, else the environment's.
std::vector<std::string> wanted_languages(const std::string& asked, const std::string& chosen) {
    std::vector<std::string> wanted{asked, chosen};
    const std::vector<std::string> preferred = host::preferred_languages();
    wanted.insert(wanted.end(), preferred.begin(), preferred.end());
    return wanted;
}

// Else the article's first.
base::Language language_of(const content::Article& article, const std::string& asked, const std::string& chosen) {
    for (const std::string& code : wanted_languages(asked, chosen)) {
        if (const base::Language language = article.find_language(code); language != nullptr) {
            return language;
        }
    }
    return nullptr;
}

void note_choices(host::Memory& memory, const app::App& app, const host::Events& events, const host::Window& window,
                  const host::Options& options) {
    if (!options.size) { // a size that was asked for is for this once
        memory.place = window.place();
    }
    memory.zoom = window.zoom();
    if (events.language_chosen()) {
        memory.language = app.preferences().language->code;
    }
    if (events.theme_chosen()) {
        memory.theme = app.preferences().theme;
    }
}

base::Result<host::Loaded, std::string> load(const std::string& directory) {
    auto loaded = host::load_article(directory);
    if (loaded) {
        for (const check::Diagnostic& fault : loaded.value().faults) {
            std::fprintf(stderr, "%s\n", check::message(fault).c_str());
        }
    }
    return loaded;
}

// Where the reader is, for the next reading of the article's files. A list of faults is no place to come back to.
void keep_place(host::Options& options, const app::App& app, const host::Events& events, const Shown& shown) {
    if (shown.loaded.faults.empty()) {
        options.scroll = app.scroll();
        options.state = app.address();
        options.language = app.preferences().language->code;
    }
    if (events.theme_chosen()) {
        options.theme = app.preferences().theme;
    }
}

// One article after the other in the same window. Nothing where the reader goes back to the list, if there is one.
std::optional<int> show(host::Options options, host::Loaded loaded, host::Window& window,
                        host::AppearanceWatch& appearance, host::Memory& memory, bool listed) {
    std::string refused; // what was dropped and is no article
    Shown shown{std::move(loaded), {}, {}};
    while (true) {
        if (options.watch && !shown.watch) {
            shown.watch.emplace(os::path_of(shown.loaded.folder));
        }
        auto fonts = host::load_fonts();
        if (!fonts) {
            return fail(fonts.error());
        }
        const host::Appearance wished = appearance.now();
        host::Addresses addresses = host::read_addresses(os::path_of(shown.loaded.folder));
        const app::Preferences preferences{
            .language = language_of(shown.loaded.article, options.language, memory.language),
            .theme = wished.theme.value_or(base::Theme::light),
            .reduced_motion = options.reduced_motion || wished.reduced_motion.value_or(false),
            .contrast = wished.contrast.value_or(base::Contrast::standard),
            .sound = true,
            .published = addresses.empty() ? app::Published::no : app::Published::elsewhere};
        app::App app(std::move(shown.loaded.article), std::move(fonts.value()), preferences);
        if (const auto theme = options.theme ? options.theme : options.follow_system ? std::nullopt : memory.theme) {
            app.set_theme(*theme); // from now on the system's changes nothing
        }
        host::Events events(app, window);
        events.keep_still(options.reduced_motion);
        events.know_addresses(std::move(addresses));
        events.know_list(listed);
        events.start_at(options.scroll);
        app.restore(options.state);
        if (!refused.empty()) {
            events.say(content::say(content::Word::not_opened, app.preferences().language) + refused);
        }
        run(app, window, events, appearance, shown);
        note_choices(memory, app, events, window, options);
        if (events.quit()) {
            host::hand_over_clipboard(window.handle(), events.copied());
            host::remember(memory);
            return exit_ok;
        }
        if (events.leaves()) {
            return std::nullopt;
        }
        refused.clear();
        if (!events.dropped().empty()) {
            const std::string folder = host::article_folder(events.dropped());
            auto next = load(folder);
            if (next) {
                options.article = folder;
                options.scroll = 0;
                options.state.clear();
                shown.loaded = std::move(next.value());
                shown.watch.reset();
                continue;
            }
            refused = next.error();
        }
        keep_place(options, app, events, shown);
        auto again = load(options.article);
        if (!again) {
            return fail(again.error());
        }
        shown.loaded = std::move(again.value());
    }
}

base::Result<std::unique_ptr<host::Window>, std::string> open_window(const host::Options& options,
                                                                     const host::Memory& memory) {
    const bool screenshot = options.task == host::Task::screenshot;
    return host::Window::open({.size = options.size.value_or(host::usual_size),
                               .scale = screenshot ? options.scale.value_or(1) : options.scale,
                               .zoom = memory.zoom,
                               .place = options.size ? std::nullopt : memory.place,
                               .visible = !screenshot});
}

// The list of a folder's articles, and each that is chosen from it.
int show_list(const host::Options& options, std::vector<host::ListedArticle> articles, host::Window& window,
              host::AppearanceWatch& appearance, host::Memory& memory) {
    std::string last;
    while (true) {
        auto fonts = host::load_fonts();
        const auto languages = host::load_languages();
        if (!fonts || !languages) {
            return fail(fonts ? languages.error() : fonts.error());
        }
        const std::optional<base::Theme> theme = options.follow_system ? std::nullopt : memory.theme;
        const host::ListLook look{
            .language = host::find_language(languages.value(), wanted_languages(options.language, memory.language)),
            .theme = options.theme ? options.theme : theme};
        const std::optional<std::string> chosen =
            host::choose_article(window, fonts.value(), appearance, articles, last, look);
        if (!chosen) {
            memory.place = options.size ? memory.place : std::optional(window.place());
            host::remember(memory);
            return exit_ok;
        }
        auto loaded = load(*chosen);
        if (!loaded) { // it is gone since it was listed
            std::fprintf(stderr, "explainer: %s\n", loaded.error().c_str());
            std::erase_if(articles, [&](const host::ListedArticle& one) { return one.path == *chosen; });
            continue;
        }
        host::Options of_article = options;
        of_article.article = *chosen;
        if (const std::optional<int> ended =
                show(of_article, std::move(loaded.value()), window, appearance, memory, true)) {
            return *ended;
        }
        last = *chosen;
    }
}

int start(const host::Options& options) {
    const bool screenshot = options.task == host::Task::screenshot;
    host::Memory memory = screenshot ? host::Memory() : host::recall();
    std::vector<host::ListedArticle> articles =
        host::list_articles(options.article, wanted_languages(options.language, memory.language));
    if (screenshot && !articles.empty()) {
        return fail(options.article + " holds several articles, and a picture is of one: " + articles.front().path);
    }
    host::AppearanceWatch appearance;
    if (!articles.empty()) {
        auto window = open_window(options, memory);
        return window ? show_list(options, std::move(articles), *window.value(), appearance, memory)
                      : fail(window.error());
    }
    auto loaded = load(options.article);
    if (!loaded) {
        return fail(loaded.error());
    }
    const content::Article& article = loaded.value().article;
    if (article.find_language(options.language) == nullptr && !options.language.empty()) {
        std::string codes;
        for (const auto& one : article.languages) {
            codes += (codes.empty() ? "" : ", ") + one->code;
        }
        return fail("the article is not in the language " + options.language + ", only in " + codes);
    }
    auto window = open_window(options, memory);
    if (!window) {
        return fail(window.error());
    }
    if (!screenshot) {
        return show(options, std::move(loaded.value()), *window.value(), appearance, memory, false).value_or(exit_ok);
    }
    auto fonts = host::load_fonts();
    if (!fonts) {
        return fail(fonts.error());
    }
    // One picture shows where changes lead, not a moment on the way.
    const host::Appearance wished = appearance.now();
    app::App app(std::move(loaded.value().article), std::move(fonts.value()),
                 {.language = language_of(article, options.language, {}),
                  .theme = options.theme.value_or(wished.theme.value_or(base::Theme::light)),
                  .reduced_motion = true,
                  .contrast = wished.contrast.value_or(base::Contrast::standard),
                  .sound = true});
    return take_screenshot(app, options, loaded.value().folder);
}

int print_licenses() {
    const auto licenses = host::load_licenses();
    if (!licenses) {
        return fail(licenses.error());
    }
    for (const std::string& text : licenses.value()) {
        std::fputs(text.c_str(), stdout);
    }
    return exit_ok;
}

} // namespace

int main(int count, char** values) {
    SDL_SetMainReady();
    os::open_console();
    host::use_readers_encoding();
    host::name_windows();
    const auto options = host::parse_options({values + 1, values + count});
    if (!options) {
        return fail(options.error() + " (explainer --help)");
    }
    switch (options.value().task) {
    case host::Task::help:
        std::fputs(host::usage(), stdout);
        return exit_ok;
    case host::Task::version:
        std::fputs("explainer " EXPLAINER_VERSION "\n", stdout);
        return exit_ok;
    case host::Task::licenses:
        return print_licenses();
    case host::Task::show:
    case host::Task::screenshot:
        break;
    }
    return start(options.value());
}

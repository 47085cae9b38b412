// The desktop program: its arguments, its files, and then either a window or one picture.
#define SDL_MAIN_HANDLED
#include "host/desktop/assets.hpp"
#include "host/desktop/dialog_window.hpp"
#include "host/desktop/downloads.hpp"
#include "host/desktop/events.hpp"
#include "host/desktop/options.hpp"
#include "host/desktop/picture_files.hpp"
#include "host/desktop/png.hpp"
#include "host/off_screen.hpp"
#include "host/renderer.hpp"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>

namespace {

enum Exit : int { exit_ok = 0, exit_unusable = 2 };

int fail(const std::string& reason) {
    std::fprintf(stderr, "explainer: %s\n", reason.c_str());
    return exit_unusable;
}

double seconds() { return static_cast<double>(SDL_GetTicks64()) / 1000; }

void report_saved(app::App& app, const std::filesystem::path& path, const std::string& fault) {
    app.report(fault.empty() ? app::Outcome::saved : app::Outcome::not_saved, fault.empty() ? path.string() : fault);
}

void save(app::App& app, host::Renderer& renderer, const host::Events& events) {
    if (events.file()) {
        const std::filesystem::path path = host::path_for_download(events.file()->name);
        report_saved(app, path, host::write_file(path, events.file()->content));
    }
    if (events.picture()) {
        const std::filesystem::path path = host::path_for_download(events.picture()->name);
        const auto drawn =
            host::draw_off_screen(renderer, events.picture()->scene, 2, app.environment().palette().ground);
        report_saved(app, path, drawn ? host::write_png(drawn.value(), path.string()) : drawn.error());
    }
}

// Draws when something changed, and sleeps in SDL until something does.
int run(app::App& app, host::Window& window, const host::Options& options, const std::string& pictures) {
    host::Renderer renderer(app.environment().fonts, host::Framebuffer::undefined,
                            host::upload_pictures_from(pictures));
    host::Events events(app, window);
    std::optional<host::DialogWindow> dialog;
    events.start_at(options.scroll);
    app.restore(options.state);
    bool frame_wanted = true;
    while (!events.quit()) {
        SDL_Event event;
        bool pending = frame_wanted ? SDL_PollEvent(&event) != 0 : SDL_WaitEvent(&event) != 0;
        while (pending) {
            if (app.dialog() != nullptr && !dialog) { // at once: the next key is meant for it
                dialog.emplace(window, app.environment().fonts);
            }
            const bool taken = app.dialog() != nullptr && dialog->handle(event);
            if (!taken) {
                events.handle(event);
            }
            pending = SDL_PollEvent(&event) != 0;
        }
        frame_wanted = events.advance(seconds());
        save(app, renderer, events);
        const bool dialog_wanted = dialog && dialog->frame_wanted();
        frame_wanted = frame_wanted || dialog_wanted;
        if (!(events.take_repaint() || app.dirty() || dialog_wanted)) {
            continue;
        }
        if (window.minimized()) {
            frame_wanted = false;
            continue;
        }
        scene::Scene over;
        host::ScrollBar::draw(over, events.scroll(), app.viewport().size, app.environment().palette());
        renderer.draw(app, window.pixels(), over);
        if (const scene::Node* open = app.dialog()) {
            if (!dialog) {
                dialog.emplace(window, app.environment().fonts);
            }
            if (const std::string pressed = dialog->draw(*open, app.environment().palette()); !pressed.empty()) {
                app.activate(pressed);
            }
            frame_wanted = true;
        } else {
            dialog.reset();
        }
        window.swap();
    }
    return exit_ok;
}

int take_screenshot(app::App& app, const host::Options& options, const std::string& pictures) {
    const float ratio = options.scale.value_or(1);
    const base::Size pixels{std::round(options.size.width * ratio), std::round(options.size.height * ratio)};
    auto target = host::OffScreen::open(pixels);
    if (!target) {
        return fail(target.error());
    }
    host::Renderer renderer(app.environment().fonts, host::Framebuffer::undefined,
                            host::upload_pictures_from(pictures));
    app.resize({options.size, ratio, true});
    app.scroll_to(std::clamp(options.scroll, 0.F, std::max(0.F, app.page().size.height - options.size.height)));
    app.restore(options.state);
    renderer.draw(app, pixels);
    const std::string fault = host::write_png(target.value()->read(), options.screenshot);
    return fault.empty() ? exit_ok : fail(fault);
}

int start(const host::Options& options) {
    auto fonts = host::load_fonts();
    if (!fonts) {
        return fail(fonts.error());
    }
    auto loaded = host::load_article(options.article);
    if (!loaded) {
        return fail(loaded.error());
    }
    for (const check::Diagnostic& fault : loaded.value().faults) {
        std::fprintf(stderr, "%s\n", check::message(fault).c_str());
    }
    const content::Article& article = loaded.value().article;
    const base::Language language = article.find_language(options.language);
    if (language == nullptr && !options.language.empty()) {
        std::string codes;
        for (const auto& one : article.languages) {
            codes += (codes.empty() ? "" : ", ") + one->code;
        }
        return fail("the article is not in the language " + options.language + ", only in " + codes);
    }
    const bool screenshot = options.task == host::Task::screenshot;
    // One picture shows where changes lead, not a moment on the way.
    const app::Preferences preferences{
        .language = language, .theme = options.theme, .reduced_motion = options.reduced_motion || screenshot};
    app::App app(std::move(loaded.value().article), std::move(fonts.value()), preferences);
    auto window =
        host::Window::open({options.size, screenshot ? options.scale.value_or(1) : options.scale, !screenshot});
    if (!window) {
        return fail(window.error());
    }
    const std::string& pictures = loaded.value().folder;
    return screenshot ? take_screenshot(app, options, pictures) : run(app, *window.value(), options, pictures);
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

// Quoted names survive the closure compiler; strings are copied before the call returns.
#include "host/web/page.hpp"

#include "host/off_screen.hpp"
#include "paint/html.hpp"

#include <emscripten.h>

#include <algorithm>
#include <utility>

// clang-format off
EM_JS(void, explainer_host_show, (const char* html, float height, const char* language, const char* theme), {
    Module["host"]["show"](UTF8ToString(html), height, UTF8ToString(language), UTF8ToString(theme));
});
EM_JS(void, explainer_host_show_part, (const char* id, const char* html), {
    Module["host"]["showPart"](UTF8ToString(id), UTF8ToString(html));
});
EM_JS(void, explainer_host_scroll_to, (float top), { Module["host"]["scrollTo"](top); });
EM_JS(void, explainer_host_jumped, (), { Module["host"]["jumped"](); });
EM_JS(void, explainer_host_focus, (const char* id), { Module["host"]["focus"](UTF8ToString(id)); });
EM_JS(void, explainer_host_open, (const char* address), { Module["host"]["open"](UTF8ToString(address)); });
EM_JS(void, explainer_host_set_address, (const char* query), { Module["host"]["setAddress"](UTF8ToString(query)); });
EM_JS(void, explainer_host_show_dialog, (const char* html), { Module["host"]["showDialog"](UTF8ToString(html)); });
EM_JS(void, explainer_host_play, (const float* hertz, int count, float seconds), {
    Module["host"]["play"](new Float32Array(HEAPU8.buffer, hertz, count).slice(), seconds);
});
EM_JS(void, explainer_host_save, (const char* name, const char* type, const char* bytes, int size), {
    Module["host"]["save"](UTF8ToString(name), UTF8ToString(type), HEAPU8.slice(bytes, bytes + size));
});
EM_JS(void, explainer_host_save_picture, (const char* name, const unsigned char* rgba, int width, int height), {
    Module["host"]["savePicture"](UTF8ToString(name), HEAPU8.slice(rgba, rgba + 4 * width * height), width);
});
EM_JS(void, explainer_host_copy_link, (const char* query), { Module["host"]["copyLink"](UTF8ToString(query)); });
EM_JS(void, explainer_host_embed, (const char* chart, const char* title, const char* query), {
    Module["host"]["embed"](UTF8ToString(chart), UTF8ToString(title), UTF8ToString(query));
});
EM_JS(void, explainer_host_chosen, (const char* id), { Module["host"]["chosen"](UTF8ToString(id)); });
EM_JS(int, explainer_host_upload_picture, (const char* file), {
    const picture = Module["host"]["picture"](UTF8ToString(file));
    if (picture) {
        GLctx.texImage2D(GLctx.TEXTURE_2D, 0, GLctx.RGBA, GLctx.RGBA, GLctx.UNSIGNED_BYTE, picture);
    }
    return picture ? 1 : 0;
});
EM_JS(void, explainer_host_request_frame, (void), { Module["host"]["requestFrame"](); });
EM_JS(void, explainer_host_rest_soon, (void), { Module["host"]["restSoon"](); });
EM_JS(void, explainer_host_painted, (void), { Module["host"]["painted"](); });
// clang-format on

namespace host {

void Page::show_page() {
    late_.clear();
    const app::Preferences& preferences = app_.preferences();
    explainer_host_show(paint::html(app_.semantics(), {.placed = true}).c_str(), app_.page().size.height,
                        preferences.language->code.c_str(), preferences.theme == base::Theme::dark ? "dark" : "light");
}

void Page::show_part(const std::string& id) {
    if (std::find(late_.begin(), late_.end(), id) == late_.end()) {
        late_.push_back(id);
    }
}

void Page::show_late_parts() {
    for (const std::string& id : std::exchange(late_, {})) {
        if (const scene::Node* part = scene::find(app_.semantics(), id)) {
            explainer_host_show_part(id.c_str(), paint::html(*part, {.placed = true}).c_str());
        }
    }
}

void Page::remember_place() const { explainer_host_jumped(); }

void Page::scroll_to(float top) const { explainer_host_scroll_to(top); }

void Page::focus(const std::string& id) {
    show_late_parts();
    explainer_host_focus(id.c_str());
}

void Page::open(const std::string& address) const { explainer_host_open(address.c_str()); }

void Page::set_address(const std::string& query) const { explainer_host_set_address(query.c_str()); }

void Page::report_choice(const std::string& id) const { explainer_host_chosen(id.c_str()); }

void Page::show_dialog() const {
    const scene::Node* dialog = app_.dialog();
    explainer_host_show_dialog(dialog != nullptr ? paint::html(*dialog, {}).c_str() : "");
}

void Page::save(const app::File& file) const {
    explainer_host_save(file.name.c_str(), file.type.c_str(), file.content.data(),
                        static_cast<int>(file.content.size()));
}

void Page::save_picture(const app::Picture& picture) const {
    if (const auto drawn = draw_off_screen(renderer_, picture.scene, 2, app_.environment().palette().ground)) {
        explainer_host_save_picture(picture.name.c_str(), drawn.value().rgba.data(), drawn.value().width,
                                    drawn.value().height);
    } else {
        app_.report(app::Outcome::not_saved, drawn.error());
    }
}

void Page::copy_link(const std::string& query) const { explainer_host_copy_link(query.c_str()); }

void Page::embed(const app::Embed& embed) const {
    explainer_host_embed(embed.chart.c_str(), embed.title.c_str(), embed.query.c_str());
}

void Page::play(const chart::Sonification& tones) const {
    std::vector<float> hertz;
    for (const chart::Tone& tone : tones.tones) {
        hertz.push_back(tone.hertz);
    }
    explainer_host_play(hertz.data(), static_cast<int>(hertz.size()), tones.seconds);
}

bool upload_picture(const std::string& file) { return explainer_host_upload_picture(file.c_str()) != 0; }

void request_frame() { explainer_host_request_frame(); }

void rest_soon() { explainer_host_rest_soon(); }

void painted() { explainer_host_painted(); }

} // namespace host

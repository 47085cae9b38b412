// Quoted names survive the closure compiler; strings are copied before the call returns.
#include "host/web/page.hpp"

#include <emscripten.h>

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
EM_JS(void, explainer_host_request_frame, (void), { Module["host"]["requestFrame"](); });
EM_JS(void, explainer_host_rest_soon, (void), { Module["host"]["restSoon"](); });
EM_JS(void, explainer_host_painted, (void), { Module["host"]["painted"](); });
// clang-format on

namespace host::page {

void show(const std::string& html, float height, const std::string& language, const std::string& theme) {
    explainer_host_show(html.c_str(), height, language.c_str(), theme.c_str());
}

void show_part(const std::string& id, const std::string& html) { explainer_host_show_part(id.c_str(), html.c_str()); }

void scroll_to(float top) { explainer_host_scroll_to(top); }

void jumped() { explainer_host_jumped(); }

void focus(const std::string& id) { explainer_host_focus(id.c_str()); }

void open(const std::string& address) { explainer_host_open(address.c_str()); }

void set_address(const std::string& query) { explainer_host_set_address(query.c_str()); }

void show_dialog(const std::string& html) { explainer_host_show_dialog(html.c_str()); }

void save(const std::string& name, const std::string& type, const std::string& content) {
    explainer_host_save(name.c_str(), type.c_str(), content.data(), static_cast<int>(content.size()));
}

void save_picture(const std::string& name, const Picture& picture) {
    explainer_host_save_picture(name.c_str(), picture.rgba.data(), picture.width, picture.height);
}

void copy_link(const std::string& query) { explainer_host_copy_link(query.c_str()); }

void embed(const std::string& chart, const std::string& title, const std::string& query) {
    explainer_host_embed(chart.c_str(), title.c_str(), query.c_str());
}

void play(const std::vector<float>& hertz, float seconds) {
    explainer_host_play(hertz.data(), static_cast<int>(hertz.size()), seconds);
}

void chosen(const std::string& id) { explainer_host_chosen(id.c_str()); }

void request_frame() { explainer_host_request_frame(); }

void rest_soon() { explainer_host_rest_soon(); }

void painted() { explainer_host_painted(); }

} // namespace host::page

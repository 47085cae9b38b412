// Settings: "Choose your mode", contrast themes and animation effects. Windows sends every window a message when one of
// them changes.
#include "host/desktop/appearance.hpp"

#ifdef _WIN32

#include <SDL_syswm.h>

namespace host {
namespace {

std::optional<base::Theme> chosen_theme() {
    DWORD light = 1;
    DWORD size = sizeof light;
    const LSTATUS status =
        RegGetValueW(HKEY_CURRENT_USER, L"Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                     L"AppsUseLightTheme", RRF_RT_REG_DWORD, nullptr, &light, &size);
    if (status != ERROR_SUCCESS) {
        return std::nullopt;
    }
    return light != 0 ? base::Theme::light : base::Theme::dark;
}

std::optional<base::Contrast> chosen_contrast() {
    HIGHCONTRASTW contrast{};
    contrast.cbSize = sizeof contrast;
    if (SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof contrast, &contrast, 0) == 0) {
        return std::nullopt;
    }
    return (contrast.dwFlags & HCF_HIGHCONTRASTON) != 0 ? base::Contrast::more : base::Contrast::standard;
}

std::optional<bool> motion_reduced() {
    BOOL animated = TRUE;
    if (SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animated, 0) == 0) {
        return std::nullopt;
    }
    return animated == FALSE;
}

} // namespace

struct AppearanceWatch::Impl {};

AppearanceWatch::AppearanceWatch() = default;
AppearanceWatch::~AppearanceWatch() = default;

Appearance AppearanceWatch::now() { return {chosen_theme(), chosen_contrast(), motion_reduced()}; }

bool AppearanceWatch::changes(const SDL_Event& event) {
    return event.type == SDL_SYSWMEVENT && event.syswm.msg != nullptr &&
           event.syswm.msg->msg.win.msg == WM_SETTINGCHANGE;
}

} // namespace host

#endif

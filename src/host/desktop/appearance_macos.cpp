// The reader's defaults, as `defaults read -g` prints them. They are asked at the start; a change shows at the next.
#include "host/desktop/appearance.hpp"

#ifdef __APPLE__

#include <CoreFoundation/CoreFoundation.h>

namespace host {

struct AppearanceWatch::Impl {};

AppearanceWatch::AppearanceWatch() = default;
AppearanceWatch::~AppearanceWatch() = default;

Appearance AppearanceWatch::now() {
    // "Dark", or not there at all.
    const CFPropertyListRef style =
        CFPreferencesCopyAppValue(CFSTR("AppleInterfaceStyle"), kCFPreferencesCurrentApplication);
    Appearance appearance;
    appearance.theme = style != nullptr ? base::Theme::dark : base::Theme::light;
    if (style != nullptr) {
        CFRelease(style);
    }
    return appearance;
}

bool AppearanceWatch::changes(const SDL_Event& /*event*/) { return false; }

} // namespace host

#endif

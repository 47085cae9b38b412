// On Linux, through the settings portal (xdg-desktop-portal, D-Bus), which every current desktop answers, X11 or
// Wayland: the keys of org.freedesktop.appearance, and GNOME's older ones. Where there is no portal, the name in
// GTK_THEME may say "dark". SDL2 has none of this.
#include "host/desktop/appearance.hpp"

#if !defined(_WIN32) && !defined(__APPLE__)

#include "host/desktop/sdl_event.hpp"

#ifdef EXPLAINER_DBUS
#include "host/desktop/interrupt.hpp"
#include "host/desktop/session_bus.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#endif

#include <cstdlib>
#include <string_view>

namespace host {
namespace {

Appearance from_environment() {
    Appearance appearance;
    const char* name = std::getenv("GTK_THEME"); // NOLINT(concurrency-mt-unsafe): nothing sets it
    const std::string_view theme = name == nullptr ? "" : name;
    if (!theme.empty()) {
        const bool dark = theme.ends_with(":dark") || theme.ends_with("-dark") || theme.ends_with("-Dark");
        appearance.theme = dark ? base::Theme::dark : base::Theme::light;
    }
    return appearance;
}

#ifdef EXPLAINER_DBUS

constexpr const char* settings = "org.freedesktop.portal.Settings";
constexpr std::array namespaces{"org.freedesktop.appearance", "org.gnome.desktop.interface",
                                "org.gnome.desktop.a11y.interface"};

// A setting's value: a number, a switch or a word, whichever it is.
struct Value {
    dbus_uint32_t number = 0;
    bool on = false;
    bool is_switch = false;
    std::string_view word; // as long as its message
};

// Variants stand within variants where a portal is old.
Value read_value(DBusMessageIter at) {
    while (dbus_message_iter_get_arg_type(&at) == DBUS_TYPE_VARIANT) {
        DBusMessageIter inner;
        dbus_message_iter_recurse(&at, &inner);
        at = inner;
    }
    Value value;
    switch (dbus_message_iter_get_arg_type(&at)) {
    case DBUS_TYPE_UINT32:
        dbus_message_iter_get_basic(&at, &value.number);
        break;
    case DBUS_TYPE_BOOLEAN: {
        dbus_bool_t on = 0;
        dbus_message_iter_get_basic(&at, &on);
        value.on = on != 0;
        value.is_switch = true;
        break;
    }
    case DBUS_TYPE_STRING: {
        const char* word = "";
        dbus_message_iter_get_basic(&at, &word);
        value.word = word;
        break;
    }
    default:
        break;
    }
    return value;
}

std::string_view read_string(DBusMessageIter& at) {
    const char* text = "";
    if (dbus_message_iter_get_arg_type(&at) == DBUS_TYPE_STRING) {
        dbus_message_iter_get_basic(&at, &text);
    }
    dbus_message_iter_next(&at);
    return text;
}

// The portal's own keys count before GNOME's, whichever is told last.
struct Told {
    Appearance portal;
    Appearance gnome;

    void take(std::string_view space, std::string_view key, const Value& value) {
        if (space == namespaces[0] && key == "color-scheme") {
            portal.theme.reset(); // 0: no preference
            if (value.number == 1 || value.number == 2) {
                portal.theme = value.number == 1 ? base::Theme::dark : base::Theme::light;
            }
        } else if (space == namespaces[0] && key == "contrast") {
            portal.contrast = value.number == 1 ? base::Contrast::more : base::Contrast::standard;
        } else if (space == namespaces[0] && key == "reduced-motion") {
            portal.reduced_motion = value.number == 1;
        } else if (space == namespaces[1] && key == "color-scheme") {
            gnome.theme = value.word == "prefer-dark" ? base::Theme::dark : base::Theme::light;
        } else if (space == namespaces[1] && key == "enable-animations" && value.is_switch) {
            gnome.reduced_motion = !value.on;
        } else if (space == namespaces[2] && key == "high-contrast" && value.is_switch) {
            gnome.contrast = value.on ? base::Contrast::more : base::Contrast::standard;
        }
    }

    [[nodiscard]] Appearance both() const {
        return {portal.theme ? portal.theme : gnome.theme, portal.contrast ? portal.contrast : gnome.contrast,
                portal.reduced_motion ? portal.reduced_motion : gnome.reduced_motion};
    }
};

// a{sa{sv}}: settings by namespace.
void read_all(DBusMessage* reply, Told& told) {
    DBusMessageIter top;
    if (dbus_message_iter_init(reply, &top) == 0 || dbus_message_iter_get_arg_type(&top) != DBUS_TYPE_ARRAY) {
        return;
    }
    DBusMessageIter space;
    dbus_message_iter_recurse(&top, &space);
    for (; dbus_message_iter_get_arg_type(&space) == DBUS_TYPE_DICT_ENTRY; dbus_message_iter_next(&space)) {
        DBusMessageIter entry;
        dbus_message_iter_recurse(&space, &entry);
        const std::string_view name = read_string(entry);
        if (dbus_message_iter_get_arg_type(&entry) != DBUS_TYPE_ARRAY) {
            continue;
        }
        DBusMessageIter key;
        dbus_message_iter_recurse(&entry, &key);
        for (; dbus_message_iter_get_arg_type(&key) == DBUS_TYPE_DICT_ENTRY; dbus_message_iter_next(&key)) {
            DBusMessageIter pair;
            dbus_message_iter_recurse(&key, &pair);
            const std::string_view word = read_string(pair);
            told.take(name, word, read_value(pair));
        }
    }
}

// Returns the serial of the call, by which its answer is known.
dbus_uint32_t ask(DBusConnection* bus) {
    const Message call(dbus_message_new_method_call(portal_name, portal_path, settings, "ReadAll"));
    DBusMessageIter arguments;
    DBusMessageIter names;
    dbus_message_iter_init_append(call.get(), &arguments);
    dbus_message_iter_open_container(&arguments, DBUS_TYPE_ARRAY, DBUS_TYPE_STRING_AS_STRING, &names);
    for (const char* name : namespaces) {
        dbus_message_iter_append_basic(&names, DBUS_TYPE_STRING, static_cast<const void*>(&name));
    }
    dbus_message_iter_close_container(&arguments, &names);
    dbus_uint32_t serial = 0;
    dbus_connection_send(bus, call.get(), &serial);
    return serial;
}

#endif

} // namespace

#ifdef EXPLAINER_DBUS

struct AppearanceWatch::Impl {
    Impl() {
        (void)event_type<AppearanceWatch>(); // SDL gives numbers out to one thread at a time
        thread = std::thread([this] { run(); });
    }
    ~Impl() {
        end.raise();
        thread.join();
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    Impl(Impl&&) = delete;
    Impl& operator=(Impl&&) = delete;

    void tell(const Appearance& appearance) {
        const std::lock_guard lock(mutex);
        known = appearance;
        answered = true;
        answer.notify_all();
    }

    void run() {
        const Bus bus = open_session_bus();
        if (!bus) {
            tell(from_environment());
            return;
        }
        dbus_bus_add_match(bus.get(),
                           "type='signal',interface='org.freedesktop.portal.Settings',member='SettingChanged',"
                           "path='/org/freedesktop/portal/desktop'",
                           nullptr);
        listen(bus.get(), ask(bus.get()));
    }

    void listen(DBusConnection* bus, dbus_uint32_t asked) {
        Told told;
        int socket = -1;
        dbus_connection_get_unix_fd(bus, &socket);
        dbus_connection_flush(bus);
        do {
            while (const Message message{dbus_connection_pop_message(bus)}) {
                handle(message.get(), asked, told);
            }
        } while (end.wait_for(socket, -1) && dbus_connection_read_write(bus, 0) != 0);
        tell(both(told)); // whoever still waits
    }

    void handle(DBusMessage* message, dbus_uint32_t asked, Told& told) {
        if (dbus_message_get_reply_serial(message) == asked) {
            read_all(message, told);
        } else if (dbus_message_is_signal(message, settings, "SettingChanged") != 0) {
            DBusMessageIter at;
            dbus_message_iter_init(message, &at);
            const std::string_view space = read_string(at);
            const std::string_view key = read_string(at);
            told.take(space, key, read_value(at));
        } else {
            return;
        }
        tell(both(told));
        push_event<AppearanceWatch>();
    }

    static Appearance both(const Told& told) {
        const Appearance own = from_environment();
        Appearance both = told.both();
        both.theme = both.theme ? both.theme : own.theme;
        return both;
    }

    std::mutex mutex;
    std::condition_variable answer;
    Appearance known;
    bool answered = false;
    Interrupt end;
    std::thread thread; // the last: it uses all others
};

Appearance AppearanceWatch::now() {
    constexpr std::chrono::milliseconds unnoticed{150};
    std::unique_lock lock(impl_->mutex);
    impl_->answer.wait_for(lock, unnoticed, [this] { return impl_->answered; });
    impl_->answered = true; // later calls take what there is
    return impl_->known;
}

#else

struct AppearanceWatch::Impl {};

Appearance AppearanceWatch::now() { return from_environment(); }

#endif

AppearanceWatch::AppearanceWatch() : impl_(std::make_unique<Impl>()) {}
AppearanceWatch::~AppearanceWatch() = default;

bool AppearanceWatch::changes(const SDL_Event& event) { return event.type == event_type<AppearanceWatch>(); }

} // namespace host

#endif

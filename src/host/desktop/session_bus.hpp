// The reader's message bus (D-Bus), by which the desktop's portals are asked. Whoever asks has a connection of its own.
#pragma once

#ifdef EXPLAINER_DBUS

#include <dbus/dbus.h>

#include <memory>

namespace host {

inline constexpr const char* portal_name = "org.freedesktop.portal.Desktop";
inline constexpr const char* portal_path = "/org/freedesktop/portal/desktop";

struct MessageDeleter {
    void operator()(DBusMessage* message) const { dbus_message_unref(message); }
};
using Message = std::unique_ptr<DBusMessage, MessageDeleter>;

struct BusDeleter {
    void operator()(DBusConnection* bus) const;
};
using Bus = std::unique_ptr<DBusConnection, BusDeleter>;

// Nothing where none runs: libdbus would start one.
[[nodiscard]] Bus open_session_bus();

} // namespace host

#endif

// Private connections: each is read by the one thread that opened it.
#include "host/desktop/session_bus.hpp"

#ifdef EXPLAINER_DBUS

#include <unistd.h>

#include <cstdlib>
#include <string>

namespace host {
namespace {

bool bus_runs() {
    // NOLINTBEGIN(concurrency-mt-unsafe): nothing sets them
    const char* address = std::getenv("DBUS_SESSION_BUS_ADDRESS");
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    // NOLINTEND(concurrency-mt-unsafe)
    return address != nullptr ||
           (runtime != nullptr && access((std::string(runtime) + "/bus").c_str(), R_OK | W_OK) == 0);
}

} // namespace

void BusDeleter::operator()(DBusConnection* bus) const {
    dbus_connection_close(bus);
    dbus_connection_unref(bus);
}

Bus open_session_bus() {
    Bus bus(bus_runs() ? dbus_bus_get_private(DBUS_BUS_SESSION, nullptr) : nullptr);
    if (bus) {
        dbus_connection_set_exit_on_disconnect(bus.get(), 0);
    }
    return bus;
}

} // namespace host

#endif

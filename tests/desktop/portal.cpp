// libdbus, as the program itself has it.
#include "desktop/portal.hpp"

#include <dbus/dbus.h>
#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>

namespace test {
namespace {

constexpr const char* path = "/org/freedesktop/portal/desktop";
constexpr const char* interface = "org.freedesktop.portal.Settings";
constexpr const char* space = "org.freedesktop.appearance";

void append_string(DBusMessageIter& at, const char* text) {
    dbus_message_iter_append_basic(&at, DBUS_TYPE_STRING, static_cast<const void*>(&text));
}

void append_variant(DBusMessageIter& at, unsigned value) {
    DBusMessageIter variant;
    const dbus_uint32_t number = value;
    dbus_message_iter_open_container(&at, DBUS_TYPE_VARIANT, "u", &variant);
    dbus_message_iter_append_basic(&variant, DBUS_TYPE_UINT32, &number);
    dbus_message_iter_close_container(&at, &variant);
}

} // namespace

Portal::Portal(unsigned color_scheme, unsigned contrast, unsigned reduced_motion)
    : directory_(scratch_directory()), address_("unix:path=" + directory_ + "/bus"),
      bus_({"dbus-daemon", "--session", "--nofork", "--nopidfile", "--address=" + address_}, {}),
      color_scheme_(color_scheme), contrast_(contrast), reduced_motion_(reduced_motion) {
    for (int tries = 0; tries < 50 && connection_ == nullptr; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        if (std::filesystem::exists(directory_ + "/bus")) {
            connection_ = dbus_connection_open_private(address_.c_str(), nullptr);
        }
    }
    REQUIRE(connection_ != nullptr);
    REQUIRE(dbus_bus_register(connection_, nullptr) != 0);
    dbus_connection_set_exit_on_disconnect(connection_, 0);
    REQUIRE(dbus_bus_request_name(connection_, "org.freedesktop.portal.Desktop", 0, nullptr) ==
            DBUS_REQUEST_NAME_REPLY_PRIMARY_OWNER);
    thread_ = std::thread([this] { serve(); });
}

Portal::~Portal() {
    ends_ = true;
    thread_.join();
    dbus_connection_close(connection_);
    dbus_connection_unref(connection_);
}

void Portal::change(const std::string& key, unsigned value) {
    REQUIRE(key == "color-scheme");
    changed_ = value + 1;
}

DBusMessage* Portal::answer(DBusMessage* call) const {
    DBusMessage* reply = dbus_message_new_method_return(call);
    DBusMessageIter top;
    DBusMessageIter spaces;
    DBusMessageIter entry;
    DBusMessageIter keys;
    dbus_message_iter_init_append(reply, &top);
    dbus_message_iter_open_container(&top, DBUS_TYPE_ARRAY, "{sa{sv}}", &spaces);
    dbus_message_iter_open_container(&spaces, DBUS_TYPE_DICT_ENTRY, nullptr, &entry);
    append_string(entry, space);
    dbus_message_iter_open_container(&entry, DBUS_TYPE_ARRAY, "{sv}", &keys);
    const std::pair<const char*, unsigned> all[] = {
        {"color-scheme", color_scheme_}, {"contrast", contrast_}, {"reduced-motion", reduced_motion_}};
    for (const auto& [key, value] : all) {
        DBusMessageIter pair;
        dbus_message_iter_open_container(&keys, DBUS_TYPE_DICT_ENTRY, nullptr, &pair);
        append_string(pair, key);
        append_variant(pair, value);
        dbus_message_iter_close_container(&keys, &pair);
    }
    dbus_message_iter_close_container(&entry, &keys);
    dbus_message_iter_close_container(&spaces, &entry);
    dbus_message_iter_close_container(&top, &spaces);
    return reply;
}

void Portal::serve() {
    while (!ends_) {
        dbus_connection_read_write(connection_, 50);
        while (DBusMessage* message = dbus_connection_pop_message(connection_)) {
            if (dbus_message_is_method_call(message, interface, "ReadAll") != 0) {
                DBusMessage* reply = answer(message);
                dbus_connection_send(connection_, reply, nullptr);
                dbus_message_unref(reply);
            }
            dbus_message_unref(message);
        }
        if (const unsigned changed = changed_.exchange(0); changed != 0) {
            DBusMessage* signal = dbus_message_new_signal(path, interface, "SettingChanged");
            DBusMessageIter at;
            dbus_message_iter_init_append(signal, &at);
            append_string(at, space);
            append_string(at, "color-scheme");
            append_variant(at, changed - 1);
            dbus_connection_send(connection_, signal, nullptr);
            dbus_message_unref(signal);
        }
        dbus_connection_flush(connection_);
    }
}

} // namespace test

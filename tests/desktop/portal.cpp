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
constexpr const char* chooser = "org.freedesktop.portal.FileChooser";
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

void send(DBusConnection* bus, DBusMessage* message) {
    dbus_connection_send(bus, message, nullptr);
    dbus_message_unref(message);
}

// All texts of a message, those in variants and paths of bytes as well, one a line.
void collect(DBusMessageIter at, std::string& all) {
    for (int type = 0; (type = dbus_message_iter_get_arg_type(&at)) != DBUS_TYPE_INVALID; dbus_message_iter_next(&at)) {
        if (type == DBUS_TYPE_STRING) {
            const char* text = "";
            dbus_message_iter_get_basic(&at, &text);
            all += std::string(text) + "\n";
        } else if (type == DBUS_TYPE_ARRAY && dbus_message_iter_get_element_type(&at) == DBUS_TYPE_BYTE) {
            DBusMessageIter bytes;
            const char* text = "";
            int count = 0;
            dbus_message_iter_recurse(&at, &bytes);
            dbus_message_iter_get_fixed_array(&bytes, static_cast<void*>(&text), &count);
            all += std::string(text, static_cast<std::size_t>(count)).c_str() + std::string("\n");
        } else if (type == DBUS_TYPE_ARRAY || type == DBUS_TYPE_DICT_ENTRY || type == DBUS_TYPE_VARIANT) {
            DBusMessageIter inner;
            dbus_message_iter_recurse(&at, &inner);
            collect(inner, all);
        }
    }
}

std::string strings_in(DBusMessage* message) {
    DBusMessageIter at;
    std::string all;
    dbus_message_iter_init(message, &at);
    collect(at, all);
    return all;
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

void Portal::save_to(const std::string& address) {
    const std::lock_guard lock(mutex_);
    saves_ = true;
    save_to_ = address;
}

void Portal::cancel_saving() { save_to({}); }

std::string Portal::asked() const {
    const std::lock_guard lock(mutex_);
    return asked_;
}

// The call is answered with the request's path, the request some time later with a signal to who has asked.
void Portal::answer_saving(DBusMessage* call) {
    const std::lock_guard lock(mutex_);
    if (!saves_) {
        send(connection_, dbus_message_new_error(call, DBUS_ERROR_UNKNOWN_METHOD, "no such interface"));
        return;
    }
    asked_ = strings_in(call);
    const char* request = "/org/freedesktop/portal/desktop/request/1";
    DBusMessage* reply = dbus_message_new_method_return(call);
    dbus_message_append_args(reply, DBUS_TYPE_OBJECT_PATH, &request, DBUS_TYPE_INVALID);
    send(connection_, reply);
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    DBusMessage* signal = dbus_message_new_signal(request, "org.freedesktop.portal.Request", "Response");
    dbus_message_set_destination(signal, dbus_message_get_sender(call));
    DBusMessageIter at;
    DBusMessageIter results;
    const dbus_uint32_t response = save_to_.empty() ? 1 : 0;
    dbus_message_iter_init_append(signal, &at);
    dbus_message_iter_append_basic(&at, DBUS_TYPE_UINT32, &response);
    dbus_message_iter_open_container(&at, DBUS_TYPE_ARRAY, "{sv}", &results);
    if (!save_to_.empty()) {
        DBusMessageIter pair;
        DBusMessageIter variant;
        DBusMessageIter list;
        dbus_message_iter_open_container(&results, DBUS_TYPE_DICT_ENTRY, nullptr, &pair);
        append_string(pair, "uris");
        dbus_message_iter_open_container(&pair, DBUS_TYPE_VARIANT, "as", &variant);
        dbus_message_iter_open_container(&variant, DBUS_TYPE_ARRAY, "s", &list);
        append_string(list, save_to_.c_str());
        dbus_message_iter_close_container(&variant, &list);
        dbus_message_iter_close_container(&pair, &variant);
        dbus_message_iter_close_container(&results, &pair);
    }
    dbus_message_iter_close_container(&at, &results);
    send(connection_, signal);
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
                send(connection_, answer(message));
            } else if (dbus_message_is_method_call(message, chooser, "SaveFile") != 0) {
                answer_saving(message);
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
            send(connection_, signal);
        }
        dbus_connection_flush(connection_);
    }
}

} // namespace test

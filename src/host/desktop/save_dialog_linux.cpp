// A thread asks each in turn: the portal's FileChooser over D-Bus, then the programs that show such a dialog. SDL2 has
// none.
#include "host/desktop/save_dialog.hpp"

#ifdef __linux__

#include "host/desktop/interrupt.hpp"
#include "host/desktop/sdl_event.hpp"
#include "host/desktop/session_bus.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace host {
namespace {

using Kind = SaveAnswer::Kind;

#ifdef EXPLAINER_DBUS

constexpr const char* chooser = "org.freedesktop.portal.FileChooser";
constexpr const char* request_interface = "org.freedesktop.portal.Request";
constexpr const char* token = "explainer";

void append_string(DBusMessageIter& at, const std::string& text) {
    const char* words = text.c_str();
    dbus_message_iter_append_basic(&at, DBUS_TYPE_STRING, static_cast<const void*>(&words));
}

// An entry of a{sv}: a text, or the bytes of a path with the zero at their end.
void append_option(DBusMessageIter& options, const char* key, const std::string& value, bool bytes) {
    DBusMessageIter entry;
    DBusMessageIter variant;
    dbus_message_iter_open_container(&options, DBUS_TYPE_DICT_ENTRY, nullptr, &entry);
    append_string(entry, key);
    dbus_message_iter_open_container(&entry, DBUS_TYPE_VARIANT, bytes ? "ay" : "s", &variant);
    if (bytes) {
        DBusMessageIter array;
        const char* from = value.c_str();
        dbus_message_iter_open_container(&variant, DBUS_TYPE_ARRAY, "y", &array);
        dbus_message_iter_append_fixed_array(&array, DBUS_TYPE_BYTE, static_cast<const void*>(&from),
                                             static_cast<int>(value.size()) + 1);
        dbus_message_iter_close_container(&variant, &array);
    } else {
        append_string(variant, value);
    }
    dbus_message_iter_close_container(&entry, &variant);
    dbus_message_iter_close_container(&options, &entry);
}

dbus_uint32_t ask(DBusConnection* bus, const SaveRequest& request) {
    const Message call(dbus_message_new_method_call(portal_name, portal_path, chooser, "SaveFile"));
    DBusMessageIter arguments;
    DBusMessageIter options;
    dbus_message_iter_init_append(call.get(), &arguments);
    append_string(arguments, request.parent);
    append_string(arguments, request.title);
    dbus_message_iter_open_container(&arguments, DBUS_TYPE_ARRAY, "{sv}", &options);
    append_option(options, "handle_token", token, false);
    append_option(options, "current_name", request.suggested.filename().string(), false);
    append_option(options, "current_folder", request.suggested.parent_path().string(), true);
    dbus_message_iter_close_container(&arguments, &options);
    dbus_uint32_t serial = 0;
    dbus_connection_send(bus, call.get(), &serial);
    dbus_connection_flush(bus);
    return serial;
}

// Of "file:///home/reader/a%20b.csv"; nothing for an address that is no file's.
std::filesystem::path path_of(std::string_view address) {
    constexpr std::string_view scheme = "file://";
    if (!address.starts_with(scheme)) {
        return {};
    }
    address.remove_prefix(scheme.size());
    std::string path;
    for (std::size_t at = 0; at < address.size(); ++at) {
        unsigned char byte = 0;
        const char* digits = address.data() + at + 1;
        if (address[at] == '%' && at + 2 < address.size() &&
            std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
            path += static_cast<char>(byte);
            at += 2;
        } else {
            path += address[at];
        }
    }
    return path.starts_with('/') ? path : std::string();
}

// The first of "uris" in a{sv}.
std::filesystem::path chosen_path(DBusMessageIter results) {
    if (dbus_message_iter_get_arg_type(&results) != DBUS_TYPE_ARRAY) {
        return {};
    }
    DBusMessageIter entry;
    dbus_message_iter_recurse(&results, &entry);
    for (; dbus_message_iter_get_arg_type(&entry) == DBUS_TYPE_DICT_ENTRY; dbus_message_iter_next(&entry)) {
        DBusMessageIter pair;
        DBusMessageIter variant;
        DBusMessageIter list;
        const char* key = "";
        const char* address = "";
        dbus_message_iter_recurse(&entry, &pair);
        dbus_message_iter_get_basic(&pair, &key);
        if (std::string_view(key) != "uris" || dbus_message_iter_next(&pair) == 0) {
            continue;
        }
        dbus_message_iter_recurse(&pair, &variant);
        if (dbus_message_iter_get_arg_type(&variant) != DBUS_TYPE_ARRAY) {
            continue;
        }
        dbus_message_iter_recurse(&variant, &list);
        if (dbus_message_iter_get_arg_type(&list) == DBUS_TYPE_STRING) {
            dbus_message_iter_get_basic(&list, &address);
            return path_of(address);
        }
    }
    return {};
}

// 0: chosen, 1: cancelled, 2: ended in some other way, without the reader.
SaveAnswer read_response(DBusMessage* signal) {
    DBusMessageIter at;
    dbus_uint32_t response = 2;
    if (dbus_message_iter_init(signal, &at) != 0 && dbus_message_iter_get_arg_type(&at) == DBUS_TYPE_UINT32) {
        dbus_message_iter_get_basic(&at, &response);
        dbus_message_iter_next(&at);
    }
    if (response != 0) {
        return {response == 1 ? Kind::cancelled : Kind::no_dialog, {}};
    }
    std::filesystem::path path = chosen_path(at);
    return {path.empty() ? Kind::no_dialog : Kind::chosen, std::move(path)};
}

SaveAnswer ask_portal(const SaveRequest& request, const Interrupt& end) {
    const Bus bus = open_session_bus();
    if (!bus) {
        return {};
    }
    dbus_bus_add_match(bus.get(), "type='signal',interface='org.freedesktop.portal.Request',member='Response'",
                       nullptr);
    const dbus_uint32_t asked = ask(bus.get(), request);
    int socket = -1;
    dbus_connection_get_unix_fd(bus.get(), &socket);
    // A portal that has to be started first takes a while; once it shows its dialog, the reader has all the time.
    constexpr int patience = 10'000;
    bool accepted = false;
    while (true) {
        while (const Message message{dbus_connection_pop_message(bus.get())}) {
            if (dbus_message_get_reply_serial(message.get()) == asked) {
                if (dbus_message_get_type(message.get()) == DBUS_MESSAGE_TYPE_ERROR) {
                    return {};
                }
                accepted = true;
            } else if (dbus_message_is_signal(message.get(), request_interface, "Response") != 0) {
                return read_response(message.get());
            }
        }
        if (!end.wait_for(socket, accepted ? -1 : patience) || dbus_connection_read_write(bus.get(), 0) == 0) {
            return {};
        }
    }
}

#else

SaveAnswer ask_portal(const SaveRequest& /*request*/, const Interrupt& /*end*/) { return {}; }

#endif

// What a program prints, and how it ends; nothing where it cannot be started.
struct Printed {
    std::string out;
    int exit_code = -1;
};
std::optional<Printed> run(std::vector<std::string> command, const Interrupt& end) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        return std::nullopt;
    }
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0); // its toolkit's warnings
    std::vector<char*> arguments;
    for (std::string& argument : command) {
        arguments.push_back(argument.data());
    }
    arguments.push_back(nullptr);
    pid_t child = 0;
    const bool started = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ) == 0;
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    Printed printed;
    if (started) {
        std::array<char, 4096> buffer{};
        ssize_t count = 1;
        while (count > 0) {
            if (!end.wait_for(ends[0], -1)) {
                kill(child, SIGTERM);
                break;
            }
            count = read(ends[0], buffer.data(), buffer.size());
            printed.out.append(buffer.data(), count > 0 ? static_cast<std::size_t>(count) : 0);
        }
        int status = 0;
        if (waitpid(child, &status, 0) == child && WIFEXITED(status)) {
            printed.exit_code = WEXITSTATUS(status);
        }
    }
    close(ends[0]);
    return started ? std::optional(printed) : std::nullopt;
}

SaveAnswer ask_program(std::vector<std::string> command, const Interrupt& end) {
    std::optional<Printed> printed = run(std::move(command), end);
    if (!printed || (printed->exit_code != 0 && printed->exit_code != 1)) {
        return {};
    }
    std::string& path = printed->out;
    while (path.ends_with('\n')) {
        path.pop_back();
    }
    const bool chosen = printed->exit_code == 0 && path.starts_with('/');
    return {chosen ? Kind::chosen : Kind::cancelled, chosen ? path : std::string()};
}

SaveAnswer ask_all(const SaveRequest& request, const Interrupt& end) {
    if (SaveAnswer answer = ask_portal(request, end); answer.kind != Kind::no_dialog) {
        return answer;
    }
    const std::string suggested = request.suggested.string();
    std::vector<std::vector<std::string>> programs{
        {"zenity", "--file-selection", "--save", "--confirm-overwrite", "--title=" + request.title,
         "--filename=" + suggested},
        {"kdialog", "--title", request.title, "--getsavefilename", suggested}};
    const char* desktop = std::getenv("XDG_CURRENT_DESKTOP"); // NOLINT(concurrency-mt-unsafe): nothing sets it
    if (desktop != nullptr && std::string_view(desktop).find("KDE") != std::string_view::npos) {
        std::swap(programs[0], programs[1]);
    }
    for (const std::vector<std::string>& program : programs) {
        if (SaveAnswer answer = ask_program(program, end); answer.kind != Kind::no_dialog) {
            return answer;
        }
    }
    return {};
}

} // namespace

struct SaveDialog::Impl {
    explicit Impl(SaveRequest asked)
        : request(std::move(asked)), thread([this] {
              answer = ask_all(request, end);
              answered = true;
              push_event<SaveDialog>();
          }) {}
    ~Impl() {
        end.raise();
        thread.join();
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    Impl(Impl&&) = delete;
    Impl& operator=(Impl&&) = delete;

    SaveRequest request;
    SaveAnswer answer; // the thread's until it has answered
    std::atomic<bool> answered = false;
    Interrupt end;
    std::thread thread; // the last: it uses all others
};

std::optional<SaveAnswer> SaveDialog::answer() const {
    return impl_->answered ? std::optional(impl_->answer) : std::nullopt;
}

SaveDialog::SaveDialog(SaveRequest request) : impl_(std::make_unique<Impl>(std::move(request))) {}
SaveDialog::~SaveDialog() = default;

bool SaveDialog::answers(const SDL_Event& event) { return event.type == event_type<SaveDialog>(); }

} // namespace host

#endif

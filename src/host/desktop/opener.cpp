// SDL_OpenURL() says that all is well before xdg-open has tried. Here a thread waits for the answer, which may come as
// late as the browser ends.
#include "host/desktop/opener.hpp"

#include "host/desktop/sdl_event.hpp"

#include <memory>

#ifdef __linux__
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>
#endif

namespace host {
namespace {

// Of an address that could not be opened.
struct Refusal {};

void refuse(const std::string& address) {
    push_event<Refusal>(new std::string(address)); // refused_address() takes it
}

} // namespace

void open_elsewhere(const std::string& address) {
#ifdef __linux__
    std::string program = "xdg-open";
    std::string argument = address;
    char* const arguments[] = {program.data(), argument.data(), nullptr};
    pid_t child = 0;
    if (posix_spawnp(&child, "xdg-open", nullptr, nullptr, arguments, environ) != 0) {
        refuse(address);
        return;
    }
    std::thread([child, address] {
        int status = 0;
        if (waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
            refuse(address);
        }
    }).detach();
#else
    if (SDL_OpenURL(address.c_str()) != 0) {
        refuse(address);
    }
#endif
}

std::string refused_address(const SDL_Event& event) {
    if (event.type != event_type<Refusal>()) {
        return {};
    }
    const std::unique_ptr<std::string> address(static_cast<std::string*>(event.user.data1));
    return address == nullptr ? std::string() : *address;
}

} // namespace host

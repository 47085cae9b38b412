// A Windows program either has a console, which opens with it, or a window. One with a window may use the console of
// whoever started it; what it prints into a pipe or a file goes there as everywhere.
#include "os/console.hpp"

#ifdef _WIN32
#include <windows.h>
#endif

#include <cstdio>

namespace os {

#ifdef _WIN32

namespace {

bool is_open(DWORD stream) {
    const HANDLE handle = GetStdHandle(stream);
    return handle != nullptr && handle != INVALID_HANDLE_VALUE && GetFileType(handle) != FILE_TYPE_UNKNOWN;
}

} // namespace

void open_console() {
    const bool out = is_open(STD_OUTPUT_HANDLE);
    const bool err = is_open(STD_ERROR_HANDLE);
    if ((!out || !err) && AttachConsole(ATTACH_PARENT_PROCESS) != 0) {
        if (!out) {
            (void)std::freopen("CONOUT$", "w", stdout);
        }
        if (!err) {
            (void)std::freopen("CONOUT$", "w", stderr);
        }
    }
    SetConsoleOutputCP(CP_UTF8);
}

void tell_failure(const std::string& text) {
    std::fprintf(stderr, "explainer: %s\n", text.c_str());
    if (!is_open(STD_ERROR_HANDLE) && GetConsoleWindow() == nullptr) {
        MessageBoxA(nullptr, text.c_str(), "Explainer", MB_ICONERROR); // UTF-8 by the program's manifest
    }
}

#else

void open_console() {}

void tell_failure(const std::string& text) { std::fprintf(stderr, "explainer: %s\n", text.c_str()); }

#endif

} // namespace os

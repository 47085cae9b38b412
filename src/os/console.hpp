// The text that programs print, where terminals are not as on Unix.
#pragma once

#include <string>

namespace os {

// At the beginning of main(). On Windows terminals are told that what is printed is UTF-8, and a program with a window
// prints to the terminal that it was started from.
void open_console();

// Tells why the program cannot go on. On Windows, where nobody reads what a program with a window prints, in a box.
void tell_failure(const std::string& text);

} // namespace os

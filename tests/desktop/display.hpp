// What stands on the X display, and who serves its clipboard. Apart from the rest, since Xlib's macros (None, Bool)
// break other headers.
#pragma once

#include "desktop/program.hpp"

#include <atomic>
#include <optional>
#include <string>
#include <thread>

namespace test {

// Nothing when there is no such window on the display.
[[nodiscard]] std::optional<Image> window_contents(unsigned long window);

// Drops a file or folder onto the middle of a window, as a file manager does (XDND).
void drop(unsigned long window, const std::string& path);

// Keeps what programs have copied when they ask for it (SAVE_TARGETS), as desktops do.
class ClipboardManager {
  public:
    ClipboardManager();
    ~ClipboardManager();
    ClipboardManager(const ClipboardManager&) = delete;
    ClipboardManager& operator=(const ClipboardManager&) = delete;
    ClipboardManager(ClipboardManager&&) = delete;
    ClipboardManager& operator=(ClipboardManager&&) = delete;

  private:
    void serve();

    std::atomic<bool> ready_ = false;
    std::atomic<bool> ends_ = false;
    std::thread thread_;
};

} // namespace test

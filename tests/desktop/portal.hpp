// A desktop's settings portal on a message bus of its own, to be told what the reader prefers.
#pragma once

#include "desktop/program.hpp"

#include <atomic>
#include <string>
#include <thread>

struct DBusConnection;
struct DBusMessage;

namespace test {

class Portal {
  public:
    // `color_scheme`: 1 dark, 2 light; `contrast` and `reduced_motion`: 1 more of it.
    Portal(unsigned color_scheme, unsigned contrast, unsigned reduced_motion);
    ~Portal();
    Portal(const Portal&) = delete;
    Portal& operator=(const Portal&) = delete;
    Portal(Portal&&) = delete;
    Portal& operator=(Portal&&) = delete;

    // For the program's environment.
    [[nodiscard]] const std::string& address() const { return address_; }
    // Tells everyone of another preference.
    void change(const std::string& key, unsigned value);

  private:
    void serve();
    [[nodiscard]] DBusMessage* answer(DBusMessage* call) const;

    std::string directory_;
    std::string address_;
    Process bus_;
    unsigned color_scheme_;
    unsigned contrast_;
    unsigned reduced_motion_;
    DBusConnection* connection_ = nullptr;
    std::atomic<bool> ends_ = false;
    std::atomic<unsigned> changed_ = 0; // color-scheme to tell, plus one
    std::thread thread_;
};

} // namespace test

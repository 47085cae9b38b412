// A desktop's portal on a message bus of its own: it tells what the reader prefers, and asks where a file is to go.
#pragma once

#include "desktop/program.hpp"

#include <atomic>
#include <mutex>
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
    // From now on there is a dialog for where files go, too, and this is what the reader does in it: chooses an
    // address, or cancels it.
    void save_to(const std::string& address);
    void cancel_saving();
    // What the last such dialog was told: window, title, and the file that was suggested.
    [[nodiscard]] std::string asked() const;

  private:
    void serve();
    [[nodiscard]] DBusMessage* answer(DBusMessage* call) const;
    void answer_saving(DBusMessage* call);

    std::string directory_;
    std::string address_;
    Process bus_;
    unsigned color_scheme_;
    unsigned contrast_;
    unsigned reduced_motion_;
    DBusConnection* connection_ = nullptr;
    std::atomic<bool> ends_ = false;
    std::atomic<unsigned> changed_ = 0; // color-scheme to tell, plus one
    mutable std::mutex mutex_;          // of what follows
    bool saves_ = false;
    std::string save_to_; // nothing: cancelled
    std::string asked_;
    std::thread thread_;
};

} // namespace test

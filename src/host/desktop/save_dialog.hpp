// The system's own dialog for where a file is to go: Windows', on Linux that of the desktop's portal, else zenity's or
// kdialog's.
#pragma once

#include <SDL.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace host {

struct SaveRequest {
    std::string title;
    std::filesystem::path suggested; // folder and name
    std::string parent;              // the window, as portals name it: "x11:1e00004", or nothing
};

struct SaveAnswer {
    enum class Kind : unsigned char { chosen, cancelled, no_dialog };
    Kind kind = Kind::no_dialog;
    std::filesystem::path path; // where it is chosen
};

// Opens at its beginning, and closes at its end at the latest. Makes no one wait but on Windows, where the window is
// held until it is answered.
class SaveDialog {
  public:
    explicit SaveDialog(SaveRequest request);
    ~SaveDialog();
    SaveDialog(const SaveDialog&) = delete;
    SaveDialog& operator=(const SaveDialog&) = delete;
    SaveDialog(SaveDialog&&) = delete;
    SaveDialog& operator=(SaveDialog&&) = delete;

    // Once it is there, which an event says.
    [[nodiscard]] std::optional<SaveAnswer> answer() const;
    [[nodiscard]] static bool answers(const SDL_Event& event);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace host

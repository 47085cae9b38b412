// Windows' own dialog, by the call that needs no COM. It holds the window until it is answered, as everywhere on
// Windows, and so the program with it: what a thread could do meanwhile nobody would see.
#include "host/desktop/save_dialog.hpp"

#ifdef _WIN32

#include "host/desktop/sdl_event.hpp"
#include "os/path.hpp"

#include <windows.h>

#include <commdlg.h>

#include <algorithm>
#include <array>

namespace host {
namespace {

using Kind = SaveAnswer::Kind;

SaveAnswer ask(const SaveRequest& request) {
    std::array<wchar_t, 1U << 15U> path{}; // the longest that there is
    const std::wstring suggested = request.suggested.wstring();
    std::copy_n(suggested.begin(), std::min(suggested.size(), path.size() - 1), path.begin());
    const std::wstring title = os::path_of(request.title).wstring(); // in UTF-16
    const std::wstring suffix = request.suggested.extension().wstring();
    std::wstring filter = L"*" + suffix; // its name, a zero, what it is, and zeros at the end
    filter += L'\0' + filter + L'\0';
    OPENFILENAMEW dialog{};
    dialog.lStructSize = sizeof dialog;
    dialog.hwndOwner = GetActiveWindow();
    dialog.lpstrFilter = filter.c_str();
    dialog.lpstrFile = path.data();
    dialog.nMaxFile = static_cast<DWORD>(path.size());
    dialog.lpstrTitle = title.c_str();
    dialog.lpstrDefExt = suffix.empty() ? nullptr : suffix.c_str() + 1; // after the dot
    dialog.Flags = OFN_EXPLORER | OFN_OVERWRITEPROMPT | OFN_PATHMUSTEXIST | OFN_HIDEREADONLY | OFN_NOCHANGEDIR;
    if (GetSaveFileNameW(&dialog) != 0) {
        return {Kind::chosen, path.data()};
    }
    return {CommDlgExtendedError() == 0 ? Kind::cancelled : Kind::no_dialog, {}};
}

} // namespace

struct SaveDialog::Impl {
    SaveAnswer answer;
};

SaveDialog::SaveDialog(SaveRequest request) : impl_(std::make_unique<Impl>(Impl{ask(request)})) {
    push_event<SaveDialog>();
}
SaveDialog::~SaveDialog() = default;

std::optional<SaveAnswer> SaveDialog::answer() const { return impl_->answer; }

bool SaveDialog::answers(const SDL_Event& event) { return event.type == event_type<SaveDialog>(); }

} // namespace host

#endif

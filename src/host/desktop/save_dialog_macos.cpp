// On macOS there is none yet: files go to the download folder.
#include "host/desktop/save_dialog.hpp"

#if !defined(__linux__) && !defined(_WIN32)

#include "host/desktop/sdl_event.hpp"

namespace host {

struct SaveDialog::Impl {};

SaveDialog::SaveDialog(SaveRequest /*request*/) { push_event<SaveDialog>(); }
SaveDialog::~SaveDialog() = default;

std::optional<SaveAnswer> SaveDialog::answer() const { return SaveAnswer(); }

bool SaveDialog::answers(const SDL_Event& event) { return event.type == event_type<SaveDialog>(); }

} // namespace host

#endif

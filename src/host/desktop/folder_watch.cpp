// Sizes and times of what belongs to an article. A file that goes while it is looked at is found gone the next time.
#include "host/desktop/folder_watch.hpp"

#include "content/load.hpp"

#include <system_error>
#include <utility>

namespace host {

FolderWatch::FolderWatch(std::filesystem::path folder)
    : folder_(std::move(folder)), read_(look()), last_(read_), next_(std::chrono::steady_clock::now()) {}

FolderWatch::Stamps FolderWatch::look() const {
    Stamps stamps;
    std::error_code error;
    std::filesystem::recursive_directory_iterator entry(folder_, error);
    for (; !error && entry != std::filesystem::recursive_directory_iterator(); entry.increment(error)) {
        if (entry.depth() > 0) {
            entry.disable_recursion_pending();
        }
        const std::string path = entry->path().lexically_relative(folder_).generic_string();
        if (!content::is_article_file(path) && !path.starts_with(content::picture_folder)) {
            continue;
        }
        std::error_code gone;
        const Stamp stamp{entry->last_write_time(gone), entry->file_size(gone)};
        if (!gone) {
            stamps.emplace(path, stamp);
        }
    }
    return stamps;
}

bool FolderWatch::changed() {
    const auto now = std::chrono::steady_clock::now();
    if (now < next_) {
        return false;
    }
    next_ = now + std::chrono::milliseconds(interval);
    Stamps found = look();
    const bool settled = found == last_;
    last_ = std::move(found);
    if (!settled || last_ == read_ || last_.empty()) { // none at all: whatever writes them has not come to them yet
        return false;
    }
    read_ = last_;
    return true;
}

} // namespace host

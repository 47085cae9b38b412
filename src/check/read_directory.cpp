// Reads an article's directory from disk.
#include "check/read_directory.hpp"

#include "check/picture_file.hpp"
#include "check/words.hpp"
#include "content/load.hpp"
#include "os/path.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

namespace check {

namespace {

namespace fs = std::filesystem;

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

Diagnostic unreadable(const std::string& path, const std::string& why) {
    return {path, 0, 0, "", "", concat({"the file cannot be read: ", why})};
}

// One byte more than allowed is enough to know that a file has grown since its size was looked at.
bool read_file(const fs::path& path, std::string& text) {
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.string().c_str(), "rb"));
    if (!file) {
        return false;
    }
    char buffer[1U << 16U];
    std::size_t count = 0;
    while (text.size() <= largest_article && (count = std::fread(buffer, 1, sizeof buffer, file.get())) > 0) {
        text.append(buffer, count);
    }
    return std::ferror(file.get()) == 0;
}

void add_file(const fs::path& path, const std::string& name, Directory& directory) {
    if (directory.files.size() > content::most_files) {
        directory.files.emplace(name, std::string()); // their number is a fault already: none more is read
        return;
    }
    std::error_code error;
    if (!fs::is_regular_file(path, error)) {
        directory.unread.push_back(unreadable(name, error ? error.message() : "it is not a regular file"));
        return;
    }
    const std::uintmax_t size = fs::file_size(path, error);
    if (error) {
        directory.unread.push_back(unreadable(name, error.message()));
        return;
    }
    if (size > largest_article) {
        directory.unread.push_back(too_large(name));
        return;
    }
    std::string text;
    if (read_file(path, text)) {
        directory.files.emplace(name, std::move(text));
    } else {
        directory.unread.push_back(unreadable(name, std::strerror(errno)));
    }
}

// The order in which the system lists files does not matter: Files are sorted, and so are faults.
std::error_code add_folder(const fs::path& root, const std::string& folder, Directory& directory) {
    std::error_code error;
    fs::directory_iterator entry(root / folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const std::string name = folder + entry->path().filename().string();
        if (content::is_article_file(name)) {
            add_file(entry->path(), name, directory);
        } else if (folder == content::picture_folder) {
            directory.pictures.emplace(name, read_picture(entry->path().string(), name));
        }
    }
    return error;
}

} // namespace

base::Result<Directory, std::string> read_directory(const std::string& path) {
    const fs::path root = os::path_of(path);
    Directory directory;
    if (const std::error_code error = add_folder(root, "", directory)) {
        return concat({"cannot read the directory ", path, ": ", error.message()});
    }
    for (const std::string& folder :
         {std::string("charts/"), std::string("data/"), std::string(content::picture_folder)}) {
        const std::error_code error = add_folder(root, folder, directory);
        if (error && error != std::errc::no_such_file_or_directory) {
            return concat({"cannot read the directory ", path, "/", folder, ": ", error.message()});
        }
    }
    return directory;
}

base::Result<content::Article, std::vector<Diagnostic>> load_directory(const std::string& path,
                                                                       const Languages& languages) {
    base::Result<Directory, std::string> directory = read_directory(path);
    if (!directory) {
        return std::vector<Diagnostic>{{path, 0, 0, "", "", directory.error()}};
    }
    return load(directory.value().files, languages, directory.value().unread, directory.value().pictures);
}

} // namespace check

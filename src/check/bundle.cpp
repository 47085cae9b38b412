// By minizip, zlib's own reader and writer of zip files. Sizes are what comes out, not what the file says of itself.
#include "check/bundle.hpp"

#include "check/check.hpp"
#include "check/picture_file.hpp"
#include "check/read_directory.hpp"
#include "check/words.hpp"
#include "content/load.hpp"
#include "os/path.hpp"

#include <minizip/unzip.h>
#include <minizip/zip.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <set>
#include <utility>

namespace check {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_entries = 2000;
constexpr std::size_t largest_bundle = 256U << 20U; // all its files

// "pictures/" and a name that hides nothing and leads nowhere.
bool is_picture(std::string_view name) {
    if (!name.starts_with(content::picture_folder)) {
        return false;
    }
    const std::string_view file = name.substr(content::picture_folder.size());
    const bool plain = file.find_first_of("/\\:") == std::string_view::npos && !file.starts_with('.');
    return plain && (file.ends_with(".jpg") || file.ends_with(".jpeg") || file.ends_with(".png"));
}

bool is_folder(std::string_view name) {
    return name == "charts/" || name == "data/" || name == content::picture_folder;
}

// No name may mean another file on another system.
bool is_plain(std::string_view name) {
    return name.find_first_of("\\:") == std::string_view::npos && std::string_view(name.data()).size() == name.size() &&
           name.find("/.") == std::string_view::npos;
}

bool is_bundled(const std::string& name) {
    return is_plain(name) && (content::is_article_file(name) || name == published_file || is_picture(name));
}

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct CloseZip {
    void operator()(void* zip) const { unzClose(zip); }
};
using Zip = std::unique_ptr<void, CloseZip>;

struct Entry {
    std::string name;
    bool encrypted = false;
    std::size_t said_size = 0;
};

// Nothing where the list of files is broken.
bool read_entry(unzFile zip, Entry& entry) {
    unz_file_info64 info{};
    std::array<char, 512> name{};
    if (unzGetCurrentFileInfo64(zip, &info, name.data(), name.size(), nullptr, 0, nullptr, 0) != UNZ_OK ||
        info.size_filename >= name.size()) {
        return false;
    }
    entry = {std::string(name.data(), info.size_filename), (info.flag & 1U) != 0, info.uncompressed_size};
    return true;
}

// Returns why not.
std::string unpack_file(unzFile zip, const Entry& entry, const fs::path& to, std::size_t& left) {
    const std::size_t largest = std::min(left, is_picture(entry.name) ? largest_picture : largest_article);
    std::string too_much = quote(entry.name) + " is larger than an article's files may be";
    if (entry.said_size > largest) {
        return too_much;
    }
    if (unzOpenCurrentFile(zip) != UNZ_OK) {
        return quote(entry.name) + " is packed in a way that is not known here";
    }
    std::ofstream out(to, std::ios::binary);
    std::array<char, 1U << 16U> buffer{};
    std::size_t size = 0;
    int count = 0;
    while ((count = unzReadCurrentFile(zip, buffer.data(), static_cast<unsigned>(buffer.size()))) > 0) {
        size += static_cast<std::size_t>(count);
        if (size > largest) {
            unzCloseCurrentFile(zip);
            return too_much;
        }
        out.write(buffer.data(), count);
    }
    left -= size;
    const bool whole = unzCloseCurrentFile(zip) == UNZ_OK && count == 0 && size == entry.said_size;
    if (!whole) {
        return quote(entry.name) + " is damaged in it";
    }
    return out.flush() ? std::string() : to.string() + " cannot be written";
}

std::string unpack_entry(unzFile zip, const fs::path& folder, std::set<std::string>& names, std::size_t& left) {
    Entry entry;
    if (!read_entry(zip, entry)) {
        return "its list of files is damaged";
    }
    if (is_folder(entry.name)) {
        return {};
    }
    if (!is_bundled(entry.name)) {
        return quote(entry.name) + " is no file of an article";
    }
    if (entry.encrypted) {
        return "it is encrypted";
    }
    if (!names.insert(entry.name).second) {
        return quote(entry.name) + " is in it twice";
    }
    if (names.size() > most_entries) {
        return "it has more than " + std::to_string(most_entries) + " files";
    }
    return unpack_file(zip, entry, folder / os::path_of(entry.name), left);
}

// Level 9 for texts; pictures are compressed by themselves. Returns whether it is written.
bool add(zipFile zip, const std::string& name, const std::string& content) {
    zip_fileinfo info{};
    info.dosDate = (1U << 21U) | (1U << 16U); // 1 January 1980, the first that there is
    const bool packed = !is_picture(name);
    if (zipOpenNewFileInZip64(zip, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, packed ? Z_DEFLATED : 0,
                              packed ? Z_BEST_COMPRESSION : 0, 0) != ZIP_OK) {
        return false;
    }
    const int written = zipWriteInFileInZip(zip, content.data(), static_cast<unsigned>(content.size()));
    return zipCloseFileInZip(zip) == ZIP_OK && written == ZIP_OK;
}

} // namespace

std::string write_bundle(const std::string& directory, const std::string& file) {
    const auto found = read_directory(directory);
    if (!found) {
        return found.error();
    }
    if (!found.value().unread.empty()) {
        return message(found.value().unread.front());
    }
    Files files = found.value().files;
    for (const auto& picture : found.value().pictures) {
        if (is_bundled(picture.first)) {
            files.emplace(picture.first, read_file(os::path_of(directory) / os::path_of(picture.first)));
        }
    }
    if (std::string published = read_file(os::path_of(directory) / published_file); !published.empty()) {
        files.emplace(published_file, std::move(published));
    }
    const std::string made = file + ".new";
    zipFile zip = zipOpen64(made.c_str(), APPEND_STATUS_CREATE);
    bool written = zip != nullptr;
    for (const auto& [name, content] : files) {
        written = written && add(zip, name, content);
    }
    written = zip != nullptr && zipClose(zip, nullptr) == ZIP_OK && written;
    std::error_code error;
    if (written) {
        fs::rename(os::path_of(made), os::path_of(file), error);
    }
    return written && !error ? std::string() : concat({"cannot write ", file});
}

std::string unpack_bundle(const std::string& file, const std::string& folder) {
    const Zip zip(unzOpen64(file.c_str()));
    unz_global_info64 all{};
    if (!zip || unzGetGlobalInfo64(zip.get(), &all) != UNZ_OK || all.number_entry == 0) {
        return "it is no zip file, or its end is missing";
    }
    std::error_code error;
    for (const char* name : {"charts", "data", "pictures"}) {
        fs::create_directories(os::path_of(folder) / name, error);
        if (error) {
            return concat({folder, " cannot be written: ", error.message()});
        }
    }
    std::set<std::string> names;
    std::size_t left = largest_bundle;
    int next = unzGoToFirstFile(zip.get());
    std::uint64_t entries = 0;
    for (; next == UNZ_OK && entries < all.number_entry; next = unzGoToNextFile(zip.get())) {
        if (std::string refused = unpack_entry(zip.get(), os::path_of(folder), names, left); !refused.empty()) {
            return refused;
        }
        ++entries;
    }
    return entries == all.number_entry ? std::string() : "its list of files is damaged";
}

} // namespace check

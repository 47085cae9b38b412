// By keys, as someone without a mouse goes there.
#include "desktop/sharing.hpp"

#include <chrono>
#include <fstream>
#include <iterator>
#include <thread>
#include <utility>

namespace test {

namespace fs = std::filesystem;

void go_to_plot(const Running& program) {
    std::string keys = "key";
    for (int stop = 0; stop < 30; ++stop) { // T means nothing before, nor to the table that it opens
        keys += " Tab t";
    }
    program.act(keys);
    (void)program.settled();
    program.act("key Escape");
    (void)program.settled();
}

void go_to_share(const Running& program) {
    go_to_plot(program);
    const Image at_plot = program.settled();
    program.act("key Tab Tab Tab");
    (void)changed(program, at_plot);
}

Image changed(const Running& program, const Image& before) {
    Image now = program.settled();
    for (int tries = 0; tries < 10 && now == before; ++tries) {
        now = program.settled();
    }
    for (int equal = 0; equal < 2;) { // what opens shows its keyboard's place some frames later
        const Image next = program.settled();
        equal = next == now ? equal + 1 : 0;
        now = next;
    }
    return now;
}

bool says_something(const Running& program) {
    for (int tries = 0; tries < 50; ++tries) {
        const Image now = program.grab();
        if (now.at(now.width / 2, now.height - 60)[0] < 128) {
            return true;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

std::string text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string text_soon_of(const fs::path& path) {
    std::string text;
    for (int tries = 0; tries < 25; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        std::string now = text_of(path);
        if (!now.empty() && now == text) {
            break;
        }
        text = std::move(now);
    }
    return text;
}

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().filename() != "window.json") {
            names.push_back(fs::relative(entry.path(), folder).string());
        }
    }
    return names;
}

std::string folder_with(const std::string& program, const std::string& script) {
    std::string folder = scratch_directory();
    const fs::path path = fs::path(folder) / program;
    std::ofstream(path) << "#!/bin/sh\n" << script << '\n';
    fs::permissions(path, fs::perms::owner_all);
    return folder;
}

} // namespace test

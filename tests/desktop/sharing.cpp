// By keys, as someone without a mouse goes there.
#include "desktop/sharing.hpp"

#include <fstream>

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
    program.act("key Tab Tab Tab");
    (void)program.settled();
}

Image changed(const Running& program, const Image& before) {
    Image now = program.settled();
    for (int tries = 0; tries < 10 && now == before; ++tries) {
        now = program.settled();
    }
    return program.settled(); // what opens shows its keyboard's place a frame later
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

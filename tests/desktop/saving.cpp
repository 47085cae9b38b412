// Where a chart's file goes: asked by the desktop's portal, by a program that shows such a dialog, or not at all.
#include "desktop/portal.hpp"
#include "desktop/sharing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <thread>

using namespace test;
namespace fs = std::filesystem;

namespace {

// The dialog of the first chart's shares.
Image open_shares(const Running& program) {
    go_to_share(program);
    const Image page = program.settled();
    program.act("key Return");
    return changed(program, page);
}

// The keyboard on its CSV, one step up from Close.
Image go_to_csv(const Running& program) {
    const Image open = open_shares(program);
    program.act("key Up");
    return changed(program, open);
}

const std::vector<std::string> arguments{article(), "--size", "820x700", "--lang", "en", "--reduced-motion"};

} // namespace

TEST_CASE("the desktop's portal asks where a file goes, and there it is") {
    const std::string home = scratch_directory();
    const std::string elsewhere = scratch_directory();
    Portal portal(0, 0, 0);
    portal.save_to("file://" + elsewhere + "/Kurse%20f%C3%BCr%20mich.csv");
    const Running program(arguments, {{"HOME", home}, {"DBUS_SESSION_BUS_ADDRESS", portal.address()}});
    const Image at_csv = go_to_csv(program);
    program.act("key Return");
    CHECK(differing(changed(program, at_csv), at_csv) > 500); // "Saved: ..."
    CHECK(text_soon_of(elsewhere + "/Kurse für mich.csv").starts_with("\xEF\xBB\xBF"));
    CHECK(names_in(home).empty());
    const std::string asked = portal.asked();
    CAPTURE(asked);
    CHECK(asked.starts_with("x11:"));
    CHECK(asked.find("\nSave data as CSV\n") != std::string::npos);
    CHECK(asked.find(".csv\n") != std::string::npos);
    CHECK(asked.find("\n" + home) != std::string::npos);

    portal.save_to("file://" + elsewhere + "/no/such/folder/a.png");
    const Image saved = program.settled();
    program.act("key Up Return"); // PNG
    const Image not_saved = changed(program, saved);
    CHECK(differing(not_saved, saved) > 500);
    portal.save_to("file://" + elsewhere + "/a.png");
    program.act("key Return");
    REQUIRE_FALSE(text_soon_of(elsewhere + "/a.png").empty());
    CHECK(read_png(elsewhere + "/a.png").width == 2 * (640 + 2 * 24));
}

TEST_CASE("who cancels the portal's dialog has no file, and is told nothing") {
    const std::string home = scratch_directory();
    Portal portal(0, 0, 0);
    portal.cancel_saving();
    // What else could ask is not asked, too.
    const std::string path = folder_with("zenity", "echo " + home + "/wrong.csv");
    const Running program(arguments, {{"HOME", home}, {"PATH", path}, {"DBUS_SESSION_BUS_ADDRESS", portal.address()}});
    const Image at_csv = go_to_csv(program);
    program.act("key Return");
    CHECK(program.settled() == at_csv);
    CHECK(portal.asked().find(".csv\n") != std::string::npos);
    CHECK(names_in(home).empty());
}

TEST_CASE("without a portal for it zenity asks, and the window goes on meanwhile") {
    const std::string home = scratch_directory();
    const Portal portal(0, 0, 0); // of settings alone
    const std::string path =
        folder_with("zenity", "echo \"$*\" > " + home + "/asked\nwhile [ ! -e " + home +
                                  "/chosen ]; do /bin/sleep 0.1; done\necho '" + home + "/by zenity.csv'");
    const Running program(arguments, {{"HOME", home}, {"PATH", path}, {"DBUS_SESSION_BUS_ADDRESS", portal.address()}});
    const Image page = [&] {
        go_to_share(program);
        return program.settled();
    }();
    program.act("key Return");
    const Image open = changed(program, page);
    program.act("key Up");
    const Image at_csv = changed(program, open);
    program.act("key Return");
    (void)program.settled();
    program.act("key Escape");
    CHECK(changed(program, at_csv) == page);
    CHECK(text_of(home + "/asked").find("--file-selection --save") != std::string::npos);
    CHECK(names_in(home).size() == 1); // what it was asked
    std::ofstream(home + "/chosen") << '\n';
    // The dialog that would have said it has gone.
    CHECK(says_something(program));
    CHECK(text_of(home + "/by zenity.csv").size() > 500);
}

TEST_CASE("who cancels zenity's dialog has no file; one that cannot show it is no cancelling") {
    const std::string home = scratch_directory();
    const auto after_saving = [&](const std::string& path, bool says) {
        const Running program(arguments, {{"HOME", home}, {"PATH", path}});
        const Image before = go_to_csv(program);
        program.act("key Return");
        return differing(says ? changed(program, before) : program.settled(), before);
    };
    CHECK(after_saving(folder_with("zenity", "exit 1"), false) == 0);
    CHECK(names_in(home).empty());
    CHECK(after_saving(folder_with("zenity", "exit 255"), true) > 500);
    CHECK(names_in(home).size() == 1); // the download folder's
    CHECK(after_saving(folder_with("kdialog", "echo " + home + "/by-kdialog.csv"), true) > 500);
    CHECK(fs::exists(home + "/by-kdialog.csv"));
}

TEST_CASE("a dialog for a file closes with the program") {
    const std::string home = scratch_directory();
    const std::string path = folder_with("zenity", "echo $$ > " + home + "/asked\nexec /bin/sleep 60");
    Running program(arguments, {{"HOME", home}, {"PATH", path}});
    (void)go_to_csv(program);
    program.act("key Return");
    const std::string process = text_soon_of(home + "/asked");
    REQUIRE_FALSE(process.empty());
    CHECK(fs::exists("/proc/" + process.substr(0, process.find('\n'))));
    program.act("key Escape key ctrl+q");
    CHECK(program.exit_code() == 0);
    CHECK_FALSE(fs::exists("/proc/" + process.substr(0, process.find('\n'))));
}

// The program among a desktop's other windows: titles, places, what it remembers, minimizing.
#include "desktop/program.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <thread>

using namespace test;

TEST_CASE("the title has all its letters, also for who asks in UTF-8, and in the environment of no language") {
    const WindowManager manager;
    for (const Variables& environment : {Variables{{"LC_ALL", "C"}}, Variables{{"LANG", "de_DE.UTF-8"}}}) {
        const Running program({article(), "--size", "820x700"}, environment);
        const std::string title = program.property("_NET_WM_NAME");
        CAPTURE(title);
        CHECK(title.find("CleanSpark setzt auf ") != std::string::npos);
        CHECK(title.find("\\342\\200\\223") != std::string::npos); // the dash
    }
}

TEST_CASE("the desktop finds the window's entry in its menu") {
    const Running program({article(), "--size", "820x700"});
    CHECK(program.property("WM_CLASS").find("io.github.explainer.explainer") != std::string::npos);
}

TEST_CASE("the language is that of the environment where the article has it") {
    const auto title = [](const Variables& environment) {
        return Running({article(), "--size", "820x700"}, environment).title();
    };
    const std::string german = title({{"LC_ALL", "C"}});
    const std::string english = title({{"LANG", "en_GB.UTF-8"}});
    CHECK(english.starts_with("CleanSpark bets on AI"));
    CHECK(german != english);
    CHECK(title({{"LANG", "de_AT.UTF-8"}}) == german);
    CHECK(title({{"LANG", "de_AT.UTF-8"}, {"LANGUAGE", "fr:en"}}) == english);
    CHECK(title({{"LANG", "ja_JP.UTF-8"}}) == german); // the article's first
}

TEST_CASE("a window is no larger than the screen") {
    const WindowManager manager;
    const Running program({article(), "--size", "3000x2000"});
    const Running::Place place = program.place();
    CHECK(place.x >= 0);
    CHECK(place.y > 0); // below its title
    CHECK(place.x + place.width <= 1600);
    CHECK(place.y + place.height <= 1200);
    CHECK(place.width > 1500);
}

TEST_CASE("window, zoom, language and theme are as the reader left them") {
    const WindowManager manager;
    const Variables home{{"HOME", scratch_directory()}};
    Running::Place left;
    {
        Running first({article()}, home);
        CHECK(first.place().width == 1200);
        first.act("windowmove --sync WINDOW 150 120 windowsize --sync WINDOW 900 640");
        first.act("key ctrl+l ctrl+d ctrl+plus");
        (void)first.settled();
        left = first.place();
        first.act("key ctrl+q");
        CHECK(first.exit_code() == 0);
    }
    {
        Running second({article()}, home);
        const Running::Place place = second.place();
        CHECK(place.width == left.width);
        CHECK(place.height == left.height);
        CHECK(std::abs(place.x - left.x) < 10);
        CHECK(std::abs(place.y - left.y) < 10);
        CHECK(second.title().starts_with("CleanSpark bets on AI"));
        CHECK(second.settled().ground()[0] < 64);
        second.act("key ctrl+0 ctrl+q");
        CHECK(second.exit_code() == 0);
    }
    // What is asked for counts, for this once.
    const Running third({article(), "--size", "820x700", "--lang", "de", "--theme", "light"}, home);
    CHECK(third.place().width == 820);
    CHECK(third.title().starts_with("CleanSpark setzt auf KI"));
    CHECK(third.settled().ground()[0] > 200);
}

TEST_CASE("a minimized window draws nothing, and is whole when it comes back") {
    const WindowManager manager;
    const Running program({article(), "--size", "820x700"});
    const Image before = program.settled();
    program.act("windowminimize --sync WINDOW");
    std::this_thread::sleep_for(std::chrono::seconds(1));
    const double idle = program.cpu_seconds();
    std::this_thread::sleep_for(std::chrono::seconds(2));
    CHECK(program.cpu_seconds() - idle < 0.1);
    program.act("windowactivate --sync WINDOW");
    CHECK(differing(program.settled(), before) < glyphs_packed_otherwise);
}

TEST_CASE("two programs run beside each other") {
    const WindowManager manager;
    const Variables home{{"HOME", scratch_directory()}};
    Running first({article(), "--size", "820x700"}, home);
    {
        Running second({article(), "--size", "600x500"}, home);
        CHECK(second.settled().colors().size() > 50);
        second.act("key ctrl+q");
        CHECK(second.exit_code() == 0);
    }
    first.act("windowactivate --sync WINDOW key ctrl+q");
    CHECK(first.exit_code() == 0);
}

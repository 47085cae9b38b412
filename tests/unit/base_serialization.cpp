// Figures as machines read them: nothing is lost, and the machine's own habits do not matter.
#include "base/serialization.hpp"

#include <doctest/doctest.h>

#include <unistd.h>

#include <bit>
#include <clocale>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>

TEST_CASE("machine numbers are the shortest that read back as the same") {
    CHECK(base::to_string(0) == "0");
    CHECK(base::to_string(-0.0) == "0");
    CHECK(base::to_string(9.72) == "9.72");
    CHECK(base::to_string(-0.5) == "-0.5");
    CHECK(base::to_string(100000) == "100000");
    CHECK(base::to_string(179260123456) == "179260123456");
    CHECK(base::to_string(179260123456.25) == "179260123456.25");
    CHECK(base::to_string(0.1 + 0.2) == "0.30000000000000004");
    CHECK(base::to_string(0.0000012) == "0.0000012");
    CHECK(base::to_string(1.5e-12) == "1.5e-12");
    CHECK(base::to_string(123456789012345) == "123456789012345");
    CHECK(base::to_string(1e20) == "1e+20");
    CHECK(base::to_string(-1.25e300) == "-1.25e+300");
    CHECK(base::to_string(std::nan("")).empty());
    std::mt19937_64 random(3);
    for (int i = 0; i < 20000; ++i) {
        const auto value = std::bit_cast<double>(random());
        if (std::isfinite(value)) {
            CHECK(std::strtod(base::to_string(value).c_str(), nullptr) == value);
        }
    }
}

TEST_CASE("machine numbers have a point where the program that embeds this one has set a decimal comma") {
    const std::string before = std::setlocale(LC_NUMERIC, nullptr);
    const auto folder = std::filesystem::temp_directory_path() / ("explainer-locale-" + std::to_string(getpid()));
    if (std::setlocale(LC_NUMERIC, "de_DE.UTF-8") == nullptr) { // made for the test, where the sources of locales are
        std::filesystem::create_directories(folder);
        const std::string make = "localedef -i de_DE -f UTF-8 " + (folder / "de_DE.UTF-8").string() + " 2>&1";
        const bool made = std::system(make.c_str()) == 0;
        setenv("LOCPATH", folder.c_str(), 1);
        const bool set = made && std::setlocale(LC_NUMERIC, "de_DE.UTF-8") != nullptr;
        unsetenv("LOCPATH");
        if (!set) {
            MESSAGE("no German locale on this machine");
            return;
        }
    }
    CHECK(std::string(std::localeconv()->decimal_point) == ",");
    CHECK(base::to_string(9.72) == "9.72");
    CHECK(base::to_string(-1.25e300) == "-1.25e+300");
    std::setlocale(LC_NUMERIC, before.c_str());
    std::filesystem::remove_all(folder);
}

// Comparing a produced text with the one that was looked at and kept under tests/golden/.
#pragma once

#include <string_view>

// Fails the running test case, naming the first line that differs, unless tests/golden/<name> holds exactly `actual`;
// what was produced is then left in build/golden-actual/<name>. UPDATE_GOLDEN=1 writes the kept file instead.
void check_golden(std::string_view name, std::string_view actual);

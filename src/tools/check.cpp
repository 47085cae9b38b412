// explainer-tool check DIR: one line for each fault of an article, or what has been read.
#include "tools/command.hpp"

#include "check/read_directory.hpp"
#include "tools/languages.hpp"

#include <cstdio>

namespace tools {

namespace {

void print(std::FILE* to, const std::string& line) {
    std::fputs(line.c_str(), to);
    std::fputc('\n', to);
}

std::string counted(std::size_t count, const char* what) {
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

int report(const std::vector<check::Diagnostic>& faults) {
    std::size_t files = 0;
    const std::string* last_file = nullptr;
    for (const check::Diagnostic& fault : faults) {
        print(stdout, check::message(fault));
        files += last_file == nullptr || *last_file != fault.file ? 1U : 0U;
        last_file = &fault.file;
    }
    print(stdout, counted(faults.size(), "fault") + " in " + counted(files, "file"));
    return exit_faults;
}

int summarise(const content::Article& article) {
    std::size_t rows = 0;
    for (const content::Dataset& dataset : article.datasets) {
        rows += dataset.rows;
    }
    print(stdout, "No faults: " + counted(article.texts.front().blocks.size(), "block") + " in each language, " +
                      counted(article.charts.size(), "chart") + ", " + counted(article.datasets.size(), "data file") +
                      " of " + counted(rows, "row") + ", " + counted(article.texts.front().sources.size(), "source"));
    return exit_ok;
}

} // namespace

int check(Arguments arguments) {
    if (arguments.size() != 1) {
        print(stderr, "Usage: explainer-tool check DIR");
        return exit_unusable;
    }
    const auto directory = check::read_directory(arguments[0]);
    if (!directory) {
        print(stderr, "explainer-tool: " + directory.error());
        return exit_unusable;
    }
    const auto languages = read_languages();
    if (!languages) {
        print(stderr, "explainer-tool: " + languages.error());
        return exit_unusable;
    }
    const check::Report found =
        check::check(directory.value().files, languages.value(), directory.value().unread, directory.value().pictures);
    for (const check::Diagnostic& warning : found.warnings) {
        print(stdout, "warning: " + check::message(warning));
    }
    return found.faults.empty() ? summarise(found.article) : report(found.faults);
}

} // namespace tools

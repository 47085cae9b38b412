// Parses all files, checks each by itself, reads them as far as they can be read, and checks what they say of each
// other.
#include "check/check.hpp"

#include "base/stable_sort.hpp"
#include "check/check_bound.hpp"
#include "check/check_palette.hpp"
#include "check/context.hpp"
#include "check/structure.hpp"
#include "check/syntax.hpp"
#include "check/words.hpp"
#include "content/bound_figure.hpp"
#include "content/load.hpp"

#include <algorithm>
#include <deque>
#include <optional>

namespace check {

namespace {

bool contains(const std::vector<std::string>& list, std::string_view text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

class Checker {
  public:
    // `codes`: of the languages that the article has files of.
    Checker(const Languages& languages, const std::vector<std::string>& codes) : languages_(languages) {
        codes_.currencies = languages.currencies;
        codes_.letters = &languages.letters;
        for (const std::string& code : codes) {
            std::string reason = why_not(code, languages);
            (reason.empty() ? codes_.languages : codes_.without_words).push_back(code);
            if (!reason.empty()) {
                faults_.push_back({concat({"article.", code, ".json"}), 0, 0, "", "", std::move(reason)});
            }
        }
        if (codes.empty()) {
            faults_.push_back(
                {"article.en.json", 0, 0, "", "", "the file is missing: an article has one for each of its languages"});
        }
    }

    void add(const std::string& path, const std::string& text) {
        if (contains(codes_.without_words, content::language_of(path))) {
            return;
        }
        content::JsonDocument& document = documents_.emplace_back();
        if (std::optional<Diagnostic> fault = parse(document, path, text)) {
            refuse(std::move(*fault));
            return;
        }
        File& file = files_.emplace_back(path, text, document, codes_);
        const Place root{&file, content::JsonDocument::root};
        check_structure(root, shape_of(path));
        file.end_structure();
        by_path_[path] = &file;
        roots_[path] = root.value();
    }

    // A file that is there, but of which only the fault is known.
    void refuse(Diagnostic fault) {
        if (content::is_article_file(fault.file)) {
            by_path_[fault.file] = nullptr;
            roots_[fault.file] = {};
        }
        faults_.push_back(std::move(fault));
    }

    Report finish(const Pictures& pictures) {
        Report report;
        report.article = content::read_article(roots_, languages(), &content::read_bound).article;
        for (const auto& [path, picture] : pictures) {
            if (picture) {
                report.article.pictures.push_back(picture.value());
            }
        }
        Context context = make_context(report.article, by_path_);
        context.pictures = &pictures;
        check_meaning(context);
        if (const auto palette = by_path_.find(content::palette_file);
            palette != by_path_.end() && palette->second != nullptr) {
            check_palette({palette->second, content::JsonDocument::root}, report.article.palettes);
        }
        if (faults_.empty() &&
            std::none_of(files_.begin(), files_.end(), [](const File& file) { return file.has_faults(); })) {
            warn_of_unused(context); // what refers to a thing may lie in what could not be read
        }
        std::size_t left_off = 0;
        std::string left_off_in;
        for (const File& file : files_) {
            const std::size_t more =
                file.append(faults_, report.warnings, max_faults - std::min(max_faults, faults_.size()));
            left_off_in = left_off == 0 && more > 0 ? file.path() : left_off_in;
            left_off += more;
        }
        base::stable_sort(faults_, [](const Diagnostic& a, const Diagnostic& b) { return a.file < b.file; });
        report.faults = std::move(faults_);
        if (left_off > 0) {
            report.faults.push_back(
                {std::move(left_off_in), 0, 0, "", "",
                 concat({"at least ", std::to_string(left_off), " more fault", left_off == 1 ? " is" : "s are",
                         " not listed, in this file and those after it; mend those above first"})});
        }
        return report;
    }

  private:
    static const ObjectShape& shape_of(const std::string& path) {
        return path.substr(0, 5) == "data/"     ? data_shape()
               : path.substr(0, 7) == "charts/" ? chart_shape()
               : path == content::settings_file ? settings_shape()
               : path == content::palette_file  ? palette_shape()
                                                : article_shape();
    }

    static void check_meaning(const Context& context) {
        check_sources(context);
        for (const DataFile& file : context.data) {
            check_data(file);
        }
        for (const ChartFile& file : context.charts) {
            check_chart(file, context);
        }
        for (const TextFile& file : context.texts) {
            check_text(file, context);
        }
        for (const ChartFile& file : context.charts) {
            check_annotations(file, context);
        }
        for (const TextFile& file : context.texts) {
            if (&file != &context.texts.front()) {
                compare_languages(context.texts.front(), file, *context.article);
            }
        }
    }

    // Those of the article that there are words for, in its order.
    content::Languages languages() {
        content::Languages ordered;
        for (const std::string& code : order()) {
            const auto found = std::find_if(languages_.known.begin(), languages_.known.end(),
                                            [&](const auto& language) { return language->code == code; });
            if (found != languages_.known.end()) {
                ordered.push_back(*found);
            }
        }
        return ordered;
    }

    // As the settings have it, which must name all languages and no others.
    std::vector<std::string> order() {
        const auto settings = by_path_.find(content::settings_file);
        const Place list = settings != by_path_.end() && settings->second != nullptr
                               ? Place{settings->second, content::JsonDocument::root}.member("languages")
                               : Place{};
        if (!list.is_intact()) {
            return codes_.languages;
        }
        std::vector<std::string> named;
        for (const Place at : list.elements()) {
            named.emplace_back(at.text());
            if (!contains(codes_.languages, at.text()) && !contains(codes_.without_words, at.text())) {
                at.fault(concat({"there is no file article.", at.text(), ".json"}));
            }
        }
        for (const std::string& code : codes_.languages) {
            if (!contains(named, code)) {
                list.fault(concat({quote(code), " is missing: there is a file article.", code, ".json"}));
            }
        }
        std::erase_if(named, [&](const std::string& code) { return !contains(codes_.languages, code); });
        return named;
    }

    const Languages& languages_;
    Codes codes_;
    // Places and files point into these, which therefore never move.
    std::deque<content::JsonDocument> documents_;
    std::deque<File> files_;
    FilesByPath by_path_;
    content::Documents roots_;
    std::vector<Diagnostic> faults_;
};

// The fault of files that are too large together, at the largest; nothing when they are not.
std::optional<Diagnostic> too_large_together(const Files& files) {
    std::size_t sum = 0;
    const Files::value_type* largest = nullptr;
    for (const Files::value_type& file : files) {
        if (content::is_article_file(file.first)) {
            sum += file.second.size();
            largest = largest == nullptr || file.second.size() > largest->second.size() ? &file : largest;
        }
    }
    if (sum <= largest_article) {
        return std::nullopt;
    }
    if (largest->second.size() > largest_article) {
        return too_large(largest->first);
    }
    return Diagnostic{largest->first,
                      0,
                      0,
                      "",
                      "",
                      concat({"the article's files are larger than ", std::to_string(largest_article >> 20U),
                              " MiB together and have not been read; this is the largest"})};
}

// The fault of more files than an article may have, at the first that is one too many; nothing when they are not.
std::optional<Diagnostic> too_many_files(const Files& files) {
    std::size_t count = 0;
    const std::string* first = nullptr;
    for (const auto& [path, text] : files) {
        count += content::is_article_file(path) ? 1U : 0U;
        first = count > content::most_files && first == nullptr ? &path : first;
    }
    if (first == nullptr) {
        return std::nullopt;
    }
    return Diagnostic{*first,
                      0,
                      0,
                      "",
                      "",
                      concat({"the article has ", std::to_string(count), " files, more than the ",
                              std::to_string(content::most_files),
                              " that are read; make several articles of it, or take out what its text does not show"})};
}

std::vector<std::string> language_codes(const Files& files, const std::vector<Diagnostic>& unread) {
    std::vector<std::string> codes;
    const auto add = [&](const std::string& path) {
        if (const std::string_view code = content::language_of(path); !code.empty()) {
            codes.emplace_back(code);
        }
    };
    for (const auto& [path, text] : files) {
        add(path);
    }
    for (const Diagnostic& fault : unread) {
        add(fault.file);
    }
    std::sort(codes.begin(), codes.end());
    return codes;
}

} // namespace

Diagnostic too_large(const std::string& path) {
    return {path,
            0,
            0,
            "",
            "",
            concat({"the file is larger than ", std::to_string(largest_article >> 20U), " MiB and has not been read"})};
}

Report check(const Files& files, const Languages& languages, const std::vector<Diagnostic>& unread,
             const Pictures& pictures) {
    std::optional<Diagnostic> fault = too_many_files(files);
    if (fault || (fault = too_large_together(files))) {
        Report report;
        report.faults = unread;
        report.faults.push_back(std::move(*fault));
        return report;
    }
    Checker checker(languages, language_codes(files, unread));
    for (const auto& [path, text] : files) {
        if (content::is_article_file(path)) {
            checker.add(path, text);
        }
    }
    for (const Diagnostic& fault : unread) {
        checker.refuse(fault);
    }
    return checker.finish(pictures);
}

base::Result<content::Article, std::vector<Diagnostic>>
load(const Files& files, const Languages& languages, const std::vector<Diagnostic>& unread, const Pictures& pictures) {
    Report report = check(files, languages, unread, pictures);
    if (!report.faults.empty()) {
        return std::move(report.faults);
    }
    return std::move(report.article);
}

} // namespace check

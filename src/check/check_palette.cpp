// Whether an author's colours can be read and told apart: contrasts by WCAG 2.2 (1.4.3 for words, 1.4.11 for marks),
// hues as deuteranopes see them.
#include "check/check_palette.hpp"

#include "check/shape.hpp"
#include "check/structure.hpp"
#include "check/syntax.hpp"
#include "check/words.hpp"
#include "content/palette.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace check {

namespace {

using base::Palette;

struct Named {
    std::string_view key; // empty for a series' hue
    base::Color Palette::*color = nullptr;
    std::size_t hue = 0;

    [[nodiscard]] base::Color of(const Palette& palette) const {
        return color != nullptr ? palette.*color : palette.series[hue];
    }
    [[nodiscard]] Place place(Place theme) const {
        return color != nullptr ? theme.member(key) : theme.member("series").element(hue);
    }
    [[nodiscard]] std::string said() const {
        return color != nullptr ? quote(key) : concat({"hue ", std::to_string(hue + 1), " of the series"});
    }
};

constexpr Named ground{"ground", &Palette::ground};
constexpr Named raised{"raised", &Palette::raised};
constexpr Named ink{"ink", &Palette::ink};
constexpr Named muted{"muted", &Palette::muted};
constexpr Named hairline{"hairline", &Palette::hairline};
constexpr Named baseline{"baseline", &Palette::baseline};
constexpr Named accent{"accent", &Palette::accent};
constexpr Named accent_soft{"accentSoft", &Palette::accent_soft};
constexpr Named context{"context", &Palette::context};
constexpr Named control{"control", &Palette::control};

struct Pair {
    Named front;
    Named back;
    double contrast;
    std::string_view why;
};

constexpr double for_text = 7;
constexpr double for_words = 4.5;
constexpr double for_marks = 3;
constexpr std::string_view text = "a text needs ";
constexpr std::string_view words = "words need ";
constexpr std::string_view marks = "marks need ";

constexpr std::array pairs{
    Pair{ink, ground, for_text, text},
    Pair{ink, raised, for_text, text},
    Pair{muted, ground, for_words, words},
    Pair{muted, raised, for_words, words},
    Pair{accent, ground, for_words, words},
    Pair{accent, raised, for_words, words},
    Pair{ink, control, for_words, words},
    Pair{accent, control, for_words, words},
    Pair{ink, accent_soft, for_words, words}, // labels lie on bands
    Pair{accent, accent_soft, for_marks, marks},
    Pair{context, ground, for_marks, marks},
    Pair{context, raised, for_marks, marks},
    Pair{baseline, ground, for_marks, marks},
    Pair{hairline, ground, 1.2, "a rule needs "},
};

// What is just noticeable is 2.3; side by side in a chart it takes more.
constexpr double least_distance = 10;

std::string ratio(double value) {
    const int tenths = static_cast<int>(std::floor(value * 10)); // not rounded up to what is asked for
    const std::string whole = std::to_string(tenths / 10);
    return tenths % 10 == 0 ? concat({whole, ":1"}) : concat({whole, ".", std::to_string(tenths % 10), ":1"});
}

class PaletteCheck {
  public:
    PaletteCheck(Place root, std::string_view theme, const Palette& palette)
        : root_(root), place_(root.member(theme)), palette_(palette), light_(theme == "light") {}

    void run() const {
        if (!(check(pairs[0]) && check(pairs[1]))) {
            return; // what is not written is made of the ink
        }
        for (std::size_t i = 2; i < pairs.size(); ++i) {
            (void)check(pairs[i]);
        }
        for (std::size_t hue = 0; hue < palette_.series.size(); ++hue) {
            (void)check({{{}, nullptr, hue}, ground, for_words, words});
            (void)check({{{}, nullptr, hue}, raised, for_words, words});
            for (std::size_t other = 0; other < hue; ++other) {
                check_distance({{}, nullptr, hue}, {{}, nullptr, other});
            }
        }
        check_distance(context, accent);
    }

  private:
    // Whether it is so.
    [[nodiscard]] bool check(const Pair& pair) const {
        const base::Color back = pair.back.of(palette_);
        const double contrast = base::contrast(pair.front.of(palette_), back);
        if (contrast >= pair.contrast) {
            return true;
        }
        const double black = base::contrast(back, base::rgb(0x000000));
        const double white = base::contrast(back, base::rgb(0xFFFFFF));
        const std::string cure = std::max(black, white) < pair.contrast
                                     ? concat({"make ", pair.back.said(), light_ ? " lighter" : " darker"})
                                     : concat({"make ", pair.front.said(), black > white ? " darker" : " lighter"});
        place_of(pair.front, pair.back)
            .fault(concat({said(pair.front), " on ", said(pair.back), " has a contrast of ", ratio(contrast), ", and ",
                           pair.why, ratio(pair.contrast), ": ", cure}));
        return false;
    }

    void check_distance(const Named& one, const Named& other) const {
        if (base::distance_for_deuteranopes(one.of(palette_), other.of(palette_)) < least_distance) {
            place_of(one, other)
                .fault(concat({said(one), " and ", said(other),
                               " look alike to readers who do not tell red from green: take another "
                               "colour for one of them, lighter, darker or bluer"}));
        }
    }

    [[nodiscard]] std::string said(const Named& color) const {
        const std::string value = base::hex(color.of(palette_));
        return concat({color.said(), " (", value, color.place(place_) ? "" : ", not written here", ")"});
    }

    // Of what is written of the two.
    [[nodiscard]] Place place_of(const Named& one, const Named& other) const {
        for (const Place place :
             {one.place(place_), other.place(place_), accent.place(place_), ground.place(place_), place_}) {
            if (place) {
                return place;
            }
        }
        return root_;
    }

    Place root_;
    Place place_;
    const Palette& palette_;
    bool light_;
};

} // namespace

void check_palette(Place root, const base::Palettes& palettes) {
    if (root && root.is_intact()) {
        PaletteCheck(root, "light", palettes.of(base::Theme::light)).run();
        PaletteCheck(root, "dark", palettes.of(base::Theme::dark)).run();
    }
}

base::Result<base::Palettes, std::vector<Diagnostic>> read_palette(const std::string& path, const std::string& json) {
    content::JsonDocument document;
    if (std::optional<Diagnostic> fault = parse(document, path, json)) {
        return std::vector{std::move(*fault)};
    }
    const Codes codes;
    File file(path, json, document, codes);
    const Place root{&file, content::JsonDocument::root};
    check_structure(root, palette_shape());
    file.end_structure();
    const content::Article none;
    content::Reading reading(none);
    content::PaletteFile colors;
    content::read(reading, root.value(), colors);
    const base::Palettes palettes = content::palettes_of(colors);
    check_palette(root, palettes);
    std::vector<Diagnostic> faults;
    std::vector<Diagnostic> warnings;
    file.append(faults, warnings, max_faults);
    if (!faults.empty()) {
        return faults;
    }
    return palettes;
}

} // namespace check

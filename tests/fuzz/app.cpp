// The whole app: an edited article, a reader's input, every output. What is drawn and written keeps the program's
// promises: finite places, no id twice, markup that nests, nothing due when nothing happens.
#include "draw_list.hpp"
#include "fuzz/articles.hpp"
#include "fuzz/targets.hpp"

#include "app/app.hpp"
#include "app/download.hpp"
#include "chart/thumbnail.hpp"
#include "check/fault_article.hpp"
#include "content/random_walk.hpp"
#include "paint/html.hpp"
#include "paint/svg.hpp"
#include "scene/damage.hpp"
#include "scene/plain_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <set>
#include <string_view>
#include <vector>

namespace fuzz {
namespace {

bool finite(base::Point point) { return std::isfinite(point.x) && std::isfinite(point.y); }
bool finite(const base::Rect& rect) {
    return std::isfinite(rect.x) && std::isfinite(rect.y) && std::isfinite(rect.width) && std::isfinite(rect.height);
}
bool finite(const std::vector<base::Point>& points) {
    for (const base::Point point : points) {
        if (!finite(point)) {
            return false;
        }
    }
    return true;
}
bool finite(const scene::Rectangle& shape) { return finite(shape.rect); }
bool finite(const scene::Polyline& shape) { return finite(shape.points); }
bool finite(const scene::Area& shape) { return finite(shape.upper) && finite(shape.lower); }
bool finite(const scene::Dot& shape) { return finite(shape.center) && std::isfinite(shape.radius); }
bool finite(const scene::TextRun& shape) { return finite(shape.baseline) && std::isfinite(shape.width); }
bool finite(const scene::Image& shape) { return finite(shape.rect); }

// `moves`: on the way between two pictures, of which each has its ids (scene::interpolate).
void check_scene(const scene::Scene& scene, bool moves = false) {
    std::set<std::string_view> ids;
    for (const scene::Item& item : scene.items) {
        require(std::visit([](const auto& shape) { return finite(shape); }, item.shape), "places are finite:", item.id);
        require(moves || item.id.empty() || ids.insert(item.id).second, "no id is in a scene twice:", item.id);
    }
}

// Well-formed: each element is closed where it was opened, and nothing breaks out of a text or an attribute.
void check_markup(std::string_view markup, bool xml) {
    static const std::set<std::string_view> empty{"br", "img", "input", "hr", "meta", "wbr", "col"};
    std::vector<std::string_view> open;
    for (std::size_t at = 0; (at = markup.find('<', at)) != std::string_view::npos;) {
        if (markup.substr(at, 2) == "<?" || markup.substr(at, 2) == "<!") {
            at = markup.find('>', at);
            continue;
        }
        const bool closing = markup.substr(at + 1, 1) == "/";
        const std::size_t name_at = at + (closing ? 2 : 1);
        const std::string_view name = markup.substr(name_at, markup.find_first_of(" />\n", name_at) - name_at);
        require(!name.empty() &&
                    name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") ==
                        std::string_view::npos,
                "a tag has a name:", std::string(markup.substr(at, 80)));
        bool quoted = false;
        std::size_t end = name_at;
        for (; end < markup.size() && (quoted || markup[end] != '>'); ++end) {
            quoted = quoted != (markup[end] == '"');
            require(quoted || markup[end] != '<', "a tag is closed:", std::string(markup.substr(at, 80)));
        }
        require(end < markup.size(), "a tag ends:", std::string(markup.substr(at, 80)));
        if (closing) {
            require(!open.empty() && open.back() == name, "elements nest:", std::string(markup.substr(at, 80)));
            open.pop_back();
        } else if (markup[end - 1] != '/' && (xml || !empty.contains(name))) {
            open.push_back(name);
        }
        at = end + 1;
    }
    require(open.empty(), "every element is closed:", open.empty() ? "" : std::string(open.back()));
}

void gather(const std::vector<scene::Node>& nodes, std::vector<const scene::Node*>& all) {
    for (const scene::Node& node : nodes) {
        all.push_back(&node);
        gather(node.children, all);
    }
}

std::vector<const scene::Node*> nodes_of(const app::App& app) {
    std::vector<const scene::Node*> all;
    gather(app.semantics(), all);
    if (app.dialog() != nullptr) {
        all.push_back(app.dialog());
        gather(app.dialog()->children, all);
    }
    return all;
}

// Its last page must not be wider than the window it was laid out for, nor endless.
void check_page(const app::App& app) {
    std::set<std::string_view> ids;
    for (const scene::Node* node : nodes_of(app)) {
        require(node->id.empty() || ids.insert(node->id).second, "no id is on the page twice:", node->id);
        require(finite(node->rect), "the place of a node is finite:", node->id);
        require(!node->range || std::isfinite(node->range->value), "a slider's value is finite:", node->id);
    }
    require(std::isfinite(app.page().size.height), "the page has an end");
    require(std::isfinite(app.scroll()), "the window is somewhere");
}

class Reader {
  public:
    Reader(app::App& app, Bytes& bytes) : app_(app), bytes_(bytes) {}

    void act() {
        switch (bytes_.below(20)) {
        case 0:
            app_.resize({{size(), size()}, bytes_.one_of(ratios), bytes_.byte() < 200});
            break;
        case 1:
            app_.scroll_to(static_cast<float>(bytes_.below(65536)) / 8 - 50);
            break;
        case 2:
        case 3:
        case 4:
        case 5:
            point();
            break;
        case 6:
        case 7:
        case 8:
            app_.activate(id());
            break;
        case 9:
            app_.slide(id(), number());
            break;
        case 10:
            app_.focus(id(), bytes_.flag());
            break;
        case 11:
        case 12:
            app_.focus(some_plot(), true);
            [[fallthrough]];
        case 13:
            for (std::size_t times = 1 + bytes_.below(6); times > 0; --times) {
                (void)app_.key(static_cast<app::Key>(bytes_.below(11)));
            }
            break;
        case 14:
            wait();
            break;
        case 15:
            app_.restore(bytes_.flag() ? query() : app_.address(), bytes_.flag());
            break;
        case 16:
            prefer();
            break;
        case 17:
            app_.report(static_cast<app::Outcome>(bytes_.below(7)), bytes_.text(12));
            break;
        case 18:
            (void)app_.next_focus(bytes_.flag());
            app_.invalidate();
            break;
        default:
            act_on_data();
        }
        carry_out();
    }

    void carry_out() {
        const app::Effects effects = app_.take_effects();
        if (effects.scroll_to && bytes_.byte() < 230) {
            require(std::isfinite(*effects.scroll_to), "a scroll leads somewhere");
            app_.scroll_to(*effects.scroll_to);
        }
        if (effects.focus) {
            app_.focus(*effects.focus, true);
        }
        if (effects.save) {
            require(!effects.save->name.empty() && !effects.save->content.empty(),
                    "a file has a name and holds something");
        }
        if (effects.save_picture) {
            check_scene(effects.save_picture->scene);
        }
        if (effects.address) {
            require(*effects.address == app_.address(), "the address that is told is the app's");
        }
        if (app_.dialog() != nullptr) {
            check_markup(paint::html(*app_.dialog(), {}), false);
        }
        if (app_.dirty()) {
            scene::Scene picture = app_.compose();
            check_scene(picture, moves());
            (void)scene::damage(before_.items, picture.items);
            before_ = std::move(picture);
        }
    }

  private:
    [[nodiscard]] bool moves() const {
        const auto& charts = app_.environment().article.charts;
        return std::any_of(charts.begin(), charts.end(), [&](const content::Chart& chart) {
            const app::ChartController* shown = app_.chart(chart.id);
            return shown != nullptr && shown->in_transition();
        });
    }

    static constexpr std::array<float, 5> ratios{1, 1.25F, 1.5F, 2, 3};

    float size() {
        constexpr std::array<float, 16> usual{390,  844, 1440, 900, 320, 568,  664,  663.5F,
                                              1024, 768, 1,    0,   200, 3840, 2160, 240};
        const std::uint8_t which = bytes_.byte();
        return which < 128 ? usual[which % usual.size()] : static_cast<float>(bytes_.pair() % 40000) / 8;
    }

    // Of what is on the page, of what might be, or nonsense.
    std::string id() {
        const std::vector<const scene::Node*> nodes = nodes_of(app_);
        const std::uint8_t how = bytes_.byte();
        if (how < 240 && !nodes.empty()) {
            const std::size_t first = bytes_.below(nodes.size());
            for (std::size_t i = 0; i < nodes.size(); ++i) { // the next that something can be done with
                const scene::Node& node = *nodes[(first + i) % nodes.size()];
                if (scene::traits(node.role).input != scene::Input::none || node.range || !node.href.empty() ||
                    how < 32) {
                    return node.id;
                }
            }
        }
        return bytes_.text(16);
    }

    std::string some_plot() {
        const auto& charts = app_.environment().article.charts;
        return charts.empty() ? std::string() : bytes_.one_of(charts).id + "/plot";
    }

    double number() {
        constexpr std::array<double, 10> odd{0,
                                             -1,
                                             1e300,
                                             -1e300,
                                             1e-300,
                                             50,
                                             std::numeric_limits<double>::quiet_NaN(),
                                             std::numeric_limits<double>::infinity(),
                                             0.1,
                                             1e9};
        return bytes_.flag() ? bytes_.one_of(odd) : (static_cast<int>(bytes_.pair()) - 32768) / 16.0;
    }

    void point() {
        const std::vector<const scene::Node*> nodes = nodes_of(app_);
        base::Point at{static_cast<float>(bytes_.pair() % 12000) / 4,
                       app_.scroll() + static_cast<float>(bytes_.pair() % 8000) / 4};
        if (const std::uint8_t how = bytes_.byte(); how < 160 && !nodes.empty()) { // somewhere in a node
            const std::string& of = how < 100 ? some_plot() : nodes[bytes_.below(nodes.size())]->id;
            if (const auto place = app_.place_of_node(of)) {
                at = {place->x + place->width * static_cast<float>(bytes_.byte()) / 255,
                      place->y + place->height * static_cast<float>(bytes_.byte()) / 255};
            }
        }
        const auto phase = static_cast<app::Phase>(bytes_.below(6));
        const std::uint8_t how = bytes_.byte();
        time_ += bytes_.byte() / 100.0;
        app_.pointer({phase, (how & 1U) != 0 ? app::Pointer::touch : app::Pointer::mouse, (how >> 1U) % 3, at,
                      (how & 8U) != 0, (how & 16U) == 0, time_});
    }

    // The clock may also stand, jump or go back.
    void wait() {
        constexpr std::array<double, 6> jumps{0, 0.016, 0.1, 3600, -3600, 1e9};
        time_ += bytes_.one_of(jumps);
        for (std::size_t frames = bytes_.below(8); frames > 0; --frames) {
            time_ += 1.0 / 60;
            (void)app_.advance(time_);
        }
    }

    std::string query() {
        constexpr std::array<std::string_view, 18> parts{"theme=",
                                                         "dark",
                                                         "light",
                                                         "chart=",
                                                         "prices",
                                                         "miners",
                                                         "segments",
                                                         "=",
                                                         "&",
                                                         ".at=",
                                                         ".zoom=",
                                                         ".growth=",
                                                         "2025-10-01~2025-10-03",
                                                         "AAA",
                                                         "37",
                                                         "stick=off",
                                                         "lang=en",
                                                         "all"};
        std::string query = "?";
        for (std::size_t count = bytes_.below(12); count > 0; --count) {
            const std::uint8_t which = bytes_.byte();
            query += which < 220 ? std::string(parts[which % parts.size()]) : bytes_.text(6);
        }
        return query;
    }

    void prefer() {
        switch (bytes_.below(5)) {
        case 0:
            app_.set_theme(bytes_.flag() ? base::Theme::dark : base::Theme::light);
            break;
        case 1:
            app_.follow_theme(bytes_.flag() ? base::Theme::dark : base::Theme::light);
            break;
        case 2:
            app_.set_language(bytes_.one_of(app_.environment().article.languages).get());
            break;
        case 3:
            app_.set_reduced_motion(bytes_.flag());
            break;
        default:
            app_.set_contrast(bytes_.flag() ? base::Contrast::more : base::Contrast::standard);
        }
    }

    void act_on_data() {
        const auto& charts = app_.environment().article.charts;
        if (charts.empty()) {
            return;
        }
        const double from = bytes_.byte() / 255.0;
        app_.zoom_to(bytes_.one_of(charts).id, from, bytes_.byte() / 128.0);
    }

    app::App& app_;
    Bytes& bytes_;
    double time_ = 100;
    scene::Scene before_;
};

void write_all(const app::App& app) {
    const chart::Environment environment = app.environment();
    check_markup(paint::html(app.semantics(), {.placed = true}), false);
    check_markup(paint::html(app.semantics(), {}), false);
    (void)scene::plain_text(app.semantics());
    for (const content::Chart& chart : environment.article.charts) {
        const app::ChartController* shown = app.chart(chart.id);
        if (shown == nullptr) {
            continue;
        }
        check_markup(app::chart_svg(chart, shown->state(), environment), true);
        check_scene(app::chart_picture(chart, shown->state(), environment));
        check_scene(chart::plot_alone(chart, shown->state(), {300, 0}, environment));
        require(!app::chart_csv(chart, shown->state(), environment).empty(), "a chart has data");
        check_markup(app::chart_words(chart, shown->state(), environment), false);
        require(!app::file_stem(chart, shown->state(), environment).empty(), "a file has a name");
    }
    for (const content::OpenerItem& item : environment.article.in(environment.language).opener) {
        check_scene(chart::thumbnail(item.shows, {168, 96}, environment));
    }
}

// The first article is the one without edits, if these have faults; the page that stands in for it otherwise.
content::Article article_of(Bytes& bytes) {
    const Original& original = fuzz::original(bytes);
    const bool show_faults = bytes.byte() >= 250;
    auto loaded = check::load(edited(original, bytes), languages(), {}, original.pictures);
    if (!loaded && show_faults) {
        return check::fault_article(loaded.error(), languages().known);
    }
    return loaded ? std::move(loaded.value()) : original.article;
}

void paint(app::App& app, float ratio) {
    static test::DrawList list(fonts());
    app.invalidate();
    const ImDrawList& drawn = list.paint(app.compose(), ratio);
    for (const ImDrawVert& vertex : drawn.VtxBuffer) {
        require(std::isfinite(vertex.pos.x) && std::isfinite(vertex.pos.y), "what is painted has a place");
    }
}

} // namespace

void app(Input input) {
    Bytes bytes(input);
    content::Article article = article_of(bytes);
    const std::uint8_t how = bytes.byte();
    app::Preferences preferences;
    preferences.reduced_motion = (how & 1U) != 0;
    preferences.sound = (how & 2U) != 0;
    preferences.addressed = (how & 4U) != 0;
    preferences.published = static_cast<app::Published>((how >> 3U) % 3);
    if ((how & 48U) == 48U && !article.charts.empty()) {
        preferences.single_chart = article.charts[(how >> 6U) % article.charts.size()].id;
    }
    app::App app(std::move(article), fonts(), preferences);
    constexpr std::array<base::Size, 4> windows{base::Size{390, 844}, base::Size{1440, 900}, base::Size{320, 400},
                                                base::Size{800, 300}};
    app.resize({bytes.one_of(windows), 1, bytes.byte() < 200});
    Reader reader(app, bytes);
    reader.carry_out();
    constexpr std::size_t most_acts = 40;
    for (std::size_t i = 0; i < most_acts && !bytes.empty(); ++i) {
        reader.act();
        check_page(app);
    }
    check_page(app);
    write_all(app);
    if (input.size() % 8 == 0) { // the most expensive
        paint(app, 2);
    }
}

} // namespace fuzz

// Reads charts/<id>.json: a base look, the options that replace parts of it, and named views.
#include "content/ids.hpp"
#include "content/library.hpp"

#include <algorithm>

namespace content {

namespace {

std::optional<LineMark> read_line(Object& object) {
    LineMark mark;
    read_text(object.optional("data"), mark.data);
    read_text(object.required("x"), mark.x);
    read_text(object.optional("value"), mark.value);
    read_text(object.optional("series"), mark.series);
    read_text(object.optional("forecast"), mark.forecast);
    read_flag(object.optional("dots"), mark.dots);
    read_flag(object.optional("valueLabels"), mark.value_labels);
    read_names(object.optional("details"), mark.details);
    return mark;
}

std::optional<BandMark> read_band(Object& object) {
    BandMark mark;
    read_text(object.optional("data"), mark.data);
    read_text(object.required("x"), mark.x);
    read_text(object.required("low"), mark.low);
    read_text(object.required("high"), mark.high);
    return mark;
}

std::optional<BarMark> read_bar(Object& object) {
    BarMark mark;
    read_text(object.optional("data"), mark.data);
    read_text(object.optional("category"), mark.category);
    read_text(object.optional("x"), mark.x);
    read_text(object.optional("y"), mark.y);
    read_text(object.optional("value"), mark.value);
    read_text(object.optional("series"), mark.series);
    read_text(object.optional("forecast"), mark.forecast);
    read_names(object.optional("details"), mark.details);
    if (bool sort = false; read_flag(object.optional("sort"), sort)) {
        mark.sort = sort;
    }
    return mark;
}

std::optional<StackMark> read_stack(Object& object) {
    StackMark mark;
    read_text(object.optional("data"), mark.data);
    read_text(object.optional("x"), mark.x);
    read_text(object.optional("y"), mark.y);
    read_text(object.required("series"), mark.series);
    read_text(object.optional("value"), mark.value);
    read_text(object.optional("forecast"), mark.forecast);
    read_flag(object.optional("share"), mark.share);
    return mark;
}

std::optional<RuleMark> read_rule(Object& object) {
    RuleMark mark;
    read_number(object.required("value"), mark.value);
    read_localized(object.required("label"), mark.label);
    return mark;
}

std::optional<PointMark> read_point(Object& object) {
    PointMark mark;
    read_text(object.required("category"), mark.category);
    read_number(object.required("value"), mark.value);
    read_localized(object.required("label"), mark.label);
    return mark;
}

std::optional<Mark> read_mark(Place at) {
    Object object(at);
    const Place type_at = object.required("type");
    std::string type;
    if (read_text(type_at, type)) {
        if (type == "line") return read_line(object);
        if (type == "band") return read_band(object);
        if (type == "bar") return read_bar(object);
        if (type == "stack") return read_stack(object);
        if (type == "rule") return read_rule(object);
        if (type == "point") return read_point(object);
        fault_unknown(type_at, "mark", type, "", {"line", "band", "bar", "stack", "rule", "point"});
    }
    object.ignore_other_keys();
    return std::nullopt;
}

void read_marks(Place list, std::vector<Mark>& marks, std::vector<Place>& places) {
    for (const Place at : Elements(list)) {
        const Watch watch(at);
        if (std::optional<Mark> mark = read_mark(at); mark && watch.clean()) {
            marks.push_back(std::move(*mark));
            places.push_back(at);
        }
    }
}

// A list of exactly two, which the caller compares.
bool is_pair(Place list) {
    if (!expect(list, JsonKind::list)) {
        return false;
    }
    if (!list.element(1) || list.element(2)) {
        list.fault("expected a list of two: from and to");
        return false;
    }
    return true;
}

bool read_range(Place at, TimeRange& range) {
    if (!is_pair(at)) {
        return false;
    }
    const bool from = read_instant(at.element(0), range.from);
    if (!read_instant(at.element(1), range.to) || !from) {
        return false;
    }
    if (range.from >= range.to) {
        at.fault(say({"the range must run forwards: ", quote(at.element(0).text()), " is not before ",
                      quote(at.element(1).text())}));
        return false;
    }
    return true;
}

void read_domain(Place at, std::optional<std::pair<double, double>>& domain) {
    if (!is_pair(at)) {
        return;
    }
    std::pair<double, double> read;
    const bool from = read_number(at.element(0), read.first);
    if (!read_number(at.element(1), read.second) || !from) {
        return;
    }
    if (read.first >= read.second) {
        at.fault("the domain must run upwards: its first number is not below its second");
        return;
    }
    domain = read;
}

void read_scale(Place at, ValueScale& scale) {
    Object object(at);
    const Place type_at = object.optional("type");
    std::string type;
    if (read_text(type_at, type)) {
        if (type == "log") {
            scale.type = ScaleType::log;
        } else if (type != "linear") {
            fault_unknown(type_at, "scale", type, "", {"linear", "log"});
        }
    }
    read_number_format(object.optional("format"), scale.format);
    read_digits(object.optional("digits"), scale.digits);
    read_flag(object.optional("zero"), scale.zero);
    read_domain(object.optional("domain"), scale.domain);
}

Annotation read_annotation(Place at, Ids& ids) {
    Annotation annotation;
    Object object(at);
    const Place id = object.required("id");
    if (read_id(id, annotation.id)) {
        ids.claim(id, annotation.id);
    }
    read_instant(object.required("x"), annotation.x);
    read_number(object.required("y"), annotation.y);
    read_localized(object.required("text"), annotation.text);
    const Place side_at = object.optional("side");
    std::string side;
    if (read_text(side_at, side)) {
        annotation.above = side != "below";
        if (side != "above" && side != "below") {
            fault_unknown(side_at, "side", side, "", {"above", "below"});
        }
    }
    return annotation;
}

void read_annotations(Place list, std::vector<Annotation>& annotations) {
    Ids ids("annotation id");
    for (const Place at : Elements(list, true)) { // an option takes them all away with []
        annotations.push_back(read_annotation(at, ids));
    }
}

void read_source_ids(Place list, std::vector<std::string>& ids, const SourceIds& sources) {
    read_names(list, ids);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (!ids[i].empty()) {
            check_source(list.element(i), ids[i], sources);
        }
    }
}

void read_growth(Place at, Growth& growth) {
    const Watch watch(at);
    Object object(at);
    const Place value = object.required("value");
    const Place least = object.required("least");
    const Place most = object.required("most");
    const Place step = object.optional("step");
    read_number(value, growth.value);
    read_number(least, growth.least);
    read_number(most, growth.most);
    read_number(step, growth.step);
    if (!watch.clean()) {
        return;
    }
    if (growth.least <= -100) {
        least.fault("nothing can shrink by 100 % a year or more");
    }
    if (growth.least >= growth.most) {
        most.fault("the most must be above the least");
    } else if (growth.value < growth.least || growth.value > growth.most) {
        value.fault("the value must lie between the least and the most");
    }
    if (growth.step <= 0) {
        step.fault("the step must be above zero");
    }
}

// Farther than that a single rate says nothing.
constexpr std::size_t most_years = 3;

void read_what_if(Place at, WhatIf& what_if) {
    Object object(at);
    read_localized(object.required("label"), what_if.label);
    read_text(object.required("from"), what_if.from);
    const Place years = object.required("years");
    read_names(years, what_if.years);
    if (what_if.years.size() > most_years) {
        years.fault(say({"a what-if goes on for at most ", std::to_string(most_years), " columns"}));
    }
    if (const Place growth = object.required("growth")) {
        read_growth(growth, what_if.growth);
    }
}

// An absent optional part stays absent; one with faults is there but not relied upon, as the article is refused.
template <typename Part> Part* part(Place at, std::optional<Part>& into) { return at ? &into.emplace() : nullptr; }

// Absent parts are the look's own.
void read_detail(Place at, Detail& detail, DetailPlaces& places, const SourceIds& sources) {
    Object object(at);
    places.data = object.required("data");
    read_text(places.data, detail.data);
    const Place subtitle = object.optional("subtitle");
    if (Localized* text = part(subtitle, detail.subtitle)) read_localized(subtitle, *text);
    const Place note = object.optional("note");
    if (Localized* text = part(note, detail.note)) read_localized(note, *text);
    places.annotations = object.optional("annotations");
    if (auto* list = part(places.annotations, detail.annotations)) read_annotations(places.annotations, *list);
    const Place sources_at = object.optional("sources");
    if (auto* ids = part(sources_at, detail.sources)) read_source_ids(sources_at, *ids, sources);
}

void read_look(Object& object, bool is_base, Look& look, LookPlaces& places, const SourceIds& sources) {
    const auto base_part = [&](std::string_view key) { return is_base ? object.required(key) : object.optional(key); };
    const Place title = base_part("title");
    if (Localized* text = part(title, look.title)) read_localized(title, *text);
    const Place subtitle = base_part("subtitle");
    if (Localized* text = part(subtitle, look.subtitle)) read_localized(subtitle, *text);
    const Place note = object.optional("note");
    if (Localized* text = part(note, look.note)) read_localized(note, *text);
    places.data = base_part("data");
    if (std::string* id = part(places.data, look.data)) read_text(places.data, *id);
    places.value = object.optional("value");
    if (std::string* column = part(places.value, look.value)) read_text(places.value, *column);
    places.rows = object.optional("rows");
    if (auto* rows = part(places.rows, look.rows)) read_names(places.rows, *rows);
    const Place marks_at = base_part("marks");
    if (auto* marks = part(marks_at, look.marks)) read_marks(marks_at, *marks, places.marks);
    places.scale = object.optional("scale");
    if (ValueScale* scale = part(places.scale, look.scale)) read_scale(places.scale, *scale);
    const Place range_at = object.optional("range");
    if (TimeRange* range = part(range_at, look.range)) read_range(range_at, *range);
    places.annotations = object.optional("annotations");
    if (auto* list = part(places.annotations, look.annotations)) read_annotations(places.annotations, *list);
    places.highlight = object.optional("highlight");
    if (auto* ids = part(places.highlight, look.highlight)) read_names(places.highlight, *ids, true);
    const Place sources_at = base_part("sources");
    if (auto* ids = part(sources_at, look.sources)) read_source_ids(sources_at, *ids, sources);
    places.detail.at = object.optional("detail");
    if (auto* detail = part(places.detail.at, look.detail))
        read_detail(places.detail.at, *detail, places.detail, sources);
    places.what_if = object.optional("whatIf");
    const Watch watch(places.what_if);
    if (WhatIf* what_if = part(places.what_if, look.what_if)) read_what_if(places.what_if, *what_if);
    places.what_if_known = watch.clean();
}

bool read_own_id(Object& object, std::string& id, Ids& ids) {
    const Place at = object.required("id");
    return read_id(at, id) && ids.claim(at, id);
}

// The reader's choices stand in the page's address beside words of its own (app/address.hpp).
void read_choice(Place at, ChartFile& file, Ids& choice_ids, const SourceIds& sources) {
    Object object(at);
    Choice choice;
    std::vector<LookPlaces> places;
    bool known = read_own_id(object, choice.id, choice_ids);
    check_choice_id(object.optional("id"), choice.id);
    read_localized(object.required("label"), choice.label);
    const Place options = object.required("options");
    Ids option_ids("option id");
    for (const Place option_at : Elements(options)) {
        Object option_object(option_at);
        Option option;
        known = read_own_id(option_object, option.id, option_ids) && known;
        read_localized(option_object.required("label"), option.label);
        read_look(option_object, false, option.look, places.emplace_back(), sources);
        choice.options.push_back(std::move(option));
    }
    if (choice.options.size() == 1) {
        options.fault("a choice needs at least two options");
    }
    file.choices_known = file.choices_known && known && !choice.options.empty();
    file.chart.choices.push_back(std::move(choice));
    file.options.push_back(std::move(places));
}

std::vector<std::string_view> option_ids(const Choice& choice) {
    std::vector<std::string_view> ids;
    for (const Option& option : choice.options) {
        ids.push_back(option.id);
    }
    return ids;
}

// The choices' ids are the keys that `select` may have.
void read_select(Place at, const ChartFile& file, View& view) {
    if (!at) {
        return;
    }
    Object object(at);
    if (!file.choices_known) {
        object.ignore_other_keys();
    }
    for (const Choice& choice : file.chart.choices) {
        const Place option_at = object.optional(choice.id);
        std::string option;
        if (!read_text(option_at, option)) {
            continue;
        }
        const std::vector<std::string_view> known = option_ids(choice);
        bool found = !file.choices_known;
        for (const std::string_view id : known) {
            found = found || id == option;
        }
        if (!found) {
            fault_unknown(option_at, "option", option, say({" in choice ", quote(choice.id)}), known);
        }
        view.select.emplace_back(choice.id, std::move(option));
    }
}

void read_view(Place at, ChartFile& file, Ids& ids) {
    Object object(at);
    View view;
    file.views_known = read_own_id(object, view.id, ids) && file.views_known;
    read_localized(object.optional("label"), view.label);
    const Place title = object.optional("title");
    if (Localized* text = part(title, view.title)) read_localized(title, *text);
    read_select(object.optional("select"), file, view);
    const Place range_at = object.optional("range");
    if (TimeRange* range = part(range_at, view.range)) read_range(range_at, *range);
    read_names(object.optional("highlight"), view.highlight, true);
    file.chart.views.push_back(std::move(view));
}

void check_id(Place at, const std::string& file_name) {
    std::string id;
    if (read_id(at, id) && id != file_name) {
        at.fault(say({"the id must be the file's name, ", quote(file_name), ", and is ", quote(id)}));
    }
    check_chart_id(at, id);
}

} // namespace

void read_chart(Place root, ChartFile& file, const SourceIds& sources) {
    file.root = root;
    Object object(root);
    object.allow_remarks();
    check_id(object.required("id"), file.chart.id);
    read_look(object, true, file.chart.look, file.base, sources);
    if (const Place choices = object.optional("choices")) {
        file.choices_known = choices.is(JsonKind::list);
        Ids ids("choice id");
        for (const Place at : Elements(choices)) {
            read_choice(at, file, ids, sources);
        }
    }
    const Place views = object.required("views");
    file.views_known = static_cast<bool>(views.element(0));
    Ids ids("view id");
    for (const Place at : Elements(views)) {
        read_view(at, file, ids);
    }
}

} // namespace content

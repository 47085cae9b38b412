// Walks the bundle's texts twice at once: as the article's reader has them, and as JSON that can be changed.
#include "check/resolve.hpp"

#include "content/bound_figure.hpp"
#include "content/load.hpp"
#include "content/number_format.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>

namespace check {

namespace {

using content::JsonKind;
using content::JsonValue;
using Json = nlohmann::ordered_json;

Json written(const base::Localized& localized) {
    Json out = Json::object();
    for (const auto& [code, text] : localized.texts) {
        out[code] = text;
    }
    return out;
}

Json written(const base::Format& format) {
    using Kind = base::Format::Kind;
    Json out = Json::object();
    if (format.kind == Kind::percent || format.has_currency()) {
        out["unit"] = format.kind == Kind::percent ? content::percent_unit
                                                   : std::string_view(format.currency.data(), format.currency.size());
    }
    if (format.unit != nullptr && !format.unit->before.empty()) {
        out["before"] = written(format.unit->before);
    }
    if (format.unit != nullptr && !format.unit->after.empty()) {
        out["after"] = written(format.unit->after);
    }
    if (format.scale != base::Scale::none) {
        out["scale"] = content::Words<base::Scale>::words[static_cast<std::size_t>(format.scale)];
    }
    if (format.plus) {
        out["sign"] = content::sign_words.back();
    }
    if (out.empty()) {
        return content::no_unit;
    }
    return out.size() == 1 && out.contains("unit") ? out["unit"] : out;
}

Json written(const content::FigureText& figure, const Json& bound) {
    Json out;
    // As short as it can be.
    constexpr double exact = 9e15;
    if (std::abs(figure.value) < exact && std::trunc(figure.value) == figure.value) {
        out["value"] = static_cast<std::int64_t>(figure.value);
    } else {
        out["value"] = figure.value;
    }
    out["format"] = written(figure.format);
    if (figure.digits) {
        out["digits"] = *figure.digits;
    }
    out["source"] = figure.source;
    if (bound.contains("text")) {
        out["text"] = bound["text"];
    }
    if (!figure.note.empty()) {
        out["note"] = figure.note;
    }
    return out;
}

class Resolver {
  public:
    explicit Resolver(const content::Article& article) : reading_(article, &content::read_bound) {}

    void resolve_text(JsonValue at, Json& json, base::Language language) {
        reading_.language = language;
        resolve(at, json);
    }

    [[nodiscard]] bool changed() const { return changed_; }

  private:
    void resolve(JsonValue at, Json& json) {
        content::FigureText figure;
        if (at.is(JsonKind::object) && reading_.read_bound(at, figure)) {
            json = written(figure, json);
            changed_ = true;
        } else if (at.is(JsonKind::object)) {
            std::string_view key;
            bool is_key = true;
            for (const JsonValue value : at) {
                if (is_key) {
                    key = value.text();
                } else {
                    resolve(value, json[std::string(key)]);
                }
                is_key = !is_key;
            }
        } else if (at.is(JsonKind::list)) {
            std::size_t i = 0;
            for (const JsonValue value : at) {
                resolve(value, json[i++]);
            }
        }
    }

    content::Reading reading_;
    bool changed_ = false;
};

} // namespace

std::optional<std::string> resolve_figures(std::string json, const Languages& languages) {
    const auto bundle = content::parse_bundle(json);
    if (!bundle) {
        return std::nullopt;
    }
    const content::Documents documents = content::documents_of(bundle.value());
    content::Languages used;
    std::copy_if(languages.known.begin(), languages.known.end(), std::back_inserter(used),
                 [&](const auto& language) { return documents.contains(content::text_path(language->code)); });
    const content::Loaded loaded = content::read_article(documents, used, &content::read_bound);
    if (loaded.failed || used.empty()) {
        return std::nullopt;
    }
    Json all = Json::parse(json);
    Resolver resolver(loaded.article);
    for (const auto& language : used) {
        const std::string path = content::text_path(language->code);
        resolver.resolve_text(documents.find(path)->second, all["files"][path], language.get());
    }
    return resolver.changed() ? all.dump() : std::move(json);
}

} // namespace check

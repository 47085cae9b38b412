// One bullet per fault, in the loader's own words; the frame around them in both languages.
#include "check/fault_article.hpp"

namespace check {
namespace {

// More would not be read; the last line says how many there are.
constexpr std::size_t max_shown = 100;

content::Text fault_text(const std::vector<Diagnostic>& faults, base::Language language) {
    const bool german = language == base::Language::de;
    content::Text text;
    text.language = language;
    text.title = german ? "Dieser Artikel lässt sich nicht zeigen" : "This article cannot be shown";
    text.standfirst = german
                          ? "In seinen Dateien steht etwas, das nicht stimmt. Jede Zeile nennt Datei, Stelle und Grund."
                          : "Something in its files is wrong. Each line names the file, the place and the reason.";
    text.byline = "explainer-tool check";
    content::BulletList list;
    list.id = "faults";
    for (std::size_t i = 0; i < faults.size() && i < max_shown; ++i) {
        list.items.push_back({content::PlainText{message(faults[i])}});
    }
    if (faults.size() > max_shown) {
        const std::string rest = std::to_string(faults.size() - max_shown);
        list.items.push_back({content::PlainText{german ? "… und " + rest + " weitere" : "… and " + rest + " more"}});
    }
    text.blocks.emplace_back(std::move(list));
    return text;
}

} // namespace

content::Article fault_article(const std::vector<Diagnostic>& faults) {
    content::Article article;
    article.de = fault_text(faults, base::Language::de);
    article.en = fault_text(faults, base::Language::en);
    return article;
}

} // namespace check

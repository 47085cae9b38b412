// Edits of an article, read and checked: nothing ends the program, and what has no faults can be read by the page. The
// loader alone is several times as quick.
#include "fuzz/articles.hpp"
#include "fuzz/targets.hpp"

#include "check/fault_article.hpp"
#include "check/resolve.hpp"
#include "content/load.hpp"

namespace fuzz {
namespace {

base::Result<content::Article, std::string> load(const std::string& bundle) {
    const auto document = content::parse_bundle(bundle);
    if (!document) {
        return document.error();
    }
    return content::load_bundle(document.value());
}

} // namespace

void loader(Input input) {
    Bytes bytes(input);
    const Original& original = fuzz::original(bytes);
    const auto loaded = load(bundle_of(edited(original, bytes), original));
    require(loaded || !loaded.error().empty(), "a bundle that cannot be read has a reason");
}

void bundle(Input input) {
    Bytes bytes(input);
    const Original& original = fuzz::original(bytes);
    const check::Files files = edited(original, bytes);
    const check::Report report = check::check(files, languages(), {}, original.pictures);
    require(report.faults.size() <= 1001, "the faults are bounded");
    for (const check::Diagnostic& fault : report.faults) {
        require(!fault.file.empty() && !fault.reason.empty(), "a fault has a file and a reason");
        const std::string message = check::message(fault);
        require(message.find('\n') == std::string::npos, "a fault is one line:", message);
    }
    if (const std::string bundle = bundle_of(files, original); !bundle.empty()) {
        const auto resolved = check::resolve_figures(bundle, languages());
        const auto loaded = load(resolved.value_or(bundle));
        require(!report.faults.empty() || (resolved && loaded),
                "what has no faults can be read by the page:", loaded ? std::string() : loaded.error());
    } else {
        require(!report.faults.empty(), "what is no JSON has a fault");
    }
}

} // namespace fuzz

// Names the place that was first.
#include "check/claims.hpp"

#include "check/words.hpp"

namespace check {

bool Claims::claim(Place at) {
    if (!at.is(JsonKind::text)) {
        return true;
    }
    const auto [first, is_new] = claimed_.try_emplace(at.text(), at);
    if (!is_new) {
        at.fault(concat({"the ", what_, " ", quote(at.text()), " is already used at ",
                         at.file->document().pointer(content::JsonDocument::root, first->second.node)}));
    }
    return is_new;
}

} // namespace check

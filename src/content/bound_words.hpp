// The few words with which a figure from the data says how it was reckoned, in both languages. Each {} is a value.
#pragma once

#include "content/localized.hpp"

namespace content {

struct BoundWords {
    Localized mean_of{"Mittel aus {}", "mean of {}"};
    Localized sum_of{"Summe aus {}", "sum of {}"};
    Localized from_to{"von {} auf {}", "from {} to {}"};
    Localized share_of{"{} von {}", "{} of {}"};
};

} // namespace content

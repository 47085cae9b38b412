// The program's words and sentences, as charts say them.
#pragma once

#include "content/words.hpp"

namespace chart {

using base::filled;
using content::Word;

} // namespace chart

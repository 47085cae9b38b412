// An author's text in each of the article's languages, under the name that the article's types call it by.
#pragma once

#include "base/localized.hpp"

namespace content {

using base::Localized;

} // namespace content

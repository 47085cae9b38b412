// Position scales: from the data's domain to pixels and back.
#include "chart/scale/scale.hpp"

#include "base/geometry.hpp"

#include <cmath>

namespace chart {
namespace {

// A logarithm needs a positive domain; anything else is drawn linearly rather than not at all.
bool logarithmic(const Scale& scale) {
    return scale.type == content::ScaleType::log && scale.domain.from > 0 && scale.domain.to > 0;
}

// The logarithm of to / from. log, exp and pow would each bring 2 to 4 KB of tables, which do not compress.
double growth(double from, double to) { return std::log1p(to / from - 1); }

// Where `value` lies in the domain: 0 at its start, 1 at its end.
double fraction(const Scale& scale, double value) {
    const Domain& domain = scale.domain;
    if (domain.from == domain.to) {
        return 0.5;
    }
    if (!logarithmic(scale)) {
        return (value - domain.from) / domain.span();
    }
    if (value <= 0) {
        return 0; // below every decade: the edge, as infinity cannot be drawn
    }
    return growth(domain.from, value) / growth(domain.from, domain.to);
}

} // namespace

float Scale::operator()(double value) const {
    return static_cast<float>(
        base::lerp(static_cast<double>(range_from), static_cast<double>(range_to), fraction(*this, value)));
}

double Scale::invert(float position) const {
    if (range_from == range_to) {
        return domain.from;
    }
    const double from = range_from;
    const double part = (position - from) / (range_to - from);
    if (!logarithmic(*this)) {
        return base::lerp(domain.from, domain.to, part);
    }
    return domain.from + domain.from * std::expm1(part * growth(domain.from, domain.to));
}

} // namespace chart

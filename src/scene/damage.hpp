// The part of a picture that differs from the one before it: only that need be painted where the old one is kept.
#pragma once

#include "scene/scene.hpp"

#include <optional>
#include <span>

namespace scene {

// What a painter may touch for the item: no less, and little more.
[[nodiscard]] base::Rect bounds(const Item& item);

// Nothing when the two pictures are the same.
[[nodiscard]] std::optional<base::Rect> damage(std::span<const Item> before, std::span<const Item> now);

} // namespace scene

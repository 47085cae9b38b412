// A value or the reason there is none; the web build has no exceptions.
#pragma once

#include <utility>
#include <variant>

namespace base {

template <typename Value, typename Error> class Result {
  public:
    // Implicit on purpose: `return value;` and `return error;` both read as what they mean.
    Result(Value value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] explicit operator bool() const { return state_.index() == 0; }
    [[nodiscard]] Value& value() { return *std::get_if<0>(&state_); }
    [[nodiscard]] const Value& value() const { return *std::get_if<0>(&state_); }
    [[nodiscard]] const Error& error() const { return *std::get_if<1>(&state_); }

  private:
    std::variant<Value, Error> state_;
};

} // namespace base

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace vade::text {

/// A value for a message's argument.
using Argument = std::variant<std::int64_t, double, std::string_view>;
using Arguments = std::vector<std::pair<std::string_view, Argument>>;

/// An ICU MessageFormat pattern, checked. A value; `format` may be called from several threads.
class Message {
 public:
  /// A pattern that is not valid, or has more than 256 `{`, gives a message whose `error()` says
  /// why and which formats to the pattern itself.
  Message(std::string_view pattern, std::string_view locale);
  Message() = default;

  [[nodiscard]] const std::string& error() const { return error_; }

  [[nodiscard]] const std::vector<std::string>& argument_names() const { return argument_names_; }

  /// The message with its arguments; an argument that is not given is shown as `{name}`.
  /// Messages without arguments and those with only plain `{name}` arguments cost a copy; plurals,
  /// selects and all numbers go through ICU (8 µs). Values that do not fit the pattern, such as a
  /// text where it counts, give the pattern itself.
  [[nodiscard]] std::string format(const Arguments& arguments = {}) const;

 private:
  struct Piece {
    std::string text;
    bool is_argument = false;
  };

  std::string pattern_;
  std::string locale_;
  std::string error_;
  std::vector<std::string> argument_names_;
  std::vector<Piece> pieces_;  ///< filled when the message needs no ICU
  bool needs_icu_ = false;
};

}  // namespace vade::text

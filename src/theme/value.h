#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace vade::theme {

/// What a template is filled with: a truth, a text, a list of values or an object. An empty text
/// counts as false in a section, so `{{#url}}…{{/url}}` means "if there is one".
///
/// A name that an object lacks is looked up in the objects around it (that is Mustache), so a
/// list's items set all their names, with an empty text where there is nothing.
class Value {
 public:
  using List = std::vector<Value>;
  using Object = std::vector<std::pair<std::string_view, Value>>;

  Value() = default;  ///< false; becomes an object or a list with the first set() or add()

  Value(bool truth) : content_(truth) {}  // NOLINT(google-explicit-constructor)

  Value(std::string text) : content_(std::move(text)) {}  // NOLINT(google-explicit-constructor)

  Value(std::string_view text)
      : content_(std::string(text)) {}  // NOLINT(google-explicit-constructor)

  Value(const char* text) : content_(std::string(text)) {}  // NOLINT(google-explicit-constructor)

  /// Gives an object's name a value. `name` must outlive this value (a literal does) and is set
  /// once.
  Value& set(std::string_view name, Value value) &;

  Value&& set(std::string_view name, Value value) && {
    return std::move(set(name, std::move(value)));
  }

  /// Appends to a list.
  Value& add(Value value);

  [[nodiscard]] const std::variant<bool, std::string, List, Object>& content() const {
    return content_;
  }

 private:
  std::variant<bool, std::string, List, Object> content_ = false;
};

}  // namespace vade::theme

#include "theme/value.h"

namespace vade::theme {

Value& Value::set(std::string_view name, Value value) & {
  if (!std::holds_alternative<Object>(content_)) content_ = Object{};
  std::get<Object>(content_).emplace_back(name, std::move(value));
  return *this;
}

Value& Value::add(Value value) {
  if (!std::holds_alternative<List>(content_)) content_ = List{};
  std::get<List>(content_).push_back(std::move(value));
  return *this;
}

}  // namespace vade::theme

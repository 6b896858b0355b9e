#pragma once

#include <string>
#include <string_view>

namespace vade::render {

/// Writes JSON that may stand in a `<script>` element: `<`, `>`, `&`, U+2028 and U+2029 are written
/// as `\u….`. The caller keeps objects and arrays balanced.
class JsonWriter {
 public:
  JsonWriter& open_object() { return open('{'); }

  JsonWriter& open_object(std::string_view key) { return name(key).open('{'); }

  JsonWriter& close_object() { return close('}'); }

  JsonWriter& open_array(std::string_view key) { return name(key).open('['); }

  JsonWriter& close_array() { return close(']'); }

  JsonWriter& text(std::string_view key, std::string_view value);
  JsonWriter& number(std::string_view key, std::size_t value);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  JsonWriter& name(std::string_view key);
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();
  void append_string(std::string_view value);

  std::string out_;
  bool after_value_ = false;
};

}  // namespace vade::render

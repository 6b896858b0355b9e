#include "render/json_writer.h"

#include <fmt/format.h>

namespace vade::render {
namespace {

constexpr std::string_view LineSeparator = "\u2028";
constexpr std::string_view ParagraphSeparator = "\u2029";

bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == '<' || c == '>' ||
         c == '&';
}

}  // namespace

JsonWriter& JsonWriter::text(std::string_view key, std::string_view value) {
  name(key);
  append_string(value);
  after_value_ = true;
  return *this;
}

JsonWriter& JsonWriter::number(std::string_view key, std::size_t value) {
  name(key);
  out_ += std::to_string(value);
  after_value_ = true;
  return *this;
}

JsonWriter& JsonWriter::name(std::string_view key) {
  separate();
  append_string(key);
  out_ += ':';
  after_value_ = false;
  return *this;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  after_value_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  after_value_ = true;
  return *this;
}

void JsonWriter::separate() {
  if (after_value_) out_ += ',';
}

void JsonWriter::append_string(std::string_view value) {
  out_ += '"';
  for (std::size_t i = 0; i < value.size(); ++i) {
    const std::string_view rest = value.substr(i, LineSeparator.size());
    if (needs_escape(value[i])) {
      fmt::format_to(std::back_inserter(out_), "\\u{:04x}", static_cast<unsigned char>(value[i]));
    } else if (rest == LineSeparator || rest == ParagraphSeparator) {
      out_ += rest == LineSeparator ? "\\u2028" : "\\u2029";
      i += LineSeparator.size() - 1;
    } else {
      out_ += value[i];
    }
  }
  out_ += '"';
}

}  // namespace vade::render

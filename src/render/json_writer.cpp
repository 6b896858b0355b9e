#include "render/json_writer.h"

#include "base/scan.h"

#include <fmt/format.h>

namespace vade::render {
namespace {

constexpr std::string_view LineSeparator = "\u2028";
constexpr std::string_view ParagraphSeparator = "\u2029";

/// Whether a byte is written otherwise than it is, or begins what may be.
constexpr auto may_need_escape = [](auto byte) {
  return base::is_control(byte) | base::is_one_of(byte, '"', '\\', '<', '>', '&', '\xE2');
};

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
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = base::find_byte(value, at, may_need_escape);
    out_.append(value, at, end - at);
    at = end;
    if (at == value.size()) break;
    const std::string_view separator = value.substr(at, LineSeparator.size());
    if (separator == LineSeparator || separator == ParagraphSeparator) {
      out_ += separator == LineSeparator ? "\\u2028" : "\\u2029";
      at += separator.size();
    } else if (const auto byte = static_cast<unsigned char>(value[at++]); byte == 0xE2) {
      out_ += static_cast<char>(byte);
    } else {
      fmt::format_to(std::back_inserter(out_), "\\u{:04x}", byte);
    }
  }
  out_ += '"';
}

}  // namespace vade::render

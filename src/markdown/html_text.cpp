#include "markdown/html_text.h"

#include <array>

namespace vade::markdown {
namespace {

using Flags = std::array<bool, 256>;

constexpr Flags flags(std::string_view characters) {
  Flags set = {};
  for (const char c : characters) set[static_cast<unsigned char>(c)] = true;
  return set;
}

constexpr Flags FitsUrl =
    flags("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+!*(),%#@?=;:/$~");

void append_percent(std::string& out, char c) {
  constexpr std::string_view Digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += Digits[byte >> 4U];
  out += Digits[byte & 0xFU];
}

/// Where the bytes that a URL can hold, from `at` on, end.
std::size_t fitting_end(std::string_view url, std::size_t at) {
  while (at < url.size() && FitsUrl[static_cast<unsigned char>(url[at])]) ++at;
  return at;
}

}  // namespace

void append_url(std::string& out, std::string_view url) {
  for (std::size_t at = 0; at < url.size();) {
    const std::size_t end = fitting_end(url, at);
    out.append(url, at, end - at);
    if (end == url.size()) return;
    if (url[end] == '&') {
      out += "&amp;";
    } else if (url[end] == '\'') {
      out += "&#x27;";
    } else {
      append_percent(out, url[end]);
    }
    at = end + 1;
  }
}

}  // namespace vade::markdown

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

constexpr Flags NeedsReference = flags("&<>\"");
constexpr Flags FitsUrl =
    flags("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+!*(),%#@?=;:/$~");

std::string_view reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    default:
      return "&quot;";
  }
}

void append_percent(std::string& out, char c) {
  constexpr std::string_view Digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += Digits[byte >> 4U];
  out += Digits[byte & 0xFU];
}

/// The bytes from `at` on that are in (or, with `wanted` false, not in) the set.
std::size_t run_end(std::string_view text, std::size_t at, const Flags& set, bool wanted) {
  while (at < text.size() && set[static_cast<unsigned char>(text[at])] == wanted) ++at;
  return at;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = run_end(text, at, NeedsReference, false);
    out.append(text, at, end - at);
    if (end == text.size()) return;
    out += reference(text[end]);
    at = end + 1;
  }
}

void append_url(std::string& out, std::string_view url) {
  for (std::size_t at = 0; at < url.size();) {
    const std::size_t end = run_end(url, at, FitsUrl, true);
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

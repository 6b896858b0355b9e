#include "markdown/safety.h"

#include "base/strings.h"
#include "markdown/raw_html.h"

#include <algorithm>
#include <optional>

namespace vade::markdown {
namespace {

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

/// Whether a browser leaves this character out of a URL, somewhere or everywhere.
bool is_dropped(char c) {
  return is_control(c) || c == ' ';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_scheme_character(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

/// What a browser makes of a URL before it looks at it (WHATWG URL, basic URL parser): tabs and
/// line ends are taken out everywhere, controls and spaces at both ends.
std::string as_browsers_read(std::string_view url) {
  std::string read;
  read.reserve(url.size());
  for (const char c : url) {
    if (c != '\t' && c != '\n' && c != '\r') read += c;
  }
  const auto begin = std::find_if_not(read.begin(), read.end(), is_dropped);
  const auto end =
      std::find_if_not(read.rbegin(), std::make_reverse_iterator(begin), is_dropped).base();
  return {begin, end};
}

/// The scheme in lower case; nothing if the URL is relative.
std::optional<std::string> scheme_of(std::string_view url) {
  if (url.empty() || !is_letter(url.front())) return std::nullopt;
  const auto end = std::find_if_not(url.begin(), url.end(), is_scheme_character);
  if (end == url.end() || *end != ':') return std::nullopt;
  return base::ascii_lower(url.substr(0, static_cast<std::size_t>(end - url.begin())));
}

bool is_slash(char c) {
  return c == '/' || c == '\\';
}

}  // namespace

UrlKind classify_url(std::string_view url) {
  const bool is_clean = std::none_of(url.begin(), url.end(), is_dropped);
  const std::string cleaned = is_clean ? std::string() : as_browsers_read(url);
  const std::string_view read = is_clean ? url : cleaned;
  if (std::any_of(read.begin(), read.end(), is_control)) return UrlKind::Dangerous;
  if (const auto scheme = scheme_of(read)) {
    if (*scheme == "http" || *scheme == "https") return UrlKind::Web;
    if (*scheme == "mailto" || *scheme == "tel") return UrlKind::Contact;
    return UrlKind::Dangerous;
  }
  // Browsers take `\` for `/`: either pair names another host.
  const bool names_host = read.size() >= 2 && is_slash(read[0]) && is_slash(read[1]);
  return names_host ? UrlKind::Dangerous : UrlKind::Relative;
}

std::string html_refusal(std::string_view html, HtmlPlace place) {
  while (!html.empty()) {
    const HtmlPiece piece = next_html_piece(html, place);
    if (piece.kind == HtmlPiece::Refused) return piece.refusal;
    html.remove_prefix(piece.size);
  }
  return {};
}

}  // namespace vade::markdown

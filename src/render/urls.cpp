#include "render/urls.h"

#include "base/path.h"

#include <algorithm>
#include <array>

namespace vade::render {
namespace {

using Characters = std::array<bool, 256>;

/// Letters, digits and `others`.
constexpr Characters alphanumeric_and(std::string_view others) {
  Characters set{};
  for (std::size_t c = '0'; c <= '9'; ++c) set[c] = true;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) set[c] = set[c + 'a' - 'A'] = true;
  for (const char c : others) set[static_cast<unsigned char>(c)] = true;
  return set;
}

constexpr Characters InPaths = alphanumeric_and("-._~/!$&'()*+,;=@");
constexpr Characters InFragments = alphanumeric_and("-._~/!$&'()*+,;=@:?");

std::string percent_encode(std::string_view text, const Characters& kept) {
  constexpr std::string_view Digits = "0123456789ABCDEF";
  const auto is_kept = [&kept](char c) { return kept[static_cast<unsigned char>(c)]; };
  const auto first = std::find_if_not(text.begin(), text.end(), is_kept);
  std::string out(text.begin(), first);  // mostly all of it
  for (const char c : text.substr(out.size())) {
    if (is_kept(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += Digits[byte >> 4U];
    out += Digits[byte & 15U];
  }
  return out;
}

/// The path part of an absolute URL: `https://example.org/help/` → `/help/`.
std::string_view path_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  const std::size_t path = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  return path == std::string_view::npos ? std::string_view("/") : url.substr(path);
}

}  // namespace

std::string encode_path(std::string_view path) {
  return percent_encode(path, InPaths);
}

std::string encode_fragment(std::string_view fragment) {
  return percent_encode(fragment, InFragments);
}

PageLinks PageLinks::relative(std::string_view url) {
  const auto depth = static_cast<std::size_t>(std::count(url.begin(), url.end(), '/'));
  std::string root;
  for (std::size_t i = 0; i < depth; ++i) root += "../";
  return {std::string(url), root.empty() ? "./" : std::move(root)};
}

PageLinks PageLinks::from_host(std::string_view base_url) {
  PageLinks links({}, std::string(path_of(base_url)));
  links.relative_ = false;
  return links;
}

std::string PageLinks::to(std::string_view url, std::string_view anchor) const {
  std::string link;
  if (!relative_) {
    link = root_ + encode_path(url);
  } else if (url != url_ || anchor.empty()) {
    link = encode_path(base::relative_url(url_, url));
  }
  if (!anchor.empty()) link += '#' + encode_fragment(anchor);
  return link;
}

std::string absolute_url(std::string_view base_url, std::string_view path) {
  return std::string(base_url) + encode_path(path);
}

std::string output_path(std::string_view url) {
  return std::string(url) + "index.html";
}

}  // namespace vade::render

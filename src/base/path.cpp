#include "base/path.h"

#include <algorithm>

namespace vade::base {

namespace {

/// `path` up to and including its last `/`: where a relative URL in that page starts from.
std::string_view url_folder(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash + 1);
}

/// The length of the longest run of whole `segment/` that both folders start with.
std::size_t common_folder(std::string_view a, std::string_view b) {
  const auto shorter = std::min(a.size(), b.size());
  std::size_t common = 0;
  for (std::size_t i = 0; i < shorter && a[i] == b[i]; ++i) {
    if (a[i] == '/') common = i + 1;
  }
  return common;
}

}  // namespace

std::vector<std::string_view> segments(std::string_view path) {
  std::vector<std::string_view> result;
  while (!path.empty()) {
    const auto slash = path.find('/');
    if (slash != 0) result.push_back(path.substr(0, slash));
    if (slash == std::string_view::npos) break;
    path.remove_prefix(slash + 1);
  }
  return result;
}

std::optional<std::string> normalise(std::string_view path) {
  std::string kept;
  kept.reserve(path.size());
  while (!path.empty()) {
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(path.size(), segment.size() + 1));
    if (segment.empty() || segment == ".") continue;
    if (segment != "..") {
      if (!kept.empty()) kept += '/';
      kept += segment;
    } else if (kept.empty()) {
      return std::nullopt;
    } else {
      kept.resize(folder_of(kept).size());
    }
  }
  return kept;
}

std::optional<std::string> resolve(std::string_view folder, std::string_view target) {
  return normalise(target.starts_with('/') ? std::string(target) : join(folder, target));
}

std::string_view folder_of(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

std::string_view name_of(std::string_view path) {
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

std::string_view extension_of(std::string_view path) {
  const auto name = name_of(path);
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view{} : name.substr(dot);
}

std::string_view without_extension(std::string_view path) {
  return path.substr(0, path.size() - extension_of(path).size());
}

std::string join(std::string_view folder, std::string_view name) {
  std::string result(folder);
  if (!folder.empty() && !name.empty()) result += '/';
  return result += name;
}

bool is_below(std::string_view path, std::string_view folder) {
  if (folder.empty()) return true;
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

std::string relative_url(std::string_view from, std::string_view to) {
  const auto from_folder = url_folder(from);
  const auto common = common_folder(from_folder, url_folder(to));
  const auto upwards =
      std::count(from_folder.begin() + static_cast<std::ptrdiff_t>(common), from_folder.end(), '/');
  std::string url;
  for (std::ptrdiff_t i = 0; i < upwards; ++i) url += "../";
  const auto rest = to.substr(common);
  // A first segment with a colon would be read as a scheme (RFC 3986, 4.2).
  const bool looks_like_scheme = rest.substr(0, rest.find('/')).find(':') != std::string_view::npos;
  if (url.empty() && (rest.empty() || looks_like_scheme)) url = "./";
  return url += rest;
}

}  // namespace vade::base

#include "output/manifest.h"

#include "base/path.h"
#include "base/strings.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace vade::output {

namespace {

constexpr std::string_view FirstLine = "vade-manifest 1";
constexpr std::size_t HashLength = 32;

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool is_hash(std::string_view text) {
  return text.size() == HashLength &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// A decimal number as `text()` writes it: no sign, no leading zeros.
std::optional<std::uint64_t> parse_size(std::string_view text) {
  std::uint64_t size = 0;
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, size);
  if (error != std::errc() || stop != end || std::to_string(size) != text) return std::nullopt;
  return size;
}

/// `<hash> <size> <path>`.
std::optional<ManifestEntry> parse_line(std::string_view line) {
  const auto after_hash = line.find(' ');
  const auto after_size = line.find(' ', after_hash + 1);
  if (after_hash == std::string_view::npos || after_size == std::string_view::npos) {
    return std::nullopt;
  }
  const auto hash = line.substr(0, after_hash);
  const auto size = parse_size(line.substr(after_hash + 1, after_size - after_hash - 1));
  const auto path = line.substr(after_size + 1);
  if (!is_hash(hash) || !size || !is_publishable(path)) return std::nullopt;
  return ManifestEntry{std::string(path), std::string(hash), *size};
}

base::Failure fault(std::size_t line, std::string_view what) {
  return {std::string(Manifest::FileName),
          "line " + std::to_string(line) + " " + std::string(what),
          {}};
}

bool is_before(const ManifestEntry& entry, std::string_view path) {
  return entry.path < path;
}

}  // namespace

Manifest::Manifest(std::vector<ManifestEntry> entries) : entries_(std::move(entries)) {
  std::sort(entries_.begin(), entries_.end(),
            [](const ManifestEntry& a, const ManifestEntry& b) { return a.path < b.path; });
}

base::Result<Manifest> Manifest::parse(std::string_view text) {
  auto lines = base::split(text, '\n');
  if (lines.front() != FirstLine) return fault(1, "is not `vade-manifest 1`");
  if (!lines.back().empty()) return fault(lines.size(), "is cut off");
  Manifest manifest;
  manifest.entries_.reserve(lines.size() - 2);
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    auto entry = parse_line(lines[i]);
    if (!entry) return fault(i + 1, "is not a hash, a size and a path");
    if (i > 1 && entry->path <= manifest.entries_.back().path) {
      return fault(i + 1, "is not in the order of paths");
    }
    manifest.entries_.push_back(*std::move(entry));
  }
  return manifest;
}

std::string Manifest::text() const {
  std::string text(FirstLine);
  text += '\n';
  for (const auto& entry : entries_) {
    text.append(entry.hash).append(" ").append(std::to_string(entry.size)).append(" ");
    text.append(entry.path).append("\n");
  }
  return text;
}

const ManifestEntry* Manifest::find(std::string_view path) const {
  const auto found = std::lower_bound(entries_.begin(), entries_.end(), path, is_before);
  return found != entries_.end() && found->path == path ? &*found : nullptr;
}

bool Manifest::has_folder(std::string_view folder) const {
  const auto prefix = std::string(folder) + "/";
  const auto found = std::lower_bound(entries_.begin(), entries_.end(), prefix, is_before);
  return found != entries_.end() && found->path.starts_with(prefix);
}

bool is_publishable(std::string_view path) {
  if (path.empty() || base::normalise(path) != path) return false;
  if (std::any_of(path.begin(), path.end(), is_control)) return false;
  const auto names = base::segments(path);
  return std::none_of(names.begin(), names.end(), [](std::string_view name) {
    return base::starts_with_ignoring_case(name, ".vade-");
  });
}

}  // namespace vade::output

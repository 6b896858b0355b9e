// What the author of a link that leads nowhere probably meant.
#include "base/path.h"
#include "base/strings.h"
#include "model/links.h"
#include "text/slug.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>

namespace vade::model {
namespace {

/// `to` as one would write it in a file of `folder`: with `../` and without a leading `./`.
std::string written_from(std::string_view folder, std::string_view to) {
  const auto from = base::segments(folder);
  const auto target = base::segments(to);
  std::size_t common = 0;
  while (common < from.size() && common + 1 < target.size() && from[common] == target[common]) {
    ++common;
  }
  std::string written;
  for (std::size_t i = common; i < from.size(); ++i) written += "../";
  for (std::size_t i = common; i < target.size(); ++i) {
    if (i > common) written += '/';
    written += target[i];
  }
  return written;
}

/// The path as a link's destination can hold it.
std::string escaped(std::string_view path) {
  std::string address;
  for (const char c : path) {
    if (std::string_view(" %#?()<>\\").find(c) == std::string_view::npos) {
      address += c;
    } else {
      address += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return address;
}

std::string_view nearest_name(std::string_view path,
                              const std::vector<std::string_view>& candidates) {
  const std::string_view name = base::name_of(path);
  std::vector<std::string_view> same_folder;
  std::vector<std::string_view> names;
  for (const std::string_view candidate : candidates) {
    if (base::name_of(candidate) == name) return candidate;
    names.push_back(base::name_of(candidate));
    if (base::folder_of(candidate) == base::folder_of(path)) same_folder.push_back(names.back());
  }
  std::string_view best = base::nearest(name, same_folder);
  if (best.empty()) best = base::nearest(name, names);
  // Both lists hold views into the candidates, so the name's place gives the candidate back.
  for (std::size_t at = 0; at < names.size(); ++at) {
    if (!best.empty() && names[at].data() == best.data()) return candidates[at];
  }
  return {};
}

}  // namespace

std::string LinkIndex::address_in(std::string_view from, std::string_view to) {
  return escaped(base::is_below(to, "site/static") ? "/" + file_url(to)
                                                   : written_from(base::folder_of(from), to));
}

/// The nearest anchor; but if a title of the target page would give the one that was written, that
/// section's shared anchor is what was meant.
std::string LinkIndex::suggest_anchor(const ResolvedLink& link) const {
  const Page& shown = site_.pages[site_.sets[link.set].shown[link.locale]];
  for (std::size_t item = 0; item < shown.file->outline.size(); ++item) {
    if (text::slug(shown.file->outline[item].text) == link.anchor) return shown.anchors[item];
  }
  return std::string(base::nearest(link.anchor, anchors(link.set, link.locale)));
}

/// What exists under a similar name, as one would write it: the same name in another folder, else
/// the nearest name, in the folder that was meant first.
std::string LinkIndex::suggest_path(const Page& page, std::string path) const {
  const std::string own_folder = "content/" + site_.locales[page.locale].tag;
  if (base::extension_of(path) == ".html") path = page_behind_html(path);
  if (by_source_path_.contains(path)) return address_in(page.file->source.path(), path);
  const std::string_view extension = base::extension_of(path);
  std::vector<std::string_view> candidates;
  for (const auto& [candidate, target] : by_source_path_) {
    const bool reachable = target.set == None || base::is_below(candidate, own_folder);
    const bool fits = extension.empty() || base::extension_of(candidate) == extension;
    if (reachable && fits) candidates.push_back(candidate);
  }
  std::sort(candidates.begin(), candidates.end());
  const std::string_view best = nearest_name(path, candidates);
  return best.empty() ? std::string() : address_in(page.file->source.path(), best);
}

/// The page behind the address of a published or converted page: `fees.html`, `fees/index.html`.
std::string LinkIndex::page_behind_html(std::string_view path) const {
  if (base::name_of(path) == "index.html" && !base::folder_of(path).empty()) {
    path = base::folder_of(path);
  } else {
    path = base::without_extension(path);
  }
  for (const char* ending : {".md", "/index.md"}) {
    const std::string file = std::string(path) + ending;
    if (by_source_path_.contains(file)) return file;
  }
  return std::string(path) + ".md";
}

}  // namespace vade::model

#pragma once

#include "base/path.h"
#include "model/assemble.h"
#include "parse/parse_file.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace vade::test {

/// The markers of the built-in locales.
inline config::FaqMarkers markers_of(const std::string& locale) {
  if (locale == "fr") return {{"Q"}, {"R", "A"}};
  if (locale == "nl") return {{"V"}, {"A"}};
  return {{"Q"}, {"A"}};
}

/// A page's text with a front matter that only names it.
inline std::string page(const std::string& title, const std::string& body,
                        const std::string& more = "") {
  return "---\ntitle: " + title + "\n" + more + "---\n" + body;
}

/// The parts of a site with these files (paths as in a site), in en (source), fr and nl.
inline model::Parts parts_of(const std::map<std::string, std::string>& files) {
  model::Parts parts;
  parts.config.base_url = "https://help.example/";
  parts.config.source_locale = "en";
  parts.config.locales = {"en", "fr", "nl"};
  for (const std::string& locale : parts.config.locales) {
    config::LocaleFile file;
    file.locale = locale;
    file.markers = markers_of(locale);
    parts.locale_files.push_back(std::move(file));
  }
  parts.english.locale = "en";
  for (const auto& [path, text] : files) {
    if (base::is_below(path, "site/static")) {
      parts.sources.static_files.push_back(path.substr(std::string("site/static/").size()));
      continue;
    }
    const std::string rest = path.substr(std::string("content/").size());
    const std::string locale = rest.substr(0, rest.find('/'));
    discover::Source source;
    source.path = path;
    source.locale = locale == "shared" ? "" : locale;
    source.key = rest.substr(locale.size() + 1);
    const std::string_view extension = base::extension_of(path);
    source.kind = extension == ".md"    ? discover::SourceKind::Page
                  : extension == ".dot" ? discover::SourceKind::Diagram
                                        : discover::SourceKind::Asset;
    if (source.kind == discover::SourceKind::Page) {
      parts.files.push_back(parse::parse_file(path, text, markers_of(locale)));
    }
    parts.sources.content.push_back(std::move(source));
  }
  return parts;
}

inline model::Site site_of(const std::map<std::string, std::string>& files) {
  diag::Bag bag;
  return model::assemble(parts_of(files), model::Drafts::LeaveOut, 1, bag);
}

/// The set with this id; the test fails by exception if there is none.
inline const model::PageSet& set_of(const model::Site& site, const std::string& id) {
  for (const model::PageSet& set : site.sets) {
    if (set.id == id) return set;
  }
  throw std::out_of_range("no set " + id);
}

}  // namespace vade::test

#pragma once

#include "base/strings.h"
#include "diag/finding.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vade::config {

/// One item of the configured navigation: a page by its id, with the pages below it.
struct NavigationItem {
  std::string page;      ///< page id
  diag::Location where;  ///< in site.yaml
  std::vector<NavigationItem> children;
};

/// The least share that a locale may have.
struct Least {
  double percent = 0;
  diag::Location where;  ///< in site.yaml; without path where the command line says it
};

/// The least coverage a locale may have; absent means no gate.
struct CoverageGate {
  std::optional<Least> pages;
  std::optional<Least> questions;
  std::optional<Least> words;
};

/// `site/site.yaml`, checked; every value has its default.
struct Config {
  std::string base_url;                    ///< absolute, with a final `/`
  std::string source_locale;               ///< one of `locales`
  std::vector<std::string> locales;        ///< BCP 47 tags in the order of the file; never empty
  std::vector<NavigationItem> navigation;  ///< empty: from folders, `order` and titles
  std::map<std::string, diag::Severity> checks;        ///< by rule name
  std::map<std::string, diag::Location> checks_where;  ///< where each was set
  std::map<std::string, CoverageGate> coverage;        ///< by locale
  std::string output = "public";                       ///< relative to the site unless absolute
  std::map<std::string, std::string> titles;  ///< the site's name by locale; absent: `site.title`
  std::string organization;                   ///< publisher in structured data; may be empty

  /// The severity of `rule` on this site.
  [[nodiscard]] diag::Severity severity(const diag::Rule& rule) const;
  /// The position of a locale in `locales`; nothing if it is not one of them.
  [[nodiscard]] std::optional<std::size_t> locale_index(std::string_view locale) const;
};

/// How a locale marks a question or an answer in a paragraph (`Q: …`, `R : …`).
struct FaqMarkers {
  std::vector<std::string> question;  ///< the first is the one to recommend
  std::vector<std::string> answer;
};

/// `locales/<locale>.yaml`: the built-in file with the site's own on top.
struct LocaleFile {
  std::string locale;
  FaqMarkers markers;
  /// ICU MessageFormat patterns by key; keys that this locale lacks are absent here.
  std::map<std::string, std::string> messages;
  /// Diagram labels by key, for diagrams that several locales share; only from the site's own file.
  std::map<std::string, std::string> labels;
  /// Where the site's own file says it, by `messages.<key>` (the key's place) and `labels.<key>`
  /// (the text's place); what is built in is absent.
  std::map<std::string, diag::Location> where;
  /// Lower-case words that turn a sentence into its opposite (`not`, `never`), as
  /// text::WordReader cuts them; empty: none are known of this language.
  std::vector<std::string> negations;
  std::string path;  ///< `locales/<locale>.yaml`, of the site's own file or the built-in one
};

}  // namespace vade::config

#pragma once

#include "model/site.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vade::model {

/// How much of something a locale has, of what the union over all locales holds.
struct Share {
  std::uint32_t have = 0;
  std::uint32_t of = 0;

  /// From 0 to 100; all of nothing is 100.
  [[nodiscard]] double percent() const {
    return of == 0 ? 100.0 : 100.0 * static_cast<double>(have) / static_cast<double>(of);
  }
};

enum class State : std::uint8_t {
  Current,       ///< there, and so is its source
  Stale,         ///< the source has changed since (needs a ledger)
  Missing,       ///< this locale lacks it
  Untranslated,  ///< there, but still in the source's language
  Orphan         ///< there, but the locale it should be translated from lacks it
};

[[nodiscard]] std::string_view state_name(State state);

/// What one locale has of the site. Never merged into one figure.
struct LocaleCoverage {
  std::string locale;
  Share pages;
  Share questions;
  Share words;  ///< words of the pivot's text, block by block; of a translation where the pivot
                ///< lacks it
  Share messages;
  Share labels;
  std::vector<std::string> missing_messages;  ///< keys, sorted
  std::vector<std::string> missing_labels;    ///< keys, in the order of the diagrams' keys
  std::uint32_t stale = 0;
  std::uint32_t untranslated = 0;
};

struct EntryCoverage {
  std::string id;
  State state = State::Missing;
  std::uint32_t line = 0;  ///< of the question; 0 if missing
  std::string question;    ///< its text here; if missing, in the pivot or another language
  std::string found_path;  ///< where `question` stands
  std::uint32_t found_line = 0;
};

struct PageLocaleCoverage {
  State state = State::Missing;
  std::string path;  ///< empty if missing
  std::vector<EntryCoverage> entries;
};

struct PageCoverage {
  std::string id;
  std::string pivot_path;                   ///< of the page that others are compared with
  std::vector<PageLocaleCoverage> locales;  ///< by locale
};

struct Coverage {
  std::string source;
  std::vector<LocaleCoverage> locales;  ///< by locale, in the configuration's order
  std::vector<PageCoverage> pages;      ///< by id
};

/// Counts what each locale has of the union over all. The source language can have gaps too, and
/// they count like everybody's. Pages that contest an id do not count. `label_keys` are the keys
/// that the site's diagrams name.
[[nodiscard]] Coverage measure_coverage(const Site& site,
                                        const std::vector<std::string>& label_keys);

}  // namespace vade::model

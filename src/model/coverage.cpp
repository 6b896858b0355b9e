#include "model/coverage.h"

#include "markdown/plain_text.h"
#include "text/words.h"

#include <algorithm>

namespace vade::model {
namespace {

State state_of(bool here, bool in_source) {
  if (!here) return State::Missing;
  return in_source ? State::Current : State::Orphan;
}

/// The locale to quote a unit from: `wanted` if it has it, else the pivot, else the first that
/// does.
LocaleIndex quoted_from(const PageSet& set, const Unit& unit, LocaleIndex wanted) {
  for (const LocaleIndex locale : {wanted, set.pivot}) {
    if (unit.outline[locale] != None) return locale;
  }
  LocaleIndex locale = 0;
  while (unit.outline[locale] == None) ++locale;
  return locale;
}

EntryCoverage entry_coverage(const Site& site, const PageSet& set, const Unit& unit,
                             LocaleIndex locale) {
  const LocaleIndex quoted = quoted_from(set, unit, locale);
  const parse::ParsedFile& file = *site.pages[set.pages[quoted]].file;
  const parse::OutlineItem& item = file.outline[unit.outline[quoted]];
  EntryCoverage entry;
  entry.id = unit.id;
  entry.state = state_of(unit.outline[locale] != None, unit.outline[set.source] != None);
  entry.question = item.text;
  entry.found_path = file.source.path();
  entry.found_line = file.source.line_of(file.document.node(item.title).span.begin);
  if (quoted == locale) entry.line = entry.found_line;
  return entry;
}

PageCoverage page_coverage(const Site& site, const PageSet& set) {
  PageCoverage coverage;
  coverage.id = set.id;
  coverage.pivot_path = site.pages[set.pages[set.pivot]].file->source.path();
  coverage.locales.resize(site.locales.size());
  for (LocaleIndex locale = 0; locale < site.locales.size(); ++locale) {
    PageLocaleCoverage& own = coverage.locales[locale];
    const bool here = set.pages[locale] != None;
    own.state = state_of(here, set.pages[set.source] != None);
    if (here) own.path = site.pages[set.pages[locale]].file->source.path();
    for (const Unit& unit : set.units) {
      if (unit.kind != parse::OutlineKind::Question) continue;
      own.entries.push_back(entry_coverage(site, set, unit, locale));
    }
  }
  return coverage;
}

/// Adds the words of one unit: each block of the union counts with the words it has in the pivot,
/// or in the first locale that has it, and belongs to every locale that has it.
class WordCounter {
 public:
  WordCounter(const Site& site, const PageSet& set, std::vector<LocaleCoverage>& locales)
      : site_(site), set_(set), locales_(locales) {
    order_.push_back(set.pivot);
    for (LocaleIndex locale = 0; locale < site.locales.size(); ++locale) {
      if (locale != set.pivot) order_.push_back(locale);
    }
  }

  void add_title(const Unit& unit) {
    std::uint32_t words = 0;
    for (const LocaleIndex locale : order_) {
      if (unit.outline[locale] == None) continue;
      const parse::ParsedFile& file = *site_.pages[set_.pages[locale]].file;
      words =
          static_cast<std::uint32_t>(text::count_words(file.outline[unit.outline[locale]].text));
      break;
    }
    for (LocaleIndex locale = 0; locale < locales_.size(); ++locale) {
      count(locale, words, unit.outline[locale] != None);
    }
  }

  /// `outline` says by locale which part of the page the unit is; empty for the intro.
  void add_blocks(const Unit& unit) {
    std::vector<std::vector<markdown::NodeId>> blocks(locales_.size());
    for (LocaleIndex locale = 0; locale < locales_.size(); ++locale) {
      const bool intro = unit.outline.empty();
      if (set_.pages[locale] == None || (!intro && unit.outline[locale] == None)) continue;
      blocks[locale] =
          blocks_of(*site_.pages[set_.pages[locale]].file, intro ? None : unit.outline[locale]);
    }
    for (const std::vector<std::uint32_t>& paired : unit.blocks) {
      std::uint32_t words = 0;
      for (const LocaleIndex locale : order_) {
        if (paired[locale] == None) continue;
        words = words_in(*site_.pages[set_.pages[locale]].file, blocks[locale][paired[locale]]);
        break;
      }
      for (LocaleIndex locale = 0; locale < locales_.size(); ++locale) {
        count(locale, words, paired[locale] != None);
      }
    }
  }

 private:
  std::uint32_t words_in(const parse::ParsedFile& file, markdown::NodeId block) {
    text_.clear();
    markdown::append_plain_text(text_, file.document, block);
    return static_cast<std::uint32_t>(text::count_words(text_));
  }

  void count(LocaleIndex locale, std::uint32_t words, bool here) {
    locales_[locale].words.of += words;
    if (here) locales_[locale].words.have += words;
  }

  const Site& site_;
  const PageSet& set_;
  std::vector<LocaleCoverage>& locales_;
  std::vector<LocaleIndex> order_;  ///< the pivot first
  std::string text_;
};

void count_set(const Site& site, const PageSet& set, std::vector<LocaleCoverage>& locales) {
  for (LocaleIndex locale = 0; locale < locales.size(); ++locale) {
    ++locales[locale].pages.of;
    if (set.pages[locale] != None) ++locales[locale].pages.have;
  }
  WordCounter words(site, set, locales);
  words.add_blocks(set.intro);
  for (const Unit& unit : set.units) {
    words.add_title(unit);
    words.add_blocks(unit);
    if (unit.kind != parse::OutlineKind::Question) continue;
    for (LocaleIndex locale = 0; locale < locales.size(); ++locale) {
      ++locales[locale].questions.of;
      if (unit.outline[locale] != None) ++locales[locale].questions.have;
    }
  }
}

std::vector<std::string> keys_without_text(const std::vector<std::string>& keys,
                                           const std::map<std::string, std::string>& texts) {
  std::vector<std::string> missing;
  for (const std::string& key : keys) {
    if (!texts.contains(key)) missing.push_back(key);
  }
  return missing;
}

Share share_of(std::size_t all, std::size_t missing) {
  return {static_cast<std::uint32_t>(all - missing), static_cast<std::uint32_t>(all)};
}

void count_strings(const Site& site, const std::vector<std::string>& label_keys, LocaleIndex locale,
                   LocaleCoverage& coverage) {
  const config::LocaleFile& file = site.locale_files[locale];
  coverage.missing_messages = keys_without_text(site.message_keys.needed, file.messages);
  coverage.missing_labels = keys_without_text(label_keys, file.labels);
  coverage.messages = share_of(site.message_keys.needed.size(), coverage.missing_messages.size());
  coverage.labels = share_of(label_keys.size(), coverage.missing_labels.size());
}

}  // namespace

std::string_view state_name(State state) {
  switch (state) {
    case State::Current:
      return "current";
    case State::Stale:
      return "stale";
    case State::Missing:
      return "missing";
    case State::Untranslated:
      return "untranslated";
    case State::Orphan:
      return "orphan";
  }
  return "";
}

Coverage measure_coverage(const Site& site, const std::vector<std::string>& label_keys) {
  Coverage coverage;
  coverage.source = site.locales[site.source].tag;
  coverage.locales.resize(site.locales.size());
  for (LocaleIndex locale = 0; locale < site.locales.size(); ++locale) {
    coverage.locales[locale].locale = site.locales[locale].tag;
    count_strings(site, label_keys, locale, coverage.locales[locale]);
  }
  for (const PageSet& set : site.sets) {
    if (set.is_contested) continue;
    coverage.pages.push_back(page_coverage(site, set));
    count_set(site, set, coverage.locales);
  }
  return coverage;
}

}  // namespace vade::model

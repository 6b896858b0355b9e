#include "search/index.h"

#include "base/parallel.h"
#include "search/collect.h"
#include "search/container.h"
#include "search/display.h"
#include "search/invert.h"
#include "search/split.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace vade::search {

namespace {

// Parts are many and a reader fetches few of them: level 5 makes them 1.5 % smaller and takes twice
// the time. The manifest is one, and every reader fetches it.
constexpr int PartLevel = 1;
constexpr int ManifestLevel = 9;

/// An index of which parts and manifest together stay below this, compressed, is one file: fetching
/// it at once then costs less than asking twice.
constexpr std::size_t SingleFileBytes = 60'000;

/// A page to read, by its locale and its place there.
struct Reading {
  std::size_t locale = 0;
  std::size_t place = 0;
};

/// Words of `words.size()` locales; `records(i)` gives the page of reading `i`. A page's text is
/// used as soon as it is there and then forgotten: that of a whole site is large.
template <class Records>
void read_pages(std::vector<LocaleWords>& words, const std::vector<Reading>& readings,
                std::size_t jobs, const Records& records) {
  for (LocaleWords& locale : words) locale.vocabularies.resize(jobs);
  for (const Reading& reading : readings) {
    words[reading.locale].pages.resize(reading.place + 1);
    words[reading.locale].collected.resize(reading.place + 1);
  }
  base::parallel_for(readings.size(), jobs, [&](std::size_t i, std::size_t worker) {
    LocaleWords& locale = words[readings[i].locale];
    PageRecords page = records(i);
    Vocabulary& vocabulary = locale.vocabularies[worker];
    locale.collected[readings[i].place] = {vocabulary.collect(page), &vocabulary};
    locale.pages[readings[i].place] = display_page(std::move(page));
  });
}

/// An index in parts, and each part deflated.
struct Compressed {
  SplitIndex index;
  std::vector<std::string> deflated;

  [[nodiscard]] std::size_t size() const {
    std::size_t sum = 0;
    for (const std::string& part : deflated) sum += part.size();
    return sum;
  }
};

Compressed compress(const LocaleWords& words, InvertedIndex& inverted) {
  Compressed result{split_index(words.locale, words.pages, inverted), {}};
  Deflater deflater(PartLevel);
  for (const IndexPart& part : result.index.parts) {
    result.deflated.push_back(deflater.deflate(part.bytes));
  }
  return result;
}

SearchFile make_file(std::string_view name, std::string_view deflated) {
  return {fmt::format("search/{}.js", name), wrap(name, deflated)};
}

SearchFile manifest_file(const Manifest& manifest) {
  ByteWriter writer = begin_part(PartKind::Manifest);
  write_manifest(writer, manifest);
  return make_file(manifest_name(manifest.locale),
                   Deflater(ManifestLevel).deflate(seal(writer.take())));
}

std::vector<SearchFile> files_of(Compressed locale, const InvertedIndex& inverted) {
  Manifest& manifest = locale.index.manifest;
  if (locale.size() <= SingleFileBytes) {
    for (IndexPart& part : locale.index.parts) manifest.parts.push_back(std::move(part.bytes));
    return {manifest_file(manifest)};
  }
  prepare_for_separate_parts(manifest, inverted);
  std::vector<SearchFile> files{manifest_file(manifest)};
  for (std::size_t i = 0; i < locale.index.parts.size(); ++i) {
    const IndexPart& part = locale.index.parts[i];
    files.push_back(
        make_file(part_name(manifest.locale, part.kind, part.checksum), locale.deflated[i]));
  }
  return files;
}

}  // namespace

std::string manifest_path(std::string_view locale) {
  return fmt::format("search/{}.js", manifest_name(locale));
}

std::vector<LocaleWords> collect_words(const model::Site& site, std::size_t jobs) {
  std::vector<LocaleWords> words(site.locales.size());
  std::vector<Reading> readings;
  std::vector<model::PageIndex> pages;
  for (std::size_t locale = 0; locale < words.size(); ++locale) {
    words[locale].locale = site.locales[locale].tag;
    std::size_t place = 0;
    for (const model::PageSet& set : site.sets) {
      if (set.pages[locale] == model::None) continue;
      readings.push_back({locale, place++});
      pages.push_back(set.pages[locale]);
    }
  }
  read_pages(words, readings, jobs,
             [&](std::size_t i) { return page_records(site.pages[pages[i]]); });
  return words;
}

std::vector<LocaleWords> collect_words(const std::vector<LocalePages>& locales, std::size_t jobs) {
  std::vector<LocaleWords> words(locales.size());
  std::vector<Reading> readings;
  for (std::size_t locale = 0; locale < words.size(); ++locale) {
    words[locale].locale = locales[locale].locale;
    for (std::size_t place = 0; place < locales[locale].pages.size(); ++place) {
      readings.push_back({locale, place});
    }
  }
  read_pages(words, readings, jobs,
             [&](std::size_t i) { return locales[readings[i].locale].pages[readings[i].place]; });
  return words;
}

std::vector<SearchFile> make_index(LocaleWords words) {
  InvertedIndex inverted = invert(words.locale, words.collected);
  return files_of(compress(words, inverted), inverted);
}

}  // namespace vade::search

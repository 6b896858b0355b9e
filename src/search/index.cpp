#include "search/index.h"

#include "base/parallel.h"
#include "search/collect.h"
#include "search/container.h"
#include "search/invert.h"
#include "search/split.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace vade::search {

namespace {

/// A page or part by its locale and its place there.
struct Place {
  std::size_t locale = 0;
  std::size_t index = 0;
};

/// An index of which parts and manifest together stay below this, compressed, is one file: fetching
/// it at once then costs less than asking twice.
constexpr std::size_t SingleFileBytes = 60'000;

std::vector<Place> places_of_pages(const std::vector<LocalePages>& locales) {
  std::vector<Place> places;
  for (std::size_t locale = 0; locale < locales.size(); ++locale) {
    for (std::size_t page = 0; page < locales[locale].pages.size(); ++page) {
      places.push_back({locale, page});
    }
  }
  return places;
}

/// The inverted index of each locale; what it was made from is gone when this returns.
std::vector<InvertedIndex> invert_locales(const std::vector<LocalePages>& locales,
                                          std::size_t jobs) {
  const std::vector<Place> places = places_of_pages(locales);
  std::vector<std::vector<Vocabulary>> vocabularies(jobs);
  for (auto& of_worker : vocabularies) of_worker.resize(locales.size());
  std::vector<PageTerms> terms(places.size());
  std::vector<std::vector<CollectedPage>> collected(locales.size());
  for (std::size_t i = 0; i < locales.size(); ++i) collected[i].resize(locales[i].pages.size());

  base::parallel_for(places.size(), jobs, [&](std::size_t i, std::size_t worker) {
    const auto [locale, page] = places[i];
    Vocabulary& vocabulary = vocabularies[worker][locale];
    terms[i] = vocabulary.collect(locales[locale].pages[page]);
    collected[locale][page] = {&terms[i], &vocabulary};
  });
  std::vector<InvertedIndex> inverted(locales.size());
  base::parallel_for(locales.size(), jobs, [&](std::size_t i, std::size_t) {
    inverted[i] = invert(locales[i].locale, collected[i]);
  });
  return inverted;
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

std::vector<Compressed> compress(const std::vector<LocalePages>& locales,
                                 std::vector<InvertedIndex>& inverted, std::size_t jobs) {
  std::vector<Compressed> result(locales.size());
  base::parallel_for(locales.size(), jobs, [&](std::size_t i, std::size_t) {
    result[i].index = split_index(locales[i], inverted[i]);
  });
  std::vector<Place> places;
  for (std::size_t locale = 0; locale < result.size(); ++locale) {
    result[locale].deflated.resize(result[locale].index.parts.size());
    for (std::size_t i = 0; i < result[locale].deflated.size(); ++i) places.push_back({locale, i});
  }
  std::vector<Deflater> deflaters(std::min(jobs, std::max<std::size_t>(places.size(), 1)));
  base::parallel_for(places.size(), jobs, [&](std::size_t i, std::size_t worker) {
    const auto [locale, part] = places[i];
    result[locale].deflated[part] =
        deflaters[worker].deflate(result[locale].index.parts[part].bytes);
  });
  return result;
}

SearchFile make_file(std::string_view name, std::string_view deflated) {
  return {fmt::format("search/{}.js", name), wrap(name, deflated)};
}

SearchFile manifest_file(const Manifest& manifest) {
  ByteWriter writer = begin_part(PartKind::Manifest);
  write_manifest(writer, manifest);
  return make_file(manifest_name(manifest.locale), Deflater().deflate(seal(writer.take())));
}

void append_files(std::vector<SearchFile>& files, Compressed locale,
                  const InvertedIndex& inverted) {
  Manifest& manifest = locale.index.manifest;
  if (locale.size() <= SingleFileBytes) {
    for (IndexPart& part : locale.index.parts) manifest.parts.push_back(std::move(part.bytes));
    files.push_back(manifest_file(manifest));
    return;
  }
  prepare_for_separate_parts(manifest, inverted);
  files.push_back(manifest_file(manifest));
  for (std::size_t i = 0; i < locale.index.parts.size(); ++i) {
    const IndexPart& part = locale.index.parts[i];
    files.push_back(
        make_file(part_name(manifest.locale, part.kind, part.checksum), locale.deflated[i]));
  }
}

}  // namespace

std::string manifest_path(std::string_view locale) {
  return fmt::format("search/{}.js", manifest_name(locale));
}

std::vector<SearchFile> write_index(const std::vector<LocalePages>& locales, std::size_t jobs) {
  std::vector<InvertedIndex> inverted = invert_locales(locales, jobs);
  std::vector<Compressed> compressed = compress(locales, inverted, jobs);
  std::vector<SearchFile> files;
  for (std::size_t i = 0; i < locales.size(); ++i) {
    append_files(files, std::move(compressed[i]), inverted[i]);
  }
  return files;
}

std::vector<SearchFile> index_site(const model::Site& site, std::size_t jobs) {
  std::vector<LocalePages> locales(site.locales.size());
  std::vector<model::PageIndex> sources;
  std::vector<Place> places;
  for (std::size_t i = 0; i < locales.size(); ++i) {
    locales[i].locale = site.locales[i].tag;
    for (const model::PageSet& set : site.sets) {
      if (set.pages[i] == model::None) continue;
      sources.push_back(set.pages[i]);
      places.push_back({i, locales[i].pages.size()});
      locales[i].pages.emplace_back();
    }
  }
  base::parallel_for(sources.size(), jobs, [&](std::size_t i, std::size_t) {
    const auto [locale, page] = places[i];
    locales[locale].pages[page] = page_records(site.pages[sources[i]]);
  });
  return write_index(locales, jobs);
}

}  // namespace vade::search

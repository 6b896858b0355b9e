#pragma once

#include "search/index.h"
#include "search/query.h"

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vade::test {

using Files = std::map<std::string, std::string, std::less<>>;

/// A page with questions, each under the page itself, with the anchors q1, q2, …
inline search::PageRecords faq(std::string url, std::string title, std::string introduction,
                               std::vector<std::pair<std::string, std::string>> questions = {}) {
  search::PageRecords page{
      std::move(title), {}, std::move(url), {{{}, {}, 0, std::move(introduction)}}};
  for (auto& [question, answer] : questions) {
    page.records.push_back(
        {std::move(question), "q" + std::to_string(page.records.size()), 0, std::move(answer)});
  }
  return page;
}

inline Files files_of(std::vector<search::LocaleWords> locales) {
  Files files;
  for (auto& words : locales) {
    for (auto& file : search::make_index(std::move(words))) {
      files.emplace(std::move(file.path), std::move(file.bytes));
    }
  }
  return files;
}

inline Files files_of(const std::vector<search::LocalePages>& locales, std::size_t jobs = 1) {
  return files_of(search::collect_words(locales, jobs));
}

inline search::Loader loader_of(const Files& files) {
  return [&files](std::string_view path) -> base::Result<std::string> {
    const auto found = files.find(path);
    if (found == files.end()) return base::Failure{std::string(path), "no such file", {}};
    return found->second;
  };
}

inline search::Answer ask(const Files& files, std::string_view locale, std::string_view query,
                          std::size_t limit = 10) {
  auto searcher = search::Searcher::open(locale, loader_of(files));
  REQUIRE(searcher.ok());
  auto answer = searcher->search(query, limit);
  REQUIRE(answer.ok());
  return *std::move(answer);
}

/// The URL of the best hit; empty if there is none.
inline std::string best(const Files& files, std::string_view locale, std::string_view query) {
  const search::Answer answer = ask(files, locale, query);
  return answer.hits.empty() ? "" : answer.hits.front().url;
}

/// So many pages of words of two syllables that their index is in many files.
inline search::LocalePages many_pages(const std::string& locale, std::size_t count) {
  constexpr std::string_view Syllables[] = {"ba", "ne", "ri", "to", "lu", "ka", "se",
                                            "mi", "do", "fu", "la", "pe", "gi", "vo",
                                            "zu", "ha", "we", "ni", "so", "tu"};
  search::LocalePages pages{locale, {}};
  std::size_t state = 1;
  const auto text = [&](std::size_t words) {
    std::string made;
    for (std::size_t i = 0; i < words; ++i) {
      state = (state * 1'103'515'245 + 12'345) % 2'147'483'648U;
      const std::size_t value = state / 65'536;
      const std::size_t third = i % 3 == 0 ? 0 : value / 400 % 20;
      made += (i > 0 ? " " : "") + std::string(Syllables[value % 20]) +
              std::string(Syllables[value / 20 % 20]) + std::string(Syllables[third]) + "x";
    }
    return made;
  };
  for (std::size_t i = 0; i < count; ++i) {
    pages.pages.push_back(faq(locale + "/" + std::to_string(i) + "/", text(3), text(40),
                              {{text(5), text(60)}, {text(4), text(50)}}));
  }
  return pages;
}

}  // namespace vade::test

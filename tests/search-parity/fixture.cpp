// search_parity_fixture FOLDER [PAGES.json]: writes, for each corpus, its index and `expected.json`
// with what vade finds in it, and `words.json` with how letters are looked up: what parity.mjs
// compares. PAGES.json is one more corpus: {"locales": [{"locale", "pages": [{"title",
// "description", "url", "records": [{"heading", "anchor", "parent", "text"}]}]}], "queries": []}.
#include "corpus.h"
#include "search/query.h"
#include "search/words.h"
#include "text/utf8.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>

namespace search_parity {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

using Files = std::map<std::string, std::string, std::less<>>;

Corpus read_corpus(const fs::path& path) {
  std::ifstream stream(path);
  const json root = json::parse(stream);
  Corpus corpus{path.stem(), {}, root.value("queries", std::vector<std::string>{})};
  for (const json& locale : root.at("locales")) {
    vade::search::LocalePages pages{locale.at("locale"), {}};
    for (const json& page : locale.at("pages")) {
      auto& added = pages.pages.emplace_back();
      added = {page.at("title"), page.at("description"), page.at("url"), {}};
      for (const json& record : page.at("records")) {
        added.records.push_back(
            {record.at("heading"), record.at("anchor"), record.at("parent"), record.at("text")});
      }
    }
    corpus.locales.push_back(std::move(pages));
  }
  return corpus;
}

json to_json(const vade::search::Answer& answer) {
  json hits = json::array();
  for (const auto& hit : answer.hits) {
    hits.push_back({{"url", hit.url},
                    {"title", hit.title},
                    {"section", hit.section},
                    {"path", hit.path},
                    {"excerpt", hit.excerpt},
                    {"record", hit.record},
                    {"score", hit.score}});
  }
  json corrections = json::array();
  for (const auto& each : answer.corrections) {
    corrections.push_back({{"from", each.from}, {"to", each.to}});
  }
  return {{"hits", hits}, {"corrections", corrections}, {"unknown", answer.unknown}};
}

json ask(const std::string& locale, const Files& files, const std::vector<std::string>& queries) {
  constexpr std::size_t Limit = 20;
  auto searcher = vade::search::Searcher::open(
      locale, [&files](std::string_view path) -> vade::base::Result<std::string> {
        const auto found = files.find(path);
        if (found == files.end()) return vade::base::Failure{std::string(path), "absent", {}};
        return found->second;
      });
  if (!searcher) throw std::runtime_error(searcher.failure().message);
  json answers = json::array();
  for (const std::string& query : queries) {
    const auto answer = searcher->search(query, Limit);
    if (!answer) throw std::runtime_error(answer.failure().message);
    json entry = to_json(*answer);
    entry["query"] = query;
    answers.push_back(std::move(entry));
  }
  return {{"locale", locale}, {"limit", Limit}, {"answers", std::move(answers)}};
}

void write(const fs::path& path, std::string_view bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream stream(path, std::ios::binary);
  stream << bytes;
  if (!stream.flush()) throw std::runtime_error("cannot write " + path.string());
}

void write_corpus(const fs::path& folder, const Corpus& corpus) {
  Files files;
  for (auto& words : vade::search::collect_words(corpus.locales, 2)) {
    for (auto& file : vade::search::make_index(std::move(words))) {
      write(folder / corpus.name / file.path, file.bytes);
      files.emplace(std::move(file.path), std::move(file.bytes));
    }
  }
  json expected = json::array();
  for (const auto& locale : corpus.locales) {
    expected.push_back(ask(locale.locale, files, corpus.queries));
  }
  write(folder / corpus.name / "expected.json", expected.dump());
}

/// How each letter of the scripts that have accents, case or compatibility forms is looked up.
void write_words(const fs::path& folder) {
  constexpr std::pair<char32_t, char32_t> Ranges[] = {
      {0x00C0, 0x024F}, {0x0370, 0x058F}, {0x05D0, 0x064A}, {0x0900, 0x0963}, {0x0E01, 0x0E4E},
      {0x1E00, 0x1FFF}, {0x3041, 0x30FF}, {0xAC00, 0xAC40}, {0xFB00, 0xFB06}, {0xFF10, 0xFF5A}};
  json vectors = json::array();
  for (const auto& [first, last] : Ranges) {
    for (char32_t letter = first; letter <= last; ++letter) {
      std::string text = "A";
      vade::text::append_code_point(text, letter);
      text += "b";
      json words = json::array();
      for (const auto& word : vade::search::query_words(text)) {
        words.push_back({{"surface", word.surface}, {"key", word.key}});
      }
      vectors.push_back({{"text", std::move(text)}, {"words", std::move(words)}});
    }
  }
  write(folder / "words.json", vectors.dump());
}

}  // namespace

}  // namespace search_parity

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  try {
    const std::filesystem::path folder = argv[1];
    search_parity::write_corpus(folder, search_parity::small_corpus());
    search_parity::write_words(folder);
    search_parity::write_corpus(folder, search_parity::large_corpus());
    if (argc > 2) search_parity::write_corpus(folder, search_parity::read_corpus(argv[2]));
  } catch (const std::exception& failure) {
    fmt::print(stderr, "search_parity_fixture: {}\n", failure.what());
    return 1;
  }
}

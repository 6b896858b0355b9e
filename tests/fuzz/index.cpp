// The search index, whose bytes `vade search` takes from a published site. The first byte says what
// the rest is: the file itself, the packed manifest, or a manifest whose checksums are put right,
// as somebody would do who means harm.
#include "search/index.h"

#include "fuzz.h"
#include "search/container.h"
#include "search/parts.h"
#include "search/query.h"
#include "text/utf8.h"

#include <algorithm>

namespace vade::fuzz {
namespace {

using namespace search;

constexpr std::size_t Limit = 5;

std::vector<LocalePages> pages() {
  const PageRecords fees = {"Fees",
                            "What it costs.",
                            "nl/fees/",
                            {{"", "", 0, "All fees of the account."},
                             {"Wat kost een account?", "q1", 0, "Niets, de eerste maand."},
                             {"En daarna?", "q2", 1, "Tien euro per leveranciersaccount."}}};
  const PageRecords time = {"Uren", "", "nl/uren/", {{"", "", 0, "Uur types en urenstaten."}}};
  return {{"nl", {fees, time}}};
}

std::string file_of(std::string manifest) {
  const std::string name = manifest_name("nl");
  return wrap(name, Deflater(1).deflate(seal(std::move(manifest))));
}

/// The manifest with the right checksum for each part it holds.
std::string put_right(std::string_view bytes) {
  ByteReader reader(bytes);
  if (!open_part(reader, PartKind::Manifest)) return std::string(bytes);
  Manifest manifest = read_manifest(reader);
  const std::size_t parts =
      manifest.dictionary.size() + manifest.postings.size() + manifest.display.size();
  if (!reader.complete() || manifest.parts.size() != parts) return std::string(bytes);
  auto part = manifest.parts.begin();
  for (auto& each : manifest.dictionary) each.checksum = checksum(*part++);
  for (auto& each : manifest.postings) each.checksum = checksum(*part++);
  for (auto& each : manifest.display) each.checksum = checksum(*part++);
  ByteWriter writer = begin_part(PartKind::Manifest);
  write_manifest(writer, manifest);
  return writer.take();
}

std::string file_from(std::string_view input) {
  const char kind = input.empty() ? '\0' : input.front();
  const std::string_view rest = input.substr(std::min<std::size_t>(input.size(), 1));
  if (kind == 'f') return std::string(rest);
  return file_of(kind == 'm' ? std::string(rest) : put_right(rest));
}

void search_for(Searcher& searcher, std::string_view query) {
  const auto answer = searcher.search(query, Limit);
  if (!answer.ok()) return;
  VADE_DEMAND(answer->hits.size() <= Limit);
  for (const Hit& hit : answer->hits) {
    VADE_DEMAND(hit.score <= 1000);
    VADE_DEMAND(!text::first_invalid_utf8(hit.url + hit.title + hit.section + hit.excerpt));
  }
}

}  // namespace

std::vector<std::string> seeds() {
  std::vector<std::string> result;
  for (const auto& locales : {pages(), std::vector<LocalePages>{{"nl", {}}}}) {
    const std::string file = make_index(collect_words(locales, 1).front()).front().bytes;
    const auto sealed = unwrap(manifest_name("nl"), file);
    VADE_DEMAND(sealed.ok());
    const std::string manifest(*unseal(*sealed));
    result.push_back("f" + file);
    result.push_back("m" + manifest);
    result.push_back("r" + manifest);
  }
  return result;
}

void run(std::string_view input) {
  const std::string file = file_from(input);
  const Loader loader = [&](std::string_view path) -> base::Result<std::string> {
    if (path == manifest_path("nl")) return file;
    return base::Failure{std::string(path), "no such file", {}};
  };
  auto searcher = Searcher::open("nl", loader);
  if (!searcher.ok()) return;
  for (const char* const query :
       {"account", "acount kost", "uurtypes", "uur types", "leverancier maand t", "xyzzy"}) {
    search_for(*searcher, query);
  }
}

}  // namespace vade::fuzz

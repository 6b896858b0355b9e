#include "l10n/ledger.h"
#include "l10n/page_texts.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace vade::l10n {
namespace {

struct Remembered {
  std::uint64_t hash = 0;
  std::string text;
};

std::optional<Remembered> parse_line(std::string_view line) {
  const nlohmann::json value = nlohmann::json::parse(line, nullptr, false);
  if (!value.is_object()) return std::nullopt;
  const auto hash = value.find("hash");
  const auto text = value.find("text");
  if (hash == value.end() || text == value.end()) return std::nullopt;
  if (!hash->is_string() || !text->is_string()) return std::nullopt;
  Remembered remembered;
  remembered.text = text->get<std::string>();
  remembered.hash = hash_of(remembered.text);
  if (hash->get<std::string>() != hash_text(remembered.hash)) return std::nullopt;
  return remembered;
}

}  // namespace

Memory parse_memory(std::string text, diag::Bag& bag) {
  Memory memory;
  std::string_view rest = text;
  for (std::uint32_t number = 1; !rest.empty(); ++number) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    std::optional<Remembered> remembered = parse_line(line);
    if (remembered) {
      memory.insert_or_assign(remembered->hash, std::move(remembered->text));
      continue;
    }
    bag.add(
        LedgerInvalid, {std::string(MemoryPath), number, 1, number, 1, {}},
        "this line holds no text with its hash",
        "take it out; what it remembered can no longer be shown in a diff, and its change counts "
        "as major");
  }
  return memory;
}

std::string format_memory(const Memory& memory) {
  std::vector<std::uint64_t> hashes;
  hashes.reserve(memory.size());
  for (const auto& [hash, text] : memory) hashes.push_back(hash);
  std::sort(hashes.begin(), hashes.end());
  std::string out;
  for (const std::uint64_t hash : hashes) {
    const nlohmann::json text = memory.at(hash);
    fmt::format_to(std::back_inserter(out), "{{\"hash\":\"{}\",\"text\":{}}}\n", hash_text(hash),
                   text.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  }
  return out;
}

}  // namespace vade::l10n

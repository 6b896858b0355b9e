#include "l10n/ledger.h"

#include "l10n/page_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace vade::l10n {
namespace {

constexpr std::string_view FirstLine = "# vade ledger 1";

/// By character: the value of a hexadecimal digit, `NoDigit` for all else.
constexpr std::uint8_t NoDigit = 16;
constexpr std::array<std::uint8_t, 256> Digits = [] {
  std::array<std::uint8_t, 256> digits{};
  digits.fill(NoDigit);
  for (std::uint8_t value = 0; value < 10; ++value) digits['0' + std::size_t{value}] = value;
  for (std::uint8_t value = 10; value < 16; ++value) digits['a' + std::size_t{value} - 10] = value;
  return digits;
}();

std::optional<std::uint64_t> parse_hash(std::string_view text) {
  if (text == "-") return TextFacts::NoText;
  if (text.size() != 16) return std::nullopt;
  std::uint64_t hash = 0;
  unsigned worst = 0;
  for (const char c : text) {
    const std::uint8_t digit = Digits[static_cast<unsigned char>(c)];
    worst |= digit;
    hash = hash << 4U | (digit & 15U);
  }
  const bool is_hash = worst < NoDigit && hash != TextFacts::NoText;
  return is_hash ? std::optional(hash) : std::nullopt;
}

/// Takes the last word off `text`.
std::string_view take_last(std::string_view& text) {
  const std::size_t space = text.rfind(' ');
  const std::string_view last = space == std::string_view::npos ? text : text.substr(space + 1);
  text = text.substr(0, space == std::string_view::npos ? 0 : space);
  return last;
}

/// `ID s:HASH t:HASH STATE`; an id may hold spaces.
std::optional<LedgerLine> parse_line(std::string_view text) {
  const std::string_view state = take_last(text);
  const std::string_view target = take_last(text);
  const std::string_view source = take_last(text);
  if (!source.starts_with("s:") || !target.starts_with("t:") || text.empty()) return std::nullopt;
  const auto source_hash = parse_hash(source.substr(2));
  const auto target_hash = parse_hash(target.substr(2));
  if (!source_hash || !target_hash) return std::nullopt;
  if (state != "ok" && state != "doubtful") return std::nullopt;
  if (text.find('#') == std::string_view::npos) return std::nullopt;
  return LedgerLine{text, *source_hash, *target_hash, state == "doubtful"};
}

bool is_conflict_mark(std::string_view line) {
  return line.starts_with("<<<<<<<") || line.starts_with("=======") ||
         line.starts_with(">>>>>>>") || line.starts_with("|||||||");
}

/// Puts the lines of a ledger's text into it, and what is wrong with them into the bag.
class LedgerReader {
 public:
  LedgerReader(Ledger& ledger, diag::Bag& bag) : ledger_(ledger), bag_(bag) {}

  void read() {
    std::string_view rest = *ledger_.text;
    ledger_.lines.reserve(rest.size() / 60);
    for (std::uint32_t number = 1; !rest.empty(); ++number) {
      const std::size_t end = rest.find('\n');
      std::string_view line = rest.substr(0, end);
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
      if (line.ends_with('\r')) line.remove_suffix(1);
      read_line(line, number);
    }
    const auto not_below = [](const LedgerLine& a, const LedgerLine& b) { return a.id >= b.id; };
    const auto odd = std::adjacent_find(ledger_.lines.begin(), ledger_.lines.end(), not_below);
    if (odd == ledger_.lines.end()) return;
    std::stable_sort(ledger_.lines.begin(), ledger_.lines.end(),
                     [](const LedgerLine& a, const LedgerLine& b) { return a.id < b.id; });
    drop_repeated();
  }

 private:
  void read_line(std::string_view text, std::uint32_t number) {
    if (text.empty() || text.starts_with('#')) return;
    if (is_conflict_mark(text)) {
      report(number, "a merge conflict was left here",
             "keep the lines of both sides, take out the marks, then run `vade l10n status`");
      return;
    }
    std::optional<LedgerLine> line = parse_line(text);
    if (!line) {
      report(
          number, "this is no line of a ledger",
          "a line is `ID s:HASH t:HASH ok`; take it out and run `vade l10n record`, which writes "
          "it anew");
      return;
    }
    line->line = number;
    ledger_.lines.push_back(*line);
  }

  void drop_repeated() {
    std::vector<LedgerLine> kept;
    kept.reserve(ledger_.lines.size());
    for (auto at = ledger_.lines.begin(); at != ledger_.lines.end();) {
      const auto end = std::find_if(at, ledger_.lines.end(),
                                    [&](const LedgerLine& line) { return line.id != at->id; });
      const bool all_the_same = std::all_of(at, end, [&](const LedgerLine& line) {
        return line.source == at->source && line.target == at->target;
      });
      if (all_the_same) kept.push_back(*at);
      if (!all_the_same) report_repeated(*at, *(at + 1));
      at = end;
    }
    ledger_.lines = std::move(kept);
  }

  void report_repeated(const LedgerLine& first, const LedgerLine& second) {
    diag::Finding& finding = report(
        second.line, fmt::format("`{}` stands here a second time, with other texts", first.id),
        fmt::format("keep the line that is right, or take out both and run `vade l10n ack {} "
                    "'{}'` when the translation is right",
                    ledger_.locale, first.id));
    finding.related.push_back({place_of(first.line), "the first line for it"});
  }

  diag::Finding& report(std::uint32_t line, std::string message, std::string help) {
    diag::Finding& finding =
        bag_.add(LedgerInvalid, place_of(line), std::move(message), std::move(help));
    finding.locale = ledger_.locale;
    return finding;
  }

  [[nodiscard]] diag::Location place_of(std::uint32_t line) const {
    return {ledger_.path, line, 1, line, 1, {}};
  }

  Ledger& ledger_;
  diag::Bag& bag_;
};

}  // namespace

std::string ledger_path(std::string_view locale) {
  return fmt::format("{}/{}.ledger", LedgerFolder, locale);
}

std::span<const LedgerLine> Ledger::lines_of(std::string_view page_id) const {
  // The lines of a page are those that begin with its id and `#`: compared without building that.
  const auto before = [&](const LedgerLine& line) {
    const std::string_view head = line.id.substr(0, page_id.size());
    if (head != page_id) return head < page_id;
    return line.id.size() > page_id.size() && line.id[page_id.size()] < '#';
  };
  const auto within = [&](const LedgerLine& line) {
    return line.id.size() > page_id.size() && line.id[page_id.size()] == '#' &&
           line.id.starts_with(page_id);
  };
  const auto begin = std::partition_point(lines.begin(), lines.end(), before);
  const auto end = std::partition_point(begin, lines.end(), within);
  return {begin, end};
}

Ledger parse_ledger(std::string_view locale, std::string text, diag::Bag& bag) {
  Ledger ledger;
  ledger.locale = locale;
  ledger.path = ledger_path(locale);
  ledger.text = std::make_shared<const std::string>(std::move(text));
  LedgerReader(ledger, bag).read();
  return ledger;
}

std::string hash_text(std::uint64_t hash) {
  return hash == TextFacts::NoText ? "-" : fmt::format("{:016x}", hash);
}

std::string format_ledger(std::vector<LedgerLine> lines) {
  std::sort(lines.begin(), lines.end(),
            [](const LedgerLine& a, const LedgerLine& b) { return a.id < b.id; });
  std::string text = fmt::format("{}\n", FirstLine);
  for (const LedgerLine& line : lines) {
    fmt::format_to(std::back_inserter(text), "{} s:{} t:{} {}\n", line.id, hash_text(line.source),
                   hash_text(line.target), line.is_doubtful ? "doubtful" : "ok");
  }
  return text;
}

}  // namespace vade::l10n

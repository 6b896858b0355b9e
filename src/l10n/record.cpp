#include "l10n/record.h"

#include <algorithm>
#include <deque>
#include <string_view>
#include <utility>

namespace vade::l10n {
namespace {

/// Collects the lines of one locale with the source texts that they name.
class Recorder {
 public:
  Recorder(const model::Site& site, const Memory& old_texts, Memory& memory,
           const RecordRequest& request)
      : site_(site), old_texts_(old_texts), memory_(memory), request_(request) {}

  void add(const PageStatus& page) {
    for (const TranslationUnit& unit : page.units) add_unit(page, unit);
  }

  NewLedger finish(model::LocaleIndex locale) {
    ledger_.locale = site_.locales[locale].tag;
    ledger_.path = ledger_path(ledger_.locale);
    ledger_.units = lines_.size();
    ledger_.text = format_ledger(std::move(lines_));
    return std::move(ledger_);
  }

 private:
  void add_unit(const PageStatus& page, const TranslationUnit& unit) {
    std::string id = unit_id(site_, page, unit);
    const bool confirmed = is_confirmed(id);
    const bool stays = is_out_of_date(unit) || !request_.confirmed.empty();
    if (stays && !confirmed) return keep(unit, std::move(id));
    const bool is_new = unit.line == nullptr || unit.line->source != unit.source.hash ||
                        unit.line->target != unit.target.hash;
    if (is_new) ++ledger_.recorded;
    const bool doubtful = unit.line == nullptr ? unit.is_doubtful : unit.line->is_doubtful;
    add_line(std::move(id), unit.source.hash, unit.target.hash, doubtful && !confirmed);
    remember_now(page, unit);
  }

  [[nodiscard]] bool is_confirmed(std::string_view id) const {
    return std::any_of(request_.confirmed.begin(), request_.confirmed.end(),
                       [&](const std::string& name) { return is_within(id, name); });
  }

  /// What is out of date keeps its line; a block that the translation never had has none.
  void keep(const TranslationUnit& unit, std::string id) {
    if (is_out_of_date(unit)) ++ledger_.kept;
    if (unit.line == nullptr) return;
    add_line(std::move(id), unit.line->source, unit.line->target, unit.line->is_doubtful);
    const auto old = old_texts_.find(unit.line->source);
    if (old != old_texts_.end()) memory_.insert(*old);
  }

  void add_line(std::string id, std::uint64_t source, std::uint64_t target, bool doubtful) {
    ids_.push_back(std::move(id));
    lines_.push_back({ids_.back(), source, target, doubtful});
  }

  void remember_now(const PageStatus& page, const TranslationUnit& unit) {
    if (!unit.source.is_there() || memory_.contains(unit.source.hash)) return;
    const model::PageSet& set = site_.sets[page.set];
    const model::Page& source = site_.pages[set.pages[set.source]];
    memory_.emplace(unit.source.hash, text_of(site_, source, unit, unit.source));
  }

  const model::Site& site_;
  const Memory& old_texts_;
  Memory& memory_;
  const RecordRequest& request_;
  NewLedger ledger_;
  std::deque<std::string> ids_;  ///< what `lines_` view
  std::vector<LedgerLine> lines_;
};

/// What a ledger that stays as it is still needs.
void remember_lines(const Ledger& ledger, const Memory& old_texts, Memory& memory) {
  for (const LedgerLine& line : ledger.lines) {
    const auto old = old_texts.find(line.source);
    if (old != old_texts.end()) memory.insert(*old);
  }
}

}  // namespace

Recording record(const model::Site& site, const Status& status, const Memory& old_texts,
                 const RecordRequest& request) {
  Recording recording;
  Memory memory;
  for (model::LocaleIndex locale = 0; locale < site.locales.size(); ++locale) {
    const Ledger& old = status.ledgers[locale];
    const bool is_wanted = request.locale == model::None || request.locale == locale;
    if (!is_wanted) {
      remember_lines(old, old_texts, memory);
      continue;
    }
    Recorder recorder(site, old_texts, memory, request);
    for (const PageStatus& page : status.pages) {
      if (page.locale == locale) recorder.add(page);
    }
    NewLedger ledger = recorder.finish(locale);
    if (ledger.units > 0 || old.text != nullptr) recording.ledgers.push_back(std::move(ledger));
  }
  recording.memory = format_memory(memory);
  return recording;
}

bool is_within(std::string_view unit_id, std::string_view name) {
  if (!unit_id.starts_with(name)) return false;
  if (unit_id.size() == name.size()) return true;
  const char next = unit_id[name.size()];
  return next == '#' || (next == '/' && name.find('#') != std::string_view::npos);
}

}  // namespace vade::l10n

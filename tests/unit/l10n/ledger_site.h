#pragma once

#include "l10n/record.h"
#include "l10n/status.h"
#include "support/site_of.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace vade::test {

using Files = std::map<std::string, std::string>;

/// A site with its ledgers, held in memory; what the commands do to it.
class LedgerSite {
 public:
  explicit LedgerSite(Files files, std::size_t jobs = 1) : jobs_(jobs) { change(std::move(files)); }

  /// The site's files as they are now; the ledgers stay.
  void change(Files files) {
    files_ = std::move(files);
    site_ = site_of(files_);
    measure();
  }

  void record() { write({}); }

  void record(const std::string& locale) { write({index_of(locale), {}}); }

  void ack(const std::string& locale, const std::vector<std::string>& units) {
    write({index_of(locale), units});
  }

  [[nodiscard]] const std::string& ledger(const std::string& locale) const {
    return ledgers_.at(locale);
  }

  [[nodiscard]] const std::string& memory() const { return memory_; }

  [[nodiscard]] const model::Site& site() const { return site_; }

  [[nodiscard]] const l10n::Status& status() const { return status_; }

  /// By unit id: its state, with the drift of what has changed: `stale major`. Units that are
  /// current are left out.
  [[nodiscard]] std::map<std::string, std::string> open(const std::string& locale) const {
    std::map<std::string, std::string> open;
    for (const l10n::PageStatus& page : status_.pages) {
      if (site_.locales[page.locale].tag != locale) continue;
      for (const l10n::TranslationUnit& unit : page.units) {
        if (unit.state == l10n::UnitState::Current) continue;
        std::string state(l10n::unit_state_name(unit.state));
        if (unit.grade.drift != l10n::Drift::None) {
          state += " " + std::string(l10n::drift_name(unit.grade.drift));
        }
        open[l10n::unit_id(site_, page, unit)] = state;
      }
    }
    return open;
  }

 private:
  model::LocaleIndex index_of(const std::string& locale) const {
    for (model::LocaleIndex index = 0; index < site_.locales.size(); ++index) {
      if (site_.locales[index].tag == locale) return index;
    }
    throw std::out_of_range(locale);
  }

  void measure() {
    diag::Bag bag;
    std::vector<l10n::Ledger> ledgers;
    for (const model::Locale& locale : site_.locales) {
      const auto text = ledgers_.find(locale.tag);
      ledgers.push_back(text == ledgers_.end()
                            ? l10n::Ledger{locale.tag, l10n::ledger_path(locale.tag), nullptr, {}}
                            : l10n::parse_ledger(locale.tag, text->second, bag));
    }
    const l10n::Memory memory = l10n::parse_memory(memory_, bag);
    std::vector<l10n::Wording> wordings(site_.locales.size());
    wordings[0].negations = {"no", "not", "never"};
    status_ = l10n::measure_status(
        site_, l10n::read_texts(site_, jobs_), std::move(ledgers), [&] { return memory; }, wordings,
        jobs_);
    status_.memory = memory;
    if (!bag.empty()) throw std::logic_error("what was recorded cannot be read");
  }

  void write(const l10n::RecordRequest& request) {
    const l10n::Recording recording = l10n::record(site_, status_, status_.memory, request);
    memory_ = recording.memory;
    for (const l10n::NewLedger& ledger : recording.ledgers) ledgers_[ledger.locale] = ledger.text;
    measure();
  }

  std::size_t jobs_;
  Files files_;
  model::Site site_;
  std::map<std::string, std::string> ledgers_;
  std::string memory_;
  l10n::Status status_;
};

}  // namespace vade::test

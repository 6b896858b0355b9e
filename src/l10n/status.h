#pragma once

#include "l10n/drift.h"
#include "l10n/ledger.h"
#include "l10n/page_texts.h"
#include "model/site.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace vade::l10n {

/// What a ledger knows of a unit, compared with the pages as they are.
enum class UnitState : std::uint8_t {
  Current,      ///< the source says what it said when the translation was right
  Stale,        ///< the source has changed, the translation has not
  Unconfirmed,  ///< both have changed: whether they agree nobody has said
  Missing,      ///< a block that the translation lacks, and that was not left out on purpose
  Unrecorded,   ///< the ledger does not have it yet
};

[[nodiscard]] std::string_view unit_state_name(UnitState state);

/// What a unit is: the kinds that an exchange format tells apart.
enum class UnitKind : std::uint8_t { PageTitle, PageDescription, Title, Block };

/// One side of a unit.
struct UnitText {
  markdown::NodeId node = markdown::NoNode;  ///< NoNode: absent, or in the front matter
  std::uint64_t hash = TextFacts::NoText;
  std::uint32_t block = model::None;  ///< index into the blocks of its part

  [[nodiscard]] bool is_there() const { return hash != TextFacts::NoText; }
};

/// The smallest thing that is translated: a title or block of the source with its translation.
struct TranslationUnit {
  UnitKind kind = UnitKind::Block;
  std::uint32_t unit = model::None;  ///< index into PageSet::units; None: the page's beginning
  UnitText source;
  UnitText target;
  bool is_doubtful = false;  ///< paired by place more than by text (Unit::doubtful)

  UnitState state = UnitState::Unrecorded;
  const LedgerLine* line = nullptr;  ///< what is recorded of it; null: nothing
  Grade grade;  ///< of the source's change; Stale and Unconfirmed are at least Minor
};

/// Whether a unit needs a translator: the source has changed by more than markup, or lacks it.
[[nodiscard]] bool is_out_of_date(const TranslationUnit& unit);

/// Whether the reader should be told: what the source says now may be something else.
[[nodiscard]] bool is_badly_out_of_date(const TranslationUnit& unit);

/// All units of a page in one language.
struct PageStatus {
  model::SetIndex set = model::None;
  model::LocaleIndex locale = 0;
  bool is_recorded = false;            ///< the ledger has lines of this page
  std::vector<TranslationUnit> units;  ///< in the source's order; what only the translation has
                                       ///< stands behind its part's other units
};

/// What the ledgers know of a site's translations.
struct Status {
  std::vector<Ledger> ledgers;  ///< by locale; that of the source is empty
  Memory memory;
  std::vector<PageStatus> pages;  ///< by page; empty for those that translate nothing

  /// The recorded text of a unit's source; null if it is not remembered.
  [[nodiscard]] const std::string* old_source(const TranslationUnit& unit) const;
};

/// `faq#@title`, `faq#fees`, `faq#fees/p1`, `faq#/p1` before the first section, `faq#fees/+p1` for
/// what only the translation has. Stable while its section's id is; blocks are counted by kind
/// within their section.
[[nodiscard]] std::string unit_id(const model::Site& site, const PageStatus& page,
                                  const TranslationUnit& unit);

/// Whether ledgers speak of this page: its set has a page in the language that it is translated
/// from, it is not that page, and the two do not contest an id with another.
[[nodiscard]] bool is_translation(const model::Site& site, const model::Page& page);

/// The canonical text of one side of a unit: of `page`, which has `text`.
[[nodiscard]] std::string text_of(const model::Site& site, const model::Page& page,
                                  const TranslationUnit& unit, const UnitText& text);

/// Compares the site with its ledgers. `texts` is what read_texts() gives of it; `ledgers` are by
/// locale (an empty one says nothing, and all its units are Unrecorded); `wordings` are by locale.
///
/// A unit is found in the ledger by what it says, then by its id: a paragraph that has moved, or
/// before which another was put in, is no other paragraph. Where pairing and ledger disagree on
/// which translation belongs to a source that both know, the ledger is right. Pages in parallel.
/// `remember` is asked for the old texts only if something has changed.
[[nodiscard]] Status measure_status(const model::Site& site, const std::vector<PageTexts>& texts,
                                    std::vector<Ledger> ledgers,
                                    const std::function<Memory()>& remember,
                                    const std::vector<Wording>& wordings, std::size_t jobs);

}  // namespace vade::l10n

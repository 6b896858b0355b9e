#include "l10n/units.h"

#include "l10n/canonical_text.h"

#include <algorithm>
#include <utility>

namespace vade::l10n {
namespace {

using model::LocaleIndex;
using model::None;

/// Puts the units of a page together, part by part.
class UnitList {
 public:
  UnitList(const model::Site& site, const std::vector<PageTexts>& texts, const model::PageSet& set,
           LocaleIndex locale)
      : site_(site),
        set_(set),
        locale_(locale),
        source_(texts[set.pages[set.source]]),
        target_(texts[set.pages[locale]]) {}

  std::vector<TranslationUnit> list() {
    add(UnitKind::PageTitle, None, {markdown::NoNode, source_.title.hash},
        {markdown::NoNode, target_.title.hash});
    add(UnitKind::PageDescription, None, {markdown::NoNode, source_.description.hash},
        {markdown::NoNode, target_.description.hash});
    add_blocks(set_.intro, None, &source_.parts.front(), &target_.parts.front());
    for (std::uint32_t index = 0; index < set_.units.size(); ++index) add_unit(index);
    return std::move(units_);
  }

 private:
  void add_unit(std::uint32_t index) {
    const model::Unit& unit = set_.units[index];
    const std::uint32_t source = unit.outline[set_.source];
    const std::uint32_t target = unit.outline[locale_];
    if (target == None) return;
    const PartTexts* const source_part = source == None ? nullptr : &source_.part(source);
    const PartTexts* const target_part = &target_.part(target);
    const auto doubtful = std::find(unit.doubtful.begin(), unit.doubtful.end(), locale_);
    is_doubtful_ = doubtful != unit.doubtful.end();
    add(UnitKind::Title, index, title_of(set_.source, source, source_part),
        title_of(locale_, target, target_part));
    add_blocks(unit, index, source_part, target_part);
    is_doubtful_ = false;
  }

  UnitText title_of(LocaleIndex locale, std::uint32_t outline, const PartTexts* part) const {
    if (part == nullptr) return {};
    const parse::ParsedFile& file = *site_.pages[set_.pages[locale]].file;
    return {file.outline[outline].title, part->title.hash};
  }

  void add_blocks(const model::Unit& unit, std::uint32_t index, const PartTexts* source,
                  const PartTexts* target) {
    for (const std::vector<std::uint32_t>& paired : unit.blocks) {
      add(UnitKind::Block, index, block_of(source, paired[set_.source]),
          block_of(target, paired[locale_]));
    }
  }

  static UnitText block_of(const PartTexts* part, std::uint32_t block) {
    if (part == nullptr || block == None) return {};
    return {part->blocks[block], part->texts[block].hash, block};
  }

  void add(UnitKind kind, std::uint32_t unit, const UnitText& source, const UnitText& target) {
    if (!source.is_there() && !target.is_there()) return;
    TranslationUnit& added = units_.emplace_back();
    added.kind = kind;
    added.unit = unit;
    added.source = source;
    added.target = target;
    added.is_doubtful = is_doubtful_;
  }

  const model::Site& site_;
  const model::PageSet& set_;
  LocaleIndex locale_;
  const PageTexts& source_;
  const PageTexts& target_;
  bool is_doubtful_ = false;
  std::vector<TranslationUnit> units_;
};

/// What a block is called within its part: `p2`.
std::string block_name(const model::Site& site, const model::PageSet& set, LocaleIndex locale,
                       const TranslationUnit& unit, const UnitText& text) {
  const parse::ParsedFile& file = *site.pages[set.pages[locale]].file;
  const std::uint32_t outline = unit.unit == None ? None : set.units[unit.unit].outline[locale];
  return model::block_names(file, model::blocks_of(file, outline))[text.block];
}

}  // namespace

std::vector<TranslationUnit> units_of(const model::Site& site, const std::vector<PageTexts>& texts,
                                      const model::PageSet& set, LocaleIndex locale) {
  return UnitList(site, texts, set, locale).list();
}

std::string unit_id(const model::Site& site, const PageStatus& page, const TranslationUnit& unit) {
  const model::PageSet& set = site.sets[page.set];
  std::string id = set.id + "#";
  if (unit.kind == UnitKind::PageTitle) return id + "@title";
  if (unit.kind == UnitKind::PageDescription) return id + "@description";
  if (unit.unit != None) id += set.units[unit.unit].id;
  if (unit.kind == UnitKind::Title) return id;
  if (unit.source.is_there()) {
    return id + "/" + block_name(site, set, set.source, unit, unit.source);
  }
  return id + "/+" + block_name(site, set, page.locale, unit, unit.target);
}

bool is_translation(const model::Site& site, const model::Page& page) {
  const model::PageSet& set = site.sets[page.set];
  return !set.is_contested && page.locale != set.source && set.pages[set.source] != None;
}

std::string text_of(const model::Site& site, const model::Page& page, const TranslationUnit& unit,
                    const UnitText& text) {
  if (!text.is_there()) return {};
  switch (unit.kind) {
    case UnitKind::PageTitle:
      return canonical_plain_text(page.file->front_matter.title);
    case UnitKind::PageDescription:
      return canonical_plain_text(page.file->front_matter.description);
    case UnitKind::Title:
    case UnitKind::Block:
      return canonical_text(site, page, text.node);
  }
  return {};
}

}  // namespace vade::l10n

#pragma once

#include "model/site.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vade::l10n {

/// What is compared of a title or block, across versions and across locales.
struct TextFacts {
  std::uint64_t hash = 0;  ///< of the canonical text; `NoText` if there is none

  static constexpr std::uint64_t NoText = 0;
};

/// What a page says in one of its parts: before the first section, or in one outline item.
struct PartTexts {
  TextFacts title;                       ///< no text for what stands before the first section
  std::vector<markdown::NodeId> blocks;  ///< as model::blocks_of() has them
  std::vector<TextFacts> texts;          ///< by block
};

/// What a page says: read once, for everything that compares pages.
struct PageTexts {
  TextFacts title;               ///< of the front matter
  TextFacts description;         ///< of the front matter
  std::vector<PartTexts> parts;  ///< first the intro, then by outline item

  /// The part of an outline item; of None: the intro.
  [[nodiscard]] const PartTexts& part(std::uint32_t outline) const {
    return parts[outline == model::None ? 0 : outline + 1];
  }
};

/// The hash of a canonical text, never `NoText` unless it is empty.
[[nodiscard]] std::uint64_t hash_of(std::string_view canonical_text);

/// The texts of all pages, by page; in parallel.
[[nodiscard]] std::vector<PageTexts> read_texts(const model::Site& site, std::size_t jobs);

}  // namespace vade::l10n

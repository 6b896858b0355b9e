#include "l10n/page_texts.h"

#include "base/hash.h"
#include "base/parallel.h"
#include "l10n/canonical_text.h"

#include <string>
#include <string_view>

namespace vade::l10n {
namespace {

/// Reads the texts of one page; its buffer is used again for each of them.
class Reader {
 public:
  Reader(const model::Site& site, const model::Page& page) : site_(site), page_(page) {}

  PageTexts read() {
    const parse::FrontMatter& front = page_.file->front_matter;
    PageTexts texts;
    texts.title.hash = hash_of(canonical_plain_text(front.title));
    texts.description.hash = hash_of(canonical_plain_text(front.description));
    texts.parts.reserve(page_.file->outline.size() + 1);
    texts.parts.push_back(read_part(model::None));
    for (std::uint32_t item = 0; item < page_.file->outline.size(); ++item) {
      texts.parts.push_back(read_part(item));
      texts.parts.back().title = facts_of(page_.file->outline[item].title);
    }
    return texts;
  }

 private:
  PartTexts read_part(std::uint32_t outline) {
    PartTexts part;
    part.blocks = model::blocks_of(*page_.file, outline);
    part.texts.reserve(part.blocks.size());
    for (const markdown::NodeId block : part.blocks) part.texts.push_back(facts_of(block));
    return part;
  }

  TextFacts facts_of(markdown::NodeId node) {
    text_.clear();
    append_canonical_text(text_, site_, page_, node);
    return {hash_of(text_)};
  }

  const model::Site& site_;
  const model::Page& page_;
  std::string text_;
};

}  // namespace

std::uint64_t hash_of(std::string_view canonical_text) {
  if (canonical_text.empty()) return TextFacts::NoText;
  const std::uint64_t hash = base::hash64(canonical_text);
  return hash == TextFacts::NoText ? 1 : hash;
}

std::vector<PageTexts> read_texts(const model::Site& site, std::size_t jobs) {
  std::vector<PageTexts> texts(site.pages.size());
  base::parallel_for(site.pages.size(), jobs, [&](std::size_t page, std::size_t) {
    texts[page] = Reader(site, site.pages[page]).read();
  });
  return texts;
}

}  // namespace vade::l10n

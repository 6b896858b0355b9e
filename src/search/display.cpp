#include "search/display.h"

#include "text/utf8.h"

#include <utility>

namespace vade::search {

namespace {

constexpr std::size_t ExcerptLength = 160;  ///< code points

}  // namespace

DisplayPage display_page(PageRecords page) {
  DisplayPage display{std::move(page.title), std::move(page.url), {}};
  display.records.reserve(page.records.size());
  for (Record& record : page.records) {
    const bool described = display.records.empty() && !page.description.empty();
    display.records.push_back(
        {std::move(record.heading), std::move(record.anchor), record.parent,
         text::excerpt(described ? page.description : record.text, ExcerptLength)});
  }
  return display;
}

}  // namespace vade::search

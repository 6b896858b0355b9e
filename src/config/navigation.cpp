#include "config/navigation.h"

#include "base/strings.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace vade::config {
namespace {

/// Where each page of the navigation was named first.
using Named = base::StringMap<diag::Location>;

std::vector<NavigationItem> read_items(Reader& reader, const yaml::Value& list, Named& named);

std::optional<NavigationItem> read_page(Reader& reader, const yaml::Value& value, Named& named) {
  auto page = reader.text(value, "navigation");
  if (!page) return std::nullopt;
  NavigationItem item;
  item.page = *std::move(page);
  item.where = reader.locate(value);
  const auto [first, is_new] = named.emplace(item.page, item.where);
  if (is_new) return item;
  reader
      .report(value.span, fmt::format("the page `{}` stands in the navigation twice", item.page),
              "remove one of the two")
      .related.push_back({first->second, "it stands here first"});
  return std::nullopt;
}

std::optional<NavigationItem> read_item(Reader& reader, const yaml::Value& value, Named& named) {
  if (value.kind != yaml::Kind::Mapping) return read_page(reader, value, named);
  if (value.members.size() != 1) {
    reader.report(value.span, "an item of the navigation names more than one page",
                  "start each page with a `-` of its own");
    return std::nullopt;
  }
  const auto& [page, children] = value.members.front();
  auto item = read_page(reader, page, named);
  if (!item || !reader.is_list(children, page.scalar)) return item;
  item->children = read_items(reader, children, named);
  return item;
}

std::vector<NavigationItem> read_items(Reader& reader, const yaml::Value& list, Named& named) {
  std::vector<NavigationItem> items;
  for (const yaml::Value& value : list.items) {
    if (auto item = read_item(reader, value, named)) items.push_back(*std::move(item));
  }
  return items;
}

}  // namespace

std::vector<NavigationItem> read_navigation(Reader& reader, const yaml::Value& value) {
  if (!reader.is_list(value, "navigation")) return {};
  Named named;
  return read_items(reader, value, named);
}

}  // namespace vade::config

#include "model/navigation.h"

#include "base/path.h"
#include "base/strings.h"
#include "diag/rules.h"
#include "diag/suggestion.h"
#include "model/urls.h"
#include "text/collate.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace vade::model {
namespace {

/// What a folder holds, its own index page left out.
struct Folder {
  std::vector<SetIndex> pages;     ///< also the index pages of the folders directly below
  std::set<std::string> unopened;  ///< paths of the folders directly below without index page
};

/// The folder structure that all locales share: that of each set's pivot page.
struct FolderTree {
  std::unordered_map<std::string, Folder> folders;      ///< by path; "" is the top level
  std::unordered_map<SetIndex, std::string> opened_by;  ///< index page → its folder
  std::unordered_map<std::string, SetIndex> index_of;   ///< the other way round

  void add(SetIndex set, std::string_view folder) {
    folders[std::string(folder)].pages.push_back(set);
    while (!folder.empty() && !index_of.contains(std::string(folder))) {
      const std::string path(folder);
      folder = base::folder_of(folder);
      if (!folders[std::string(folder)].unopened.insert(path).second) return;
    }
  }
};

FolderTree folder_tree(const Site& site) {
  std::vector<std::string> keys;
  keys.reserve(site.sets.size());
  for (const PageSet& set : site.sets) {
    keys.push_back(page_key(*site.pages[set.pages[set.pivot]].file));
  }
  FolderTree tree;
  for (SetIndex set = 0; set < keys.size(); ++set) {
    if (base::name_of(keys[set]) != "index") continue;
    const std::string folder(base::folder_of(keys[set]));
    if (tree.index_of.try_emplace(folder, set).second) tree.opened_by.emplace(set, folder);
  }
  for (SetIndex set = 0; set < keys.size(); ++set) {
    if (keys[set] == "index") continue;
    std::string_view folder = base::folder_of(keys[set]);
    if (base::name_of(keys[set]) == "index") folder = base::folder_of(folder);
    tree.add(set, folder);
  }
  return tree;
}

/// Sorts and nests the folder tree for one locale.
class LocaleNavigation {
 public:
  LocaleNavigation(const Site& site, const FolderTree& tree, LocaleIndex locale)
      : tree_(tree), collator_(site.locales[locale].tag) {
    ranks_.reserve(site.sets.size());
    for (const PageSet& set : site.sets) {
      const parse::FrontMatter& shown = site.pages[set.shown[locale]].file->front_matter;
      const parse::FrontMatter& pivot = site.pages[set.pages[set.pivot]].file->front_matter;
      ranks_.emplace_back(shown.order.value_or(pivot.order.value_or(Last)),
                          collator_.sort_key(shown.title), set.id);
    }
  }

  [[nodiscard]] std::vector<NavigationNode> all() const { return inside("").nodes; }

 private:
  using Rank = std::tuple<double, std::string, std::string_view>;  ///< order, sort key, id or path

  /// What stands together: a page, or the pages of a folder without index page.
  struct Item {
    Rank rank;
    std::vector<NavigationNode> nodes;
  };

  struct Content {
    double least_order = Last;
    std::vector<NavigationNode> nodes;
  };

  [[nodiscard]] Content inside(const std::string& path) const {
    const auto found = tree_.folders.find(path);
    if (found == tree_.folders.end()) return {};
    std::vector<Item> items;
    items.reserve(found->second.pages.size());
    for (const SetIndex set : found->second.pages) items.push_back({ranks_[set], {page(set)}});
    for (const std::string& folder : found->second.unopened) {
      Content content = inside(folder);
      items.push_back({Rank(content.least_order, collator_.sort_key(base::name_of(folder)), folder),
                       std::move(content.nodes)});
    }
    std::sort(items.begin(), items.end(),
              [](const Item& a, const Item& b) { return a.rank < b.rank; });
    Content content;
    if (!items.empty()) content.least_order = std::get<double>(items.front().rank);
    for (Item& item : items) {
      std::move(item.nodes.begin(), item.nodes.end(), std::back_inserter(content.nodes));
    }
    return content;
  }

  [[nodiscard]] NavigationNode page(SetIndex set) const {
    const auto folder = tree_.opened_by.find(set);
    if (folder == tree_.opened_by.end()) return {set, {}};
    return {set, inside(folder->second).nodes};
  }

  static constexpr double Last = std::numeric_limits<double>::infinity();
  const FolderTree& tree_;
  text::Collator collator_;
  std::vector<Rank> ranks_;
};

std::vector<NavigationNode> configured(const std::vector<config::NavigationItem>& items,
                                       const base::StringMap<SetIndex>& by_id, diag::Bag& bag) {
  std::vector<NavigationNode> nodes;
  for (const config::NavigationItem& item : items) {
    const auto found = by_id.find(item.page);
    if (found == by_id.end()) {
      std::vector<std::string_view> ids;
      for (const auto& [id, set] : by_id) ids.push_back(id);
      std::sort(ids.begin(), ids.end());
      bag.add(diag::ConfigInvalid, item.where,
              "the navigation names `" + item.page + "`, but no page has this id",
              diag::did_you_mean(item.page, ids, "write the id of a page, or take the item out"));
      continue;
    }
    nodes.push_back({found->second, configured(item.children, by_id, bag)});
  }
  return nodes;
}

void append_in_order(const std::vector<NavigationNode>& nodes, std::vector<SetIndex>& order) {
  for (const NavigationNode& node : nodes) {
    order.push_back(node.set);
    append_in_order(node.children, order);
  }
}

}  // namespace

std::vector<std::vector<NavigationNode>> make_navigation(const Site& site, diag::Bag& bag) {
  if (!site.config.navigation.empty()) {
    base::StringMap<SetIndex> by_id;
    for (SetIndex set = 0; set < site.sets.size(); ++set) by_id.emplace(site.sets[set].id, set);
    const auto nodes = configured(site.config.navigation, by_id, bag);
    return std::vector<std::vector<NavigationNode>>(site.locales.size(), nodes);
  }
  const FolderTree tree = folder_tree(site);
  std::vector<std::vector<NavigationNode>> navigation;
  navigation.reserve(site.locales.size());
  for (LocaleIndex locale = 0; locale < site.locales.size(); ++locale) {
    navigation.push_back(LocaleNavigation(site, tree, locale).all());
  }
  return navigation;
}

std::vector<SetIndex> reading_order(const std::vector<NavigationNode>& nodes) {
  std::vector<SetIndex> order;
  append_in_order(nodes, order);
  return order;
}

}  // namespace vade::model

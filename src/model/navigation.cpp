#include "model/navigation.h"

#include "base/path.h"
#include "base/strings.h"
#include "diag/rules.h"
#include "diag/suggestion.h"
#include "model/urls.h"
#include "text/collate.h"

#include <algorithm>
#include <limits>
#include <string>
#include <tuple>
#include <unordered_map>

namespace vade::model {
namespace {

/// The folder structure that all locales share: that of each set's pivot page.
struct FolderTree {
  std::unordered_map<std::string, SetIndex> index_of;               ///< folder → its index page
  std::unordered_map<SetIndex, std::vector<SetIndex>> children_of;  ///< None: the top level
};

/// The nearest folder above (or equal to) `folder` that has an index page other than the home.
SetIndex owner_of(std::string_view folder, const FolderTree& tree) {
  while (!folder.empty()) {
    const auto found = tree.index_of.find(std::string(folder));
    if (found != tree.index_of.end()) return found->second;
    folder = base::folder_of(folder);
  }
  return None;
}

FolderTree folder_tree(const Site& site) {
  std::vector<std::string> keys;
  keys.reserve(site.sets.size());
  for (const PageSet& set : site.sets) {
    keys.push_back(page_key(*site.pages[set.pages[set.pivot]].file));
  }
  FolderTree tree;
  for (SetIndex set = 0; set < keys.size(); ++set) {
    if (base::name_of(keys[set]) == "index") {
      tree.index_of.try_emplace(std::string(base::folder_of(keys[set])), set);
    }
  }
  for (SetIndex set = 0; set < keys.size(); ++set) {
    if (keys[set] == "index") continue;
    std::string_view folder = base::folder_of(keys[set]);
    if (base::name_of(keys[set]) == "index") folder = base::folder_of(folder);
    tree.children_of[owner_of(folder, tree)].push_back(set);
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
      const double last = std::numeric_limits<double>::infinity();
      ranks_.emplace_back(shown.order.value_or(pivot.order.value_or(last)),
                          collator_.sort_key(shown.title), set.id);
    }
  }

  [[nodiscard]] std::vector<NavigationNode> below(SetIndex parent) const {
    const auto found = tree_.children_of.find(parent);
    if (found == tree_.children_of.end()) return {};
    std::vector<SetIndex> sorted = found->second;
    std::sort(sorted.begin(), sorted.end(),
              [&](SetIndex a, SetIndex b) { return ranks_[a] < ranks_[b]; });
    std::vector<NavigationNode> nodes;
    nodes.reserve(sorted.size());
    for (const SetIndex set : sorted) nodes.push_back({set, below(set)});
    return nodes;
  }

 private:
  using Rank = std::tuple<double, std::string, std::string_view>;  ///< order, sort key, id
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
    navigation.push_back(LocaleNavigation(site, tree, locale).below(None));
  }
  return navigation;
}

std::vector<SetIndex> reading_order(const std::vector<NavigationNode>& nodes) {
  std::vector<SetIndex> order;
  append_in_order(nodes, order);
  return order;
}

}  // namespace vade::model

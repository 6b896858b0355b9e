#pragma once

#include "model/site.h"
#include "theme/frame.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vade::render {

/// A page's title as it is shown to readers of one locale.
struct Title {
  std::string text;
  std::string_view lang;  ///< the title's language if it is not the reader's; else empty
};

/// A locale's navigation, rendered once: a page only puts the lists together that it shows, which
/// are the top level and those on the way to the page and below it.
class Navigation {
 public:
  static constexpr std::uint32_t NoItem = 0xFFFFFFFFU;

  struct Item {
    model::SetIndex set = model::None;
    std::uint32_t parent = NoItem;
    std::vector<std::uint32_t> children;
  };

  /// `titles` by set.
  Navigation(const std::vector<model::NavigationNode>& nodes, const std::vector<std::string>& urls,
             const std::vector<Title>& titles, const theme::Frame& frame);

  /// All items, each before its children: the reading order.
  [[nodiscard]] const std::vector<Item>& items() const { return items_; }

  [[nodiscard]] const std::vector<std::uint32_t>& top() const { return top_; }

  /// The first item of a set, or NoItem.
  [[nodiscard]] std::uint32_t item_of(model::SetIndex set) const { return item_of_[set]; }

  /// The way from the top level to `item`, both ends included.
  [[nodiscard]] std::vector<std::uint32_t> path_to(std::uint32_t item) const;

  /// The HTML for a page that stands at `item` (or at none); `root` leads from the page to the
  /// site's root. Empty if the site has no navigation.
  [[nodiscard]] std::string html(std::uint32_t item, std::string_view root) const;

 private:
  /// A piece of a rendered list and what a page puts behind it.
  struct Piece {
    enum class Then : std::uint8_t { Root, CurrentMark, Children, Nothing };
    std::string text;
    Then then = Then::Nothing;
    std::uint32_t item = NoItem;
  };

  using List = std::vector<Piece>;

  void add(const std::vector<model::NavigationNode>& nodes, std::uint32_t parent,
           std::vector<std::uint32_t>& siblings);
  [[nodiscard]] static List cut(std::string_view html);
  void append(std::string& out, const List& list, const std::vector<std::uint32_t>& path,
              std::string_view root) const;

  std::vector<Item> items_;
  std::vector<std::uint32_t> top_;
  std::vector<std::uint32_t> item_of_;  ///< by set
  List top_list_;
  std::vector<List> lists_;  ///< by item: its children
};

}  // namespace vade::render

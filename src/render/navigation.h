#pragma once

#include "model/site.h"
#include "theme/frame.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vade::render {

/// A page's title as it is shown to readers of one locale.
struct Title {
  std::string text;
  std::string_view lang;  ///< the title's language if it is not the reader's; else empty
};

/// What the navigation of a locale says.
struct NavigationTexts {
  const std::vector<std::string>& paths;  ///< by set: below the locale's home
  const std::vector<Title>& titles;       ///< by set
  std::string all_path;                   ///< the page that lists everything, below the home
  /// What leads from a part of a list to the page that lists all its items.
  std::function<std::string(std::size_t items)> all_text;
};

/// A locale's navigation, rendered once: a page only puts the lists together that it shows, which
/// are the top level and those on the way to the page and below it. Nobody reads a list of hundreds
/// of items, and every page would carry it: of a long one, a page shows the part where it stands,
/// or the first, and links to the page that lists all: the one above, or for the top level the one
/// that lists the whole site.
class Navigation {
 public:
  static constexpr std::uint32_t NoItem = 0xFFFFFFFFU;
  static constexpr std::size_t LongestList = 60;  ///< items; longer lists are cut in even parts

  struct Item {
    model::SetIndex set = model::None;
    std::uint32_t parent = NoItem;
    std::uint32_t place = 0;  ///< among its parent's children
    std::vector<std::uint32_t> children;
  };

  Navigation(const std::vector<model::NavigationNode>& nodes, const NavigationTexts& texts,
             const theme::Frame& frame);

  /// All items, each before its children: the reading order.
  [[nodiscard]] const std::vector<Item>& items() const { return items_; }

  [[nodiscard]] const std::vector<std::uint32_t>& top() const { return top_; }

  /// The first item of a set, or NoItem.
  [[nodiscard]] std::uint32_t item_of(model::SetIndex set) const { return item_of_[set]; }

  /// The way from the top level to `item`, both ends included.
  [[nodiscard]] std::vector<std::uint32_t> path_to(std::uint32_t item) const;

  /// The HTML for a page that stands at `item` (or at none); `home` stands before a path below the
  /// locale's home to make it a link. Empty if the site has no navigation.
  [[nodiscard]] std::string html(std::uint32_t item, std::string_view home) const;

 private:
  /// A piece of a rendered list and what a page puts behind it.
  struct Piece {
    enum class Then : std::uint8_t { Home, CurrentMark, Children, Nothing };
    std::string text;
    Then then = Then::Nothing;
    std::uint32_t item = NoItem;
  };

  using Pieces = std::vector<Piece>;

  /// Items with the same parent, in parts of `part_size`.
  struct List {
    std::vector<Pieces> parts;
    std::size_t part_size = 1;
  };

  void add(const std::vector<model::NavigationNode>& nodes, std::uint32_t parent,
           std::vector<std::uint32_t>& siblings);
  /// The list below `parent`, or the top level for NoItem.
  [[nodiscard]] List render(std::uint32_t parent, const NavigationTexts& texts,
                            const theme::Frame& frame) const;
  [[nodiscard]] theme::Value items_value(std::span<const std::uint32_t> siblings,
                                         const NavigationTexts& texts) const;
  [[nodiscard]] static Pieces cut(std::string_view html);
  void append(std::string& out, const List& list, std::span<const std::uint32_t> path,
              std::string_view home) const;

  std::vector<Item> items_;
  std::vector<std::uint32_t> top_;
  std::vector<std::uint32_t> item_of_;  ///< by set
  List top_list_;
  std::vector<List> lists_;  ///< by item: its children
};

}  // namespace vade::render

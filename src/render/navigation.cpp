#include "render/navigation.h"

#include "base/strings.h"
#include "render/urls.h"

#include <algorithm>
#include <charconv>

namespace vade::render {
namespace {

// The rendered list is cut at these marks; no title holds them (see `without_controls`).
constexpr char HomeMark = '\x01';
constexpr char CurrentMark = '\x02';
constexpr char ChildrenMark = '\x03';

std::string without_controls(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return text;
}

std::string mark(char kind, std::uint32_t item) {
  return kind + std::to_string(item) + kind;
}

/// A link to a path below the home, as it stands in a rendered list.
std::string home_link(std::string_view path) {
  return HomeMark + base::escape_html(encode_path(path));
}

}  // namespace

Navigation::Navigation(const std::vector<model::NavigationNode>& nodes,
                       const NavigationTexts& texts, const theme::Frame& frame)
    : item_of_(texts.titles.size(), NoItem) {
  add(nodes, NoItem, top_);
  top_list_ = render(NoItem, texts, frame);
  lists_.reserve(items_.size());
  for (std::uint32_t item = 0; item < items_.size(); ++item) {
    lists_.push_back(render(item, texts, frame));
  }
}

void Navigation::add(const std::vector<model::NavigationNode>& nodes, std::uint32_t parent,
                     std::vector<std::uint32_t>& siblings) {
  for (const model::NavigationNode& node : nodes) {
    const auto item = static_cast<std::uint32_t>(items_.size());
    items_.push_back({node.set, parent, static_cast<std::uint32_t>(siblings.size()), {}});
    siblings.push_back(item);
    if (item_of_[node.set] == NoItem) item_of_[node.set] = item;
    std::vector<std::uint32_t> children;
    add(node.children, item, children);
    items_[item].children = std::move(children);
  }
}

Navigation::List Navigation::render(std::uint32_t parent, const NavigationTexts& texts,
                                    const theme::Frame& frame) const {
  const bool is_top = parent == NoItem;
  const std::vector<std::uint32_t>& siblings = is_top ? top_ : items_[parent].children;
  List list;
  if (siblings.empty()) return list;
  const std::size_t parts = (siblings.size() + LongestList - 1) / LongestList;
  list.part_size = (siblings.size() + parts - 1) / parts;
  const std::string all =
      parts > 1 ? without_controls(texts.all_text(is_top ? items_.size() : siblings.size())) : "";
  const std::string_view none;
  for (std::size_t begin = 0; begin < siblings.size(); begin += list.part_size) {
    const std::size_t end = std::min(begin + list.part_size, siblings.size());
    theme::Value value;
    value.set("items", items_value(std::span(siblings).subspan(begin, end - begin), texts))
        .set("before", begin == 0 ? none : all)
        .set("after", end == siblings.size() ? none : all)
        .set("all_href", home_link(is_top ? texts.all_path : texts.paths[items_[parent].set]));
    list.parts.push_back(cut(frame.render("navigation-list", value)));
  }
  return list;
}

theme::Value Navigation::items_value(std::span<const std::uint32_t> siblings,
                                     const NavigationTexts& texts) const {
  theme::Value items;
  for (const std::uint32_t item : siblings) {
    const model::SetIndex set = items_[item].set;
    items.add(theme::Value()
                  .set("href", home_link(texts.paths[set]))
                  .set("current", mark(CurrentMark, item))
                  .set("title", without_controls(texts.titles[set].text))
                  .set("lang", texts.titles[set].lang)
                  .set("children", mark(ChildrenMark, item)));
  }
  return items;
}

Navigation::Pieces Navigation::cut(std::string_view html) {
  Pieces list;
  std::size_t from = 0;
  while (true) {
    const std::size_t at = html.find_first_of("\x01\x02\x03", from);
    Piece& piece = list.emplace_back();
    piece.text = html.substr(from, at - from);
    if (at == std::string_view::npos) return list;
    from = at + 1;
    if (html[at] == HomeMark) {
      piece.then = Piece::Then::Home;
      continue;
    }
    piece.then = html[at] == CurrentMark ? Piece::Then::CurrentMark : Piece::Then::Children;
    const std::size_t end = html.find(html[at], from);
    std::from_chars(html.data() + from, html.data() + end, piece.item);
    from = end + 1;
  }
}

std::vector<std::uint32_t> Navigation::path_to(std::uint32_t item) const {
  std::vector<std::uint32_t> path;
  for (; item != NoItem; item = items_[item].parent) path.push_back(item);
  std::reverse(path.begin(), path.end());
  return path;
}

std::string Navigation::html(std::uint32_t item, std::string_view home) const {
  std::string out;
  append(out, top_list_, path_to(item), home);
  return out;
}

/// `path` leads on from the parent of the list's items.
void Navigation::append(std::string& out, const List& list, std::span<const std::uint32_t> path,
                        std::string_view home) const {
  if (list.parts.empty()) return;
  const std::size_t place = path.empty() ? 0 : items_[path.front()].place;
  for (const Piece& piece : list.parts[place / list.part_size]) {
    out += piece.text;
    const bool on_path = !path.empty() && piece.item == path.front();
    switch (piece.then) {
      case Piece::Then::Nothing:
        break;
      case Piece::Then::Home:
        out += home;
        break;
      case Piece::Then::CurrentMark:
        if (on_path && path.size() == 1) out += " aria-current=\"page\"";
        break;
      case Piece::Then::Children:
        if (on_path) append(out, lists_[piece.item], path.subspan(1), home);
        break;
    }
  }
}

}  // namespace vade::render

#include "render/navigation.h"

#include "base/strings.h"
#include "render/urls.h"

#include <algorithm>
#include <charconv>

namespace vade::render {
namespace {

// The rendered list is cut at these marks; no title holds them (see `without_controls`).
constexpr char RootMark = '\x01';
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

}  // namespace

Navigation::Navigation(const std::vector<model::NavigationNode>& nodes,
                       const std::vector<std::string>& urls, const std::vector<Title>& titles,
                       const theme::Frame& frame)
    : item_of_(titles.size(), NoItem) {
  add(nodes, NoItem, top_);
  const auto render_list = [&](const std::vector<std::uint32_t>& siblings) {
    theme::Value list;
    for (const std::uint32_t item : siblings) {
      const model::SetIndex set = items_[item].set;
      list.add(theme::Value()
                   .set("href", RootMark + base::escape_html(encode_path(urls[set])))
                   .set("current", mark(CurrentMark, item))
                   .set("title", without_controls(titles[set].text))
                   .set("lang", titles[set].lang)
                   .set("children", mark(ChildrenMark, item)));
    }
    return cut(frame.render("navigation-list", theme::Value().set("items", std::move(list))));
  };
  if (!top_.empty()) top_list_ = render_list(top_);
  lists_.resize(items_.size());
  for (std::size_t item = 0; item < items_.size(); ++item) {
    if (!items_[item].children.empty()) lists_[item] = render_list(items_[item].children);
  }
}

void Navigation::add(const std::vector<model::NavigationNode>& nodes, std::uint32_t parent,
                     std::vector<std::uint32_t>& siblings) {
  for (const model::NavigationNode& node : nodes) {
    const auto item = static_cast<std::uint32_t>(items_.size());
    siblings.push_back(item);
    items_.push_back({node.set, parent, {}});
    if (item_of_[node.set] == NoItem) item_of_[node.set] = item;
    std::vector<std::uint32_t> children;
    add(node.children, item, children);
    items_[item].children = std::move(children);
  }
}

Navigation::List Navigation::cut(std::string_view html) {
  List list;
  std::size_t from = 0;
  while (true) {
    const std::size_t at = html.find_first_of("\x01\x02\x03", from);
    Piece& piece = list.emplace_back();
    piece.text = html.substr(from, at - from);
    if (at == std::string_view::npos) return list;
    from = at + 1;
    if (html[at] == RootMark) {
      piece.then = Piece::Then::Root;
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

std::string Navigation::html(std::uint32_t item, std::string_view root) const {
  std::string out;
  append(out, top_list_, path_to(item), root);
  return out;
}

void Navigation::append(std::string& out, const List& list, const std::vector<std::uint32_t>& path,
                        std::string_view root) const {
  for (const Piece& piece : list) {
    out += piece.text;
    switch (piece.then) {
      case Piece::Then::Nothing:
        break;
      case Piece::Then::Root:
        out += root;
        break;
      case Piece::Then::CurrentMark:
        if (!path.empty() && piece.item == path.back()) out += " aria-current=\"page\"";
        break;
      case Piece::Then::Children:
        if (std::find(path.begin(), path.end(), piece.item) != path.end()) {
          append(out, lists_[piece.item], path, root);
        }
        break;
    }
  }
}

}  // namespace vade::render

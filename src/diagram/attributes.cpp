#include "diagram/attributes.h"

#include "base/strings.h"
#include "diag/suggestion.h"
#include "diagram/dot.h"
#include "text/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <vector>

namespace vade::diagram {
namespace {

using Words = std::span<const std::string_view>;

constexpr unsigned OnGraph = 1;
constexpr unsigned OnNode = 2;
constexpr unsigned OnEdge = 4;
constexpr unsigned OnAll = OnGraph | OnNode | OnEdge;

constexpr std::string_view Shapes[] = {
    "box",           "box3d",        "circle",  "component", "cylinder", "diamond",
    "doublecircle",  "egg",          "ellipse", "folder",    "hexagon",  "house",
    "invhouse",      "invtrapezium", "none",    "note",      "octagon",  "oval",
    "parallelogram", "pentagon",     "plain",   "plaintext", "point",    "rect",
    "rectangle",     "square",       "tab",     "trapezium", "triangle", "underline"};
constexpr std::string_view Arrows[] = {"box",  "crow", "diamond", "dot",      "empty",
                                       "inv",  "none", "normal",  "odiamond", "odot",
                                       "open", "tee",  "vee"};
constexpr std::string_view Compass[] = {"n", "ne", "e", "se", "s", "sw", "w", "nw", "c", "_"};
constexpr std::string_view Directions[] = {"forward", "back", "both", "none"};
constexpr std::string_view RankDirections[] = {"TB", "BT", "LR", "RL"};
constexpr std::string_view Ranks[] = {"same", "min", "source", "max", "sink"};
constexpr std::string_view Splines[] = {"true",     "false", "spline", "line",
                                        "polyline", "ortho", "curved"};
constexpr std::string_view Booleans[] = {"true", "false"};
constexpr std::string_view LabelPlaces[] = {"t", "b", "c"};
constexpr std::string_view Styles[] = {"solid", "dashed", "dotted", "bold", "rounded", "invis"};

struct AttributeRule {
  std::string_view name;
  unsigned owners = OnAll;
  ValueType type = ValueType::Text;
  Words choices = {};
  double least = 0;
  double most = 0;
};

constexpr AttributeRule Rules[] = {
    {"label", OnAll, ValueType::Text},
    {"xlabel", OnNode | OnEdge, ValueType::Text},
    {"headlabel", OnEdge, ValueType::Text},
    {"taillabel", OnEdge, ValueType::Text},
    {"tooltip", OnAll, ValueType::Text},
    {"comment", OnGraph, ValueType::Text},
    {"URL", OnAll, ValueType::Link},
    {"href", OnAll, ValueType::Link},
    {"class", OnAll, ValueType::Class},
    {"style", OnAll, ValueType::Style, Styles},
    {"fontsize", OnAll, ValueType::Number, {}, 8, 32},
    {"penwidth", OnAll, ValueType::Number, {}, 0, 8},
    {"labelloc", OnGraph | OnNode, ValueType::Choice, LabelPlaces},
    {"rankdir", OnGraph, ValueType::Choice, RankDirections},
    {"rank", OnGraph, ValueType::Choice, Ranks},
    {"ranksep", OnGraph, ValueType::Number, {}, 0.02, 5},
    {"nodesep", OnGraph, ValueType::Number, {}, 0.02, 5},
    {"splines", OnGraph, ValueType::Choice, Splines},
    {"compound", OnGraph, ValueType::Choice, Booleans},
    {"shape", OnNode, ValueType::Choice, Shapes},
    {"width", OnNode, ValueType::Number, {}, 0, 10},
    {"height", OnNode, ValueType::Number, {}, 0, 10},
    {"peripheries", OnNode, ValueType::Number, {}, 0, 4},
    {"group", OnNode, ValueType::Name},
    {"arrowhead", OnEdge, ValueType::Choice, Arrows},
    {"arrowtail", OnEdge, ValueType::Choice, Arrows},
    {"arrowsize", OnEdge, ValueType::Number, {}, 0, 3},
    {"dir", OnEdge, ValueType::Choice, Directions},
    {"constraint", OnEdge, ValueType::Choice, Booleans},
    {"minlen", OnEdge, ValueType::Number, {}, 0, 20},
    {"weight", OnEdge, ValueType::Number, {}, 0, 100},
    {"lhead", OnEdge, ValueType::Name},
    {"ltail", OnEdge, ValueType::Name},
    {"headport", OnEdge, ValueType::Choice, Compass},
    {"tailport", OnEdge, ValueType::Choice, Compass},
};

/// They make Graphviz read files or run what is written in the value.
constexpr std::string_view Dangerous[] = {"_background", "fontpath",   "image",     "imagepath",
                                          "imagepos",    "imagescale", "shapefile", "stylesheet",
                                          "layer",       "layers",     "layersel"};

constexpr std::string_view Colours[] = {"bgcolor",   "color",        "colorscheme",
                                        "fillcolor", "fontcolor",    "labelfontcolor",
                                        "pencolor",  "gradientangle"};
constexpr std::string_view Fonts[] = {"fontname", "fontnames", "labelfontname"};

bool contains(Words words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

unsigned bit_of(Owner owner) {
  switch (owner) {
    case Owner::Graph:
      return OnGraph;
    case Owner::Node:
      return OnNode;
    case Owner::Edge:
      return OnEdge;
  }
  return 0;
}

const AttributeRule* find_rule(std::string_view name) {
  const auto* found = std::find_if(std::begin(Rules), std::end(Rules),
                                   [&](const AttributeRule& rule) { return rule.name == name; });
  return found == std::end(Rules) ? nullptr : found;
}

Verdict ignore(std::string message, std::string help) {
  return {Use::Ignore, {}, {}, std::move(message), std::move(help)};
}

Verdict refuse(std::string message, std::string help) {
  return {Use::Refuse, {}, {}, std::move(message), std::move(help)};
}

std::string did_you_mean(std::string_view name, Words candidates, std::string otherwise) {
  return diag::did_you_mean(name, {candidates.begin(), candidates.end()}, std::move(otherwise));
}

std::optional<double> to_number(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

Verdict judge_number(const AttributeRule& rule, std::string_view value) {
  const auto number = to_number(value);
  if (number && *number >= rule.least && *number <= rule.most) {
    return {Use::Keep, rule.type, std::string(value), {}, {}};
  }
  return refuse(fmt::format("`{}` of `{}` is not a number that can be drawn", value, rule.name),
                fmt::format("a number from {} to {}", rule.least, rule.most));
}

Verdict judge_choice(const AttributeRule& rule, std::string_view value) {
  if (contains(rule.choices, value)) return {Use::Keep, rule.type, std::string(value), {}, {}};
  if (rule.name == "shape" && (value == "record" || value == "Mrecord")) {
    return refuse(fmt::format("the shape `{}` is not supported", value),
                  "draw one node for each field, in a cluster");
  }
  return refuse(
      fmt::format("`{}` is no value of `{}`", value, rule.name),
      did_you_mean(value, rule.choices, fmt::format("one of {}", fmt::join(rule.choices, ", "))));
}

Verdict judge_style(const AttributeRule& rule, std::string_view value) {
  std::vector<std::string_view> kept;
  for (const std::string_view part : base::split(value, ',')) {
    const std::string_view word = base::trim(part);
    // The theme fills shapes; `filled` is so common that it deserves no remark.
    if (word.empty() || word == "filled") continue;
    if (!contains(rule.choices, word)) {
      return ignore(fmt::format("`{}` of `style` has no effect", word),
                    did_you_mean(word, rule.choices,
                                 fmt::format("one of {}", fmt::join(rule.choices, ", "))));
    }
    kept.push_back(word);
  }
  return {Use::Keep, rule.type, fmt::format("{}", fmt::join(kept, ",")), {}, {}};
}

bool is_class_name(std::string_view name) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !name.empty() && name.front() >= 'a' && name.front() <= 'z' &&
         std::all_of(name.begin(), name.end(), fits);
}

Verdict judge_class(const AttributeRule& rule, std::string_view value) {
  for (const std::string_view name : base::split(value, ' ')) {
    if (!name.empty() && !is_class_name(name)) {
      return refuse(fmt::format("`{}` is not a class", name),
                    "lower-case letters, digits and hyphens, e.g. `accent`");
    }
  }
  return {Use::Keep, rule.type, std::string(value), {}, {}};
}

bool is_key(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '-';
  });
}

Verdict judge_text(const AttributeRule& rule, std::string_view value) {
  if (value.starts_with('@') && !is_key(value.substr(1))) {
    return refuse(fmt::format("`{}` is not the key of a label", text::excerpt(value, 40)),
                  "letters, digits, `.`, `-` and `_` behind `@`; for a text that begins with `@` "
                  "write `\\@`");
  }
  if (const auto length = text::code_points(value); length > MaximumLabelLength) {
    return refuse(fmt::format("`{}` has {} characters", rule.name, length),
                  fmt::format("at most {}; the rest belongs in the page", MaximumLabelLength));
  }
  return {Use::Keep, rule.type, std::string(value), {}, {}};
}

Verdict judge_unknown(std::string_view name) {
  if (contains(Dangerous, name)) {
    return refuse(fmt::format("`{}` is not allowed: a diagram reads no files", name),
                  "remove it; a picture belongs in the page");
  }
  if (contains(Colours, name)) {
    return ignore(fmt::format("`{}` has no effect: colours come from the theme", name),
                  "name a role: `class=accent`, `muted`, `success`, `warning`, `danger`");
  }
  if (contains(Fonts, name)) {
    return ignore(fmt::format("`{}` has no effect: the font comes from the page", name),
                  "remove it");
  }
  std::vector<std::string_view> names;
  for (const AttributeRule& rule : Rules) names.push_back(rule.name);
  return ignore(fmt::format("unknown attribute `{}`", name),
                did_you_mean(name, names, "remove it"));
}

}  // namespace

Verdict judge_attribute(Owner owner, std::string_view name, std::string_view value) {
  const AttributeRule* rule = find_rule(name);
  if (rule == nullptr) return judge_unknown(name);
  if ((rule->owners & bit_of(owner)) == 0) {
    return ignore(fmt::format("`{}` has no effect here", name), "remove it");
  }
  switch (rule->type) {
    case ValueType::Text:
      return judge_text(*rule, value);
    case ValueType::Class:
      return judge_class(*rule, value);
    case ValueType::Number:
      return judge_number(*rule, value);
    case ValueType::Choice:
      return judge_choice(*rule, value);
    case ValueType::Style:
      return judge_style(*rule, value);
    case ValueType::Link:
    case ValueType::Name:
      return {Use::Keep, rule->type, std::string(value), {}, {}};
  }
  return {};
}

bool is_inherited(std::string_view name) {
  const AttributeRule* rule = find_rule(name);
  return rule != nullptr && name != "rank" &&
         (rule->type == ValueType::Number || rule->type == ValueType::Choice ||
          rule->type == ValueType::Style);
}

bool is_compass_point(std::string_view name) {
  return contains(Compass, name);
}

std::string_view label_key(std::string_view value) {
  return value.starts_with('@') ? value.substr(1) : std::string_view();
}

}  // namespace vade::diagram

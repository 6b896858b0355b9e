#pragma once

#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace vade::test {

/// Parses an SVG as XML; fails the test if it is not well-formed.
inline pugi::xml_document parse_svg(const std::string& svg) {
  pugi::xml_document document;
  const auto result = document.load_buffer(svg.data(), svg.size(), pugi::parse_full);
  INFO(svg);
  REQUIRE(result);
  return document;
}

/// All texts of the elements called `element`, in order.
inline std::vector<std::string> texts(const pugi::xml_node& top, const char* element) {
  std::vector<std::string> result;
  for (const auto& match : top.select_nodes((".//" + std::string(element)).c_str())) {
    result.emplace_back(match.node().text().get());
  }
  return result;
}

inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Fails the test for every node, element or attribute that a diagram must not hold.
inline void check_allowed(const pugi::xml_node& node) {
  for (const pugi::xml_node& child : node) {
    const std::string name = child.name();
    CAPTURE(name);
    REQUIRE((child.type() == pugi::node_element || child.type() == pugi::node_pcdata));
    if (child.type() != pugi::node_element) continue;
    CHECK(is_one_of(name, {"svg", "g", "a", "title", "desc", "text", "path", "polygon", "polyline",
                           "ellipse"}));
    for (const pugi::xml_attribute& attribute : child.attributes()) {
      CAPTURE(attribute.name());
      CHECK(is_one_of(attribute.name(), {"xmlns",
                                         "class",
                                         "role",
                                         "aria-labelledby",
                                         "aria-describedby",
                                         "lang",
                                         "direction",
                                         "viewBox",
                                         "width",
                                         "height",
                                         "font-size",
                                         "text-anchor",
                                         "fill",
                                         "stroke",
                                         "stroke-width",
                                         "stroke-dasharray",
                                         "stroke-linecap",
                                         "id",
                                         "href",
                                         "points",
                                         "d",
                                         "cx",
                                         "cy",
                                         "rx",
                                         "ry",
                                         "x",
                                         "y"}));
    }
    check_allowed(child);
  }
}

}  // namespace vade::test

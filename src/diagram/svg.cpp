#include "diagram/svg.h"

#include "base/strings.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <utility>

namespace vade::diagram {
namespace {

constexpr double DefaultFontSize = 14;

/// What is narrower can be read when a telephone of 320 pixels makes it smaller; the rest scrolls.
constexpr double WidestOfTelephone = 360;

std::string_view item_class(ItemKind kind) {
  switch (kind) {
    case ItemKind::Cluster:
      return "diagram-cluster";
    case ItemKind::Node:
      return "diagram-node";
    case ItemKind::Edge:
      return "diagram-edge";
  }
  return {};
}

/// Two decimals at most, always with a point: enough for a screen, and the last bits in which
/// mathematics libraries differ do not show.
void append_number(std::string& out, double number) {
  std::string digits = fmt::format("{:.2f}", number);
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  out += digits == "-0" ? "0" : digits;
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out += ' ';
  out += name;
  out += "=\"";
  base::append_html(out, value);
  out += '"';
}

void append_element(std::string& out, std::string_view name, std::string_view id,
                    std::string_view text) {
  out += '<';
  out += name;
  if (!id.empty()) append_attribute(out, "id", id);
  out += '>';
  base::append_html(out, text);
  fmt::format_to(std::back_inserter(out), "</{}>", name);
}

}  // namespace

void SvgWriter::begin(ItemKind kind, const Decoration& decoration) {
  kind_ = kind;
  in_item_ = true;
  has_shape_ = false;
  linked_ = !decoration.href.empty();
  std::string classes(item_class(kind));
  for (const std::string_view name : base::split(decoration.classes, ' ')) {
    if (!name.empty()) fmt::format_to(std::back_inserter(classes), " diagram-{}", name);
  }
  body_ += "<g";
  append_attribute(body_, "class", classes);
  if (!decoration.language.empty()) append_attribute(body_, "lang", decoration.language);
  body_ += '>';
  if (!decoration.tooltip.empty()) append_element(body_, "title", {}, decoration.tooltip);
  if (!linked_) return;
  body_ += "<a";
  append_attribute(body_, "href", decoration.href);
  body_ += '>';
}

void SvgWriter::end() {
  body_ += linked_ ? "</a></g>\n" : "</g>\n";
  in_item_ = false;
  linked_ = false;
}

void SvgWriter::attribute(std::string_view name, double number) {
  body_ += ' ';
  body_ += name;
  body_ += "=\"";
  append_number(body_, number);
  body_ += '"';
}

void SvgWriter::points(std::span<const Point> points) {
  bool first = true;
  for (const Point point : points) {
    if (!std::exchange(first, false)) body_ += ' ';
    append_number(body_, point.x);
    body_ += ',';
    append_number(body_, point.y);
  }
}

void SvgWriter::line_class(bool closed, bool filled) {
  // The theme fills the outline of a node or cluster; what is drawn into it later stays a line, or
  // it would hide what is below.
  if (closed && kind_ != ItemKind::Edge && !std::exchange(has_shape_, true)) {
    body_ += " class=\"diagram-shape\"";
  } else if (filled && kind_ == ItemKind::Edge) {
    body_ += " class=\"diagram-arrow\" fill=\"currentColor\"";
  } else {
    body_ += " class=\"diagram-line\"";
  }
}

void SvgWriter::pen_attributes(Pen pen) {
  switch (pen.dash) {
    case Dash::Solid:
      break;
    case Dash::Dashed:
      body_ += " stroke-dasharray=\"5,3\"";
      break;
    case Dash::Dotted:
      body_ += " stroke-dasharray=\"1,4\" stroke-linecap=\"round\"";
      break;
  }
  if (pen.width != 1) attribute("stroke-width", pen.width);
}

void SvgWriter::polygon(std::span<const Point> corners, bool filled, Pen pen) {
  body_ += "<polygon";
  line_class(true, filled);
  body_ += " points=\"";
  points(corners);
  body_ += '"';
  pen_attributes(pen);
  body_ += "/>";
}

void SvgWriter::polyline(std::span<const Point> corners, Pen pen) {
  body_ += "<polyline";
  line_class(false, false);
  body_ += " points=\"";
  points(corners);
  body_ += '"';
  pen_attributes(pen);
  body_ += "/>";
}

void SvgWriter::curve(std::span<const Point> nodes, bool closed, Pen pen) {
  if (nodes.empty()) return;
  body_ += "<path";
  line_class(closed, false);
  body_ += " d=\"M";
  points(nodes.first(1));
  body_ += " C";
  points(nodes.subspan(1));
  body_ += closed ? "Z\"" : "\"";
  pen_attributes(pen);
  body_ += "/>";
}

void SvgWriter::ellipse(Point centre, double radius_x, double radius_y, bool filled, Pen pen) {
  body_ += "<ellipse";
  line_class(true, filled);
  attribute("cx", centre.x);
  attribute("cy", centre.y);
  attribute("rx", radius_x);
  attribute("ry", radius_y);
  pen_attributes(pen);
  body_ += "/>";
}

void SvgWriter::text(Point baseline, Anchor anchor, double size, std::string_view text) {
  body_ += in_item_ ? "<text class=\"diagram-text\"" : "<text class=\"diagram-title\"";
  attribute("x", baseline.x);
  attribute("y", baseline.y);
  if (anchor == Anchor::Start) body_ += " text-anchor=\"start\"";
  if (anchor == Anchor::End) body_ += " text-anchor=\"end\"";
  if (size != DefaultFontSize) attribute("font-size", size);
  body_ += " fill=\"currentColor\" stroke=\"none\">";
  base::append_html(body_, text);
  body_ += "</text>";
}

std::string SvgWriter::finish(const Frame& frame, double width, double height) {
  const std::string title_id = frame.id_prefix + "title";
  const std::string description_id = frame.id_prefix + "desc";
  const std::string body = std::exchange(body_, {});
  body_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"diagram-svg";
  if (width > WidestOfTelephone) body_ += " diagram-wide";
  body_ += '"';
  // What is inside an `img` cannot be reached, and links must be.
  append_attribute(body_, "role", frame.has_links ? "group" : "img");
  if (!frame.title.empty()) append_attribute(body_, "aria-labelledby", title_id);
  if (!frame.description.empty()) append_attribute(body_, "aria-describedby", description_id);
  if (!frame.language.empty()) append_attribute(body_, "lang", frame.language);
  if (frame.direction == "rtl") append_attribute(body_, "direction", frame.direction);
  const double whole_width = std::ceil(width);
  const double whole_height = std::ceil(height);
  append_attribute(body_, "viewBox", fmt::format("0 0 {:.0f} {:.0f}", whole_width, whole_height));
  attribute("width", whole_width);
  attribute("height", whole_height);
  append_attribute(body_, "font-size", "14");
  body_ += " text-anchor=\"middle\" fill=\"none\" stroke=\"currentColor\">\n";
  if (!frame.title.empty()) append_element(body_, "title", title_id, frame.title);
  if (!frame.description.empty()) {
    append_element(body_, "desc", description_id, frame.description);
  }
  body_ += '\n';
  body_ += body;
  body_ += "</svg>\n";
  return std::exchange(body_, {});
}

}  // namespace vade::diagram

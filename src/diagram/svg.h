#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vade::diagram {

struct Point {
  double x = 0;
  double y = 0;
};

/// What a node, edge or cluster carries besides its lines and texts.
struct Decoration {
  std::string classes;   ///< the author's, e.g. `accent`; separated by spaces
  std::string tooltip;   ///< plain text; empty if there is none
  std::string href;      ///< empty: no link
  std::string language;  ///< of its texts, if it differs from the diagram's
};

/// The `svg` element as a whole.
struct Frame {
  std::string title;        ///< accessible name; empty: the element stays unnamed
  std::string description;  ///< empty if there is none
  std::string id_prefix;
  std::string language;  ///< empty: the page's
  std::string direction;
  bool has_links = false;
};

enum class ItemKind : std::uint8_t { Cluster, Node, Edge };

enum class Dash : std::uint8_t { Solid, Dashed, Dotted };

struct Pen {
  Dash dash = Dash::Solid;
  double width = 1;
};

/// How a text stands to its point.
enum class Anchor : std::uint8_t { Start, Middle, End };

/// Writes a drawing as SVG for the inside of an HTML page: only the elements and attributes that
/// stand here, no colours but the page's (`currentColor`, and classes for the theme), no fonts, no
/// scripts, styles or foreign addresses. Coordinates in pixels, y downwards.
class SvgWriter {
 public:
  void begin(ItemKind kind, const Decoration& decoration);
  void end();

  void polygon(std::span<const Point> corners, bool filled, Pen pen);
  void polyline(std::span<const Point> corners, Pen pen);
  /// Cubic Bézier curves: a start, then three points for each.
  void curve(std::span<const Point> nodes, bool closed, Pen pen);
  void ellipse(Point centre, double radius_x, double radius_y, bool filled, Pen pen);
  void text(Point baseline, Anchor anchor, double size, std::string_view text);

  /// The whole element; the writer is empty afterwards.
  [[nodiscard]] std::string finish(const Frame& frame, double width, double height);

 private:
  void line_class(bool closed, bool filled);
  void pen_attributes(Pen pen);
  void attribute(std::string_view name, double number);
  void points(std::span<const Point> points);

  std::string body_;
  ItemKind kind_ = ItemKind::Cluster;
  bool in_item_ = false;
  bool linked_ = false;
  bool has_shape_ = false;  ///< the outline of the present node or cluster is drawn
};

}  // namespace vade::diagram

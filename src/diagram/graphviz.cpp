#include "diagram/graphviz.h"

#include "diagram/text_width.h"

#include <fmt/format.h>
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#include <graphviz/gvplugin_device.h>
#include <graphviz/gvplugin_render.h>
#include <graphviz/gvplugin_textlayout.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>

extern "C" {
// NOLINTNEXTLINE(readability-identifier-naming): the name is the library's
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
}

namespace vade::diagram {
namespace {

// Graphviz keeps its state in globals of its own, so the lock for them must be one too.
std::mutex graphviz_guard;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

/// What the callbacks draw into.
struct Canvas {
  const Picture& picture;
  SvgWriter svg;
  double width = 0;
  double height = 0;
};

Canvas& canvas_of(GVJ_t* job) {
  return *static_cast<Canvas*>(job->context);
}

/// Our objects are named by their position: `n12`, `e7`, `cluster3`.
std::size_t index_of(void* object) {
  const std::string_view name = agnameof(object);
  const char* begin = name.data() + std::min(name.find_first_of("0123456789"), name.size());
  std::size_t index = 0;
  std::from_chars(begin, name.data() + name.size(), index);
  return index;
}

Pen pen_of(GVJ_t* job) {
  Pen pen;
  pen.width = job->obj->penwidth;
  if (job->obj->pen == PEN_DASHED) pen.dash = Dash::Dashed;
  if (job->obj->pen == PEN_DOTTED) pen.dash = Dash::Dotted;
  return pen;
}

std::vector<Point> to_points(const pointf* points, int count) {
  std::vector<Point> result;
  for (const pointf& point : std::span(points, static_cast<std::size_t>(count))) {
    result.push_back({point.x, point.y});
  }
  return result;
}

void begin_page(GVJ_t* job) {
  canvas_of(job).width = job->width;
  canvas_of(job).height = job->height;
}

void begin_cluster(GVJ_t* job) {
  Canvas& canvas = canvas_of(job);
  canvas.svg.begin(ItemKind::Cluster, canvas.picture.subgraphs[index_of(job->obj->u.sg)]);
}

void begin_node(GVJ_t* job) {
  Canvas& canvas = canvas_of(job);
  canvas.svg.begin(ItemKind::Node, canvas.picture.nodes[index_of(job->obj->u.n)]);
}

void begin_edge(GVJ_t* job) {
  Canvas& canvas = canvas_of(job);
  canvas.svg.begin(ItemKind::Edge, canvas.picture.edges[index_of(job->obj->u.e)]);
}

void end_item(GVJ_t* job) {
  canvas_of(job).svg.end();
}

void draw_text(GVJ_t* job, pointf point, textspan_t* span) {
  const Anchor anchor = span->just == 'l'   ? Anchor::Start
                        : span->just == 'r' ? Anchor::End
                                            : Anchor::Middle;
  canvas_of(job).svg.text({point.x, point.y - span->yoffset_centerline}, anchor, span->font->size,
                          span->str);
}

void draw_ellipse(GVJ_t* job, pointf* points, int filled) {
  const pointf centre = points[0];
  const pointf corner = points[1];
  canvas_of(job).svg.ellipse({centre.x, centre.y}, std::abs(corner.x - centre.x),
                             std::abs(corner.y - centre.y), filled != 0, pen_of(job));
}

void draw_polygon(GVJ_t* job, pointf* points, int count, int filled) {
  canvas_of(job).svg.polygon(to_points(points, count), filled != 0, pen_of(job));
}

void draw_polyline(GVJ_t* job, pointf* points, int count) {
  canvas_of(job).svg.polyline(to_points(points, count), pen_of(job));
}

void draw_curve(GVJ_t* job, pointf* points, int count, int, int, int) {
  const auto nodes = to_points(points, count);
  const bool closed = nodes.front().x == nodes.back().x && nodes.front().y == nodes.back().y;
  canvas_of(job).svg.curve(nodes, closed, pen_of(job));
}

/// Graphviz asks for the room that a line of text takes.
boolean measure_text(textspan_t* span, char**) {
  constexpr double LineHeight = 1.25;
  constexpr double BaselineLift = 0.08;  // letters stand a little above their line's middle
  const double size = span->font->size;
  span->size = {text_width(span->str) * size, size * LineHeight};
  span->yoffset_layout = 0;
  span->yoffset_centerline = size * BaselineLift;
  span->layout = nullptr;
  span->free_layout = nullptr;
  return TRUE;
}

void nothing(GVJ_t*) {}

gvrender_engine_t render_engine() {
  gvrender_engine_t engine{};
  engine.begin_page = begin_page;
  engine.begin_cluster = begin_cluster;
  engine.end_cluster = end_item;
  engine.begin_node = begin_node;
  engine.end_node = end_item;
  engine.begin_edge = begin_edge;
  engine.end_edge = end_item;
  engine.textspan = draw_text;
  engine.ellipse = draw_ellipse;
  engine.polygon = draw_polygon;
  engine.polyline = draw_polyline;
  engine.beziercurve = draw_curve;
  return engine;
}

/// Everything that Graphviz gets from us instead of from its own plugins: a renderer that draws
/// into a Canvas, a device that writes nothing, and text widths that need no fonts.
struct OwnPlugins {
  char format[5] = "vade";
  gvrender_engine_t engine = render_engine();
  gvrender_features_t render_features{GVRENDER_Y_GOES_DOWN | GVRENDER_NO_WHITE_BG, 4., nullptr, 0,
                                      COLOR_STRING};
  gvdevice_engine_t device{nothing, nullptr, nothing};
  gvdevice_features_t device_features{GVDEVICE_NO_WRITER, {0, 0}, {0, 0}, {72, 72}};
  gvtextlayout_engine_t text{measure_text};
  gvplugin_installed_t renders[2] = {{0, format, 1, &engine, &render_features}, {}};
  gvplugin_installed_t devices[2] = {{0, "vade:vade", 1, &device, &device_features}, {}};
  gvplugin_installed_t texts[2] = {{0, "textlayout", 1, &text, nullptr}, {}};
  gvplugin_api_t apis[4] = {{API_render, renders},
                            {API_device, devices},
                            {API_textlayout, texts},
                            {static_cast<api_t>(0), nullptr}};
  gvplugin_library_t library{format, apis};
};

/// Graphviz's functions take `char*` and copy what they get.
char* mutable_text(const std::string& text) {
  return const_cast<char*>(text.c_str());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

void set(void* object, const std::string& name, const std::string& value) {
  char by_default[] = "";
  agsafeset(object, mutable_text(name), mutable_text(value), by_default);
}

/// Plain text as Graphviz wants it: no escapes of its own and no entities.
std::string escape_label(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '\n':
        result += "\\n";
        break;
      case '\\':
        result += "\\\\";
        break;
      case '&':
        result += "&amp;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

bool is_text(std::string_view name) {
  return name == "label" || name == "xlabel" || name == "headlabel" || name == "taillabel";
}

/// Texts and what has to do with the layout; links, classes and tooltips stay with us.
void set_all(void* object, const Attributes& attributes) {
  for (const auto& [name, value] : attributes) {
    if (name == "class" || name == "URL" || name == "tooltip" || name == "comment") continue;
    set(object, name, is_text(name) ? escape_label(value) : value);
  }
}

class Layout {
 public:
  explicit Layout(const Picture& picture)
      : context_(gvContextPlugins(builtins_, 0)),
        graph_(agopen(mutable_text("diagram"), picture.graph.directed ? Agdirected : Agundirected,
                      nullptr)) {
    build(picture.graph);
  }

  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;

  ~Layout() {
    if (laid_out_) gvFreeLayout(context_, graph_);
    agclose(graph_);
    gvFreeContext(context_);
  }

  [[nodiscard]] bool draw_into(Canvas& canvas) {
    laid_out_ = gvLayout(context_, graph_, "dot") == 0;
    return laid_out_ && gvRenderContext(context_, graph_, "vade", &canvas) == 0;
  }

 private:
  void build(const Graph& graph);

  OwnPlugins plugins_;
  lt_symlist_t builtins_[3] = {
      {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
      {"gvplugin_vade_LTX_library", &plugins_.library},
      {nullptr, nullptr}};
  GVC_t* context_;
  Agraph_t* graph_;
  bool laid_out_ = false;
};

void Layout::build(const Graph& graph) {
  set_all(graph_, graph.subgraphs.front().attributes);
  std::vector<Agnode_t*> nodes;
  for (std::size_t index = 0; index < graph.nodes.size(); ++index) {
    nodes.push_back(agnode(graph_, mutable_text(fmt::format("n{}", index)), TRUE));
    set_all(nodes.back(), graph.nodes[index].attributes);
  }
  std::vector<Agraph_t*> subgraphs{graph_};
  for (std::size_t index = 1; index < graph.subgraphs.size(); ++index) {
    const Subgraph& source = graph.subgraphs[index];
    const auto name = fmt::format("{}{}", source.is_cluster() ? "cluster" : "group", index);
    subgraphs.push_back(agsubg(subgraphs[source.parent], mutable_text(name), TRUE));
    set_all(subgraphs.back(), source.attributes);
    for (const std::uint32_t node : source.nodes) agsubnode(subgraphs.back(), nodes[node], TRUE);
  }
  for (std::size_t index = 0; index < graph.edges.size(); ++index) {
    const Edge& source = graph.edges[index];
    Agedge_t* edge = agedge(graph_, nodes[source.tail], nodes[source.head],
                            mutable_text(fmt::format("e{}", index)), TRUE);
    set_all(edge, source.attributes);
  }
}

}  // namespace

std::string draw(const Picture& picture) {
  const std::lock_guard lock(graphviz_guard);
  agseterrf([](char*) { return 0; });  // remarks such as "label too large" are of no use to anybody
  Canvas canvas{picture, {}};
  Layout layout(picture);
  if (!layout.draw_into(canvas)) return {};
  return canvas.svg.finish(picture.frame, canvas.width, canvas.height);
}

}  // namespace vade::diagram

#include "render/svg.h"

#include "base/strings.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace vade::render {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool ends_name(char c) {
  return is_space(c) || c == '=' || c == '>' || c == '/' || c == '<';
}

/// An element's start as it stands in the text; names in lower case without their prefix.
struct StartTag {
  std::string name;
  std::vector<std::pair<std::string, std::string_view>> attributes;
};

std::string local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return base::ascii_lower(colon == std::string_view::npos ? name : name.substr(colon + 1));
}

/// Reads start tags one after another, over anything else.
class TagReader {
 public:
  explicit TagReader(std::string_view text) : text_(text) {}

  std::optional<StartTag> next() {
    while (true) {
      at_ = text_.find('<', at_);
      if (at_ == std::string_view::npos) return std::nullopt;
      ++at_;
      if (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '!' && text_[at_] != '?' &&
          text_[at_] != '/') {
        return read();
      }
    }
  }

 private:
  StartTag read() {
    StartTag tag;
    tag.name = local_name(read_name());
    while (true) {
      while (at_ < text_.size() && (is_space(text_[at_]) || text_[at_] == '/')) ++at_;
      if (at_ >= text_.size() || text_[at_] == '>' || text_[at_] == '<') return tag;
      std::string name = local_name(read_name());
      const std::string_view value = read_value();
      tag.attributes.emplace_back(std::move(name), value);
    }
  }

  std::string_view read_name() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !ends_name(text_[at_])) ++at_;
    if (at_ == begin && at_ < text_.size()) ++at_;  // a stray `=`
    return text_.substr(begin, at_ - begin);
  }

  std::string_view read_value() {
    std::size_t at = at_;
    while (at < text_.size() && is_space(text_[at])) ++at;
    if (at >= text_.size() || text_[at] != '=') return {};
    ++at;
    while (at < text_.size() && is_space(text_[at])) ++at;
    if (at >= text_.size()) return {};
    const char quote = text_[at];
    const bool quoted = quote == '"' || quote == '\'';
    const std::size_t begin = quoted ? at + 1 : at;
    const std::size_t end =
        quoted ? text_.find(quote, begin) : text_.find_first_of(" \t\r\n>", begin);
    at_ = end == std::string_view::npos ? text_.size() : end + (quoted ? 1 : 0);
    return text_.substr(begin, end == std::string_view::npos ? end : end - begin);
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

std::string_view attribute(const StartTag& tag, std::string_view name) {
  for (const auto& [key, value] : tag.attributes) {
    if (key == name) return value;
  }
  return {};
}

std::optional<double> read_number(std::string_view& text) {
  while (!text.empty() && (is_space(text.front()) || text.front() == ',')) text.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || !std::isfinite(number)) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

std::uint32_t to_pixels(double length) {
  constexpr double Largest = 1e6;
  return length >= 0.5 && length <= Largest ? static_cast<std::uint32_t>(std::lround(length)) : 0;
}

/// CSS: 96 pixels are an inch.
std::uint32_t read_length(std::string_view text) {
  constexpr std::pair<std::string_view, double> Units[] = {
      {"", 1}, {"px", 1}, {"pt", 96.0 / 72}, {"in", 96}, {"cm", 96 / 2.54}, {"mm", 96 / 25.4}};
  const auto number = read_number(text);
  if (!number) return 0;
  for (const auto& [unit, factor] : Units) {
    if (base::trim(text) == unit) return to_pixels(*number * factor);
  }
  return 0;
}

ImageSize view_box_size(std::string_view text) {
  double values[4] = {};
  for (double& value : values) {
    const auto number = read_number(text);
    if (!number) return {};
    value = *number;
  }
  return {to_pixels(values[2]), to_pixels(values[3])};
}

bool is_embedded_picture(std::string_view url) {
  return url.starts_with("data:image/png") || url.starts_with("data:image/jpeg") ||
         url.starts_with("data:image/gif") || url.starts_with("data:image/webp");
}

bool leads_outside(std::string_view raw) {
  const std::string url = base::ascii_lower(base::trim(raw));
  return !url.empty() && url.front() != '#' && !is_embedded_picture(url);
}

/// Whether style text loads something: `@import`, or `url()` of anything but an element.
bool style_leads_outside(std::string_view raw) {
  const std::string style = base::ascii_lower(raw);
  if (style.find("@import") != std::string::npos) return true;
  for (std::size_t at = style.find("url("); at != std::string::npos; at = style.find("url(", at)) {
    at += 4;
    const std::size_t begin = style.find_first_not_of(" \t\r\n\"'", at);
    if (begin != std::string::npos && leads_outside(std::string_view(style).substr(begin)))
      return true;
  }
  return false;
}

bool is_foreign_element(std::string_view name) {
  constexpr std::string_view Names[] = {"foreignobject", "iframe", "object", "embed",
                                        "html",          "body",   "audio",  "video"};
  return std::find(std::begin(Names), std::end(Names), name) != std::end(Names);
}

void add_fault(std::vector<std::string>& faults, std::string fault) {
  if (std::find(faults.begin(), faults.end(), fault) == faults.end()) {
    faults.push_back(std::move(fault));
  }
}

void judge(const StartTag& tag, std::vector<std::string>& faults) {
  if (tag.name == "script" || tag.name == "handler") {
    add_fault(faults, "it holds a script");
  }
  if (is_foreign_element(tag.name)) {
    add_fault(faults, fmt::format("it holds an element `{}`", tag.name));
  }
  for (const auto& [name, value] : tag.attributes) {
    if (name.size() > 2 && name.starts_with("on")) {
      add_fault(faults, fmt::format("it holds an event attribute, `{}`", name));
    } else if ((name == "href" || name == "src") && leads_outside(value)) {
      add_fault(faults, "it refers to another file or host");
    } else if (name == "attributename" && local_name(value) == "href") {
      add_fault(faults, "it changes the target of a link");
    } else if (style_leads_outside(value)) {
      add_fault(faults, "its style refers to another file or host");
    }
  }
}

/// The root element; nothing if it is not `<svg>`.
std::optional<StartTag> read_root(std::string_view bytes) {
  constexpr std::size_t HeadBytes = 64 * 1024;  // it stands near the start
  TagReader reader(bytes.substr(0, HeadBytes));
  auto root = reader.next();
  if (!root || root->name != "svg") return std::nullopt;
  return root;
}

}  // namespace

bool is_svg(std::string_view bytes) {
  return read_root(bytes).has_value();
}

ImageSize svg_size(std::string_view bytes) {
  const auto root = read_root(bytes);
  if (!root) return {};
  const ImageSize size{read_length(attribute(*root, "width")),
                       read_length(attribute(*root, "height"))};
  return size.width != 0 && size.height != 0 ? size : view_box_size(attribute(*root, "viewbox"));
}

std::vector<std::string> svg_faults(std::string_view bytes) {
  std::vector<std::string> faults;
  if (bytes.find('\0') != std::string_view::npos) faults.emplace_back("it is not UTF-8");
  const std::string lower = base::ascii_lower(bytes);
  if (lower.find("<!entity") != std::string::npos) faults.emplace_back("it declares entities");
  if (lower.find("<?xml-stylesheet") != std::string::npos || style_leads_outside(lower)) {
    faults.emplace_back("its style refers to another file or host");
  }
  TagReader reader(bytes);
  while (const auto tag = reader.next()) judge(*tag, faults);
  return faults;
}

}  // namespace vade::render

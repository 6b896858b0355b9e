#include "html_check.h"

#include "base/strings.h"
#include "fuzz.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace vade::fuzz {
namespace {

using namespace std::string_view_literals;

bool is_one_of(std::string_view name, const auto& names) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

constexpr std::array Void = {"br"sv,  "hr"sv,   "img"sv,  "input"sv,
                             "wbr"sv, "meta"sv, "link"sv, "col"sv};
constexpr std::array Addresses = {"href"sv, "src"sv, "action"sv, "poster"sv, "cite"sv};
constexpr std::array Schemes = {"http"sv, "https"sv, "mailto"sv, "tel"sv};
constexpr std::array Refused = {"iframe"sv, "object"sv, "embed"sv,    "base"sv,
                                "style"sv,  "math"sv,   "template"sv, "frame"sv};

bool is_name_byte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || byte == '-' || byte == ':' || byte == '_';
}

/// An attribute's value with the references that we write resolved.
std::string resolved(std::string_view value) {
  std::string text(value);
  for (const auto& [reference, byte] :
       {std::pair("&quot;", "\""), std::pair("&#39;", "'"), std::pair("&lt;", "<"),
        std::pair("&gt;", ">"), std::pair("&amp;", "&")}) {
    text = base::replace_all(std::move(text), reference, byte);
  }
  return text;
}

void demand_safe_address(std::string_view value) {
  std::string address;
  for (const char byte : resolved(value)) {
    if (static_cast<unsigned char>(byte) > 0x20) address += byte == '\\' ? '/' : byte;
  }
  VADE_DEMAND(!address.starts_with("//"));
  address = base::ascii_lower(address);
  const std::size_t end = address.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789+-.");
  if (end == std::string::npos || address[end] != ':') return;
  VADE_DEMAND(address.front() < 'a' || is_one_of(address.substr(0, end), Schemes));
}

class Scan {
 public:
  Scan(std::string_view html, HtmlOf what) : html_(html), what_(what) {}

  void run() {
    while ((at_ = html_.find('<', at_)) != html_.npos) {
      ++at_;
      if (accept("!doctype html>") || accept("!DOCTYPE html>")) {
        VADE_DEMAND(what_ == HtmlOf::Page);
      } else if (accept("/")) {
        closing_tag();
      } else {
        opening_tag();
      }
    }
    VADE_DEMAND(open_.empty());
  }

 private:
  char byte() const { return at_ < html_.size() ? html_[at_] : '\0'; }

  bool accept(std::string_view text) {
    if (!html_.substr(at_).starts_with(text)) return false;
    at_ += text.size();
    return true;
  }

  void expect(std::string_view text) { VADE_DEMAND(accept(text)); }

  bool accept_space() {
    const std::size_t begin = at_;
    while (byte() == ' ' || byte() == '\n') ++at_;
    return at_ > begin;
  }

  std::string_view name() {
    const std::size_t begin = at_;
    while (is_name_byte(byte())) ++at_;
    VADE_DEMAND(at_ > begin);
    return html_.substr(begin, at_ - begin);
  }

  void closing_tag() {
    VADE_DEMAND(!open_.empty() && open_.back() == name());
    open_.pop_back();
    expect(">");
  }

  void attribute(std::string_view element) {
    const std::string_view key = name();
    VADE_DEMAND(!key.starts_with("on") && key != "style" && key != "srcdoc");
    if (!accept("=")) return;
    expect("\"");
    const std::size_t end = html_.find('"', at_);
    VADE_DEMAND(end != html_.npos);
    const std::string_view value = html_.substr(at_, end - at_);
    VADE_DEMAND(value.find('<') == value.npos);
    if (is_one_of(key, Addresses)) demand_safe_address(value);
    if (element == "script" && (key == "src" || value == "application/ld+json")) quiet_ = true;
    at_ = end + 1;
  }

  void opening_tag() {
    const std::string_view element = name();
    VADE_DEMAND(!is_one_of(element, Refused));
    quiet_ = element != "script";
    while (accept_space() && byte() != '>' && byte() != '/') attribute(element);
    VADE_DEMAND(quiet_);
    const bool ends_itself = accept("/");
    expect(">");
    if (ends_itself || is_one_of(element, Void)) return;
    open_.push_back(element);
    if (element != "script") return;
    VADE_DEMAND(what_ == HtmlOf::Page);
    at_ = std::min(html_.find("</script", at_), html_.size());
  }

  std::string_view html_;
  HtmlOf what_;
  std::size_t at_ = 0;
  std::vector<std::string_view> open_;
  bool quiet_ = true;  ///< the element runs nothing that stands in the page
};

}  // namespace

void demand_harmless(std::string_view html, HtmlOf what) {
  Scan(html, what).run();
}

}  // namespace vade::fuzz

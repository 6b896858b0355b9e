#include "theme/renderer.h"

#include "base/strings.h"

#include <kainjow/mustache.hpp>

#include <type_traits>

namespace vade::theme {
namespace {

namespace mustache = kainjow::mustache;

/// The library's form of a value, whose texts are moved out of `value`.
mustache::data to_data(Value&& value);

struct Converter {
  mustache::data operator()(bool truth) const { return truth; }

  mustache::data operator()(std::string& text) const {
    if (text.empty()) return false;
    mustache::data data(mustache::data::type::string);
    // The library only hands out read-only access, and its constructor copies: a page's body is
    // large enough for that to be felt. The object itself is not const.
    const_cast<std::string&>(data.string_value()) = std::move(text);  // NOLINT
    return data;
  }

  mustache::data operator()(Value::List& list) const {
    mustache::data data(mustache::data::type::list);
    auto& items = const_cast<mustache::list&>(data.list_value());  // NOLINT: as above
    items.reserve(list.size());
    for (Value& item : list) items.push_back(to_data(std::move(item)));
    return data;
  }

  mustache::data operator()(Value::Object& object) const {
    mustache::data data(mustache::data::type::object);
    for (auto& [name, member] : object) data[std::string(name)] = to_data(std::move(member));
    return data;
  }
};

mustache::data to_data(Value&& value) {
  return std::visit(Converter{}, value.content());
}

}  // namespace

struct Frame::Implementation {
  base::StringMap<mustache::data> texts;  ///< by `t.key`
  mustache::data shared;
};

namespace {

/// Looks a name up: the objects around it, innermost first, then the frame.
class PageContext final : public mustache::basic_context<std::string> {
 public:
  PageContext(const Frame::Implementation& frame, const mustache::data& page)
      : frame_(frame), objects_{&frame.shared, &page} {}

  void push(const mustache::data* data) override { objects_.push_back(data); }

  void pop() override { objects_.pop_back(); }

  [[nodiscard]] const mustache::data* get(const std::string& name) const override {
    const std::size_t dot = name.find('.');
    if (dot == 1 && name.front() == 't') {
      const auto text = frame_.texts.find(name);
      return text == frame_.texts.end() ? nullptr : &text->second;
    }
    const std::string head = name.substr(0, dot);
    for (auto object = objects_.rbegin(); object != objects_.rend(); ++object) {
      const mustache::data* found = (*object)->get(head);
      if (found != nullptr) return dot == std::string::npos ? found : member(found, name, dot + 1);
    }
    return nullptr;
  }

  [[nodiscard]] const mustache::data* get_partial(const std::string& /*name*/) const override {
    return nullptr;  // partials are in place already
  }

 private:
  /// Follows the rest of a dotted name, from `begin`.
  static const mustache::data* member(const mustache::data* object, const std::string& name,
                                      std::size_t begin) {
    while (object != nullptr && begin != 0) {
      const std::size_t dot = name.find('.', begin);
      object = object->get(name.substr(begin, dot - begin));
      begin = dot == std::string::npos ? 0 : dot + 1;
    }
    return object;
  }

  const Frame::Implementation& frame_;
  std::vector<const mustache::data*> objects_;
};

/// What the library writes to in place of a stream.
struct Output {
  std::string text;

  Output& operator<<(const std::string& piece) {
    text += piece;
    return *this;
  }
};

}  // namespace

Frame::Frame(const std::map<std::string, std::string, std::less<>>& texts, const Value& shared) {
  auto made = std::make_unique<Implementation>();
  for (const auto& [key, text] : texts) made->texts.emplace("t." + key, to_data(Value(text)));
  made->shared = to_data(Value(shared));
  implementation_ = std::move(made);
}

Frame::~Frame() = default;
Frame::Frame(Frame&&) noexcept = default;
Frame& Frame::operator=(Frame&&) noexcept = default;

struct Renderer::Implementation {
  const Templates& templates;
  base::StringMap<mustache::mustache> compiled;

  mustache::mustache& get(std::string_view name) {
    const auto found = compiled.find(name);
    if (found != compiled.end()) return found->second;
    const auto text = templates.expanded().find(name);
    mustache::mustache made(text == templates.expanded().end() ? std::string() : text->second);
    made.set_custom_escape([](const std::string& raw) { return base::escape_html(raw); });
    return compiled.emplace(name, std::move(made)).first->second;
  }
};

Renderer::Renderer(const Templates& templates)
    : implementation_(std::make_unique<Implementation>(Implementation{templates, {}})) {}

Renderer::~Renderer() = default;
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;

std::string Renderer::render(std::string_view name, const Frame& frame, Value value) {
  const mustache::data page = to_data(std::move(value));
  PageContext context(frame.implementation(), page);
  Output output;
  implementation_->get(name).render(context, output);
  return std::move(output.text);
}

}  // namespace vade::theme

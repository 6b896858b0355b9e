#include "theme/renderer.h"

#include "base/strings.h"

#include <kainjow/mustache.hpp>

#include <deque>
#include <functional>

namespace vade::theme {
namespace {

namespace mustache = kainjow::mustache;

/// `value` if it is an object and has the name; else null.
const Value* member(const Value* value, std::string_view name) {
  const auto* object = value == nullptr ? nullptr : std::get_if<Value::Object>(&value->content());
  if (object == nullptr) return nullptr;
  for (const auto& [key, found] : *object) {
    if (key == name) return &found;
  }
  return nullptr;
}

}  // namespace

struct Frame::Implementation {
  base::StringMap<mustache::data> texts;  ///< by `t.key`
  Value shared;
};

namespace {

/// Lets the library read our values where they are: only what a template names is turned into the
/// library's form, and of lists and objects only as many placeholders as it has to walk over.
class PageContext final : public mustache::basic_context<std::string> {
 public:
  PageContext(const Value& shared, const base::StringMap<mustache::data>& texts, const Value& page)
      : texts_(texts), objects_{&shared, &page} {}

  /// `data` is a placeholder that `get` gave out.
  void push(const mustache::data* data) override {
    marks_.push_back({made_.size(), groups_.size()});
    objects_.push_back(behind(data));
  }

  /// What was given out for the names inside a section is not needed behind it.
  void pop() override {
    objects_.pop_back();
    made_.resize(marks_.back().made);
    groups_.resize(marks_.back().groups);
    marks_.pop_back();
  }

  [[nodiscard]] const mustache::data* get(const std::string& name) const override {
    if (name.starts_with("t.")) {
      const auto text = texts_.find(name);
      return text == texts_.end() ? nullptr : &text->second;
    }
    const Value* value = find(name);
    return value == nullptr ? nullptr : give_out(*value);
  }

  [[nodiscard]] const mustache::data* get_partial(const std::string& /*name*/) const override {
    return nullptr;  // partials are in place already
  }

 private:
  /// Placeholders that stand for values which follow one another in memory.
  struct Group {
    const mustache::data* placeholders = nullptr;
    std::size_t count = 0;
    const Value* values = nullptr;
  };

  struct Mark {
    std::size_t made = 0;
    std::size_t groups = 0;
  };

  /// What a name means here: in the objects around it, innermost first.
  [[nodiscard]] const Value* find(std::string_view name) const {
    const std::size_t dot = name.find('.');
    for (auto object = objects_.rbegin(); object != objects_.rend(); ++object) {
      const Value* found = member(*object, name.substr(0, dot));
      if (found != nullptr)
        return dot == std::string_view::npos ? found : follow(found, name.substr(dot + 1));
    }
    return nullptr;
  }

  [[nodiscard]] static const Value* follow(const Value* value, std::string_view path) {
    for (const std::string_view name : base::split(path, '.')) value = member(value, name);
    return value;
  }

  const mustache::data* give_out(const Value& value) const {
    const auto& content = value.content();
    if (const auto* text = std::get_if<std::string>(&content)) {
      return &(text->empty() ? made_.emplace_back(false) : made_.emplace_back(*text));
    }
    if (const auto* list = std::get_if<Value::List>(&content)) {
      mustache::data& made = made_.emplace_back(mustache::data::type::list);
      for (std::size_t i = 0; i < list->size(); ++i) made.push_back(true);
      groups_.push_back({made.list_value().data(), list->size(), list->data()});
      return &made;
    }
    const auto* truth = std::get_if<bool>(&content);
    mustache::data& made = made_.emplace_back(truth == nullptr || *truth);
    groups_.push_back({&made, 1, &value});
    return &made;
  }

  [[nodiscard]] const Value* behind(const mustache::data* data) const {
    for (auto group = groups_.rbegin(); group != groups_.rend(); ++group) {
      const std::less<> before;
      if (!before(data, group->placeholders) && before(data, group->placeholders + group->count)) {
        return group->values + (data - group->placeholders);
      }
    }
    return nullptr;  // a text or a UI string: it has no names
  }

  const base::StringMap<mustache::data>& texts_;
  std::vector<const Value*> objects_;  ///< null for what has no names
  std::vector<Mark> marks_;            ///< by push
  // Filled by `get`, which the library declares const.
  mutable std::deque<mustache::data> made_;
  mutable std::vector<Group> groups_;
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
  for (const auto& [key, text] : texts) {
    made->texts.emplace("t." + key, text.empty() ? mustache::data(false) : mustache::data(text));
  }
  made->shared = shared;
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

std::string Renderer::render(std::string_view name, const Frame& frame, const Value& value) {
  PageContext context(frame.implementation().shared, frame.implementation().texts, value);
  Output output;
  implementation_->get(name).render(context, output);
  return std::move(output.text);
}

}  // namespace vade::theme

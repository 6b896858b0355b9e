#include "theme/frame.h"

#include "base/strings.h"
#include "theme/steps.h"

#include <utility>

namespace vade::theme {
namespace {

/// `value` if it is an object and has the name; else null.
const Value* member(const Value* value, std::string_view name) {
  const auto* object = value == nullptr ? nullptr : std::get_if<Value::Object>(&value->content());
  if (object == nullptr) return nullptr;
  for (const auto& [key, found] : *object) {
    if (key == name) return &found;
  }
  return nullptr;
}

/// Whether a section of this value is shown at all.
bool is_shown(const Value* value) {
  if (value == nullptr) return false;
  const auto& content = value->content();
  if (const auto* truth = std::get_if<bool>(&content)) return *truth;
  if (const auto* text = std::get_if<std::string>(&content)) return !text->empty();
  if (const auto* list = std::get_if<Value::List>(&content)) return !list->empty();
  return true;
}

/// Takes the steps of one template for one page.
class Filling {
 public:
  Filling(const std::vector<Step>& steps, const Value& shared, const Value& page)
      : steps_(steps), objects_{&shared, &page} {}

  [[nodiscard]] std::string run() {
    take(0, steps_.size());
    return std::move(out_);
  }

 private:
  void take(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
      const Step& step = steps_[at];
      switch (step.kind) {
        case StepKind::Text:
          out_ += step.text;
          break;
        case StepKind::Escaped:
          base::append_html(out_, text_of(step.name));
          break;
        case StepKind::Raw:
          out_ += text_of(step.name);
          break;
        case StepKind::Section:
          take_section(find(step.name), at + 1, step.end);
          at = step.end - 1;
          break;
        case StepKind::Inverted:
          if (!is_shown(find(step.name))) take(at + 1, step.end);
          at = step.end - 1;
          break;
      }
    }
  }

  void take_section(const Value* value, std::size_t begin, std::size_t end) {
    if (!is_shown(value)) return;
    const auto* list = std::get_if<Value::List>(&value->content());
    if (list == nullptr) return take_inside(*value, begin, end);
    for (const Value& item : *list) take_inside(item, begin, end);
  }

  void take_inside(const Value& object, std::size_t begin, std::size_t end) {
    objects_.push_back(&object);
    take(begin, end);
    objects_.pop_back();
  }

  [[nodiscard]] std::string_view text_of(const DottedName& name) const {
    const Value* value = find(name);
    const auto* text = value == nullptr ? nullptr : std::get_if<std::string>(&value->content());
    return text == nullptr ? std::string_view() : *text;
  }

  /// What a name means here: its first part in the objects around it, innermost first.
  [[nodiscard]] const Value* find(const DottedName& name) const {
    const Value* found = nullptr;
    for (auto object = objects_.rbegin(); object != objects_.rend() && found == nullptr; ++object) {
      found = member(*object, name.front());
    }
    for (std::size_t part = 1; part < name.size(); ++part) found = member(found, name[part]);
    return found;
  }

  const std::vector<Step>& steps_;
  std::vector<const Value*> objects_;
  std::string out_;
};

}  // namespace

Frame::Frame(const Templates& templates, const Texts& texts, Value shared)
    : shared_(std::move(shared)) {
  for (const auto& [name, text] : templates.expanded()) {
    steps_.emplace(name, make_steps(text, texts));
  }
}

std::string Frame::render(std::string_view name, const Value& value) const {
  const auto found = steps_.find(name);
  if (found == steps_.end()) return {};
  return Filling(found->second, shared_, value).run();
}

}  // namespace vade::theme

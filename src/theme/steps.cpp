#include "theme/steps.h"

#include "base/strings.h"
#include "diag/source.h"
#include "theme/tags.h"

#include <utility>

namespace vade::theme {
namespace {

class StepMaker {
 public:
  StepMaker(const std::string& text, const Texts& texts) : file_({}, text), texts_(texts) {
    diag::Bag reported_before;
    tags_ = read_tags(file_, reported_before);
  }

  std::vector<Step> run() {
    add_range(0, tags_.size());
    add_text(file_.text().substr(written_));
    return std::move(steps_);
  }

 private:
  void add_range(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
      const Tag& tag = tags_[at];
      pass(tag);
      switch (tag.kind) {
        case TagKind::Variable:
        case TagKind::Raw:
          add_variable(tag);
          break;
        case TagKind::Section:
        case TagKind::Inverted:
          add_section(at);
          at = tag.close;
          break;
        case TagKind::Close:
        case TagKind::Comment:
        case TagKind::Partial:  // a partial that there is not: reported
          break;
      }
    }
  }

  /// The text before a tag goes into the steps; the tag itself does not.
  void pass(const Tag& tag) {
    add_text(file_.text().substr(written_, tag.span.begin - written_));
    written_ = tag.span.end;
  }

  void add_text(std::string_view text) {
    if (text.empty()) return;
    if (!may_join_ || steps_.empty() || steps_.back().kind != StepKind::Text) steps_.emplace_back();
    steps_.back().text += text;
    may_join_ = true;
  }

  void add_variable(const Tag& tag) {
    const bool escaped = tag.kind == TagKind::Variable;
    if (const std::string* text = ui_text(tag)) {
      return add_text(escaped ? base::escape_html(*text) : *text);
    }
    steps_.push_back({escaped ? StepKind::Escaped : StepKind::Raw, {}, dotted(tag.name), 0});
  }

  void add_section(std::size_t at) {
    const Tag& tag = tags_[at];
    const std::size_t step = steps_.size();
    if (const std::string* text = ui_text(tag)) {
      if (text->empty() == (tag.kind == TagKind::Inverted)) {
        add_range(at + 1, tag.close);
        return pass(tags_[tag.close]);
      }
      written_ = tags_[tag.close].span.end;
      return;
    }
    const StepKind kind = tag.kind == TagKind::Section ? StepKind::Section : StepKind::Inverted;
    steps_.push_back({kind, {}, dotted(tag.name), 0});
    add_range(at + 1, tag.close);
    pass(tags_[tag.close]);
    steps_[step].end = steps_.size();
    may_join_ = false;  // what follows is outside
  }

  [[nodiscard]] const std::string* ui_text(const Tag& tag) const {
    if (!tag.name.starts_with(TextPrefix)) return nullptr;
    const auto found = texts_.find(tag.name.substr(TextPrefix.size()));
    return found == texts_.end() ? nullptr : &found->second;
  }

  static DottedName dotted(std::string_view name) {
    DottedName parts;
    for (const std::string_view part : base::split(name, '.')) parts.emplace_back(part);
    return parts;
  }

  diag::SourceFile file_;
  const Texts& texts_;
  std::vector<Tag> tags_;
  std::vector<Step> steps_;
  std::size_t written_ = 0;  ///< of the template's bytes
  bool may_join_ = true;     ///< whether text may be appended to the last step
};

}  // namespace

std::vector<Step> make_steps(const std::string& text, const Texts& texts) {
  return StepMaker(text, texts).run();
}

}  // namespace vade::theme

#pragma once

#include "base/strings.h"
#include "yaml/value.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vade::yaml {

/// Thrown out of yaml-cpp's parser by the tree builder; ends in `parse`.
struct Refusal {
  Problem problem;
};

/// Makes values of yaml-cpp's events, and refuses what vade does not allow: throws `Refusal` there.
/// All spans count from the start of the text.
class TreeBuilder final : public YAML::EventHandler {
 public:
  /// `text` must outlive the builder and have no byte order mark.
  explicit TreeBuilder(std::string_view text) : text_(text) {}

  /// The document's value; Null if there was none.
  [[nodiscard]] Value take() { return std::move(root_).value_or(Value{}); }

  /// The span of the last scalar, list or mapping that was read to its end.
  [[nodiscard]] const diag::Span& last() const { return last_; }

  /// What to say if the text ends now: the innermost `[` or `{` that is still open, if any.
  [[nodiscard]] std::optional<Problem> open_bracket() const;

  void OnDocumentStart(const YAML::Mark& mark) override;

  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override;
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;
  void OnAnchor(const YAML::Mark& mark, const std::string& name) override;

 private:
  /// A list or mapping that has begun and not ended.
  struct Frame {
    Value value;
    std::optional<Value> key;  ///< a mapping's key whose value comes next
    base::StringMap<diag::Span> keys;
  };

  [[nodiscard]] bool expects_key() const;
  [[nodiscard]] char byte_at(std::size_t offset) const;
  std::size_t begin_node(const YAML::Mark& mark);
  void begin_collection(const YAML::Mark& mark, Kind kind);
  void end_collection();
  void add(Value value);
  void add_key(Value key);

  std::string_view text_;
  std::vector<Frame> frames_;
  std::optional<Value> root_;
  diag::Span last_;
  std::size_t nodes_ = 0;
  bool has_document_ = false;
};

}  // namespace vade::yaml

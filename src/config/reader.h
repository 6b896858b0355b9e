#pragma once

#include "diag/finding.h"
#include "diag/source.h"
#include "yaml/value.h"

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vade::config {

/// Reads values of one YAML file for what they should be. What is not as it should be is reported
/// as `config-invalid` at its place, and the caller gets nothing. `name` is how a value is called
/// in a message, e.g. `coverage.fr`.
class Reader {
 public:
  /// Both must outlive the reader. `locale` is set on all findings; empty for none.
  Reader(const diag::SourceFile& file, diag::Bag& bag, std::string_view locale = {})
      : file_(file), bag_(bag), locale_(locale) {}

  /// The file as a mapping; null if it is something else or not YAML. An empty file is an empty
  /// mapping. The value lives as long as the reader.
  const yaml::Value* root();

  /// Reports the keys that are not in `known`, with the nearest that is.
  void check_keys(const yaml::Value& mapping, std::span<const std::string_view> known);

  /// A text that is not empty.
  std::optional<std::string> text(const yaml::Value& value, std::string_view name);
  /// A number within [least, most].
  std::optional<double> number(const yaml::Value& value, std::string_view name, double least,
                               double most);
  bool is_mapping(const yaml::Value& value, std::string_view name);
  bool is_list(const yaml::Value& value, std::string_view name);

  diag::Finding& report(diag::Span span, std::string message, std::string help = {});
  diag::Finding& report_missing(std::string_view key, std::string help);
  [[nodiscard]] diag::Location locate(const yaml::Value& value) const;

 private:
  diag::Finding& add(diag::Location where, std::string message, std::string help);

  const diag::SourceFile& file_;
  diag::Bag& bag_;
  std::string locale_;
  yaml::Value root_;
};

}  // namespace vade::config

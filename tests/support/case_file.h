#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vade::test {

/// One part of a case file: what stands behind a line `-- name --`, up to the next such line.
struct CasePart {
  std::string name;
  std::string text;
};

/// A whole tiny site with what it must give, in one text file (tests/README.md describes the form).
struct CaseFile {
  std::string title;            ///< what stands before the first part
  std::vector<CasePart> parts;  ///< in the file's order

  /// The site's files by path: all parts whose name does not start with `expect`.
  [[nodiscard]] std::map<std::string, std::string> files() const;
};

[[nodiscard]] CaseFile read_case(std::string_view text);
[[nodiscard]] std::string write_case(const CaseFile& file);

/// Adds a `site/site.yaml` for the locales that the files name, English first, if there is none.
void add_default_configuration(std::map<std::string, std::string>& files);

}  // namespace vade::test

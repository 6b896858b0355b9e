#pragma once

#include "diag/source.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vade::diag {

enum class Severity : std::uint8_t { Off, Note, Warning, Error };

[[nodiscard]] std::string_view severity_name(Severity severity);  ///< `off`, `note`, …
[[nodiscard]] std::optional<Severity> severity_from_name(std::string_view name);

/// One kind of fault that vade looks for. Rules are constants beside the code that finds them;
/// `check::all_rules()` lists them all. Each has a page, `docs/rules/<name>.md`.
struct Rule {
  std::string_view name;  ///< e.g. `link-broken`; the same in configuration, reports and documents
  Severity severity;      ///< unless the site's configuration says otherwise
  std::string_view summary;  ///< one line, as a person would say it
  /// What the configuration cannot go below. Error for a fault with which what would be published
  /// is not what the author wrote: a text is left out, a default has replaced it, or one of two
  /// things hides the other.
  Severity least = Severity::Off;
};

/// Another place that helps to understand a finding, e.g. the first of two equal ids.
struct Related {
  Location where;
  std::string message;
};

/// A change that repairs the fault: replace the finding's range (or `where`) by `replacement`.
struct Fix {
  Location where;
  std::string replacement;
  std::string description;
};

/// A fault in what the author wrote. Messages: lower case, no full stop, names in backticks, the
/// situation first; the repair stands in `help`.
struct Finding {
  const Rule* rule = nullptr;  ///< never null in a bag; points to a constant
  Severity severity = Severity::Off;
  std::string message;
  Location where;
  std::string locale;  ///< BCP 47; empty if the fault belongs to no locale
  std::string help;
  std::vector<Related> related;
  std::optional<Fix> fix;
};

/// How many findings a report holds, by severity.
struct Counts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
};

[[nodiscard]] Counts count(const std::vector<Finding>& findings);

/// Order of reports: path, position, rule, message.
[[nodiscard]] bool report_order(const Finding& a, const Finding& b);

/// The findings of one task. Not shared between threads: each task fills its own, and they are
/// merged in a fixed order.
class Bag {
 public:
  /// Adds a finding with its rule's own severity; the configuration is applied when bags are merged
  /// into the report (see build/).
  Finding& add(const Rule& rule, Location where, std::string message, std::string help = {});
  /// Takes over the findings of `other`, behind its own.
  void merge(Bag&& other);
  /// Into the order of reports; equal findings keep the order in which they were added.
  void sort();

  [[nodiscard]] bool empty() const { return findings_.empty(); }

  [[nodiscard]] const std::vector<Finding>& findings() const { return findings_; }

  [[nodiscard]] std::vector<Finding>& findings() { return findings_; }

 private:
  std::vector<Finding> findings_;
};

}  // namespace vade::diag

#include "diag/rules.h"
#include "parse/faq_markers.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace vade::parse {
namespace {

using Markers = std::vector<const FaqMarker*>;

/// A way of writing markers and how often a page uses it.
template <class Value>
struct Usage {
  Value value{};
  std::size_t count = 0;
  const FaqMarker* first = nullptr;
};

/// The most frequent value of a property; the one met first wins at equal numbers.
template <class Value>
Usage<Value> most_frequent(const Markers& markers, Value FaqMarker::*property) {
  std::vector<Usage<Value>> usages;  // a handful: letters are configured, the rest is yes or no
  for (const FaqMarker* marker : markers) {
    const auto same = std::find_if(usages.begin(), usages.end(), [&](const Usage<Value>& usage) {
      return usage.value == marker->*property;
    });
    if (same == usages.end()) {
      usages.push_back({marker->*property, 1, marker});
    } else {
      ++same->count;
    }
  }
  Usage<Value> most;
  for (const Usage<Value>& usage : usages) {
    if (usage.count > most.count) most = usage;
  }
  return most;
}

/// Compares the markers of one role with each other.
class Consistency {
 public:
  /// Precondition: there are markers.
  Consistency(const Markers& markers, const diag::SourceFile& file, diag::Bag& bag)
      : markers_(markers),
        file_(file),
        bag_(bag),
        letter_(most_frequent(markers, &FaqMarker::letter)),
        spaced_(most_frequent(markers, &FaqMarker::spaced).value),
        glued_(most_frequent(markers, &FaqMarker::glued).value) {}

  void check() {
    for (const FaqMarker* marker : markers_) {
      if (marker->letter != letter_.value) {
        report_letter(*marker);
      } else if (marker->spaced != spaced_) {
        report_spacing(*marker, marker->spaced ? "a space before" : "no space before");
      } else if (marker->glued != glued_) {
        report_spacing(*marker, marker->glued ? "no space behind" : "a space behind");
      }
    }
  }

 private:
  void report_letter(const FaqMarker& marker) {
    diag::Finding& finding = report(
        marker, fmt::format("{} is marked `{}:`, while {} on this page {} marked `{}:`",
                            marker.role == FaqRole::Question ? "question" : "answer", marker.letter,
                            letter_.count, letter_.count == 1 ? "is" : "are", letter_.value));
    finding.related.push_back(
        {file_.locate(letter_.first->span), fmt::format("the first `{}:`", letter_.value)});
  }

  /// Spacing is a matter of neatness: a note, so that it does not drown a wrong letter.
  void report_spacing(const FaqMarker& marker, std::string_view found) {
    report(marker, fmt::format("marker `{}` has {} its colon, unlike most on this page",
                               file_.text(marker.span), found))
        .severity = diag::Severity::Note;
  }

  diag::Finding& report(const FaqMarker& marker, std::string message) {
    const std::string usual = fmt::format("{}{}:", letter_.value, spaced_ ? " " : "");
    const std::string_view space = glued_ ? "" : " ";
    diag::Finding& finding =
        bag_.add(diag::FaqMarkerInconsistent, file_.locate(marker.span), std::move(message),
                 fmt::format("write `{}{}…`", usual, space));
    const bool is_plain = file_.text(marker.span).find_first_of("*_~") == std::string_view::npos;
    if (is_plain) {
      finding.fix = diag::Fix{finding.where, usual + std::string(marker.glued ? space : ""),
                              "write the marker as elsewhere on this page"};
    }
    return finding;
  }

  const Markers& markers_;
  const diag::SourceFile& file_;
  diag::Bag& bag_;
  Usage<std::string_view> letter_;
  bool spaced_;
  bool glued_;
};

}  // namespace

void check_marker_consistency(const std::vector<FaqMarker>& markers, const diag::SourceFile& file,
                              diag::Bag& bag) {
  for (const FaqRole role : {FaqRole::Question, FaqRole::Answer}) {
    Markers of_role;
    for (const FaqMarker& marker : markers) {
      if (marker.role == role) of_role.push_back(&marker);
    }
    if (of_role.size() > 1) Consistency(of_role, file, bag).check();
  }
}

}  // namespace vade::parse

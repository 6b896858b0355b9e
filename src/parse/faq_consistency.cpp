#include "parse/faq_markers.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace vade::parse {
namespace {

/// The way in which most markers of one role are written.
struct Usual {
  std::string_view letter;
  bool spaced = false;
  bool glued = false;
};

using Markers = std::vector<const FaqMarker*>;

/// The most frequent value of a property; the one met first wins at equal numbers.
template <class Property>
auto most_frequent(const Markers& markers, Property property) {
  auto best = property(*markers.front());
  std::ptrdiff_t most = 0;
  std::vector<decltype(best)> seen;
  for (const FaqMarker* marker : markers) {
    const auto value = property(*marker);
    if (std::find(seen.begin(), seen.end(), value) != seen.end()) continue;
    seen.push_back(value);
    const auto count = std::count_if(markers.begin(), markers.end(), [&](const FaqMarker* other) {
      return property(*other) == value;
    });
    if (count <= most) continue;
    most = count;
    best = value;
  }
  return best;
}

std::string_view letter_of(const FaqMarker& marker) {
  return marker.letter;
}

bool spaced_of(const FaqMarker& marker) {
  return marker.spaced;
}

bool glued_of(const FaqMarker& marker) {
  return marker.glued;
}

class Consistency {
 public:
  Consistency(Markers markers, const diag::SourceFile& file, diag::Bag& bag)
      : markers_(std::move(markers)), file_(file), bag_(bag) {
    usual_ = {most_frequent(markers_, letter_of), most_frequent(markers_, spaced_of),
              most_frequent(markers_, glued_of)};
  }

  void check() {
    for (const FaqMarker* marker : markers_) {
      if (marker->letter != usual_.letter) {
        report_letter(*marker);
      } else if (marker->spaced != usual_.spaced || marker->glued != usual_.glued) {
        report_spacing(*marker);
      }
    }
  }

 private:
  void report_letter(const FaqMarker& marker) {
    const auto is_usual = [this](const FaqMarker* other) { return other->letter == usual_.letter; };
    const auto count = std::count_if(markers_.begin(), markers_.end(), is_usual);
    const FaqMarker& first = **std::find_if(markers_.begin(), markers_.end(), is_usual);
    diag::Finding& finding =
        report(marker, fmt::format("{} is marked `{}:`, while {} on this page {} marked `{}:`",
                                   marker.role == FaqRole::Question ? "question" : "answer",
                                   marker.letter, count, count == 1 ? "is" : "are", usual_.letter));
    finding.related.push_back(
        {file_.locate(first.span), fmt::format("the first `{}:`", usual_.letter)});
  }

  void report_spacing(const FaqMarker& marker) {
    const std::string_view found = marker.spaced != usual_.spaced
                                       ? (marker.spaced ? "a space" : "no space")
                                       : (marker.glued ? "no space" : "a space");
    const std::string_view side = marker.spaced != usual_.spaced ? "before" : "behind";
    report(marker, fmt::format("marker `{}` has {} {} its colon, unlike most on this page",
                               file_.text(marker.span), found, side))
        .severity = diag::Severity::Note;
  }

  diag::Finding& report(const FaqMarker& marker, std::string message) {
    const std::string usual = fmt::format("{}{}:", usual_.letter, usual_.spaced ? " " : "");
    diag::Finding& finding =
        bag_.add(FaqMarkerInconsistent, file_.locate(marker.span), std::move(message),
                 fmt::format("write `{}{}…`", usual, usual_.glued ? "" : " "));
    const bool is_plain = file_.text(marker.span).find_first_of("*_~") == std::string_view::npos;
    if (is_plain) {
      const bool needs_space = marker.glued && !usual_.glued;
      finding.fix = diag::Fix{finding.where, needs_space ? usual + ' ' : usual,
                              "write the marker as elsewhere on this page"};
    }
    return finding;
  }

  Markers markers_;
  const diag::SourceFile& file_;
  diag::Bag& bag_;
  Usual usual_;
};

}  // namespace

void check_marker_consistency(const std::vector<FaqMarker>& markers, const diag::SourceFile& file,
                              diag::Bag& bag) {
  for (const FaqRole role : {FaqRole::Question, FaqRole::Answer}) {
    Markers of_role;
    for (const FaqMarker& marker : markers) {
      if (marker.role == role) of_role.push_back(&marker);
    }
    if (of_role.size() > 1) Consistency(std::move(of_role), file, bag).check();
  }
}

}  // namespace vade::parse

#include "l10n/drift.h"

#include "l10n/text_diff.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <fmt/core.h>

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace vade::l10n {
namespace {

constexpr std::size_t LeastStem = 4;      ///< letters that stay when an ending changes
constexpr std::size_t MostEnding = 2;     ///< letters of such an ending
constexpr std::size_t LeastSpelling = 7;  ///< letters of a word with a slip of the pen
constexpr std::size_t MostQuoted = 40;    ///< code points of a text that a reason quotes

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) points += text::next_code_point(text, at);
  return points;
}

bool is_other_ending(std::u32string_view shorter, std::u32string_view longer) {
  return shorter.size() >= LeastStem && longer.size() - shorter.size() <= MostEnding &&
         longer.starts_with(shorter);
}

/// Whether one letter of `longer` that equals its neighbour makes the whole difference.
bool is_doubled_letter(std::u32string_view shorter, std::u32string_view longer) {
  if (shorter.size() < LeastSpelling || longer.size() != shorter.size() + 1) return false;
  const auto differs = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
  const auto at = static_cast<std::size_t>(differs.first - shorter.begin());
  return at > 0 && longer[at] == longer[at - 1] && shorter.substr(at) == longer.substr(at + 1);
}

bool is_exchange_of_neighbours(std::u32string_view a, std::u32string_view b) {
  if (a.size() < LeastSpelling || a.size() != b.size()) return false;
  const auto differs = std::mismatch(a.begin(), a.end(), b.begin());
  const auto at = static_cast<std::size_t>(differs.first - a.begin());
  return at > 0 && at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
         a.substr(at + 2) == b.substr(at + 2);
}

bool is_same_word(std::string_view before, std::string_view after) {
  const std::u32string a = code_points(text::lower(before));
  const std::u32string b = code_points(text::lower(after));
  if (a == b) return true;
  const std::u32string& shorter = a.size() < b.size() ? a : b;
  const std::u32string& longer = a.size() < b.size() ? b : a;
  return is_other_ending(shorter, longer) || is_doubled_letter(shorter, longer) ||
         is_exchange_of_neighbours(a, b);
}

bool is_ordinary_punctuation(std::string_view sign) {
  constexpr std::string_view Ascii = ".,;:!?'\"()-";
  if (sign.size() == 1) return Ascii.find(sign) != std::string_view::npos;
  for (const std::string_view ordinary :
       {"–", "—", "…", "«", "»", "“", "”", "„", "‘", "’", "‚", "¿", "¡"}) {
    if (sign == ordinary) return true;
  }
  return false;
}

/// Grades the runs of a diff, one change (what is removed and added at one place) at a time.
class Grader {
 public:
  explicit Grader(const Wording& wording) : wording_(wording) {}

  Grade grade(const std::vector<DiffRun>& runs) {
    for (std::size_t at = 0; at < runs.size() && worst_.drift != Drift::Major; ++at) {
      if (runs[at].change == Change::Same) continue;
      const bool both = runs[at].change == Change::Removed && at + 1 < runs.size() &&
                        runs[at + 1].change == Change::Added;
      const std::span<const Token> none;
      const std::span<const Token> removed =
          runs[at].change == Change::Removed ? std::span(runs[at].tokens) : none;
      const std::span<const Token> added = both              ? std::span(runs[at + 1].tokens)
                                           : removed.empty() ? std::span(runs[at].tokens)
                                                             : none;
      const std::size_t next = at + (both ? 2 : 1);
      const Drift before = worst_.drift;
      grade_change(removed, added, touches_number(runs, at, next));
      if (worst_.drift > before) {
        worst_.before = short_text(removed);
        worst_.after = short_text(added);
      }
      if (both) ++at;
    }
    return std::move(worst_);
  }

 private:
  void worsen(Drift drift, std::string_view reason) {
    if (drift <= worst_.drift) return;
    worst_.drift = drift;
    worst_.reason = reason;
  }

  static std::string short_text(std::span<const Token> tokens) {
    std::string text;
    for (const Token& token : tokens) text += token.text;
    std::replace(text.begin(), text.end(), '\n', ' ');
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string::npos) return {};
    return text::excerpt(text.substr(begin, text.find_last_not_of(' ') + 1 - begin), MostQuoted);
  }

  /// Whether what stands before or behind a change, without a space between, is a number.
  static bool touches_number(const std::vector<DiffRun>& runs, std::size_t begin, std::size_t end) {
    const bool before = begin > 0 && runs[begin - 1].tokens.back().kind == TokenKind::Number;
    const bool behind = end < runs.size() && runs[end].tokens.front().kind == TokenKind::Number;
    return before && behind;
  }

  void grade_change(std::span<const Token> removed, std::span<const Token> added,
                    bool inside_number) {
    std::vector<std::string_view> old_words;
    std::vector<std::string_view> new_words;
    for (const Token& token : removed) grade_token(token, old_words);
    for (const Token& token : added) grade_token(token, new_words);
    const bool has_sign = worst_.drift == Drift::Minor && old_words.empty() && new_words.empty();
    if (inside_number && has_sign) worsen(Drift::Major, "a number has changed");
    grade_words(old_words, new_words);
  }

  void grade_token(const Token& token, std::vector<std::string_view>& words) {
    switch (token.kind) {
      case TokenKind::Space:
      case TokenKind::Markup:
        return;
      case TokenKind::Number:
        return worsen(Drift::Major, "a number has changed");
      case TokenKind::Literal:
        return worsen(Drift::Major, token.text.starts_with('`') ? "code has changed"
                                    : token.text.starts_with('(')
                                        ? "the target of a link or picture has changed"
                                        : "a mark has changed");
      case TokenKind::Punctuation:
        if (!is_ordinary_punctuation(token.text)) worsen(Drift::Major, "a sign has changed");
        return worsen(Drift::Minor, "punctuation has changed");
      case TokenKind::Word:
        words.push_back(token.text);
        if (wording_.negations.contains(text::lower(token.text))) {
          worsen(Drift::Major, "a negation has changed");
        } else if (wording_.is_term && wording_.is_term(token.text)) {
          worsen(Drift::Major, "a term has changed");
        }
    }
  }

  void grade_words(std::span<const std::string_view> before,
                   std::span<const std::string_view> after) {
    if (before.size() != after.size()) return worsen(Drift::Major, "words have changed");
    for (std::size_t at = 0; at < before.size(); ++at) {
      if (!is_same_word(before[at], after[at])) return worsen(Drift::Major, "words have changed");
      worsen(Drift::Minor, "the spelling or ending of a word has changed");
    }
  }

  const Wording& wording_;
  Grade worst_{Drift::Cosmetic, "only markup and spaces have changed", {}, {}};
};

}  // namespace

std::string_view drift_name(Drift drift) {
  switch (drift) {
    case Drift::None:
      return "none";
    case Drift::Cosmetic:
      return "cosmetic";
    case Drift::Minor:
      return "minor";
    case Drift::Major:
      return "major";
  }
  return "";
}

std::string describe(const Grade& grade) {
  if (grade.before.empty() && grade.after.empty()) return grade.reason;
  if (grade.after.empty()) return fmt::format("{} (without `{}`)", grade.reason, grade.before);
  if (grade.before.empty()) return fmt::format("{} (with `{}`)", grade.reason, grade.after);
  return fmt::format("{} (`{}` → `{}`)", grade.reason, grade.before, grade.after);
}

Grade grade(std::string_view before, std::string_view after, const Wording& wording) {
  if (before == after) return {};
  const std::vector<Token> old_tokens = tokens_of(before);
  const std::vector<Token> new_tokens = tokens_of(after);
  return Grader(wording).grade(diff(old_tokens, new_tokens));
}

}  // namespace vade::l10n

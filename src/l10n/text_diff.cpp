#include "l10n/text_diff.h"

#include <algorithm>
#include <utility>

namespace vade::l10n {
namespace {

bool same(const Token& a, const Token& b) {
  return a.kind == b.kind && (a.kind == TokenKind::Space || a.text == b.text);
}

class Runs {
 public:
  void add(Change change, const Token& token) {
    if (runs_.empty() || runs_.back().change != change) runs_.push_back({change, {}});
    runs_.back().tokens.push_back(token);
  }

  std::vector<DiffRun> take() { return std::move(runs_); }

 private:
  std::vector<DiffRun> runs_;
};

/// By place in `before` and `after`: the length of the longest common subsequence of what stands
/// behind. One row more and one column more than there are tokens, all 0.
class CommonLengths {
 public:
  CommonLengths(std::span<const Token> before, std::span<const Token> after)
      : width_(after.size() + 1), cells_((before.size() + 1) * width_, 0) {
    for (std::size_t i = before.size(); i-- > 0;) {
      for (std::size_t j = after.size(); j-- > 0;) {
        cells_[i * width_ + j] =
            same(before[i], after[j]) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }

  [[nodiscard]] std::uint32_t at(std::size_t i, std::size_t j) const {
    return cells_[i * width_ + j];
  }

 private:
  std::size_t width_;
  std::vector<std::uint32_t> cells_;
};

void add_all(Runs& runs, Change change, std::span<const Token> tokens) {
  for (const Token& token : tokens) runs.add(change, token);
}

void add_middle(Runs& runs, std::span<const Token> before, std::span<const Token> after) {
  const bool is_too_large = (before.size() + 1) * (after.size() + 1) > MaximumDiffCells;
  if (is_too_large || before.empty() || after.empty()) {
    add_all(runs, Change::Removed, before);
    add_all(runs, Change::Added, after);
    return;
  }
  const CommonLengths lengths(before, after);
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < before.size() || j < after.size()) {
    // Of what only one text has, all that is removed comes first, up to the next common token.
    const std::size_t removed = i;
    const std::size_t added = j;
    while (i < before.size() && j < after.size() && !same(before[i], after[j])) {
      if (lengths.at(i + 1, j) >= lengths.at(i, j + 1)) {
        ++i;
      } else {
        ++j;
      }
    }
    if (i == before.size() || j == after.size()) {
      i = before.size();
      j = after.size();
    }
    add_all(runs, Change::Removed, before.subspan(removed, i - removed));
    add_all(runs, Change::Added, after.subspan(added, j - added));
    for (; i < before.size() && j < after.size() && same(before[i], after[j]); ++i, ++j) {
      runs.add(Change::Same, after[j]);
    }
  }
}

}  // namespace

std::vector<DiffRun> diff(std::span<const Token> before, std::span<const Token> after) {
  const auto head = std::mismatch(before.begin(), before.end(), after.begin(), after.end(), same);
  const auto common = static_cast<std::size_t>(head.first - before.begin());
  std::span<const Token> old_rest = before.subspan(common);
  std::span<const Token> new_rest = after.subspan(common);
  std::size_t tail = 0;
  while (tail < old_rest.size() && tail < new_rest.size() &&
         same(old_rest[old_rest.size() - 1 - tail], new_rest[new_rest.size() - 1 - tail])) {
    ++tail;
  }
  Runs runs;
  add_all(runs, Change::Same, after.first(common));
  add_middle(runs, old_rest.first(old_rest.size() - tail), new_rest.first(new_rest.size() - tail));
  add_all(runs, Change::Same, new_rest.last(tail));
  return runs.take();
}

std::vector<TextChange> diff_texts(std::string_view before, std::string_view after) {
  const std::vector<Token> old_tokens = tokens_of(before);
  const std::vector<Token> new_tokens = tokens_of(after);
  std::vector<TextChange> changes;
  for (const DiffRun& run : diff(old_tokens, new_tokens)) {
    changes.push_back({run.change, {}});
    for (const Token& token : run.tokens) changes.back().text += token.text;
  }
  return changes;
}

}  // namespace vade::l10n

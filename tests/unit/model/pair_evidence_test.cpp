#include "model/pair_evidence.h"

#include "model/sequence_alignment.h"

#include <catch2/catch.hpp>

using namespace vade::model;
using vade::parse::OutlineKind;

namespace {

constexpr OutlineLevel Section{OutlineKind::Section, 2};
constexpr OutlineLevel Question{OutlineKind::Question, 3};

std::vector<Certainty> judge(const std::vector<int>& percents) {
  std::vector<std::uint32_t> partner;
  std::vector<Likeness> likeness;
  for (const int value : percents) {
    partner.push_back(value < 0 ? Unpaired : static_cast<std::uint32_t>(partner.size()));
    likeness.push_back(percent(value));
  }
  return judge_pairs(partner, likeness, percent(40));
}

using Certainties = std::vector<Certainty>;
constexpr auto Sure = Certainty::Sure;
constexpr auto Doubtful = Certainty::Doubtful;
constexpr auto Unlikely = Certainty::Unlikely;

}  // namespace

TEST_CASE("a pair that is less alike than the others of its page is in doubt", "[model]") {
  CHECK(judge({60, 60, 60, 41, 60}) == Certainties{Sure, Sure, Sure, Doubtful, Sure});
  CHECK(judge({60, 60, 60, 29, 60}) == Certainties{Sure, Sure, Sure, Unlikely, Sure});
  CHECK(judge({60, 60, 60, 43, 60}) == Certainties{Sure, Sure, Sure, Sure, Sure});
}

TEST_CASE("where all share little, little is enough", "[model]") {
  CHECK(judge({20, 21, 22, 23}) == Certainties{Sure, Sure, Sure, Sure});
}

TEST_CASE("few pairs are judged alone, and a single one not at all", "[model]") {
  CHECK(judge({60, 39, -1}) == Certainties{Sure, Doubtful, Sure});
  CHECK(judge({39}) == Certainties{Sure});
  CHECK(judge({}).empty());
}

TEST_CASE("sections are paired by the questions below them", "[model]") {
  const std::vector<OutlineLevel> left = {Section, Question, Section, Question, Question};
  const std::vector<OutlineLevel> right = {Section, Question, Question};
  Partners partners{{Unpaired, Unpaired, Unpaired, 1, 2}, Certainties(5, Sure)};
  pair_by_what_stands_below(partners, left, right);
  CHECK(partners.partner == std::vector<std::uint32_t>{Unpaired, Unpaired, 0, 1, 2});
}

TEST_CASE("a section with a partner keeps it, and is sure of it if what stands below agrees",
          "[model]") {
  const std::vector<OutlineLevel> outline = {Section, Question, Section, Question};
  Partners partners{{0, 3, 2, Unpaired}, {Doubtful, Sure, Doubtful, Sure}};
  pair_by_what_stands_below(partners, outline, outline);
  CHECK(partners.partner == std::vector<std::uint32_t>{0, 3, 2, Unpaired});
  CHECK(partners.certainty == Certainties{Doubtful, Sure, Doubtful, Sure});
  partners.partner = {0, 1, 2, 3};
  pair_by_what_stands_below(partners, outline, outline);
  CHECK(partners.certainty == Certainties{Sure, Sure, Sure, Sure});
}

TEST_CASE("sections of different levels are not paired by what stands below", "[model]") {
  const std::vector<OutlineLevel> left = {Section, {OutlineKind::Question, 4}};
  const std::vector<OutlineLevel> right = {{OutlineKind::Section, 3}, {OutlineKind::Question, 4}};
  Partners partners{{Unpaired, 1}, Certainties(2, Sure)};
  pair_by_what_stands_below(partners, left, right);
  CHECK(partners.partner[0] == Unpaired);
}

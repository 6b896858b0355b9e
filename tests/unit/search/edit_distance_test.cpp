#include "search/edit_distance.h"

#include <catch2/catch.hpp>

using vade::search::edit_distance;

TEST_CASE("an edit is a letter too many, too few, another or exchanged with its neighbour",
          "[search]") {
  CHECK(edit_distance(U"portal", U"portal").whole == 0);
  CHECK(edit_distance(U"pportal", U"portal").whole == 1);
  CHECK(edit_distance(U"potal", U"portal").whole == 1);
  CHECK(edit_distance(U"pertal", U"portal").whole == 1);
  CHECK(edit_distance(U"protal", U"portal").whole == 1);
  CHECK(edit_distance(U"ca", U"abc").whole == 3);  // optimal string alignment, not full Damerau
  CHECK(edit_distance(U"", U"abc").whole == 3);
  CHECK(edit_distance(U"abc", U"").whole == 3);
}

TEST_CASE("the distance to a beginning ignores what follows", "[search]") {
  CHECK(edit_distance(U"dploi", U"deploiement").prefix == 1);
  CHECK(edit_distance(U"deploi", U"deploiement").prefix == 0);
  CHECK(edit_distance(U"xyz", U"abc").prefix == 3);
}

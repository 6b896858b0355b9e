#include "diagram/render.h"

#include <catch2/catch.hpp>

using namespace vade;

TEST_CASE("A small graph becomes an svg element", "[diagram]") {
  diagram::Request request;
  request.dot = "digraph { a -> b }";
  request.title = "Two steps";
  request.id_prefix = "d1";
  const auto outcome = diagram::render(request);
  REQUIRE(outcome.ok());
  CHECK(outcome.svg.starts_with("<svg "));
  WARN(outcome.svg);
}

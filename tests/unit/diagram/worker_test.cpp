#include "diagram/worker.h"

#include "diagram/protocol.h"

#include <catch2/catch.hpp>

#include <cerrno>
#include <fstream>
#include <signal.h>
#include <string>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace vade::diagram;

namespace {

Request request_for(std::string dot) {
  Request request;
  request.dot = std::move(dot);
  request.title = "Title";
  request.id_prefix = "d";
  request.labels = {{"k", {"Étiquette", "fr"}}};
  request.links = {{"a.md", "/a/"}};
  return request;
}

/// Graphviz would work on this tangle for minutes.
std::string endless() {
  std::string dot = "digraph {";
  std::uint32_t random = 1;
  const auto node = [&random] {
    random = random * 1664525U + 1013904223U;
    return "n" + std::to_string((random >> 8U) % 1200U);
  };
  for (int i = 0; i < 1800; ++i) dot += node() + "->" + node() + ";";
  return dot + "}";
}

/// Graphviz wants gigabytes for it, and ends the process when it does not get them.
std::string greedy() {
  std::string dot = "digraph { edge [minlen=20] n0";
  for (int i = 1; i < 1999; ++i) dot += "->n" + std::to_string(i);
  return dot + "}";
}

bool has_children() {
  return waitpid(-1, nullptr, WNOHANG) == 0;
}

pid_t only_child() {
  std::ifstream children("/proc/thread-self/children");
  pid_t child = -1;
  children >> child;
  return child;
}

}  // namespace

TEST_CASE("A worker gives the same bytes as this process", "[diagram]") {
  Renderer renderer(VADE_DIAGRAM_WORKER, 1);
  for (const auto* dot : {"digraph { a [label=\"@k\", URL=\"a.md\"]; a -> b }",
                          "graph { subgraph cluster_x { label=\"@k\"; a } a -- b }"}) {
    const auto request = request_for(dot);
    const auto outcome = renderer.render(request);
    REQUIRE(outcome.ok());
    CHECK(outcome->ok());
    CHECK(outcome->svg == render(request).svg);
  }
}

TEST_CASE("What was drawn before changes nothing", "[diagram]") {
  std::vector<std::string> sources;
  for (int i = 0; i < 12; ++i) {
    const auto n = std::to_string(i);
    sources.push_back("digraph { splines=false; subgraph cluster_c { a -> a [label=\"loop " + n +
                      "\"] } a -> b [label=\"x\", minlen=" + n + "]; b -> b [label=y]; b:n -> b }");
  }
  Renderer forwards(VADE_DIAGRAM_WORKER, 1);
  Renderer backwards(VADE_DIAGRAM_WORKER, 1);
  std::vector<std::string> drawn;
  for (const auto& source : sources) drawn.push_back(forwards.render(request_for(source))->svg);
  for (std::size_t at = sources.size(); at-- > 0;) {
    CHECK(backwards.render(request_for(sources[at]))->svg == drawn[at]);
  }
}

TEST_CASE("A renderer without an executable draws in this process", "[diagram]") {
  Renderer renderer("", 2);
  const auto request = request_for("digraph { a }");
  const auto outcome = renderer.render(request);
  REQUIRE(outcome.ok());
  CHECK(outcome->svg == render(request).svg);
  CHECK_FALSE(has_children());
}

TEST_CASE("A fault in the source comes back with its place", "[diagram]") {
  Renderer renderer(VADE_DIAGRAM_WORKER, 1);
  const auto outcome = renderer.render(request_for("digraph {\n a -> }"));
  REQUIRE(outcome.ok());
  CHECK_FALSE(outcome->ok());
  CHECK(outcome->error.where.line == 2);
  CHECK(outcome->error.where.column == 7);
}

TEST_CASE("Workers are started at first need and gone at the end", "[diagram]") {
  {
    Renderer renderer(VADE_DIAGRAM_WORKER, 2);
    CHECK((waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD));
    REQUIRE(renderer.render(request_for("digraph { a }")).ok());
    CHECK(has_children());
  }
  CHECK((waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD));
}

TEST_CASE("A diagram that takes too long is an error, and the next one is drawn", "[diagram]") {
  Renderer renderer(VADE_DIAGRAM_WORKER, 1);
  const auto outcome = renderer.render(request_for(endless()));
  REQUIRE(outcome.ok());
  CHECK(outcome->error.message == "laying out the diagram takes too long");
  const auto next = renderer.render(request_for("digraph { a }"));
  REQUIRE(next.ok());
  CHECK(next->ok());
}

TEST_CASE("Many threads share the workers", "[diagram]") {
  Renderer renderer(VADE_DIAGRAM_WORKER, 2);
  std::vector<std::string> results(24);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < 4; ++i) {
    threads.emplace_back([&, i] {
      for (std::size_t at = i; at < results.size(); at += 4) {
        const auto outcome =
            renderer.render(request_for("digraph { a -> n" + std::to_string(at) + " }"));
        if (outcome.ok()) results[at] = outcome->svg;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  for (std::size_t at = 0; at < results.size(); ++at) {
    CHECK(results[at] == render(request_for("digraph { a -> n" + std::to_string(at) + " }")).svg);
  }
}

TEST_CASE("A program that cannot be started is a failure with its name", "[diagram]") {
  Renderer renderer("/nowhere/vade", 1);
  const auto outcome = renderer.render(request_for("digraph { a }"));
  REQUIRE_FALSE(outcome.ok());
  CHECK(outcome.failure().path == "/nowhere/vade");
}

TEST_CASE("A program that is no worker is a failure, not a hang", "[diagram]") {
  Renderer renderer("/bin/true", 1);
  CHECK_FALSE(renderer.render(request_for("digraph { a }")).ok());
}

TEST_CASE("A diagram that makes Graphviz end the process is an error, and the next one is drawn",
          "[diagram]") {
  Renderer renderer(VADE_DIAGRAM_WORKER, 1);
  const auto outcome = renderer.render(request_for(greedy()));
  REQUIRE(outcome.ok());
  CHECK_FALSE(outcome->ok());
  const auto next = renderer.render(request_for("digraph { a }"));
  REQUIRE(next.ok());
  CHECK(next->ok());
}

TEST_CASE("A worker that was ended while idle is replaced without a word", "[diagram]") {
  Renderer renderer(VADE_DIAGRAM_WORKER, 1);
  REQUIRE(renderer.render(request_for("digraph { a }")).ok());
  const pid_t worker = only_child();
  REQUIRE(kill(worker, SIGKILL) == 0);
  siginfo_t info;
  REQUIRE(waitid(P_PID, static_cast<id_t>(worker), &info, WEXITED | WNOWAIT) == 0);
  const auto outcome = renderer.render(request_for("digraph { a }"));
  REQUIRE(outcome.ok());
  CHECK(outcome->ok());
}

TEST_CASE("Requests and outcomes survive the way to a worker and back", "[diagram]") {
  auto request = request_for(std::string("a\0b", 3));
  request.description = "d";
  request.language = "fr";
  request.direction = "rtl";
  const auto decoded = decode_request(encode(request));
  REQUIRE(decoded);
  CHECK(encode(*decoded) == encode(request));
  CHECK(decoded->dot == request.dot);
  CHECK(decoded->labels.at("k").language == "fr");
  CHECK(decoded->links.at("a.md") == "/a/");

  const Outcome outcome{"<svg/>", {ProblemKind::Error, "m", "h", {1, 2, 3, 4}}};
  const auto back = decode_outcome(encode(outcome));
  REQUIRE(back);
  CHECK(back->svg == "<svg/>");
  CHECK(back->error.help == "h");
  CHECK(back->error.where.end_column == 4);
}

TEST_CASE("Bytes that are no message are refused at every length", "[diagram]") {
  const std::string bytes = encode(request_for("digraph { a }"));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(decode_request(bytes.substr(0, size)));
  }
  CHECK_FALSE(decode_request(bytes + "x"));
  CHECK_FALSE(decode_request(std::string(64, '\xff')));
  CHECK_FALSE(decode_outcome(std::string(64, '\xff')));
}

TEST_CASE("Sending to a closed socket is an answer, not a signal", "[diagram]") {
  int ends[2];
  REQUIRE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0);
  close(ends[1]);
  CHECK_FALSE(send_message(ends[0], "hello"));
  CHECK_FALSE(receive_message(ends[0]));
  close(ends[0]);
}

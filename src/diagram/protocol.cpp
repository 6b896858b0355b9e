#include "diagram/protocol.h"

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>
#include <utility>

namespace vade::diagram {
namespace {

class FieldWriter {
 public:
  void number(std::size_t value) {
    const auto number = static_cast<std::uint32_t>(value);
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    out_.append(bytes, sizeof bytes);
  }

  void text(std::string_view value) {
    number(value.size());
    out_ += value;
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// Once a field does not fit into the bytes, all further ones are empty and `whole()` is false.
class FieldReader {
 public:
  explicit FieldReader(std::string_view bytes) : rest_(bytes) {}

  std::uint32_t number() {
    std::uint32_t value = 0;
    if (rest_.size() < sizeof value) return fail();
    std::memcpy(&value, rest_.data(), sizeof value);
    rest_.remove_prefix(sizeof value);
    return value;
  }

  std::string text() {
    std::size_t size = number();
    if (size > rest_.size()) size = fail();
    std::string value(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return value;
  }

  [[nodiscard]] bool broken() const { return broken_; }

  [[nodiscard]] bool whole() const { return !broken_ && rest_.empty(); }

 private:
  std::uint32_t fail() {
    broken_ = true;
    rest_ = {};
    return 0;
  }

  std::string_view rest_;
  bool broken_ = false;
};

/// Retries calls that a signal interrupted, until all bytes have passed.
template <class Call>
bool transfer_all(std::size_t size, Call call) {
  for (std::size_t done = 0; done < size;) {
    const ssize_t count = call(done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    done += static_cast<std::size_t>(count);
  }
  return true;
}

bool receive_bytes(int socket, char* into, std::size_t size) {
  return transfer_all(size,
                      [&](std::size_t done) { return read(socket, into + done, size - done); });
}

}  // namespace

std::string encode(const Request& request) {
  FieldWriter out;
  for (const auto* field : {&request.dot, &request.title, &request.description, &request.id_prefix,
                            &request.language, &request.direction}) {
    out.text(*field);
  }
  out.number(request.labels.size());
  for (const auto& [key, label] : request.labels) {
    out.text(key);
    out.text(label.text);
    out.text(label.language);
  }
  out.number(request.links.size());
  for (const auto& [url, href] : request.links) {
    out.text(url);
    out.text(href);
  }
  return out.take();
}

std::optional<Request> decode_request(std::string_view bytes) {
  FieldReader in(bytes);
  Request request;
  for (auto* field : {&request.dot, &request.title, &request.description, &request.id_prefix,
                      &request.language, &request.direction}) {
    *field = in.text();
  }
  for (auto count = in.number(); count > 0 && !in.broken(); --count) {
    std::string key = in.text();
    Label& label = request.labels[std::move(key)];
    label.text = in.text();
    label.language = in.text();
  }
  for (auto count = in.number(); count > 0 && !in.broken(); --count) {
    std::string url = in.text();
    request.links[std::move(url)] = in.text();
  }
  if (!in.whole()) return std::nullopt;
  return request;
}

std::string encode(const Outcome& outcome) {
  FieldWriter out;
  out.text(outcome.svg);
  out.text(outcome.error.message);
  out.text(outcome.error.help);
  const Place& where = outcome.error.where;
  for (const auto number : {where.line, where.column, where.end_line, where.end_column}) {
    out.number(number);
  }
  return out.take();
}

std::optional<Outcome> decode_outcome(std::string_view bytes) {
  FieldReader in(bytes);
  Outcome outcome;
  outcome.svg = in.text();
  outcome.error.message = in.text();
  outcome.error.help = in.text();
  Place& where = outcome.error.where;
  for (auto* number : {&where.line, &where.column, &where.end_line, &where.end_column}) {
    *number = in.number();
  }
  if (!in.whole()) return std::nullopt;
  return outcome;
}

bool send_message(int socket, std::string_view bytes) {
  FieldWriter framed;
  framed.text(bytes);
  const std::string message = framed.take();
  return transfer_all(message.size(), [&](std::size_t done) {
    return send(socket, message.data() + done, message.size() - done, MSG_NOSIGNAL);
  });
}

std::optional<std::string> receive_message(int socket) {
  std::uint32_t size = 0;
  char header[sizeof size];
  if (!receive_bytes(socket, header, sizeof header)) return std::nullopt;
  std::memcpy(&size, header, sizeof size);
  if (size > MaximumMessageBytes) return std::nullopt;
  std::string bytes(size, '\0');
  if (!receive_bytes(socket, bytes.data(), bytes.size())) return std::nullopt;
  return bytes;
}

}  // namespace vade::diagram

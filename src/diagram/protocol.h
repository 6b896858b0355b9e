#pragma once

#include "diagram/render.h"

#include <optional>
#include <string>
#include <string_view>

namespace vade::diagram {

// What a renderer and its workers say to each other over a socket: messages of four bytes of length
// and that many bytes. Both ends are the same program on the same machine, so numbers are in its
// own byte order.

/// A longer message than this is not one of ours.
constexpr std::size_t MaximumMessageBytes = std::size_t{64} << 20U;

[[nodiscard]] std::string encode(const Request& request);
[[nodiscard]] std::string encode(const Outcome& outcome);

/// Nothing if the bytes are not a whole request or outcome.
[[nodiscard]] std::optional<Request> decode_request(std::string_view bytes);
[[nodiscard]] std::optional<Outcome> decode_outcome(std::string_view bytes);

/// Sends one message; false if the other side is gone. Raises no SIGPIPE.
[[nodiscard]] bool send_message(int socket, std::string_view bytes);

/// Waits for one message; nothing if the other side is gone.
[[nodiscard]] std::optional<std::string> receive_message(int socket);

}  // namespace vade::diagram

#include "search/container.h"

#include "search/base64.h"
#include "search/bytes.h"

#include <fmt/core.h>
#include <libdeflate.h>

#include <algorithm>
#include <memory>

namespace vade::search {

namespace {

/// Nothing if `deflated` is damaged, longer than its stream, or does not fit `MaximumPartBytes`.
std::optional<std::string> inflate(std::string_view deflated) {
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)>
      decompressor(libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
  if (!decompressor) return std::nullopt;
  std::size_t room = std::clamp<std::size_t>(deflated.size() * 8, 4'096, MaximumPartBytes);
  while (true) {
    std::string out(room, '\0');
    std::size_t used = 0;
    std::size_t size = 0;
    const auto result = libdeflate_deflate_decompress_ex(
        decompressor.get(), deflated.data(), deflated.size(), out.data(), out.size(), &used, &size);
    if (result == LIBDEFLATE_SUCCESS && used == deflated.size()) {
      out.resize(size);
      return out;
    }
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE || room == MaximumPartBytes) return std::nullopt;
    room = std::min(room * 4, MaximumPartBytes);
  }
}

}  // namespace

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t hash = 0x811C9DC5U;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193U;
  return hash;
}

std::string seal(std::string bytes) {
  ByteWriter writer;
  writer.fixed32(checksum(bytes));
  bytes += writer.take();
  return bytes;
}

std::optional<std::string_view> unseal(std::string_view sealed) {
  constexpr std::size_t ChecksumBytes = 4;
  if (sealed.size() < ChecksumBytes) return std::nullopt;
  const std::string_view bytes = sealed.substr(0, sealed.size() - ChecksumBytes);
  ByteReader reader(sealed.substr(bytes.size()));
  if (reader.fixed32() != checksum(bytes)) return std::nullopt;
  return bytes;
}

Deflater::Deflater(int level)
    : compressor_(libdeflate_alloc_compressor(level), &libdeflate_free_compressor) {
  if (!compressor_) throw std::bad_alloc();
}

std::string Deflater::deflate(std::string_view bytes) {
  std::string out(libdeflate_deflate_compress_bound(compressor_.get(), bytes.size()), '\0');
  out.resize(libdeflate_deflate_compress(compressor_.get(), bytes.data(), bytes.size(), out.data(),
                                         out.size()));
  return out;
}

std::string wrap(std::string_view name, std::string_view deflated) {
  return fmt::format("vadeSearch(\"{}\",\"{}\")\n", name, base64_encode(deflated));
}

base::Result<std::string> unwrap(std::string_view name, std::string_view file) {
  const std::string head = fmt::format("vadeSearch(\"{}\",\"", name);
  constexpr std::string_view Tail = "\")\n";
  if (file.size() < head.size() + Tail.size() || !file.starts_with(head)) {
    return damaged(name, "it does not begin with its own name");
  }
  if (!file.ends_with(Tail)) return damaged(name, "it is cut off");
  const auto deflated =
      base64_decode(file.substr(head.size(), file.size() - head.size() - Tail.size()));
  if (!deflated) return damaged(name, "its base64 is not valid");
  auto bytes = inflate(*deflated);
  if (!bytes) return damaged(name, "it cannot be inflated");
  return *std::move(bytes);
}

base::Failure damaged(std::string_view name, std::string_view what) {
  return {fmt::format("search/{}.js", name), fmt::format("the search index is damaged: {}", what),
          "build the site again and publish it as a whole"};
}

}  // namespace vade::search

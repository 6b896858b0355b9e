#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vade::search {

using TermId = std::uint32_t;

/// Numbers byte strings: equal ones get the same number, counted from 0 in the order in which they
/// first came. Open addressing over one pool of bytes, because every word of a site passes through.
class TermTable {
 public:
  TermTable();

  /// The number of `term`, which is added if it is new.
  TermId intern(std::string_view term);

  /// Valid until the next `intern`.
  [[nodiscard]] std::string_view term(TermId id) const;

  [[nodiscard]] std::size_t size() const { return begins_.size() - 1; }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    TermId id = Empty;
  };

  static constexpr TermId Empty = 0xFFFFFFFFU;

  void grow();

  std::vector<Slot> slots_;  ///< a power of two, at most half full
  std::vector<std::uint32_t> begins_;
  std::string pool_;
};

}  // namespace vade::search

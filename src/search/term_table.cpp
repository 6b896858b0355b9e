#include "search/term_table.h"

#include "base/hash.h"

namespace vade::search {

TermTable::TermTable() : slots_(1'024), begins_{0} {}

TermId TermTable::intern(std::string_view term) {
  const auto hash = static_cast<std::uint32_t>(base::hash64(term));
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].id != Empty; at = (at + 1) & mask) {
    if (slots_[at].hash == hash && this->term(slots_[at].id) == term) return slots_[at].id;
  }
  const auto id = static_cast<TermId>(size());
  slots_[at] = {hash, id};
  pool_ += term;
  begins_.push_back(static_cast<std::uint32_t>(pool_.size()));
  if (size() * 2 > slots_.size()) grow();
  return id;
}

std::string_view TermTable::term(TermId id) const {
  return std::string_view(pool_).substr(begins_[id], begins_[id + 1] - begins_[id]);
}

void TermTable::grow() {
  std::vector<Slot> larger(slots_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.id == Empty) continue;
    std::size_t at = slot.hash & mask;
    while (larger[at].id != Empty) at = (at + 1) & mask;
    larger[at] = slot;
  }
  slots_ = std::move(larger);
}

}  // namespace vade::search

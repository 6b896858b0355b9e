#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace vade::text {

/// Sort keys by a locale's own order (CLDR root where the locale has no rules), with numbers by
/// their value. One object may not be used by two threads at once. Creating one takes milliseconds.
class Collator {
 public:
  explicit Collator(std::string_view locale);
  ~Collator();
  Collator(Collator&&) noexcept;
  Collator& operator=(Collator&&) noexcept;

  /// Bytes that compare (as unsigned) like the texts do.
  [[nodiscard]] std::string sort_key(std::string_view text) const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace vade::text

#pragma once

#include "theme/templates.h"
#include "theme/value.h"

#include <memory>
#include <string>
#include <string_view>

namespace vade::theme {

/// Texts and values that many pages share (those of one locale), made ready once. Immutable; may be
/// used by several threads.
class Frame {
 public:
  /// `texts` are reached as `{{t.key}}`; `shared` is an object whose names every page sees.
  Frame(const std::map<std::string, std::string, std::less<>>& texts, const Value& shared);
  ~Frame();
  Frame(Frame&&) noexcept;
  Frame& operator=(Frame&&) noexcept;

  struct Implementation;

  [[nodiscard]] const Implementation& implementation() const { return *implementation_; }

 private:
  std::unique_ptr<const Implementation> implementation_;
};

/// Fills templates. Each thread has its own: the library's objects are not for sharing. The
/// templates must outlive it; each is compiled when it is first used (some 100 µs).
class Renderer {
 public:
  explicit Renderer(const Templates& templates);
  ~Renderer();
  Renderer(Renderer&&) noexcept;
  Renderer& operator=(Renderer&&) noexcept;

  /// The template `name` filled with `value` (an object), and around it what `frame` holds.
  [[nodiscard]] std::string render(std::string_view name, const Frame& frame, const Value& value);

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace vade::theme

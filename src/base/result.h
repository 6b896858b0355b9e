#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace vade::base {

/// What went wrong in the environment (disk, system, wrong usage), as opposed to a fault in the
/// author's content, which is a `diag::Finding`. Both are printed alike.
struct Failure {
  std::string path;     ///< the file or folder concerned; empty if there is none
  std::string message;  ///< lower case, no full stop: the situation
  std::string help;     ///< the repair; empty if there is none to name
};

/// A value, or the failure that prevented it. Ignoring one is a compiler warning.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : content_(std::move(value)) {}  // NOLINT(google-explicit-constructor)

  Result(Failure failure)  // NOLINT(google-explicit-constructor)
      : content_(tl::unexpect, std::move(failure)) {}

  [[nodiscard]] bool ok() const { return content_.has_value(); }

  explicit operator bool() const { return ok(); }

  /// Precondition of all accessors: `ok()`, for `failure()` its opposite.
  T& operator*() & { return *content_; }

  const T& operator*() const& { return *content_; }

  T&& operator*() && { return *std::move(content_); }

  T* operator->() { return &*content_; }

  const T* operator->() const { return &*content_; }

  const Failure& failure() const { return content_.error(); }

 private:
  tl::expected<T, Failure> content_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;

  Result(Failure failure)  // NOLINT(google-explicit-constructor)
      : content_(tl::unexpect, std::move(failure)) {}

  [[nodiscard]] bool ok() const { return content_.has_value(); }

  explicit operator bool() const { return ok(); }

  const Failure& failure() const { return content_.error(); }

 private:
  tl::expected<void, Failure> content_;
};

}  // namespace vade::base

/// Evaluates `expression` (a Result); on failure returns that failure from the enclosing function.
#define VADE_TRY(declaration, expression)                  \
  auto VADE_CONCAT(vade_result_, __LINE__) = (expression); \
  if (!VADE_CONCAT(vade_result_, __LINE__).ok())           \
    return VADE_CONCAT(vade_result_, __LINE__).failure();  \
  declaration = *std::move(VADE_CONCAT(vade_result_, __LINE__))
#define VADE_TRY_VOID(expression) \
  if (const auto vade_result = (expression); !vade_result.ok()) return vade_result.failure()
#define VADE_CONCAT_(a, b) a##b
#define VADE_CONCAT(a, b) VADE_CONCAT_(a, b)

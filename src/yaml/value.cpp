#include "yaml/value.h"

namespace vade::yaml {

const Value* Value::find(std::string_view key) const {
  for (const auto& [name, value] : members) {
    if (name.scalar == key) return &value;
  }
  return nullptr;
}

}  // namespace vade::yaml

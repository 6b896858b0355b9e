// A text of the interface: an ICU MessageFormat pattern from a locale file.
#include "text/message.h"

#include "fuzz.h"
#include "text/utf8.h"

#include <algorithm>

namespace vade::fuzz {

std::vector<std::string> seeds() {
  return {"Contents",
          "Page {page} of {pages}",
          "{count, plural, one {# question} other {# questions}}",
          "{count, plural, =0 {none} zero {z} two {t} few {f} many {m} other {'#' #}}",
          "{who, select, a {A} other {it's {who}}}",
          "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
          "{n, number, percent} {n, number, #,##0.00} {n, number, ::compact-short}",
          "{n, date, short} {n, time, ::jmm} {n, spellout} {n, ordinal} {n, duration}",
          "{n, choice, 0#none|1#one|1<many {n}}",
          "'{'quoted'}' {0} {1, plural, offset:1 other {#}}",
          "{a, plural, other {{b, select, other {{c, plural, other {#}}}}}}"};
}

void run(std::string_view input) {
  for (const char* const locale : {"en", "ar", "nl-BE"}) {
    const text::Message message(input, locale);
    std::string all;
    text::Arguments numbers;
    text::Arguments texts;
    for (const std::string& name : message.argument_names()) {
      numbers.emplace_back(name, std::int64_t{-2'000'000'001});
      texts.emplace_back(name, std::string_view("<é>"));
    }
    for (const auto& arguments : {text::Arguments{}, numbers, texts}) {
      const std::string text = message.format(arguments);
      VADE_DEMAND(message.error().empty() || text == input);
      all += text;
    }
    if (!text::first_invalid_utf8(input)) VADE_DEMAND(!text::first_invalid_utf8(all));
  }
}

}  // namespace vade::fuzz

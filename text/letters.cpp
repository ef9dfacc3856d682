#include "text/letters.hpp"

#include <algorithm>
#include <array>

namespace actorgraph {
namespace {

using enum CharacterKind;

struct Range {
  char32_t first;
  char32_t last;
  CharacterKind kind;
};

// What is not a letter beyond ASCII, in order. Between these ranges stand letters.
constexpr std::array ranges = {
    Range{0x80, 0x84, other},        Range{0x85, 0x85, blank},        Range{0x86, 0x9F, other},
    Range{0xA0, 0xA0, blank},        Range{0xA1, 0xA1, punctuation},  Range{0xA2, 0xA6, symbol},
    Range{0xA7, 0xA7, punctuation},  Range{0xA8, 0xA9, symbol},       Range{0xAA, 0xAA, letter},
    Range{0xAB, 0xAB, punctuation},  Range{0xAC, 0xAC, symbol},       Range{0xAD, 0xAD, mark},
    Range{0xAE, 0xB4, symbol},       Range{0xB5, 0xB5, letter},       Range{0xB6, 0xB7, punctuation},
    Range{0xB8, 0xB9, symbol},       Range{0xBA, 0xBA, letter},       Range{0xBB, 0xBB, punctuation},
    Range{0xBC, 0xBE, symbol},       Range{0xBF, 0xBF, punctuation},  Range{0xD7, 0xD7, symbol},
    Range{0xF7, 0xF7, symbol},       Range{0x2C2, 0x2C5, symbol},     Range{0x2D2, 0x2DF, symbol},
    Range{0x300, 0x36F, mark},       Range{0x37E, 0x37E, punctuation}, Range{0x387, 0x387, punctuation},
    Range{0x483, 0x489, mark},       Range{0x55A, 0x55F, punctuation}, Range{0x589, 0x58A, punctuation},
    Range{0x591, 0x5BD, mark},       Range{0x5BE, 0x5BE, punctuation}, Range{0x5BF, 0x5C7, mark},
    Range{0x5F3, 0x5F4, punctuation}, Range{0x600, 0x60F, punctuation}, Range{0x610, 0x61A, mark},
    Range{0x61B, 0x61F, punctuation}, Range{0x64B, 0x65F, mark},       Range{0x660, 0x669, digit},
    Range{0x66A, 0x66D, punctuation}, Range{0x670, 0x670, mark},       Range{0x6D4, 0x6D4, punctuation},
    Range{0x6D6, 0x6DC, mark},       Range{0x6DF, 0x6E4, mark},       Range{0x6F0, 0x6F9, digit},
    Range{0x901, 0x903, mark},       Range{0x93C, 0x94D, mark},       Range{0x964, 0x965, punctuation},
    Range{0x966, 0x96F, digit},      Range{0xE31, 0xE31, mark},       Range{0xE34, 0xE3A, mark},
    Range{0xE47, 0xE4E, mark},       Range{0x1680, 0x1680, blank},    Range{0x180E, 0x180E, blank},
    Range{0x1AB0, 0x1AFF, mark},     Range{0x1DC0, 0x1DFF, mark},     Range{0x2000, 0x200B, blank},
    Range{0x200C, 0x200D, mark},     Range{0x200E, 0x200F, blank},    Range{0x2010, 0x2027, punctuation},
    Range{0x2028, 0x202F, blank},    Range{0x2030, 0x2043, punctuation}, Range{0x2044, 0x2044, symbol},
    Range{0x2045, 0x205E, punctuation}, Range{0x205F, 0x206F, blank},  Range{0x2070, 0x20CF, symbol},
    Range{0x20D0, 0x20FF, mark},     Range{0x2100, 0x2BFF, symbol},   Range{0x2E00, 0x2E7F, punctuation},
    Range{0x3000, 0x3000, blank},    Range{0x3001, 0x3003, punctuation}, Range{0x3008, 0x3011, punctuation},
    Range{0x3012, 0x3013, symbol},   Range{0x3014, 0x301F, punctuation}, Range{0x302A, 0x302F, mark},
    Range{0x3030, 0x3030, punctuation}, Range{0x3099, 0x309A, mark},   Range{0x30FB, 0x30FB, punctuation},
    Range{0xD800, 0xDFFF, other},    Range{0xE000, 0xF8FF, symbol},   Range{0xFE00, 0xFE0F, mark},
    Range{0xFE10, 0xFE19, punctuation}, Range{0xFE20, 0xFE2F, mark},   Range{0xFE30, 0xFE6B, punctuation},
    Range{0xFEFF, 0xFEFF, blank},    Range{0xFF01, 0xFF0F, punctuation}, Range{0xFF10, 0xFF19, digit},
    Range{0xFF1A, 0xFF20, punctuation}, Range{0xFF3B, 0xFF40, punctuation}, Range{0xFF5B, 0xFF65, punctuation},
    Range{0xFFE0, 0xFFEF, symbol},   Range{0xFFF0, 0xFFFF, other},    Range{0x1F000, 0x1FAFF, symbol},
    Range{0xE0001, 0xE007F, mark},   Range{0xE0100, 0xE01EF, mark},   Range{0xF0000, 0xFFFFFFFF, other},
};

constexpr std::array<CharacterKind, 128> ascii_kinds() {
  std::array<CharacterKind, 128> kinds{};
  for (std::size_t i = 0; i < 128; ++i) {
    if (i >= 'A' && i <= 'Z') {
      kinds[i] = upper;
    } else if (i >= 'a' && i <= 'z') {
      kinds[i] = letter;
    } else if (i >= '0' && i <= '9') {
      kinds[i] = digit;
    } else if ((i >= 9 && i <= 13) || i == ' ') {
      kinds[i] = blank;
    } else if (i == '$' || i == '+' || i == '<' || i == '=' || i == '>' || i == '^' || i == '`' || i == '|' ||
               i == '~') {
      kinds[i] = symbol;
    } else if (i > 32 && i < 127) {
      kinds[i] = punctuation;
    }
  }
  return kinds;
}

constexpr auto ascii = ascii_kinds();

bool between(char32_t value, char32_t first, char32_t last) { return value >= first && value <= last; }

// Capitals that stand before their small letter, alternating: even ones are capital.
bool even_is_upper(char32_t value) {
  return between(value, 0x100, 0x137) || between(value, 0x14A, 0x177) || between(value, 0x1DE, 0x1EF) ||
         between(value, 0x1F8, 0x21F) || between(value, 0x222, 0x233) || between(value, 0x246, 0x24F) ||
         between(value, 0x370, 0x373) || between(value, 0x3D8, 0x3EF) || between(value, 0x460, 0x481) ||
         between(value, 0x48A, 0x4BF) || between(value, 0x4D0, 0x52F) || between(value, 0x1E00, 0x1E95) ||
         between(value, 0x1EA0, 0x1EFF);
}

bool odd_is_upper(char32_t value) {
  return between(value, 0x139, 0x148) || between(value, 0x179, 0x17E) || between(value, 0x1CD, 0x1DC) ||
         between(value, 0x4C1, 0x4CE);
}

char32_t greek_lower(char32_t value) {
  if (value == 0x386) return 0x3AC;
  if (between(value, 0x388, 0x38A)) return value + 37;
  if (value == 0x38C) return 0x3CC;
  if (value == 0x38E || value == 0x38F) return value + 63;
  if (between(value, 0x391, 0x3AB) && value != 0x3A2) return value + 32;
  return value;
}

}  // namespace

char32_t lower_case(char32_t value) {
  if (value < 0x80) return value >= 'A' && value <= 'Z' ? value + 32 : value;
  if (value < 0x100) return between(value, 0xC0, 0xDE) && value != 0xD7 ? value + 32 : value;
  if (value == 0x130) return 'i';
  if (value == 0x178) return 0xFF;
  if (value == 0x18F) return 0x259;
  if (value == 0x1E9E) return 0xDF;
  if (value == 0x4C0) return 0x4CF;
  if (even_is_upper(value)) return value % 2 == 0 ? value + 1 : value;
  if (odd_is_upper(value)) return value % 2 == 1 ? value + 1 : value;
  if (between(value, 0x386, 0x3AB)) return greek_lower(value);
  if (between(value, 0x400, 0x40F)) return value + 80;
  if (between(value, 0x410, 0x42F)) return value + 32;
  if (between(value, 0x531, 0x556)) return value + 48;
  if (between(value, 0xFF21, 0xFF3A)) return value + 32;
  return value;
}

CharacterKind kind_of(char32_t value) {
  if (value < 0x80) return ascii[value];
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), value,
                                      [](char32_t at, const Range& range) { return at < range.first; });
  if (after != ranges.begin() && value <= std::prev(after)->last) return std::prev(after)->kind;
  return lower_case(value) == value ? letter : upper;
}

bool is_line_break(char32_t value) {
  return (value >= 0x0A && value <= 0x0D) || value == 0x85 || value == 0x2028 || value == 0x2029;
}

}  // namespace actorgraph

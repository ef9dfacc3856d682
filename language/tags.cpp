#include "language/tags.hpp"

#include <algorithm>

namespace actorgraph {
namespace {

// Takes fields off a number from the low end; the same list of fields packs and unpacks.
struct Unpacker {
  std::uint32_t bits;
  template <typename Value>
  Value take(unsigned width, Value last) {
    const std::uint32_t value = bits & ((1U << width) - 1);
    bits >>= width;
    return static_cast<Value>(std::min(value, static_cast<std::uint32_t>(last)));
  }
};

}  // namespace

std::uint32_t packed(const Tag& tag) {
  std::uint32_t bits = 0;
  unsigned at = 0;
  const auto put = [&](auto value, unsigned width) {
    bits |= static_cast<std::uint32_t>(value) << at;
    at += width;
  };
  put(tag.upos, 5);
  put(tag.features.tense, 2);
  put(tag.features.number, 2);
  put(tag.features.degree, 2);
  put(tag.features.verb_form, 3);
  put(tag.features.mood, 2);
  put(tag.features.person, 2);
  put(tag.features.gender, 2);
  put(tag.features.passive, 1);
  put(tag.features.possessive, 1);
  put(tag.features.negative, 1);
  return bits;
}

Tag unpacked(std::uint32_t bits) {
  Unpacker from{bits};
  Tag tag;
  tag.upos = from.take(5, Upos::verb);
  tag.features.tense = from.take(2, Tense::pres);
  tag.features.number = from.take(2, Number::plur);
  tag.features.degree = from.take(2, Degree::sup);
  tag.features.verb_form = from.take(3, VerbForm::ger);
  tag.features.mood = from.take(2, Mood::sub);
  tag.features.person = from.take(2, Person::third);
  tag.features.gender = from.take(2, Gender::neut);
  tag.features.passive = from.take(1, true);
  tag.features.possessive = from.take(1, true);
  tag.features.negative = from.take(1, true);
  return tag;
}

}  // namespace actorgraph

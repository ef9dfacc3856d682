#include "language/features.hpp"

#include <algorithm>
#include <array>

namespace actorgraph {
namespace {

// The values of each feature in the order of its enumerators, from 1 on.
constexpr std::array<std::string_view, 3> degrees = {"Pos", "Cmp", "Sup"};
constexpr std::array<std::string_view, 3> genders = {"Masc", "Fem", "Neut"};
constexpr std::array<std::string_view, 3> moods = {"Ind", "Imp", "Sub"};
constexpr std::array<std::string_view, 2> numbers = {"Sing", "Plur"};
constexpr std::array<std::string_view, 3> persons = {"1", "2", "3"};
constexpr std::array<std::string_view, 2> tenses = {"Past", "Pres"};
constexpr std::array<std::string_view, 4> verb_forms = {"Fin", "Inf", "Part", "Ger"};

template <typename Value, std::size_t size>
void put(std::string& out, std::string_view name, Value value,
         const std::array<std::string_view, size>& labels) {
  const auto index = static_cast<std::size_t>(value);
  if (index == 0 || index > size) return;
  if (!out.empty()) out += '|';
  out += name;
  out += '=';
  out += labels[index - 1];
}

void put(std::string& out, std::string_view feature, bool present) {
  if (!present) return;
  if (!out.empty()) out += '|';
  out += feature;
}

template <typename Value, std::size_t size>
Value value_of(std::string_view label, const std::array<std::string_view, size>& labels) {
  const auto found = std::find(labels.begin(), labels.end(), label);
  return found == labels.end() ? Value::none : static_cast<Value>(found - labels.begin() + 1);
}

void read(Features& features, std::string_view name, std::string_view value) {
  if (name == "Degree") features.degree = value_of<Degree>(value, degrees);
  if (name == "Gender") features.gender = value_of<Gender>(value, genders);
  if (name == "Mood") features.mood = value_of<Mood>(value, moods);
  if (name == "Number") features.number = value == "Ptan" ? Number::plur : value_of<Number>(value, numbers);
  if (name == "Person") features.person = value_of<Person>(value, persons);
  if (name == "Tense") features.tense = value_of<Tense>(value, tenses);
  if (name == "VerbForm") features.verb_form = value_of<VerbForm>(value, verb_forms);
  if (name == "Voice") features.passive = value == "Pass";
  if (name == "Poss") features.possessive = value == "Yes";
  if (name == "Polarity") features.negative = value == "Neg";
}

}  // namespace

std::string to_string(const Features& features) {
  std::string out;
  put(out, "Degree", features.degree, degrees);
  put(out, "Gender", features.gender, genders);
  put(out, "Mood", features.mood, moods);
  put(out, "Number", features.number, numbers);
  put(out, "Person", features.person, persons);
  put(out, "Polarity=Neg", features.negative);
  put(out, "Poss=Yes", features.possessive);
  put(out, "Tense", features.tense, tenses);
  put(out, "VerbForm", features.verb_form, verb_forms);
  put(out, "Voice=Pass", features.passive);
  return out.empty() ? "_" : out;
}

Features features_from(std::string_view column) {
  Features features;
  while (!column.empty()) {
    const auto bar = column.find('|');
    const std::string_view feature = column.substr(0, bar);
    if (const auto equals = feature.find('='); equals != std::string_view::npos) {
      read(features, feature.substr(0, equals), feature.substr(equals + 1));
    }
    column.remove_prefix(bar == std::string_view::npos ? column.size() : bar + 1);
  }
  return features;
}

}  // namespace actorgraph

#include "extract/missed_organisations.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "extract/engine_names.hpp"
#include "extract/name_matching.hpp"
#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {
namespace {

/// In headlines all words may begin with capitals, which then tell nothing.
bool is_headline(const Reading& reading, std::uint32_t at) {
  const Sentence& sentence = reading.sentence_of(at);
  const std::uint32_t end = std::min(sentence.last, reading.size());
  for (std::uint32_t word = sentence.first + 1; word < end; ++word) {
    if (reading.upos(word) == Upos::verb && reading.capital(word)) return true;
  }
  return reading.upos(end - 1) != Upos::punct;
}

bool is_link(const std::string& folded) {
  return folded == "of" || folded == "for" || folded == "and" || folded == "the" || folded == "on" ||
         folded == "&";
}

bool is_day_or_month(std::string_view word) {
  return one_of(word, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                       "january", "february", "march", "april", "may", "june", "july", "august", "september",
                       "october", "november", "december"});
}

/// Finds organisations that the engine has missed.
class MissedOrganisations {
 public:
  MissedOrganisations(const Reading& reading, const std::vector<NameUnit>& units)
      : reading_(reading), taken_(reading.size(), nullptr) {
    for (const NameUnit& unit : units) {
      for (std::uint32_t at = unit.first; at < unit.last; ++at) taken_[at] = &unit;
    }
  }

  std::vector<NameUnit> find() {
    for (std::uint32_t at = 1; at < reading_.size(); ++at) {
      if (reading_.folded(at) == "(") {
        introduced(at);
      } else if (noun_class(reading_.folded(at)) == NounClass::organisation && !reading_.capital(at)) {
        beside(at);
        named_before(at);
      } else if (taken_[at] == nullptr && reading_.capital(at) && !reading_.upper(at) &&
                 noun_class(reading_.folded(at)) == NounClass::organisation) {
        named_by_kind(at);
      } else if (has_whole(reading_.folded(at))) {
        headed(at);
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool free(std::uint32_t at) const {
    return taken_[at] == nullptr || taken_[at]->type == NameType::organisation ||
           taken_[at]->type == NameType::other;
  }

  /// "Northern Fishing Board (NFB)": as many words before the bracket as the initials tell.
  void introduced(std::uint32_t bracket) {
    if (bracket + 2 >= reading_.size() || reading_.folded(bracket + 2) != ")" || !reading_.upper(bracket + 1))
      return;
    const std::uint32_t floor = reading_.sentence_of(bracket).first;
    std::vector<std::string> words;
    for (std::uint32_t at = bracket; at > floor && bracket - at < 12; --at) {
      const std::uint32_t word = at - 1;
      const bool small = is_link(reading_.folded(word));
      if ((!reading_.capital(word) && !small) || !free(word) || reading_.upos(word) == Upos::punct) return;
      words.insert(words.begin(), reading_.folded(word));
      if (small || !is_acronym_of(reading_.folded(bracket + 1), words)) continue;
      if (bracket - word > 1 && !is_one_unit(word, bracket) && !is_title_word(reading_.folded(word)))
        put(word, bracket);
      return;
    }
  }

  [[nodiscard]] bool is_one_unit(std::uint32_t first, std::uint32_t last) const {
    return taken_[first] != nullptr && taken_[first] == taken_[last - 1] && taken_[first]->first <= first;
  }

  /// "the Northern Fishing Board": capitals up to a word for a kind of organisation.
  void named_by_kind(std::uint32_t noun) {
    const std::uint32_t floor = reading_.sentence_of(noun).first;
    std::uint32_t first = noun;
    while (first > floor && noun - first < 6 && taken_[first - 1] == nullptr && reading_.capital(first - 1) &&
           reading_.upos(first - 1) != Upos::det && reading_.upos(first - 1) != Upos::pron &&
           !is_title_word(reading_.folded(first - 1))) {
      --first;
    }
    if (first == noun || (first > floor && taken_[first - 1] != nullptr)) return;
    if (first == floor && reading_.upos(first) != Upos::propn) return;
    if (noun + 1 < reading_.size() && reading_.capital(noun + 1) && reading_.upos(noun + 1) == Upos::propn)
      return;
    if (!is_headline(reading_, noun)) put(first, noun + 1);
  }

  /// "the Skyfrost chain": the capitals that describe a word for a company.
  void named_before(std::uint32_t noun) {
    if (!one_of(reading_.folded(noun),
                {"chain", "company", "firm", "airline", "retailer", "broadcaster", "conglomerate"}))
      return;
    const std::uint32_t floor = reading_.sentence_of(noun).first;
    std::uint32_t first = noun;
    while (first > floor + 1 && noun - first < 3 && taken_[first - 1] == nullptr &&
           reading_.capital(first - 1) && reading_.upos(first - 1) == Upos::propn &&
           reading_.folded(first - 1).size() > 2) {
      --first;
    }
    if (first == noun || taken_[first - 1] != nullptr || is_title_word(reading_.folded(first)) ||
        is_day_or_month(reading_.folded(first)))
      return;
    if (!is_headline(reading_, noun)) put(first, noun);
  }

  /// "president of Globeword", "director of Youth Forum Chile": what somebody heads or speaks for.
  void headed(std::uint32_t office) {
    const std::uint32_t end = std::min(reading_.sentence_of(office).last, reading_.size());
    std::uint32_t first = office + 1;
    if (first + 1 >= end ||
        (reading_.folded(first) != "of" && reading_.folded(first) != "for" && reading_.folded(first) != "at"))
      return;
    ++first;
    if (reading_.folded(first) == "the" && first + 1 < end) ++first;
    std::uint32_t last = first;
    while (last < end && last - first < 6 && taken_[last] == nullptr && reading_.capital(last) &&
           reading_.upos(last) == Upos::propn)
      ++last;
    const std::string& word = reading_.folded(first);
    if (last == first || word.size() < 3 || is_day_or_month(word) || is_title_word(word) ||
        is_title_modifier(word) || is_thing(word))
      return;
    // "Youth Forum" + "Chile"
    if (last < end && taken_[last] != nullptr) {
      const NameUnit& next = *taken_[last];
      if (next.type != NameType::location || last - first < 2 || next.first != last) return;
      last = next.last;
    }
    if (last < end && reading_.capital(last) && taken_[last] != nullptr) return;
    if (!is_headline(reading_, office)) put(first, last);
  }

  static bool has_whole(std::string_view noun) {
    return one_of(noun, {"president", "ceo", "director", "chairman", "chairwoman", "chairperson", "chair",
                         "founder", "co-founder", "head", "spokesman", "spokeswoman", "spokesperson", "owner",
                         "executive", "editor", "manager", "employee", "analyst"});
  }

  /// "the airline Skyfrost": the capitals that a word for a company describes.
  void beside(std::uint32_t noun) {
    std::uint32_t last = noun + 1;
    const std::uint32_t end = std::min(reading_.sentence_of(noun).last, reading_.size());
    while (last < end && last - noun < 5 && taken_[last] == nullptr && reading_.capital(last) &&
           reading_.upos(last) == Upos::propn && reading_.folded(last).size() > 2) {
      ++last;
    }
    if (last == noun + 1 || (last < end && taken_[last] != nullptr)) return;
    const std::uint32_t head = reading_.head_of(noun + 1, last);
    const bool joined = (reading_.head(noun) == head && reading_.relation(noun) != Deprel::nsubj) ||
                        (reading_.head(head) == noun && (reading_.relation(head) == Deprel::appos ||
                                                         reading_.relation(head) == Deprel::flat));
    if (joined && !is_day_or_month(reading_.folded(noun + 1)) && !is_headline(reading_, noun))
      put(noun + 1, last);
  }

  void put(std::uint32_t first, std::uint32_t last) {
    found_.push_back(NameUnit{first, last, NameType::organisation, true, {}, {}});
  }

  const Reading& reading_;
  std::vector<const NameUnit*> taken_;
  std::vector<NameUnit> found_;
};

}  // namespace

std::vector<NameUnit> missed_organisations(const Reading& reading, const std::vector<NameUnit>& units) {
  return MissedOrganisations(reading, units).find();
}

}  // namespace actorgraph

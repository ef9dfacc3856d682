#include "extract/place_names.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "extract/noun_classes.hpp"

namespace actorgraph {
namespace {

bool is_title_before(const Reading& reading, std::uint32_t at) {
  if (at == reading.sentence_of(at).first) return false;
  const std::string& before = reading.folded(at - 1);
  return is_honorific(before) || is_office(before);
}

/// What stands before a state for a part of it: "eastern Ukraine", "north-west Syria".
bool is_part(std::string_view word) {
  for (const std::string_view part :
       {"north", "south", "east", "west", "central", "-", "mainland", "occupied", "rural", "upper", "lower",
        "inner", "outer", "coastal", "the"}) {
    if (word == part) return true;
  }
  return word.ends_with("ern") || word.ends_with("east") || word.ends_with("west");
}

class PlaceMarking {
 public:
  PlaceMarking(const Reading& reading, const AliasIndex& index, std::vector<NameUnit>& units)
      : reading_(reading), index_(index), units_(units) {
    for (const NameUnit& unit : units) {
      const bool listed = std::ranges::any_of(unit.meanings, [&](const AliasMeaning& meaning) {
        return index.actor(meaning.actor).kind == ActorKind::person;
      });
      if ((unit.type != NameType::person && !listed) || unit.last - unit.first < 2) continue;
      persons_.insert(reading.folded(unit.first));
      persons_.insert(reading.folded(unit.last - 1));
    }
  }

  void run() {
    for (NameUnit& unit : units_) mark_part(unit);
    std::vector<NameUnit> added;
    std::size_t next = 0;
    for (const PlaceMatch& match : index_.find_places(reading_)) {
      while (next < units_.size() && units_[next].last <= match.first) ++next;
      if (next == units_.size() || units_[next].first >= match.last) {
        if (!is_name(match)) continue;
        added.push_back(NameUnit{match.first, match.last, NameType::location, false, {}, {}});
        mark(added.back(), match);
      } else {
        meet(match, next);
      }
    }
    units_.insert(units_.end(), added.begin(), added.end());
    std::erase_if(units_, [](const NameUnit& unit) { return unit.first >= unit.last; });
    std::ranges::sort(units_, {}, &NameUnit::first);
  }

 private:
  /// "Eastern Ukraine", "Iraqi Kurdistan"
  void mark_part(NameUnit& unit) const {
    if (unit.type != NameType::location || !unit.meanings.empty() || unit.inner.size() != 1) return;
    const AliasMatch& inner = unit.inner.front();
    const AliasMeaning& meaning = inner.meanings.front();
    if (inner.meanings.size() != 1 || index_.actor(meaning.actor).kind != ActorKind::state) return;
    bool part = meaning.use == AliasUse::adjective && inner.first == unit.first;
    if (meaning.use == AliasUse::strong && inner.last == unit.last) {
      part = true;
      for (std::uint32_t at = unit.first; at < inner.first; ++at) part = part && is_part(reading_.folded(at));
    }
    if (!part) return;
    unit.place = true;
    unit.lies_in = meaning.actor;
  }

  /// At the beginning of a sentence "Nice" and "Split" are words more often than towns.
  [[nodiscard]] bool is_name(const PlaceMatch& match) const {
    return match.last - match.first > 1 ||
           (reading_.upos(match.first) == Upos::propn && !persons_.contains(reading_.folded(match.first)));
  }

  static void mark(NameUnit& unit, const PlaceMatch& match) {
    unit.type = NameType::location;
    unit.place = true;
    unit.lies_in = match.state.value_or(Reading::none);
  }

  /// The place and the names from `next` on share words.
  void meet(const PlaceMatch& match, std::size_t next) {
    NameUnit& unit = units_[next];
    const bool around = unit.first <= match.first && match.last <= unit.last;
    const bool exactly = around && unit.last - unit.first == match.last - match.first;
    if (exactly) {
      // "Lagos" is a town before it is the surname of somebody whom the text does not name.
      const bool surname = std::ranges::all_of(unit.meanings, [&](const AliasMeaning& meaning) {
        return meaning.use == AliasUse::weak && index_.actor(meaning.actor).kind == ActorKind::person;
      });
      const bool doubtful = unit.type == NameType::person || !unit.meanings.empty();
      if (!surname || (doubtful && is_person(unit))) return;
      unit.meanings.clear();
      mark(unit, match);
      return;
    }
    if (around) {
      if (unit.type == NameType::organisation && unit.lies_in == Reading::none)
        unit.lies_in = match.state.value_or(Reading::none);
      return;
    }
    // "Korean Peninsula", "Gaza" + "Strip": the place is the longer name.
    for (std::size_t i = next; i < units_.size() && units_[i].first < match.last; ++i) {
      const bool whole = match.first <= units_[i].first && units_[i].last <= match.last;
      if (!whole || units_[i].type == NameType::person) return;
    }
    for (std::size_t i = next + 1; i < units_.size() && units_[i].first < match.last; ++i)
      units_[i].last = units_[i].first;
    unit = NameUnit{match.first, match.last, NameType::location, unit.engine, {}, {}};
    mark(unit, match);
  }

  /// Nobody is called by surname alone of whom the text says no more.
  [[nodiscard]] bool is_person(const NameUnit& unit) const {
    const std::string& word = reading_.folded(unit.first);
    return unit.last - unit.first > 1 || index_.is_given_name(word) || persons_.contains(word) ||
           is_title_before(reading_, unit.first);
  }

  const Reading& reading_;
  const AliasIndex& index_;
  std::vector<NameUnit>& units_;
  std::set<std::string_view> persons_;  // first and last words of persons' full names
};

}  // namespace

void mark_places(const Reading& reading, const AliasIndex& index, std::vector<NameUnit>& units) {
  PlaceMarking(reading, index, units).run();
}

}  // namespace actorgraph

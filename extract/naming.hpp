#pragma once

// Names the actors of one article: a walk over the name units, full names before short ones. Used by
// cast_names() alone.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "extract/casting.hpp"

namespace actorgraph {

/// The folded words of a name without articles, honorifics and marks; "Jr" goes to `suffix`.
[[nodiscard]] std::vector<std::string> tokens_of(const Reading& reading, const NameUnit& unit,
                                                 std::string& suffix);

class Naming {
 public:
  using Tokens = std::vector<std::string>;
  using Indices = std::vector<std::uint32_t>;

  explicit Naming(Casting& casting) : casting_(casting), reading_(casting.reading), index_(casting.index) {}
  void run();

 private:
  [[nodiscard]] const std::vector<NameUnit>& units() const { return casting_.names.units; }

  // --- cast_names.cpp

  [[nodiscard]] bool is_open(std::uint32_t unit) const;
  void give(std::uint32_t unit, std::uint32_t entity, Via via, std::string why);
  /// The actors that the unit's meanings of the given uses name, each once.
  [[nodiscard]] Indices meant(const NameUnit& unit, std::initializer_list<AliasUse> uses) const;
  /// What the article says of each listed actor in names that are enough alone.
  void weigh_support();
  [[nodiscard]] Indices supported(const Indices& actors) const;
  void name_surely(std::uint32_t i);
  /// How many words the name has, of which "Glass-Pieper" is one.
  [[nodiscard]] std::uint32_t parts_of(const NameUnit& unit) const;
  void name_by_context(std::uint32_t i);
  void name_members(std::uint32_t i, const KnownActor& pair);
  void name_both(std::uint32_t i, std::span<const std::uint32_t> both);
  [[nodiscard]] bool supported_elsewhere(const NameUnit& unit) const;
  /// Is the listed actor named in another way than by `unit`'s words: "Amman", "Jordanian"?
  [[nodiscard]] bool other_forms(std::uint32_t actor, const NameUnit& unit) const;
  /// "Europe": a region, which acts only as far as those in it do.
  [[nodiscard]] bool is_region(std::uint32_t actor) const;
  /// Where an article names the European Union, "Europe" is the Union; elsewhere it is the region.
  [[nodiscard]] std::optional<std::uint32_t> instead_of_region(const NameUnit& unit,
                                                               const Indices& actors) const;
  /// Those states that a listed person, group or body of the article is at home in: "the Congo" beside M23.
  [[nodiscard]] Indices of_country_at_work(const Indices& actors) const;
  void name_listed(std::uint32_t i);
  void leave(std::uint32_t i, std::string why);
  void read_title(std::uint32_t i);
  /// "Republican Ann Lee"
  void read_party(std::uint32_t i);

  // --- name_persons.cpp

  std::uint32_t new_person(const NameUnit& unit, const Tokens& tokens, const std::string& suffix);
  [[nodiscard]] bool follows_honorific(const NameUnit& unit) const;
  /// True if the unit is decided: named, or found to be undecidable.
  bool name_person(std::uint32_t i, const Tokens& tokens, const std::string& suffix);
  /// Of several bearers of a name, those that title, gender and nearness leave.
  [[nodiscard]] Indices told_apart(const Indices& bearers, const Title& title, std::uint32_t unit) const;
  /// Does the entity bear the title, by another of its mentions or by the configuration?
  [[nodiscard]] bool bears(std::uint32_t entity, const Title& title) const;
  /// Weak names of listed persons: the title, the date and the states of the article decide.
  bool name_listed_person(std::uint32_t i, const Tokens& tokens, const Title& title);
  /// Those of `candidates` (or, if there are none, of all with that family name) who hold or held
  /// the title's post on the day of the article.
  [[nodiscard]] Indices title_holders(const Tokens& tokens, const Title& title,
                                      const Indices& candidates) const;

  // --- name_organisations.cpp

  /// "The Israeli military" is Israel, unless its proper name is used.
  bool name_apparatus(std::uint32_t i, const KnownActor& actor);
  /// "Congress", "the NTC": the one of this article before those that are listed.
  [[nodiscard]] bool is_weak_organisation(const NameUnit& unit) const;
  /// The one listed organisation of that weak name that the article names otherwise, or whose state it
  /// names.
  [[nodiscard]] std::optional<std::uint32_t> weak_organisation(const NameUnit& unit) const;
  /// The state in an organisation's name or before it: "Iraqi Parliament", "Parliament of Iraq".
  [[nodiscard]] std::string country_of(std::uint32_t i, Tokens& rest) const;
  void name_organisation(std::uint32_t i);
  /// A surname or given name of the article that the engine takes for an organisation here.
  bool name_of_person(std::uint32_t i, const Tokens& tokens);
  /// Laws, documents, wars and prizes are no actors, whatever the engine takes them for.
  [[nodiscard]] bool is_actor_name(const NameUnit& unit) const;
  /// The entity whose name stands right before these bracketed initials.
  [[nodiscard]] std::uint32_t bracketed(std::uint32_t i) const;
  [[nodiscard]] static bool is_form(const Entity& entity, const Tokens& tokens);
  [[nodiscard]] bool fits(const Entity& entity, const Tokens& tokens, const Tokens& rest,
                          const std::string& country, bool upper) const;

  Casting& casting_;
  const Reading& reading_;
  const AliasIndex& index_;
  std::map<std::uint32_t, int> support_;                  // by listed actor
  std::map<std::uint32_t, std::uint32_t> last_;           // by entity: the unit it was named by last
  std::map<std::uint32_t, std::set<std::string>> forms_;  // by listed actor: first words of its names here
  std::map<std::uint32_t, std::vector<std::uint32_t>> units_of_;  // by person: the units that name it
  std::set<std::uint32_t> strongly_named_;                        // listed actors that a strong name names
  std::set<std::string> countries_at_work_;  // of listed persons, groups and bodies that strong names name
  std::set<std::string> named_countries_;  // of states that the article names in any way
  std::set<std::string> surnames_;         // the last words of persons' full names
  std::set<std::uint32_t> closed_;         // units that cannot be decided
};

}  // namespace actorgraph

#pragma once

// What English nouns tell of those they name: an office that leads, a post that belongs, a group
// of people, an organisation, the apparatus of a state. Language, not knowledge of the world: no
// name stands here.

#include <cstdint>
#include <string_view>

#include "language/analysis.hpp"

namespace actorgraph {

enum class NounClass : std::uint8_t {
  other,
  leader,        ///< Heads something: president, chairman, commander.
  member,        ///< Belongs to something or speaks for it: spokesman, minister, envoy.
  person,        ///< A person without office: man, wife, suspect.
  people,        ///< Persons in the plural: diplomats, fighters, protesters.
  apparatus,     ///< What acts for a state: government, troops, officials, warplanes.
  organisation,  ///< company, court, party, ministry, alliance.
  state,         ///< country, nation, state.
  place          ///< city, residents' heads: street, border. Never an actor.
};

/// The class of a noun, singular or plural, folded. `person` nouns in the plural are `people`.
[[nodiscard]] NounClass noun_class(std::string_view folded);
/// May the noun stand in a title with that meaning whatever its form? "officials" is apparatus,
/// "official" is a member: this gives the class of the singular.
[[nodiscard]] bool is_plural_noun(std::string_view folded);
/// Masculine for "king", "spokesman", feminine for "spokeswoman", "Mrs".
[[nodiscard]] Gender gender_of_noun(std::string_view folded);
/// "Mr", "Dr", "Sir": before a name, and no office.
[[nodiscard]] bool is_honorific(std::string_view folded);
/// "al", "van", "bin": inside a person's name.
[[nodiscard]] bool is_name_particle(std::string_view folded);
/// "Jr", "III": after a person's name.
[[nodiscard]] bool is_name_suffix(std::string_view folded);

/// Does the noun name an office: that of a leader or of a member?
[[nodiscard]] bool is_office(std::string_view folded);
/// Words that a title is made of besides nouns: "foreign", "prime", "deputy", "chief", "first".
[[nodiscard]] bool is_title_modifier(std::string_view folded);
/// "former", "ex", "late", "then", "acting", "interim", "elect", "designate", "outgoing".
[[nodiscard]] bool is_title_time(std::string_view folded);
/// What an organisation is that may be called by this noun alone: "alliance" names a bloc.
[[nodiscard]] bool names_bloc(std::string_view folded);
/// Verbs of saying (lemmas).
[[nodiscard]] bool is_speech_verb(std::string_view lemma);
/// Words that only sport uses: goalkeeper, qualifier, wicket.
[[nodiscard]] bool is_sport_word(std::string_view folded);
/// The last word of names of laws, documents, wars, prizes and products, which are no actors.
[[nodiscard]] bool is_thing(std::string_view folded);
/// "Limited", "Inc", "Group": after a company's name, and left out at will.
[[nodiscard]] bool is_company_suffix(std::string_view folded);
/// Ordinary words that open many organisations' names and name none of them alone.
[[nodiscard]] bool is_general_word(std::string_view folded);

}  // namespace actorgraph

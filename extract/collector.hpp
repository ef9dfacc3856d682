#pragma once

// Collects the parts of the wholes that a text lists. Used by find_collections() alone; each part is in a
// file of its own.

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/memberships.hpp"
#include "extract/scene.hpp"

namespace actorgraph {

class Collector {
 public:
  /// The Scene must outlive the Collector.
  explicit Collector(const Scene& scene) : scene_(scene), reading_(scene.reading()), cast_(scene.cast()) {}

  std::vector<Membership> run();

 private:
  static constexpr std::uint32_t none = Reading::none;

  // --- collections.cpp

  [[nodiscard]] const CastActor& actor(const Party& party) const { return cast_.actors[party.actor]; }
  [[nodiscard]] bool is_collective(const Party& party) const;
  /// Whether it was added.
  bool add(const Party& member, const Party& whole, std::uint32_t word, std::string_view label,
           bool leads = false);
  void add_all(const Parties& members, const Party& whole, std::uint32_t word, std::string_view label);
  [[nodiscard]] bool is_asserted(std::uint32_t verb) const;
  /// "The league comprises Chile and Peru", "the front is made up of three parties, …"
  void of_verb(std::uint32_t verb);
  /// Those who are named beside "seven countries", and no other.
  [[nodiscard]] Parties listed_below(std::uint32_t noun) const;
  /// "The G9 is a group of nine countries, Chile, Peru and …"
  void of_group_noun(std::uint32_t noun);
  /// "a US-led coalition", "the Hamas-run ministry"
  void of_participle(std::uint32_t word);
  void of_mention(std::uint32_t head);
  void of_collective(const Party& party, const CastMention& mention);
  /// "Lee's former party, Alba United"
  void add_own(const Party& member, const Party& whole, std::uint32_t noun);
  /// The mention of one actor that ends right before `word`.
  [[nodiscard]] std::uint32_t mention_before(std::uint32_t word) const;
  /// "a U.S.-led coalition", where the state is mentioned elsewhere only
  void of_leader_word(const Party& party, const CastMention& mention);
  /// The mention of one actor that begins at `word`.
  [[nodiscard]] std::uint32_t mention_from(std::uint32_t word) const;
  /// "NATO member Turkey", "EU member state Malta"
  void of_member_noun(const Party& member, const CastMention& mention);

  // --- collection_persons.cpp: persons, and the party, state or person that they are of

  /// "Ann Lee, one of Ray's aides,": of him whom they serve
  void of_one(std::uint32_t noun);
  /// "Ann Lee, a lawyer who represented Bo Ray,": of him whose case it is
  void of_counsel(std::uint32_t verb);
  /// "Senators Ann Lee of Lota and Bo Ray, all Democrats"
  void of_all(const Party& party, const CastMention& mention);
  /// "Ann Lee is a Democrat", "Ann Lee, a Republican from Lota,": a party's name with "a" before it
  void of_partisan(const Party& party, const CastMention& mention);
  /// "a Republican, Ann Lee,", "Democrats such as former senator Bo Ray": persons of the party, named behind
  /// it
  void of_named_partisans(const Party& party, const CastMention& mention);
  /// "Ann Lee and others in the Labour Party"
  void of_others(const Party& party, const CastMention& mention);
  /// "Alba astronauts Ann Lee and Bo Ray": each is of Alba.
  void of_listed_persons(const CastMention& mention);
  /// The mention of one actor whose title has `word` for its office, before the name.
  [[nodiscard]] std::uint32_t titled_at(std::uint32_t word) const;

  const Scene& scene_;
  const Reading& reading_;
  const Cast& cast_;
  std::vector<Membership> out_;
};

}  // namespace actorgraph

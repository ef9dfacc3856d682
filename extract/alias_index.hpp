#pragma once

// An AliasIndex is the Aliases, made quick to ask: which known names begin at this word, whose
// title is this, who held a post on a day. Names are looked up in a trie of folded words, so the
// cost of a word does not grow with the number of names.

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extract/alias_image.hpp"
#include "extract/aliases.hpp"
#include "extract/name_tokens.hpp"
#include "extract/reading.hpp"

namespace actorgraph {

enum class AliasUse : std::uint8_t { strong, weak, adjective, demonym, metonym, never };

/// What a listed name can mean.
struct AliasMeaning {
  std::uint32_t actor = 0;  ///< Index into Aliases::actors.
  AliasUse use = AliasUse::strong;
  std::uint32_t capitals = 0;  ///< Bit i: word i has to begin with a capital.
  std::uint32_t uppers = 0;    ///< Bit i: word i has to be in capitals ("US", never "us").
};

/// Words `first` up to, not including, `last`, and what they can mean. The order is that of the
/// configuration.
struct AliasMatch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::vector<AliasMeaning> meanings;
};

/// Words that are the name of a listed place (Aliases::places), and the state that it lies in.
struct PlaceMatch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::optional<std::uint32_t> state;  ///< Index into Aliases::actors; none for places of several states.
};

/// Which way a word before a title shifts the look-up.
enum class TitleTime : std::uint8_t { now, former, then, acting, elect };

class AliasIndex {
 public:
  explicit AliasIndex(const Aliases& aliases);
  /// Asks an image that was made before (alias_image.hpp) and lies there as long as the index.
  explicit AliasIndex(std::span<const std::uint32_t> image);
  ~AliasIndex();
  AliasIndex(AliasIndex&&) noexcept;
  AliasIndex& operator=(AliasIndex&&) noexcept;

  /// The listed actor, without the places in files. Read from the image when it is first asked for; safe
  /// to ask from many threads.
  [[nodiscard]] const KnownActor& actor(std::uint32_t at) const;
  /// The actors that are states, in the order of the configuration.
  [[nodiscard]] std::span<const std::uint32_t> states() const { return image_.states; }

  /// The longest listed name that begins at word `at` of `reading`; none if there is none, or if
  /// the longest is a phrase in which a name does not count: then `skip` says how many words to pass.
  [[nodiscard]] std::optional<AliasMatch> longest(const Reading& reading, std::uint32_t at,
                                                  std::uint32_t& skip) const;

  /// All listed names in `reading`, the longest first from left to right, never overlapping.
  [[nodiscard]] std::vector<AliasMatch> find(const Reading& reading) const;

  /// All listed places in `reading`, the longest first from left to right. Their words may be names of
  /// actors too: "Korean Peninsula".
  [[nodiscard]] std::vector<PlaceMatch> find_places(const Reading& reading) const;

  /// The actors whose strong or weak name is exactly `name`, whatever its case.
  [[nodiscard]] std::vector<std::uint32_t> named(std::string_view name) const;
  /// The persons whose given and family names, however transcribed, are these words.
  [[nodiscard]] std::span<const std::uint32_t> spelled(std::string_view given, std::string_view family) const;
  /// The state whose name or adjective the words from `first` on begin with, before `last`.
  [[nodiscard]] std::optional<std::uint32_t> state_at(const Reading& reading, std::uint32_t first,
                                                      std::uint32_t last) const;
  /// The index of the actor with this id.
  [[nodiscard]] std::optional<std::uint32_t> with_id(std::string_view id) const;

  /// The key of the post that `title` (a title_key) names at actor `owner`: "russia/president"; empty if
  /// the actor has no such post.
  [[nodiscard]] std::string_view post(std::uint32_t owner, std::string_view title) const;
  /// The actors that have a post of this title (a title_key).
  [[nodiscard]] std::span<const std::uint32_t> owners_of_title(std::string_view title) const;
  /// All who are listed with the post, in the order of their terms.
  [[nodiscard]] std::span<const HolderRecord> holders(std::string_view post) const;
  /// Who held `post` on `date` (ISO 8601), shifted by `time`: `former` is the one whose
  /// term was over, `elect` the next one. None where the configuration does not say, or names two.
  [[nodiscard]] std::optional<std::uint32_t> holder(std::string_view post, std::string_view date,
                                                    TitleTime time = TitleTime::now) const;
  /// Does `actor` hold a post whose title is `title` at all, and at whom? The owner's index.
  [[nodiscard]] std::optional<std::uint32_t> owner_of_title(std::uint32_t actor, std::string_view title,
                                                            std::string_view date) const;

  /// States that share the last word of their name, keyed by its plural: "koreas" → both.
  [[nodiscard]] std::span<const std::uint32_t> sharing(std::string_view plural) const;
  /// Has somebody decided that these two names are two actors?
  [[nodiscard]] bool decided_different(std::string_view a, std::string_view b) const;
  /// What the given name tells of a person's gender.
  [[nodiscard]] Gender gender_of_given_name(std::string_view folded) const;
  /// Is this folded word a given name?
  [[nodiscard]] bool is_given_name(std::string_view folded) const;

 private:
  [[nodiscard]] std::optional<std::uint32_t> next(std::uint32_t node, std::string_view token) const;
  [[nodiscard]] std::span<const MeaningRecord> meanings(std::uint32_t node) const;
  [[nodiscard]] std::span<const std::uint32_t> listed(std::span<const FlatSlot> table,
                                                      std::string_view key) const;

  std::vector<std::uint32_t> own_;  // the block of the image, if it is not carried
  AliasImage image_;
  std::unique_ptr<std::atomic<const KnownActor*>[]> actors_;  // those that were asked for
};

}  // namespace actorgraph

#pragma once

// Words that tell who a group is, and nouns that groups and those who act for somebody are called by.
// All take folded words.

#include <string_view>

namespace actorgraph {

/// Groups that act without any further name. The others need to be told apart: "Kurdish fighters".
[[nodiscard]] bool stands_alone(std::string_view noun);
/// Adjectives that say nothing of who a group is.
[[nodiscard]] bool is_general_adjective(std::string_view word);
/// The noun that groups of one kind are known by, whatever the text calls them: "protesters" for
/// "demonstrators".
[[nodiscard]] std::string_view usual_noun(std::string_view noun);
/// Words before a number that say nothing of who is counted: "an estimated two million refugees".
[[nodiscard]] bool counts_roughly(std::string_view word);
/// Groups that are for or against somebody: "her supporters", "the mayor's critics".
[[nodiscard]] bool takes_sides(std::string_view noun);
/// What says of a group that it fights: "the terrorist group".
[[nodiscard]] bool is_violent(std::string_view word);
/// What tells a court by its rank: "the appeals court".
[[nodiscard]] bool is_instance(std::string_view word);
/// What tells a state by where or what it is: "the West African nation".
[[nodiscard]] bool is_region_word(std::string_view word);
/// One who attacked, as articles call him until he is named: "a suicide bomber", "the gunman".
[[nodiscard]] bool is_assailant(std::string_view noun);
/// Adjectives that say who a group is, or of which side.
[[nodiscard]] bool tells_who(std::string_view word);
/// Looks like the adjective of a people or a continent, at the beginning of a sentence.
[[nodiscard]] bool is_of_people(std::string_view word);
/// Groups that anybody belongs to: only a name tells who is meant.
[[nodiscard]] bool is_anybody(std::string_view noun);
/// With these a group is none of the state's own: "Russian opposition leaders".
[[nodiscard]] bool sets_apart(std::string_view word);
[[nodiscard]] bool is_government(std::string_view noun);
/// People who belong to where they are: "officials in Lagos", unlike "troops in Iraq".
[[nodiscard]] bool lives_there(std::string_view noun);
[[nodiscard]] bool is_pair_noun(std::string_view noun);
/// People who act for the organisation they are of: "UN monitors", "EU states".
[[nodiscard]] bool acts_for_organisation(std::string_view noun);
/// What names of newspapers and broadcasters have in them.
[[nodiscard]] bool names_medium(std::string_view word);

}  // namespace actorgraph

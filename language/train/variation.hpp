#pragma once

// More sentences for names: those of a corpus again, with other names in them.

#include <cstdint>
#include <filesystem>
#include <vector>

#include "language/train/corpus.hpp"

namespace actorgraph {

/// Reads lines of "TYPE TAB name", such as "ORG TAB African Union", as sentences of one name each.
/// Throws InputError.
[[nodiscard]] std::vector<TrainingSentence> read_name_list(const std::filesystem::path& path);

/// `sentences`, in which a name that `list` knows as an organisation only, or as a place only, is that and
/// not the other: corpora differ in whether a state that acts is an organisation.
[[nodiscard]] std::vector<TrainingSentence> retyped(std::vector<TrainingSentence> sentences,
                                                    const std::vector<TrainingSentence>& list);

/// A copy of each sentence that names a person, an organisation or a place; two in three of these names have
/// given way to one of their type from `inventory`, in which every name counts once, however often it is
/// there. One copy in ten is in lower case, as people type. (Dai and Adel 2020 call it mention replacement.)
[[nodiscard]] std::vector<TrainingSentence> varied(const std::vector<TrainingSentence>& sentences,
                                                   const std::vector<TrainingSentence>& inventory,
                                                   std::uint64_t seed);

}  // namespace actorgraph

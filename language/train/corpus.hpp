#pragma once

// Sentences to learn from: words, and whatever a corpus says of them.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "language/name_tags.hpp"
#include "language/tags.hpp"

namespace actorgraph {

/// What is known of one word.
struct TrainingWord {
  std::string form;
  Tag tag;
  std::uint32_t head = 0;  ///< 0 for the root, otherwise 1 + the number of the word in its sentence.
  Deprel relation = Deprel::dep;
  std::uint8_t name = 0;
};

struct TrainingSentence {
  std::vector<TrainingWord> words;
  std::string document;
  bool has_tree = false;
  bool has_names = false;
  bool other_names_marked = false;  ///< Names of type `other` are marked too.
};

/// A name: words from `first` up to, not including, `last`; its tags are 1 + 2 * `type` and one more.
struct NameSpan {
  std::size_t first, last;
  std::uint8_t type;
};

[[nodiscard]] std::vector<NameSpan> names_of(const std::vector<TrainingWord>& words);

/// The name tag of "B-PER" and the like. A `-X` that is not known is outside.
[[nodiscard]] std::uint8_t name_tag_from(std::string_view label);
[[nodiscard]] std::string_view name_label(std::uint8_t tag);

/// Reads CoNLL-U; ranges and empty nodes are skipped. Names are read from `Name=B-PER` in MISC,
/// if the file has any. Throws InputError.
[[nodiscard]] std::vector<TrainingSentence> read_treebank(const std::filesystem::path& path);

/// Reads lines of "word TAB tag". Throws InputError.
[[nodiscard]] std::vector<TrainingSentence> read_names(const std::filesystem::path& path);

/// Gives sentences of `trees` the names of the sentences with the same words, in the same order, in
/// `named`. Returns the sentences of `named` that found no partner.
std::vector<TrainingSentence> join_names(std::vector<TrainingSentence>& trees,
                                         const std::vector<TrainingSentence>& named);

/// The names of `marked`, whose corpus has rules of its own, in the manner of `read`, which is what a model
/// says of the same sentences: where both see a name of one type in one place, its ends are those that the
/// model sees; a name that only the corpus has stays. What only the model sees is no name.
[[nodiscard]] std::vector<TrainingSentence> reconciled(std::vector<TrainingSentence> marked,
                                                       const std::vector<TrainingSentence>& read);

/// Writes what `read_names` reads.
void write_names(const std::filesystem::path& path, const std::vector<TrainingSentence>& sentences);

/// Writes what `read_treebank` reads, with names in MISC.
void write_treebank(const std::filesystem::path& path, const std::vector<TrainingSentence>& sentences);

}  // namespace actorgraph

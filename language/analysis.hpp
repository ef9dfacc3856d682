#pragma once

// An Analysis is what grammar can know of one text: sentences, words, parts of speech, lemmas,
// a dependency tree for each sentence (Universal Dependencies, version 2), and names.
// It holds no text: spans point into the text it was made from.
//
//     Putin  met   Kushner  .
//     PROPN  VERB  PROPN    PUNCT      upos
//     nsubj  root  obj      punct      relation, each to the word `head` names
//
// Words and sentences are in the order of the text. Word indices count through the whole text,
// not through the sentence; a root's head is the word itself.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace actorgraph {

/// Universal part of speech.
enum class Upos : std::uint8_t {
  x, adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb
};

/// Universal dependency relation, with the subtypes that English treebanks use.
enum class Deprel : std::uint8_t {
  dep, acl, acl_relcl, advcl, advcl_relcl, advmod, amod, appos, aux, aux_pass, case_, cc,
  cc_preconj, ccomp, compound, compound_prt, conj, cop, csubj, csubj_outer, csubj_pass, det,
  det_predet, discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod,
  nmod_desc, nmod_poss, nmod_unmarked, nsubj, nsubj_outer, nsubj_pass, nummod, obj, obl,
  obl_agent, obl_unmarked, orphan, parataxis, punct, reparandum, root, vocative,
  xcomp
};

enum class Tense : std::uint8_t { none, past, pres };
enum class Number : std::uint8_t { none, sing, plur };
enum class Degree : std::uint8_t { none, pos, cmp, sup };
enum class VerbForm : std::uint8_t { none, fin, inf, part, ger };
enum class Mood : std::uint8_t { none, ind, imp, sub };
enum class Person : std::uint8_t { none, first, second, third };
enum class Gender : std::uint8_t { none, masc, fem, neut };

/// The morphological features that extraction reads.
struct Features {
  Tense tense : 2 = Tense::none;
  Number number : 2 = Number::none;
  Degree degree : 2 = Degree::none;
  VerbForm verb_form : 3 = VerbForm::none;
  Mood mood : 2 = Mood::none;
  Person person : 2 = Person::none;
  Gender gender : 2 = Gender::none;
  bool passive : 1 = false;     ///< Voice=Pass
  bool possessive : 1 = false;  ///< Poss=Yes
  bool negative : 1 = false;    ///< Polarity=Neg

  friend bool operator==(const Features&, const Features&) = default;
};

struct Word {
  Span span;
  std::string lemma;       ///< Lower case but for proper nouns.
  Upos upos = Upos::x;
  Deprel relation = Deprel::dep;
  Features features;
  std::uint32_t head = 0;  ///< Index of the governing word; its own index at a root.

  friend bool operator==(const Word&, const Word&) = default;
};

struct Sentence {
  std::uint32_t first = 0;      ///< Its first word.
  std::uint32_t last = 0;       ///< One past its last word.
  Span span;                    ///< From its first word to its last.
  std::uint32_t paragraph = 0;  ///< Counts from 0; paragraphs are parted by line breaks.

  friend bool operator==(const Sentence&, const Sentence&) = default;
};

enum class NameType : std::uint8_t { other, person, organisation, location };

/// A name: words `first` up to, not including, `last`; always inside one sentence.
struct Name {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  NameType type = NameType::other;  ///< `other`: demonyms, events, products.

  friend bool operator==(const Name&, const Name&) = default;
};

struct Analysis {
  std::vector<Word> words;
  std::vector<Sentence> sentences;
  std::vector<Name> names;  ///< In order, never overlapping.

  friend bool operator==(const Analysis&, const Analysis&) = default;
};

/// The label as CoNLL-U writes it ("nsubj:pass", "PROPN").
[[nodiscard]] std::string_view to_string(Upos upos);
[[nodiscard]] std::string_view to_string(Deprel relation);
/// The value of a label; `x` and `dep` for one that is not known. A subtype that is not
/// known is read as its universal relation.
[[nodiscard]] Upos upos_from(std::string_view label);
[[nodiscard]] Deprel deprel_from(std::string_view label);

}  // namespace actorgraph

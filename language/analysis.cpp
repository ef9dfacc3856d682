#include "language/analysis.hpp"

#include <algorithm>
#include <array>

namespace actorgraph {
namespace {

constexpr std::array<std::string_view, 17> upos_labels = {
    "X",    "ADJ", "ADP",  "ADV",  "AUX",   "CCONJ", "DET",   "INTJ", "NOUN",
    "NUM",  "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",  "VERB"};

constexpr std::array<std::string_view, 51> deprel_labels = {
    "dep",       "acl",       "acl:relcl",     "advcl",      "advcl:relcl", "advmod",       "amod",
    "appos",     "aux",       "aux:pass",      "case",       "cc",          "cc:preconj",   "ccomp",
    "compound",  "compound:prt", "conj",       "cop",        "csubj",       "csubj:outer",  "csubj:pass",
    "det",       "det:predet", "discourse",    "dislocated", "expl",        "fixed",        "flat",
    "goeswith",  "iobj",      "list",          "mark",       "nmod",        "nmod:desc",    "nmod:poss",
    "nmod:unmarked", "nsubj", "nsubj:outer",   "nsubj:pass", "nummod",      "obj",          "obl",
    "obl:agent", "obl:unmarked", "orphan",     "parataxis",  "punct",       "reparandum",   "root",
    "vocative",  "xcomp"};

template <typename Label, std::size_t size>
Label label_from(const std::array<std::string_view, size>& labels, std::string_view label) {
  const auto found = std::find(labels.begin(), labels.end(), label);
  return found == labels.end() ? Label{} : static_cast<Label>(found - labels.begin());
}

}  // namespace

std::string_view to_string(Upos upos) { return upos_labels.at(static_cast<std::size_t>(upos)); }
std::string_view to_string(Deprel relation) { return deprel_labels.at(static_cast<std::size_t>(relation)); }

Upos upos_from(std::string_view label) { return label_from<Upos>(upos_labels, label); }

Deprel deprel_from(std::string_view label) {
  const auto relation = label_from<Deprel>(deprel_labels, label);
  const auto colon = label.find(':');
  if (relation != Deprel::dep || colon == std::string_view::npos) return relation;
  return label_from<Deprel>(deprel_labels, label.substr(0, colon));
}

}  // namespace actorgraph

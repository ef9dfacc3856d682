#pragma once

// A surface pattern says in plain words how a text tells of a relation:
//
//     {source} bankrolls {target}
//     {source} and {target} bury the hatchet
//     {source} * rival of {target}              * stands for up to five words

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/relations.hpp"
#include "text/input_error.hpp"

namespace actorgraph {

/// One pattern: words, compared in small letters or by their dictionary form, and the two parties.
struct SurfacePattern {
  enum class Part : std::uint8_t { word, source, target, gap };
  struct Element {
    Part part = Part::word;
    std::string word;  ///< Folded; of a word only.

    friend bool operator==(const Element&, const Element&) = default;
  };

  std::string type;
  std::string text;  ///< As it was written.
  std::vector<Element> elements;
  bool directed = true;
  Stance stance = Stance::neutral;
  Status status = Status::done;
  double confidence = 0.8;
  Place place;

  friend bool operator==(const SurfacePattern&, const SurfacePattern&) = default;
};

/// The elements of a pattern. Throws InputError at `place` unless {source} and {target} stand in
/// it once each, with a word beside them.
[[nodiscard]] std::vector<SurfacePattern::Element> parse_pattern(std::string_view text, const Place& place);

}  // namespace actorgraph

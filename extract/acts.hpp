#pragma once

// Acts: the places in a text where a frame of the rules finds its trigger and its parties.
//
//     Britain  imposed  sanctions  on  Iran
//     source   trigger  word           target

#include <cstdint>
#include <string>
#include <vector>

#include "extract/scene.hpp"

namespace actorgraph {

struct Act {
  static constexpr std::uint32_t no_frame = 0xFFFFFFFF;

  std::uint32_t trigger = 0;         ///< A word.
  std::uint32_t frame = no_frame;    ///< Index into the rules; `no_frame`: an unknown verb, type OTHER.
  std::vector<std::uint32_t> words;  ///< Further words of the trigger, in order.
  std::string preposition;           ///< Before the target; may be empty.
  Parties sources;
  Parties targets;
  bool mutual = false;                    ///< The sources do it to each other; there are no targets.
  bool compound = false;                  ///< One word with a hyphen tells it, perhaps inside a name.
  bool alleged = false;                   ///< Somebody is charged with it.
  bool controlled = false;                ///< The source stands outside the trigger's own clause.
  std::uint32_t carrier = Reading::none;  ///< The verb that carries a noun ("held").
};

/// The acts of a sentence, in the order of their triggers.
[[nodiscard]] std::vector<Act> find_acts(const Scene& scene, const Sentence& sentence);

}  // namespace actorgraph

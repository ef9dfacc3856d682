#pragma once

// What drafts say of sentences, alone or several together, and how right it is.

#include <string>
#include <vector>

#include "language/train/draft.hpp"
#include "language/train/pass.hpp"

namespace actorgraph {

/// A draft with the weights to use.
struct Voter {
  const Draft* draft;
  const std::vector<float>* weights;
};

/// Sentences with tags, trees and names by the mean opinion of `voters`, whose tags must be the same.
[[nodiscard]] std::vector<TrainingSentence> predict(const std::vector<Voter>& voters,
                                                    const std::vector<TrainingSentence>& sentences);

/// "UPOS 95.80 tag 94.10 UAS 86.80 LAS 84.00 core 88.50 names 85.00 typed 82.00", in percent; what `gold`
/// does not say is left out. Names of type `other` do not count.
[[nodiscard]] std::string score_line(const std::vector<TrainingSentence>& gold,
                                     const std::vector<TrainingSentence>& predicted);

}  // namespace actorgraph

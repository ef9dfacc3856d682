#include "language/name_tags.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace actorgraph;

namespace {

using Tags = std::vector<std::uint8_t>;

Tags tags_of(const std::vector<float>& scores, const std::vector<float>& transitions) {
  Tags tags(scores.size() / name_tag_count);
  best_name_tags(scores, transitions, tags);
  return tags;
}

const std::vector<float> no_transitions(name_tag_count* name_tag_count, 0.0f);

}  // namespace

TEST_CASE("name tags: a name that has not begun cannot go on") {
  // Alone, the second word would go on with a person (4); the best way there begins one (3) before.
  CHECK(tags_of({1, 0, 0, 0.5f, 0, 0, 0, 0, 0, /**/ 0, 0, 0, 0, 2, 0, 0, 0, 0}, no_transitions) ==
        Tags{3, 4});
  // Where nothing else speaks for a name, the first word stays outside.
  CHECK(tags_of({9, 0, 0, 0.5f, 0, 0, 0, 0, 0, /**/ 1, 0, 0, 0, 2, 0, 0, 0, 0}, no_transitions) ==
        Tags{0, 0});
  CHECK(tags_of({0, 0, 9, 0, 8, 0, 0, 0, 1}, no_transitions) == Tags{0});
}

TEST_CASE("name tags: a name does not change its type") {
  const Tags tags = tags_of({0, 0, 0, 9, 0, 0, 0, 0, 0, /**/ 0, 0, 0, 0, 0, 0, 8, 0, 0}, no_transitions);
  CHECK(tags == Tags{3, 0});
}

TEST_CASE("name tags: transitions are added") {
  std::vector<float> transitions = no_transitions;
  transitions[5 * name_tag_count + 6] = 3;  // organisations like to go on
  CHECK(tags_of({0, 0, 0, 0, 0, 1, 0, 0, 0, /**/ 2, 0, 0, 0, 0, 0, 0, 0, 0}, transitions) == Tags{5, 6});
}

TEST_CASE("name tags: no words, no tags") { CHECK(tags_of({}, no_transitions).empty()); }

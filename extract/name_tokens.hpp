#pragma once

// Names and titles as they are compared: word by word, folded.

#include <string>
#include <string_view>
#include <vector>

namespace actorgraph {

/// The words of a name as the index compares them: folded, without hyphens and full stops. Each
/// with whether it begins with a capital, and whether it is in capitals.
struct NameToken {
  std::string folded;
  bool capital = false;
  bool upper = false;
  bool mixed = false;  ///< Capitals and small letters, as in "LeT".
};
[[nodiscard]] std::vector<NameToken> name_tokens(std::string_view name);
/// The same as one string, parted by blanks: "Vice-President" → "vice president".
[[nodiscard]] std::string title_key(std::string_view title);

}  // namespace actorgraph

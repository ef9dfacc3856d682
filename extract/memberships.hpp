#pragma once

// Who belongs to whom, or leads whom, where no verb and no noun of relation says so: a group in the
// phrase of its state ("Iranian airline Mahan Air"), a name with "of" ("Ann Lee of the Labour Party"),
// an office without its state ("President Lee" in an article about Korea).

#include <cstdint>
#include <string>
#include <vector>

#include "extract/scene.hpp"

namespace actorgraph {

struct Membership {
  Party member;
  Party whole;
  bool leads = false;      ///< LEADS, else MEMBER.
  bool by_office = false;  ///< A title said so, but not of whom.
  std::uint32_t word = 0;  ///< The word that it rests on.
  std::string label;       ///< "of", or the title.
  Status status = Status::ongoing;
  bool owns = false;  ///< OWNS: `member` is the owner of `whole`.
};

/// In the order of the text, those by office last. The same two may come more than once.
[[nodiscard]] std::vector<Membership> find_memberships(const Scene& scene);

}  // namespace actorgraph

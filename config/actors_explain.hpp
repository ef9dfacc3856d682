#pragma once

// `actorgraph actors explain NAME`: which line of which file decides what a name stands for, and
// what else was considered.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config/aliases.hpp"
#include "config/article_cast.hpp"

namespace actorgraph {

/// Something that was considered, one line each.
struct NameReading {
  Place place;          ///< Of the line that says it; no file if none does.
  std::string actor;    ///< Its id, or empty.
  std::string message;  ///< "a weak name of Vladimir Putin: needs support in the article".
};

struct NameExplanation {
  std::string name;
  std::vector<NameReading> decided;     ///< What the resolver takes the name for, and why; empty: nobody.
  std::vector<NameReading> considered;  ///< Every listed name and every holder of a post that fits.
  std::vector<NameReading> decisions;   ///< Decisions about the name.
  std::vector<std::string> similar;     ///< Listed names that are spelled alike; only if none is the same.
};

/// What `name`, said in an article of `date` (or of no known date), stands for. `table` has the
/// lines; `find_cast` resolves a sentence that has nothing but the name in it.
[[nodiscard]] NameExplanation explain_name(std::string_view name, const std::string& date,
                                           const AliasTable& table, const FindCast& find_cast);

/// What `name` stands for at each of its places in an article, one line each, with line and column
/// of the article's text.
[[nodiscard]] std::vector<NameReading> explain_in_article(std::string_view name, const ArticleCast& cast);

/// The explanation as text for people.
[[nodiscard]] std::string to_text(const NameExplanation& explanation);

}  // namespace actorgraph

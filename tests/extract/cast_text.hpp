#pragma once

// A Cast as text, for tests and for people who look for mistakes.

#include <algorithm>
#include <string>

#include "extract/cast.hpp"

namespace actorgraph {

/// The words of a mention as they stand in the text, line breaks as blanks.
inline std::string mention_text(const Article& article, const Analysis& analysis,
                                const CastMention& mention) {
  std::string text(words(article.text, Span{analysis.words[mention.first].span.begin,
                                            analysis.words[mention.last - 1].span.end}));
  std::ranges::replace(text, '\n', ' ');
  return text;
}

/// One line an actor, then its mentions, ties and what is unresolved.
inline std::string cast_text(const Article& article, const Analysis& analysis, const Cast& cast) {
  std::string out = "# " + article.id + "\n";
  for (std::uint32_t i = 0; i < cast.actors.size(); ++i) {
    const CastActor& actor = cast.actors[i];
    out += actor.id + " [" + std::string(to_string(actor.kind)) + (actor.known ? "" : ", unlisted") +
           (actor.country.empty() ? "" : ", " + actor.country) + "] " + actor.name + "\n";
    for (const CastMention& mention : cast.mentions) {
      if (std::ranges::find(mention.actors, i) == mention.actors.end()) continue;
      out += "    " + std::to_string(mention.first) + " " + mention_text(article, analysis, mention) + " (" +
             std::string(to_string(mention.via)) + (mention.why.empty() ? "" : ": " + mention.why) + ")\n";
    }
  }
  for (const CastTie& tie : cast.ties) {
    out += "tie: " + cast.actors[tie.source].id + (tie.leads ? " LEADS " : " MEMBER ") +
           cast.actors[tie.target].id + " (" + tie.title + ", " + std::string(to_string(tie.status)) + ")\n";
  }
  for (const Unresolved& left : cast.unresolved) {
    const CastMention words_left{left.first, left.last, left.first, {}, Via::name, ""};
    out += "open: " + mention_text(article, analysis, words_left) + " (" + left.why + ")\n";
  }
  return out;
}

}  // namespace actorgraph

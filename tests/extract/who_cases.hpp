#pragma once

// The cases of tests/extract/who: reading them and asking a Cast. Their format: who/README.md.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "cast_text.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actorgraph {

struct WhoCase {
  std::string name;  ///< File, line and title.
  bool todo = false;
  std::string date;
  std::string text;
  std::vector<std::string> questions;
};

inline std::vector<std::string> lines_of(const std::string& content) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < content.size();) {
    const std::size_t end = std::min(content.find('\n', begin), content.size());
    lines.push_back(content.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

inline std::vector<WhoCase> read_who_cases(const std::string& file, const std::string& content) {
  std::vector<WhoCase> cases;
  std::size_t number = 0;
  for (const std::string& line : lines_of(content)) {
    ++number;
    if (line.starts_with("== ")) {
      WhoCase next;
      next.todo = line.ends_with("(todo)");
      next.name = file + ":" + std::to_string(number) + " " + line.substr(3);
      cases.push_back(std::move(next));
    } else if (line.empty() || line.starts_with("# ") || cases.empty()) {
      continue;
    } else if (line.starts_with("| ")) {
      if (!cases.back().text.empty()) cases.back().text += "\n\n";
      cases.back().text += line.substr(2);
    } else if (line.starts_with("date: ")) {
      cases.back().date = line.substr(6);
    } else {
      cases.back().questions.push_back(line);
    }
  }
  return cases;
}

/// Where the words stand: their `occurrence`th place (from 1) at which no letter comes before or
/// after; an empty span if there is none.
inline Span place_of(const std::string& text, std::string_view wanted, int occurrence) {
  const auto letter = [&](std::size_t at) {
    return at < text.size() && is_word_kind(kind_of(code_point_at(text, at).value));
  };
  for (std::size_t at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) {
    const bool starts = at == 0 || !letter(at - 1);
    if (!starts || letter(at + wanted.size()) || --occurrence > 0) continue;
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + wanted.size())};
  }
  return {};
}

inline std::string without_article(std::string_view words) {
  for (const std::string_view article : {"The ", "the ", "A ", "a ", "An ", "an "}) {
    if (words.starts_with(article)) return std::string(words.substr(article.size()));
  }
  return std::string(words);
}

/// The ids of whom the words stand for, joined by " + " in order; "-" if nobody; "not there".
inline std::string answer(const WhoCase& asked, const Analysis& analysis, const Cast& cast,
                          std::string words) {
  int occurrence = 1;
  if (const std::size_t mark = words.rfind(" #"); mark != std::string::npos) {
    occurrence = std::stoi(words.substr(mark + 2));
    words.resize(mark);
  }
  const std::string bare = without_article(words);
  const Span place = place_of(asked.text, occurrence > 1 ? bare : words, occurrence);
  if (place.empty()) return "not there";
  const std::uint32_t begin =
      occurrence > 1 ? place.begin : place.end - static_cast<std::uint32_t>(bare.size());
  for (const CastMention& mention : cast.mentions) {
    Article article;
    article.text = asked.text;
    const Span span{analysis.words[mention.first].span.begin, analysis.words[mention.last - 1].span.end};
    const std::string found = without_article(mention_text(article, analysis, mention));
    if (span.end != place.end || span.end - found.size() != begin) continue;
    std::vector<std::string> ids;
    for (const std::uint32_t actor : mention.actors) ids.push_back(cast.actors[actor].id);
    std::ranges::sort(ids);
    std::string joined;
    for (const std::string& id : ids) joined += (joined.empty() ? "" : " + ") + id;
    return joined;
  }
  return "-";
}

/// "a + b" in order.
inline std::string sorted_ids(const std::string& expected) {
  std::vector<std::string> ids;
  std::size_t begin = 0;
  while (begin <= expected.size()) {
    const std::size_t end = std::min(expected.find(" + ", begin), expected.size());
    ids.push_back(expected.substr(begin, end - begin));
    begin = end + 3;
  }
  std::ranges::sort(ids);
  std::string joined;
  for (const std::string& id : ids) joined += (joined.empty() ? "" : " + ") + id;
  return joined;
}

inline bool has_tie(const Cast& cast, const std::string& wanted) {
  return std::ranges::any_of(cast.ties, [&](const CastTie& tie) {
    std::string said =
        cast.actors[tie.source].id + (tie.leads ? " LEADS " : " MEMBER ") + cast.actors[tie.target].id;
    if (tie.status != Status::ongoing) said += " " + std::string(to_string(tie.status));
    return said == wanted;
  });
}

inline std::string ties_of(const Cast& cast) {
  std::string all;
  for (const CastTie& tie : cast.ties) {
    if (!all.empty()) all += ", ";
    all += cast.actors[tie.source].id + (tie.leads ? " LEADS " : " MEMBER ") + cast.actors[tie.target].id;
    if (tie.status != Status::ongoing) all += " " + std::string(to_string(tie.status));
  }
  return all.empty() ? "none" : all;
}

/// What is not as the case says, one line each; empty if all is.
inline std::string differences(const WhoCase& asked, const Analysis& analysis, const Cast& cast) {
  std::string out;
  for (const std::string& question : asked.questions) {
    if (question.starts_with("tie: ")) {
      if (!has_tie(cast, question.substr(5))) out += "    " + question + ", found " + ties_of(cast) + "\n";
    } else if (question.starts_with("no tie: ")) {
      const std::string pair = question.substr(8);
      const bool there = std::ranges::any_of(cast.ties, [&](const CastTie& tie) {
        return cast.actors[tie.source].id + " " + cast.actors[tie.target].id == pair;
      });
      if (there) out += "    " + question + ", found " + ties_of(cast) + "\n";
    } else {
      const std::size_t equals = question.find(" = ");
      if (equals == std::string::npos) {
        out += "    not understood: " + question + "\n";
        continue;
      }
      const std::string asked_words = question.substr(0, equals);
      const std::string expected = question.substr(equals + 3);
      std::string found;
      if (asked_words.starts_with("country: ") || asked_words.starts_with("kind: ")) {
        const bool country = asked_words.starts_with("country: ");
        const std::string id = asked_words.substr(country ? 9 : 6);
        const auto actor = std::ranges::find(cast.actors, id, &CastActor::id);
        found = "no such actor";
        if (actor != cast.actors.end())
          found = country ? actor->country : std::string(to_string(actor->kind));
      } else {
        found = answer(asked, analysis, cast, asked_words);
      }
      if (found != sorted_ids(expected)) out += "    " + question + ", found " + found + "\n";
    }
  }
  return out;
}

}  // namespace actorgraph

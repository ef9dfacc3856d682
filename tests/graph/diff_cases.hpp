#pragma once

// Reads the plain-text cases of tests/graph/diff/*.txt; tests/graph/diff/README.md says how they
// are written.

#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "graph/canonical.hpp"
#include "graph/relations.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"

namespace diff_cases {

using namespace actorgraph;

/// One version: its text and what was read from it.
struct CaseVersion {
  std::string text;
  Relations relations;
};

struct Case {
  std::string name;
  CaseVersion before, after;
  std::vector<std::string> wanted;  // "status high Ann > CONSULT > Bob"
};

inline std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

inline std::vector<std::string> split(const std::string& text, const std::string& mark) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find(mark, begin)) != std::string::npos; begin = end + mark.size())
    parts.push_back(trimmed(text.substr(begin, end - begin)));
  parts.push_back(trimmed(text.substr(begin)));
  return parts;
}

class VersionMaker {
 public:
  explicit VersionMaker(std::string version) {
    graph_.articles.emplace_back();
    graph_.articles[0].id = "story";
    graph_.articles[0].version = std::move(version);
  }

  void add_sentence(const std::string& sentence) {
    if (sentence == "¶") {
      text_ += "\n\n";
      return;
    }
    if (!text_.empty() && text_.back() != '\n') text_ += ' ';
    start_ = static_cast<std::uint32_t>(code_point_count(text_));
    text_ += sentence;
    sentence_ = sentence;
    evidence_.clear();
  }

  void add_relation(const std::string& line) {
    const std::vector<std::string> fields = split(line, ";");
    const bool directed = fields[0].find(" > ") != std::string::npos;
    const std::vector<std::string> ends = split(fields[0], directed ? " > " : " - ");
    if (ends.size() != 3) throw std::runtime_error("a relation is 'A > TYPE > B' or 'A - TYPE - B': " + line);
    Relation relation;
    relation.source = actor(ends[0]);
    relation.target = actor(ends[2]);
    relation.type = ends[1];
    relation.directed = directed;
    relation.status = Status::done;
    relation.stance = stance_of(relation.type);
    relation.confidence = 0.9;
    for (std::size_t i = 1; i < fields.size(); ++i) set(relation, fields[i]);
    relation.evidence = {evidence()};
    graph_.relations.push_back(std::move(relation));
  }

  CaseVersion take() {
    for (auto& [id, actor] : actors_) graph_.actors.push_back(std::move(actor));
    return {text_, canonical(std::move(graph_))};
  }

 private:
  static Stance stance_of(const std::string& type) {
    static const std::map<std::string, Stance> stances = {
        {"AID", Stance::cooperative},     {"CONSULT", Stance::cooperative},  {"SUPPORT", Stance::cooperative},
        {"AGREE", Stance::cooperative},   {"ACCUSE", Stance::conflictual},   {"ASSAULT", Stance::conflictual},
        {"REJECT", Stance::conflictual},  {"SANCTION", Stance::conflictual}, {"THREATEN", Stance::conflictual},
        {"COERCE", Stance::conflictual},  {"TENSION", Stance::conflictual},  {"LEADS", Stance::structural},
        {"MEMBER", Stance::structural}};
    const auto found = stances.find(type);
    return found == stances.end() ? Stance::neutral : found->second;
  }

  static void set(Relation& relation, const std::string& field) {
    const std::size_t blank = field.find(' ');
    const std::string key = field.substr(0, blank);
    const std::string rest = blank == std::string::npos ? "" : trimmed(field.substr(blank));
    if (const auto status = status_from(key)) relation.status = *status;
    else if (key == "label") relation.label = rest;
    else if (key == "strength") relation.strength = std::stod(rest);
    else if (key == "hedged") relation.hedged = true;
    else if (key == "by") relation.attribution = Attribution{"", split(rest, ",")[0], split(rest, ",")[1], "indirect"};
    else if (key == "amount") relation.amount = Amount{std::stod(rest), split(rest, ",")[1], rest};
    else if (key == "date") relation.time = EventTime{split(rest, ",")[0], "day", split(rest, ",")[1]};
    else throw std::runtime_error("what is '" + field + "'?");
  }

  /// "Ann" or "Ann=she", and "?Ann" for somebody who is not in the configuration.
  std::string actor(std::string name) {
    const bool known = name[0] != '?';
    if (!known) name.erase(0, 1);
    const std::vector<std::string> parts = split(name, "=");
    const std::string& words = parts.back();
    const std::string id = slug(parts[0]);
    Actor& actor = actors_[id];
    actor.id = id;
    actor.name = parts[0];
    actor.known = known;
    bool found = false;
    for (std::size_t at = sentence_.find(words); at != std::string::npos; at = sentence_.find(words, at + 1)) {
      const auto start = start_ + static_cast<std::uint32_t>(code_point_count(sentence_.substr(0, at)));
      const auto length = static_cast<std::uint32_t>(code_point_count(words));
      actor.mentions.push_back({"story", {start, start + length}, words, parts.size() > 1 ? Via::alias : Via::name, ""});
      found = true;
    }
    if (!found) throw std::runtime_error("'" + words + "' is not in: " + sentence_);
    return id;
  }

  std::string evidence() {
    if (!evidence_.empty()) return evidence_;
    evidence_ = "e" + std::to_string(graph_.evidence.size());
    const auto length = static_cast<std::uint32_t>(code_point_count(sentence_));
    graph_.evidence.push_back({evidence_, "story", 0, {start_, start_ + length}, sentence_, "", ""});
    return evidence_;
  }

  Relations graph_;
  std::map<std::string, Actor> actors_;
  std::string text_;
  std::string sentence_;
  std::uint32_t start_ = 0;
  std::string evidence_;
};

inline std::vector<Case> read_cases(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot read " + file);
  std::vector<Case> cases;
  VersionMaker before("1");
  VersionMaker after("2");
  bool in_before = false;
  bool in_after = false;
  const auto finish = [&] {
    if (cases.empty()) return;
    cases.back().before = before.take();
    cases.back().after = after.take();
    before = VersionMaker("1");
    after = VersionMaker("2");
  };
  for (std::string line; std::getline(in, line);) {
    if (trimmed(line).empty() || line[0] == '#') continue;
    const std::string rest = trimmed(line.substr(std::min(line.find(' '), line.size())));
    if (line.starts_with("==")) {
      finish();
      cases.emplace_back();
      cases.back().name = rest;
    } else if (line.starts_with("old ") || line.starts_with("new ") || line.starts_with("both ")) {
      in_before = line[0] != 'n';
      in_after = line[0] != 'o';
      if (in_before) before.add_sentence(rest);
      if (in_after) after.add_sentence(rest);
    } else if (line[0] == ' ') {
      if (in_before) before.add_relation(trimmed(line));
      if (in_after) after.add_relation(trimmed(line));
    } else if (line.starts_with("want ")) {
      if (rest != "nothing") cases.back().wanted.push_back(rest);
    } else {
      throw std::runtime_error("what is '" + line + "'?");
    }
  }
  finish();
  return cases;
}

}  // namespace diff_cases

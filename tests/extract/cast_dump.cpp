// Shows the Cast of texts, for people who work on it:
//   cast_dump [--date=YYYY-MM-DD] [--json] [--grammar] FILE…     a text; analysed words as *.conllu; or
//   *.bio, of which it writes
//                                                      the names that engine and packs find (with
//                                                      --grammar: the engine alone)

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "cast_text.hpp"
#include "config/packs.hpp"
#include "extract/find_actors.hpp"
#include "extract/names.hpp"
#include "language/bio.hpp"
#include "language/conllu.hpp"
#include "language/engine.hpp"

using namespace actorgraph;

namespace {

std::string json_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      out += c;
    }
  }
  return out + "\"";
}

/// One line of JSON: actors with their mentions' texts and offsets in bytes; ties.
std::string as_json(const Article& article, const Analysis& analysis, const Cast& cast) {
  std::string out = "{\"article\":{\"id\":" + json_text(article.id) + "},\"actors\":[";
  for (std::uint32_t i = 0; i < cast.actors.size(); ++i) {
    const CastActor& actor = cast.actors[i];
    if (i > 0) out += ',';
    out += "{\"id\":" + json_text(actor.id) + ",\"name\":" + json_text(actor.name) +
           ",\"kind\":" + json_text(to_string(actor.kind)) + ",\"country\":" + json_text(actor.country) +
           ",\"mentions\":[";
    bool first = true;
    for (const CastMention& mention : cast.mentions) {
      if (std::ranges::find(mention.actors, i) == mention.actors.end()) continue;
      if (!first) out += ',';
      first = false;
      out += "{\"text\":" + json_text(mention_text(article, analysis, mention)) +
             ",\"via\":" + json_text(to_string(mention.via)) + ",\"why\":" + json_text(mention.why) +
             ",\"start\":" + std::to_string(analysis.words[mention.first].span.begin) + "}";
    }
    out += "]}";
  }
  out += "],\"relations\":[";
  for (std::size_t i = 0; i < cast.ties.size(); ++i) {
    const CastTie& tie = cast.ties[i];
    if (i > 0) out += ',';
    out += "{\"source\":" + json_text(cast.actors[tie.source].id) +
           ",\"target\":" + json_text(cast.actors[tie.target].id) +
           ",\"type\":" + (tie.leads ? "\"LEADS\"" : "\"MEMBER\"") +
           ",\"stance\":\"structural\",\"status\":" + json_text(to_string(tie.status)) +
           ",\"directed\":true}";
  }
  return out + "]}";
}

/// The names of tagged words, as the engine and the packs together find them, as BIO.
std::string names_as_bio(const std::string& content, const std::string& file, const Engine& engine,
                         const AliasIndex& index, bool alone) {
  const AnalysedText tagged = read_bio(content, file);
  Analysis bare = tagged.analysis;
  bare.names.clear();
  Analysis analysis = engine.analyse(tagged.text, bare);
  Article article;
  article.text = tagged.text;
  const Reading reading(article, analysis);
  if (!alone) analysis.names = listed_and_found_names(reading, index);
  return write_bio(tagged.text, analysis);
}

}  // namespace

int main(int count, char** arguments) {
  Article article;
  bool json = false;
  bool grammar = false;
  const AliasIndex index = load_alias_index();
  const Engine engine;
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    if (argument == "--grammar") {
      grammar = true;
    } else if (argument == "--json") {
      json = true;
    } else if (argument.starts_with("--date=")) {
      article.published = argument.substr(7);
    } else {
      std::ifstream file(argument, std::ios::binary);
      const std::string content{std::istreambuf_iterator<char>(file), {}};
      const std::size_t slash = argument.find_last_of('/');
      article.id = argument.substr(slash == std::string::npos ? 0 : slash + 1);
      article.id = article.id.substr(0, article.id.rfind('.'));
      if (argument.ends_with(".bio")) {
        std::cout << names_as_bio(content, argument, engine, index, grammar);
        continue;
      }
      Analysis analysis;
      if (argument.ends_with(".conllu")) {
        AnalysedText read = read_conllu(content, argument);
        article.text = std::move(read.text);
        analysis = std::move(read.analysis);
      } else {
        article.text = content;
        analysis = engine.analyse(content);
      }
      if (grammar) std::cout << write_conllu(article.text, analysis);
      const Cast cast = find_actors(article, analysis, index);
      std::cout << (json ? as_json(article, analysis, cast) + "\n" : cast_text(article, analysis, cast));
    }
  }
}

#include "language/engine.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "language/lemmas.hpp"
#include "language/mapped_file.hpp"
#include "language/model.hpp"
#include "language/name_tags.hpp"
#include "language/network.hpp"
#include "language/tags.hpp"
#include "language/tokens.hpp"

namespace actorgraph {
namespace {

// Longer sentences are cut: a tree costs the square of its words.
constexpr std::uint32_t longest_tree = 256;

// A run of words that gets a tree of its own: a sentence, or a piece of a very long one.
struct Piece {
  std::uint32_t first;
  std::uint32_t last;
  std::uint32_t sentence;
};

std::vector<Piece> pieces_of(const Analysis& analysis) {
  std::vector<Piece> pieces;
  for (std::uint32_t s = 0; s < analysis.sentences.size(); ++s) {
    const Sentence& sentence = analysis.sentences[s];
    for (std::uint32_t first = sentence.first; first < sentence.last; first += longest_tree) {
      pieces.push_back({first, std::min(first + longest_tree, sentence.last), s});
    }
  }
  return pieces;
}

void take_words(Analysis& analysis, const Piece& piece, std::span<const WordReading> readings) {
  for (std::uint32_t i = 0; i < readings.size(); ++i) {
    const WordReading& reading = readings[i];
    Word& word = analysis.words[piece.first + i];
    const Tag tag = unpacked(reading.tag);
    word.upos = tag.upos;
    word.features = tag.features;
    word.relation = reading.relation;
    word.head = reading.head == 0 ? piece.first + i : piece.first + reading.head - 1;
    // The tree says who is the root; the label has to agree.
    if (reading.head == 0) {
      word.relation = Deprel::root;
    } else if (word.relation == Deprel::root) {
      word.relation = Deprel::parataxis;
    }
  }
}

void take_names(Analysis& analysis, const Piece& piece, std::span<const WordReading> readings) {
  for (std::uint32_t i = 0; i < readings.size(); ++i) {
    const std::uint8_t tag = readings[i].name;
    if (tag == 0) continue;
    if (begins_name(tag)) {
      analysis.names.push_back({piece.first + i, piece.first + i + 1, static_cast<NameType>((tag - 1) / 2)});
    } else {
      analysis.names.back().last = piece.first + i + 1;
    }
  }
}

// Roots of later pieces of one sentence hang on the root of its first piece.
void join_pieces(Analysis& analysis, const std::vector<Piece>& pieces) {
  std::uint32_t first_root = 0;
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    std::uint32_t root = pieces[p].first;
    while (analysis.words[root].head != root) root = analysis.words[root].head;
    if (p == 0 || pieces[p - 1].sentence != pieces[p].sentence) {
      first_root = root;
      continue;
    }
    analysis.words[root].head = first_root;
    analysis.words[root].relation = Deprel::parataxis;
  }
}

}  // namespace

struct Engine::Parts {
  MappedFile file;  // empty if the program carries the model
  Network network;
};

Engine::Engine()
    : parts_(std::make_unique<const Parts>(
          Parts{MappedFile(), Network(read_model(carried_model(), "the language model"), best_instructions())})) {}

Engine::Engine(const std::filesystem::path& model, Instructions instructions) {
  MappedFile file(model);
  Network network(read_model(file.bytes(), model.string()), instructions);
  parts_ = std::make_unique<const Parts>(Parts{std::move(file), std::move(network)});
}

Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

Analysis Engine::analyse(std::string_view text) const { return analyse(text, tokenise(text)); }

Analysis Engine::analyse(std::string_view text, Analysis given) const {
  const std::vector<Piece> pieces = pieces_of(given);
  std::vector<std::string_view> forms;
  std::vector<std::size_t> lengths;
  for (const Piece& piece : pieces) {
    for (std::uint32_t i = piece.first; i < piece.last; ++i)
      forms.push_back(words(text, given.words[i].span));
    lengths.push_back(piece.last - piece.first);
  }
  const std::vector<WordReading> readings = parts_->network.read(forms, lengths);
  given.names.clear();
  std::size_t at = 0;
  for (const Piece& piece : pieces) {
    const auto of_piece = std::span(readings).subspan(at, piece.last - piece.first);
    take_words(given, piece, of_piece);
    take_names(given, piece, of_piece);
    at += of_piece.size();
  }
  join_pieces(given, pieces);
  add_lemmas(text, given);
  return given;
}

}  // namespace actorgraph

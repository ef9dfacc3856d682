#pragma once

// The language engine: text in, Analysis out. It reads one trained model, which the program
// carries, and is safe to use from many threads at once.

#include <filesystem>
#include <memory>
#include <string_view>

#include "language/analysis.hpp"
#include "language/kernels.hpp"

namespace actorgraph {

class Engine {
 public:
  /// The engine with the model that the program carries.
  /// Throws InputError if the model is truncated, wrong or of another version.
  Engine();
  /// The engine with the model in a file, and with instructions that this machine has. What comes out does
  /// not depend on the instructions. Throws InputError as above.
  explicit Engine(const std::filesystem::path& model, Instructions instructions = best_instructions());
  ~Engine();
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;

  /// Sentences, words, tree and names of `text`. Linear in the length of the text;
  /// any bytes are accepted.
  [[nodiscard]] Analysis analyse(std::string_view text) const;

  /// Fills in everything but the spans: `given` has words (spans only) and sentences.
  [[nodiscard]] Analysis analyse(std::string_view text, Analysis given) const;

 private:
  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace actorgraph

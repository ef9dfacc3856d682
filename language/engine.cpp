#include "language/engine.hpp"

namespace actorgraph {

struct Engine::Model {};

Engine::Engine() : model_(std::make_unique<Model>()) {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

Analysis Engine::analyse(std::string_view text) const { return analyse(text, Analysis{}); }
Analysis Engine::analyse(std::string_view /*text*/, Analysis given) const { return given; }

}  // namespace actorgraph

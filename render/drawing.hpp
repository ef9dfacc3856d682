#pragma once

// A Drawing is what to draw before anybody knows where: plain data, in words. Maps and diff maps
// meet in it, every picture format is made from it, and tests compare its `dump`, not pixels.
//
// How a line is drawn says two things that must not be mixed up, in black and white as well:
//
//     how far it is committed to            on whose word
//     ───────  told as a fact               ──▶  the author's own
//     ─ ─ ─ ─  planned, possible, hedged    ──▷  somebody's only; the label says whose
//     · · · ·  denied, refused, failed      ·|▷  barred: said not to be so
//     ── · ──  some say so, others deny it

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/relations.hpp"

namespace actorgraph {

/// How far the text commits itself to a line being so.
enum class LineCommitment : std::uint8_t { open, fact, denied, disputed };

/// What became of something between two versions.
enum class ChangeMark : std::uint8_t { none, unchanged, added, removed, changed };

/// What kind of picture the size of a graph allows: boxes in columns or free, the busiest in free boxes, dots.
enum class MapKind : std::uint8_t { columns, network, overview, dots };

/// How one version draws a line.
struct LineLook {
  std::string label;           ///< The article's own words, with status and "×m"; may be empty.
  std::string speaker;         ///< "the Kremlin said", or empty.
  Stance stance = Stance::neutral;
  LineCommitment commitment = LineCommitment::open;
  bool hearsay = false;        ///< Stands on somebody's word only.
  std::uint32_t mentions = 1;  ///< Sentences; the width of the line.
  std::string tooltip;

  friend bool operator==(const LineLook&, const LineLook&) = default;
};

struct DrawnLine {
  std::string id;              ///< For the `id` attribute; unique in the drawing.
  std::size_t source = 0;      ///< Index into Drawing::nodes.
  std::size_t target = 0;
  bool directed = true;
  LineLook look;               ///< In the new version; of a removed line, in the old one.
  std::optional<LineLook> before;  ///< In the old version, if the line was changed.
  ChangeMark change = ChangeMark::none;
  std::uint32_t number = 0;    ///< Of the badge; 0 for none.
  std::string link;            ///< http(s) only, or empty.
  std::vector<std::uint32_t> relations;  ///< Indices into the Relations that were drawn.

  friend bool operator==(const DrawnLine&, const DrawnLine&) = default;
};

struct DrawnNode {
  std::string id;
  std::string name;
  std::string role;            ///< Second line: "president", or empty.
  ActorKind kind = ActorKind::unknown;
  std::uint32_t mentions = 0;  ///< On its lines; the size of its name.
  std::optional<std::size_t> cluster;
  ChangeMark change = ChangeMark::none;
  std::uint32_t number = 0;
  std::string tooltip;
  std::uint32_t actor = 0;     ///< Index into the actors of the Relations that were drawn.

  friend bool operator==(const DrawnNode&, const DrawnNode&) = default;
};

/// One numbered change beside the map.
struct SideEntry {
  std::uint32_t number = 0;
  std::string head;
  std::string text;

  friend bool operator==(const SideEntry&, const SideEntry&) = default;
};

struct SideGroup {
  ChangeMark change = ChangeMark::none;
  std::vector<SideEntry> entries;
  std::size_t left_out = 0;    ///< Changes beyond those listed.

  friend bool operator==(const SideGroup&, const SideGroup&) = default;
};

struct Drawing {
  MapKind kind = MapKind::columns;
  bool difference = false;     ///< Colour says change, not stance.
  std::string title;
  std::string subtitle;
  std::string description;     ///< For who cannot see the map.
  std::string source;
  std::vector<std::string> clusters;  ///< Their names; each has at least two nodes.
  std::vector<DrawnNode> nodes;
  std::vector<DrawnLine> lines;
  std::vector<SideGroup> side;

  friend bool operator==(const Drawing&, const Drawing&) = default;
};

/// The drawing in lines of text, for tests and for people.
[[nodiscard]] std::string dump(const Drawing& drawing);

[[nodiscard]] std::string_view to_string(LineCommitment commitment);
[[nodiscard]] std::string_view to_string(ChangeMark change);

}  // namespace actorgraph

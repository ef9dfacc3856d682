#pragma once

// How maps look: colours for light and dark, sizes of letters, when a map becomes too large for a
// kind of picture. The defaults are the house style; docs/decisions.md has the contrast figures.

#include <cstddef>
#include <string>

namespace actorgraph {

/// One colour on a light page and on a dark one, as "#RRGGBB".
struct Paint {
  std::string light;
  std::string dark;

  friend bool operator==(const Paint&, const Paint&) = default;
};

/// The paints of one kind of actor. `dot` is for maps too large for boxes.
struct ActorPaint {
  Paint fill;
  Paint border;
  Paint text;
  Paint dot;

  friend bool operator==(const ActorPaint&, const ActorPaint&) = default;
};

struct Style {
  Paint page{"#FFFFFF", "#11161C"};
  Paint head{"#14191F", "#EEF2F6"};
  Paint muted{"#56616D", "#9AA5B1"};
  Paint legend{"#2A313A", "#EEF2F6"};
  Paint source{"#6A7480", "#9AA5B1"};
  Paint rule{"#DDE2E8", "#2B343E"};
  Paint cluster{"#F3F5F8", "#1A212A"};
  Paint cluster_name{"#5A6572", "#9AA5B1"};

  ActorPaint state{{"#22405F", "#B9D2EC"}, {"#22405F", "#B9D2EC"}, {"#FFFFFF", "#0E1A28"}, {"#22405F", "#B9D2EC"}};
  ActorPaint organisation{{"#EAE4F4", "#33274A"}, {"#6A4C93", "#B79BE0"}, {"#2B1D42", "#F1EAFB"}, {"#7E5CAD", "#B79BE0"}};
  ActorPaint person{{"#FFF3D1", "#3E3212"}, {"#A87900", "#E2B53E"}, {"#3A2B00", "#FFF1CC"}, {"#D39B00", "#E2B53E"}};
  ActorPaint group{{"#E2F0EC", "#17382F"}, {"#2F7F6B", "#6CC4AC"}, {"#0F3D32", "#DDF5EC"}, {"#3C9480", "#6CC4AC"}};

  Paint conflict{"#BF4A06", "#FF9252"};
  Paint cooperative{"#0B6CB0", "#5BB3F0"};
  Paint neutral{"#66707C", "#A7B1BC"};
  Paint structural{"#6B747F", "#8C97A3"};

  Paint added{"#0B6CB0", "#5BB3F0"};
  Paint removed{"#BF4A06", "#FF9252"};
  Paint changed{"#3B0A4F", "#F3E3FB"};
  Paint unchanged{"#C3CAD2", "#3E4853"};
  ActorPaint unchanged_actor{{"#F2F4F6", "#1D242D"}, {"#BCC4CC", "#46515D"}, {"#5A6572", "#9AA5B1"}, {"#BCC4CC", "#46515D"}};

  double title_size = 24;
  double subtitle_size = 14;
  double name_size = 12;       ///< The least; the busiest actor's is larger by `name_growth`.
  double name_growth = 6;
  double role_size = 10.5;
  double label_size = 10.5;
  double margin = 28;
  double least_width = 760;
  double side_list_width = 330;

  std::size_t column_actors = 25;   ///< Up to here a map has columns,
  std::size_t column_lines = 45;
  std::size_t network_actors = 80;  ///< to here boxes in a free layout,
  std::size_t network_lines = 150;
  std::size_t dot_actors = 150;     ///< to here dots; above, only the busiest actors are drawn.
  std::size_t dot_lines = 400;
  std::size_t backbone_actors = 48;
  std::size_t backbone_lines = 100;

  friend bool operator==(const Style&, const Style&) = default;
};

}  // namespace actorgraph

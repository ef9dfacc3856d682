#pragma once

// The explorer: a map to look around in, as one HTML file that needs no network.

#include <string>
#include <string_view>

#include "graph/relations.hpp"
#include "render/map.hpp"

namespace actorgraph {

/// The page. Every actor and line is in it, however many. Its content policy lets only our own
/// script run, known by its hash; words of articles reach the page as text only.
[[nodiscard]] std::string to_html(const Relations& relations, const MapWishes& wishes = {});

/// Base64 of bytes given as hexadecimal digits, as content policies write hashes.
[[nodiscard]] std::string base64_of_hex(std::string_view hex);

}  // namespace actorgraph

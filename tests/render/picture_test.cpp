#include "render/picture.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <stdexcept>

#include "render/map.hpp"
#include "render/svg.hpp"
#include "tests/render/sketch.hpp"

using namespace actorgraph;

TEST_CASE("picture: a map becomes PDF and PNG, the same each time") {
  if (std::system("command -v rsvg-convert > /dev/null 2>&1") != 0) {
    MESSAGE("skipped: no rsvg-convert here");
    return;
  }
  const std::string svg = to_svg(draw_map(quarrel()));
  const std::string pdf = to_pdf(svg);
  CHECK(pdf.starts_with("%PDF"));
  CHECK(pdf == to_pdf(svg));
  const std::string png = to_png(svg);
  CHECK(png.starts_with("\x89PNG"));
  CHECK(png.size() > 50000);
  CHECK_THROWS_AS(static_cast<void>(to_png("this is no picture")), std::runtime_error);
}

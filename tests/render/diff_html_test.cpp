#include "render/diff_html.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "render/diff_strip.hpp"
#include "tests/render/picture_reader.hpp"
#include "tests/render/sketch.hpp"
#include "tests/times.hpp"

using namespace actorgraph;

namespace {

Version version_of(const Relations& relations) {
  Version version;
  version.relations = &relations;
  return version;
}

}  // namespace

TEST_CASE("diff page: every change of meaning is on it, and nothing runs or is fetched") {
  const Relations before = quarrel();
  const Relations after = quarrel_later();
  const std::vector<GraphDiff> diffs = diff_series({version_of(before), version_of(after)});
  const std::string page = to_diff_html({{"first <b>", &before}, {"second", &after}}, diffs);
  CHECK(times(page, "<li class=\"change ") == diffs[0].changes.size());
  CHECK(page.find("default-src 'none'") != std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("src=") == std::string::npos);
  CHECK(page.find("first &lt;b&gt;") != std::string::npos);
  CHECK(page.find("first <b>") == std::string::npos);
}

TEST_CASE("strip: a panel for each version, with every actor in the same place") {
  const Relations before = quarrel();
  const Relations after = quarrel_later();
  const std::vector<Version> versions = {version_of(before), version_of(after), version_of(before)};
  const std::vector<GraphDiff> diffs = diff_series(versions);
  const std::string strip = to_strip_svg({{"a", &before}, {"b", &after}, {"c", &before}}, diffs);
  CHECK_MESSAGE(xml_fault(strip).empty(), xml_fault(strip));
  for (const char* prefix : {"v1-", "v2-", "v3-"}) CHECK(times(strip, std::string("id=\"") + prefix + "labels\"") == 1);
  // The first panel marks nothing; the last takes back what the second one brought.
  const std::string first = strip.substr(0, strip.find("id=\"v2-"));
  CHECK(times(first, "class=\"bd ") == 0);
  CHECK(times(strip, "class=\"bd ") > 0);
}

TEST_CASE("strip: equal versions have no numbers") {
  const Relations same = quarrel();
  const std::vector<GraphDiff> diffs = diff_series({version_of(same), version_of(same), version_of(same)});
  const std::string strip = to_strip_svg({{"a", &same}, {"b", &same}, {"c", &same}}, diffs);
  CHECK(times(strip, "class=\"bd ") == 0);
  CHECK(times(strip, "No change in meaning") == 2);
}

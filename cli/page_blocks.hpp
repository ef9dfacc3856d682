#pragma once

// The paragraphs of a parsed page: what is prose, and what only calls itself part of the page.

#include <gumbo.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace actorgraph {

constexpr int deepest_element = 400;  ///< Nesting beyond it is passed over; real pages stay below 60.

/// One paragraph, heading or item of a page. `node` lives as long as the parsed page.
struct PageBlock {
  const GumboNode* node;
  std::string text;  ///< White space folded; \n only for <br>.
  bool heading;
};

/// The paragraphs below `node` in the order of the page; navigation, captions, advertisements and lists of links left out.
void gather_blocks(const GumboNode* node, std::vector<PageBlock>& blocks, int depth = 0);

/// The text below `node` as a PageBlock has it. Adds the length of what stands in links to `link_length`, if there is one.
void gather_text(const GumboNode* node, std::string& out, int depth, bool in_link, std::size_t* link_length);

[[nodiscard]] bool is_element(const GumboNode* node);
[[nodiscard]] bool is(const GumboNode* node, GumboTag tag);
/// A paragraph, a heading, an item: what has text of its own.
[[nodiscard]] bool is_block(const GumboNode* node);
/// The value of an attribute; empty if there is none.
[[nodiscard]] std::string_view attribute(const GumboNode* node, const char* name);
/// Without blanks and line breaks at its ends.
[[nodiscard]] std::string trimmed(const std::string& text);
/// In lower case, ASCII only.
[[nodiscard]] std::string lower(std::string_view text);

}  // namespace actorgraph

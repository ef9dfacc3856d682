#include "cli/page_blocks.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.hpp"

namespace actorgraph {

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::string_view attribute(const GumboNode* node, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool is_element(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT; }
bool is(const GumboNode* node, GumboTag tag) { return is_element(node) && node->v.element.tag == tag; }

std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(" \n");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \n") - begin + 1);
}

bool is_block(const GumboNode* node) {
  constexpr std::array tags = {GUMBO_TAG_P,  GUMBO_TAG_H1, GUMBO_TAG_H2,         GUMBO_TAG_H3, GUMBO_TAG_H4,
                               GUMBO_TAG_LI, GUMBO_TAG_DD, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE};
  return is_element(node) && std::find(tags.begin(), tags.end(), node->v.element.tag) != tags.end();
}

namespace {

bool contains_any(std::string_view text, const auto& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// Never part of an article's prose.
bool is_dropped_tag(GumboTag tag) {
  constexpr std::array tags = {GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,  GUMBO_TAG_NAV,    GUMBO_TAG_ASIDE,
                               GUMBO_TAG_FOOTER,   GUMBO_TAG_FORM,   GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION,
                               GUMBO_TAG_NOSCRIPT, GUMBO_TAG_IFRAME, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT,
                               GUMBO_TAG_TEXTAREA, GUMBO_TAG_SVG,    GUMBO_TAG_OBJECT, GUMBO_TAG_TEMPLATE,
                               GUMBO_TAG_CAPTION,  GUMBO_TAG_HEAD,   GUMBO_TAG_MENU};
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

/// A name of a class or id that says what else is there ("has-sidebar") or can be done, not what the box is.
bool is_trait(std::string_view word) {
  constexpr std::array<std::string_view, 9> beginnings = {"has-", "no-", "with-", "without-", "is-",
                                                          "js-",  "u-",  "not-",  "hide-"};
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view start) { return word.starts_with(start); }) ||
         word == "paywall" || word == "commentary";  // around the text that is paid for; a kind of article
}

/// The words of class and id that say what a box is, each after a blank.
std::string names_of(const GumboNode* node) {
  const std::string all = lower(attribute(node, "class")) + " " + lower(attribute(node, "id")) + " ";
  std::string names;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = all.find_first_of(" \t\r\n", at);
    const std::string_view word = std::string_view(all).substr(at, end - at);
    if (!word.empty() && !is_trait(word)) names.append(" ").append(word);
    at = end + 1;
  }
  return names;
}

/// Tags of AMP pages that hold no prose.
bool is_dropped_amp(const GumboNode* node) {
  if (!is(node, GUMBO_TAG_UNKNOWN)) return false;
  const GumboStringPiece& tag = node->v.element.original_tag;
  const std::string name =
      lower(std::string_view(tag.data == nullptr ? "" : tag.data, std::min<std::size_t>(tag.length, 24)));
  constexpr std::array<std::string_view, 6> tags = {"<amp-sidebar",    "<amp-ad",     "<amp-consent",
                                                    "<amp-user-notif", "<amp-social", "<amp-list"};
  return std::any_of(tags.begin(), tags.end(),
                     [&](std::string_view start) { return name.starts_with(start); });
}

/// Boxes that call themselves something else than the article.
bool is_dropped(const GumboNode* node) {
  if (!is_element(node)) return false;
  if (is_dropped_tag(node->v.element.tag) || is_dropped_amp(node)) return true;
  if (is(node, GUMBO_TAG_BODY) || is(node, GUMBO_TAG_ARTICLE) || is(node, GUMBO_TAG_HTML)) return false;
  if (gumbo_get_attribute(&node->v.element.attributes, "hidden") != nullptr) return true;
  if (attribute(node, "aria-hidden") == "true") return true;
  const std::string role = lower(attribute(node, "role"));
  if (role == "navigation" || role == "complementary" || role == "banner" || role == "contentinfo" ||
      role == "search" || role == "dialog") {
    return true;
  }
  const std::string name = names_of(node);
  constexpr std::array<std::string_view, 31> others = {
      "related",   "sidebar",  "share",      "social",   "comment",   "newsletter", "subscribe", "promo",
      "advert",    "ad-slot",  "caption",    "breadcrumb", "cookie",  "consent",    "footer",    "navbar",
      "nav-",      "menu",     "most-read",  "mostread", "trending",  "recommend",  "read-more", "readmore",
      "also-read", "taboola",  "outbrain",   "pagination", "paywall", "byline",     "credit"};
  constexpr std::array<std::string_view, 7> articles = {"article-body",  "article__body", "story-body",
                                                        "entry-content", "post-content",  "articlebody",
                                                        "main-content"};
  return contains_any(name, others) && !contains_any(name, articles);
}

bool has_block_child(const GumboNode* node, int depth) {
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (!is_element(child)) continue;
    if (is_block(child) || is(child, GUMBO_TAG_DIV) || is(child, GUMBO_TAG_SECTION) ||
        is(child, GUMBO_TAG_ARTICLE) || is(child, GUMBO_TAG_UL) || is(child, GUMBO_TAG_OL) ||
        is(child, GUMBO_TAG_TABLE)) {
      return true;
    }
    if (depth < deepest_element && has_block_child(child, depth + 1)) return true;
  }
  return false;
}

bool mostly_links(std::size_t link_length, std::size_t length) { return link_length * 2 > length; }

/// What stands between the paragraphs and is none: navigation in words, pleas to subscribe.
bool is_furniture(const std::string& text, bool has_link) {
  constexpr std::array<std::string_view, 5> alone = {"advertisement", "sponsored", "story continues below",
                                                     "article continues below", "continue reading"};
  constexpr std::array<std::string_view, 12> before_link = {
      "sign up",   "subscribe",  "read more", "read also", "also read", "read:",
      "follow us", "click here", "download ", "join our",  "get the",   "more on this"};
  const std::string start = lower(std::string_view(text).substr(0, 60));
  const auto begins = [&](std::string_view word) { return start.starts_with(word); };
  return (text.size() < 60 && std::any_of(alone.begin(), alone.end(), begins)) ||
         (has_link && text.size() < 200 && std::any_of(before_link.begin(), before_link.end(), begins));
}

bool is_container(const GumboNode* node) {
  return is(node, GUMBO_TAG_DIV) || is(node, GUMBO_TAG_ARTICLE) || is(node, GUMBO_TAG_SECTION) ||
         is(node, GUMBO_TAG_MAIN) || is(node, GUMBO_TAG_TD) || is(node, GUMBO_TAG_BLOCKQUOTE) ||
         is(node, GUMBO_TAG_CENTER) || is(node, GUMBO_TAG_FONT);
}

bool is_inline(const GumboNode* node) {
  if (!is_element(node)) return true;
  return !is_dropped(node) && !is_block(node) && !is_container(node) && !is(node, GUMBO_TAG_TABLE) &&
         !is(node, GUMBO_TAG_UL) && !is(node, GUMBO_TAG_OL) && !has_block_child(node, 0);
}

void add_block(std::vector<PageBlock>& blocks, const GumboNode* node, std::string text,
               std::size_t link_length, bool heading) {
  text = trimmed(text);
  if (text.empty() || mostly_links(link_length, text.size()) || is_furniture(text, link_length > 0)) return;
  blocks.push_back({node, std::move(text), heading});
}

constexpr std::size_t least_loose = 60;  // letters of a text that stands in a container between paragraphs

}  // namespace

void gather_text(const GumboNode* node, std::string& out, int depth, bool in_link, std::size_t* link_length) {
  if (depth > deepest_element) return;
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
      node->type == GUMBO_NODE_CDATA) {
    const std::size_t before = out.size();
    const std::string_view text = node->v.text.text;
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint point = code_point_at(text, at);
      const bool blank = point.value == ' ' || point.value == '\n' || point.value == '\t' ||
                         point.value == '\r' || point.value == '\f' || point.value == 0xA0;
      if (!blank) {
        append_utf8(out, point.value);
      } else if (!out.empty() && out.back() != ' ' && out.back() != '\n') {
        out += ' ';
      }
      at += point.size;
    }
    if (in_link && link_length != nullptr) *link_length += out.size() - before;
    return;
  }
  if (!is_element(node) || is_dropped(node)) return;
  if (is(node, GUMBO_TAG_BR)) out += '\n';
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    gather_text(static_cast<const GumboNode*>(children.data[i]), out, depth + 1,
                in_link || is(node, GUMBO_TAG_A), link_length);
  }
}

void gather_blocks(const GumboNode* node, std::vector<PageBlock>& blocks, int depth) {
  if (depth > deepest_element || !is_element(node) || is_dropped(node)) return;
  const bool leaf_box = is(node, GUMBO_TAG_DIV) && !has_block_child(node, depth);
  if ((is_block(node) && !has_block_child(node, depth)) || leaf_box) {
    std::string text;
    std::size_t link_length = 0;
    gather_text(node, text, depth, false, &link_length);
    const GumboTag tag = node->v.element.tag;
    add_block(blocks, node, std::move(text), link_length,
              tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4);
    return;
  }
  std::string loose;
  std::size_t link_length = 0;
  const auto end_loose = [&] {
    if (is_container(node) && trimmed(loose).size() >= least_loose)
      add_block(blocks, node, loose, link_length, false);
    loose.clear();
    link_length = 0;
  };
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (is_container(node) && is_inline(child)) {
      gather_text(child, loose, depth + 1, false, &link_length);
      continue;
    }
    end_loose();
    gather_blocks(child, blocks, depth + 1);
  }
  end_loose();
}

}  // namespace actorgraph

#include "cli/html_page.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <unordered_map>
#include <vector>

#include "cli/page_date.hpp"
#include "cli/page_encoding.hpp"
#include "graph/article_json.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

constexpr int deepest = 400;  // nesting beyond it is passed over; real pages stay below 60

constexpr std::size_t most_nested = 20000;

using Output = std::unique_ptr<GumboOutput, void (*)(GumboOutput*)>;

bool contains_any(std::string_view text, const auto& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

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
  constexpr std::array<std::string_view, 9> beginnings = {"has-", "no-", "with-", "without-", "is-", "js-", "u-", "not-", "hide-"};
  return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view start) { return word.starts_with(start); }) ||
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
  const std::string name = lower(std::string_view(tag.data == nullptr ? "" : tag.data, std::min<std::size_t>(tag.length, 24)));
  constexpr std::array<std::string_view, 6> tags = {"<amp-sidebar", "<amp-ad", "<amp-consent", "<amp-user-notif", "<amp-social", "<amp-list"};
  return std::any_of(tags.begin(), tags.end(), [&](std::string_view start) { return name.starts_with(start); });
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
  constexpr std::array<std::string_view, 7> articles = {"article-body", "article__body", "story-body", "entry-content",
                                                        "post-content", "articlebody",   "main-content"};
  return contains_any(name, others) && !contains_any(name, articles);
}

/// Text of a node with white space folded, children that are dropped left out.
void gather_text(const GumboNode* node, std::string& out, int depth, bool in_link, std::size_t* link_length) {
  if (depth > deepest) return;
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
    const std::size_t before = out.size();
    const std::string_view text = node->v.text.text;
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint point = code_point_at(text, at);
      const bool blank = point.value == ' ' || point.value == '\n' || point.value == '\t' || point.value == '\r' ||
                         point.value == '\f' || point.value == 0xA0;
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
    gather_text(static_cast<const GumboNode*>(children.data[i]), out, depth + 1, in_link || is(node, GUMBO_TAG_A),
                link_length);
  }
}

std::string trimmed(std::string text) {
  const auto begin = text.find_first_not_of(" \n");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \n") - begin + 1);
}

bool is_block(const GumboNode* node) {
  constexpr std::array tags = {GUMBO_TAG_P,  GUMBO_TAG_H1, GUMBO_TAG_H2,         GUMBO_TAG_H3, GUMBO_TAG_H4,
                               GUMBO_TAG_LI, GUMBO_TAG_DD, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE};
  return is_element(node) && std::find(tags.begin(), tags.end(), node->v.element.tag) != tags.end();
}

bool has_block_child(const GumboNode* node, int depth) {
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (!is_element(child)) continue;
    if (is_block(child) || is(child, GUMBO_TAG_DIV) || is(child, GUMBO_TAG_SECTION) || is(child, GUMBO_TAG_ARTICLE) ||
        is(child, GUMBO_TAG_UL) || is(child, GUMBO_TAG_OL) || is(child, GUMBO_TAG_TABLE)) {
      return true;
    }
    if (depth < deepest && has_block_child(child, depth + 1)) return true;
  }
  return false;
}

/// One paragraph of a page.
struct Block {
  const GumboNode* node;
  std::string text;
  bool heading;
};

bool mostly_links(std::size_t link_length, std::size_t length) { return link_length * 2 > length; }

/// What stands between the paragraphs and is none: navigation in words, pleas to subscribe.
bool is_furniture(const std::string& text, bool has_link) {
  constexpr std::array<std::string_view, 5> alone = {"advertisement", "sponsored", "story continues below", "article continues below", "continue reading"};
  constexpr std::array<std::string_view, 12> before_link = {"sign up", "subscribe", "read more", "read also", "also read", "read:", "follow us", "click here", "download ", "join our", "get the", "more on this"};
  const std::string start = lower(std::string_view(text).substr(0, 60));
  const auto begins = [&](std::string_view word) { return start.starts_with(word); };
  return (text.size() < 60 && std::any_of(alone.begin(), alone.end(), begins)) ||
         (has_link && text.size() < 200 && std::any_of(before_link.begin(), before_link.end(), begins));
}

bool is_container(const GumboNode* node) {
  return is(node, GUMBO_TAG_DIV) || is(node, GUMBO_TAG_ARTICLE) || is(node, GUMBO_TAG_SECTION) || is(node, GUMBO_TAG_MAIN) ||
         is(node, GUMBO_TAG_TD) || is(node, GUMBO_TAG_BLOCKQUOTE) || is(node, GUMBO_TAG_CENTER) || is(node, GUMBO_TAG_FONT);
}

bool is_inline(const GumboNode* node) {
  if (!is_element(node)) return true;
  return !is_dropped(node) && !is_block(node) && !is_container(node) && !is(node, GUMBO_TAG_TABLE) && !is(node, GUMBO_TAG_UL) && !is(node, GUMBO_TAG_OL) &&
         !has_block_child(node, 0);
}

void add_block(std::vector<Block>& blocks, const GumboNode* node, std::string text, std::size_t link_length, bool heading) {
  text = trimmed(std::move(text));
  if (text.empty() || mostly_links(link_length, text.size()) || is_furniture(text, link_length > 0)) return;
  blocks.push_back({node, std::move(text), heading});
}

constexpr std::size_t least_loose = 60;  // letters of a text that stands in a container between paragraphs

/// The paragraphs below `node` in the order of the page.
void gather_blocks(const GumboNode* node, std::vector<Block>& blocks, int depth) {
  if (depth > deepest || !is_element(node) || is_dropped(node)) return;
  const bool leaf_box = is(node, GUMBO_TAG_DIV) && !has_block_child(node, depth);
  if ((is_block(node) && !has_block_child(node, depth)) || leaf_box) {
    std::string text;
    std::size_t link_length = 0;
    gather_text(node, text, depth, false, &link_length);
    const GumboTag tag = node->v.element.tag;
    add_block(blocks, node, std::move(text), link_length, tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4);
    return;
  }
  std::string loose;
  std::size_t link_length = 0;
  const auto end_loose = [&] {
    if (is_container(node) && trimmed(loose).size() >= least_loose) add_block(blocks, node, loose, link_length, false);
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

/// What holds most of the prose: the element whose paragraphs weigh most.
const GumboNode* heaviest(const std::vector<Block>& blocks) {
  std::unordered_map<const GumboNode*, double> weight;
  std::vector<const GumboNode*> order;
  for (const Block& block : blocks) {
    if (block.heading || block.text.size() < 25) continue;
    const auto commas = static_cast<double>(std::count(block.text.begin(), block.text.end(), ','));
    double points = 1 + commas + std::min(static_cast<double>(block.text.size()) / 100, 5.0);
    const GumboNode* holder = is_block(block.node) || is(block.node, GUMBO_TAG_DIV) ? block.node->parent : block.node;
    for (int level = 0; level < 3 && holder != nullptr && is_element(holder); ++level, holder = holder->parent) {
      if (weight.find(holder) == weight.end()) {
        order.push_back(holder);
        weight[holder] = is(holder, GUMBO_TAG_ARTICLE) || attribute(holder, "itemprop") == "articleBody" ? 25 : 0;
      }
      weight[holder] += points;
      points /= level == 0 ? 2 : 1.5;
    }
  }
  const GumboNode* best = nullptr;
  for (const GumboNode* holder : order) {
    if (best == nullptr || weight[holder] > weight[best]) best = holder;
  }
  return best;
}

bool inside(const GumboNode* node, const GumboNode* holder) {
  for (; node != nullptr; node = node->parent) {
    if (node == holder) return true;
  }
  return false;
}

/// A live blog has an <article> for each entry: then what holds them all is the body. Teasers of other articles are
/// shorter than entries.
const GumboNode* with_siblings(const GumboNode* body, const std::vector<Block>& blocks) {
  constexpr std::size_t least_entry = 160;
  if (!is(body, GUMBO_TAG_ARTICLE) || body->parent == nullptr || !is_element(body->parent)) return body;
  std::size_t entries = 0;
  const GumboVector& children = body->parent->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (!is(child, GUMBO_TAG_ARTICLE)) continue;
    std::size_t prose = 0;
    for (const Block& block : blocks)
      if (!block.heading && inside(block.node, child)) prose += block.text.size();
    if (prose >= least_entry) ++entries;
  }
  return entries > 1 ? body->parent : body;
}

std::string one_line(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return trimmed(std::move(out));
}

/// A paragraph beside the body, such as a standfirst: a whole sentence in a box that holds both.
bool beside(const Block& block, const GumboNode* body) {
  constexpr std::size_t least_sentence = 40;
  const GumboNode* holder = body->parent;
  if (block.node->parent != holder || !is(block.node, GUMBO_TAG_P) || block.text.size() < least_sentence) return false;
  const bool box = is(holder, GUMBO_TAG_DIV) || is(holder, GUMBO_TAG_SECTION) || is(holder, GUMBO_TAG_ARTICLE) || is(holder, GUMBO_TAG_MAIN);
  return box && std::string_view(".?!").find(block.text.back()) != std::string_view::npos;
}

/// What the head of the page says.
struct Head {
  std::string title, og_title, heading, date, site, url, body;
};

bool is_web_address(std::string_view address) {
  return address.starts_with("https://") || address.starts_with("http://");
}

void read_head(const GumboNode* node, Head& head, int depth) {
  if (depth > deepest || !is_element(node)) return;
  if (is(node, GUMBO_TAG_META)) {
    const std::string content(attribute(node, "content"));
    const std::string key = lower(attribute(node, "property")) + lower(attribute(node, "name")) +
                            lower(attribute(node, "itemprop"));
    const auto take = [&](std::string& field) {
      if (field.empty()) field = content;
    };
    if (key == "og:title") take(head.og_title);
    if (key == "og:site_name" || key == "application-name" || key == "publisher" || key == "dc.publisher") take(head.site);
    if (key == "og:url" && is_web_address(content)) take(head.url);
    if (key == "article:published_time" || key == "datepublished" || key == "date" || key == "pubdate" ||
        key == "dc.date" || key == "dc.date.issued" || key == "parsely-pub-date" || key == "publish-date") {
      take(head.date);
    }
  } else if (is(node, GUMBO_TAG_LINK) && lower(attribute(node, "rel")) == "canonical" && is_web_address(attribute(node, "href"))) {
    head.url = attribute(node, "href");
  } else if (is(node, GUMBO_TAG_TIME) && head.date.empty()) {
    head.date = attribute(node, "datetime");
  } else if (is(node, GUMBO_TAG_TITLE) && head.title.empty()) {
    const GumboVector& children = node->v.element.children;
    if (children.length > 0) {
      const auto* text = static_cast<const GumboNode*>(children.data[0]);
      if (text->type == GUMBO_NODE_TEXT) head.title = text->v.text.text;
    }
  } else if (is(node, GUMBO_TAG_H1) && head.heading.empty()) {
    gather_text(node, head.heading, depth, false, nullptr);
    head.heading = one_line(head.heading);
  } else if (is(node, GUMBO_TAG_SCRIPT) && lower(attribute(node, "type")) == "application/ld+json") {
    const GumboVector& children = node->v.element.children;
    if (children.length > 0) {
      const auto* text = static_cast<const GumboNode*>(children.data[0]);
      const LinkedArticle linked = read_linked_article(text->v.text.text);
      if (head.date.empty()) head.date = linked.published;
      if (head.site.empty()) head.site = linked.publisher;
      if (head.og_title.empty()) head.og_title = linked.headline;
      if (head.body.empty()) head.body = linked.body;
    }
  }
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    read_head(static_cast<const GumboNode*>(children.data[i]), head, depth + 1);
  }
}

/// Tags opened and not closed, at most; elements that never close are left out. Gumbo frees its
/// tree by recursion, so a page of endless nesting must not reach it.
std::size_t nesting(std::string_view html) {
  constexpr std::array<std::string_view, 9> closed = {"br", "img", "meta", "link", "input", "hr", "p", "li", "source"};
  std::size_t open = 0;
  std::size_t most = 0;
  for (std::size_t at = html.find('<'); at != std::string_view::npos && at + 1 < html.size(); at = html.find('<', at + 1)) {
    if (html[at + 1] == '/') {
      open -= open > 0 ? 1 : 0;
      continue;
    }
    std::size_t end = at + 1;
    while (end < html.size() && std::isalpha(static_cast<unsigned char>(html[end])) != 0) ++end;
    const std::string name = lower(html.substr(at + 1, end - at - 1));
    if (name.empty() || std::find(closed.begin(), closed.end(), name) != closed.end()) continue;
    most = std::max(most, ++open);
  }
  return most;
}

}  // namespace

Article read_html_page(std::string_view html) {
  const std::string page = page_as_utf8(html);
  if (nesting(page) > most_nested) return {};
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const Output output(gumbo_parse_with_options(&options, page.data(), page.size()),
                      [](GumboOutput* parsed) { gumbo_destroy_output(&kGumboDefaultOptions, parsed); });
  Head head;
  read_head(output->root, head, 0);
  std::vector<Block> blocks;
  gather_blocks(output->root, blocks, 0);

  Article article;
  article.title = one_line(head.og_title.empty() ? head.title : head.og_title);
  // "Council sues water firm | Valley Echo"
  if (head.og_title.empty() && !head.heading.empty() && article.title.starts_with(head.heading)) article.title = head.heading;
  article.published = page_date(head.date);
  article.publisher = one_line(head.site);
  article.url = head.url;
  const GumboNode* body = heaviest(blocks);
  if (body != nullptr) body = with_siblings(body, blocks);
  for (const Block& block : blocks) {
    if (body == nullptr || is(block.node, GUMBO_TAG_H1) || !(inside(block.node, body) || beside(block, body))) continue;
    if (!article.text.empty()) article.text += "\n\n";
    article.text += block.text;
  }
  // Pages that a script fills have their text in the linked data only, pages that ask for money often have all of it there.
  if (head.body.size() > 200 && head.body.size() > 3 * article.text.size()) article.text = trimmed(head.body);
  if (!article.text.empty()) article.text += '\n';
  return article;
}

}  // namespace actorgraph

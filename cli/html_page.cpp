#include "cli/html_page.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <unordered_map>
#include <vector>

#include "cli/page_blocks.hpp"
#include "cli/page_date.hpp"
#include "cli/page_encoding.hpp"
#include "graph/article_json.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t most_nested = 20000;
constexpr std::size_t least_entry = 160;  // letters of a live blog's entry

using Output = std::unique_ptr<GumboOutput, void (*)(GumboOutput*)>;

/// What holds most of the prose: the element whose paragraphs weigh most.
const GumboNode* heaviest(const std::vector<PageBlock>& blocks) {
  std::unordered_map<const GumboNode*, double> weight;
  std::vector<const GumboNode*> order;
  for (const PageBlock& block : blocks) {
    if (block.heading || block.text.size() < 25) continue;
    const auto commas = static_cast<double>(std::count(block.text.begin(), block.text.end(), ','));
    double points = 1 + commas + std::min(static_cast<double>(block.text.size()) / 100, 5.0);
    const GumboNode* holder =
        is_block(block.node) || is(block.node, GUMBO_TAG_DIV) ? block.node->parent : block.node;
    for (int level = 0; level < 3 && holder != nullptr && is_element(holder);
         ++level, holder = holder->parent) {
      if (weight.find(holder) == weight.end()) {
        order.push_back(holder);
        weight[holder] =
            is(holder, GUMBO_TAG_ARTICLE) || attribute(holder, "itemprop") == "articleBody" ? 25 : 0;
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

/// A live blog has an <article> for each entry: then what holds them all is the body. Teasers of other
/// articles are shorter than entries.
const GumboNode* with_siblings(const GumboNode* body, const std::vector<PageBlock>& blocks) {
  if (!is(body, GUMBO_TAG_ARTICLE) || body->parent == nullptr || !is_element(body->parent)) return body;
  std::unordered_map<const GumboNode*, std::size_t> prose;
  for (const PageBlock& block : blocks) {
    const GumboNode* entry = block.node;
    while (entry != nullptr && entry->parent != body->parent) entry = entry->parent;
    if (entry != nullptr && !block.heading && is(entry, GUMBO_TAG_ARTICLE)) prose[entry] += block.text.size();
  }
  const auto entries = std::count_if(prose.begin(), prose.end(),
                                     [](const auto& entry) { return entry.second >= least_entry; });
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
bool beside(const PageBlock& block, const GumboNode* body) {
  constexpr std::size_t least_sentence = 40;
  const GumboNode* holder = body->parent;
  if (block.node->parent != holder || !is(block.node, GUMBO_TAG_P) || block.text.size() < least_sentence)
    return false;
  const bool box = is(holder, GUMBO_TAG_DIV) || is(holder, GUMBO_TAG_SECTION) ||
                   is(holder, GUMBO_TAG_ARTICLE) || is(holder, GUMBO_TAG_MAIN);
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
  if (depth > deepest_element || !is_element(node)) return;
  if (is(node, GUMBO_TAG_META)) {
    const std::string content(attribute(node, "content"));
    const std::string key = lower(attribute(node, "property")) + lower(attribute(node, "name")) +
                            lower(attribute(node, "itemprop"));
    const auto take = [&](std::string& field) {
      if (field.empty()) field = content;
    };
    if (key == "og:title") take(head.og_title);
    if (key == "og:site_name" || key == "application-name" || key == "publisher" || key == "dc.publisher")
      take(head.site);
    if (key == "og:url" && is_web_address(content)) take(head.url);
    if (key == "article:published_time" || key == "datepublished" || key == "date" || key == "pubdate" ||
        key == "dc.date" || key == "dc.date.issued" || key == "parsely-pub-date" || key == "publish-date") {
      take(head.date);
    }
  } else if (is(node, GUMBO_TAG_LINK) && lower(attribute(node, "rel")) == "canonical" &&
             is_web_address(attribute(node, "href"))) {
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
  constexpr std::array<std::string_view, 9> closed = {"br", "img", "meta", "link",  "input",
                                                      "hr", "p",   "li",   "source"};
  std::size_t open = 0;
  std::size_t most = 0;
  for (std::size_t at = html.find('<'); at != std::string_view::npos && at + 1 < html.size();
       at = html.find('<', at + 1)) {
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
  std::vector<PageBlock> blocks;
  gather_blocks(output->root, blocks, 0);

  Article article;
  article.title = one_line(head.og_title.empty() ? head.title : head.og_title);
  // "Council sues water firm | Valley Echo"
  if (head.og_title.empty() && !head.heading.empty() && article.title.starts_with(head.heading))
    article.title = head.heading;
  article.published = page_date(head.date);
  article.publisher = one_line(head.site);
  article.url = head.url;
  const GumboNode* body = heaviest(blocks);
  if (body != nullptr) body = with_siblings(body, blocks);
  for (const PageBlock& block : blocks) {
    if (body == nullptr || is(block.node, GUMBO_TAG_H1) || !(inside(block.node, body) || beside(block, body)))
      continue;
    if (!article.text.empty()) article.text += "\n\n";
    article.text += block.text;
  }
  // Pages that a script fills have their text in the linked data only, pages that ask for money often have
  // all of it there.
  if (head.body.size() > 200 && head.body.size() > 3 * article.text.size()) article.text = trimmed(head.body);
  if (!article.text.empty()) article.text += '\n';
  return article;
}

}  // namespace actorgraph

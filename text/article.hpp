#pragma once

// An Article is one version of one text. Its text is never changed after it is read:
// every position in the program points into it.

#include <string>

namespace actorgraph {

struct Article {
  std::string id;         ///< The file's stem, unless the input gives one. Never empty.
  std::string title;      ///< Empty if not known. May stand in `text` too.
  std::string published;  ///< ISO 8601 date (2025-12-02), or empty.
  std::string publisher;  ///< Empty if not known.
  std::string url;        ///< Empty if not known.
  std::string version;    ///< Which version of the text; empty if there is only one.
  std::string text;       ///< UTF-8 as read. At most 16 MiB.

  friend bool operator==(const Article&, const Article&) = default;
};

}  // namespace actorgraph

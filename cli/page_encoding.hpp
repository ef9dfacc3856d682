#pragma once

// The encoding of a page as it came over the wire, or was saved: by its byte order mark, else by what it says
// of itself, as browsers do.

#include <string>
#include <string_view>

namespace actorgraph {

/// `page` as valid UTF-8. What is valid UTF-8 already stays so, whatever the page says. Else its own word counts
/// (<meta charset>, <meta http-equiv>, <?xml encoding?>), else Windows-1252. Bytes that mean nothing become U+FFFD.
[[nodiscard]] std::string page_as_utf8(std::string_view page);

}  // namespace actorgraph

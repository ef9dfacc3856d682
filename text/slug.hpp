#pragma once

// Ids that people can read: "European Union" → "european-union".

#include <string>
#include <string_view>

namespace actorgraph {

/// An id for `name`: lower-case ASCII letters, digits and single hyphens, none at the ends, never
/// empty. Diacritics are dropped, Cyrillic and Greek transliterated, apostrophes left out. If a
/// letter has no Latin form, a stable hash of the whole name is appended ("x-" before it if nothing
/// else is left), so that names in other scripts stay apart.
[[nodiscard]] std::string slug(std::string_view name);

}  // namespace actorgraph

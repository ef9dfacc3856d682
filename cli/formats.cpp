#include "cli/formats.hpp"

#include <algorithm>

#include "cli/files.hpp"
#include "cli/options.hpp"

namespace actorgraph {

std::string format_of(const std::string& wanted, const std::string& output, const std::string& otherwise,
                      std::initializer_list<const char*> known) {
  std::string format = wanted;
  if (format.empty()) format = output == "-" ? otherwise : ending_of(output);
  if (!format.empty() && format.front() == '.') format.erase(0, 1);
  if (std::find(known.begin(), known.end(), format) != known.end()) return format;
  std::string list;
  for (const char* name : known) list += std::string(list.empty() ? "." : " .") + name;
  if (!wanted.empty()) throw UsageError("no format is called '" + wanted + "' here; there are " + list);
  throw UsageError("'" + output + "' has no ending that is known here; choose one of " + list + ", or say --to");
}

}  // namespace actorgraph

#include "text/input_error.hpp"

namespace actorgraph {

std::string to_string(const Place& place) {
  std::string out = place.file;
  if (place.line == 0) return out;
  out += (out.empty() ? "" : ":") + std::to_string(place.line);
  if (place.column != 0) out += ":" + std::to_string(place.column);
  return out;
}

InputError::InputError(Place place, const std::string& message)
    : std::runtime_error(to_string(place).empty() ? message : to_string(place) + ": " + message),
      place_(std::move(place)),
      message_(message) {}

}  // namespace actorgraph

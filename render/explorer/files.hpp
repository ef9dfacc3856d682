#pragma once

// The files of this folder as strings; files.cpp.in is filled in by CMake.

#include <string_view>

namespace actorgraph::explorer {

extern const std::string_view script;
extern const std::string_view style;
extern const std::string_view page;  ///< With {{names}} where something is put in.

}  // namespace actorgraph::explorer

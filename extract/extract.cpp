#include "extract/extractor.hpp"
#include "extract/aliases.hpp"

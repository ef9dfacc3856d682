#include "extract/aliases.hpp"

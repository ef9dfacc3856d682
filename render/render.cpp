#include "graph/relations.hpp"

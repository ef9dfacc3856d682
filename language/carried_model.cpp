// The model becomes part of the program: the assembler copies the file in between two labels.

#include "language/model.hpp"

#ifndef ACTORGRAPH_MODEL_FILE
#error "ACTORGRAPH_MODEL_FILE must be the path of the model"
#endif

asm(".section .rodata\n"
    ".balign 64\n"
    ".global actorgraph_model_begin\n"
    "actorgraph_model_begin:\n"
    ".incbin \"" ACTORGRAPH_MODEL_FILE
    "\"\n"
    ".global actorgraph_model_end\n"
    "actorgraph_model_end:\n"
    ".byte 0\n"
    ".text\n");

extern "C" const std::byte actorgraph_model_begin[];
extern "C" const std::byte actorgraph_model_end[];

namespace actorgraph {

std::span<const std::byte> carried_model() { return {actorgraph_model_begin, actorgraph_model_end}; }

}  // namespace actorgraph

#!/usr/bin/env bash
# Pairs of texts and what the diff must say of them: tests/program/diff/README.md.
#   diff_cases_test.sh PROGRAM SOURCE_DIR
set -u
command -v python3 >/dev/null || exit 77
exec python3 "$2/tests/program/diff_cases.py" "$1" "$2/tests/program/diff"

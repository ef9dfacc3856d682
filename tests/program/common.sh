# What every test of the program begins and ends with. Sourced, not run:
#   source "$(dirname "$0")/common.sh"
#   …
#   finish
# The script is called with PROGRAM SOURCE_DIR, both absolute, and works in a folder of its own that goes when it ends.
set -u
program=$1
source=${2:-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
failures=0

# fail WORDS…: one more thing is not as it should be; the script goes on.
fail() {
  echo "FAILED: $*"
  failures=$((failures + 1))
}

# ends STATUS ARGUMENT…: the program ends with this status; what it says is in the files out and err.
ends() {
  local status=$1 got
  shift
  "$program" "$@" >out 2>err </dev/null
  got=$?
  [ "$got" -eq "$status" ] || fail "actorgraph $*: exit status $got, not $status: $(head -c 300 err)"
}

# finish: the last line of a script. Any number of failures is status 1: 77 would be taken for skipped, 256 for none.
finish() {
  [ "$failures" -eq 0 ] && echo "all as expected"
  exit $((failures > 0))
}

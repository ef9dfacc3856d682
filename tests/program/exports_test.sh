#!/usr/bin/env bash
# Every export opens in a reader of its own kind with the same actors, relations and attributes; the formats that
# carry everything come back byte for byte. Readers that are missing are named and passed over.
#   exports_test.sh PROGRAM SOURCE_DIR
source "$(dirname "$0")/common.sh"
python=/usr/bin/python3  # that of the Debian packages, whatever else is installed
[ -x "$python" ] || python=$(command -v python3 || true)

# there_and_back GRAPH: every format is written; those with whole records are read again.
there_and_back() {
  local graph=$1 format
  for format in json jgf cyjs graphml gexf dot csv cypher; do
    "$program" convert "$graph" -o "out.$format" || fail "convert $graph to $format"
  done
  cmp -s "$graph" out.json || fail "$graph: json differs from itself"
  for format in jgf cyjs; do
    "$program" convert "out.$format" -o back.json || fail "reading $format"
    cmp -s "$graph" back.json || fail "$graph: $format does not come back as it was"
    "$program" convert "$graph" --to "$format" | "$program" convert - --to json | cmp -s "$graph" - || fail "$graph: $format through a pipe"
  done
  for format in dot graphml gexf csv cypher; do
    local name=out.$format
    [ "$format" = csv ] && name=out.relations.csv
    "$program" convert "$name" -o back.json 2>err && fail "$format was read as an article"
    grep -q 'only written' err || fail "$format: $(cat err)"
  done
  if [ -n "$python" ]; then "$python" "$source/tests/program/read_exports.py" "$graph" out || fail "$graph: read_exports.py"; fi
  if command -v node >/dev/null; then node "$source/tests/program/read_exports.mjs" "$graph" out || fail "$graph: read_exports.mjs"; fi
}

cp "$source/tests/program/graphs/talks.json" talks.json
there_and_back talks.json
if [ -n "$python" ]; then
  "$python" "$source/tests/program/read_exports.py" --hostile talks.json >odd.json
  "$program" merge odd.json -o hostile.json || fail 'merging the hostile graph'
  there_and_back hostile.json
fi
"$program" extract "$source/samples/diplomacy/article.txt" | "$program" merge - -o sample.json || fail 'the graph of a sample'
there_and_back sample.json
printf '{"actors":[],"articles":[],"evidence":[],"relations":[],"schema":"actorgraph/1"}\n' | "$program" merge - -o empty.json
there_and_back empty.json

# The ending chooses the format, --to wins, and what is not known is told.
"$program" map talks.json -o map.graphml && cmp -s map.graphml <("$program" convert talks.json --to graphml) || fail 'map -o x.graphml'
"$program" convert talks.json --to gexf -o picture.xml && grep -q '<gexf' picture.xml || fail '--to gexf'
"$program" convert talks.json -o x.svg 2>err
[ $? -eq 2 ] && grep -q '.graphml' err || fail "convert to svg: $(cat err)"
"$program" convert talks.json 2>err
[ $? -eq 2 ] || fail 'convert without a format'
"$program" convert talks.json --to csv 2>err
[ $? -eq 2 ] && grep -q 'three files' err || fail "csv to standard output: $(cat err)"

finish

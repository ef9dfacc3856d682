#!/usr/bin/env bash
# The program as a user meets it: odd input gets a clear message and the right exit status, and
# nothing is left half-written.
#   odd_input_test.sh PROGRAM SOURCE_DIR
source "$(dirname "$0")/common.sh"

# expect STATUS TEXT ARGUMENT…: the exit status, and a text that standard error must hold ("" for silence).
expect() {
  local status=$1 text=$2
  shift 2
  ends "$status" "$@"
  if [ -n "$text" ]; then
    grep -qF -- "$text" err || fail "actorgraph $*: standard error has no '$text': $(head -c 300 err)"
  elif [ -s err ]; then
    fail "actorgraph $*: unexpected on standard error: $(head -c 300 err)"
  fi
}

# absent FILE…: none of these exists.
absent() {
  local file
  for file in "$@"; do
    [ ! -e "$file" ] || fail "$file was left behind"
  done
}

echo "France criticised Germany on Monday." >good.txt
: >empty.txt
printf 'a\0b' >binary.txt
printf 'Caf\xe9 France criticised Germany.\n' >latin.txt
mkdir none full
cp good.txt full/
echo '{"text": "France criticised Germany."' >broken.json
printf 'actors:\n  - id: x\n   name: y\n' >broken.yaml
printf 'actors:\n  - {id: x, name: X, kin: person}\n' >unknown.yaml
printf 'They shouted anti-Hamas slogans, and were called anti-Hamas' >prefix.txt
head -c 20971520 /dev/zero | tr '\0' 'x' >long.txt

expect 0 "" extract good.txt
expect 0 "" extract full
expect 0 "" extract prefix.txt
expect 3 "nothing.txt: cannot be read" extract nothing.txt
expect 3 "empty.txt: is empty" extract empty.txt
expect 3 "binary" extract binary.txt
expect 3 "over 16 MiB" extract long.txt
expect 0 "latin.txt:1:4: not UTF-8" extract latin.txt
expect 3 "no articles in this directory" extract none
expect 3 "broken.json:" extract broken.json
expect 4 "empty.txt: is empty" extract good.txt empty.txt
expect 3 "broken.yaml:3:" extract good.txt --actors broken.yaml
expect 3 "unknown.yaml:2:" extract good.txt --actors unknown.yaml
expect 2 "--nonsense" --version --nonsense
expect 2 "nonsense" nonsense

expect 0 "" map good.txt -o good.svg
expect 2 "ending" map good.txt -o good.xyz
expect 3 "missing/good.svg" map good.txt -o missing/good.svg
expect 3 "is empty" map empty.txt -o empty.svg
absent good.xyz empty.svg missing
ls ./*.?????? 2>/dev/null | grep -q 'svg\.' && fail "a temporary file was left behind"

# A result that cannot be written leaves the old one alone.
echo old >kept.svg
expect 3 "is empty" map empty.txt -o kept.svg
[ "$(cat kept.svg)" = old ] || fail "kept.svg was touched"

# Errors as JSON.
"$program" extract nothing.txt --json >out 2>/dev/null
grep -q '^{"error":{"code":"input","message":' out || fail "no error as JSON: $(cat out)"

# Names that look like markup inject nothing.
cat >hostile.yaml <<'YAML'
actors:
  - {id: a, name: "<script>alert(1)</script>", kind: organisation, names: [Alphacorp]}
  - {id: b, name: "\"&\\N]]>", kind: organisation, names: [Betacorp]}
  - {id: c, name: "Ж 😀 שלום", kind: person, names: [Gammacorp]}
YAML
echo "Alphacorp accused Betacorp. Betacorp met Gammacorp. Gammacorp threatened Alphacorp." >hostile.txt
expect 0 "" map hostile.txt --actors hostile.yaml -o hostile.svg
if [ -e hostile.svg ]; then
  grep -q '<script' hostile.svg && fail "a name became a script"
  grep -q '&lt;script&gt;' hostile.svg || fail "the hostile name is not drawn"
  if command -v xmllint >/dev/null; then
    xmllint --noout hostile.svg || fail "not XML"
  fi
fi

# The same bytes again, and with the inputs the other way round.
for sample in diplomacy business conflict; do cp "$source/samples/$sample/article.txt" "$sample.txt"; done
aliases=()
for sample in diplomacy business conflict; do aliases+=(--actors "$source/samples/$sample/actors.yaml"); done
expect 0 "" map diplomacy.txt business.txt conflict.txt "${aliases[@]}" -o one.svg
expect 0 "" map conflict.txt diplomacy.txt business.txt "${aliases[@]}" --jobs 3 -o two.svg
cmp -s one.svg two.svg || fail "the order of the inputs changed the map"
expect 0 "" extract conflict.txt diplomacy.txt -o one.jsonl
expect 0 "" extract diplomacy.txt conflict.txt --jobs 1 -o two.jsonl
cmp -s one.jsonl two.jsonl || fail "the order of the inputs changed the graphs"

# Nobody is listening any more: no message, no crash.
"$program" extract conflict.txt diplomacy.txt 2>err | head -c 1 >/dev/null
[ -s err ] && fail "a closed pipe is not an error: $(cat err)"

# A picture is read only if its graph is in it; a map is verified only if it has one.
echo '<svg xmlns="http://www.w3.org/2000/svg"/>' >bare.svg
expect 3 "is a picture without a graph inside" map bare.svg
echo '<svg><metadata id="ag-graph">{"schema":"actorgraph/1","actors":7}</metadata></svg>' >odd.svg
expect 3 "odd.svg:1" map odd.svg
echo '<!doctype html><p>Nothing.' >page.html
echo 'Nothing.' >text.txt
expect 3 "holds no graph to verify" verify page.html text.txt
expect 3 "holds no graph to verify" verify text.txt text.txt

finish

#!/usr/bin/env bash
# The maps of the samples: valid, the same twice, and every quotation verified.
#   sample_maps_test.sh PROGRAM SOURCE_DIR
source "$(dirname "$0")/common.sh"
for sample in diplomacy business conflict; do
  cd "$source/samples/$sample" || exit 1
  for article in article.txt article.v2.txt; do
    "$program" extract "$article" --actors actors.yaml >"$folder/graph.jsonl" || fail "extract $sample/$article"
    "$program" verify "$folder/graph.jsonl" "$article" >/dev/null || fail "a quotation of $sample/$article is not there"
    "$program" map "$folder/graph.jsonl" -o "$folder/one.svg" || fail "map $sample/$article"
    "$program" map "$article" --actors actors.yaml -o "$folder/two.svg" || fail "map $sample/$article"
    cmp -s "$folder/one.svg" "$folder/two.svg" || fail "the map of $sample/$article differs when its graph was written and read"
    if command -v xmllint >/dev/null; then xmllint --noout "$folder/one.svg" || fail "$sample/$article: not XML"; fi
  done
  "$program" diff article.txt article.txt --actors actors.yaml >/dev/null || fail "$sample differs from itself"
  "$program" diff article.txt article.v2.txt --actors actors.yaml -o "$folder/diff.svg"
  [ $? -eq 1 ] || fail "$sample: the versions should differ"
  if command -v xmllint >/dev/null; then xmllint --noout "$folder/diff.svg" || fail "$sample: the diff map is not XML"; fi
done

# Tampering is found.
cd "$source/samples/conflict" || exit 1
"$program" extract article.txt --actors actors.yaml >"$folder/graph.jsonl"
sed 's/three of its members/nine of its members/' article.txt >"$folder/article.txt"
"$program" verify "$folder/graph.jsonl" "$folder/article.txt" >"$folder/out"
[ $? -eq 1 ] || fail "tampering was not found"
grep -q 'three of its members' "$folder/out" || fail "verify does not name the sentence"

# So is what was done to a map, and what became of its article; each with the line it is about.
for ending in svg html; do
  map=$folder/sealed.$ending
  "$program" map article.txt --actors actors.yaml -o "$map" || fail "no $ending"
  "$program" verify "$map" article.txt >"$folder/out" || fail "a fresh $ending does not verify: $(head -3 "$folder/out")"
  "$program" verify "$map" article.v2.txt >"$folder/out"
  [ $? -eq 1 ] || fail "a $ending fits another article"
  "$program" verify "$map" "$folder/article.txt" >"$folder/out"
  [ $? -eq 1 ] || fail "verify of a $ending does not see a changed article"
  grep -q 'three of its members' "$folder/out" && grep -q 'behind .* → ' "$folder/out" || fail "$ending: the sentence and its line are not named: $(cat "$folder/out")"
  sed 's/"status":"done"/"status":"planned"/' "$map" >"$folder/forged.$ending"
  "$program" verify "$folder/forged.$ending" article.txt >"$folder/out"
  [ $? -eq 1 ] || fail "a forged $ending was not found"
  grep -q 'changed: .* → ' "$folder/out" || fail "$ending: the forged line is not named: $(cat "$folder/out")"
done
sed 's/>accuse/>praise/' "$folder/sealed.svg" >"$folder/forged.svg"
"$program" verify "$folder/forged.svg" article.txt >"$folder/out"
[ $? -eq 1 ] && grep -q 'changed: .*accuse' "$folder/out" || fail "a forged label was not named: $(cat "$folder/out")"
"$program" map "$folder/sealed.svg" -o "$folder/again.svg" && cmp -s "$folder/sealed.svg" "$folder/again.svg" || fail "a map of a map differs"

# git calls the program as a diff driver.
if command -v git >/dev/null; then
  cd "$folder" && mkdir repository && cd repository || exit 1
  git init -q . && git config user.email a@example.org && git config user.name a
  echo '*.txt diff=actorgraph' >.gitattributes
  git config diff.actorgraph.command "$program diff"
  cp "$source/samples/conflict/article.txt" . && git add . && git commit -qm one
  cp "$source/samples/conflict/article.v2.txt" article.txt
  git --no-pager diff >"$folder/out" 2>&1 || fail "git diff: $(head -3 "$folder/out")"
  grep -q 'in meaning' "$folder/out" || fail "git diff shows no change: $(head -3 "$folder/out")"
fi

finish

#!/usr/bin/env bash
# `actorgraph diff` as a user meets it: formats, series, directories, two outlets, git, exit status.
#   diff_test.sh PROGRAM SOURCE_DIR
source "$(dirname "$0")/common.sh"
says() { # FILE TEXT
  grep -qF -- "$2" "$1" || fail "'$2' is not in $1"
}
mkdir versions
printf '%s\n' 'Polish Foreign Minister Adam Wilk will meet his Latvian counterpart Janis Ozols in Riga on Thursday.' '' \
  'Turkey threatened Greece over the islands. The European Union praised Norway.' >versions/story.v1.txt
printf '%s\n' 'Polish Foreign Minister Adam Wilk met his Latvian counterpart Janis Ozols in Riga on Thursday.' '' \
  'Turkey threatened Greece over the islands. The European Union praised Norway.' >versions/story.v2.txt
printf '%s\n' 'Polish Foreign Minister Adam Wilk met his Latvian counterpart Janis Ozols in Riga on Thursday.' '' \
  'Turkey threatened Greece over the islands. The European Union condemned Norway.' '' \
  'Correction: An earlier version of this article said that the European Union had praised Norway.' >versions/story.v10.txt
old=versions/story.v1.txt
new=versions/story.v2.txt
last=versions/story.v10.txt

# Exit status.
"$program" diff "$old" "$old" >out; [ $? -eq 0 ] || fail "a version differs from itself"
says out 'No change in meaning'
"$program" diff "$old" "$new" >out; [ $? -eq 1 ] || fail "two versions do not differ"
says out 'without a note'
says out '[-will meet-]'
"$program" diff "$old" "$new" --exit-code=high >/dev/null; [ $? -eq 1 ] || fail "--exit-code=high overlooks a status"
"$program" diff "$old" "$new" --exit-code=highest >/dev/null; [ $? -eq 0 ] || fail "--exit-code=highest counts a status"
"$program" diff "$new" "$last" --exit-code=highest >out; [ $? -eq 1 ] || fail "--exit-code=highest overlooks a polarity"
says out 'explained: Correction:'
grep -q 'without a note' out && fail "an explained change is told to be silent"
"$program" diff "$old" >/dev/null 2>&1; [ $? -eq 2 ] || fail "one version is no usage error"
"$program" diff "$old" "$new" "$last" --coverage >/dev/null 2>&1; [ $? -eq 2 ] || fail "three outlets are no usage error"

# Formats.
for ending in md json html svg; do
  "$program" diff "$old" "$new" -o "one.$ending"
  "$program" diff "$old" "$new" -o "two.$ending"
  cmp -s "one.$ending" "two.$ending" || fail ".$ending is not the same twice"
done
says one.md '~~will meet~~'
says one.json '"schema":"actorgraph-diff/1"'
says one.html "default-src 'none'"
says one.html '<del>will meet</del>'
says one.html '<ins>met</ins>'
says one.html '<svg '
grep -qE '<script|src=|@import|url\(' one.html && fail "the page runs or fetches something"
printf 'Turkey threatened <script>alert(1)</script> Greece & others.\n' >odd.txt
printf 'Turkey never threatened <script>alert(1)</script> Greece & others.\n' >odd2.txt
"$program" diff odd.txt odd2.txt -o odd.html
grep -q '<script' odd.html && fail "an article's markup reaches the page"

# Pictures of both versions: the same size, every actor in the same place.
"$program" diff "$old" "$last" -o map.svg --before before.svg --after after.svg
places() { grep -oE 'id="a-[^"]*"|<rect x="[^"]*" y="[^"]*"' "$1" | grep -A1 'id="a-' | grep -v '^--'; }
places before.svg >before.places
places after.svg >after.places
[ -s before.places ] || fail "no actors in the picture of the old version"
cmp -s before.places after.places || fail "actors move between before and after"
[ "$(grep -oE '<svg [^>]* width="[0-9]*"' before.svg)" = "$(grep -oE '<svg [^>]* width="[0-9]*"' map.svg)" ] || fail "before and map have other widths"

# A series, and a directory of versions.
"$program" diff "$old" "$new" "$last" --json >series.json; [ $? -eq 1 ] || fail "a series: status"
says series.json '"schema":"actorgraph-diff-series/1"'
"$program" diff versions --json >directory.json
cmp -s series.json directory.json || fail "a directory's versions are not in their order"
"$program" diff versions -o strip.svg
"$program" diff versions -o strip.html
says strip.html 'story.v2.txt → versions/story.v10.txt'
[ "$(grep -o 'id="v[0-9]*-labels"' strip.svg | sort -u | wc -l)" -eq 3 ] || fail "the strip has not three panels"
if command -v xmllint >/dev/null; then
  for picture in map before after strip one; do xmllint --noout "$picture.svg" || fail "$picture.svg is not XML"; done
fi

# Two directories: article by article.
mkdir old new
cp "$old" old/talks.txt && cp "$new" new/talks.txt
printf 'Peru thanked Ecuador.\n' | tee old/other.txt >new/other.txt
"$program" diff old new >out
says out 'status (high'
[ "$(grep -c '^ *[0-9]  ' out)" -eq 1 ] || fail "two directories: not one change"

# Two outlets.
"$program" diff "$old" "$last" --coverage >out
says out 'differences in meaning'
grep -q 'without a note' out && fail "an outlet is told to be silent"

# git.
if command -v git >/dev/null; then
  mkdir repository && cd repository || exit 1
  git init -q . && git config user.email a@example.org && git config user.name A
  git config diff.actorgraph.command "$program diff"
  echo '*.txt diff=actorgraph' >.gitattributes
  cp "../$old" story.txt && git add -A && git commit -qm one
  cp "../$new" story.txt
  git --no-pager diff >../out || fail "git diff fails"
  says ../out 'status (high'
  git add -A && git commit -qm two
  git --no-pager log -p --ext-diff -1 >../out || fail "git log fails"
  says ../out 'status (high'
  cd ..
fi

finish

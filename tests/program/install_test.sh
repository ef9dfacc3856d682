#!/usr/bin/env bash
# What is installed runs where it lies: the program, its manual page, completions, licences, samples.
#   install_test.sh PROGRAM SOURCE_DIR
source "$(dirname "$0")/common.sh"
build=$(dirname "$program")
if [ ! -e "$build/package/actorgraph.1.gz" ]; then
  echo 'skipped: the files of the package are not built (target package_files)'
  exit 77
fi
cmake --install "$build" --prefix "$folder" >"$folder/log" 2>&1 || fail "cmake --install: $(tail -3 "$folder/log")"
for file in bin/actorgraph share/man/man1/actorgraph.1.gz share/bash-completion/completions/actorgraph \
  share/zsh/vendor-completions/_actorgraph share/fish/vendor_completions.d/actorgraph.fish share/doc/actorgraph/copyright \
  share/doc/actorgraph/LICENSE share/doc/actorgraph/LICENSE.language-model.md share/doc/actorgraph/docs/formats.md; do
  [ -s "$folder/$file" ] || fail "$file is not installed"
done
grep -q 'CC-BY-SA-4.0' "$folder/share/doc/actorgraph/copyright" || fail "the licence of the language model is not named"
cd "$folder/share/doc/actorgraph/samples/diplomacy" || exit 1
(cd / && env -i "$folder/bin/actorgraph" map "$OLDPWD/article.txt" --actors "$OLDPWD/actors.yaml" -o "$folder/map.svg") || fail 'the sample map'
grep -q '</svg>' "$folder/map.svg" || fail 'the sample map is no picture'
[ -e expected ] && fail 'cases of tests are installed'

finish

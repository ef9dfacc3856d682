#!/usr/bin/env bash
# Completions in the shells that are installed, the manual page, and help with examples for every command.
#   completion_test.sh PROGRAM
source "$(dirname "$0")/common.sh"

# bash: what the function offers after these words.
"$program" completion bash >completion.bash || fail 'completion bash'
bash_offers() {
  bash -c 'source ./completion.bash; COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _actorgraph; echo " ${COMPREPLY[*]} "' bash "$@"
}
: >news.json
[[ $(bash_offers actorgraph m) == *' map merge '* ]] || fail "bash, m: $(bash_offers actorgraph m)"
[[ $(bash_offers actorgraph query news.json top --by '') == ' degree page-rank betweenness ' ]] || fail "bash, --by: $(bash_offers actorgraph query news.json top --by '')"
[[ $(bash_offers actorgraph query news.json --sta) == ' --stance --status ' ]] || fail "bash, --sta: $(bash_offers actorgraph query news.json --sta)"
[[ $(bash_offers actorgraph query news.json ti) == *' timeline '* ]] || fail "bash, ti: $(bash_offers actorgraph query news.json ti)"
[[ $(bash_offers actorgraph merge ne) == ' news.json ' ]] || fail "bash, ne: $(bash_offers actorgraph merge ne)"

# zsh and fish: the script is one, and fish's answers.
"$program" completion zsh >_actorgraph || fail 'completion zsh'
if command -v zsh >/dev/null; then
  zsh -n _actorgraph || fail 'zsh does not read its completion'
  zsh -fc 'fpath=($PWD $fpath); autoload -Uz compinit && compinit -D -u && [[ ${_comps[actorgraph]} == _actorgraph ]]' || fail 'zsh does not know its completion'
else
  echo 'passed over: zsh is missing'
fi
"$program" completion fish >completion.fish || fail 'completion fish'
if command -v fish >/dev/null; then
  fish_offers() { HOME=$folder fish --no-config -c "source completion.fish; complete -C '$1'" | cut -f1 | tr '\n' ' '; }
  [[ $(fish_offers 'actorgraph m') == *'map '* ]] || fail "fish, m: $(fish_offers 'actorgraph m')"
  [[ $(fish_offers 'actorgraph query news.json top --by ') == 'betweenness degree page-rank ' ]] || fail "fish, --by: $(fish_offers 'actorgraph query news.json top --by ')"
  [[ $(fish_offers 'actorgraph query news.json ti') == *'timeline '* ]] || fail "fish, ti: $(fish_offers 'actorgraph query news.json ti')"
else
  echo 'passed over: fish is missing'
fi
"$program" completion tcsh >/dev/null 2>&1
[ $? -eq 2 ] || fail 'a shell that is not known is wrong usage'

# The manual page is roff that has no warnings.
"$program" manual >actorgraph.1 || fail manual
for command in map extract merge diff query convert verify analyse actors config completion; do
  grep -q "^.SS actorgraph $command" actorgraph.1 || fail "the manual lacks $command"
  help=$("$program" "$command" --help) || fail "$command --help"
  [ "$(grep -c "^  .*actorgraph " <<<"$help")" -ge 3 ] || fail "$command --help has no three examples"
done
if command -v groff >/dev/null; then
  warnings=$(groff -man -ww -z -Tutf8 actorgraph.1 2>&1)
  [ -z "$warnings" ] || fail "the manual: $(head -3 <<<"$warnings")"
else
  echo 'passed over: groff is missing'
fi

# Settings that are shown are read again.
"$program" config show >actorgraph.yaml || fail 'config show'
[ "$("$program" config show | grep -v '^#' | sed 's/ *#.*//')" = "$(sed 's/ *#.*//' actorgraph.yaml | grep -v '^#')" ] || fail 'config show reads back differently'

# Neither bar nor colours where there is no terminal, nor with NO_COLOR.
if command -v script >/dev/null; then
  echo 'France criticised Germany on Monday.' >one.txt
  echo 'France praised Germany on Monday.' >two.txt
  in_terminal() { TERM=xterm script -qec "$*" /dev/null </dev/null; }
  in_terminal "'$program' diff one.txt two.txt" | grep -q $'\x1b\\[' || fail 'no colour on a terminal'
  NO_COLOR=1 in_terminal "'$program' diff one.txt two.txt" | grep -q $'\x1b\\[' && fail 'colour in spite of NO_COLOR'
  NO_COLOR=1 in_terminal "'$program' diff --color one.txt two.txt" | grep -q $'\x1b\\[' || fail '--color is not heard'
  "$program" diff one.txt two.txt | grep -q $'\x1b\\[' && fail 'colour in a pipe'
else
  echo 'passed over: script is missing'
fi

finish

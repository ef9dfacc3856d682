#!/usr/bin/env bash
# Questions to a graph, filters, and what the program says to names it does not know.
#   query_test.sh PROGRAM SOURCE_DIR
source "$(dirname "$0")/common.sh"
graph=$source/tests/program/graphs/talks.json

# expect STATUS TEXT ARGUMENT…: the exit status, and a text that the output or the message must hold.
expect() {
  local status=$1 text=$2
  shift 2
  ends "$status" "$@"
  cat out err | grep -qF -- "$text" || fail "actorgraph $*: no '$text' in: $(head -c 400 out err)"
}

# lacks TEXT: what came of the last command does not hold it.
lacks() { ! grep -qF -- "$1" out || fail "'$1' is in: $(head -c 400 out)"; }

# Each question, as text and as JSON.
expect 0 'Ingrid Solheim → Norland  LEADS  ongoing' query "$graph" ego 'Ingrid Solheim'
expect 0 '2 steps: Ingrid Solheim – Norland – Estmark' query "$graph" path solheim Estmark
expect 0 '“Ingrid Solheim leads Norland.” (Norland Post, 2025-11-03)' query "$graph" path solheim Estmark
expect 0 '3 steps: Ingrid Solheim – Norland – Harbour Union – Estmark' query "$graph" path solheim Estmark -k 3
expect 0 'Pavel Dragan' query "$graph" top --by betweenness -n 1
lacks Norland
expect 0 'Estmark' query "$graph" top --by page-rank
expect 0 'modularity' query "$graph" communities
expect 0 'on the word of officials' query "$graph" evidence Norland Estmark
expect 0 '2025-10     Harbour Union → Norland' query "$graph" timeline Norland
expect 0 '"schema":"actorgraph-query/1"' query "$graph" path Solheim Estmark --json
for question in 'ego Norland' 'path Norland Dragan -k 2' top communities 'evidence Norland Estmark' 'timeline Dragan'; do
  # shellcheck disable=SC2086
  expect 0 '"schema":"actorgraph' query "$graph" $question --json
  # shellcheck disable=SC2086
  "$program" query "$graph" $question -o answer.json || fail "$question: -o"
  cmp -s out answer.json || fail "$question: -o answer.json is not what --json writes"
  if command -v python3 >/dev/null; then python3 -m json.tool answer.json >/dev/null || fail "$question: no JSON"; fi
done
expect 3 "cannot read 'actorgraph-query/1'" map answer.json
"$program" query "$graph" ego Norland --json | "$program" map - -o ego.svg || fail 'the map of a neighbourhood'

# A denied meeting is no step; nobody is found; a word may mean several.
expect 1 'no path' query "$graph" path sean-obrien Norland
expect 1 'nothing' query "$graph" evidence sean-obrien Norland
expect 2 "did you mean 'Solheim'?" query "$graph" ego Solhiem
expect 2 "did you mean 'Harbour Union'?" query "$graph" ego harbour
expect 2 'the same actor' query "$graph" path Norland norland
expect 2 "did you mean 'degree'?" query "$graph" top --by degre
expect 0 'Norland' query ego Norland "$graph"
expect 0 'Norland' query top -n 3 "$graph" --stance cooperative
expect 2 'say which articles or graphs' query ego Norland
expect 2 'say what to ask' query "$graph" --to txt
expect 2 '{"error":{"code":"usage","message":' query "$graph" top --by degre --json
expect 2 '{"error":{"code":"usage","message":' query "$graph" ego Solhiem --json
printf '%s\n' '{"articles":[{"id":"a"}],"actors":[{"id":"ann-lind","name":"Ann Lind","mentions":[{"article":"a","start":0,"end":4,"text":"Lind"}]},{"id":"bo-lind","name":"Bo Lind","mentions":[{"article":"a","start":9,"end":13,"text":"Lind"}]}],"evidence":[{"id":"e","article":"a","start":0,"end":13,"quote":"Lind met Lind"}],"relations":[{"type":"CONSULT","source":"ann-lind","target":"bo-lind","status":"done","evidence":["e"]}],"schema":"actorgraph/1"}' >lind.json
expect 2 'say which by its id: ann-lind (Ann Lind), bo-lind (Bo Lind)' query lind.json ego Lind
expect 0 'Ann Lind' query lind.json ego bo-lind

# Filters are the same for all commands that take graphs.
expect 0 'hold talks' query "$graph" timeline Norland --as-of 2025-11-10
lacks Harbour
expect 0 'Harbour' query "$graph" top --since 2025-12
lacks Solheim
expect 1 'no ties' query "$graph" ego Solheim --since 2025-12
expect 0 'accuse' query "$graph" ego Dragan --stance conflictual
lacks LEADS
expect 0 'meet' query "$graph" timeline Dragan --status denied,refused
lacks lead
expect 0 'CONSULT' query "$graph" timeline Norland --voice reported
lacks 'hold talks'
expect 0 'LEADS' query "$graph" ego Dragan --type LEADS --kind state,person
expect 2 'is none of' query "$graph" ego Dragan --kind planet
expect 2 'is no date' query "$graph" top --until yesterday
expect 0 "no relation is of type 'LEAD' here; did you mean 'LEADS'?" query "$graph" top --type LEADS,LEAD
expect 0 '"sean-obrien"' merge "$graph"
expect 0 '"norland"' merge "$graph" --no-denials
lacks sean-obrien
expect 0 '"harbour-union"' merge "$graph" --min-confidence 0.5
expect 0 '"norland"' merge "$graph" --min-confidence 0.7 --until 2025-11
lacks harbour-union
expect 0 'Solheim' map "$graph" --focus Solheim --to dot
lacks Harbour
expect 0 'Harbour' map "$graph" --focus Solheim --hops 2 --to dot
expect 2 "no actor is called 'Nobody' here" map "$graph" --focus Nobody -o nobody.svg
[ -e nobody.svg ] && fail 'a map of nobody was written'
expect 0 'Dragan' convert "$graph" --to dot --type LEADS
lacks ACCUSE
"$program" merge "$graph" --until 2025-11-10 -o early.json
expect 1 'thank' diff early.json "$graph"
expect 0 'No change' diff early.json "$graph" --until 2025-11-10

finish

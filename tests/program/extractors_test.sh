#!/usr/bin/env bash
# Who reads articles is chosen on the command line; a program that misbehaves fails its article and no more.
#   extractors_test.sh PROGRAM SOURCE_DIR
source "$(dirname "$0")/common.sh"
python=$(command -v python3) || exit 77

# expect STATUS OUT ERR ARGUMENT…: the exit status, a text on standard output and one on standard error ("" for any).
expect() {
  local status=$1 out=$2 err=$3
  shift 3
  ends "$status" "$@"
  [ -z "$out" ] || grep -qF -- "$out" out || fail "actorgraph $*: standard output has no '$out': $(head -c 600 out)"
  [ -z "$err" ] || grep -qF -- "$err" err || fail "actorgraph $*: standard error has no '$err': $(head -c 300 err)"
}

# without TEXT: the last standard output does not have it.
without() {
  ! grep -qF -- "$1" out || fail "standard output has '$1': $(head -c 600 out)"
}

friends="$python $source/samples/command/friends.py"
echo "Anna Lee met Bo Ray. France criticised Germany on Monday." >a.txt
echo "Spain praised Portugal. Portugal holds Spain in high regard." >b.txt
cat >mine.yaml <<'YAML'
patterns:
  - {pattern: "{source} holds {target} in high regard", type: SUPPORT}
YAML

expect 0 '"type":"ACCUSE"' "" extract a.txt --extractor grammar
expect 0 '"extractor":"command"' "" extract a.txt --command "$friends"
without '"extractor":"grammar"'
expect 0 '"extractor":"command"' "" extract a.txt --extractor grammar,command --command "$friends"
expect 0 '"extractor":"grammar"' "" extract a.txt --extractor command --extractor grammar --command "$friends"
expect 0 '"extractor":"pattern"' "" extract b.txt --extractor pattern --relations mine.yaml
without '"extractor":"grammar"'
expect 0 '"extractor":"grammar"' "" extract b.txt --extractor pattern,grammar --relations mine.yaml
expect 0 '<svg' "" map a.txt --command "$friends"

# The order in which they are named does not matter.
"$program" extract b.txt --extractor pattern,grammar --relations mine.yaml >one
"$program" extract b.txt --extractor grammar,pattern --relations mine.yaml >two
cmp -s one two || fail "the order of extractors matters"

# Settings may name extractors, but no program.
echo 'extractors: [pattern]' >settings.yaml
expect 0 '"extractor":"pattern"' "" extract b.txt --config settings.yaml --relations mine.yaml
without '"extractor":"grammar"'
expect 0 '"extractor":"grammar"' "" extract b.txt --config settings.yaml --relations mine.yaml --extractor grammar
echo 'extractors: [command]' >settings.yaml
expect 3 "" "on the command line only" extract b.txt --config settings.yaml
echo 'command: [touch, harm]' >settings.yaml
expect 3 "" "unknown key 'command'" extract b.txt --config settings.yaml
[ -e harm ] && fail "a settings file ran a program"

# Mistakes of the user.
expect 2 "" "did you mean 'grammar'" extract a.txt --extractor gramar
expect 2 "" "needs a program" extract a.txt --extractor command
expect 2 "" "needs patterns" extract a.txt --extractor pattern

# Programs that fail, talk nonsense, hang, hang up or invent. The other article is written.
cat >choosy.py <<'PY'
import subprocess, sys
line = sys.stdin.read()
if '"id":"b"' in line:
    sys.exit(3)
sys.stdout.write(subprocess.run(sys.argv[1:], input=line, capture_output=True, text=True).stdout)
PY
expect 4 '"extractor":"command"' "failed with status 3" extract a.txt b.txt --command "$python choosy.py $friends"
expect 4 "" "cannot be found" extract a.txt --command "no-such-program-anywhere"
expect 4 "" "expected an object" extract a.txt --command "echo nonsense"
expect 4 "" "echo:1:1" extract a.txt --command "echo []"
expect 4 "" "not done in time" extract a.txt --command "sleep 60" --command-seconds 1
expect 4 "" "" extract a.txt --command "true"
head -c 3000000 /dev/zero | tr '\0' 'x' >long.txt
expect 4 "" "" extract long.txt --command "true"
cat >inventor.py <<'PY'
import json, subprocess, sys
graph = json.loads(subprocess.run(sys.argv[1:], input=sys.stdin.read(), capture_output=True, text=True).stdout)
for evidence in graph["evidence"]:
    evidence["quote"] = "Anna Lee hit Bo Ray."
print(json.dumps(graph))
PY
expect 0 '"relations":[]' "" extract a.txt --command "$python inventor.py $friends"

# Words of the command: quotation marks hold together, no shell reads them.
cp "$source/samples/command/friends.py" "my friends.py"
expect 0 '"extractor":"command"' "" extract a.txt --command "$python 'my friends.py'"
expect 4 "" "" extract a.txt --command "true; touch harm"
[ -e harm ] && fail "a shell read the command"

# The example that asks a language model, with a model of three lines.
cat >model.py <<'PY'
import http.server, json
class Model(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        relation = {"source": "France", "target": "Germany", "type": "ACCUSE", "stance": "conflictual", "status": "done",
                    "directed": True, "label": "criticised", "quote": "France criticised Germany on Monday."}
        invented = dict(relation, quote="France invaded Germany.", type="ASSAULT")
        unknown = dict(relation, type="LOVE")
        content = json.dumps({"relations": [relation, invented, unknown]})
        body = json.dumps({"choices": [{"message": {"content": content}}]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *_): pass
server = http.server.HTTPServer(("127.0.0.1", 0), Model)
print(server.server_port, flush=True)
server.serve_forever()
PY
"$python" model.py >port 2>/dev/null &
server=$!
trap 'kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
for _ in $(seq 50); do [ -s port ] && break; sleep 0.1; done
if [ -s port ]; then
  export MODEL_URL="http://127.0.0.1:$(cat port)/v1/chat/completions" MODEL_NAME=three-lines no_proxy=127.0.0.1
  expect 0 '"type":"ACCUSE"' "" extract a.txt --command "$python $source/samples/command/ask_model.py"
  without ASSAULT
  without LOVE
fi

finish

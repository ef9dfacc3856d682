#!/usr/bin/env bash
# Every quote and every mention equals the article's text at its span, and the same input gives the same bytes on any number
# of threads. On the samples, and on the news corpus in ../shared where it is there.
#   spans_test.sh PROGRAM SOURCE_DIR
source "$(dirname "$0")/common.sh"
python=$(command -v python3) || exit 77

"$python" - "$source" <<'PY' || exit 1
import json, pathlib, sys
source = pathlib.Path(sys.argv[1])
articles = [{"id": f"{file.parent.name}-{file.stem}", "text": file.read_text(encoding="utf-8")}
            for file in sorted(source.glob("samples/*/*.txt"))]
odd = "“Łódź” 🇫🇷 France criticised Deutschland’s ﬁnance minister — “naïve”, said Élysée. Iran\u00a0and\u200bIsrael met."
articles += [{"id": "odd", "text": odd}, {"id": "odd-long", "text": odd * 300}]
corpus = source.parent / "shared" / "corpus" / "wikinews.jsonl"
if corpus.exists():
    for number, line in enumerate(corpus.read_text(encoding="utf-8").splitlines()):
        record = json.loads(line)
        articles.append({"id": f"c{number}", "title": record["title"], "date": record.get("date", ""), "text": record["text"]})
else:
    print("no corpus in ../shared: the samples only")
with open("articles.jsonl", "w", encoding="utf-8") as out:
    for article in articles:
        out.write(json.dumps(article) + "\n")
PY
"$program" extract articles.jsonl -j 1 --min-confidence 0 >one 2>err || fail "$(head -c 300 err)"
"$program" extract articles.jsonl -j 3 --min-confidence 0 >two 2>err || fail "$(head -c 300 err)"
cmp one two || fail "threads matter"

"$python" - <<'PY' || fail "quotes and mentions"
import json, sys
texts = {}
for line in open("articles.jsonl", encoding="utf-8"):
    article = json.loads(line)
    texts[article["id"]] = article["text"]
checked = wrong = articles = 0
for line in open("one", encoding="utf-8"):
    graph = json.loads(line)
    text = texts[graph["article"]["id"]]
    articles += 1
    spans = [(mention, mention["text"]) for actor in graph["actors"] for mention in actor["mentions"]]
    spans += [(evidence, evidence["quote"]) for evidence in graph["evidence"]]
    for span, words in spans:
        checked += 1
        if text[span["start"]:span["end"]] != words:
            wrong += 1
            print(f"FAILED: {graph['article']['id']}: {span['start']}-{span['end']}: '{words}'")
    for evidence in graph["evidence"]:
        before, after = evidence["prefix"], evidence["suffix"]
        if not text[:evidence["start"]].endswith(before) or not text[evidence["end"]:].startswith(after):
            wrong += 1
            print(f"FAILED: {graph['article']['id']}: what is around '{evidence['quote'][:40]}'")
    ids = {actor["id"] for actor in graph["actors"]}
    known = {evidence["id"] for evidence in graph["evidence"]}
    for relation in graph["relations"]:
        if {relation["source"], relation["target"]} - ids or not relation["evidence"] or set(relation["evidence"]) - known:
            wrong += 1
            print(f"FAILED: {graph['article']['id']}: relation {relation['id']} hangs in the air")
print(f"{articles} articles, {checked} spans, {wrong} wrong")
sys.exit(1 if wrong or articles != len(texts) else 0)
PY

finish

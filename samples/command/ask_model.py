#!/usr/bin/env python3
"""A command extractor that asks a language model behind an OpenAI-compatible endpoint (docs/extractors.md).

    export MODEL_URL=http://localhost:8080/v1/chat/completions MODEL_NAME=some-model MODEL_KEY=…
    actorgraph extract news/ --command "python3 samples/command/ask_model.py" --command-seconds 120 -j 2

The model is asked for sentences copied word for word. actorgraph looks each of them up in the text and leaves out
those that the model made up, so no position that the model claims is needed.
"""
import json
import os
import re
import sys
import urllib.request

TYPES = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
         "COERCE ASSAULT TENSION CONCERN ALLIANCE LEADS MEMBER OWNS KIN COMPETE").split()
STANCES = ["cooperative", "conflictual", "neutral", "structural"]
STATUSES = ["done", "ongoing", "planned", "possible", "demanded", "denied", "past"]
TASK = f"""You read a news article and list who does what to whom, as the text says it and nothing else.
Answer with a JSON object {{"relations": [...]}}. Each relation has: source and target (names as the text writes them),
type (one of {', '.join(TYPES)}), stance ({', '.join(STANCES)}), status ({', '.join(STATUSES)}),
directed (false if it holds both ways), label (two or three words), quote (one sentence of the text, copied word for word)."""


def ask(text):
    """The relations that the model lists."""
    body = {"model": os.environ["MODEL_NAME"], "temperature": 0, "response_format": {"type": "json_object"},
            "messages": [{"role": "system", "content": TASK}, {"role": "user", "content": text}]}
    request = urllib.request.Request(os.environ["MODEL_URL"], json.dumps(body).encode(), {
        "Content-Type": "application/json", "Authorization": "Bearer " + os.environ.get("MODEL_KEY", "")})
    with urllib.request.urlopen(request) as answer:
        content = json.load(answer)["choices"][0]["message"]["content"]
    return json.loads(content).get("relations", [])


def graph(article, found):
    """The answer in actorgraph's format; what has no known type, stance or status is left out."""
    actors, evidence, relations = {}, [], []

    def actor(name):
        key = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or name.encode().hex()
        actors.setdefault(key, {"id": key, "name": name, "kind": "unknown", "country": None, "known": False,
                                "mentions": [{"article": article["id"], "start": 0, "end": len(name), "text": name,
                                              "via": "name"}]})
        return key

    for number, one in enumerate(found):
        if one.get("type") not in TYPES or one.get("stance") not in STANCES or one.get("status") not in STATUSES:
            continue
        if not all(isinstance(one.get(key), str) and one[key] for key in ("source", "target", "quote")):
            continue
        evidence.append({"id": f"e{number}", "article": article["id"], "sentence": 0, "start": 0,
                         "end": len(one["quote"]), "quote": one["quote"], "prefix": "", "suffix": ""})
        relations.append({"id": f"r{number}", "type": one["type"], "label": one.get("label") or one["type"].lower(),
                          "stance": one["stance"], "source": actor(one["source"]), "target": actor(one["target"]),
                          "directed": one.get("directed") is not False, "status": one["status"], "hedged": False,
                          "attribution": None, "time": None, "amount": None, "event": f"v{number}", "confidence": 0.6,
                          "why": ["model: " + os.environ["MODEL_NAME"]], "evidence": [f"e{number}"],
                          "extractor": "command"})
    record = {"id": article["id"], "title": article["title"], "published": article["date"],
              "publisher": article["publisher"], "url": article["url"], "version": "", "sha256": "", "cluster": ""}
    return {"schema": "actorgraph/1", "article": record, "actors": list(actors.values()), "evidence": evidence,
            "relations": relations}


if __name__ == "__main__":
    ARTICLE = json.loads(sys.stdin.readline())
    print(json.dumps(graph(ARTICLE, ask(ARTICLE["text"]))))

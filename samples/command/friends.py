#!/usr/bin/env python3
"""A command extractor (docs/extractors.md): finds sentences of the form "Anna Lee met Bo Ray."

    actorgraph extract article.txt --command "python3 samples/command/friends.py"
"""
import json
import re
import sys

article = json.loads(sys.stdin.readline())
text, actors, evidence, relations = article["text"], {}, [], []


def actor(match, group):
    """The id of the actor that a group of the match names, with this mention of it."""
    name = match.group(group)
    key = re.sub(r"[^a-z]+", "-", name.lower())
    entry = actors.setdefault(
        key, {"id": key, "name": name, "kind": "person", "country": None, "known": False, "mentions": []})
    entry["mentions"].append({"article": article["id"], "start": match.start(group), "end": match.end(group),
                              "text": name, "via": "name"})
    return key


for number, match in enumerate(re.finditer(r"([A-Z]\w+ [A-Z]\w+) met ([A-Z]\w+ [A-Z]\w+)\.", text)):
    evidence.append({"id": f"e{number}", "article": article["id"], "sentence": number, "start": match.start(),
                     "end": match.end(), "quote": match.group(0), "prefix": "", "suffix": ""})
    relations.append({"id": f"r{number}", "type": "CONSULT", "label": "meet", "stance": "cooperative",
                      "source": actor(match, 1), "target": actor(match, 2), "directed": False, "status": "done",
                      "hedged": False, "attribution": None, "time": None, "amount": None, "event": f"v{number}",
                      "confidence": 0.9, "why": ["met"], "evidence": [f"e{number}"], "extractor": "command"})

record = {"id": article["id"], "title": article["title"], "published": article["date"],
          "publisher": article["publisher"], "url": article["url"], "version": "", "sha256": "", "cluster": ""}
print(json.dumps({"schema": "actorgraph/1", "article": record, "actors": list(actors.values()),
                  "evidence": evidence, "relations": relations}))

#!/usr/bin/env python3
"""The text of the articles in ../shared/corpus/wikinews.jsonl that no hand-labelled sentence comes from.

usage: news_text.py CORPUS [FOLDER] > news.txt

The sentences labelled in tests/language/names are for measuring; their articles are not learned from. Nor are
those whose text is in FOLDER, which has one file ID.txt for each: the articles that extraction is measured on."""
import json
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LABELS = os.path.join(ROOT, "tests/language/names/wikinews300.tsv")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    with open(LABELS, encoding="utf-8") as file:
        labelled = {line.split("\t")[0] for line in file if not line.startswith("#")}
    if len(sys.argv) == 3:
        labelled.update(os.path.splitext(name)[0] for name in os.listdir(sys.argv[2]))
    with open(sys.argv[1], encoding="utf-8") as file:
        articles = [json.loads(line) for line in file]
    for article in articles:
        if article["id"] not in labelled:
            print(article["text"].strip() + "\n")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Names on 300 hand-labelled sentences of news: rebuilds the labels, runs the program, scores.

usage: names_score.py PROGRAM [--corpus FILE] [--bio FILE] [--no-packs]

PROGRAM is the actorgraph to measure. The texts are not part of the project: they are read from
../shared/corpus/wikinews.jsonl, and the script says so and leaves with status 77 if that is missing.
Prints precision, recall and F1 of exact spans for PER, ORG, LOC and all three. --bio keeps the labels
as a BIO file."""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LABELS = os.path.join(ROOT, "tests/language/names/wikinews300.tsv")
CORPUS = os.path.join(os.path.dirname(ROOT), "shared/corpus/wikinews.jsonl")
TYPES = ("PER", "ORG", "LOC")


def words_of(text, start, lengths):
    """The words of one sentence, from their lengths and the gaps between them."""
    at, words = start, []
    for gap, length in re.findall(r"([ +]|\(\d+\))?(\d+)", lengths):
        at += 1 if gap == " " else int(gap[1:-1]) if gap.startswith("(") else 0
        words.append(text[at:at + int(length)])
        at += int(length)
    return words


def bio_of(words, names):
    tags = ["O"] * len(words)
    for name in names.split():
        if name == "-":
            continue
        span, kind = name.split(":")
        first, last = map(int, span.split("-"))
        tags[first:last + 1] = ["B-" + kind] + ["I-" + kind] * (last - first)
    return "".join(f"{word}\t{tag}\n" for word, tag in zip(words, tags)) + "\n"


def rebuild(corpus):
    texts = {}
    for line in open(corpus, encoding="utf-8"):
        article = json.loads(line)
        texts[article["id"]] = article["text"]
    out = []
    for line in open(LABELS, encoding="utf-8"):
        if line.startswith("#"):
            continue
        article, start, lengths, names = line.rstrip("\n").split("\t")
        out.append(bio_of(words_of(texts[article], int(start), lengths), names))
    return "".join(out)


def spans(bio):
    found, start, kind, i = set(), None, None, 0
    for line in bio.split("\n") + [""]:
        tag = line.split("\t")[-1] if "\t" in line else "O"
        if start is not None and tag != "I-" + kind:
            if kind in TYPES:
                found.add((start, i, kind))
            start = None
        if tag != "O" and start is None:
            start, kind = i, tag[2:]
        i += "\t" in line
    return found


def row(name, gold, system):
    right = len(gold & system)
    precision, recall = right / max(len(system), 1), right / max(len(gold), 1)
    f1 = 2 * right / max(len(gold) + len(system), 1)
    print(f"{name:10s} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  gold {len(gold)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--corpus", default=CORPUS)
    parser.add_argument("--bio")
    parser.add_argument("--no-packs", dest="rest", action="store_const", const=["--no-packs"], default=[],
                        help="the language model alone")
    options = parser.parse_args()
    if not os.path.exists(options.corpus):
        print(f"skipped: {options.corpus} is not there")
        return 77
    gold_bio = rebuild(options.corpus)
    with tempfile.TemporaryDirectory() as folder:
        path = options.bio or os.path.join(folder, "gold.bio")
        with open(path, "w", encoding="utf-8") as file:
            file.write(gold_bio)
        command = [options.program, "analyse", "--input", "bio", "--to", "bio", path] + options.rest
        system_bio = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    gold, system = spans(gold_bio), spans(system_bio)
    for kind in TYPES:
        row(kind, {s for s in gold if s[2] == kind}, {s for s in system if s[2] == kind})
    row("all", gold, system)
    row("span only", {s[:2] for s in gold}, {s[:2] for s in system})
    return 0


if __name__ == "__main__":
    sys.exit(main())

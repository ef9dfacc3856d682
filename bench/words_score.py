#!/usr/bin/env python3
"""Words and sentences found in raw text, against a treebank.

usage: words_score.py PROGRAM TREEBANK.conllu [--documents PART]

Builds the raw text of the treebank (sentences of one paragraph parted by a blank unless SpaceAfter=No,
a blank line before each newpar and newdoc), runs `PROGRAM analyse` on it and counts the words and the
sentences that begin and end at the same place. Places are counted in characters other than blanks and
invisible marks, as the CoNLL 2018 shared task does. --documents keeps the documents whose id holds PART
("news"). Leaves with status 77 if the treebank is not there."""
import argparse
import os
import subprocess
import sys
import tempfile
import unicodedata


def visible(text):
    return [c for c in text if not c.isspace() and unicodedata.category(c) not in ("Cf", "Zs", "Cc") or c == "\u00ad"]


def sentences_of(lines):
    """Sentences as lists of (form, blank after), each with: does a paragraph begin here, document id."""
    words, skip_to, spaced, paragraph, document = [], 0, True, False, ""
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            paragraph, document = True, line.split("=")[-1].strip()
        elif line.startswith("# newpar"):
            paragraph = True
        elif not line and words:
            yield words, paragraph, document
            words, paragraph, skip_to = [], False, 0
        elif line and line[0] != "#":
            columns = line.split("\t")
            blank = "SpaceAfter=No" not in columns[9]
            if "-" in columns[0]:
                skip_to, spaced = int(columns[0].split("-")[1]), blank
            elif "." not in columns[0]:
                index = int(columns[0])
                words.append((columns[1], blank if index > skip_to else spaced and index == skip_to))
    if words:
        yield words, paragraph, document


def places(sentences):
    """The spans of words and of sentences, in visible characters."""
    at, words, spans = 0, set(), set()
    for sentence, _, _ in sentences:
        start = at
        for form, _ in sentence:
            end = at + len(visible(form))
            words.add((at, end))
            at = end
        spans.add((start, at))
    return words, spans


def raw_text(sentences):
    out = ""
    for sentence, paragraph, _ in sentences:
        if paragraph and out:
            out = out.rstrip(" \n") + "\n\n"
        out += "".join(form + (" " if blank else "") for form, blank in sentence)
    return out + "\n"


def row(name, gold, system):
    right = len(gold & system)
    print(f"{name:10s} P {100 * right / max(len(system), 1):.2f}  R {100 * right / max(len(gold), 1):.2f}"
          f"  F1 {200 * right / max(len(gold) + len(system), 1):.2f}  gold {len(gold)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("treebank")
    parser.add_argument("--documents", default="")
    options = parser.parse_args()
    if not os.path.exists(options.treebank):
        print(f"skipped: {options.treebank} is not there")
        return 77
    with open(options.treebank, encoding="utf-8") as file:
        gold = [s for s in sentences_of(file) if options.documents in s[2]]
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as text:
        text.write(raw_text(gold))
        text.flush()
        out = subprocess.run([options.program, "analyse", text.name], check=True, capture_output=True).stdout.decode()
    system = list(sentences_of(out.split("\n")))
    gold_words, gold_sentences = places(gold)
    system_words, system_sentences = places(system)
    row("words", gold_words, system_words)
    row("sentences", gold_sentences, system_sentences)
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""The score card: runs the program on the gold sets in ../shared with the scorers there, and writes docs/scorecard.md.

usage: bench/scorecard.py --program build/release/actorgraph [--shared ../shared] [--out docs/scorecard.md] [--only PART…]

PARTs: grammar raw names actors-and-relations events silence diff. What is missing is skipped with a word.
Words and sentences of raw text are aligned by their characters, white space left out: a gold word (sentence) is found if
the system has one of exactly the same characters.
"""
import argparse
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


def run(command, text=None):
    """Standard output of a command; the command may not fail."""
    done = subprocess.run([str(part) for part in command], input=text, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))}: exit status {done.returncode}\n{done.stderr[-2000:]}")
    return done.stdout


class Card:
    """Collects the parts of the score card as Markdown."""

    def __init__(self, program, shared):
        self.program, self.shared, self.lines = program, shared, []
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="scorecard-"))

    def scorer(self, name, *arguments):
        return run([sys.executable, self.shared / "eval" / name, *arguments]).rstrip()

    def add(self, title, text, bars=""):
        self.lines += [f"## {title}", ""] + ([bars, ""] if bars else []) + ["```", text, "```", ""]
        print(f"\n{title}\n{text}")

    def program_output(self, *arguments, text=None):
        return run([self.program, *arguments], text)

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path


def conllu_documents(path):
    """Documents of a CoNLL-U file: (name, raw text, gold words, gold sentences), both as spans of characters that are
    no white space."""
    documents, name, parts, words, sentences, count, start, skip_until = [], None, [], [], [], 0, 0, 0

    def close():
        if parts:
            documents.append((name, "".join(parts).strip() + "\n", list(words), list(sentences)))
        parts.clear(), words.clear(), sentences.clear()

    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc"):
            close()
            name, count = line.split("=")[-1].strip(), 0
        elif line.startswith("# newpar") and not line.startswith("# newpar_block") and parts:
            parts.append("\n\n")
        elif not line:
            if count > start:
                sentences.append((start, count))
            start = count
        elif line[0].isdigit():
            column = line.split("\t")
            if column[0] == "1" or column[0].startswith("1-"):
                start, skip_until = count, 0
            if "." in column[0]:
                continue
            space = "" if "SpaceAfter=No" in column[9] else " "
            if "-" in column[0]:
                skip_until = int(column[0].split("-")[1])
                parts.append(column[1] + space)
            elif int(column[0]) > skip_until:
                parts.append(column[1] + space)
            length = len(re.sub(r"\s", "", column[1]))
            words.append((count, count + length))
            count += length
    close()
    return documents


def f1(gold, system):
    hits = len(set(gold) & set(system))
    return 200 * hits / max(len(gold) + len(system), 1)


def grammar(card):
    for name, file, bar in (
        ("EWT dev", "en_ewt-ud-dev.conllu", "UPOS ≥ 95.8, UAS ≥ 86.8, LAS ≥ 84.0, core arguments F1 ≥ 88.5"),
        ("GUM dev", "gum_dev.conllu", "UPOS ≥ 96.3, UAS ≥ 86.0, LAS ≥ 82.8"),
    ):
        gold = card.shared / "train" / file
        system = card.file(file, card.program_output("analyse", "--input", "conllu", gold))
        card.add(f"Grammar on gold tokens: {name}", card.scorer("score_conllu.py", gold, system), f"Bar: {bar}.")


def raw(card):
    rows = []
    for name, file, wanted, bar in (
        ("EWT dev", "en_ewt-ud-dev.conllu", "", "98.8 / 80"),
        ("GUM dev, news", "gum_dev.conllu", "GUM_news", "99.3 / 92"),
    ):
        gold_words, words, gold_sentences, sentences, offset = [], [], [], [], 0
        for number, (document, text, word_spans, sentence_spans) in enumerate(conllu_documents(card.shared / "train" / file)):
            if not document.startswith(wanted):
                continue
            output = card.program_output("analyse", card.file(f"raw{number}.txt", text))
            count = start = 0
            for line in output.split("\n"):
                column = line.split("\t")
                if len(column) == 10 and column[0].isdigit():
                    length = len(re.sub(r"\s", "", column[1]))
                    words.append((offset + count, offset + count + length))
                    count += length
                elif not line and count > start:
                    sentences.append((offset + start, offset + count))
                    start = count
            gold_words += [(offset + a, offset + b) for a, b in word_spans]
            gold_sentences += [(offset + a, offset + b) for a, b in sentence_spans]
            offset += max(count, word_spans[-1][1] if word_spans else 0)
        rows.append(f"{name:14s} words F1 {f1(gold_words, words):.2f}  sentences F1 {f1(gold_sentences, sentences):.2f}  (bar {bar})")
    card.add("Words and sentences of raw text", "\n".join(rows))


def names(card):
    for name, file, bar in (
        ("UNER EWT dev", "uner_ewt_dev.bio", "span F1 ≥ 0.85, typed F1 ≥ 0.82"),
        ("GUM dev (derived)", "gum_dev.bio", ""),
    ):
        gold = card.shared / "gold" / "names" / file
        system = card.file(file, card.program_output("analyse", "--input", "bio", "--to", "bio", gold))
        card.add(f"Names on gold tokens: {name}", card.scorer("score_names.py", gold, system), bar and f"Bar: {bar}.")


def articles(card):
    gold = card.shared / "gold"
    system = card.file("articles.jsonl", card.program_output("extract", *sorted((gold / "articles").glob("*.txt"))))
    card.add("Actors and relations of articles", card.scorer("score_relations.py", gold / "relations", system),
             "Bars: F1 of actors ≥ 0.80, pair ≥ 0.64, stance ≥ 0.53, type ≥ 0.47, strict ≥ 0.41; precision of pairs ≥ 0.70.")


def events(card):
    gold = card.shared / "gold" / "events" / "plover_gsr_dev.jsonl"
    records = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    lines = "".join(json.dumps({"id": record["id"], "text": record["text"]}) + "\n" for record in records)
    system = card.file("events.jsonl", card.program_output("extract", card.file("events_in.jsonl", lines)))
    card.add("Events", card.scorer("score_events.py", gold, system, "--per-type"),
             "Bars: F1 of directed pair ≥ 0.78, strict ≥ 0.56.")


PLOVER = set("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION "
             "MOBILIZE COERCE ASSAULT".split())
POLITICAL = re.compile(
    r"\b(president|minister|government|elect\w*|parliament|senat\w*|congress|military|army|troops|police|war|rebel\w*|"
    r"militant\w*|bomb\w*|attack\w*|kill\w*|terror\w*|court|protest\w*|sanction\w*|nuclear|treaty|UN|NATO|EU)\b", re.I)


def silence(card):
    corpus = card.shared / "corpus" / "wikinews.jsonl"
    quiet = [record for record in map(json.loads, corpus.read_text(encoding="utf-8").splitlines())
             if len(POLITICAL.findall(record["title"] + " " + record["text"])) * 150 < len(record["text"].split())]
    # The program's own sentences: one a line, so that each is an article of its own.
    sentences = []
    for record in quiet:
        output = card.program_output("analyse", card.file("quiet.txt", record["text"]))
        sentences += [line[len("# text = "):] for line in output.split("\n") if line.startswith("# text = ")]
    drawn = random.Random(20240101).sample(sentences, min(1000, len(sentences)))
    lines = "".join(json.dumps({"id": f"s{number}", "text": text}) + "\n" for number, text in enumerate(drawn))
    output = card.program_output("extract", card.file("silence.jsonl", lines))
    found = [relation for line in output.splitlines() for relation in json.loads(line)["relations"] if relation["type"] in PLOVER]
    card.add("Silence", f"{len(drawn)} sentences of {len(quiet)} non-political articles: {len(found)} relations of PLOVER types",
             "Bar: at most 40 on 1,000 sentences.")


def diff(card):
    gold = card.shared / "gold" / "diff"
    folder = card.folder / "diff"
    folder.mkdir()
    for file in sorted(gold.glob("*.json")):
        texts = [gold / "texts" / f"{file.stem}.v{version}.txt" for version in (1, 2)]
        card.program_output("diff", *texts, "-o", folder / file.name)
    card.add("Diff", card.scorer("score_diff.py", gold, folder, "--per-pair"),
             "Bars: all 8 minimal pairs right; high-recall ≥ 0.55, precision ≥ 0.60, false alarms ≤ 3.")


PARTS = {"grammar": grammar, "raw": raw, "names": names, "actors-and-relations": articles, "events": events,
         "silence": silence, "diff": diff}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / "build/release/actorgraph")
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT / "../shared")
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("--only", nargs="*", choices=list(PARTS))
    options = parser.parse_args()
    if not (options.shared / "gold").exists():
        print(f"skipped: no gold sets in {options.shared}")
        return
    card = Card(options.program.resolve(), options.shared.resolve())
    for name, part in PARTS.items():
        if not options.only or name in options.only:
            part(card)
    if options.out:
        head = ["# Score card", "", "Made by `./run scorecard`: the program as it ships, on gold sets that it was developed against. "
                "Each part names the bar that we set ourselves; what is below its bar is work to do.", ""]
        options.out.write_text("\n".join(head + card.lines).rstrip() + "\n", encoding="utf-8")
        print(f"\nwritten: {options.out}")


if __name__ == "__main__":
    main()

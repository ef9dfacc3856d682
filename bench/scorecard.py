#!/usr/bin/env python3
"""The score card: runs the program on the gold sets in ../shared with the scorers there, and writes docs/scorecard.md.

usage: bench/scorecard.py --program build/release/actorgraph [--shared ../shared] [--out docs/scorecard.md] [--only PART…]

PARTs: grammar raw names actors-and-relations events silence diff. What is missing is skipped with a word.
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


def grammar(card):
    for name, file, bar in (
        ("EWT dev", "en_ewt-ud-dev.conllu", "UPOS ≥ 95.8, UAS ≥ 86.8, LAS ≥ 84.0, core arguments F1 ≥ 88.5"),
        ("GUM dev", "gum_dev.conllu", "UPOS ≥ 96.3, UAS ≥ 86.0, LAS ≥ 82.8"),
    ):
        gold = card.shared / "train" / file
        system = card.file(file, card.program_output("analyse", "--input", "conllu", gold))
        card.add(f"Grammar on gold tokens: {name}", card.scorer("score_conllu.py", gold, system), f"Bar: {bar}.")


def raw(card):
    for name, file, documents, bar in (
        ("EWT dev", "en_ewt-ud-dev.conllu", [], "words F1 ≥ 98.8, sentences F1 ≥ 80"),
        ("GUM dev, news", "gum_dev.conllu", ["--documents", "news"], "words F1 ≥ 99.3, sentences F1 ≥ 92"),
        ("GUM train, news", "gum_train.conllu", ["--documents", "news"], ""),
    ):
        text = run([sys.executable, ROOT / "bench/words_score.py", card.program, card.shared / "train" / file, *documents])
        card.add(f"Words and sentences of raw text: {name}", text.rstrip(), bar and f"Bar: {bar}.")


def names(card):
    for name, file, bar in (
        ("UNER EWT dev", "uner_ewt_dev.bio", "span F1 ≥ 0.85, typed F1 ≥ 0.82"),
        ("GUM dev (derived)", "gum_dev.bio", ""),
    ):
        gold = card.shared / "gold" / "names" / file
        for how, packs in (("with the packs", []), ("the language model alone", ["--no-packs"])):
            system = card.file(file, card.program_output("analyse", *packs, "--input", "bio", "--to", "bio", gold))
            card.add(f"Names on gold tokens: {name}, {how}", card.scorer("score_names.py", gold, system),
                     bar and f"Bar: {bar}.")
    corpus = card.shared / "corpus" / "wikinews.jsonl"
    text = run([sys.executable, ROOT / "bench/names_score.py", card.program, "--corpus", corpus])
    card.add("Names on 300 sentences of news", text.rstrip(), "Bar: typed F1 ≥ 0.88.")


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

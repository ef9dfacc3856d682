#!/usr/bin/env python3
"""A large file of actors: how long it takes to load, and how much it slows extraction.

usage: bench/aliases_bench.py PROGRAM [--aliases 100000] [--articles FOLDER] [--rounds 7]

Writes a file of actors with so many names (four each: persons and firms with weak names and spellings), and
measures processor time. Loading: one line of text with the file against without it. Extraction: the articles (a
folder of texts; samples/ if none is given, many times over), less what the one line took; with and without the file in turn, the
least of all rounds each. Prints both and leaves with status 1 if loading takes 1 s or extraction slows by 10 %."""
import argparse
import json
import pathlib
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PARTS = ["Mar", "Lo", "Ten", "Sil", "Kor", "Bas", "Vel", "Dro", "Fin", "Hal", "Jes", "Nor", "Pra", "Rud", "Sta", "Tor", "Ulm", "Wes", "Yar", "Zin"]


def word(number):
    """A made-up word of three to four syllables, another for each number."""
    out = ""
    for _ in range(3):
        out += PARTS[number % len(PARTS)].lower()
        number //= len(PARTS)
    return (out + ("a" * (number % 5))).capitalize()


def actors(names):
    lines = ["actors:"]
    for i in range(names // 4):
        given, family = word(i % 997), word(i * 7 + 13)
        if i % 3:
            lines.append(f"  - {{id: x{i}, name: {given} {family} {i}, kind: person, names: [{given} van {family} {i}, "
                         f"{given[0]}. {family} {i}], weak: [{family} {i}]}}")
        else:
            lines.append(f"  - {{id: x{i}, name: {family} {given} Works {i}, kind: organisation, names: [{family} Works {i}, "
                         f"{family} Group of {given} {i}], weak: [{family} Works]}}")
    return "\n".join(lines) + "\n"


def seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--aliases", type=int, default=100_000)
    parser.add_argument("--articles", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    texts = [p.read_text(encoding="utf-8") for p in sorted((options.articles or ROOT / "samples").rglob("*.txt"))]
    times = max(1, 200 // len(texts))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "aliases.yaml").write_text(actors(options.aliases), encoding="utf-8")
        (folder / "line.txt").write_text("Oskar Lind met Ines Roth in Oslo.\n", encoding="utf-8")
        with open(folder / "many.jsonl", "w", encoding="utf-8") as out:
            for number, text in enumerate(texts * times):
                out.write(json.dumps({"id": f"a{number}", "text": text}) + "\n")
        least = {}
        for _ in range(options.rounds):
            for what in ("line.txt", "many.jsonl"):
                for extra in ([], ["--actors", str(folder / "aliases.yaml")]):
                    taken = seconds([options.program, "extract", "--jobs", "1", *extra, str(folder / what)])
                    key = what, bool(extra)
                    least[key] = min(least.get(key, taken), taken)
    load = least["line.txt", True] - least["line.txt", False]
    plain = least["many.jsonl", False] - least["line.txt", False]
    large = least["many.jsonl", True] - least["line.txt", True]
    slower = large / plain - 1
    print(f"{options.aliases} names: loading {load:.2f} s; extraction of {len(texts) * times} articles {plain:.2f} s without, "
          f"{large:.2f} s with them: {100 * slower:+.1f} %")
    return 0 if load < 1 and slower < 0.1 else 1


if __name__ == "__main__":
    sys.exit(main())

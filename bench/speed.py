#!/usr/bin/env python3
"""How fast `actorgraph analyse` is, and how much memory it takes.

usage: speed.py PROGRAM TEXT [--megabytes N] [--other COMMAND ...]

Analyses TEXT, repeated to N megabytes (default 1), from raw text to CoNLL-U in one process and on one
thread; prints the time to load (an input of one word, the best of 20), words a second of processor time
without loading, and the largest memory. A program to compare with may be given as a command that reads
text on standard input, such as: --other 'udpipe --tokenize --tag --parse english.model'."""
import argparse
import os
import shlex
import subprocess
import sys
import tempfile


def run(command, stdin=None):
    """Processor seconds, peak memory in MB and output of one run."""
    process = subprocess.Popen(command, stdin=stdin, stdout=subprocess.PIPE)
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out


def count_words(out):
    return sum(1 for line in out.split(b"\n") if line[:1].isdigit() and b"-" not in line.split(b"\t")[0])


def measure(name, command, tiny, large):
    by_file = "{}" in command
    def once(path):
        if by_file:
            return run([path if part == "{}" else part for part in command])
        with open(path, "rb") as file:
            return run(command, stdin=file)
    load = min(once(tiny)[0] for _ in range(20))
    seconds, memory, out = once(large)
    words = count_words(out)
    rate = words / max(seconds - load, 1e-6)
    print(f"{name:12s} load {1000 * load:6.1f} ms  {rate:9,.0f} words/s  {memory:6.1f} MB  ({words:,} words)")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("text")
    parser.add_argument("--megabytes", type=float, default=1)
    parser.add_argument("--other", action="append", default=[])
    options = parser.parse_args()
    with open(options.text, "rb") as file:
        text = file.read().strip() + b"\n\n"
    with tempfile.TemporaryDirectory() as folder:
        tiny, large = os.path.join(folder, "tiny.txt"), os.path.join(folder, "large.txt")
        with open(tiny, "wb") as file:
            file.write(b"Yes.\n")
        with open(large, "wb") as file:
            file.write(text * max(1, round(options.megabytes * 1e6 / len(text))))
        measure("actorgraph", [options.program, "analyse", "--no-packs", "{}"], tiny, large)
        for other in options.other:
            measure(shlex.split(other)[0], shlex.split(other), tiny, large)


if __name__ == "__main__":
    main()

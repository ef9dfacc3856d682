#!/usr/bin/env python3
"""The cases of tests/program/diff: two versions of a text, and what `actorgraph diff` must say of them.

usage: diff_cases.py PROGRAM FOLDER [CASE]

FOLDER/README.md says how cases are written. With a part of a case's name, only such cases run."""
import json
import pathlib
import subprocess
import sys
import tempfile


def read_cases(path):
    cases = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        key, _, rest = line.partition(" ")
        rest = rest.strip()
        if key == "==":
            cases.append({"name": rest, "old": "", "new": "", "want": []})
        elif key in ("old", "new", "both"):
            text = rest.replace(" ¶ ", "\n\n").replace("¶ ", "\n\n").replace("¶", "\n\n")
            for side in ("old", "new"):
                if key in (side, "both"):
                    joint = "" if not cases[-1][side] or text.startswith("\n") else " "
                    cases[-1][side] += joint + text
        elif key == "open":
            cases[-1]["open"] = rest
        elif key == "want":
            if rest != "nothing":
                cases[-1]["want"].append(rest)
        else:
            sys.exit(f"{path}:{number}: what is '{key}'?")
    return cases


def names(actor):
    return [actor["name"], *actor["names"]] if actor else []


def fits(want, change):
    """"class|class A, B [noted]": the actors in any order, by a part of a name; * is anybody or nobody."""
    classes, _, rest = want.partition(" ")
    if rest.endswith(" noted"):
        rest = rest[:-6]
        if change["note"] is None:
            return False
    ends = [part.strip() for part in rest.split(",")]
    has = lambda end, actor: end == "*" or any(end.lower() in name.lower() for name in names(actor))
    pair = (change["source"], change["target"])
    return change["class"] in classes.split("|") and any(
        has(ends[0], a) and has(ends[1], b) for a, b in (pair, pair[::-1]))


def told(change):
    name = lambda actor: actor["name"] if actor else "nobody"
    return f"{change['class']} {change['severity']} {name(change['source'])} {change['type']} {name(change['target'])}: {change['summary']}"


def run(program, folder, old, new):
    for name, text in (("old.txt", old), ("new.txt", new)):
        (folder / name).write_text(text + "\n", encoding="utf-8")
    done = subprocess.run([program, "diff", folder / "old.txt", folder / "new.txt", "--json"],
                          capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{program} failed: {done.stderr}{done.stdout}")
    changes = [c for c in json.loads(done.stdout)["changes"] if c["class"] != "evidence-only"]
    if (done.returncode == 1) != bool(changes):
        sys.exit(f"exit status {done.returncode} with {len(changes)} changes")
    return changes


def main():
    program, cases_in = sys.argv[1], pathlib.Path(sys.argv[2])
    only = sys.argv[3] if len(sys.argv) > 3 else ""
    failures = count = 0
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(cases_in.glob("*.txt")):
            for case in read_cases(path):
                if only not in case["name"]:
                    continue
                count += 1
                changes = run(program, pathlib.Path(folder), case["old"], case["new"])
                missing = [want for want in case["want"] if not any(fits(want, change) for change in changes)]
                wrong = [told(c) for c in changes if not any(fits(want, c) for want in case["want"])]
                # The other way round as much must come out.
                back = run(program, pathlib.Path(folder), case["new"], case["old"])
                if (missing or wrong or len(back) != len(changes)) and "open" in case:
                    print(f"open: {path.name}: {case['name']}: {case['open']}")
                elif missing or wrong or len(back) != len(changes):
                    failures += 1
                    print(f"FAILED: {path.name}: {case['name']}")
                    for want in missing:
                        print(f"  not told: {want}")
                    for line in wrong:
                        print(f"  wrong: {line}")
                    if len(back) != len(changes):
                        print("  the other way round: " + "; ".join(map(told, back)))
    print(f"{count - failures} of {count} cases, open ones among them")
    sys.exit(1 if failures else 0)


main()

#!/usr/bin/env python3
"""The names of the world pack as lines of "TYPE TAB name", for `actorgraph-train vary`.

usage: name_list.py > language/train/names.txt

The list is kept in the repository, so that the model can be made again when the pack has changed.
Persons have their full names; a given name of the pack with a surname of the pack makes more of them."""
import glob
import os
import random

import yaml

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# Seats of governments that corpora mark in either way, and a continent that stands for a union.
UNSURE = set("""10 Downing Street|Aso Rock|Bankova|Blue House|Bundeskanzleramt|Bute House|Carondelet|Casa Rosada|
Christiansborg|Cotroceni|Downing Street|Elysee|Elysee Palace|Elysée|Farnesina|Holyrood|Itamaraty|Kantei|Kremlin|
La Moneda|Los Pinos|Malacanang|Malacanang Palace|Malacañang|Malacañang Palace|Matignon|Miraflores|
Miraflores Palace|Moncloa|Number Ten|Oval Office|Palazzo Chigi|Planalto|Quai d'Orsay|Quirinale|Stormont|
Westminster|White House|Whitehall|Zarzuela|Zhongnanhai|Élysée|Élysée Palace|Europe""".replace("\n", "").split("|"))
TYPES = {"person": "PER", "state": "LOC"}


def main():
    names, surnames, given = set(), set(), []
    for path in sorted(glob.glob(os.path.join(ROOT, "config/packs/world/*.yaml"))):
        with open(path, encoding="utf-8") as file:
            pack = yaml.safe_load(file) or {}
        for actor in pack.get("actors", []):
            kind = TYPES.get(actor.get("kind"), "ORG")
            names.update((kind, str(name)) for name in actor.get("names", []))
            if kind == "PER":
                surnames.update(str(name) for name in actor.get("weak", []))
            if kind == "LOC":
                names.update(("LOC", str(name)) for name in actor.get("metonyms", []))
        for places in (pack.get("places") or {}).values():
            names.update(("LOC", str(name)) for name in places)
        for group in (pack.get("given_names") or {}).values():
            given.extend(str(name) for name in group)
    draw = random.Random(1)
    surnames = sorted(surnames)
    for first in sorted(set(given)):
        names.add(("PER", first))
        names.add(("PER", f"{first} {surnames[int(draw.random() * len(surnames))]}"))
    names.update(("PER", name) for name in surnames)
    for kind, name in sorted(names):
        if name not in UNSURE or kind == "PER":
            print(f"{kind}\t{name}")


if __name__ == "__main__":
    main()

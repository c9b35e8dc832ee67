#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the answers of `roadmapctl VERB --json` against the independent count, on random roadmaps. Prints TAP.
The program is the first argument, or named by ROADMAPCTL in the environment; CR_TEST_FRACTION
divides the number of roadmaps, CR_TEST_SEED chooses others."""
import json
import os
import subprocess
import sys
import tempfile

import oracle
import random_roadmap

ROADMAPCTL = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("ROADMAPCTL", "roadmapctl")
FIRST_SEED = int(os.environ.get("CR_TEST_SEED", "1"))
N_ROADMAPS = 200 // int(os.environ.get("CR_TEST_FRACTION", "1"))
N_ROWS_OF_A_DIFFERENCE = 12

n_cases = 0
n_failed = 0


def run(*arguments):
    """The JSON that the verb prints."""
    done = subprocess.run([ROADMAPCTL, *arguments, "--json"], capture_output=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(
            "%s: exit %d: %s" % (" ".join(arguments), done.returncode, done.stderr.decode(errors="replace"))
        )
    return json.loads(done.stdout)


def find_differences(expected, found, place=""):
    """Where the found value lacks or contradicts what is expected; members may be added to what the page names."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for name, value in expected.items():
            if name not in found:
                yield "%s/%s is missing" % (place, name)
            else:
                yield from find_differences(value, found[name], "%s/%s" % (place, name))
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for n, pair in enumerate(zip(expected, found)):
            yield from find_differences(*pair, "%s/%d" % (place, n))
    elif type(expected) is not type(found) or expected != found:
        yield "%s: expected %s, found %s" % (place, json.dumps(expected), json.dumps(found))


def check(name, differences):
    global n_cases, n_failed
    n_cases += 1
    differences = list(differences)
    print("%s %d - %s" % ("not ok" if differences else "ok", n_cases, name))
    if differences:
        n_failed += 1
        for difference in differences[:N_ROWS_OF_A_DIFFERENCE]:
            print("# " + difference)


def compare(name, expected, *arguments):
    try:
        check(name, find_differences(expected, run(*arguments)))
    except (RuntimeError, ValueError, OSError) as error:
        check(name, [str(error)])


def check_words(name, path):
    """A suggestion says in both languages why it is made."""
    try:
        check(
            name,
            [
                "%s has no words" % one["template"]
                for one in run("suggest", path)
                if not all(one.get("words", {}).get(language) for language in ("en", "ru"))
            ],
        )
    except (RuntimeError, ValueError, OSError) as error:
        check(name, [str(error)])


def read_catalogue(folder):
    """Ids and their order from `catalogue`; what a starter task serves from a new roadmap that has them all."""
    entries = [(entry["id"], entry["group"]) for entry in run("catalogue")]
    path = os.path.join(folder, "new.roadmap.json")
    run("new", "--template", "wco", "--waves", "1,2,3", "-o", path)
    with open(path, encoding="utf-8") as file:
        return oracle.Catalogue(entries, json.load(file)["tasks"])


def check_seed(seed, catalogue, folder):
    roadmap = random_roadmap.make_roadmap(seed, catalogue.groups)
    path = os.path.join(folder, "random.roadmap.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(roadmap, file, ensure_ascii=False)
    today = random_roadmap.TODAY.isoformat()
    day = ("--today", today)
    kind = sorted(oracle.COLUMNS)[seed % len(oracle.COLUMNS)]
    name = "seed %d: " % seed
    compare(name + "show", oracle.show(roadmap, catalogue, today), "show", path, *day)
    compare(name + "list", oracle.list_tasks(roadmap, today), "list", path, *day)
    compare(
        name + "coverage of " + kind,
        oracle.cover(roadmap, catalogue, today, kind),
        "coverage",
        path,
        "--columns",
        kind,
        *day
    )
    compare(name + "gaps", oracle.find_gaps(roadmap, catalogue), "gaps", path, *day)
    compare(name + "suggest", oracle.suggest(roadmap, catalogue), "suggest", path, *day)
    if seed % 10 == 0:
        compare(name + "validate", [{"file": path, "valid": True, "errors": []}], "validate", path)
        check_words(name + "words of suggest", path)


def main():
    print("# roadmaps of the seeds %d to %d" % (FIRST_SEED, FIRST_SEED + N_ROADMAPS - 1))
    with tempfile.TemporaryDirectory() as folder:
        catalogue = read_catalogue(folder)
        check(
            "the catalogue has its areas and starter tasks",
            [] if (len(catalogue.groups["area"]), len(catalogue.templates)) == (8, 46) else ["other numbers"],
        )
        for seed in range(FIRST_SEED, FIRST_SEED + N_ROADMAPS):
            check_seed(seed, catalogue, folder)
    print("1..%d" % n_cases)
    return 1 if n_failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the figures of the planning pages against the independent count, on random roadmaps. Prints TAP. The arguments
are the programs `planning-figures` and `roadmapctl`; CR_TEST_FRACTION divides the number of roadmaps, CR_TEST_SEED
chooses others."""
import json
import os
import subprocess
import sys
import tempfile

import oracle
import planning
import random_roadmap

FIGURES, ROADMAPCTL = sys.argv[1:3]
FIRST_SEED = int(os.environ.get("CR_TEST_SEED", "1"))
N_ROADMAPS = 200 // int(os.environ.get("CR_TEST_FRACTION", "1"))
N_ROWS_OF_A_DIFFERENCE = 12

n_cases = 0
n_failed = 0


def find_differences(expected, found, place=""):
    if isinstance(expected, dict) and isinstance(found, dict):
        for name in dict.fromkeys([*expected, *found]):
            yield from find_differences(expected.get(name), found.get(name), "%s/%s" % (place, name))
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for n, pair in enumerate(zip(expected, found)):
            yield from find_differences(*pair, "%s/%d" % (place, n))
    elif type(expected) is not type(found) or expected != found:
        yield "%s: expected %s, found %s" % (place, json.dumps(expected), json.dumps(found))


def check(name, expected, found):
    global n_cases, n_failed
    n_cases += 1
    differences = list(find_differences(expected, found))
    print("%s %d - %s" % ("not ok" if differences else "ok", n_cases, name))
    if differences:
        n_failed += 1
        for difference in differences[:N_ROWS_OF_A_DIFFERENCE]:
            print("# " + difference)


def run(*arguments):
    """The JSON that a program prints; None, and a failed case, when it fails."""
    done = subprocess.run(arguments, capture_output=True, check=False)
    if done.returncode != 0:
        check("%s: %s" % (arguments, done.stderr.decode(errors="replace")), 0, done.returncode)
        return None
    return json.loads(done.stdout)


def make_plan(days):
    """Tasks from "name first-last predecessors" with numbers of days."""
    tasks = []
    for words in (line.split() for line in days.split("; ")):
        first, _, last = words[1].partition("-")
        task = {"id": words[0], "status": "not-started", "title": {"en": words[0]}, "after": words[2:]}
        for edge, day in (("start", first), ("finish", last)):
            if day:
                task[edge] = planning.to_text(739000 + int(day))
        tasks.append(task)
    return {"tasks": tasks}


def check_by_hand():
    """The count itself."""
    for plan, slack in (
        ("a 1-5; b 8-9 a; c 13-20 b", {"a": 5, "b": 3, "c": 0}),
        ("a 1-5; b 6-20 a; c 6-9 a; d 21-30 b c", {"a": 0, "b": 0, "c": 11, "d": 0}),
        ("a 1-5; b 4-18 a; z 1-20", {"a": 0, "b": 2, "z": 0}),
        ("a 1-5 b; b 6-20 a", {"a": 15, "b": 0}),
    ):
        check("slack of " + plan, slack, planning.count_slack(make_plan(plan))["slack"])
    plan = make_plan("a 1-5; b 3-4 a; c 5-9 b; d 20-21 c")
    check(
        "violations",
        [{"predecessor": "a", "successor": "b", "days": 3}],
        planning.list_violations(plan),
    )
    check("shifted", ["b", "c"], list(planning.shift(plan)))
    costs = [("a", {"amount": "0.10"}), ("a", {"amount": "-10"}), ("b", {"amount": "much"})]
    check("sum", ["-9.90", 2], list(planning.sum_up(costs)))
    check("nothing", ["0", 0], list(planning.sum_up([])))


def check_seed(seed, catalogue, folder):
    roadmap = random_roadmap.make_roadmap(seed, catalogue.groups)
    path = os.path.join(folder, "random.roadmap.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(roadmap, file, ensure_ascii=False)
    day = random_roadmap.TODAY.isoformat()
    found = run(FIGURES, day, path)
    if found is not None:
        for name, expected in planning.count_figures(roadmap, catalogue, day).items():
            check("seed %d: %s" % (seed, name), expected, found[name])


def main():
    check_by_hand()
    print("# roadmaps of the seeds %d to %d" % (FIRST_SEED, FIRST_SEED + N_ROADMAPS - 1))
    entries = run(ROADMAPCTL, "catalogue", "--json")
    catalogue = oracle.Catalogue([(entry["id"], entry["group"]) for entry in entries or []], [])
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(FIRST_SEED, FIRST_SEED + N_ROADMAPS):
            check_seed(seed, catalogue, folder)
    print("1..%d" % n_cases)
    return 1 if n_failed else 0


if __name__ == "__main__":
    sys.exit(main())

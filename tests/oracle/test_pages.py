#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers agree everywhere: what sidebar, matrix and overview show of random roadmaps is what `roadmapctl show` and
`roadmapctl coverage` tell and what the independent count finds; in every scope of the overview too. Prints TAP. The
arguments are the programs `page-figures` and `roadmapctl`; CR_TEST_FRACTION divides the number of roadmaps,
CR_TEST_SEED chooses others."""
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
TODAY = random_roadmap.TODAY.isoformat()
# What the overview tells of the whole roadmap in the shape of `show`.
MEMBERS = ("progress", "tasks", "areas", "assessment", "translation")

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
    done = subprocess.run(arguments, capture_output=True, check=False)
    if done.returncode != 0:
        raise RuntimeError("%s: %s" % (arguments, done.stderr.decode(errors="replace")))
    return json.loads(done.stdout)


def pick(answer, members):
    return {member: answer[member] for member in members}


def count_row_totals(roadmap, catalogue):
    rows = catalogue.groups["area"] + [None]
    return [sum(oracle.get_area(task, catalogue) == row for task in roadmap.get("tasks", [])) for row in rows]


def count_scope(roadmap, catalogue, belongs, silent):
    """The overview of the tasks that belong to a scope, in which one figure says nothing."""
    tasks = [task for task in roadmap.get("tasks", []) if belongs(task)]
    by_id = {task["id"]: task for task in roadmap.get("tasks", [])}
    scope = {"tasks": tasks}
    return {
        "progress": oracle.count_progress(tasks),
        "tasks": {**oracle.count_tasks(tasks, by_id, catalogue, TODAY), silent: 0},
        "areas": oracle.count_areas(scope, catalogue),
        # "its assessment is that of the roadmap"
        "assessment": oracle.count_assessment(roadmap),
        "translation": {language: oracle.count_translation(scope, language) for language in ("en", "ru")},
        "areaTotals": count_row_totals(scope, catalogue),
        "ending": sum(planning.is_ending(task, TODAY) for task in tasks),
        "tasksWithCosts": len({id_ for id_, _ in planning.list_costs(scope)}),
    }


def count_scopes(roadmap, catalogue):
    areas = {
        area or "": count_scope(
            roadmap, catalogue, lambda task, area=area: oracle.get_area(task, catalogue) == area, "withoutArea"
        )
        for area in catalogue.groups["area"] + [None]
    }
    names = dict.fromkeys([task["owner"] for task in roadmap.get("tasks", []) if task.get("owner")] + [""])
    owners = {
        name: count_scope(
            roadmap, catalogue, lambda task, name=name: (task.get("owner") or "") == name, "withoutOwner"
        )
        for name in names
    }
    return {"areas": areas, "owners": owners}


def check_matrix(name, kind, roadmap, catalogue, path, matrix):
    members = ("cells", "columnTotals")
    check(name + "matrix", pick(oracle.cover(roadmap, catalogue, TODAY, kind), members), pick(matrix, members))
    told = run(ROADMAPCTL, "coverage", path, "--columns", kind, "--json", "--today", TODAY)
    check(name + "matrix and coverage", pick(told, members), pick(matrix, members))
    check(name + "totals of rows", count_row_totals(roadmap, catalogue), matrix["rowTotals"])


def check_seed(seed, catalogue, folder):
    roadmap = random_roadmap.make_roadmap(seed, catalogue.groups)
    path = os.path.join(folder, "random.roadmap.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(roadmap, file, ensure_ascii=False)
    found = run(FIGURES, TODAY, path)
    told = pick(run(ROADMAPCTL, "show", path, "--json", "--today", TODAY), MEMBERS)
    name = "seed %d: " % seed
    check(name + "sidebar", pick(oracle.show(roadmap, catalogue, TODAY), MEMBERS), found["sidebar"])
    check(name + "sidebar and show", told, found["sidebar"])
    check(name + "overview and show", told, pick(found["overview"], MEMBERS))
    check(name + "overview by area", count_row_totals(roadmap, catalogue), found["overview"]["areaTotals"])
    check(name + "overview in scopes", count_scopes(roadmap, catalogue), found["scopes"])
    for kind in oracle.COLUMNS:
        check_matrix("%s%s: " % (name, kind), kind, roadmap, catalogue, path, found["matrix"][kind])


def main():
    print("# roadmaps of the seeds %d to %d" % (FIRST_SEED, FIRST_SEED + N_ROADMAPS - 1))
    entries = run(ROADMAPCTL, "catalogue", "--json")
    catalogue = oracle.Catalogue([(entry["id"], entry["group"]) for entry in entries], [])
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(FIRST_SEED, FIRST_SEED + N_ROADMAPS):
            check_seed(seed, catalogue, folder)
    print("1..%d" % n_cases)
    return 1 if n_failed else 0


if __name__ == "__main__":
    sys.exit(main())

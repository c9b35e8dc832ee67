#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the independent count itself against figures worked out by hand. Prints TAP."""
import json
import sys

import oracle
import random_roadmap

ENTRIES = [
    ("area-a", "area"),
    ("area-b", "area"),
    ("cap-x", "capability"),
    ("cap-y", "capability"),
    ("cap-z", "capability"),
    ("sf-s", "factor"),
    ("enb-e", "enabler"),
    ("pri-p", "priority"),
    ("tpl-1", "template"),
    ("tpl-2", "template"),
    ("tpl-3", "template"),
    ("tpl-4", "template"),
]
STARTERS = [
    {"origin": "tpl-1", "capabilities": ["cap-y"]},
    {"origin": "tpl-2", "capabilities": ["cap-x", "cap-y"]},
    {"origin": "tpl-3", "tags": ["sf-s"]},
    {"origin": "tpl-4", "enablers": ["enb-e"]},
]
TODAY = "2026-06-15"

ROADMAP = {
    "id": "5f0c3c1e-6f0e-4c7f-9a55-0b1d2e3f4a5b",
    "title": {"en": "Plan", "ru": "План", "stale": ["ru"]},
    "administration": {"kk": "Кеден"},
    "description": {"en": ""},
    "tasks": [
        {
            "id": "1",
            "title": {"en": "a"},
            "area": "area-a",
            "capabilities": ["cap-x", "cap-y"],
            "status": "in-progress",
            "progress": 50,
            "finish": "2026-06-14",
            "owner": "u-1",
            "tags": ["sf-s", "top-t"],
        },
        {
            "id": "2",
            "title": {"ru": "б"},
            "area": "area-a",
            "capabilities": ["cap-x"],
            "status": "done",
            "progress": 100,
            "finish": "2026-01-01",
        },
        {
            "id": "3",
            "title": {"en": "c"},
            "area": "area-new",
            "status": "not-started",
            "after": ["1", "2"],
            "finish": TODAY,
            "start": "2026-06-01",
        },
        {
            "id": "4",
            "title": {"en": "d"},
            "status": "cancelled",
            "progress": 70,
            "after": ["1"],
            "finish": "2020-01-01",
        },
        {
            "id": "5",
            "title": {"en": "e"},
            "area": "area-a",
            "capabilities": ["cap-new"],
            "status": "proposed",
            "progress": 101,
            "after": ["2", "4", "none"],
        },
    ],
    "assessments": [
        {"id": "r-1", "date": "2026-03-01", "ratings": [{"entry": "cap-z", "level": 1, "target": 5}]},
        {
            "id": "r-2",
            "date": "2026-03-01",
            "ratings": [
                {"entry": "cap-z", "level": 1, "target": 5},
                {"entry": "cap-x", "level": 2, "target": 4},
                {"entry": "cap-y", "level": 3, "target": 3},
                {"entry": "sf-s", "level": 2, "target": 3},
                {"entry": "enb-e", "level": 1, "target": 5, "notApplicable": True},
                {"entry": "cap-new", "level": 9, "target": 5},
            ],
        },
        {"id": "r-3"},
    ],
    "exceptions": [{"area": "area-b", "entry": "cap-z"}, {"area": "area-b", "entry": "sf-s"}],
}

n_cases = 0
n_failed = 0


def check(name, found, expected):
    global n_cases, n_failed
    n_cases += 1
    print("%s %d - %s" % ("ok" if found == expected else "not ok", n_cases, name))
    if found != expected:
        n_failed += 1
        print("# found    %s\n# expected %s" % (json.dumps(found), json.dumps(expected)))


def by_status(*counts):
    return dict(zip(oracle.STATUSES, counts))


def check_show(catalogue):
    shown = oracle.show(ROADMAP, catalogue, TODAY)
    # (50 + 100 + 0 + 0) / 4 = 37.5
    check("progress", shown["progress"], {"percent": 38, "tasks": 4})
    check(
        "tasks",
        shown["tasks"],
        {
            "total": 5,
            "byStatus": by_status(2, 1, 0, 1, 1),
            "overdue": 1,
            "blocked": 1,
            "withoutArea": 2,
            "withoutCapability": 3,
            "withoutOwner": 4,
            "withoutDates": 1,
        },
    )
    check(
        "areas",
        shown["areas"],
        [
            {"id": "area-a", "tasks": 3, "percent": 50},
            {"id": "area-b", "tasks": 0, "percent": None},
            {"id": None, "tasks": 1, "percent": 0},
        ],
    )
    # (1 + 2 + 3 + 2) / 4 = 2.0
    check("assessment", shown["assessment"], {"id": "r-2", "date": "2026-03-01", "rated": 4, "average": "2.0"})
    check(
        "translation",
        shown["translation"],
        {"en": {"texts": 7, "missing": 2, "stale": 0}, "ru": {"texts": 7, "missing": 5, "stale": 1}},
    )
    check("nothing", oracle.show({"id": "x"}, catalogue, TODAY)["progress"], {"percent": None, "tasks": 0})
    half = {
        "id": "x",
        "assessments": [{"id": "r", "ratings": [{"entry": "cap-%d" % n, "level": 2 if n else 3} for n in range(20)]}],
    }
    # 41 / 20 = 2.05
    check("average halves up", oracle.show(half, catalogue, TODAY)["assessment"]["average"], "2.1")


def check_cover(catalogue):
    found = oracle.cover(ROADMAP, catalogue, TODAY)
    check(
        "rows and columns",
        (found["rows"], found["columns"]),
        (["area-a", "area-b", None], ["cap-x", "cap-y", "cap-z", None]),
    )
    check(
        "cells",
        found["cells"],
        [
            {
                "row": "area-a",
                "column": "cap-x",
                "tasks": 2,
                "open": 1,
                "byStatus": by_status(0, 1, 0, 1, 0),
                "signs": ["late"],
            },
            {
                "row": "area-a",
                "column": "cap-y",
                "tasks": 1,
                "open": 1,
                "byStatus": by_status(0, 1, 0, 0, 0),
                "signs": ["late", "no-gap"],
            },
            {"row": "area-a", "column": None, "tasks": 1, "open": 1, "byStatus": by_status(1, 0, 0, 0, 0), "signs": []},
            {
                "row": "area-b",
                "column": "cap-z",
                "tasks": 0,
                "open": 0,
                "byStatus": by_status(0, 0, 0, 0, 0),
                "signs": ["not-applicable"],
            },
            {"row": None, "column": None, "tasks": 2, "open": 1, "byStatus": by_status(1, 0, 0, 0, 1), "signs": []},
        ],
    )
    check(
        "column totals",
        found["columnTotals"],
        [
            {"column": "cap-x", "tasks": 2, "open": 1, "gap": 2, "signs": []},
            {"column": "cap-y", "tasks": 1, "open": 1, "gap": 0, "signs": []},
            {"column": "cap-z", "tasks": 0, "open": 0, "gap": 4, "signs": ["uncovered"]},
            {"column": None, "tasks": 3, "open": 2, "gap": None, "signs": []},
        ],
    )
    check(
        "enablers",
        oracle.cover(ROADMAP, catalogue, TODAY, "enablers")["columnTotals"][0],
        {"column": "enb-e", "tasks": 0, "open": 0, "gap": None, "signs": ["not-applicable"]},
    )
    factors = oracle.cover(ROADMAP, catalogue, TODAY, "factors")
    check(
        "factors",
        [(cell["row"], cell["column"], cell["tasks"], cell["signs"]) for cell in factors["cells"]],
        [
            ("area-a", "sf-s", 1, ["late"]),
            ("area-a", None, 2, []),
            ("area-b", "sf-s", 0, ["not-applicable"]),
            (None, None, 2, []),
        ],
    )
    check(
        "priorities", [cell["tasks"] for cell in oracle.cover(ROADMAP, catalogue, TODAY, "priorities")["cells"]], [3, 2]
    )


def check_lists(catalogue):
    listed = oracle.list_tasks(ROADMAP, TODAY)
    check("overdue", [task["id"] for task in listed if task["overdue"]], ["1"])
    check(
        "overdue counts from the day after",
        [task["id"] for task in oracle.list_tasks(ROADMAP, "2026-06-16") if task["overdue"]],
        ["1", "3"],
    )
    check("blocked", [task["id"] for task in listed if task["blocked"]], ["3"])
    check(
        "gaps",
        oracle.find_gaps(ROADMAP, catalogue),
        [
            {"entry": "cap-z", "level": 1, "target": 5, "gap": 4, "openTasks": 0, "covered": False},
            {"entry": "cap-x", "level": 2, "target": 4, "gap": 2, "openTasks": 1, "covered": True},
            {"entry": "sf-s", "level": 2, "target": 3, "gap": 1, "openTasks": 1, "covered": True},
        ],
    )
    suggested = [("tpl-2", ["cap-x"]), ("tpl-3", ["sf-s"])]
    check(
        "suggestions",
        [
            (one["template"], [reason["entry"] for reason in one["reasons"]])
            for one in oracle.suggest(ROADMAP, catalogue)
        ],
        suggested,
    )
    for name, change in (
        ("origin", {"tasks": [*ROADMAP["tasks"], {"id": "6", "status": "done", "origin": "tpl-2"}]}),
        ("dismissed", {"dismissed": [{"template": "tpl-2"}]}),
    ):
        check(
            "suggestions: " + name,
            [one["template"] for one in oracle.suggest({**ROADMAP, **change}, catalogue)],
            ["tpl-3"],
        )


def check_generator(ids):
    first, second = ([json.dumps(random_roadmap.make_roadmap(seed, ids)) for seed in range(50)] for _ in range(2))
    check("one seed, one roadmap", first == second, True)
    check("different seeds, different roadmaps", len(set(first)), 50)


def main():
    catalogue = oracle.Catalogue(ENTRIES, STARTERS)
    check_show(catalogue)
    check_cover(catalogue)
    check_lists(catalogue)
    check_generator(catalogue.groups)
    print("1..%d" % n_cases)
    return 1 if n_failed else 0


if __name__ == "__main__":
    sys.exit(main())

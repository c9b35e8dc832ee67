#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Worksheets for translators, out and back."""
import csv
import io
import json
import sys

from cli import EXAMPLE, case, expect_equal, run
from hostile import make_hostile


def convert(folder, path, *options):
    return folder.call("convert", path, "-o", "w.csv", "--view", "worksheet", "--json", *options)


def read(folder, delimiter=","):
    text = folder.read("w.csv").decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


def write(folder, rows):
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    folder.write("back.csv", text.getvalue())


def count_texts(value):
    if isinstance(value, list):
        return sum(count_texts(one) for one in value)
    if not isinstance(value, dict):
        return 0
    if "en" in value or "ru" in value:
        return 1
    return sum(count_texts(inner) for name, inner in value.items() if name != "baselines")


@case
def test_out(folder):
    """Every text of the example is there, with its state."""
    with open(EXAMPLE, encoding="utf-8") as file:
        example = json.load(file)
    done = convert(folder, EXAMPLE).expect(0).json()
    expect_equal(done["written"], len(example["tasks"]))
    rows = read(folder)
    expect_equal(rows[0], ["place", "name", "en", "ru", "state"])
    expect_equal(len(rows) - 1, count_texts(example))
    expect_equal(len({row[0] for row in rows}), len(rows), "places are unique")
    shown = folder.call("show", EXAMPLE, "--json").json()["translation"]
    states = [row[4] for row in rows[1:]]
    expect_equal(states.count("missing-ru"), shown["ru"]["missing"])
    expect_equal(states.count("stale-ru"), shown["ru"]["stale"])
    expect_equal(states.count("missing-en"), shown["en"]["missing"])


@case
def test_back(folder):
    """Only texts change; what is not there is told."""
    two = {"id": "t-2", "title": {"en": "Two", "ru": "Два"}}
    path = folder.make(tasks=[{"id": "t-1", "title": {"en": "One"}}, two])
    convert(folder, path).expect(0)
    rows = read(folder)
    rows[1][3] = "Один"
    rows.append(["task/t-9/title", "", "Nine", "Девять", ""])
    write(folder, rows)
    done = folder.call("import", "back.csv", "-o", "b.json", "--into", path, "--json").expect(0).json()
    expect_equal((done["added"], done["changed"], done["unchanged"], done["refused"]), (0, 1, 1, []))
    expect_equal([one["name"] for one in done["leftOut"]], ["task/t-9/title"])
    expect_equal([task["title"] for task in folder.load("b.json")["tasks"]],
                 [{"en": "One", "ru": "Один"}, {"en": "Two", "ru": "Два"}])
    changes = folder.call("diff", path, "b.json", "--json").json()
    expect_equal([change["path"] for change in changes], ["title.ru"])


@case
def test_scope(folder):
    """With a scope only the texts of its tasks go out."""
    convert(folder, EXAMPLE, "--scope", "area=area-concept").expect(0)
    places = [row[0] for row in read(folder)[1:]]
    assert places and all(place.startswith("task/") for place in places), places


@case
def test_hostile(folder):
    """For spreadsheets no text is a formula, and none is another one after the way out and back."""
    path = make_hostile(folder)
    for language, delimiter in (("en", ","), ("ru", ";")):
        convert(folder, path, "--profile", "excel", "--lang", language).expect(0)
        for row in read(folder, delimiter):
            for cell in row:
                for line in cell.replace("\r", "\n").split("\n"):
                    assert not line.lstrip(" \u00a0").startswith(("=", "+", "-", "@", "\t")), (cell,)
        done = folder.call("import", "w.csv", "-o", "b.json", "--into", path, "--json").expect(0).json()
        expect_equal((done["changed"], done["leftOut"], done["refused"]), (0, [], []))


if __name__ == "__main__":
    sys.exit(run())

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The verb of the command line that brings tables of tasks into a roadmap."""
import json
import os
import sys

from cli import EXAMPLE, case, expect_equal, is_cyrillic, run

SHAPE = ["added", "changed", "unchanged", "refused", "leftOut"]


def make(folder):
    return folder.make(
        revision=7,
        tasks=[
            {"id": "t-1", "title": {"en": "One", "ru": "Один"}, "status": "in-progress", "progress": 40},
            {"id": "t-2", "title": {"en": "Two"}, "after": ["t-1"]},
        ],
    )


@case
def test_into(folder):
    """import --into updates what it knows, adds the rest and saves once."""
    path = make(folder)
    folder.write("t.csv", "id,status,title.en\nt-1,done,\nt-2,,\nt-3,,Three\n")
    done = folder.call("import", "t.csv", "--into", path, "-o", path, "--json").expect(0)
    expect_equal(list(done.json().items()),
                 [("added", 1), ("changed", 1), ("unchanged", 1), ("refused", []), ("leftOut", [])])
    roadmap = folder.load("a.roadmap.json")
    expect_equal([task["id"] for task in roadmap["tasks"]], ["t-1", "t-2", "t-3"])
    expect_equal([task.get("progress") for task in roadmap["tasks"]], [100, None, None])
    expect_equal(roadmap["revision"], 8)
    again = folder.call("import", "t.csv", "--into", path, "-o", path).expect(0)
    assert "Added: 0, changed: 0, unchanged: 3" in again.out, again.out
    expect_equal(folder.load("a.roadmap.json")["revision"], 8)


@case
def test_new_file(folder):
    """Without --into a roadmap comes into being; the source is left alone."""
    folder.write("t.CSV", "Task id;Title (English)\nt-1;One\n;Two\n")
    folder.call("import", "t.CSV", "-o", "b.roadmap.json").expect(0)
    roadmap = folder.load("b.roadmap.json")
    expect_equal([task["title"]["en"] for task in roadmap["tasks"]], ["One", "Two"])
    folder.call("validate", "--strict", "b.roadmap.json").expect(0)
    path = make(folder)
    before = folder.read("a.roadmap.json")
    folder.call("import", "t.CSV", "--into", path, "-o", "c.roadmap.json").expect(0)
    expect_equal(folder.read("a.roadmap.json"), before)
    expect_equal(len(folder.load("c.roadmap.json")["tasks"]), 3)


@case
def test_dry_run(folder):
    """A dry run tells all and writes nothing."""
    path = make(folder)
    before = folder.read("a.roadmap.json")
    folder.write("t.csv", "id,title.en\nt-1,Uno\n")
    expect_equal(folder.call("import", "t.csv", "--into", path, "-o", path, "--dry-run", "--json").json()["changed"], 1)
    expect_equal(folder.call("import", "t.csv", "--into", path, "--dry-run", "--json").json()["changed"], 1)
    expect_equal(folder.read("a.roadmap.json"), before)


@case
def test_refused(folder):
    """One refused cell keeps everything from being done; each is told with line, column, value and reason."""
    path = make(folder)
    before = folder.read("a.roadmap.json")
    folder.write("t.csv", "id,status,title.en\nt-1,,Uno\nt-2,begun,\nt-1,,x\n")
    done = folder.call("import", "t.csv", "--into", path, "-o", path, "--json")
    expect_equal(done.status, 1)
    expect_equal(list(done.json()), SHAPE)
    refused = done.json()["refused"]
    expect_equal([list(one) for one in refused], [["line", "column", "value", "reason"]] * 2)
    expect_equal([(one["line"], one["column"], one["value"]) for one in refused],
                 [(3, "status", "begun"), (4, "id", "t-1")])
    plain = folder.call("import", "t.csv", "--into", path, "-o", path).expect(1, "t.csv:3: status: “begun”: ")
    assert "In progress" in plain.err, plain.err
    words = folder.call("import", "t.csv", "--into", path, "-o", path, "--lang", "ru").expect(1, "t.csv:3: status")
    assert is_cyrillic(words.err.lower()), words.err
    expect_equal(folder.read("a.roadmap.json"), before)
    assert not os.path.exists(folder.join("b.roadmap.json"))
    folder.call("import", "t.csv", "-o", "b.roadmap.json").expect(1, "t.csv")
    assert not os.path.exists(folder.join("b.roadmap.json"))


@case
def test_round_trip(folder):
    """What convert has written is imported without a change, from every profile and in both languages."""
    for language in ("en", "ru"):
        for name, options in (("a.csv", ()), ("b.csv", ("--profile", "excel")), ("a.xlsx", ()), ("a.json", ())):
            folder.call("convert", EXAMPLE, "-o", name, "--lang", language, *options).expect(0)
            done = folder.call("import", name, "--into", EXAMPLE, "--dry-run", "--json").expect(0).json()
            expect_equal((done["added"], done["changed"], done["unchanged"]), (0, 0, 62), name + language)


@case
def test_roadmap(folder):
    """A roadmap brought into an empty one is that roadmap, but for its identity."""
    folder.call("import", EXAMPLE, "-o", "b.roadmap.json").expect(0)
    made = folder.load("b.roadmap.json")
    with open(EXAMPLE, "rb") as file:
        source = json.load(file)
    for roadmap in (made, source):
        roadmap.pop("revision", None)
        roadmap.pop("id")
    expect_equal(made, source)


@case
def test_misuse(folder):
    """Wrong usage and files that cannot be read."""
    path = make(folder)
    folder.call("import", "t.csv").expect(2, "-o FILE")
    folder.call("import", "t.odt", "-o", path).expect(2, ".csv")
    folder.call("import", "none.csv", "-o", "b.json").expect(1, "none.csv")
    folder.call("import", "t.csv", "--into", "none.json", "-o", "b.json").expect(1, "none.json")
    folder.write("t.csv", b"")
    folder.call("import", "t.csv", "--into", path, "-o", path).expect(1, "empty")
    folder.write("t.csv", b"a\x00\x00\x00b")
    folder.call("import", "t.csv", "--into", path, "-o", path).expect(1, "no text")


if __name__ == "__main__":
    sys.exit(run())

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What of a roadmap convert writes: scopes, slices, redacted copies."""
import csv
import io
import json
import sys

from cli import EXAMPLE, case, expect_equal, run


def make_roadmap(folder):
    return folder.make(
        units=[{"id": "u-1", "name": {"en": "IT, office"}}, {"id": "u-2", "name": {"en": "Secret bureau"}}],
        tasks=[
            {"id": "t-1", "area": "area-concept", "owner": "u-1", "status": "done", "progress": 100},
            {"id": "t-2", "area": "area-observatory", "owner": "u-2", "after": ["t-1", "t-3"],
             "partners": ["Hidden ministry"], "notes": {"en": "Whispered"},
             "costs": [{"year": 2027, "amount": "777.00", "source": "Purse"}],
             "links": [{"title": "Veiled", "url": "https://veiled.example/"}]},
            {"id": "t-3", "area": "area-observatory", "status": "on-hold", "start": "2027-01-01", "x-later": "Unknown"},
            {"id": "t-4"},
        ],
        assessments=[{"id": "r-1", "date": "2026-01-01", "assessor": "Inspector", "ratings": [
            {"entry": "cap-sourcing", "level": 2, "target": 4, "note": {"en": "Murmured"},
             "evidence": [{"text": "Concealed", "date": "2026-01-02"}]}]}],
        instruments=[{"id": "inst-rkc", "status": "impl-pilot", "owner": "u-2", "note": {"en": "Muttered"}}],
    )  # fmt: skip


SECRETS = ("Secret bureau", "u-1", "u-2", "Hidden", "Whispered", "777", "Purse", "Veiled", "veiled", "Inspector",
           "Murmured", "Concealed", "2026-01-02", "Muttered", "Unknown", "x-later")  # fmt: skip


def ids_of(folder, name):
    rows = list(csv.reader(io.StringIO(folder.read(name).decode("utf-8"), newline="")))
    return [row[0] for row in rows[1:]]


@case
def test_scope(folder):
    """--scope chooses tasks by area, capability, owner, status and id, and counts them."""
    path = make_roadmap(folder)
    for scope, expected in (
        ("all", ["t-1", "t-2", "t-3", "t-4"]),
        ("area=area-observatory", ["t-2", "t-3"]),
        ("area=area-observatory,status=on-hold", ["t-3"]),
        ("owner=u-2,owner=it\\, office", ["t-1", "t-2"]),
        ("area=", ["t-4"]),
        ("task=t-4,task=t-2", ["t-2", "t-4"]),
    ):
        done = folder.call("convert", path, "-o", "b.csv", "--scope", scope, "--json").expect(0)
        expect_equal(done.json()["written"], len(expected), scope)
        expect_equal(ids_of(folder, "b.csv"), expected, scope)


@case
def test_scope_wrong(folder):
    """A scope that makes no sense is wrong usage, one that names nothing known a warning."""
    path = make_roadmap(folder)
    for scope in ("", "area", "colour=red", "status=soon", "all,all"):
        folder.call("convert", path, "-o", "b.csv", "--scope", scope).expect(2, "scope")
    folder.call("convert", path, "-o", "b.csv", "--scope", "area=area-none").expect(0, "area-none")
    expect_equal(ids_of(folder, "b.csv"), [])
    folder.call("convert", path, "-o", "c.csv", "--slice", "area=area-concept").expect(2, "slice")
    folder.call("convert", path, "-o", "c.json", "--slice", "all", "--scope", "all").expect(2, "slice")


@case
def test_slice(folder):
    """--slice makes a small roadmap that is sound, and tells of the links that were cut."""
    path = make_roadmap(folder)
    done = folder.call("convert", path, "-o", "s.json", "--slice", "owner=u-2", "--json").expect(0)
    expect_equal(done.json()["written"], 1)
    expect_equal([one["id"] for one in done.json()["leftOut"]], ["t-2", "t-2"])
    assert "t-1" in done.json()["leftOut"][0]["why"] and "t-3" in done.json()["leftOut"][1]["why"]
    folder.call("validate", "--strict", "s.json").expect(0)
    slice_ = folder.load("s.json")
    expect_equal([task["id"] for task in slice_["tasks"]], ["t-2"])
    assert "after" not in slice_["tasks"][0]
    expect_equal([unit["id"] for unit in slice_["units"]], ["u-2"])
    assert "assessments" not in slice_ and "instruments" not in slice_
    expect_equal(slice_["id"], json.loads(folder.read("a.roadmap.json"))["id"])
    folder.call("convert", path, "-o", "t.json", "--scope", "owner=u-2").expect(0, "t-2")
    expect_equal(folder.read("t.json"), folder.read("s.json"), "a scope of a roadmap file is a slice")


@case
def test_slice_example(folder):
    """Every area and every unit of the example is a sound slice, and the areas add up."""
    with open(EXAMPLE, encoding="utf-8") as file:
        example = json.load(file)
    n_tasks = 0
    for area in sorted({task.get("area", "") for task in example["tasks"]}):
        done = folder.call("convert", EXAMPLE, "-o", "s.json", "--slice", "area=" + area, "--json").expect(0)
        folder.call("validate", "--strict", "s.json").expect(0)
        n_tasks += done.json()["written"]
    expect_equal(n_tasks, len(example["tasks"]))
    for unit in example["units"]:
        folder.call("convert", EXAMPLE, "-o", "s.json", "--slice", "owner=" + unit["id"], "--json").expect(0)
        folder.call("validate", "--strict", "s.json").expect(0)


@case
def test_redacted(folder):
    """--redacted leaves nothing of people, money and notes in any format, and keeps the rest."""
    path = make_roadmap(folder)
    for name, options, kept in (
        ("b.json", (), ("t-1", "area-concept", "on-hold")),
        ("b.csv", (), ("t-1", "area-concept", "on-hold")),
        ("w.csv", ("--view", "worksheet"), ("t-1", "t-2")),
        ("e.ics", ("--view", "events"), ("20270101", "t-3")),
        ("d.ics", ("--view", "todo"), ("IN-PROCESS",)),
        ("b.xml", (), ("t-1", "On hold")),
        ("b.html", (), ("t-1", "On hold")),
        ("b.md", (), ("t-1", "On hold")),
    ):
        done = folder.call("convert", path, "-o", name, "--redacted", *options)
        expect_equal(done.status, 0, done.err)
        text = folder.read(name).decode("utf-8")
        for secret in SECRETS:
            assert secret not in text, (name, secret)
        for one in kept:
            assert one in text, (name, one)
    folder.call("validate", "--strict", "b.json").expect(0)
    redacted = folder.load("b.json")
    expect_equal(redacted["assessments"][0]["ratings"], [{"entry": "cap-sourcing", "level": 2, "target": 4}])
    expect_equal(redacted["tasks"][1]["after"], ["t-1", "t-3"])


@case
def test_redacted_slice(folder):
    """The scope is found before the owners go."""
    path = make_roadmap(folder)
    folder.call("convert", path, "-o", "b.csv", "--scope", "owner=u-2", "--redacted").expect(0)
    expect_equal(ids_of(folder, "b.csv"), ["t-2"])
    folder.call("convert", path, "-o", "b.json", "--slice", "owner=u-2", "--redacted").expect(0, "t-2")
    assert "owner" not in folder.load("b.json")["tasks"][0]


if __name__ == "__main__":
    sys.exit(run())

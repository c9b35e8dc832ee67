#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The verbs of the command line that answer questions: validate, show, list, coverage, gaps, suggest, catalogue."""
import json
import os
import sys

from cli import EXAMPLE, FORMAT, TODAY, Skip, case, expect_equal, is_cyrillic, run, russian, shape

GROUPS = (
    "area eservice stakeholder capability factor enabler priority trend technology instrument topic competence "
    "governance question recommendation member workstream challenge template maturity implementation status"
).split()
STATUSES = {status: "int" for status in ("not-started", "in-progress", "on-hold", "done", "cancelled")}
TEXT = {"en": "str", "ru": "str"}


# validate


def read_format_cases():
    with open(os.path.join(FORMAT, "cases.tsv"), encoding="utf-8") as table:
        lines = [line.rstrip("\n") for line in table if not line.startswith("#")]
    names = lines[0].split("\t")
    return [dict(zip(names, line.split("\t"))) for line in lines[1:]]


@case
def test_validate_table(folder):
    """Every file of the table gets its verdict with code, pointer and line."""
    rows = read_format_cases()
    answers = folder.call("validate", "--json", *(row["file"] for row in rows), cwd=FORMAT)
    expect_equal(answers.status, 1)
    answers = answers.json()
    expect_equal([answer["file"] for answer in answers], [row["file"] for row in rows])
    faults = []
    for row, answer in zip(rows, answers):
        found = {
            name: [(fault["code"], fault["pointer"], str(fault["line"])) for fault in answer[name]]
            for name in ("errors", "findings")
        }
        told = [(row["code"], row["pointer"], row["line"])]
        expected = {
            "errors": told if row["verdict"] == "error" else [],
            "findings": told if row["verdict"] == "finding" else [],
        }
        if found != expected or answer["valid"] != (row["verdict"] != "error"):
            faults.append("%s: %s" % (row["file"], found))
        if not all(fault["message"] for name in ("errors", "findings") for fault in answer[name]):
            faults.append("%s: no message" % row["file"])
    assert not faults, "\n".join(faults)


@case
def test_validate_shape(folder):
    """validate --json has its members in order."""
    path = folder.make(tasks=[{"id": "t-1", "progress": 101, "status": "done"}])
    answer = folder.call("validate", "--json", path).expect(0).json()
    expect_equal(list(answer[0]), ["file", "valid", "errors", "findings"])
    expect_equal(list(answer[0]["findings"][0]), ["line", "pointer", "code", "message"])
    expect_equal(
        shape(answer),
        [
            {
                "file": "str",
                "valid": "bool",
                "errors": [],
                "findings": [{"line": "int", "pointer": "str", "code": "str", "message": "str"}],
            }
        ],
    )


@case
def test_validate_plain(folder):
    """Plain faults are FILE:LINE: /json/pointer: reason, findings as well; a sound file says nothing."""
    path = os.path.join(FORMAT, "finding", "progress-high.roadmap.json")
    out = folder.call("validate", path).expect(0).out
    assert out.startswith(path + ":12: /tasks/0/progress: ") and out.count("\n") == 1, out
    error = os.path.join(FORMAT, "error", "type-title.roadmap.json")
    out = folder.call("validate", error).expect(1).out
    assert out.startswith(error + ":5: /title: ") and out.count("\n") == 1, out
    expect_equal(folder.call("validate", EXAMPLE).expect(0).out, "")


@case
def test_validate_russian(folder):
    """Reasons come in Russian."""
    russian("This is not a roadmap file", None)
    path = os.path.join(FORMAT, "error", "format-other.roadmap.json")
    assert russian("This is not a roadmap file", None) in folder.call("validate", path, "--lang", "ru").expect(1).out
    fault = folder.call("validate", path, "--lang", "ru", "--json").json()[0]["errors"][0]
    expect_equal(fault["message"], russian("This is not a roadmap file", None))


@case
def test_validate_strict(folder):
    """Findings fail with --strict only."""
    path = os.path.join(FORMAT, "finding", "progress-high.roadmap.json")
    folder.call("validate", path).expect(0)
    folder.call("validate", "--strict", path).expect(1)
    folder.call("validate", "--strict", path, "--json").expect(1)
    folder.call("validate", "--strict", EXAMPLE).expect(0)


@case
def test_validate_several(folder):
    """Several files are all checked, whichever are bad or missing."""
    good = folder.make("good.json")
    bad = folder.write("bad.json", "{")
    done = folder.call("validate", "--json", bad, "missing.json", good).expect(1, "missing.json")
    answer = done.json()
    expect_equal([(one["file"], one["valid"]) for one in answer],
                 [(bad, False), ("missing.json", False), (good, True)])
    expect_equal([len(one["errors"]) for one in answer], [1, 0, 0])


@case
def test_validate_order(folder):
    """Findings come by line, then in the order of the codes."""
    path = folder.make(
        country="kz",
        tasks=[
            {"id": "t-1", "after": ["t-2", "t-9"], "progress": 7},
            {"id": "t-2", "after": ["t-1"], "start": "2026-02-01", "finish": "2026-01-01"},
        ],
    )
    folder.call("convert", path, "-o", "b.json").expect(0)
    findings = folder.call("validate", "--json", "b.json").json()[0]["findings"]
    expect_equal([finding["line"] for finding in findings], sorted(finding["line"] for finding in findings))
    expect_equal({finding["code"] for finding in findings}, {"form", "dangling", "cycle", "order", "status"})


@case
def test_validate_many_findings(folder):
    """Very many findings are told with their lines in one go."""
    n = 20000
    path = folder.make(tasks=[{"id": "t-%d" % i, "progress": 500} for i in range(n)])
    folder.call("convert", path, "-o", "b.json").expect(0)
    findings = folder.call("validate", "--json", "b.json").expect(0).json()[0]["findings"]
    expect_equal(len(findings), n)
    lines = folder.read("b.json").decode().split("\n")
    for finding in findings[:: n // 50]:
        assert '"progress" : 500' in lines[finding["line"] - 1], finding


@case
def test_validate_huge(folder):
    """A file over 128 MiB is refused without being read."""
    with open(folder.join("huge.json"), "wb") as file:
        file.truncate(128 * 1024 * 1024 + 1)
    answer = folder.call("validate", "--json", "huge.json").expect(1).json()
    expect_equal([error["code"] for error in answer[0]["errors"]], ["size"])
    folder.call("show", "huge.json").expect(1, "128")


# show and list


@case
def test_show_shape(folder):
    """show --json has its members in order, with their types."""
    answer = folder.call("show", EXAMPLE, "--json", *TODAY).expect(0).json()
    sides = {"texts": "int", "missing": "int", "stale": "int"}
    expected = {
        "id": "str",
        "title": TEXT,
        "administration": TEXT,
        "period": {"start": "str", "finish": "str"},
        "progress": {"percent": "int", "tasks": "int"},
        "tasks": {
            "total": "int",
            "byStatus": STATUSES,
            "overdue": "int",
            "blocked": "int",
            "withoutArea": "int",
            "withoutCapability": "int",
            "withoutOwner": "int",
            "withoutDates": "int",
        },
        "areas": [{"id": "str", "tasks": "int", "percent": "int"}],
        "assessment": {"id": "str", "date": "str", "rated": "int", "average": "str"},
        "translation": {"en": sides, "ru": sides},
    }
    expect_equal(shape(answer), expected)
    expect_equal(list(answer), list(expected))
    expect_equal(list(answer["tasks"]), list(expected["tasks"]))
    expect_equal(list(answer["tasks"]["byStatus"]), list(STATUSES))


@case
def test_show_absent(folder):
    """What is absent is null."""
    path = folder.make(title={"en": "T"})
    answer = folder.call("show", path, "--json").expect(0).json()
    expect_equal(answer["title"], {"en": "T", "ru": None})
    for name in ("administration", "period", "assessment"):
        assert answer[name] is None, name
    expect_equal(answer["progress"], {"percent": None, "tasks": 0})
    expect_equal([area["percent"] for area in answer["areas"]], [None] * 8)
    path = folder.make(period={"finish": "2028-12-31"}, assessments=[{"id": "r-1"}])
    answer = folder.call("show", path, "--json").expect(0).json()
    assert answer["title"] is None
    expect_equal(answer["period"], {"start": None, "finish": "2028-12-31"})
    expect_equal(answer["assessment"], {"id": "r-1", "date": None, "rated": 0, "average": None})


@case
def test_show_halves(folder):
    """Halves are rounded up, in percent and in the average."""
    path = folder.make(
        tasks=[
            {"id": "t-1", "status": "in-progress", "progress": 0},
            {"id": "t-2", "status": "in-progress", "progress": 1},
            {"id": "t-3", "status": "cancelled", "progress": 90},
        ],
        assessments=[
            {
                "id": "r-1",
                "ratings": [{"entry": "cap-%d" % i, "level": level} for i, level in enumerate((2, 2, 2, 3))]
                + [{"entry": "cap-x", "level": 5, "notApplicable": True}, {"entry": "cap-y", "target": 3}],
            }
        ],
    )
    answer = folder.call("show", path, "--json").expect(0).json()
    expect_equal(answer["progress"], {"percent": 1, "tasks": 2})
    expect_equal((answer["assessment"]["rated"], answer["assessment"]["average"]), (4, "2.3"))
    expect_equal(answer["areas"][8], {"id": None, "tasks": 2, "percent": 1})


@case
def test_show_plain(folder):
    """show is readable in English and in Russian."""
    out = folder.call("show", EXAMPLE, "--lang", "en", *TODAY).expect(0).out
    for words in ("Digital Customs 2026–2028", "Overdue", "Develop the digital customs concept", "mean level 2.1", "%"):
        assert words in out, words
    expected = russian("Overdue")
    out = folder.call("show", EXAMPLE, "--lang", "ru", *TODAY).expect(0).out
    for words in ("Цифровая таможня", expected, "Развитие концепции цифровой таможни", "2,1", "31.12.2028"):
        assert words in out, words


@case
def test_today(folder):
    """--today decides what is overdue."""
    path = folder.make(
        tasks=[
            {"id": "t-1", "finish": "2026-06-15"},
            {"id": "t-2", "finish": "2026-06-15", "status": "done", "progress": 100},
        ]
    )
    for today, n in (("2026-06-14", 0), ("2026-06-15", 0), ("2026-06-16", 1)):
        answer = folder.call("show", path, "--json", "--today", today).json()
        expect_equal(answer["tasks"]["overdue"], n, today)
        listed = folder.call("list", path, "--overdue", "--json", "--today", today).json()
        expect_equal(len(listed), n, today)


@case
def test_list_shape(folder):
    """list --json has its members in order; title is a text, owner the stored value."""
    answer = folder.call("list", EXAMPLE, "--json", *TODAY).expect(0).json()
    names = ["id", "title", "area", "status", "progress", "owner", "start", "finish", "overdue", "blocked"]
    for one in answer:
        expect_equal(list(one), names)
    types = {
        "id": str, "area": (str, type(None)), "status": str, "progress": int, "owner": (str, type(None)),
        "start": (str, type(None)), "finish": (str, type(None)), "overdue": bool, "blocked": bool,
    }  # fmt: skip
    for one in answer:
        expect_equal(list(one["title"]), ["en", "ru"])
        for name, type_ in types.items():
            assert isinstance(one[name], type_), (name, one)
    with open(EXAMPLE, encoding="utf-8") as file:
        tasks = json.load(file)["tasks"]
    expect_equal([one["id"] for one in answer], [task["id"] for task in tasks])
    expect_equal([one["owner"] for one in answer], [task.get("owner") for task in tasks])


@case
def test_list_counts(folder):
    """Status and progress are those that count, so that they add up to what show tells."""
    tasks = [{"id": "t-1", "status": "later"}, {"id": "t-2", "status": "in-progress", "progress": 700}]
    path = folder.make(tasks=tasks)
    answer = folder.call("list", path, "--json").expect(0).json()
    expect_equal([(one["status"], one["progress"]) for one in answer], [("not-started", 0), ("in-progress", 0)])
    expect_equal(folder.call("show", path, "--json").json()["tasks"]["byStatus"]["not-started"], 1)
    expect_equal(list_ids(folder, path, "--status", "not-started"), ["t-1"])


def list_ids(folder, path, *arguments):
    return [one["id"] for one in folder.call("list", path, "--json", *TODAY, *arguments).json()]


@case
def test_list_filters(folder):
    """Filters hold by themselves and together."""
    path = folder.make(
        units=[{"id": "u-1", "name": {"en": "IT office", "ru": "Отдел ИТ"}}],
        tasks=[
            {"id": "t-1", "area": "area-concept", "capabilities": ["cap-sourcing"], "title": {"ru": "Ёлка и данные"}},
            {"id": "t-2", "area": "area-concept", "status": "done", "progress": 100, "title": {"en": "Data exchange"}},
            {"id": "t-3", "capabilities": ["cap-sourcing", "cap-x"], "finish": "2026-10-31", "owner": "u-1"},
            {"id": "t-4", "area": "area-concept", "finish": "2026-11-01", "after": ["t-3"]},
        ],
    )
    for arguments, expected in (
        ((), ["t-1", "t-2", "t-3", "t-4"]),
        (("--area", "area-concept"), ["t-1", "t-2", "t-4"]),
        (("--capability", "cap-sourcing"), ["t-1", "t-3"]),
        (("--status", "done"), ["t-2"]),
        (("--overdue",), ["t-3"]),
        (("--area", ""), ["t-3"]),
        (("--search", "елка ДАННЫЕ"), ["t-1"]),
        (("--search", "exch"), ["t-2"]),
        (("--search", "nothing"), []),
        (("--search", "отдел"), ["t-3"]),
        (("--area", "area-concept", "--capability", "cap-sourcing"), ["t-1"]),
        (("--area", "area-concept", "--status", "not-started", "--overdue"), []),
    ):
        expect_equal(list_ids(folder, path, *arguments), expected, arguments)
    answer = folder.call("list", path, "--json", *TODAY).json()
    expect_equal([one["blocked"] for one in answer], [False, False, False, True])


@case
def test_list_unknown_filter(folder):
    """An id that the catalogue lacks is searched for all the same, with a hint."""
    path = folder.make(tasks=[{"id": "t-1", "area": "area-later"}])
    done = folder.call("list", path, "--area", "area-later", "--json").expect(0, "“area-later”")
    expect_equal(len(done.json()), 1)
    folder.call("list", path, "--capability", "cap-later").expect(0, "“cap-later”")


@case
def test_list_plain(folder):
    """list is a table, with the number of tasks in the right form."""
    path = folder.make(
        tasks=[
            {"id": "t-1", "title": {"en": "One", "ru": "Один"}, "finish": "2026-10-31", "status": "in-progress"},
            {"id": "t-longer", "title": {"en": "Two"}, "after": ["t-1"]},
        ]
    )
    lines = folder.call("list", path, *TODAY).expect(0).out.splitlines()
    assert "In progress" in lines[0] and "overdue" in lines[0] and "31 Oct 2026" in lines[0], lines
    assert "blocked" in lines[1], lines
    expect_equal(lines[0].index("One"), lines[1].index("Two"))
    expect_equal(lines[2], "2 tasks")
    lines = folder.call("list", path, "--lang", "ru", *TODAY).expect(0).out.splitlines()
    assert "Один" in lines[0] and "31.10.2026" in lines[0], lines
    if not is_cyrillic(lines[2]):
        raise Skip("not translated yet")
    expect_equal(lines[2], "2 задачи")
    out = folder.call("list", path, "--lang", "ru", "--status", "in-progress").out
    assert out.endswith("1 задача\n"), out
    out = folder.call("list", path, "--lang", "ru", "--status", "done").out
    assert out.endswith("0 задач\n"), out


# coverage, gaps, suggest, catalogue


@case
def test_coverage_shape(folder):
    """coverage --json has its members in order, for all four kinds of columns."""
    for kind, n in (("capabilities", 13), ("enablers", 7), ("priorities", 7), ("factors", 5)):
        answer = folder.call("coverage", EXAMPLE, "--columns", kind, "--json", *TODAY).expect(0).json()
        expect_equal(list(answer), ["rows", "columns", "cells", "columnTotals"])
        expect_equal((len(answer["rows"]), len(answer["columns"])), (9, n + 1), kind)
        assert answer["rows"][-1] is None and answer["columns"][-1] is None
        for cell in answer["cells"]:
            expect_equal(list(cell), ["row", "column", "tasks", "open", "byStatus", "signs"])
            expect_equal(list(cell["byStatus"]), list(STATUSES))
            assert cell["tasks"] or cell["signs"], cell
            assert set(cell["signs"]) <= {"late", "no-gap", "not-applicable"}, cell
        for total in answer["columnTotals"]:
            expect_equal(list(total), ["column", "tasks", "open", "gap", "signs"])
            assert set(total["signs"]) <= {"uncovered", "not-applicable"}, total
        expect_equal([total["column"] for total in answer["columnTotals"]], answer["columns"])
    default = folder.call("coverage", EXAMPLE, "--json", *TODAY).out
    expect_equal(default, folder.call("coverage", EXAMPLE, "--columns", "capabilities", "--json", *TODAY).out)


@case
def test_coverage_signs(folder):
    """Signs stand where the contract puts them."""
    path = folder.make(
        tasks=[
            {"id": "t-1", "area": "area-concept", "capabilities": ["cap-sourcing"], "finish": "2026-01-01"},
            {"id": "t-2", "area": "area-concept", "capabilities": ["cap-data-standards"]},
        ],
        exceptions=[{"area": "area-concept", "entry": "cap-cost-evaluation"}],
        assessments=[
            {
                "id": "r-1",
                "ratings": [
                    {"entry": "cap-sourcing", "level": 1, "target": 3},
                    {"entry": "cap-data-standards", "level": 3, "target": 3},
                    {"entry": "cap-cost-evaluation", "level": 1, "target": 2},
                    {"entry": "cap-change-management", "notApplicable": True, "level": 1, "target": 2},
                ],
            }
        ],
    )
    known = {entry["id"] for entry in folder.call("catalogue", "capability", "--json").json()}
    answer = folder.call("coverage", path, "--json", *TODAY).expect(0).json()
    cells = {(cell["row"], cell["column"]): cell["signs"] for cell in answer["cells"]}
    totals = {total["column"]: (total["gap"], total["signs"]) for total in answer["columnTotals"]}
    expect_equal(cells[("area-concept", "cap-sourcing")], ["late"])
    expect_equal(cells[("area-concept", "cap-data-standards")], ["no-gap"])
    expect_equal(totals["cap-sourcing"], (2, []))
    expect_equal(totals["cap-data-standards"], (0, []))
    if "cap-cost-evaluation" in known:
        expect_equal(cells[("area-concept", "cap-cost-evaluation")], ["not-applicable"])
        expect_equal(totals["cap-cost-evaluation"], (1, ["uncovered"]))
    if "cap-change-management" in known:
        expect_equal(totals["cap-change-management"], (None, ["not-applicable"]))


@case
def test_coverage_plain(folder):
    """coverage is a table in both languages."""
    out = folder.call("coverage", EXAMPLE, *TODAY).expect(0).out
    assert "Develop the digital customs concept" in out and "uncovered" in out
    russian("uncovered")
    out = folder.call("coverage", EXAMPLE, "--lang", "ru", *TODAY).expect(0).out
    assert "Развитие концепции цифровой таможни" in out and russian("uncovered") in out


@case
def test_gaps_shape(folder):
    """gaps --json has its members in order, uncovered first."""
    answer = folder.call("gaps", EXAMPLE, "--json").expect(0).json()
    expect_equal(
        shape(answer),
        [{"entry": "str", "level": "int", "target": "int", "gap": "int", "openTasks": "int", "covered": "bool"}],
    )
    expect_equal(list(answer[0]), ["entry", "level", "target", "gap", "openTasks", "covered"])
    places = [(one["covered"], -one["gap"]) for one in answer]
    expect_equal(places, sorted(places))
    assert not any(one["gap"] != one["target"] - one["level"] for one in answer)


@case
def test_gaps_plain(folder):
    """gaps is a table in both languages, and says when there is none."""
    assert "Cost estimation" in folder.call("gaps", EXAMPLE).expect(0).out
    assert is_cyrillic(folder.call("gaps", EXAMPLE, "--lang", "ru").expect(0).out)
    path = folder.make()
    assert "No entry" in folder.call("gaps", path).expect(0).out
    expect_equal(folder.call("gaps", path, "--json").json(), [])


@case
def test_suggest_shape(folder):
    """suggest --json has its members in order, with words in both languages."""
    answer = folder.call("suggest", EXAMPLE, "--json").expect(0).json()
    expect_equal(
        shape(answer),
        [
            {
                "template": "str",
                "reasons": [{"entry": "str", "level": "int", "target": "int", "covered": "bool"}],
                "words": TEXT,
            }
        ],
    )
    expect_equal(list(answer[0]), ["template", "reasons", "words"])
    expect_equal(list(answer[0]["reasons"][0]), ["entry", "level", "target", "covered"])
    assert all(one["words"]["en"] != one["words"]["ru"] and is_cyrillic(one["words"]["ru"]) for one in answer)


@case
def test_suggest_plain(folder):
    """suggest names starter tasks and reasons in both languages."""
    answer = folder.call("suggest", EXAMPLE, "--json").json()
    for language in ("en", "ru"):
        out = folder.call("suggest", EXAMPLE, "--lang", language).expect(0).out
        for one in answer:
            assert one["template"] in out and one["words"][language] in out, (language, one)
    assert "No starter task" in folder.call("suggest", folder.make()).expect(0).out


@case
def test_catalogue(folder):
    """catalogue --json has its members in order, all groups in theirs."""
    answer = folder.call("catalogue", "--json").expect(0).json()
    for entry in answer:
        expect_equal(
            list(entry), ["id", "group", "parent", "title", "short", "description", "source", "url"], entry["id"]
        )
        assert entry["title"]["en"] and is_cyrillic(entry["title"]["ru"] + "а"), entry
        for name in ("title", "short", "description", "source"):
            assert entry[name] is None or list(entry[name]) == ["en", "ru"], entry
        assert entry["url"] is None or isinstance(entry["url"], str)
    found = [entry["group"] for entry in answer]
    expect_equal(sorted(set(found), key=found.index), GROUPS)
    expect_equal(len({entry["id"] for entry in answer}), len(answer))
    for entry in answer:
        prefix = {"instrument": "instgrp-", "eservice": "area-"}.get(entry["group"])
        assert (entry["parent"] or "").startswith(prefix or ""), entry
        expect_equal(entry["parent"] is None, prefix is None, entry["id"])


@case
def test_catalogue_groups(folder):
    """Every group can be asked for by itself."""
    everything = folder.call("catalogue", "--json").json()
    for group in GROUPS:
        answer = folder.call("catalogue", group, "--json").expect(0).json()
        expect_equal(answer, [entry for entry in everything if entry["group"] == group], group)


@case
def test_catalogue_plain(folder):
    """catalogue is a list in both languages."""
    out = folder.call("catalogue").expect(0).out
    assert "cap-sourcing" in out and "Strategic" in out and "tpl-concept-eaeu" in out
    out = folder.call("catalogue", "capability", "--lang", "ru").expect(0).out
    assert "cap-sourcing" in out and is_cyrillic(out) and "tpl-" not in out


if __name__ == "__main__":
    sys.exit(run())

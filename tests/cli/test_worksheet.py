#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Worksheets for translators, out and back."""
import csv
import io
import json
import sys

from cli import EXAMPLE, Skip, TODAY, case, expect_equal, is_cyrillic, run, russian
from hostile import make_hostile
from office import convert_by_office


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
                    assert not line.lstrip(" \u00a0").startswith(tuple("=+-@\t＝＋－＠")), (cell,)
        done = folder.call("import", "w.csv", "-o", "b.json", "--into", path, "--json").expect(0).json()
        expect_equal((done["changed"], done["leftOut"], done["refused"]), (0, [], []))


def load(folder, *options, source=EXAMPLE):
    try:
        import openpyxl
    except ImportError:
        raise Skip("python3-openpyxl is not installed") from None
    folder.call("convert", source, "-o", "w.xlsx", "--view", "worksheet", *TODAY, *options).expect(0)
    return openpyxl.load_workbook(folder.join("w.xlsx"))


@case
def test_book(folder):
    """The workbook has the rows of the table; only the two sides are open, as text, and what is due is marked."""
    sheet = load(folder).worksheets[0]
    convert(folder, EXAMPLE, "--profile", "excel").expect(0)
    expect_equal([[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)],
                 [[cell[1:] if cell.startswith("'") else cell for cell in row] for row in read(folder)])
    expect_equal((sheet.title, sheet.freeze_panes, sheet.auto_filter.ref), ("Texts", "C2", sheet.dimensions))
    assert sheet.protection.sheet and not sheet.protection.autoFilter and sheet.protection.password is None
    for row in sheet.iter_rows(min_row=2):
        expect_equal([cell.protection.locked for cell in row], [True, True, False, False, True])
        expect_equal({cell.number_format for cell in row[2:4]}, {"@"})
    rules = {str(each.sqref): [rule.type for rule in each.rules] for each in sheet.conditional_formatting}
    last = sheet.max_row
    expect_equal(rules, {f"C2:D{last}": ["containsBlanks"], f"E2:E{last}": ["cellIs"]})


@case
def test_book_in_russian(folder):
    """The Russian workbook has its names in Russian, and comes back in an English program."""
    russian("Texts", "export")
    sheet = load(folder, "--lang", "ru").worksheets[0]
    assert all(is_cyrillic(cell.value.lower()) for cell in sheet[1]) and is_cyrillic(sheet.title.lower())
    done = folder.call("import", "w.xlsx", "--into", EXAMPLE, "--dry-run", "--json").expect(0).json()
    expect_equal((done["changed"], done["refused"], done["leftOut"]), (0, [], []))


@case
def test_book_back(folder):
    """What a translator fills in comes back, and nothing else of the sheet does; a place that is not known is told."""
    two = {"id": "t-2", "title": {"en": "Two", "ru": "Два"}}
    path = folder.make(tasks=[{"id": "t-1", "title": {"en": "One"}}, two])
    book = load(folder, source=path)
    sheet = book.worksheets[0]
    expect_equal([cell.value for cell in sheet[2]][2:], ["One", None, "Russian is missing"])
    sheet["D2"] = "=1+1"
    sheet["D2"].data_type = "s"
    sheet["B3"] = sheet["E3"] = "Something else"
    sheet.append(["task/t-9/title", "", "Nine", "Девять", ""])
    book.save(folder.join("back.xlsx"))
    done = folder.call("import", "back.xlsx", "-o", "b.json", "--into", path, "--json").expect(0).json()
    expect_equal((done["added"], done["changed"], done["unchanged"], done["refused"]), (0, 1, 1, []))
    expect_equal([one["name"] for one in done["leftOut"]], ["task/t-9/title"])
    expect_equal([task["title"] for task in folder.load("b.json")["tasks"]],
                 [{"en": "One", "ru": "=1+1"}, {"en": "Two", "ru": "Два"}])


@case
def test_book_of_office(folder):
    """LibreOffice reads the workbook and saves it anew; no text is another one after that."""
    folder.call("convert", EXAMPLE, "-o", "w.xlsx", "--view", "worksheet", *TODAY).expect(0)
    convert_by_office(folder, "w.xlsx", "xlsx")
    done = folder.call("import", "office-out/w.xlsx", "--into", EXAMPLE, "--dry-run", "--json").expect(0).json()
    expect_equal((done["changed"], done["refused"], done["leftOut"]), (0, [], []))
    convert(folder, EXAMPLE).expect(0)
    expect_equal(done["unchanged"], len(read(folder)) - 1)


@case
def test_hostile_book(folder):
    """No text of the workbook is a formula, and none is another one after the way out and back."""
    path = make_hostile(folder)
    for row in load(folder, source=path).worksheets[0].iter_rows():
        for cell in row:
            assert cell.data_type in ("s", "n"), (cell.coordinate, cell.data_type)
    done = folder.call("import", "w.xlsx", "-o", "b.json", "--into", path, "--json").expect(0).json()
    expect_equal((done["changed"], done["leftOut"], done["refused"]), (0, [], []))


if __name__ == "__main__":
    sys.exit(run())

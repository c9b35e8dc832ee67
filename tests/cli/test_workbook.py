#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What other programs make of the workbooks that convert writes: openpyxl and LibreOffice."""
import csv
import datetime
import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile

from cli import EXAMPLE, Skip, TODAY, case, expect_equal, is_cyrillic, run, russian
from office import convert_by_office

SHEETS = ["Tasks", "Matrix", "Capabilities", "Gaps", "Milestones", "Costs", "Reference", "Lists"]
LOCALES = ("en_GB", "ru_RU")


def load(folder, *options, name="a.xlsx", source=EXAMPLE):
    try:
        import openpyxl
    except ImportError:
        raise Skip("python3-openpyxl is not installed") from None
    folder.call("convert", source, "-o", name, *TODAY, *options).expect(0)
    return openpyxl.load_workbook(folder.join(name))


def find_column(sheet, name):
    return [cell.value for cell in sheet[1]].index(name)


@case
def test_sheets(folder):
    """All sheets are there, with filters, headers that stay, and the lists hidden."""
    book = load(folder)
    expect_equal(book.sheetnames, SHEETS)
    expect_equal([sheet.sheet_state for sheet in book], ["visible"] * 7 + ["hidden"])
    for sheet in book.worksheets[:-1]:
        assert sheet.freeze_panes in ("B2", "C2"), sheet.title
        expect_equal(sheet.print_title_rows, "$1:$1", sheet.title)
        expect_equal((sheet.page_setup.orientation, int(sheet.page_setup.paperSize)), ("landscape", 9), sheet.title)
        assert "&P / &N" in sheet.oddFooter.center.text or sheet.oddFooter.center.text == "&P / &N", sheet.title
        assert sheet.title == "Matrix" or sheet.auto_filter.ref, sheet.title
    expect_equal(book["Tasks"].auto_filter.ref, book["Tasks"].dimensions)
    expect_equal([len(book[name]._charts) for name in ("Capabilities", "Costs")], [1, 1])
    expect_equal(int(load(folder, "--paper", "a3")["Tasks"].page_setup.paperSize), 8)


@case
def test_tasks(folder):
    """The tasks have real dates and numbers, and their lists lead to what can be chosen."""
    book = load(folder)
    sheet = book["Tasks"]
    listed = folder.call("list", EXAMPLE, "--json", *TODAY).json()
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    expect_equal([row[0] for row in rows], [task["id"] for task in listed])
    for name, member in (("Start", "start"), ("Finish", "finish")):
        column = find_column(sheet, name)
        found = [row[column] for row in rows]
        assert all(value is None or isinstance(value, datetime.datetime) for value in found), name
        expect_equal([value and value.date().isoformat() for value in found], [task[member] for task in listed])
    progress = find_column(sheet, "Progress")
    expect_equal([row[progress] or 0 for row in rows], [task["progress"] for task in listed])
    choices = {}
    for validation in sheet.data_validations.dataValidation:
        name = sheet.cell(1, validation.sqref.ranges[0].min_col).value
        if validation.type == "list":
            place = re.fullmatch(r"'Lists'!\$([A-Z])\$2:\$[A-Z]\$(\d+)", validation.formula1)
            cells = book["Lists"][f"{place[1]}2:{place[1]}{place[2]}"]
            choices[name] = [cell[0].value for cell in cells]
        else:
            expect_equal((name, validation.type), ("Progress", "whole"))
            expect_equal((validation.formula1, validation.formula2), ("0", "100"))
    expect_equal(list(choices["Status"]), ["Not started", "In progress", "On hold", "Done", "Cancelled"])
    expect_equal(len(choices["Area of work"]), 8)
    status = find_column(sheet, "Status")
    assert {row[status] for row in rows} <= set(choices["Status"])
    rules = [rule.type for each in sheet.conditional_formatting for rule in each.rules]
    expect_equal(sorted(rules), ["cellIs"] * 5 + ["dataBar", "expression"])


@case
def test_print(folder):
    """Names stand above numbers as those stand; tables are as wide as a page, and charts on pages of their own."""
    book = load(folder)
    for name in ("Tasks", "Capabilities", "Gaps", "Costs"):
        for head, cell in zip(book[name][1], book[name][2]):
            is_number = isinstance(cell.value, (int, float))
            if is_number:
                expect_equal((name, head.value, head.alignment.horizontal, cell.alignment.horizontal),
                             (name, head.value, "right", "right"))
            elif head.value and cell.value:
                assert head.alignment.horizontal in (None, "general"), (name, head.value)
    matrix = book["Matrix"]
    for row in matrix.iter_rows(min_col=2, max_row=12):
        expect_equal({cell.alignment.horizontal for cell in row if cell.value is not None} - {"center"}, set())
    expect_equal((matrix.page_setup.fitToWidth, matrix.print_title_cols), (2, "$A:$A"))
    for name, last in (("Capabilities", 9), ("Costs", 5)):
        sheet = book[name]
        expect_equal([one.id for one in sheet.col_breaks.brk], [last], name)
        assert 50 <= sheet.page_setup.scale <= 100 and not sheet.sheet_properties.pageSetUpPr.fitToPage, name
    for sheet in book.worksheets[:-1]:
        for cell in sheet[1]:
            width = sheet.column_dimensions[cell.column_letter].width
            longest = max((len(word) for word in (cell.value or "").split()), default=0)
            assert width > longest, (sheet.title, cell.value, width)


@case
def test_figures(folder):
    """The sheets that count say what the command line says."""
    book = load(folder)
    coverage = folder.call("coverage", EXAMPLE, "--json", *TODAY).json()
    sheet = book["Matrix"]
    cells = {(cell["row"], cell["column"]): cell["tasks"] for cell in coverage["cells"]}
    for row, area in enumerate(coverage["rows"]):
        expect_equal([sheet.cell(row + 2, column + 2).value or 0 for column in range(len(coverage["columns"]))],
                     [cells.get((area, entry), 0) for entry in coverage["columns"]], str(area))
    gaps = folder.call("gaps", EXAMPLE, "--json").json()
    rows = list(book["Gaps"].iter_rows(min_row=2, values_only=True))
    expect_equal([list(row[2:5]) + [row[6]] for row in rows],
                 [[gap["level"], gap["target"], gap["gap"], gap["openTasks"]] for gap in gaps])
    expect_equal([row[7] == "gap not covered" for row in rows], [not gap["covered"] for gap in gaps])
    with open(EXAMPLE, "rb") as file:
        tasks = json.load(file)["tasks"]
    costs = [(task["id"], cost["year"], float(cost["amount"])) for task in tasks for cost in task.get("costs", [])]
    rows = [row for row in book["Costs"].iter_rows(min_row=2, values_only=True) if row[0]]
    expect_equal([(row[0], row[2], row[3]) for row in rows], costs)
    expect_equal(book["Milestones"].max_row - 1, sum(bool(task.get("milestone")) for task in tasks))
    ids = {row[0] for row in book["Reference"].iter_rows(min_row=2, values_only=True)}
    assert {entry["id"] for entry in folder.call("catalogue", "--json").json()} <= ids


@case
def test_properties(folder):
    """Title, administration and the time of the export; no person, no program's home."""
    book = load(folder)
    expect_equal(book.properties.title, "Digital Customs 2026–2028")
    expect_equal(book.properties.created, datetime.datetime(2026, 11, 1))
    assert not book.properties.creator and not book.properties.lastModifiedBy
    with zipfile.ZipFile(folder.join("a.xlsx")) as archive:
        custom = archive.read("docProps/custom.xml").decode("utf-8")
        everything = b"".join(archive.read(name) for name in archive.namelist())
    with open(EXAMPLE, "rb") as file:
        assert json.load(file)["id"] in custom
    assert folder.path.encode() not in everything


@case
def test_languages(folder):
    """A Russian workbook of an English program is Russian but for what the roadmap itself says in English."""
    russian("Milestones", "export")
    book = load(folder, "--lang", "ru")
    assert all(is_cyrillic(name.lower()) for name in book.sheetnames), book.sheetnames
    for sheet in book:
        for cell in sheet[1]:
            assert cell.value is None or is_cyrillic(cell.value.lower()), (sheet.title, cell.value)
    done = folder.call("import", "a.xlsx", "--into", EXAMPLE, "--dry-run", "--json").expect(0).json()
    expect_equal((done["changed"], done["unchanged"]), (0, 62))


def make_locales(folder):
    """Those that the machine does not have, made here; the test is skipped where that cannot be done."""
    if shutil.which("localedef") is None or not os.path.exists("/usr/share/i18n/locales/ru_RU"):
        raise Skip("the package locales is not installed")
    os.mkdir(folder.join("locales"))
    for name in LOCALES:
        subprocess.run(["localedef", "-i", name, "-f", "UTF-8", folder.join("locales/%s.UTF-8" % name)], check=True)
    return folder.join("locales")


@case
def test_locales(folder):
    """The bytes are the same in every locale, for each language, and the second time."""
    place = make_locales(folder)
    for language in ("en", "ru"):
        for extension, options in (("xlsx", ()), ("csv", ("--profile", "excel"))):
            written = set()
            for locale in ("C", "en_GB.UTF-8", "ru_RU.UTF-8", "ru_RU.UTF-8"):
                environment = {"LOCPATH": place, "LC_ALL": locale, "LANG": locale, "LANGUAGE": None}
                folder.call("convert", EXAMPLE, "-o", "b." + extension, "--lang", language, *TODAY, *options,
                            environment=environment).expect(0)
                written.add(folder.read("b." + extension))
            expect_equal(len(written), 1, language + extension)


@case
def test_epoch(folder):
    """The time in the workbook is SOURCE_DATE_EPOCH where that is set."""
    folder.call("convert", EXAMPLE, "-o", "a.xlsx", environment={"SOURCE_DATE_EPOCH": "86400"}).expect(0)
    with zipfile.ZipFile(folder.join("a.xlsx")) as archive:
        assert b"1970-01-02T00:00:00Z" in archive.read("docProps/core.xml")


@case
def test_office(folder):
    """LibreOffice reads every task, saves the workbook anew, and that is imported without a change."""
    folder.call("convert", EXAMPLE, "-o", "a.xlsx", *TODAY).expect(0)
    convert_by_office(folder, "a.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1")
    with open(folder.join("office-out/a.csv"), encoding="utf-8", newline="") as file:
        rows = list(csv.reader(io.StringIO(file.read(), newline="")))
    expect_equal([row[0] for row in rows[1:]], [task["id"] for task in folder.call("list", EXAMPLE, "--json").json()])
    start = rows[0].index("Start")
    assert all(re.fullmatch(r"(\d{4}-\d\d-\d\d)?", row[start]) for row in rows[1:]), [row[start] for row in rows]
    convert_by_office(folder, "a.xlsx", "xlsx")
    done = folder.call("import", "office-out/a.xlsx", "--into", EXAMPLE, "--dry-run", "--json").expect(0).json()
    expect_equal((done["added"], done["changed"], done["unchanged"]), (0, 0, 62))


@case
def test_changed_by_others(folder):
    """What a person changes in a workbook is what the import changes."""
    book = load(folder)
    sheet = book["Tasks"]
    names = [cell.value for cell in sheet[1]]
    first = sheet.cell(2, 1).value
    sheet.cell(2, names.index("Status") + 1).value = "On hold"
    sheet.cell(2, names.index("Progress") + 1).value = 40
    sheet.cell(2, names.index("Finish") + 1).value = datetime.date(2027, 3, 1)
    sheet.cell(2, names.index("Capabilities") + 1).value = "Business process planning, optimization and modelling"
    sheet.cell(64, names.index("Title (English)") + 1).value = "A new task"
    sheet.cell(64, names.index("Finish") + 1).value = datetime.datetime(2027, 3, 2, 12, 30)
    book.save(folder.join("b.xlsx"))
    done = folder.call("import", "b.xlsx", "--into", EXAMPLE, "-o", "b.roadmap.json", "--json").expect(0).json()
    expect_equal((done["added"], done["changed"], done["unchanged"]), (1, 1, 61))
    tasks = folder.load("b.roadmap.json")["tasks"]
    changed = next(task for task in tasks if task["id"] == first)
    expect_equal((changed["status"], changed["progress"], changed["finish"]), ("on-hold", 40, "2027-03-01"))
    expect_equal(changed["capabilities"], ["cap-business-process"])
    expect_equal((tasks[-1]["title"], tasks[-1]["finish"]), ({"en": "A new task"}, "2027-03-02"))


@case
def test_read_only_target(folder):
    """A workbook that cannot be written leaves what was there."""
    folder.write("a.xlsx", "old")
    os.mkdir(folder.join("full"))
    folder.call("convert", EXAMPLE, "-o", "full/none/a.xlsx").expect(1, "a.xlsx")
    folder.call("convert", EXAMPLE, "-o", "/dev/full").expect(2, "must end in")
    expect_equal(folder.read("a.xlsx"), b"old")
    expect_equal(os.listdir(folder.join("full")), [])


if __name__ == "__main__":
    sys.exit(run())

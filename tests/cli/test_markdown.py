#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Markdown: whole tables, and no text of a user that means something in it."""
import json
import re
import sys

from cli import EXAMPLE, case, expect_equal, run
from hostile import TEXTS, URLS, make_hostile

N_COLUMNS = 9


def convert(folder, path, *options):
    return folder.call("convert", path, "-o", "a.md", "--today", "2026-11-28", "--json", *options)


def split_row(line):
    """The cells, at bars that no backslash guards."""
    cells = re.split(r"(?<!\\)(?:\\\\)*\|", line)
    assert cells[0] == "" and cells[-1] == "", line
    return [cell.strip(" ") for cell in cells[1:-1]]


def read(text):
    """Headings and rows, after a look at every line."""
    rows, headings = [], []
    assert text.endswith("\n")
    for line in text.split("\n"):
        if line.startswith("|"):
            cells = split_row(line)
            expect_equal(len(cells), N_COLUMNS, line)
            rows.append(cells)
        elif line.startswith("#"):
            headings.append(line)
    return headings, [row for row in rows if not re.fullmatch("-+:?", row[0])]


def without_escapes(text):
    return re.sub(r"\\[!-/:-@\[-`{-~]", "", text)


def unescape(text):
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


@case
def test_example(folder):
    """The example in both languages: every task once, under the heading of its area."""
    with open(EXAMPLE, encoding="utf-8") as file:
        tasks = json.load(file)["tasks"]
    for language in ("en", "ru"):
        done = convert(folder, EXAMPLE, "--lang", language).expect(0).json()
        expect_equal((done["format"], done["written"]), ("md", len(tasks)))
        headings, rows = read(folder.read("a.md").decode("utf-8"))
        n_areas = len({task.get("area") for task in tasks})
        expect_equal(len(headings), 1 + n_areas)
        expect_equal(len(rows), len(tasks) + n_areas)
        titles = {task["title"][language] for task in tasks}
        assert titles <= {unescape(row[0]) for row in rows}


@case
def test_hostile(folder):
    """Outside of escapes nothing is left but tables, headings, line ends and links to the web."""
    convert(folder, make_hostile(folder)).expect(0)
    text = folder.read("a.md").decode("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u0085\u2028\u2029]", text)
    _, rows = read(text)
    rows = rows[1:]
    expect_equal(len(rows), len(TEXTS))
    for row, hostile in zip(rows, TEXTS):
        clean = "".join(c for c in hostile if ord(c) >= 32 and c not in "\x7f\ufffe\uffff" or c in "\t\n\r")
        clean = clean.strip("\t\n\r \x0b\x0c").replace("\r\n", "\n")
        clean = re.sub("[\n\r\u0085\u2028\u2029]", "<br>", clean).replace("\t", " ")
        expect_equal(unescape(row[0]).strip(" "), clean.strip(" "))
        for cell in (row[0], row[5]):
            left = without_escapes(cell).replace("<br>", "")
            assert not re.search(r"[\\`*_\[\]<>#|~$&!]", left), (cell, left)


@case
def test_links(folder):
    """Web and mail addresses are links that nothing can end before their time; others are text."""
    path = folder.make(tasks=[{"id": "t-1", "links": [{"title": "x]", "url": url} for url in URLS]}])
    convert(folder, path).expect(0)
    text = folder.read("a.md").decode("utf-8")
    _, rows = read(text)
    addresses = re.findall(r"(?<!\\)\]\(<([^<>]*)>\)", rows[1][8])
    assert addresses and all(re.match(r"https?://|mailto:", one) for one in addresses), addresses
    assert not any(set(one) & set("()[]\\|`\"'") for one in addresses), addresses
    assert "javascript" not in without_escapes(re.sub(r"\]\(<[^<>]*>\)", "", rows[1][8]))


@case
def test_head(folder):
    """The title and the administration begin no list, quotation or heading."""
    for text in ("- x", "1. x", "1) x", "+ x", "> x", "# x", "---", "===", "    x", "~~~", "* x", "| x |", "[x]: y"):
        convert(folder, folder.make(title={"en": text}, administration={"en": text})).expect(0)
        lines = folder.read("a.md").decode("utf-8").split("\n")
        assert lines[0].startswith("# ") and unescape(lines[0][2:]) == text.strip(), lines[0]
        expect_equal(unescape(lines[2]), text.strip())
        assert re.match(r"\w|\\|\[", lines[2]) and not re.match(r"\d+[.)]", lines[2]), lines[2]


@case
def test_words(folder):
    """What is late or waits says so in words."""
    path = folder.make(tasks=[{"id": "t-1", "finish": "2026-01-01"}, {"id": "t-2", "after": ["t-1"]}])
    convert(folder, path).expect(0)
    _, rows = read(folder.read("a.md").decode("utf-8"))
    expect_equal(rows[1][1], "Not started<br>**overdue**")
    expect_equal(rows[2][1], "Not started<br>**waits for predecessors**")
    expect_equal(rows[2][7], "t-1")


if __name__ == "__main__":
    sys.exit(run())

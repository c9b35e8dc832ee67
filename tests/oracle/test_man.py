#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the two manual pages together, and with the table of fault codes; sets them without a warning. Prints TAP."""
import os
import re
import shutil
import subprocess
import sys

SOURCE = os.environ.get("CR_SOURCE_DIR") or os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
PAGES = [os.path.join(SOURCE, "data", "man", name) for name in ("roadmapctl.1", os.path.join("ru", "roadmapctl.1"))]

n_cases = 0
n_failed = 0


def check(name, fault=None):
    """One case; fault is empty, or says what is wrong."""
    global n_cases, n_failed
    n_cases += 1
    print("%s %d - %s" % ("not ok" if fault else "ok", n_cases, name))
    if fault:
        n_failed += 1
        print("# %s" % str(fault).replace("\n", "\n# "))


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read().replace("\\-", "-")


def find_marks(page):
    """Verbs, options, ids and members: what is set in bold in Latin letters, by the requests that set it."""
    marks = set(re.findall(r"^\.SS ([a-z]+)$", page, re.M))
    for line in re.findall(r"^\.(?:B|BR|RB) .*$", page, re.M):
        marks |= set(
            re.findall(r"(?<![\w-])--?[a-z][a-z-]*|[A-Za-z]{2,}[A-Za-z.-]*", re.sub(r"\\f[IR]|\\\(..", " ", line))
        )
    return marks


def main():
    english, russian = (read(path) for path in PAGES)
    verbs = [re.findall(r"^\.SS ([a-z]+)$", page, re.M) for page in (english, russian)]
    check("both pages have the same verbs in the same order", "" if verbs[0] == verbs[1] else verbs)
    words = re.compile(r"^(?:B|BR|RB|DATE|FILE|ID|LIST|CODE|PARTS|SCOPE|STATUS|TEXT|VIEW|WORDS)$")
    marks = [{mark for mark in find_marks(page) if not words.match(mark)} for page in (english, russian)]
    check("both pages name the same options, ids and members", sorted(marks[0] ^ marks[1]))
    with open(os.path.join(SOURCE, "tests", "data", "format", "cases.tsv"), encoding="utf-8") as table:
        rows = [line.split("\t") for line in table if not line.startswith("#")][1:]
    codes = {row[2] for row in rows} - {"-"}
    check("the pages name every code of a fault", sorted(codes - marks[0]))
    for path in PAGES if shutil.which("groff") else []:
        done = subprocess.run(["groff", "-man", "-ww", "-Kutf8", "-Tutf8", path], capture_output=True, check=False)
        check("set without a warning: " + os.path.relpath(path, SOURCE), done.stderr.decode(errors="replace"))
    print("1..%d" % n_cases)
    return 1 if n_failed else 0


if __name__ == "__main__":
    sys.exit(main())

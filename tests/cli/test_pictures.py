#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures and pages seen by other programs: SVG by librsvg, pages by poppler, pixels by ImageMagick."""
import os
import re
import shutil
import subprocess
import sys

from cli import EXAMPLE, Skip, case, run

DAY = ("--today", "2026-11-16")
VIEWS = ("matrix", "timeline", "radar")
# Of the whole range of a pixel: edges of letters are not smoothed in the same way by everybody.
DIFFERENCE_MAX = 0.006
# What a picture with something on it has at least, and what tells two of them apart.
DEVIATION_MIN = 0.01
OTHER_MIN = 0.02
LETTERS = {"hy": "Մաքսային ծառայություն", "kk": "Қазақстан әкімшілігі өңірі ұлттық",
           "ky": "Кыргыз бажы үчүн өңдөө"}  # fmt: skip


def tool(*arguments, status=(0,)):
    """What a program prints, and what it says beside it."""
    if shutil.which(arguments[0]) is None:
        raise Skip("no " + arguments[0])
    environment = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(arguments, capture_output=True, env=environment, check=False)
    assert done.returncode in status, (arguments, done.returncode, done.stderr)
    return done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def convert(folder, name, *options, path=EXAMPLE):
    folder.call("convert", path, "-o", name, *DAY, *options).expect(0)
    return folder.join(name)


def size_of(picture):
    width, height = tool("identify", "-format", "%w %h", picture)[0].split()
    return int(width), int(height)


def deviation_of(picture):
    return float(tool("identify", "-format", "%[fx:standard_deviation]", picture)[0])


def difference(first, second):
    """The mean difference of two pictures of one size, from 0 to 1."""
    _, told = tool("compare", "-metric", "MAE", first, second, "null:", status=(0, 1))
    return float(re.search(r"\(([\d.e+-]+)\)", told).group(1))


def render(folder, svg, like):
    width, height = size_of(like)
    picture = folder.join("rendered.png")
    tool("rsvg-convert", "-w", str(width), "-h", str(height), "-b", "white", "-o", picture, svg)
    return picture


@case
def test_same_picture(folder):
    """An SVG, drawn by librsvg, is the picture that the PNG of the same view shows; nothing is blank."""
    for language in ("en", "ru"):
        for view in VIEWS:
            options = ("--view", view, "--lang", language)
            png = convert(folder, view + ".png", *options)
            rendered = render(folder, convert(folder, view + ".svg", *options), png)
            assert deviation_of(png) > DEVIATION_MIN, (view, language)
            assert deviation_of(rendered) > DEVIATION_MIN, (view, language)
            found = difference(png, rendered)
            assert found < DIFFERENCE_MAX, (view, language, found)


@case
def test_other_picture(folder):
    """The measure sees a picture of something else."""
    matrix = convert(folder, "matrix.png", "--view", "matrix")
    radar = render(folder, convert(folder, "radar.svg", "--view", "radar"), matrix)
    assert difference(matrix, radar) > OTHER_MIN, difference(matrix, radar)


@case
def test_letters(folder):
    """Armenian, Kazakh and Kyrgyz letters are drawn, not boxes for letters that no font has."""
    for number, text in enumerate(LETTERS.values()):
        task = {"id": "t-1", "title": {"ru": text}, "area": "area-concept", "start": "2026-01-01",
                "finish": "2027-01-01"}  # fmt: skip
        path = folder.make(tasks=[task])
        pdf = convert(folder, "a.pdf", "--view", "fiche", path=path)
        words = " ".join(tool("pdftotext", pdf, "-")[0].split())
        assert text in words, (text, words)
        lines = tool("pdffonts", pdf)[0].splitlines()[2:]
        assert lines and all(re.search(r" yes yes yes +\d+ +0$", line) for line in lines), lines
        # A letter that no font has is drawn as its number in a box, by a font that is none.
        assert "[none]" not in "".join(lines) and "Type 3" not in "".join(lines), lines
        if number == 0:
            assert any("Armenian" in line or "DejaVu" in line for line in lines), lines
        png = convert(folder, "a.png", "--view", "timeline", path=path)
        rendered = render(folder, convert(folder, "a.svg", "--view", "timeline", path=path), png)
        assert difference(png, rendered) < DIFFERENCE_MAX, text


@case
def test_pages(folder):
    """No page of the report is blank when poppler draws it, in either language and on either paper."""
    for language, paper in (("en", "a4"), ("ru", "a3")):
        pdf = convert(folder, "a.pdf", "--lang", language, "--paper", paper)
        tool("pdftoppm", "-r", "20", "-gray", pdf, folder.join("page"))
        pages = sorted(name for name in os.listdir(folder.path) if name.startswith("page"))
        assert len(pages) > 5, pages
        for page in pages:
            assert deviation_of(folder.join(page)) > DEVIATION_MIN, (language, paper, page)
            os.remove(folder.join(page))


if __name__ == "__main__":
    sys.exit(run())

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""convert to PDF, SVG and PNG, read back by other programs."""
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import xml.etree.ElementTree
import zlib

from cli import EXAMPLE, Skip, case, expect_equal, russian, run

DAY = ("--today", "2026-11-16")
LOCALES = ("C", "en_GB.UTF-8", "ru_RU.UTF-8")
VIEWS = {"pdf": ("report", "timeline", "matrix", "radar", "fiche"), "svg": ("matrix", "timeline", "radar"),
         "png": ("matrix", "timeline", "radar")}  # fmt: skip
MATRIX_PNG_WIDTH_MIN = 1200


def tool(*arguments):
    """What a program of poppler-utils prints."""
    if shutil.which(arguments[0]) is None:
        raise Skip("no " + arguments[0])
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    done = subprocess.run(arguments, check=True, capture_output=True, env=environment)
    return done.stdout.decode("utf-8")


def read_info(path):
    return dict(re.findall(r"^([A-Z][\w ]*):\s*(.*)$", tool("pdfinfo", path), re.M))


def convert(folder, name, *options, path=EXAMPLE):
    folder.call("convert", path, "-o", name, *DAY, *options).expect(0)
    return folder.join(name)


def words_of(text):
    """Text without the breaks of lines and the spaces between columns."""
    return " ".join(text.split())


@case
def test_report(folder):
    """The report has title, date, paper, pages and every letter in the file; its texts can be searched."""
    path = convert(folder, "a.pdf")
    info = read_info(path)
    expect_equal(info["Title"], "Digital Customs 2026–2028")
    expect_equal(info["Author"], "Customs Service of Arvania")
    assert info["CreationDate"].startswith("Mon Nov 16 00:00:00 2026"), info
    assert "(A4)" in info["Page size"], info
    expect_equal(info["Encrypted"], "no")
    assert 10 < int(info["Pages"]) < 40, info
    fonts = tool("pdffonts", path).splitlines()[2:]
    assert fonts and all(re.search(r" yes yes yes +\d+ +0$", line) for line in fonts), fonts
    text = words_of(tool("pdftotext", path, "-"))
    page = "Page 2 of " + info["Pages"]
    for wanted in ("Customs Service of Arvania", "Exchange transit data with the railway", page):
        assert wanted in text, wanted


@case
def test_all_tasks(folder):
    """Every task is in the tables and has a sheet."""
    roadmap = folder.call("list", EXAMPLE, "--json", *DAY).expect(0).json()
    report = words_of(tool("pdftotext", "-layout", convert(folder, "a.pdf"), "-"))
    sheets = words_of(tool("pdftotext", convert(folder, "b.pdf", "--view", "fiche"), "-"))
    tasks = roadmap["tasks"] if isinstance(roadmap, dict) else roadmap
    expect_equal(len(tasks), 62)
    for task in tasks:
        title = task["title"]["en"] if isinstance(task["title"], dict) else task["title"]
        assert title.split()[0] in report, title
        assert words_of(title) in sheets, title


@case
def test_paper(folder):
    """Paper and orientation are as asked for; sheets stand upright."""
    expect_equal(read_info(convert(folder, "a.pdf", "--paper", "a3"))["Page size"], "1190.55 x 841.89 pts (A3)")
    expect_equal(read_info(convert(folder, "b.pdf"))["Page size"], "841.89 x 595.276 pts (A4)")
    expect_equal(read_info(convert(folder, "c.pdf", "--view", "fiche"))["Page size"], "595.276 x 841.89 pts (A4)")


@case
def test_orientation(folder):
    """Any page stands as asked for."""
    landscape, portrait = "841.89 x 595.276 pts (A4)", "595.276 x 841.89 pts (A4)"
    for view in ("report", "fiche", "timeline"):
        for orientation, size in (("landscape", landscape), ("portrait", portrait)):
            path = convert(folder, "a.pdf", "--view", view, "--orientation", orientation)
            expect_equal(read_info(path)["Page size"], size, view)


BLOCKS = ("title", "summary", "matrix", "capabilities", "timeline", "tasks", "fiches", "instruments", "signatures")


def count_pages(folder, *options):
    return int(read_info(convert(folder, "a.pdf", "--orientation", "landscape", *options))["Pages"])


@case
def test_blocks(folder):
    """The parts asked for make up the report; the usual ones are all but the pages of tasks; any may be left out."""
    pages = {block: count_pages(folder, "--blocks", block) for block in BLOCKS}
    assert all(pages.values()), pages
    usual = count_pages(folder)
    expect_equal(sum(pages.values()) - pages["fiches"], usual)
    expect_equal(count_pages(folder, "--blocks", ",".join(reversed(BLOCKS))), usual + pages["fiches"])
    expect_equal(count_pages(folder, "--without", "timeline,title"), usual - pages["timeline"] - pages["title"])
    expect_equal(count_pages(folder, "--blocks", "tasks,matrix", "--without", "matrix"), pages["tasks"])
    text = words_of(tool("pdftotext", convert(folder, "a.pdf", "--blocks", "matrix"), "-"))
    assert "Areas of work and capabilities" in text and "Page 1 of 1" in text, text


@case
def test_both_languages(folder):
    """The page of a task has its texts in the other language as well, where that is asked for."""
    roadmap = json.loads(open(EXAMPLE, encoding="utf-8").read())
    titles = [task["title"]["ru"] for task in roadmap["tasks"]]
    for options in (("--view", "fiche"), ("--blocks", "fiches")):
        one = words_of(tool("pdftotext", convert(folder, "a.pdf", *options), "-"))
        both = words_of(tool("pdftotext", convert(folder, "b.pdf", "--both-languages", *options), "-"))
        assert not any(title in one for title in titles)
        assert all(title in both for title in titles), [title for title in titles if title not in both]


@case
def test_outline(folder):
    """Outline, labels of pages and the language are in the file, which is valid after the update."""
    path = convert(folder, "a.pdf")
    data = folder.read("a.pdf")
    assert b"/Outlines" in data and b"/PageLabels" in data and data.count(b"%%EOF") == 2
    assert re.search(rb"/Lang \(en-GB\)", data), "no language"
    tool("pdftocairo", "-png", "-r", "20", "-f", "1", "-l", "1", path, folder.join("page"))
    done = subprocess.run(["pdfinfo", path], capture_output=True, check=True)
    expect_equal(done.stderr, b"")
    start = int(re.findall(rb"startxref\n(\d+)\n", data)[-1])
    assert data[start:].startswith(b"xref\n"), data[start : start + 20]
    catalogue = int(re.search(rb"\n(\d{10}) 00000 n", data[start:]).group(1))
    assert re.match(rb"\d+ 0 obj\n<< /Lang", data[catalogue:]), data[catalogue : catalogue + 40]


@case
def test_spaces(folder):
    """Spaces are letters like others: not each marked by itself, as long as ordinary ones come first in the file."""
    for view in ("report", "timeline", "fiche"):
        with open(convert(folder, view + ".pdf", "--view", view), "rb") as file:
            streams = re.findall(rb"stream\n(.*?)\nendstream", file.read(), re.S)
        pages = b"\n".join(zlib.decompress(stream) for stream in streams if stream[:1] == b"x")
        assert pages.count(b"Tj") > 200, view
        marked = len(re.findall(rb"<feff0020> >> BDC\s+/f", pages))
        assert marked * 20 < pages.count(b"Tj"), (view, marked)


@case
def test_same_bytes(folder):
    """Twice, in any locale, and whatever the clock says: the same bytes for one language."""
    for extension, views in VIEWS.items():
        for view in views:
            found = set()
            for locale in (*LOCALES, "C"):
                name = "a." + extension
                environment = {"LC_ALL": None, "LANG": locale, "LANGUAGE": None}
                folder.call("convert", EXAMPLE, "-o", name, "--view", view, "--lang", "ru", *DAY,
                            environment=environment).expect(0)  # fmt: skip
                found.add(folder.read(name))
            expect_equal(len(found), 1, extension + " " + view)


@case
def test_epoch(folder):
    """The date in the metadata is that of SOURCE_DATE_EPOCH where it is given."""
    folder.call("convert", EXAMPLE, "-o", "a.pdf", *DAY, environment={"SOURCE_DATE_EPOCH": "86400"}).expect(0)
    assert read_info(folder.join("a.pdf"))["CreationDate"].startswith("Fri Jan  2 00:00:00 1970")


@case
def test_languages(folder):
    """A Russian report has no English word outside of the texts of the user, and the other way round."""
    russian("Summary", "report")
    tasks = [{"id": "t-%d" % i, "title": {"ru": "Задача", "en": "Task"}, "area": "area-concept", "start": "2026-01-01",
              "finish": "2026-0%d-01" % i, "status": status, "costs": [{"year": 2026, "amount": "5.00"}],
              "capabilities": ["cap-data-standards"], "after": ["t-1"] if i > 1 else [], "milestone": i == 3}
             for i, status in enumerate(("done", "in-progress", "on-hold", "not-started", "cancelled"), 1)]  # fmt: skip
    for task, progress in zip(tasks, (100, 40, 20, 0, 0)):
        task["progress"] = progress
    path = folder.make(title={"ru": "Карта", "en": "Plan"}, tasks=tasks)
    for view in ("report", "fiche", "timeline", "matrix", "radar"):
        text = tool("pdftotext", convert(folder, "ru.pdf", "--lang", "ru", "--view", view, path=path), "-")
        left = re.findall(r"[A-Za-z]{2,}", re.sub(r"t-\d|cap-[\w-]+|WCO|SAFE|API|PNR|USD", "", text))
        expect_equal([word for word in left if word not in ("ICT", "GNC")], [], view)
        text = tool("pdftotext", convert(folder, "en.pdf", "--lang", "en", "--view", view, path=path), "-")
        expect_equal(re.findall(r"[А-Яа-яЁё]+", text), [], view)


@case
def test_russian(folder):
    """Russian texts of the user are found by search, and the catalogue tells the language."""
    path = convert(folder, "a.pdf", "--lang", "ru")
    assert b"/Lang (ru-RU)" in folder.read("a.pdf")
    assert "Таможенная служба Арвании" in words_of(tool("pdftotext", path, "-"))


@case
def test_letters(folder):
    """Armenian, Kazakh and Kyrgyz letters are in the file, with fonts that have them, and are found by search."""
    texts = ["Մաքսային ծառայություն", "Қазақстан Республикасының кедендік әкімшілігі", "Кыргыз бажы үчүн өңдөө"]
    path = folder.make(tasks=[{"id": "t-%d" % i, "title": {"ru": text}, "area": "area-concept", "start": "2026-01-01"}
                              for i, text in enumerate(texts)])  # fmt: skip
    for view in ("fiche", "report"):
        pdf = convert(folder, "a.pdf", "--view", view, path=path)
        text = words_of(tool("pdftotext", pdf, "-"))
        for wanted in texts:
            assert wanted.split()[0] in text, (wanted, view)
        fonts = tool("pdffonts", pdf).splitlines()[2:]
        assert all(re.search(r" yes yes yes +\d+ +0$", line) for line in fonts), fonts


@case
def test_empty(folder):
    """A roadmap without anything gives a report that says so."""
    pdf = convert(folder, "a.pdf", path=folder.make())
    text = words_of(tool("pdftotext", pdf, "-"))
    for wanted in ("No round of assessment has been held yet.", "No task names an instrument.", "Signatures"):
        assert wanted in text, (wanted, text)
    for extension in ("svg", "png"):
        for view in VIEWS[extension]:
            convert(folder, "a." + extension, "--view", view, path=folder.join("a.roadmap.json"))


@case
def test_markup(folder):
    """What looks like markup, a link or an operator of PDF is shown as text."""
    texts = ["<b>bold</b> &amp; <i>", "(x) Tj ET Q", "https://example.org/<a>", "%%EOF endobj"]
    path = folder.make(tasks=[{"id": "t-%d" % i, "title": {"en": text}, "area": "area-concept", "start": "2026-01-01"}
                              for i, text in enumerate(texts)])  # fmt: skip
    pdf = convert(folder, "a.pdf", "--view", "fiche", path=path)
    text = words_of(tool("pdftotext", pdf, "-"))
    for wanted in texts:
        assert wanted in text, (wanted, text)
    assert b"/URI" not in folder.read("a.pdf") and b"/JavaScript" not in folder.read("a.pdf")


@case
def test_svg(folder):
    """A picture in SVG is sound XML of its own, with the title of the roadmap and nothing from elsewhere."""
    for view in VIEWS["svg"]:
        convert(folder, "a.svg", "--view", view)
        root = xml.etree.ElementTree.fromstring(folder.read("a.svg"))
        expect_equal(root.tag, "{http://www.w3.org/2000/svg}svg")
        expect_equal(root.find("{http://www.w3.org/2000/svg}title").text, "Digital Customs 2026–2028")
        links = [value for element in root.iter() for name, value in element.attrib.items() if name.endswith("href")]
        assert all(link.startswith("#") for link in links), view
        assert not list(root.iter("{http://www.w3.org/2000/svg}script"))


def read_png(data):
    """Width, and the kinds of chunks."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    kinds, place, pixels = [], 8, b""
    while place < len(data):
        (length,) = struct.unpack_from(">I", data, place)
        kinds.append(data[place + 4 : place + 8])
        if kinds[-1] == b"IDAT":
            pixels += data[place + 8 : place + 8 + length]
        place += length + 12
    assert len(set(zlib.decompress(pixels))) > 10, "an empty picture"
    return struct.unpack_from(">I", data, 16)[0], kinds


@case
def test_png(folder):
    """A picture in PNG has two pixels for each of the screen, and no time or text in it."""
    for view in VIEWS["png"]:
        convert(folder, "a.png", "--view", view)
        width, kinds = read_png(folder.read("a.png"))
        assert width > MATRIX_PNG_WIDTH_MIN, (view, width)
        assert not {b"tIME", b"tEXt", b"iTXt", b"zTXt"} & set(kinds), kinds


@case
def test_views(folder):
    """A view that the format does not have is refused, and the usual view of a picture is the matrix."""
    folder.call("convert", EXAMPLE, "-o", "a.png", "--view", "fiche").expect(2, "fiche")
    convert(folder, "a.png")
    convert(folder, "b.png", "--view", "matrix")
    expect_equal(folder.read("a.png"), folder.read("b.png"))


@case
def test_read_only(folder):
    """Where nothing can be written the old file stays."""
    folder.write("a.pdf", "old")
    os.chmod(folder.path, 0o500)
    try:
        if os.access(folder.join("new"), os.W_OK) or os.geteuid() == 0:
            raise Skip("root may write everywhere")
        folder.call("convert", EXAMPLE, "-o", "a.pdf").expect(1, "a.pdf")
        expect_equal(folder.read("a.pdf"), b"old")
    finally:
        os.chmod(folder.path, 0o700)


if __name__ == "__main__":
    sys.exit(run())

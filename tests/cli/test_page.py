#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page for browsers: sound, whole by itself, accessible, and nothing in it that runs."""
import html.parser
import json
import re
import sys
import xml.etree.ElementTree as ElementTree

from cli import EXAMPLE, Skip, case, expect_equal, run
from hostile import TEXTS, URLS, make_hostile

XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
VOID = {"meta", "br"}
SHAPES = {"rect", "polygon", "line", "circle"}
ELEMENTS = set("html head meta title style body header h1 h2 h3 p nav ul li a main section dl div dt dd figure svg "
               "desc text rect polygon line circle figcaption table caption thead tbody tr th td span bdi br time "
               "footer".split())  # fmt: skip


class Tags(html.parser.HTMLParser):
    """What a browser's parser sees: every element is closed in its turn, and is one of those that are written."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open = []
        self.n_elements = 0

    def handle_starttag(self, tag, attrs):
        assert tag in ELEMENTS, tag
        for name, value in attrs:
            assert not name.startswith("on") and name not in ("style", "src"), (tag, name)
            if name == "href":
                assert re.match(r"(https?:|mailto:|#(task-\d+|\w+)$)", value), value
        self.n_elements += 1
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        assert tag in VOID | SHAPES, tag
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        expect_equal(self.open.pop(), tag)

    def handle_comment(self, data):
        raise AssertionError("a comment: " + data)

    def handle_pi(self, data):
        raise AssertionError("an instruction: " + data)


def bare(element):
    return element.tag.split("}")[1]


def check_tables(root):
    for table in root.iter(XHTML + "table"):
        head = table.find(XHTML + "thead").find(XHTML + "tr")
        assert all(cell.tag == XHTML + "th" and cell.get("scope") == "col" for cell in head)
        for row in table.find(XHTML + "tbody"):
            expect_equal(len(row), len(head))
            expect_equal([cell.get("scope") for cell in row], ["row"] + [None] * (len(row) - 1))


def check_headings(root):
    levels = [int(bare(one)[1]) for one in root.iter() if re.fullmatch("h[1-6]", bare(one))]
    expect_equal((levels[0], levels.count(1)), (1, 1))
    assert all(next_ <= level + 1 for level, next_ in zip(levels, levels[1:])), levels


def check_pictures(root, ids):
    pictures = list(root.iter(SVG + "svg"))
    assert pictures
    for picture in pictures:
        expect_equal(picture.get("role"), "img")
        for name in picture.get("aria-labelledby").split():
            assert ids[name].text, name


def check_page(data, language):
    text = data.decode("utf-8")
    parser = Tags()
    parser.feed(text)
    parser.close()
    expect_equal(parser.open, [])
    assert text.startswith("<!DOCTYPE html>\n")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", text), "a control character"
    root = ElementTree.fromstring(data)
    expect_equal((root.tag, root.get("lang")), (XHTML + "html", language))
    assert root.find(XHTML + "head").find(XHTML + "title").text
    assert not list(root.iter(XHTML + "script"))
    ids = [one for one in root.iter() if one.get("id")]
    expect_equal(len({one.get("id") for one in ids}), len(ids), "ids are unique")
    ids = {one.get("id"): one for one in ids}
    for anchor in root.iter(XHTML + "a"):
        if anchor.get("href").startswith("#"):
            assert anchor.get("href")[1:] in ids, anchor.get("href")
        else:
            assert "noreferrer" in anchor.get("rel")
    check_tables(root)
    check_headings(root)
    check_pictures(root, ids)
    assert re.search(r"url\(|@import|<link|<iframe|<img", text.split("</style>")[0]) is None
    return root, ids


def convert(folder, path, *options):
    return folder.call("convert", path, "-o", "a.html", "--today", "2026-11-28", "--json", *options)


def text_of(element):
    return "".join(element.itertext())


def count(figures, label):
    for one in figures:
        if one.find(XHTML + "dt").text == label:
            return one.find(XHTML + "dd").text
    return None


@case
def test_example(folder):
    """The example in both languages: every task once, the figures of show, sound in every respect."""
    with open(EXAMPLE, encoding="utf-8") as file:
        tasks = json.load(file)["tasks"]
    shown = folder.call("show", EXAMPLE, "--json", "--today", "2026-11-28").json()
    for language in ("en", "ru"):
        done = convert(folder, EXAMPLE, "--lang", language).expect(0).json()
        expect_equal((done["format"], done["written"], done["leftOut"]), ("html", len(tasks), []))
        root, ids = check_page(folder.read("a.html"), language)
        titles = [ids["task-%d" % (n + 1)].find(XHTML + "th").find(XHTML + "span").text for n in range(len(tasks))]
        expect_equal(sorted(titles), sorted(task["title"][language] for task in tasks))
    convert(folder, EXAMPLE, "--lang", "en").expect(0)
    root, _ = check_page(folder.read("a.html"), "en")
    figures = next(one for one in root.iter(XHTML + "dl") if one.get("class") == "figures")
    expect_equal(count(figures, "Tasks"), str(shown["tasks"]["total"]))
    expect_equal(count(figures, "Done"), str(shown["tasks"]["byStatus"]["done"]))
    expect_equal(count(figures, "Overdue"), str(shown["tasks"]["overdue"]))
    expect_equal(count(figures, "Progress"), "%d\u202f%%" % shown["progress"]["percent"])


@case
def test_matrix(folder):
    """The cells of the matrix are those of coverage, in the picture as in the table."""
    cells = folder.call("coverage", EXAMPLE, "--json", "--today", "2026-11-28").json()["cells"]
    convert(folder, EXAMPLE).expect(0)
    root, ids = check_page(folder.read("a.html"), "en")
    section = next(one for one in root.iter(XHTML + "section") if one.get("aria-labelledby") == "matrix")
    numbers = [text_of(cell) for cell in section.iter(XHTML + "td") if text_of(cell) != "0"]
    counts = sorted(int(one.split()[0]) for one in numbers)
    expect_equal(counts, sorted(cell["tasks"] for cell in cells if cell["tasks"]))
    expect_equal(sum("!" in one for one in numbers), sum("late" in cell["signs"] for cell in cells if cell["tasks"]))
    picture = next(section.iter(SVG + "svg"))
    drawn = [text_of(one) for one in picture.iter(SVG + "text") if one.get("text-anchor") == "middle"]
    expect_equal(sorted(drawn), sorted(numbers))


@case
def test_gaps(folder):
    """The gaps are those of the command gaps."""
    gaps = folder.call("gaps", EXAMPLE, "--json").json()
    convert(folder, EXAMPLE).expect(0)
    root, _ = check_page(folder.read("a.html"), "en")
    section = next(one for one in root.iter(XHTML + "section") if one.get("aria-labelledby") == "gaps")
    rows = [[text_of(cell) for cell in row][1:] for row in section.iter(XHTML + "tr")][1:]
    expect_equal(rows, [[str(gap[name]) for name in ("level", "target", "gap", "openTasks")] for gap in gaps])


def expect_strict(data):
    """As the standard has it: whatever a browser would have to put right is an error."""
    try:
        import html5lib
    except ImportError:
        raise Skip("python3-html5lib is not installed") from None
    html5lib.HTMLParser(strict=True).parse(data, transport_encoding="utf-8")


@case
def test_strict(folder):
    """A strict parser has nothing to put right, whatever the texts; in a page that is wrong it has."""
    for path in (EXAMPLE, make_hostile(folder), folder.make("empty.json")):
        for language in ("en", "ru"):
            convert(folder, path, "--lang", language).expect(0)
            expect_strict(folder.read("a.html"))
    page = folder.read("a.html")
    for part, other in ((b"</main>", b""), (b"<p>", b"<p <"), (b"<!DOCTYPE html>", b"")):
        try:
            expect_strict(page.replace(part, other, 1))
        except Skip:
            raise
        except Exception:
            continue
        raise AssertionError("nothing was found in a page that is wrong")


def points_of(picture, name):
    outline = next(one for one in picture.iter(SVG + "polygon") if one.get("class") == name)
    return [tuple(int(number) for number in point.split(",")) for point in outline.get("points").split()]


@case
def test_radar(folder):
    """The radar has an axis for each capability and the levels where they belong; the table says the same."""
    with open(EXAMPLE, encoding="utf-8") as file:
        assessment = max(json.load(file)["assessments"], key=lambda one: one["date"])
    ids_ = [one["id"] for one in folder.call("catalogue", "capability", "--json").json()]
    levels = {one["entry"]: one for one in assessment["ratings"]}
    convert(folder, EXAMPLE).expect(0)
    root, ids = check_page(folder.read("a.html"), "en")
    section = next(one for one in root.iter(XHTML + "section") if one.get("aria-labelledby") == "capabilities")
    rows = [[text_of(cell) for cell in row][1:3] for row in section.iter(XHTML + "tr")][1:]
    expect_equal(rows, [[str(levels[one].get(name, "—")) for name in ("level", "target")] for one in ids_])
    picture = next(section.iter(SVG + "svg"))
    expect_equal(sum(one.get("class") == "axis" for one in picture.iter(SVG + "line")), len(ids_))
    width, height = (int(number) for number in picture.get("viewBox").split()[2:])
    rings = [one for one in picture.iter(SVG + "polygon") if one.get("class") == "ring"]
    expect_equal(len(rings), 5)
    on_rings = [[point.split(",") for point in ring.get("points").split()] for ring in rings]
    for name in ("level", "target"):
        points = points_of(picture, name)
        rated = [one for one in ids_ if levels[one].get("level")]
        expect_equal(len(points), len(rated))
        for entry, point in zip(rated, points):
            expected = [int(number) for number in on_rings[levels[entry][name] - 1][ids_.index(entry)]]
            expect_equal(list(point), expected, entry)
            assert 0 < point[0] < width and 0 < point[1] < height


@case
def test_radar_of_few(folder):
    """Without three rated capabilities there is no outline, without any there is a sentence."""
    ratings = [{"entry": "cap-sourcing", "level": 2, "target": 4}, {"entry": "cap-infrastructure", "level": 3}]
    path = folder.make(assessments=[{"id": "r-1", "date": "2026-01-01", "ratings": ratings}])
    convert(folder, path).expect(0)
    root, ids = check_page(folder.read("a.html"), "en")
    assert "radar-title" not in ids
    section = next(one for one in root.iter(XHTML + "section") if one.get("aria-labelledby") == "capabilities")
    rows = [[text_of(cell) for cell in row][1:] for row in section.iter(XHTML + "tr")][1:]
    assert ["2", "4", "2"] in rows and ["3", "—", "—"] in rows, rows
    expect_equal(rows.count(["—"] * 3), len(rows) - 2)
    convert(folder, folder.make("empty.json")).expect(0)
    root, ids = check_page(folder.read("a.html"), "en")
    assert "No capability is assessed." in "".join(root.itertext())


@case
def test_hostile(folder):
    """No text becomes an element, an attribute or an address, and all of them can be read."""
    convert(folder, make_hostile(folder)).expect(0)
    root, ids = check_page(folder.read("a.html"), "en")
    for number, text in enumerate(TEXTS, 1):
        clean = "".join(c for c in text if ord(c) >= 32 and c not in "\ufffe\uffff" and not 0x7f <= ord(c) < 0xa0
                        or c in "\t\n\r")  # fmt: skip
        clean = clean.replace("\r\n", "\n").replace("\r", "\n")
        expect_equal(ids["task-%d" % number].find(XHTML + "th").find(XHTML + "span").text or "", clean)
        details = [one.text or "" for one in ids["task-%d" % number].iter(XHTML + "dd")]
        assert details.count(clean) >= 4, (text, details)


@case
def test_links(folder):
    """Web and mail addresses lead somewhere, others are only shown."""
    convert(folder, folder.make(tasks=[{"id": "t-1", "links": [{"title": "x", "url": url} for url in URLS]}])).expect(0)
    root, ids = check_page(folder.read("a.html"), "en")
    addresses = [one.get("href") for one in ids["task-1"].iter(XHTML + "a")]
    assert addresses and all(one.startswith(("http://", "https://", "mailto:")) for one in addresses), addresses
    shown = "\n".join(ids["task-1"].itertext())
    for url in ("javascript:alert(1)", "file:///etc/passwd", "data:text/html,<script>"):
        assert url in shown and url not in addresses
    assert "https://xn--" in shown, "a host in other letters is shown in its encoded form"


@case
def test_language_of_texts(folder):
    """A text that is only there in another language says so."""
    path = folder.make(title={"ru": "План"}, tasks=[{"id": "t-1", "title": {"ru": "Задача"}},
                                                    {"id": "t-2", "title": {"en": "Task", "ru": "Задача"}}])
    convert(folder, path).expect(0)
    root, ids = check_page(folder.read("a.html"), "en")
    expect_equal([ids["task-%d" % n].find(XHTML + "th").find(XHTML + "span").get("lang") for n in (1, 2)], ["ru", None])
    expect_equal(next(root.iter(XHTML + "h1")).get("lang"), "ru")


@case
def test_scope_and_paper(folder):
    """The figures are those of the scope, and the paper that of the call."""
    done = convert(folder, EXAMPLE, "--scope", "area=area-concept", "--paper", "a3").expect(0).json()
    root, ids = check_page(folder.read("a.html"), "en")
    figures = next(one for one in root.iter(XHTML + "dl") if one.get("class") == "figures")
    expect_equal(count(figures, "Tasks"), str(done["written"]))
    assert "task-%d" % done["written"] in ids and "task-%d" % (done["written"] + 1) not in ids
    assert b"size:A3 landscape" in folder.read("a.html")


if __name__ == "__main__":
    sys.exit(run())

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports know one language, the one asked for, whatever the language and the locale of the program."""
import html
import io
import os
import re
import shutil
import subprocess
import sys
import zipfile

from cli import EXAMPLE, Skip, case, expect_equal, is_cyrillic, run, russian

# Extension, options, a message that stands in for its translation being there.
FORMATS = (
    ("csv", ("--profile", "excel"), ("Owner", "field")),
    ("csv", ("--view", "worksheet", "--profile", "excel"), ("Where it stands", "export")),
    ("ics", ("--view", "events"), ("It has no dates: it is left out of the calendar", "export")),
    ("ics", ("--view", "todo"), ("It has no dates: it is left out of the calendar", "export")),
    ("xml", (), ("Working days", "export")),
    ("html", (), ("Areas and capabilities", "export")),
    ("md", (), ("Without an area of work", "export")),
)
# Those whose bytes are compared in tests of their own: packed ones, of which the words are taken out.
PACKED = (
    ("xlsx", (), ("Without an area", "export")),
    ("pdf", ("--view", "report"), ("Summary", "report")),
    ("pdf", ("--view", "fiche"), ("Summary", "report")),
    ("pdf", ("--view", "timeline"), ("Summary", "report")),
    ("pdf", ("--view", "matrix"), ("Summary", "report")),
    ("pdf", ("--view", "radar"), ("Summary", "report")),
    ("svg", ("--view", "timeline"), ("Summary", "report")),
    ("svg", ("--view", "matrix"), ("Summary", "report")),
    ("svg", ("--view", "radar"), ("Summary", "report")),
)
LOCALES = (
    {"LC_ALL": "C", "LANGUAGE": "en"},
    {"LC_ALL": "en_GB.UTF-8", "LANGUAGE": ""},
    {"LC_ALL": "ru_RU.UTF-8", "LANGUAGE": "ru"},
    {"LC_ALL": "C.UTF-8", "LANG": "ru_RU.UTF-8", "LANGUAGE": "ru:en", "TZ": "Asia/Almaty"},
)
# Neither Latin nor Cyrillic: what is in another alphabet is the program's.
USER = "Մաքսային"
# What the World Customs Organization calls its instruments, in every language.
NAMES = ("CENcomm", "TeN", "Public-Members", "Iris", "Utility Blocks")
# Names of standards and the like, and the signs of languages, that Russian text has in Latin letters as well.
LATIN = re.compile(r"\b(?:[A-Za-z]*[A-Z0-9][A-Z0-9]+[a-z]?|[a-z]+-[\w.-]+|https?://\S+|mailto:\S+)\b|\bid\b")


def unpack_workbook(data):
    """The texts of cells and charts, the names of sheets, what headers, lists and numbers show beside them."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    parts = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    texts = [text for part in parts.values() for text in re.findall("<(?:t|a:t|c:v)(?: [^>]*)?>([^<]*)<", part)]
    texts += re.findall('<sheet name="([^"]*)"', parts["xl/workbook.xml"])
    texts += re.findall("&quot;([^&]*)&quot;", parts["xl/styles.xml"])
    ids = r"(?:t|u|r)-\d|[a-z]+(?:-[\w.]+)+|done|cancelled|USD"
    shown = "\n".join(html.unescape(text) for text in texts if not re.fullmatch(ids, text))
    return re.sub("|".join(NAMES), "", shown)


def read_pages(data):
    """What poppler finds on the pages; a Skip where it is not there."""
    if shutil.which("pdftotext") is None:
        raise Skip("no pdftotext")
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["pdftotext", "-", "-"], input=data, check=True, capture_output=True, env=environment)
    return re.sub(r"\b(?:t|u|r)-\d\b", "", done.stdout.decode("utf-8"))


def visible(extension, data):
    """What people read of it."""
    if extension == "xlsx":
        return unpack_workbook(data)
    if extension == "pdf":
        return read_pages(data)
    text = data.decode("utf-8-sig")
    if extension == "svg":
        # Letters are outlines there: what is left of words is the title, for programs that read aloud.
        return " ".join(re.findall("<(?:title|desc|text)[^>]*>([^<]*)<", text))
    if text.startswith('"Место"'):
        # Places are named as in the file.
        return "\n".join(line.split(";", 1)[1] for line in text.split("\r\n") if line)
    if extension == "csv":
        # The ids of choices are those of the file, in every language.
        return re.sub("low|high|true|done|cancelled", "", text)
    if extension == "ics":
        lines = text.replace("\r\n ", "").split("\r\n")
        return "\n".join(line.split(":", 1)[1].replace("\\n", "\n").replace("\\", "") for line in lines
                         if line.startswith(("DESCRIPTION", "CATEGORIES", "SUMMARY", "X-WR")))
    if extension == "xml":
        return "\n".join(re.findall("<(?:Name|Title|Alias|Notes|Value)>([^<]*)<", text))
    if extension == "html":
        return re.sub("<[^>]*>", " ", text.split("</style>")[1]) + re.search('aria-label="([^"]*)"', text).group(1)
    if extension == "md":
        return text.replace("<br>", " ")
    return text


def convert(folder, path, extension, options, language, **more):
    name = "out." + extension
    answer = folder.call("convert", path, "-o", name, "--lang", language, "--today", "2026-11-28", *options, **more)
    expect_equal(answer.status, 0, answer.err)
    return folder.read(name)


@case
def test_bytes(folder):
    """The same export is the same bytes, twice and in every locale."""
    for extension, options, _ in FORMATS:
        for language in ("en", "ru"):
            first = convert(folder, EXAMPLE, extension, options, language)
            for locale in LOCALES:
                again = convert(folder, EXAMPLE, extension, options, language, environment=locale)
                expect_equal(again == first, True, (extension, options, language, locale))


@case
def test_epoch(folder):
    """SOURCE_DATE_EPOCH is the time of metadata, and the day of the system is not."""
    for extension, options, _ in FORMATS:
        first = convert(folder, EXAMPLE, extension, options, "en", environment={"SOURCE_DATE_EPOCH": "86400"})
        again = convert(folder, EXAMPLE, extension, options, "en", environment={"SOURCE_DATE_EPOCH": "86400"})
        expect_equal(first == again, True, extension)
        if extension == "ics":
            assert b"DTSTAMP:19700102T000000Z" in first


def make_foreign(folder):
    """Everything that a user writes is in letters of neither language."""
    text = {"hy": USER}
    common = {"title": text, "description": text, "reason": text, "result": text, "notes": text, "owner": "u-1",
              "partners": ["u-1"], "area": "area-concept", "capabilities": ["cap-sourcing"],
              "enablers": ["enb-strategy"], "instruments": ["inst-rkc"], "tags": ["sf-strategic-planning"],
              "indicator": {"name": text, "unit": USER, "baseline": "1", "target": "2", "actual": "3"},
              "costs": [{"year": 2027, "amount": "1234567.50", "source": USER}],
              "links": [{"title": USER, "url": "https://example.org/"}]}  # fmt: skip
    tasks = [
        dict(common, id="t-1", status="not-started", start="2026-01-01", finish="2026-02-01", priority="low"),
        dict(common, id="t-2", status="in-progress", progress=40, start="2026-03-01", finish="2027-05-31",
             priority="high", after=["t-1"]),
        dict(common, id="t-3", status="on-hold", finish="2027-08-01", milestone=True),
        dict(common, id="t-4", status="done", progress=100, start="2026-10-01", finish="2026-11-01"),
        dict(common, id="t-5", status="cancelled"),
        dict(common, id="t-6", status="not-started", area=None, capabilities=[], owner=None, costs=[], links=[]),
    ]
    for task in tasks:
        for name in [name for name, value in task.items() if value is None]:
            del task[name]
    return folder.make(
        title=text, administration=text, description=text, currency="USD",
        period={"start": "2026-01-01", "finish": "2028-12-31"}, units=[{"id": "u-1", "name": text}], tasks=tasks,
        assessments=[{"id": "r-1", "date": "2026-01-01", "title": text, "assessor": USER,
                      "ratings": [{"entry": "cap-sourcing", "level": 2, "target": 4, "note": text}]}],
        answers=[{"question": "q-where", "text": text}],
    )  # fmt: skip


@case
def test_english(folder):
    """An English export has no Russian letter, even from a Russian program."""
    path = make_foreign(folder)
    for extension, options, _ in FORMATS + PACKED:
        data = convert(folder, path, extension, options, "en", environment=LOCALES[2])
        text = visible(extension, data) if (extension, options, _) in PACKED else data.decode("utf-8")
        found = re.search("[а-яёА-ЯЁ]+.{0,20}", text, re.DOTALL)
        assert found is None, (extension, options, found.group())


def check_russian(folder, extension, options):
    data = convert(folder, make_foreign(folder), extension, options, "ru", environment=LOCALES[0])
    text = visible(extension, data)
    words = re.findall(r"[A-Za-z]{2,}", LATIN.sub("", text))
    expect_equal(words, [], (extension, options))
    assert is_cyrillic(text) or extension == "svg", (extension, options)


def add_russian(extension, options, message):
    def test(folder):
        russian(*message)
        check_russian(folder, extension, options)
    test.__doc__ = "A Russian export has no English word, even from an English program: %s %s" % (
        extension, " ".join(options))
    case(test)


for one in FORMATS + PACKED:
    add_russian(*one)

if __name__ == "__main__":
    sys.exit(run())

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every format against texts that try to be something else, and against what an export could give away."""
import glob
import io
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree
import zipfile
import zlib

from cli import EXAMPLE, Skip, case, expect_equal, run
from hostile import TEXTS, make_hostile

DAY = ("--today", "2026-11-16")
FORMATS = (
    ("json",), ("csv",), ("csv", "--profile", "excel"), ("csv", "--view", "worksheet"),
    ("csv", "--view", "worksheet", "--profile", "excel"), ("xlsx",), ("ics", "--view", "events"),
    ("ics", "--view", "todo"), ("xml",), ("html",), ("md",), ("pdf", "--view", "report"), ("pdf", "--view", "timeline"),
    ("pdf", "--view", "matrix"), ("pdf", "--view", "radar"), ("pdf", "--view", "fiche"), ("svg", "--view", "matrix"),
    ("svg", "--view", "timeline"), ("svg", "--view", "radar"), ("png", "--view", "matrix"),
    ("png", "--view", "timeline"), ("png", "--view", "radar"),
)  # fmt: skip
SVG = "{http://www.w3.org/2000/svg}"
N_PREDECESSORS = 20000


def convert(folder, path, extension, *options, **more):
    name = "out." + extension
    answer = folder.call("convert", path, "-o", name, *DAY, *options, **more)
    expect_equal(answer.status, 0, (extension, options, answer.err[-500:]))
    return folder.read(name)


def unpack(extension, data):
    """The bytes as they are, and what is packed in them."""
    if extension == "xlsx":
        archive = zipfile.ZipFile(io.BytesIO(data))
        return data + b"".join(name.encode() + archive.read(name) for name in archive.namelist())
    if extension == "pdf":
        packed = re.findall(rb"stream\n(.*?)\nendstream", data, re.DOTALL)
        return data + b"".join(zlib.decompressobj().decompress(part) for part in packed if part[:1] == b"x")
    return data


@case
def test_every_format(folder):
    """Every format of the table is tried here, and takes every hostile text without a warning."""
    path = make_hostile(folder)
    for extension, *options in FORMATS:
        assert convert(folder, path, extension, *options), (extension, options)
    told = folder.call("convert", path, "-o", "out.nothing").err.splitlines()[0]
    expect_equal(set(re.findall(r"\.(\w+)", told)), {extension for extension, *_ in FORMATS}, "formats it names")


@case
def test_private(folder):
    """No format tells of who exported it, on what machine, in which folder, or of the file's name."""
    os.mkdir(folder.join("home-of-ivanov"))
    shutil.copy(EXAMPLE, folder.join("home-of-ivanov/draft-of-petrov.roadmap.json"))
    environment = {"USER": "user-sidorov", "LOGNAME": "user-sidorov", "HOSTNAME": "host-of-petrov",
                   "HOME": folder.join("home-of-ivanov"), "REAL_NAME": "Anna Sidorova", "EMAIL": "sidorov@example.org",
                   "XDG_CACHE_HOME": folder.join("home-of-ivanov/cache-of-ivanov")}  # fmt: skip
    secrets = [b"user-sidorov", b"host-of-petrov", b"home-of-ivanov", b"draft-of-petrov", b"Sidorova", b"sidorov@",
               b"cache-of-ivanov", folder.path.encode(), os.uname().release.encode()]
    # A short name could stand in packed bytes by chance.
    secrets += [os.uname().nodename.encode()] if len(os.uname().nodename) > 6 else []
    for extension, *options in FORMATS:
        data = convert(folder, folder.join("home-of-ivanov/draft-of-petrov.roadmap.json"), extension, *options,
                       environment=environment)
        content = unpack(extension, data)
        for secret in secrets:
            for form in (secret, secret.decode().encode("utf-16-be"), secret.decode().encode("utf-16-le")):
                assert form not in content, (extension, options, secret)


@case
def test_nothing_left_behind(folder):
    """No export leaves a file beside its own, and the places for what is unfinished are one's own and empty."""
    cache = folder.join("cache")
    for extension, *options in FORMATS:
        convert(folder, EXAMPLE, extension, *options, environment={"XDG_CACHE_HOME": cache})
        os.remove(folder.join("out." + extension))
        left = [name for name in os.listdir(folder.path) if not name.startswith(".") and name != "cache"]
        expect_equal(left, [], (extension, options))
    for place, folders, files in os.walk(cache):
        expect_equal([name for name in files if "fontconfig" not in place and "CACHEDIR" not in name], [], place)
        if os.path.basename(place) == "customs-roadmap":
            expect_equal(folders, [], place)
            expect_equal(os.stat(place).st_mode & 0o077, 0, place)


@case
def test_links_on_disk(folder):
    """A target that is a link stays one, for every format; what it leads to is replaced, with its mode."""
    for extension, *options in FORMATS:
        folder.write("real." + extension, "old")
        os.chmod(folder.join("real." + extension), 0o640)
        if not os.path.islink(folder.join("out." + extension)):
            os.symlink("real." + extension, folder.join("out." + extension))
        data = convert(folder, EXAMPLE, extension, *options)
        assert os.path.islink(folder.join("out." + extension)), extension
        expect_equal(folder.read("real." + extension), data, extension)
        expect_equal(os.stat(folder.join("real." + extension)).st_mode & 0o777, 0o640, extension)


@case
def test_logs(folder):
    """Whatever is logged, no text of the roadmap is in it."""
    task = {"id": "t-1", "title": {"en": "Secret raid"}, "start": "2026-01-01", "area": "area-concept"}
    path = folder.make(tasks=[task])
    for extension, *options in FORMATS:
        answer = folder.call("convert", path, "-o", "out." + extension, *DAY, *options,
                             environment={"G_MESSAGES_DEBUG": "all", "G_DEBUG": ""})  # fmt: skip
        expect_equal(answer.status, 0, answer.err)
        assert "Secret raid" not in answer.err + answer.out, (extension, options, answer.err)


@case
def test_many_predecessors(folder):
    """A task that waits for twenty thousand others is exported in every format within the time of a test."""
    tasks = [{"id": "t-%d" % i, "title": {"en": "T"}} for i in range(N_PREDECESSORS)]
    tasks[-1]["after"] = [task["id"] for task in tasks[:-1]]
    path = folder.make(tasks=tasks)
    for extension, *options in FORMATS:
        if extension in ("pdf", "png") or "timeline" in options:
            continue
        convert(folder, path, extension, *options)


def parse_svg(data):
    root = xml.etree.ElementTree.fromstring(data)
    names = {element.tag for element in root.iter()}
    attributes = {name for element in root.iter() for name in element.attrib}
    return root, names, attributes


@case
def test_svg(folder):
    """No text makes an element, an attribute or an address of a picture, and its title is the text."""
    _, usual_names, usual_attributes = parse_svg(convert(folder, EXAMPLE, "svg", "--view", "timeline"))
    for text in TEXTS:
        path = folder.make(
            title={"en": text}, tasks=[{"id": "t-1", "title": {"en": text}, "start": "2026-01-01", "area": text[:40]}])
        data = convert(folder, path, "svg", "--view", "timeline")
        root, names, attributes = parse_svg(data)
        assert names <= usual_names | {SVG + "title"}, (text, names - usual_names)
        assert attributes <= usual_attributes, (text, attributes - usual_attributes)
        assert not re.search(rb"(?i)javascript:|onmouseover|<script|&evil", re.sub(rb"<title>.*?</title>", b"", data,
                                                                                  flags=re.DOTALL)), text
        title = root.find(SVG + "title")
        shown = "".join(title.itertext()) if title is not None else ""
        expect_equal(re.sub(r"[\x00-\x1f\x7f\s\ufffe\uffff]", "", shown),
                     re.sub(r"[\x00-\x1f\x7f\s\ufffe\uffff]", "", text), "title")


@case
def test_workbook(folder):
    """Another program finds no formula and no link in a workbook, and every text in it."""
    try:
        import openpyxl
    except ImportError as reason:
        raise Skip("no openpyxl") from reason
    for language in ("en", "ru"):
        data = convert(folder, make_hostile(folder), "xlsx", "--lang", language)
        book = openpyxl.load_workbook(io.BytesIO(data))
        for sheet in book:
            for row in sheet.iter_rows():
                for cell in row:
                    assert cell.data_type != "f", (sheet.title, cell.coordinate, cell.value)
                    assert cell.hyperlink is None, (sheet.title, cell.coordinate)
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
        assert not [name for name in names if "external" in name.lower() or "vba" in name.lower()], names


@case
def test_pictures_and_pages(folder):
    """Pages and pictures of hostile texts have nothing that acts: no script, no address, no attached file."""
    path = make_hostile(folder)
    for view in ("report", "fiche", "timeline", "matrix"):
        content = unpack("pdf", convert(folder, path, "pdf", "--view", view))
        for sign in (b"/JavaScript", b"/JS", b"/Launch", b"/URI", b"/EmbeddedFile", b"/SubmitForm", b"/OpenAction"):
            assert sign + b" " not in content and sign + b"(" not in content, (view, sign)


if __name__ == "__main__":
    sys.exit(run())

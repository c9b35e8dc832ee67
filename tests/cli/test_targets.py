#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Targets that cannot be written: in every format the old file stays, and what and where is told."""
import os
import re
import resource
import signal
import sys

from cli import EXAMPLE, Skip, case, expect_equal, run

NOBODY = 65534

# Every format with every view of it.
WAYS = {
    "json": [None],
    "csv": [None, "worksheet"],
    "xlsx": [None, "worksheet"],
    "ics": ["events", "todo"],
    "xml": [None],
    "html": [None],
    "md": [None],
    "pdf": ["report", "timeline", "matrix", "radar", "fiche"],
    "svg": ["matrix", "timeline", "radar"],
    "png": ["matrix", "timeline", "radar"],
}

# In bytes: less than any of the files.
SMALL = 100


def list_ways():
    for extension, views in WAYS.items():
        for view in views:
            yield "a." + extension, ["--view", view] if view else []


def become_another(folder, *names):
    """Permissions do not hold for root."""
    if os.geteuid() != 0:
        return {}
    for name in ("",) + names:
        os.chown(folder.join(name), NOBODY, NOBODY)
    if folder.call_quietly("--version", user=NOBODY) is None:
        raise Skip("the program is out of reach for others")
    return {"user": NOBODY}


def expect_untouched(folder, place):
    expect_equal(sorted(os.listdir(folder.join(place))), sorted("a." + extension for extension in WAYS))
    for extension in WAYS:
        expect_equal(folder.read("%s/a.%s" % (place, extension)), b"old", extension)


@case
def test_all_formats(folder):
    """The table of this test has every format that there is."""
    message = folder.call("convert", EXAMPLE, "-o", "a.none").expect(2, "must end in").err
    expect_equal(re.findall(r"\.([a-z]+)", message.split("one of ")[1].splitlines()[0]), list(WAYS))


@case
def test_read_only(folder):
    """A file that may not be written stays, and one that may not be made is not there; file and cause are told."""
    os.mkdir(folder.join("locked"))
    names = ["locked/a." + extension for extension in WAYS]
    for name in names:
        folder.write(name, "old")
    options = become_another(folder, "locked", *names)
    for name in names:
        os.chmod(folder.join(name), 0o444)
    os.chmod(folder.join("locked"), 0o555)
    try:
        for name, view in list_ways():
            done = folder.call("convert", EXAMPLE, "-o", "locked/" + name, *view, **options)
            done.expect(1, name)
            assert "write-protected" in done.err and done.out == "", (name, done.err, done.out)
            done = folder.call("convert", EXAMPLE, "-o", "locked/new-" + name, *view, **options)
            done.expect(1, "new-" + name)
            assert "permission" in done.err and done.out == "", (name, done.err, done.out)
        expect_untouched(folder, "locked")
    finally:
        os.chmod(folder.join("locked"), 0o755)


def take_no_more():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL, SMALL))


@case
def test_full(folder):
    """Where there is no room the old file stays, nothing half written lies about, and the message names the cause."""
    os.mkdir(folder.join("full"))
    for extension in WAYS:
        folder.write("full/a." + extension, "old")
    for name, view in list_ways():
        done = folder.call("convert", EXAMPLE, "-o", "full/" + name, *view, preexec_fn=take_no_more)
        assert done.status == 1 and done.err and done.out == "", (name, done.err, done.out)
    expect_untouched(folder, "full")


@case
def test_no_folder(folder):
    """A folder that is not there is named, in every format."""
    for name, view in list_ways():
        folder.call("convert", EXAMPLE, "-o", "missing/" + name, *view).expect(1, "does not exist")
    assert not os.path.exists(folder.join("missing"))


if __name__ == "__main__":
    sys.exit(run())

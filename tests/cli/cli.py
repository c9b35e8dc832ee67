# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the command line share: cases in TAP, calls of the program, files to call it on."""
import gettext
import json
import os
import re
import subprocess
import sys
import tempfile

SOURCE = os.environ.get("CR_SOURCE_DIR") or os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
EXAMPLE = os.path.join(SOURCE, "data", "examples", "arvania-2026.roadmap.json")
FORMAT = os.path.join(SOURCE, "tests", "data", "format")
PROGRAM = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else "roadmapctl"
TODAY = ("--today", "2026-11-01")
TIMEOUT_S = 120

cases = []


class Skip(Exception):
    pass


def case(function):
    """Makes a function a case, named by its first line of documentation; it gets a folder of its own."""
    cases.append(function)
    return function


class Folder:
    """A place to work in, and the program to call there."""

    def __init__(self, path):
        self.path = path

    def join(self, name):
        return os.path.join(self.path, name)

    def write(self, name, content):
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        with open(self.join(name), "wb") as file:
            file.write(data)
        return self.join(name)

    def read(self, name):
        with open(self.join(name), "rb") as file:
            return file.read()

    def load(self, name):
        return json.loads(self.read(name).decode("utf-8"))

    def make(self, name="a.roadmap.json", **members):
        """A small roadmap with these members; tasks get what is required."""
        roadmap = {"format": "customs-roadmap", "version": "1.0", "id": "5f0c3c1e-6f0e-4c7f-9a55-0b1d2e3f4a5b"}
        roadmap.update(members)
        for task in roadmap.get("tasks", []):
            task.setdefault("title", {"en": task["id"]})
            task.setdefault("status", "not-started")
        return self.write(name, json.dumps(roadmap, ensure_ascii=False))

    def call(self, *arguments, environment=None, cwd=None, **options):
        """stdout, stderr and exit status; never with a display or a person's settings."""
        variables = {
            "PATH": os.environ["PATH"],
            "HOME": self.path,
            "XDG_STATE_HOME": self.join(".state"),
            "LC_ALL": "C.UTF-8",
            "LANGUAGE": "en",
            "TZ": "UTC",
        }
        passed = ("CR_LOCALE_DIR", "G_DEBUG", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "MALLOC_CHECK_")
        variables.update({name: os.environ[name] for name in passed if name in os.environ})
        variables.update(environment or {})
        variables = {name: value for name, value in variables.items() if value is not None}
        options.setdefault("stdout", subprocess.PIPE)
        options.setdefault("stderr", subprocess.PIPE)
        if options.get("user") is not None:
            options["extra_groups"] = []
        done = subprocess.run(
            [PROGRAM, *arguments], env=variables, cwd=cwd or self.path, timeout=TIMEOUT_S, check=False, **options
        )
        return Answer(done)


    def call_quietly(self, *arguments, **options):
        """The answer, or None when the program cannot even be started."""
        try:
            return self.call(*arguments, **options)
        except OSError:
            return None


class Answer:
    def __init__(self, done):
        self.status = done.returncode
        self.bytes = done.stdout or b""
        self.out = self.bytes.decode("utf-8")
        self.err = (done.stderr or b"").decode("utf-8")

    def expect(self, status, message=None):
        """The exit status, and a part of the message; nothing else on either stream when there is none."""
        assert self.status == status, "exit %d, not %d: %s%s" % (self.status, status, self.out[-500:], self.err)
        if message is None:
            assert self.err == "", "unexpected message: " + self.err
        else:
            assert message in self.err, "%r is not in %r" % (message, self.err)
        return self

    def json(self):
        return json.loads(self.out)


def russian(msgid, context="cli"):
    """The translation the programs have; a case is skipped as long as there is none."""
    path = os.path.join(os.environ.get("CR_LOCALE_DIR", ""), "ru", "LC_MESSAGES", "customs-roadmap.mo")
    if not os.path.exists(path):
        raise Skip("no translation is built")
    with open(path, "rb") as file:
        catalogue = gettext.GNUTranslations(file)
    words = catalogue.pgettext(context, msgid) if context else catalogue.gettext(msgid)
    if words == msgid:
        raise Skip("not translated: " + msgid)
    return words


def is_cyrillic(text):
    return re.search("[а-яё]", text) is not None


def shape(value):
    """Names and types of a document, with what all elements of a list have in common."""
    if isinstance(value, dict):
        return {name: shape(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return type(value).__name__


def expect_equal(found, expected, what=""):
    assert found == expected, "%s: expected %r, found %r" % (what, expected, found)


def run():
    n_failed = 0
    print("1..%d" % len(cases))
    for number, function in enumerate(cases, 1):
        name = (function.__doc__ or function.__name__).strip().splitlines()[0].rstrip(".")
        with tempfile.TemporaryDirectory() as path:
            try:
                function(Folder(path))
                print("ok %d - %s" % (number, name))
            except Skip as reason:
                print("ok %d - %s # SKIP %s" % (number, name, reason))
            except (AssertionError, OSError, ValueError, KeyError, IndexError, TypeError) as error:
                n_failed += 1
                print("not ok %d - %s" % (number, name))
                print("# %s: %s" % (type(error).__name__, str(error).replace("\n", "\n# ")))
        sys.stdout.flush()
    return 1 if n_failed else 0

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Arguments, languages, streams and files of the command line, called as scripts call it."""
import os
import re
import shutil
import signal
import subprocess
import sys

from cli import EXAMPLE, PROGRAM, TODAY, case, expect_equal, is_cyrillic, run, russian

VERBS = ("new", "validate", "show", "list", "coverage", "gaps", "suggest", "catalogue", "convert", "import", "diff",
         "set")


# Usage


@case
def test_help(folder):
    """--help names every verb and every common option."""
    done = folder.call("--help").expect(0)
    for verb in VERBS:
        assert "\n  %s " % verb in done.out, verb
    for option in ("--lang", "--json", "--today", "--help", "--version"):
        assert "\n  %s" % option in done.out, option


@case
def test_help_of_verbs(folder):
    """VERB --help tells the options of the verb."""
    for verb in VERBS:
        done = folder.call(verb, "--help").expect(0)
        assert "roadmapctl %s" % verb in done.out, verb
    for option in ("--waves", "--areas", "--title-ru", "--country", "--force", "-o "):
        assert option in folder.call("new", "--help").out, option


@case
def test_help_russian(folder):
    """--help speaks Russian."""
    expected = russian("List the tasks that pass all filters")
    assert expected in folder.call("--help", "--lang", "ru").expect(0).out
    assert expected in folder.call("list", "--help", "--lang=ru").expect(0).out


@case
def test_version(folder):
    """--version tells name and version."""
    words = folder.call("--version").expect(0).out.split()
    expect_equal(words[0], "roadmapctl")
    assert words[1][0].isdigit()


@case
def test_misuse(folder):
    """Wrong usage exits 2 with a message and nothing on standard output."""
    calls = (
        ([], "verb is missing"),
        (["bogus"], "“bogus”"),
        (["--bogus"], "“--bogus”"),
        (["show"], "FILE"),
        (["show", "a", "b"], "“b”"),
        (["show", "a", "--strict"], "“--strict”"),
        (["show", "a", "-x"], "“-x”"),
        (["list", "a", "--are", "x"], "“--are”"),
        (["list", "a", "--area"], "“area”"),
        (["list", "a", "--overdue=yes"], "“overdue”"),
        (["list", "a", "--status", "finished"], "“finished”"),
        (["coverage", "a", "--columns", "areas"], "“areas”"),
        (["catalogue", "thing"], "“thing”"),
        (["catalogue", "instrument-group"], "“instrument-group”"),
        (["show", "a", "--lang", "de"], "“de”"),
        (["show", "a", "--today", "today"], "“today”"),
        (["show", "a", "--today", "2026-02-30"], "“2026-02-30”"),
        (["convert", "a"], "-o"),
        (["convert", "a", "-o", ""], "“o”"),
        (["new", "-o"], "“o”"),
        (["convert", "a", "-o", "b.xyz"], ".csv"),
        (["convert", "a", "-o", "b"], ".csv"),
        (["convert", "a", "-o", "b.csv", "--profile", "word"], "“word”"),
        (["convert", "a", "-o", "b.pdf", "--paper", "a5"], "“a5”"),
        (["convert", "a", "-o", "b.pdf", "--orientation", "upright"], "“upright”"),
        (["convert", "a", "-o", "b.csv", "--orientation", "portrait"], "-o NAME.pdf"),
        (["convert", "a", "-o", "b.pdf", "--blocks", "title,cover"], "“cover”"),
        (["convert", "a", "-o", "b.pdf", "--blocks", ","], "“”"),
        (["convert", "a", "-o", "b.pdf", "--without", "cover"], "title, summary, matrix"),
        (["convert", "a", "-o", "b.md", "--blocks", "title"], "-o NAME.pdf"),
        (["convert", "a", "-o", "b.pdf", "--view", "matrix", "--without", "title"], "-o NAME.pdf"),
        (["convert", "a", "-o", "b.pdf", "--blocks", "title", "--without", "title"], "Nothing"),
        (["convert", "a", "-o", "b.pdf", "--both-languages"], "--view fiche"),
        (["convert", "a", "-o", "b.html", "--both-languages"], "--view fiche"),
        (["convert", "a", "-o", "b.pdf", "--both-languages=yes"], "“both-languages”"),
        (["new"], "-o"),
        (["new", "-o", "a.json", "b.json"], "“b.json”"),
        (["new", "-o", "a.json", "--template", "itil"], "“itil”"),
        (["new", "-o", "a.json", "--waves", "4"], "“4”"),
        (["new", "-o", "a.json", "--waves", "1,,2"], "“”"),
        (["new", "-o", "a.json", "--waves", ""], "“waves”"),
        (["new", "-o", "a.json", "--areas", "area-x"], "“area-x”"),
        (["new", "-o", "a.json", "--areas", ""], "“areas”"),
        (["new", "-o", "a.json", "--country", "Kazakhstan"], "“Kazakhstan”"),
        (["new", "-o", "a.json", "--start", "2026"], "“2026”"),
        (["new", "-o", "a.json", "--start", "2027-01-01", "--finish", "2026-01-01"], "before"),
        (["diff", "a"], "FILE"),
        (["diff", "a", "b", "c"], "“c”"),
        (["set", "a", "t"], "PATH=VALUE"),
        (["validate"], "FILE"),
    )
    for arguments, message in calls:
        done = folder.call(*arguments)
        expect_equal((done.status, done.out), (2, ""), arguments)
        assert message in done.err, (arguments, done.err)
        assert "--help" in done.err, (arguments, done.err)
    expect_equal([name for name in os.listdir(folder.path) if name != ".state"], [])


@case
def test_misuse_russian(folder):
    """Messages come in the language of --lang, wherever it stands."""
    expected = russian("There is no verb “%s”").replace("%s", "bogus")
    for arguments in (("bogus", "--lang", "ru"), ("--lang=ru", "bogus"), ("--lang", "ru", "bogus")):
        folder.call(*arguments).expect(2, expected)


@case
def test_common_options_anywhere(folder):
    """Common options stand before or behind the verb, with a blank or an equals sign."""
    expected = folder.call("show", EXAMPLE, "--json", *TODAY).expect(0).out
    for arguments in (
        ("--json", *TODAY, "show", EXAMPLE),
        ("show", "--today=2026-11-01", "--json", EXAMPLE),
        ("--today", "2026-11-01", "show", EXAMPLE, "--json"),
        ("show", "--json", *TODAY, "--", EXAMPLE),
    ):
        expect_equal(folder.call(*arguments).expect(0).out, expected, arguments)


@case
def test_operand_like_option(folder):
    """Behind -- an operand may begin with a hyphen."""
    shutil.copy(EXAMPLE, folder.join("-x.json"))
    folder.call("show", "--", "-x.json").expect(0)
    folder.call("show", "-x.json").expect(2, "“-x.json”")


@case
def test_language_of_environment(folder):
    """The language follows LC_ALL, LC_MESSAGES, LANG and LANGUAGE."""
    expected = russian("Develop the digital customs concept", "area-concept")
    for variables, is_russian in (
        ({"LC_ALL": "ru_RU.UTF-8", "LANGUAGE": None}, True),
        ({"LC_ALL": None, "LANG": "ru_RU.UTF-8", "LANGUAGE": None}, True),
        ({"LC_ALL": None, "LC_MESSAGES": "ru_RU", "LANG": "en_US.UTF-8", "LANGUAGE": None}, True),
        ({"LC_ALL": "C.UTF-8", "LANGUAGE": "ru"}, True),
        ({"LC_ALL": "C.UTF-8", "LANGUAGE": "de:ru:en"}, True),
        ({"LC_ALL": "C.UTF-8", "LANGUAGE": "en:ru"}, False),
        ({"LC_ALL": "C", "LANGUAGE": "ru"}, False),
        ({"LC_ALL": None, "LANG": None, "LANGUAGE": None}, False),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "ru_RU.UTF-8", "LANGUAGE": None}, False),
        ({"LC_ALL": "run_RU", "LANGUAGE": None}, False),
    ):
        done = folder.call("catalogue", "area", environment=variables).expect(0)
        expect_equal(expected in done.out, is_russian, variables)


@case
def test_bare_locale(folder):
    """In the locale C the output is UTF-8 all the same."""
    for variables in ({"LC_ALL": "C", "LANGUAGE": None}, {"LC_ALL": "xx_XX.ISO-8859-1", "LANGUAGE": None}):
        done = folder.call("show", EXAMPLE, "--lang", "ru", environment=variables).expect(0)
        assert "Цифровая таможня" in done.out


@case
def test_no_display(folder):
    """No display is asked for, and none of its libraries is linked, but those of X that cairo brings along."""
    folder.call("show", EXAMPLE, environment={"DISPLAY": ":99", "WAYLAND_DISPLAY": "none"}).expect(0)
    done = subprocess.run(["ldd", PROGRAM], capture_output=True, check=False)
    linked = done.stdout.decode()
    for library in ("libgtk", "libadwaita", "libwayland", "libgdk"):
        assert library not in linked, library
    done = subprocess.run(["readelf", "-d", PROGRAM], capture_output=True, check=True)
    needed = re.findall(r"\(NEEDED\).*\[(.*)\]", done.stdout.decode())
    assert needed and not [name for name in needed if name.startswith(("libX", "libxcb"))], needed


@case
def test_closed_streams(folder):
    """Closed and full streams are a failure, not a crash, and no file gets the answer."""
    done = folder.call("show", EXAMPLE, stdout=None, preexec_fn=lambda: os.close(1))
    expect_equal(done.status, 1)
    assert "roadmapctl: " in done.err
    with open("/dev/full", "wb") as full:
        folder.call("show", EXAMPLE, stdout=full).expect(1, "full")
        expect_equal(folder.call("diff", EXAMPLE, EXAMPLE, stdout=full).status, 2)
    path = folder.make()
    done = folder.call("convert", path, "-o", "b.json", stdout=None, preexec_fn=lambda: os.close(1))
    expect_equal(done.status, 1)
    assert folder.read("b.json").startswith(b"{\n"), folder.read("b.json")[:20]
    done = folder.call("bogus", stdin=None, preexec_fn=lambda: [os.close(fd) for fd in (0, 1, 2)])
    expect_equal(done.status, 2)


@case
def test_broken_pipe(folder):
    """A reader that goes away ends the program quietly."""
    process = subprocess.Popen(
        [PROGRAM, "catalogue", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=dict(os.environ, LC_ALL="C.UTF-8"),
    )
    process.stdout.read(10)
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    expect_equal((process.wait(), err), (-signal.SIGPIPE, b""))


# Files


@case
def test_missing_files(folder):
    """A file that cannot be read is named with the cause, in the language of the call."""
    os.mkdir(folder.join("folder"))
    os.symlink("loop", folder.join("loop"))
    os.symlink("nowhere", folder.join("dangling"))
    os.mkfifo(folder.join("pipe"))
    for name, cause in (
        ("missing.json", "does not exist"),
        ("folder", "folder"),
        ("loop", "circle"),
        ("dangling", "does not exist"),
        ("pipe", "ordinary"),
        ("missing/inside.json", "does not exist"),
    ):
        for verb in ("show", "list", "coverage", "gaps", "suggest", "validate"):
            done = folder.call(verb, name).expect(1, cause)
            expect_equal(done.out, "", verb)
            assert os.path.basename(name) in done.err, done.err
        folder.call("diff", name, EXAMPLE).expect(2, cause)
        folder.call("convert", name, "-o", "out.csv").expect(1, cause)
        folder.call("set", name, "t-1", "owner=x").expect(1, cause)
    assert not os.path.exists(folder.join("out.csv"))


@case
def test_missing_file_russian(folder):
    """What the file libraries say is Russian too, in any locale."""
    for variables in ({"LC_ALL": "C"}, {"LC_ALL": "ru_RU.UTF-8", "LANGUAGE": None}, {}):
        done = folder.call("show", "missing.json", "--lang", "ru", environment=variables)
        expect_equal(done.status, 1)
        russian("the file or its folder does not exist", None)
        assert is_cyrillic(done.err), done.err


@case
def test_bad_file(folder):
    """A verb told a bad file says where it is wrong, and does nothing else."""
    path = folder.write("bad.json", '{\n  "format": "customs-roadmap",\n  "version": "1.0",\n  "id": 5\n}\n')
    before = folder.read("bad.json")
    for arguments in (
        ("show", path),
        ("list", path),
        ("coverage", path),
        ("gaps", path),
        ("suggest", path),
        ("convert", path, "-o", "x.json"),
        ("set", path, "roadmap", "title.en=x"),
    ):
        done = folder.call(*arguments).expect(1, "bad.json:4: /id: ")
        expect_equal(done.out, "", arguments)
    folder.call("diff", path, EXAMPLE).expect(2, "bad.json:4: /id: ")
    expect_equal(folder.read("bad.json"), before)
    assert not os.path.exists(folder.join("x.json"))


@case
def test_latin1_names(folder):
    """File names need not be UTF-8."""
    name = os.fsencode(folder.path) + b"/caf\xe9.roadmap.json"
    done = folder.call(b"new", b"-o", name, b"--json").expect(0)
    expect_equal(done.json()["file"], folder.join("caf\ufffd.roadmap.json"))
    assert os.path.exists(name)
    folder.call(b"show", name).expect(0)
    done = folder.call(b"validate", name, b"--json").expect(0)
    expect_equal(done.json()[0]["file"], folder.join("caf\ufffd.roadmap.json"))
    folder.call(b"convert", name, b"-o", os.fsencode(folder.path) + b"/\xff.csv").expect(0)
    assert os.path.exists(os.fsencode(folder.path) + b"/\xff.csv")
    folder.call(b"show", b"\xe9").expect(1, "roadmapctl: ")


@case
def test_bad_utf8_in_options(folder):
    """Words that are not UTF-8 are refused."""
    folder.call(b"new", b"-o", b"a.json", b"--title-en", b"\xff").expect(2, "UTF-8")
    folder.call(b"list", os.fsencode(EXAMPLE), b"--search", b"\xff").expect(2, "UTF-8")
    path = folder.make(tasks=[{"id": "t-1"}])
    folder.call(b"set", os.fsencode(path), b"t-1", b"title.en=\xff").expect(2, "UTF-8")
    folder.call(b"set", os.fsencode(path), b"\xff", b"title.en=x").expect(1, "There is no task")
    folder.call(b"\xff").expect(2, "There is no verb")


@case
def test_newer_major(folder):
    """Of a newer major version only validate, show and list work, with a warning."""
    path = folder.make(version="2.0", tasks=[{"id": "t-1"}])
    before = folder.read("a.roadmap.json")
    for verb in ("validate", "show", "list"):
        done = folder.call(verb, path, "--json").expect(0, "version 2.0")
        assert done.json(), verb
    assert folder.call("validate", path, "--json").json()[0]["valid"] is True
    for arguments in (
        ("coverage", path),
        ("gaps", path),
        ("suggest", path),
        ("convert", path, "-o", "x.json"),
        ("convert", path, "-o", "x.csv"),
        ("set", path, "t-1", "owner=x"),
    ):
        done = folder.call(*arguments).expect(1, "version 2.0")
        expect_equal(done.out, "", arguments)
    folder.call("diff", path, path).expect(2, "version 2.0")
    expect_equal(folder.read("a.roadmap.json"), before)
    assert not os.path.exists(folder.join("x.json")) and not os.path.exists(folder.join("x.csv"))


@case
def test_terminal(folder):
    """What a file says cannot steer the terminal."""
    path = folder.make(
        title={"en": "a\x1b[2Jb\nc\u202ed"},
        tasks=[{"id": "t-1", "title": {"en": "x\x1b]0;title\x07\u009b\u2066"}, "owner": "\x1b[1m"}],
    )
    for verb in ("show", "list", "coverage", "validate"):
        out = folder.call(verb, path).expect(0).out
        for sign in "\x1b\x07\u009b\u202e\u2066":
            assert sign not in out, (verb, sign)
    expect_equal(folder.call("show", path, "--json").json()["title"]["en"], "a\x1b[2Jb\nc\u202ed")


@case
def test_control_characters_in_json(folder):
    """Every control character comes through JSON."""
    title = "".join(map(chr, range(1, 32))) + "\x7f\u2028"
    path = folder.make(title={"en": title})
    done = folder.call("show", path, "--json").expect(0)
    expect_equal(done.json()["title"]["en"], title)
    assert b"\x1f" not in done.bytes


@case
def test_layout_of_json(folder):
    """JSON is indented by two, has real letters and one newline at the end."""
    out = folder.call("show", EXAMPLE, "--json").expect(0).out
    assert out.startswith('{\n  "id" : "'), out[:20]
    assert out.endswith("\n}\n") and "Цифровая таможня" in out


if __name__ == "__main__":
    sys.exit(run())

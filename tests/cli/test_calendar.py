#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calendars as a second program reads them."""
import datetime
import json
import re
import sys

from cli import EXAMPLE, Skip, case, expect_equal, run
from hostile import TEXTS, URLS, make_hostile

UUID = "5f0c3c1e-6f0e-4c7f-9a55-0b1d2e3f4a5b"
VIEWS = (("events", "VEVENT"), ("todo", "VTODO"))


def read(folder, name):
    try:
        import icalendar
    except ImportError as error:
        raise Skip("no icalendar for Python") from error
    calendar = icalendar.Calendar.from_ical(folder.read(name))
    assert not calendar.errors, calendar.errors
    components = list(calendar.subcomponents)
    for component in components:
        assert not component.errors, component.errors
    return calendar, components


def convert(folder, path, view, *options):
    out = ("-o", view + ".ics", "--view", view)
    return folder.call("convert", path, *out, "--today", "2026-11-28", "--json", *options)


def check_lines(data):
    """Whole lines of at most 75 bytes, each valid UTF-8 by itself, with no control character."""
    assert data.endswith(b"\r\n")
    for line in data[:-2].split(b"\r\n"):
        assert len(line) <= 75, line
        text = line.decode("utf-8")
        assert not any(ord(c) < 32 and c != "\t" or ord(c) == 127 for c in text), (text,)


@case
def test_example(folder):
    """Every dated task of the example is there, as events or as to-dos, never as both."""
    with open(EXAMPLE, encoding="utf-8") as file:
        tasks = json.load(file)["tasks"]
    dated = [task for task in tasks if "start" in task or "finish" in task]
    assert 0 < len(dated) < len(tasks)
    for view, kind in VIEWS:
        done = convert(folder, EXAMPLE, view).expect(0).json()
        expect_equal((done["format"], done["written"]), ("ics", len(dated)))
        expect_equal([one["id"] for one in done["leftOut"]], [task["id"] for task in tasks if task not in dated])
        calendar, components = read(folder, view + ".ics")
        expect_equal({component.name for component in components}, {kind})
        expect_equal(str(calendar["X-WR-CALNAME"]), "Digital Customs 2026–2028")
        expect_equal([str(component["SUMMARY"]) for component in components], [task["title"]["en"] for task in dated])
        check_lines(folder.read(view + ".ics"))
    folder.call("convert", EXAMPLE, "-o", "usual.ics", "--today", "2026-11-28").expect(0, "no dates")
    expect_equal(folder.read("usual.ics"), folder.read("events.ics"), "events are the usual view")


def make_dated(folder):
    return folder.make(
        revision=7,
        title={"en": "Plan", "ru": "План"},
        units=[{"id": "u-1", "name": {"en": "IT; office"}}],
        tasks=[
            {"id": "t-1", "title": {"en": "One", "ru": "Один"}, "start": "2027-03-01", "finish": "2027-03-03",
             "owner": "u-1", "area": "area-concept", "capabilities": ["cap-sourcing"], "priority": "high",
             "status": "in-progress", "progress": 40, "links": [{"url": "https://example.org/a?b=c,d;e"}]},
            {"id": "t-2", "finish": "2027-03-03", "milestone": True, "status": "done", "progress": 100,
             "after": ["t-1"]},
            {"id": "t-3", "start": "2027-03-05", "status": "on-hold", "reason": {"en": "No money"}, "priority": "low"},
            {"id": "t-4", "start": "2027-03-05", "finish": "2027-03-05", "status": "cancelled"},
            {"id": "t-5"},
            {"id": "t-6", "finish": "9999-12-31"},
        ],
    )  # fmt: skip


def day(*parts):
    return datetime.date(*parts)


@case
def test_events(folder):
    """Days, states and stamps of events."""
    done = convert(folder, make_dated(folder), "events").expect(0).json()
    expect_equal([one["id"] for one in done["leftOut"]], ["t-5"])
    _, events = read(folder, "events.ics")
    expect_equal([str(event["UID"]) for event in events],
                 ["t-%d@%s" % (n, UUID) for n in (1, 2, 3, 4, 6)])
    spans = [(event["DTSTART"].dt, event["DTEND"].dt if "DTEND" in event else None) for event in events]
    expect_equal(spans, [(day(2027, 3, 1), day(2027, 3, 4)), (day(2027, 3, 3), day(2027, 3, 4)),
                         (day(2027, 3, 5), day(2027, 3, 6)), (day(2027, 3, 5), day(2027, 3, 6)),
                         (day(9999, 12, 31), None)])
    expect_equal([str(event["STATUS"]) for event in events],
                 ["CONFIRMED", "CONFIRMED", "TENTATIVE", "CANCELLED", "CONFIRMED"])
    expect_equal([int(event["PRIORITY"]) for event in events], [1, 5, 9, 5, 5])
    for event in events:
        expect_equal(str(event["TRANSP"]), "TRANSPARENT")
        expect_equal(int(event["SEQUENCE"]), 7)
        for name in ("DTSTAMP", "LAST-MODIFIED"):
            expect_equal(event[name].dt, datetime.datetime(2026, 11, 28, tzinfo=datetime.timezone.utc))
        assert "DUE" not in event and not event.subcomponents
    first = str(events[0]["DESCRIPTION"]).split("\n")
    expect_equal(first[0], "Owner: IT; office · Status: In progress")
    assert "Один" in first
    expect_equal(str(events[0]["URL"]), "https://example.org/a?b=c,d;e")
    expect_equal(len(events[0]["CATEGORIES"].cats), 2)
    assert "One" in str(events[1]["DESCRIPTION"]) and "No money" in str(events[2]["DESCRIPTION"])


@case
def test_todos(folder):
    """Days, states and progress of to-dos."""
    convert(folder, make_dated(folder), "todo").expect(0)
    _, todos = read(folder, "todo.ics")
    spans = [tuple(todo[name].dt if name in todo else None for name in ("DTSTART", "DUE")) for todo in todos]
    expect_equal(spans, [(day(2027, 3, 1), day(2027, 3, 3)), (None, day(2027, 3, 3)), (day(2027, 3, 5), None),
                         (None, day(2027, 3, 5)), (None, day(9999, 12, 31))])
    expect_equal([(str(todo["STATUS"]), int(todo["PERCENT-COMPLETE"])) for todo in todos],
                 [("IN-PROCESS", 40), ("COMPLETED", 100), ("IN-PROCESS", 0), ("CANCELLED", 0), ("NEEDS-ACTION", 0)])
    for todo in todos:
        expect_equal("COMPLETED" in todo, str(todo["STATUS"]) == "COMPLETED")
        assert "DTEND" not in todo and "TRANSP" not in todo
    expect_equal(todos[1]["COMPLETED"].dt, datetime.datetime(2026, 11, 28, tzinfo=datetime.timezone.utc))


def clean(text):
    """Without what a calendar may not hold, with one kind of line end."""
    text = "".join(c for c in text if ord(c) >= 32 and c not in "\x7f\ufffe\uffff" or c in "\t\n\r")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def unescape(value):
    return re.sub(r"\\(.)", lambda match: "\n" if match.group(1) == "n" else match.group(1), value)


@case
def test_hostile(folder):
    """No text makes a property of its own, and all of them come through."""
    path = make_hostile(folder)
    for view, kind in VIEWS:
        convert(folder, path, view).expect(0)
        data = folder.read(view + ".ics")
        check_lines(data)
        calendar, components = read(folder, view + ".ics")
        expect_equal([component.name for component in components], [kind] * len(TEXTS))
        for component, text in zip(components, TEXTS):
            allowed = {"UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "DESCRIPTION", "CATEGORIES", "URL",
                       "ATTACH", "PRIORITY", "DTSTART", "DTEND", "TRANSP", "STATUS", "DUE", "PERCENT-COMPLETE",
                       "COMPLETED"}  # fmt: skip
            assert set(component) <= allowed, set(component) - allowed
            expected = clean(text)
            # That program takes an escaped backslash before some letters for another escape.
            if "\\" not in text:
                expect_equal(str(component["SUMMARY"]), expected)
                assert expected in str(component["DESCRIPTION"]), (text,)
        lines = data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")
        summaries = [unescape(line.split(":", 1)[1]) for line in lines if line.startswith("SUMMARY")]
        expect_equal(summaries, [clean(text) for text in TEXTS])
        expect_equal(set(calendar), {"VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME"})


@case
def test_links(folder):
    """Only web and mail addresses are written; the others are told."""
    path = folder.make(tasks=[{"id": "t-1", "start": "2027-01-01", "links": [{"url": url} for url in URLS]}])
    done = convert(folder, path, "events").expect(0).json()
    data = folder.read("events.ics").replace(b"\r\n ", b"").decode("utf-8")
    written = [line.split(":", 1)[1] for line in data.split("\r\n") if line.startswith(("URL:", "ATTACH:"))]
    assert written and all(url.startswith(("http://", "https://", "mailto:")) for url in written), written
    expect_equal(len(written) + len(done["leftOut"]), len([url for url in URLS if url]))
    assert "EVIL" not in {line.split(":")[0] for line in data.split("\r\n")}


if __name__ == "__main__":
    sys.exit(run())

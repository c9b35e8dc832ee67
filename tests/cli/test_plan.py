#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans for MS Project: in the form that planners agree on, and as one of them reads it."""
import datetime
import json
import re
import sys
import xml.etree.ElementTree as ElementTree

from cli import EXAMPLE, Skip, case, expect_equal, run
from hostile import TEXTS, URLS, make_hostile
from planner import read_by_planner

NAMESPACE = "{http://schemas.microsoft.com/project}"

# The order in which the schema has the elements that are written.
ORDER = {
    "Project": "SaveVersion Name Title CreationDate LastSaved ScheduleFromStart StartDate FinishDate CurrencyDigits "
               "CurrencySymbol CurrencyCode CalendarUID DefaultStartTime DefaultFinishTime MinutesPerDay "
               "MinutesPerWeek DaysPerMonth DurationFormat WorkFormat WeekStartDay NewTasksAreManual "
               "ExtendedAttributes Calendars Tasks Resources Assignments",
    "Calendar": "UID Name IsBaseCalendar BaseCalendarUID WeekDays Exceptions",
    "WeekDay": "DayType DayWorking TimePeriod WorkingTimes",
    "Exception": "EnteredByOccurrences TimePeriod Occurrences Type DayWorking WorkingTimes",
    "Task": "UID ID Name Active Manual Type IsNull WBS OutlineNumber OutlineLevel Priority Start Finish Duration "
            "ManualStart ManualFinish ManualDuration DurationFormat Work Estimated Milestone Summary PercentComplete "
            "ActualStart ActualFinish RemainingDuration ConstraintType CalendarUID ConstraintDate Hyperlink "
            "HyperlinkAddress IgnoreResourceCalendar Notes PredecessorLink ExtendedAttribute",
    "PredecessorLink": "PredecessorUID Type CrossProject LinkLag LagFormat",
    "Resource": "UID ID Name Type IsNull MaxUnits CalendarUID",
    "Assignment": "UID TaskUID ResourceUID PercentWorkComplete ActualFinish ActualWork Finish RemainingWork Start "
                  "Units Work",
}  # fmt: skip


def bare(element):
    assert element.tag.startswith(NAMESPACE), element.tag
    return element.tag[len(NAMESPACE):]


def check_order(element):
    name = bare(element)
    inner = [bare(child) for child in element]
    if name in ORDER:
        order = ORDER[name].split()
        places = [order.index(child) for child in inner]
        expect_equal(places, sorted(places), name)
    for child in element:
        check_order(child)


def get(element, name):
    return element.findtext(NAMESPACE + name)


def number(element, name):
    return int(get(element, name))


def hours(text):
    match = re.fullmatch(r"PT(\d+)H0M0S", text)
    assert match, text
    return int(match.group(1))


def day_of(text):
    return datetime.date.fromisoformat(text[:10])


def working_days(calendar):
    """Whether a day is worked on; also that every working day has eight hours."""
    week, extra = {}, []
    for day in calendar.iter(NAMESPACE + "WeekDay"):
        if number(day, "DayType") == 0:
            extra.append(day_of(day.findtext(".//" + NAMESPACE + "FromDate")))
        else:
            week[number(day, "DayType")] = number(day, "DayWorking") == 1
        times = [(get(time, "FromTime"), get(time, "ToTime")) for time in day.iter(NAMESPACE + "WorkingTime")]
        n_hours = sum(int(to[:2]) - int(start[:2]) for start, to in times)
        expect_equal(n_hours, 8 if get(day, "DayWorking") == "1" else 0)
    since_2007 = [day_of(one.findtext(".//" + NAMESPACE + "FromDate"))
                  for one in calendar.iter(NAMESPACE + "Exception")]
    expect_equal(since_2007, extra)
    expect_equal(extra, sorted(set(extra)))
    assert len(get(calendar, "Name")) <= 51
    return lambda day: week[day.isoweekday() % 7 + 1] or day in extra


def check_task(task, is_working, uids):
    start, finish = get(task, "Start"), get(task, "Finish")
    first, last = day_of(start), day_of(finish)
    assert finish.endswith("T17:00:00"), finish
    assert first <= last and is_working(first) and is_working(last), (start, finish)
    expect_equal((get(task, "ManualStart"), get(task, "ManualFinish"), get(task, "ManualDuration")),
                 (start, finish, get(task, "Duration")))
    n_days = sum(is_working(first + datetime.timedelta(n)) for n in range((last - first).days + 1))
    if number(task, "Milestone"):
        expect_equal((hours(get(task, "Duration")), start), (0, finish))
    else:
        expect_equal(hours(get(task, "Duration")), 8 * n_days, get(task, "UID"))
        assert start.endswith("T08:00:00"), start
    if number(task, "ConstraintType"):
        assert get(task, "ConstraintDate") == {4: start, 6: finish}[number(task, "ConstraintType")]
    expect_equal(number(task, "DurationFormat"), 39 if number(task, "Estimated") else 7)
    for link in task.iter(NAMESPACE + "PredecessorLink"):
        assert number(link, "PredecessorUID") in uids
        expect_equal((number(link, "Type"), number(link, "LinkLag"), number(link, "LagFormat")), (1, 0, 7))


def check_tree(tasks):
    """Levels rise by one at most, numbers follow the places, summaries are the ones with something below."""
    counts = []
    for task, following in zip(tasks, tasks[1:] + [None]):
        level = number(task, "OutlineLevel")
        assert level <= len(counts), get(task, "OutlineNumber")
        counts = counts[:level] + [0] if len(counts) == level else counts[:level + 1]
        counts[level] += 1
        expect_equal(get(task, "OutlineNumber"), ".".join(map(str, counts[1:])) if level else "0")
        has_below = following is not None and number(following, "OutlineLevel") > level
        if level > 0:
            expect_equal(number(task, "Summary") == 1, has_below, get(task, "OutlineNumber"))


def check_circles(tasks):
    links = {number(task, "UID"): [number(link, "PredecessorUID") for link in task.iter(NAMESPACE + "PredecessorLink")]
             for task in tasks}
    done = set()

    def visit(uid, path):
        assert uid not in path, "a circle: %r" % (path,)
        if uid not in done:
            for other in links[uid]:
                visit(other, path | {uid})
            done.add(uid)
    for uid in links:
        visit(uid, frozenset())


def check_plan(data):
    """Whatever is in it. Returns the elements of the tasks, without the plan itself and the areas."""
    root = ElementTree.fromstring(data)
    expect_equal(root.tag, NAMESPACE + "Project")
    check_order(root)
    tasks = list(root.iter(NAMESPACE + "Task"))
    uids = [number(task, "UID") for task in tasks]
    expect_equal(uids, list(range(len(tasks))))
    expect_equal(uids, [number(task, "ID") for task in tasks])
    is_working = working_days(root.find(".//" + NAMESPACE + "Calendar"))
    for task in tasks:
        check_task(task, is_working, set(uids[1:]))
    check_tree(tasks)
    check_circles(tasks)
    leaves = [task for task in tasks if task.find(NAMESPACE + "ExtendedAttribute") is not None]
    assignments = list(root.iter(NAMESPACE + "Assignment"))
    expect_equal([number(one, "TaskUID") for one in assignments], [number(task, "UID") for task in leaves])
    resources = {number(one, "UID") for one in root.iter(NAMESPACE + "Resource")} | {-65535}
    assert {number(one, "ResourceUID") for one in assignments} <= resources
    for one, task in zip(assignments, leaves):
        expect_equal(hours(get(one, "ActualWork")) + hours(get(one, "RemainingWork")), hours(get(one, "Work")))
        expect_equal(number(one, "PercentWorkComplete"), number(task, "PercentComplete"))
    for resource in root.iter(NAMESPACE + "Resource"):
        assert not set(get(resource, "Name")) & set(",[]"), get(resource, "Name")
    defined = {get(one, "FieldID") for one in root.find(NAMESPACE + "ExtendedAttributes")}
    used = {get(one, "FieldID") for task in leaves for one in task.iter(NAMESPACE + "ExtendedAttribute")}
    expect_equal(defined, used)
    return leaves


def value_of(task, field):
    for one in task.iter(NAMESPACE + "ExtendedAttribute"):
        if get(one, "FieldID") == field:
            return get(one, "Value")
    return None


def convert(folder, path, *options):
    return folder.call("convert", path, "-o", "a.xml", "--today", "2026-11-28", "--json", *options)


@case
def test_example(folder):
    """The example in both languages: every task, its days, its links."""
    with open(EXAMPLE, encoding="utf-8") as file:
        tasks = {task["id"]: task for task in json.load(file)["tasks"]}
    for language in ("en", "ru"):
        done = convert(folder, EXAMPLE, "--lang", language).expect(0).json()
        expect_equal((done["format"], done["written"]), ("xml", len(tasks)))
        leaves = check_plan(folder.read("a.xml"))
        expect_equal({value_of(task, "188743743") for task in leaves}, set(tasks))
        uids = {get(task, "UID"): value_of(task, "188743743") for task in leaves}
        for leaf in leaves:
            task = tasks[uids[get(leaf, "UID")]]
            expect_equal(get(leaf, "Name"), task["title"][language])
            after = {uids[get(link, "PredecessorUID")] for link in leaf.iter(NAMESPACE + "PredecessorLink")}
            expect_equal(after, set(task.get("after", [])))
            expect_equal(number(leaf, "PercentComplete"), task.get("progress", 0))
            if "finish" in task:
                expect_equal(get(leaf, "Finish")[:10], task["finish"])
            if "start" in task:
                expect_equal(get(leaf, "Start")[:10], task["start"])


def make_plan(folder):
    return folder.make(
        currency="USD",
        tasks=[
            {"id": "t-1", "start": "2027-03-01", "finish": "2027-03-05", "after": ["t-1", "t-9"]},
            {"id": "t-2", "start": "2027-03-06", "finish": "2027-03-07", "after": ["t-3", "t-1"]},
            {"id": "t-3", "finish": "2027-03-06", "milestone": True, "after": ["t-2"], "status": "done",
             "progress": 100},
            {"id": "t-4", "start": "2027-03-08", "area": "area-concept", "status": "cancelled", "priority": "low"},
            {"id": "t-5", "finish": "2027-03-09", "area": "area-concept", "priority": "high"},
            {"id": "t-6"},
        ],
    )  # fmt: skip


@case
def test_days(folder):
    """Weekends, milestones, single days and none at all; circles are opened."""
    done = convert(folder, make_plan(folder)).expect(0).json()
    leaves = {value_of(task, "188743743"): task for task in check_plan(folder.read("a.xml"))}
    expect_equal(list(leaves), ["t-4", "t-5", "t-1", "t-2", "t-3", "t-6"])
    days = {id_: (get(task, "Start")[:10], get(task, "Finish")[:10], hours(get(task, "Duration")) // 8,
                  number(task, "ConstraintType"), number(task, "Estimated")) for id_, task in leaves.items()}
    expect_equal(days["t-1"], ("2027-03-01", "2027-03-05", 5, 4, 0))
    expect_equal(days["t-2"], ("2027-03-06", "2027-03-07", 2, 4, 0))
    expect_equal(days["t-3"], ("2027-03-06", "2027-03-06", 0, 4, 0))
    expect_equal(days["t-4"], ("2027-03-08", "2027-03-08", 1, 4, 1))
    expect_equal(days["t-5"], ("2027-03-09", "2027-03-09", 1, 6, 1))
    expect_equal(days["t-6"], ("2027-03-01", "2027-03-01", 1, 0, 1))
    expect_equal([number(leaves[id_], "Priority") for id_ in ("t-4", "t-5", "t-6")], [300, 700, 500])
    expect_equal([number(leaves[id_], "Active") for id_ in ("t-4", "t-5")], [0, 1])
    why = [one["id"] for one in done["leftOut"]]
    expect_equal(why.count("t-1"), 2)
    expect_equal(why.count("t-2") + why.count("t-3"), 1)
    assert "t-6" in why


@case
def test_dated(folder):
    """With --dated what has no dates is left out and told, with the number, and so is a link to it."""
    path = folder.make(tasks=[{"id": "t-1", "start": "2027-03-01", "after": ["t-2"]}, {"id": "t-2"}, {"id": "t-3"},
                              {"id": "t-4", "finish": "2027-03-09", "area": "area-concept"},
                              {"id": "t-5", "area": "area-training"}])  # fmt: skip
    done = convert(folder, path, "--dated").expect(0).json()
    leaves = check_plan(folder.read("a.xml"))
    expect_equal([value_of(task, "188743743") for task in leaves], ["t-4", "t-1"])
    expect_equal(done["written"], 2)
    expect_equal(sorted(one["id"] for one in done["leftOut"]), ["t-1", "t-2", "t-3", "t-5"])
    plain = folder.call("convert", path, "-o", "a.xml", "--dated").expect(0, "4 things left out")
    expect_equal(plain.out, "a.xml: 2 tasks written\n")
    expect_equal(len(convert(folder, path).expect(0).json()["leftOut"]), 3)
    for name in ("a.csv", "a.ics", "a.json"):
        folder.call("convert", path, "-o", name, "--dated").expect(2, "Only a plan")


@case
def test_scope(folder):
    """Links out of the scope are left out, and told."""
    done = convert(folder, EXAMPLE, "--scope", "area=area-concept").expect(0).json()
    check_plan(folder.read("a.xml"))
    assert any("link" in one["why"] for one in done["leftOut"])


@case
def test_hostile(folder):
    """No text makes an element of its own, and all of them come through."""
    convert(folder, make_hostile(folder)).expect(0)
    leaves = check_plan(folder.read("a.xml"))
    for leaf, text in zip(leaves, TEXTS):
        clean = "".join(c for c in text if ord(c) >= 32 and c not in "\x7f\ufffe\uffff" or c in "\t\n\r")
        expect_equal(get(leaf, "Name") or "", re.sub("[\t\r\n]", " ", clean))
        assert clean in get(leaf, "Notes"), (text,)
        assert len(value_of(leaf, "188743731") or "") <= 255


@case
def test_links(folder):
    """Only web and mail addresses are written."""
    convert(folder, folder.make(tasks=[{"id": "t-%d" % n, "links": [{"url": url}]} for n, url in enumerate(URLS)]))
    addresses = [get(leaf, "HyperlinkAddress") for leaf in check_plan(folder.read("a.xml"))]
    assert any(addresses)
    assert all(one is None or one.startswith(("http://", "https://", "mailto:")) for one in addresses), addresses


def is_in_weekdays(task):
    """Whether Planner, which takes no calendar over, has the same days of work: Mondays to Fridays."""
    first, last = day_of(get(task, "Start")), day_of(get(task, "Finish"))
    days = [first + datetime.timedelta(n) for n in range((last - first).days + 1)]
    n_weekdays = sum(day.isoweekday() <= 5 for day in days)
    return first.isoweekday() <= 5 and n_weekdays == (hours(get(task, "Duration")) // 8 or n_weekdays)


def check_laid_out(row, task, rows):
    """A task as Planner has laid it out anew: by its own calendar, and never before what it comes after has ended."""
    start, finish = (re.sub("[-:]", "", get(task, name)) + "Z" for name in ("Start", "Finish"))
    expect_equal(row["duration"], 3600 * hours(get(task, "Duration")), row)
    expect_equal(row["milestone"], number(task, "Milestone") == 1, row)
    expect_equal(row["percent"], number(task, "PercentComplete"), row)
    is_kept = is_in_weekdays(task) and all(rows[place]["finish"] <= start for place in row["after"])
    if is_kept:
        expect_equal((row["start"], row["finish"]), (start, finish), row)
    return is_kept


def load_by_planner(folder):
    """The rows that the program has and those that were written, without the plan itself, which is no row there."""
    rows = read_by_planner(folder, "a.xml")
    if rows is None:
        raise Skip("no planner")
    tasks = list(ElementTree.fromstring(folder.read("a.xml")).iter(NAMESPACE + "Task"))[1:]
    expect_equal([row["name"] for row in rows], [get(task, "Name") or "" for task in tasks])
    for row, task in zip(rows, tasks):
        outline = get(task, "OutlineNumber").rpartition(".")[0]
        above = [place for place, one in enumerate(tasks) if get(one, "OutlineNumber") == outline]
        expect_equal(row["parent"], above[0] if above else None, row)
        after = {number(link, "PredecessorUID") - 1 for link in task.iter(NAMESPACE + "PredecessorLink")}
        expect_equal(set(row["after"]), after, row)
    return rows, tasks


@case
def test_planner(folder):
    """Planner loads the tree, the links and the people, and lays out the days as they are."""
    for language in ("en", "ru"):
        convert(folder, EXAMPLE, "--lang", language).expect(0)
        root = ElementTree.fromstring(folder.read("a.xml"))
        names = {get(one, "UID"): get(one, "Name") for one in root.iter(NAMESPACE + "Resource")}
        owners = {get(one, "TaskUID"): names[get(one, "ResourceUID")] for one in root.iter(NAMESPACE + "Assignment")
                  if get(one, "ResourceUID") in names}  # fmt: skip
        rows, tasks = load_by_planner(folder)
        leaves = [(row, task) for row, task in zip(rows, tasks) if not number(task, "Summary")]
        kept = [check_laid_out(row, task, rows) for row, task in leaves]
        assert sum(kept) > 0.8 * len(leaves), (sum(kept), len(leaves))
        for row, task in leaves:
            expect_equal(row["resources"], [owners[get(task, "UID")]] if get(task, "UID") in owners else [], row)
        assert owners


@case
def test_planner_hostile(folder):
    """Planner has every row of a plan with hostile texts, and no other."""
    convert(folder, make_hostile(folder)).expect(0)
    expect_equal(len(load_by_planner(folder)[0]), len(TEXTS) + 1)


if __name__ == "__main__":
    sys.exit(run())

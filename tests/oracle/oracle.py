# SPDX-License-Identifier: GPL-3.0-or-later
"""An independent count of the figures of a roadmap, from the pages that define the command line and the file, and
from nothing else. Every interpretation cites the sentence it follows. Answers have the shapes of
`roadmapctl VERB --json`."""

STATUSES = ("not-started", "in-progress", "on-hold", "done", "cancelled")
# "Columns read: capabilities → `capabilities`, enablers → `enablers`, priorities → `priorities`, factors → `sf-` ids
# in `tags`."
COLUMNS = {
    "capabilities": ("capability", "capabilities", ""),
    "enablers": ("enabler", "enablers", ""),
    "priorities": ("priority", "priorities", ""),
    "factors": ("factor", "tags", "sf-"),
}


class Catalogue:
    """What the count needs to know: ids by group, the order of all, and what the starter tasks serve."""

    def __init__(self, entries, starters):
        """entries: (id, group) in catalogue order; starters: tasks made from the template, which tell it by origin."""
        self.groups = {}
        for id_, group in entries:
            self.groups.setdefault(group, []).append(id_)
        self.order = {id_: n for n, (id_, _) in enumerate(entries)}
        by_origin = {task["origin"]: get_entries(task) for task in starters}
        self.templates = [(id_, by_origin[id_]) for id_ in self.groups.get("template", []) if id_ in by_origin]


def get_status(task):
    # "a task without `title` or `status`, read as not-started"; "A value its type does not know (enumeration, number
    # out of range) is kept as read beside the field": the field itself then has its default.
    return task.get("status") if task.get("status") in STATUSES else "not-started"


def get_number(record, member, low, high, default=None):
    # Out of range: beside the field, which is as if absent.
    value = record.get(member, default)
    return value if value is not None and low <= value <= high else default


def is_open(task):
    # "*Open*: not-started, in-progress, on-hold."
    return get_status(task) in ("not-started", "in-progress", "on-hold")


def is_overdue(task, today):
    # "*Overdue* (finish before today and open)"; dates of one form compare as strings.
    return is_open(task) and "finish" in task and task["finish"] < today


def is_blocked(task, by_id):
    # "*blocked* (open, and a predecessor neither done nor cancelled)"; one that is not there is no predecessor.
    return is_open(task) and any(is_open(by_id[id_]) for id_ in task.get("after", []) if id_ in by_id)


def get_entries(task):
    """What a task serves among the entries that are rated."""
    return (
        set(task.get("capabilities", []))
        | set(task.get("enablers", []))
        | {tag for tag in task.get("tags", []) if tag.startswith("sf-")}
    )


def get_area(task, catalogue):
    # "areas: always the eight, then null": an area that is none of the eight has no row of its own and counts as
    # without.
    return task.get("area") if task.get("area") in catalogue.groups["area"] else None


def get_percent(tasks):
    # "percent is an integer, halves up", "percent is null when no task counts"; "mean progress of the tasks that are
    # not cancelled".
    counted = [get_number(task, "progress", 0, 100, 0) for task in tasks if get_status(task) != "cancelled"]
    return (2 * sum(counted) + len(counted)) // (2 * len(counted)) if counted else None


def count_by_status(tasks):
    return {status: sum(get_status(task) == status for task in tasks) for status in STATUSES}


def get_current_round(roadmap):
    # "The newest round by date is the current one; of two on one day the later in the file; one without a date is the
    # oldest."
    current = None
    for round_ in roadmap.get("assessments", []):
        if current is None or round_.get("date", "") >= current.get("date", ""):
            current = round_
    return current


def get_ratings(roadmap):
    """Entry to (level, target, applicable) of the current round, in the order of the file."""
    return {
        rating["entry"]: (
            get_number(rating, "level", 1, 5),
            get_number(rating, "target", 1, 5),
            not rating.get("notApplicable", False),
        )
        for rating in (get_current_round(roadmap) or {}).get("ratings", [])
    }


def get_gap(ratings, entry):
    # "*gap*: target minus level of the current round, null unless both are there and the entry is applicable"
    level, target, applicable = ratings.get(entry, (None, None, True))
    return target - level if applicable and level is not None and target is not None else None


def get_texts(roadmap):
    """Every text of the roadmap outside baselines; members by the tables of the format."""
    places = [(roadmap, "title administration description")]
    for task in roadmap.get("tasks", []):
        places += [(task, "title description reason result notes"), (task.get("indicator", {}), "name")]
    for round_ in roadmap.get("assessments", []):
        places.append((round_, "title"))
        places += [(rating, "reason note") for rating in round_.get("ratings", [])]
    for group, members in (
        ("units", "name"),
        ("instruments", "title note"),
        ("technologies", "title note"),
        ("answers", "text"),
        ("exceptions", "reason"),
        ("dismissed", "reason"),
    ):
        places += [(record, members) for record in roadmap.get(group, [])]
    return [record[member] for record, members in places for member in members.split() if member in record]


def count_translation(roadmap, language):
    # "`texts` counts texts with at least one side, outside baselines, `missing` those without this side"; any
    # language is a side; "An empty side is missing, never stale."
    sides = [
        ({tag for tag, side in text.items() if isinstance(side, str) and side}, text.get("stale", []))
        for text in get_texts(roadmap)
    ]
    sides = [(present, stale) for present, stale in sides if present]
    return {
        "texts": len(sides),
        "missing": sum(language not in present for present, _ in sides),
        "stale": sum(language in present and language in stale for present, stale in sides),
    }


def count_areas(roadmap, catalogue):
    # "areas: always the eight, then null if it has tasks; `areas.tasks` counts those not cancelled"
    rows = []
    for area in catalogue.groups["area"] + [None]:
        tasks = [
            task
            for task in roadmap.get("tasks", [])
            if get_area(task, catalogue) == area and get_status(task) != "cancelled"
        ]
        if area is not None or tasks:
            rows.append({"id": area, "tasks": len(tasks), "percent": get_percent(tasks)})
    return rows


def count_assessment(roadmap):
    # "`average` is a string with one decimal, halves up ("2.1"), over all entries with a level that are not
    # `notApplicable`, null if none"
    current = get_current_round(roadmap)
    if current is None:
        return None
    levels = [level for level, _, applicable in get_ratings(roadmap).values() if applicable and level is not None]
    tenths = (20 * sum(levels) + len(levels)) // (2 * len(levels)) if levels else 0
    return {
        "id": current["id"],
        "date": current.get("date"),
        "rated": len(levels),
        "average": "%d.%d" % divmod(tenths, 10) if levels else None,
    }


def count_progress(tasks):
    # "`progress.tasks` counts those not cancelled"
    return {"percent": get_percent(tasks), "tasks": sum(get_status(task) != "cancelled" for task in tasks)}


def count_tasks(tasks, by_id, catalogue, today):
    """by_id: all tasks of the roadmap, which these may wait for."""
    known = set(catalogue.groups["capability"])
    return {
        "total": len(tasks),
        "byStatus": count_by_status(tasks),
        "overdue": sum(is_overdue(task, today) for task in tasks),
        "blocked": sum(is_blocked(task, by_id) for task in tasks),
        # Of the total, whatever the status; an id the catalogue does not know is as without, as in the matrix.
        "withoutArea": sum(get_area(task, catalogue) is None for task in tasks),
        "withoutCapability": sum(not known & set(task.get("capabilities", [])) for task in tasks),
        "withoutOwner": sum(not task.get("owner") for task in tasks),
        # Neither start nor finish.
        "withoutDates": sum("start" not in task and "finish" not in task for task in tasks),
    }


def show(roadmap, catalogue, today):
    tasks = roadmap.get("tasks", [])
    by_id = {task["id"]: task for task in tasks}
    return {
        "id": roadmap["id"],
        "progress": count_progress(tasks),
        "tasks": count_tasks(tasks, by_id, catalogue, today),
        "areas": count_areas(roadmap, catalogue),
        "assessment": count_assessment(roadmap),
        "translation": {language: count_translation(roadmap, language) for language in ("en", "ru")},
    }


def list_tasks(roadmap, today):
    # "in document order"; "`owner` is the stored value". Words are left to the tests of the texts.
    tasks = roadmap.get("tasks", [])
    by_id = {task["id"]: task for task in tasks}
    return [
        {
            "id": task["id"],
            "area": task.get("area"),
            "owner": task.get("owner"),
            "start": task.get("start"),
            "finish": task.get("finish"),
            "overdue": is_overdue(task, today),
            "blocked": is_blocked(task, by_id),
        }
        for task in tasks
    ]


def get_columns_of(task, columns, member, prefix):
    # "null is "without""; a task in no known column is without.
    held = {id_ for id_ in task.get(member, []) if id_.startswith(prefix)} & set(columns)
    return held or {None}


def sign_cell(row, column, cell, ratings, roadmap, today):
    # "`late`, `no-gap` and an exception's `not-applicable` in cells only", in the order they are explained in.
    signs = []
    if any(is_overdue(task, today) for task in cell):
        signs.append("late")  # "an overdue task in the cell"
    gap = get_gap(ratings, column)
    if gap is not None and gap <= 0 and any(is_open(task) for task in cell):
        signs.append("no-gap")  # "open tasks for an entry rated with target ≤ level"
    if (
        row
        and column
        and any(
            (exception.get("area"), exception.get("entry")) == (row, column)
            for exception in roadmap.get("exceptions", [])
        )
    ):
        signs.append("not-applicable")
    return signs


def sign_column(column, tasks, ratings):
    # "`uncovered` and a rating's `not-applicable` stand in `columnTotals` only"; "target > level and no
    # open task for the entry in any area"
    signs = []
    if (get_gap(ratings, column) or 0) > 0 and not any(is_open(task) for task in tasks):
        signs.append("uncovered")
    if column in ratings and not ratings[column][2]:
        signs.append("not-applicable")
    return signs


def cover(roadmap, catalogue, today, kind="capabilities"):
    group, member, prefix = COLUMNS[kind]
    rows, columns = catalogue.groups["area"] + [None], catalogue.groups[group] + [None]
    ratings = get_ratings(roadmap)
    placed = [
        (task, get_area(task, catalogue), get_columns_of(task, columns[:-1], member, prefix))
        for task in roadmap.get("tasks", [])
    ]
    cells, totals = [], []
    for row in rows:
        for column in columns:
            cell = [task for task, area, held in placed if area == row and column in held]
            signs = sign_cell(row, column, cell, ratings, roadmap, today)
            # "cells without a task are left out unless they carry a sign"
            if cell or signs:
                cells.append(
                    {
                        "row": row,
                        "column": column,
                        "tasks": len(cell),
                        "open": sum(map(is_open, cell)),
                        "byStatus": count_by_status(cell),
                        "signs": signs,
                    }
                )
    for column in columns:
        tasks = [task for task, _, held in placed if column in held]
        totals.append(
            {
                "column": column,
                "tasks": len(tasks),
                "open": sum(map(is_open, tasks)),
                "gap": get_gap(ratings, column),
                "signs": sign_column(column, tasks, ratings),
            }
        )
    return {"rows": rows, "columns": columns, "cells": cells, "columnTotals": totals}


def find_gaps(roadmap, catalogue):
    # "every rated entry with target > level, uncovered first, then by gap, then in catalogue order"; "leave
    # not-applicable entries out". The largest gap comes first; what the catalogue does not know comes last, in the
    # order of the file.
    ratings = get_ratings(roadmap)
    gaps = []
    for n, (entry, (level, target, _)) in enumerate(ratings.items()):
        gap = get_gap(ratings, entry)
        if gap is None or gap <= 0:
            continue
        n_open = sum(is_open(task) and entry in get_entries(task) for task in roadmap.get("tasks", []))
        place = (n_open > 0, -gap, catalogue.order.get(entry, len(catalogue.order) + n))
        gaps.append(
            (
                place,
                {
                    "entry": entry,
                    "level": level,
                    "target": target,
                    "gap": gap,
                    "openTasks": n_open,
                    "covered": n_open > 0,
                },
            )
        )
    return [gap for _, gap in sorted(gaps, key=lambda pair: pair[0])]


def suggest(roadmap, catalogue):
    # "starter tasks that serve an entry with a gap, uncovered ones first; one that serves several is one suggestion
    # with several reasons; none whose id is the `origin` of a task or stands in `dismissed`"; "only `template`
    # decides".
    gone = {task.get("origin") for task in roadmap.get("tasks", [])}
    gone |= {dismissal.get("template") for dismissal in roadmap.get("dismissed", [])}
    gaps = find_gaps(roadmap, catalogue)
    suggestions = []
    for n, (template, entries) in enumerate(catalogue.templates):
        # Reasons stand in the order of `gaps`; the first is the most pressing one and gives the suggestion its place:
        # "uncovered first, then largest gap, then template order".
        reasons = [gap for gap in gaps if gap["entry"] in entries]
        if reasons and template not in gone:
            place = (reasons[0]["covered"], -reasons[0]["gap"], n)
            reasons = [{name: gap[name] for name in ("entry", "level", "target", "covered")} for gap in reasons]
            suggestions.append((place, {"template": template, "reasons": reasons}))
    return [suggestion for _, suggestion in sorted(suggestions, key=lambda pair: pair[0])]

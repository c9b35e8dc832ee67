# SPDX-License-Identifier: GPL-3.0-or-later
"""An independent count of what the planning pages show, from the sentences that define it and from nothing else.
Every interpretation cites the sentence it follows. Answers have the shapes of the program `planning-figures`."""
import datetime
import fractions
import math
import re

import oracle


def to_day(text):
    return datetime.date.fromisoformat(text).toordinal()


def to_text(day):
    return datetime.date.fromordinal(day).isoformat()


def get_span(task):
    """First and last day, or None without dates."""
    # "Of a task with one date both ends are that day"; "`milestone` true (then `start` is absent or equals `finish`)":
    # a milestone is a day, its finish. A finish before the start is a finding; the days are taken in their order.
    start, finish = task.get("start", task.get("finish")), task.get("finish", task.get("start"))
    if finish is None:
        return None
    if task.get("milestone"):
        start = finish
    return tuple(sorted((to_day(start), to_day(finish))))


def counts(task):
    # "cancelled and undated tasks left out"
    return oracle.get_status(task) != "cancelled" and get_span(task) is not None


def get_room(predecessor, successor):
    """Days that the predecessor may slip before it reaches the successor; None where the link asks for nothing."""
    if predecessor["id"] == successor["id"] or not counts(predecessor) or not counts(successor):
        return None
    # "A link is *violated* when the successor starts on or before the predecessor's finish (a milestone may share the
    # day)"
    shares_day = predecessor.get("milestone") or successor.get("milestone")
    return get_span(successor)[0] - get_span(predecessor)[1] - (0 if shares_day else 1)


def get_links(roadmap):
    """Pairs of predecessor and successor in document order, each once."""
    by_id = {task["id"]: task for task in roadmap.get("tasks", [])}
    return [
        (by_id[id_], task)
        for task in roadmap.get("tasks", [])
        for id_ in dict.fromkeys(task.get("after", []))
        if id_ in by_id
    ]


def list_violations(roadmap):
    rooms = [(one, other, get_room(one, other)) for one, other in get_links(roadmap)]
    return [
        {"predecessor": one["id"], "successor": other["id"], "days": -room}
        for one, other, room in rooms
        if room is not None and room < 0
    ]


def find_reach(roadmap):
    """Task to all tasks that it waits for, at any distance."""
    before = {}
    for one, other in get_links(roadmap):
        before.setdefault(other["id"], []).append(one["id"])
    reach = {}
    for task in roadmap.get("tasks", []):
        met, queue = set(), list(before.get(task["id"], []))
        while queue:
            id_ = queue.pop()
            if id_ not in met:
                met.add(id_)
                queue += before.get(id_, [])
        reach[task["id"]] = met
    return reach


def get_free_links(roadmap):
    """Successor and room by predecessor, without links that ask for nothing and links inside a cycle."""
    reach, links = find_reach(roadmap), {}
    for one, other in get_links(roadmap):
        room = get_room(one, other)
        if room is not None and other["id"] not in reach[one["id"]]:
            links.setdefault(one["id"], []).append((other["id"], room))
    return links


def push(links, slipping, n_days, limits):
    """Whether nobody goes beyond their limit when one slips."""
    # "slack is how far a task may slip by its links": whoever is moved pushes as far as the links ask.
    moves, queue = {slipping: n_days}, [slipping]
    while queue:
        id_ = queue.pop()
        if moves[id_] > limits[id_]:
            return False
        for successor, room in links.get(id_, []):
            if moves[id_] - room > moves.get(successor, 0):
                moves[successor] = moves[id_] - room
                queue.append(successor)
    return True


def count_slack(roadmap):
    """"calendar days, dates of the other tasks as they stand, slack is how far a task may slip by its links without
    moving the latest finish, critical is slack 0"."""
    counted = {task["id"]: get_span(task)[1] for task in roadmap.get("tasks", []) if counts(task)}
    latest, links, slack = max(counted.values(), default=0), get_free_links(roadmap), {}
    limits = {id_: latest - last for id_, last in counted.items()}
    for id_ in counted:
        low, high = 0, limits[id_] + 1
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if push(links, id_, middle, limits) else (low, middle)
        slack[id_] = low
    return {"latest": to_text(latest) if counted else None, "slack": slack}


def shift(roadmap):
    """The dates after "shift the successors" of every violated link."""
    # "moves each successor (keeping its length) and what follows from it, as far as needed, done and cancelled tasks
    # not moved": again and again one that starts too early, as far as one of its links asks, until there is none.
    open_ids = {task["id"] for task in roadmap.get("tasks", []) if oracle.is_open(task)}
    moves, has_moved = {}, True
    links = [(id_, other, room) for id_, others in get_free_links(roadmap).items() for other, room in others]
    while has_moved:
        has_moved = False
        for predecessor, successor, room in links:
            needed = moves.get(predecessor, 0) - room
            if successor in open_ids and needed > moves.get(successor, 0):
                moves[successor], has_moved = needed, True
    return {
        task["id"]: {
            edge: to_text(to_day(task[edge]) + moves[task["id"]]) if edge in task else None
            for edge in ("start", "finish")
        }
        for task in roadmap.get("tasks", [])
        if task["id"] in moves
    }


def list_served(roadmap, entry):
    return [task for task in roadmap.get("tasks", []) if entry in oracle.get_entries(task)]


def count_levels(roadmap, entry, day):
    """What an entry of the current round is projected to reach."""
    level, target, applicable = oracle.get_ratings(roadmap).get(entry, (None, None, True))
    served = list_served(roadmap, entry)
    # "the entry's not-cancelled tasks that finish by that date"; what is done has finished.
    counted = [task for task in served if oracle.get_status(task) != "cancelled"]
    finished = [
        task for task in counted if oracle.get_status(task) == "done" or task.get("finish", "9999-12-32") <= day
    ]
    projected = 0
    if applicable and level is not None:
        # "now + (target − now) × share …, rounded down, equal to now without tasks"; and without a target.
        share = fractions.Fraction(len(finished), len(counted)) if counted else 0
        projected = math.floor(level + ((level if target is None else target) - level) * share)
    return {
        "open": sum(map(oracle.is_open, served)),
        "tasks": len(counted),
        "finished": len(finished),
        "projected": projected,
    }


def average(values):
    # "averages with the number rated"; "a string with one decimal, halves up"
    values = [value for value in values if value]
    tenths = math.floor(fractions.Fraction(10 * sum(values), len(values)) + fractions.Fraction(1, 2)) if values else -1
    return {"tenths": tenths, "rated": len(values)}


def count_averages(roadmap, levels):
    ratings = oracle.get_ratings(roadmap)
    applicable = {entry: rating for entry, rating in ratings.items() if rating[2] and entry in levels}
    return {
        "now": average(level for level, _, _ in applicable.values()),
        "target": average(target for _, target, _ in applicable.values()),
        "projected": average(levels[entry]["projected"] for entry in applicable),
    }


def order_levels(roadmap, levels):
    # "Order: gap, then uncovered, then number; not assessed last"
    ratings = oracle.get_ratings(roadmap)

    def get_place(entry):
        level, _, applicable = ratings.get(entry, (None, None, True))
        gap = oracle.get_gap(ratings, entry)
        if gap is not None:
            return (0, -gap, levels[entry]["open"] > 0)
        return (3 if not applicable else 2 if level is None else 1, 0, levels[entry]["open"] > 0)

    return sorted(levels, key=get_place)


def is_due(task, today):
    # "due to start": not started, and the day of the start has come.
    return oracle.get_status(task) == "not-started" and task.get("start", "9999-12-32") <= today


def is_ending(task, today):
    # "what ends in the next 90 days", today being the first of them; what is done or cancelled has ended.
    last = to_text(to_day(today) + 89)
    return oracle.is_open(task) and today <= task.get("finish", "") <= last


def count_texts(tasks, language):
    """Tasks with a text that lacks the side, and tasks with a text whose side is out of date."""
    counts = [oracle.count_translation({"tasks": [task]}, language) for task in tasks]
    return sum(count["missing"] > 0 for count in counts), sum(count["stale"] > 0 for count in counts)


def is_decimal(text):
    # "`amount` matches `-?[0-9]+(\\.[0-9]+)?`"
    return text is not None and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text, re.ASCII) is not None


def count_overview(roadmap, catalogue, today):
    tasks = roadmap.get("tasks", [])
    by_id = {task["id"]: task for task in tasks}
    shown = oracle.show(roadmap, catalogue, today)["tasks"]
    missing_en, stale_en = count_texts(tasks, "en")
    missing_ru, stale_ru = count_texts(tasks, "ru")
    return {
        "tasks": shown["total"],
        **shown["byStatus"],
        "overdue": shown["overdue"],
        "waiting": shown["blocked"],
        "due": sum(is_due(task, today) for task in tasks),
        "dueWaiting": sum(is_due(task, today) and oracle.is_blocked(task, by_id) for task in tasks),
        "withoutArea": shown["withoutArea"],
        "withoutCap": shown["withoutCapability"],
        "withoutOwner": shown["withoutOwner"],
        "withoutDates": shown["withoutDates"],
        "ending": sum(is_ending(task, today) for task in tasks),
        "missingEn": missing_en,
        "missingRu": missing_ru,
        "staleEn": stale_en,
        "staleRu": stale_ru,
        "unreadable": sum(not is_decimal(cost.get("amount")) for _, cost in list_costs(roadmap)),
    }


def count_areas(roadmap, catalogue, today):
    rows = []
    for area in catalogue.groups["area"] + [None]:
        tasks = [task for task in roadmap.get("tasks", []) if oracle.get_area(task, catalogue) == area]
        percent = oracle.get_percent(tasks)
        rows.append(
            {
                "area": area,
                "percent": -1 if percent is None else percent,
                "tasks": len(tasks),
                "overdue": sum(oracle.is_overdue(task, today) for task in tasks),
                "byStatus": oracle.count_by_status(tasks),
            }
        )
    return rows


def list_ending(roadmap, today):
    ending = [task for task in roadmap.get("tasks", []) if is_ending(task, today)]
    return [task["id"] for task in sorted(ending, key=lambda task: task["finish"])]


def list_costs(roadmap):
    # Money of a task that is cancelled is not going to be spent.
    return [
        (task["id"], cost)
        for task in roadmap.get("tasks", [])
        if oracle.get_status(task) != "cancelled"
        for cost in task.get("costs", [])
    ]


def sum_up(costs):
    """The exact sum with the digits of its longest part, and the number of tasks."""
    amounts = [cost["amount"] for _, cost in costs if is_decimal(cost.get("amount"))]
    places = max((len(amount.partition(".")[2]) for amount in amounts), default=0)
    total = sum(fractions.Fraction(amount) for amount in amounts) * 10**places
    digits = "%0*d" % (places + 1, abs(total))
    text = ("-" if total < 0 else "") + (digits[:-places] + "." + digits[-places:] if places else digits)
    return text, len({id_ for id_, _ in costs})


def count_sums(costs, get_key):
    """Sums by (year, source); -1 and None are all."""
    groups = {}
    for id_, cost in costs:
        groups.setdefault(get_key(cost["year"], cost.get("source") or ""), []).append((id_, cost))
    sums = {}
    for key, group in groups.items():
        amount, n_tasks = sum_up(group)
        sums[key] = {"year": key[0], "source": key[1], "amount": amount, "tasks": n_tasks}
    return sums


def count_money(roadmap):
    # "money by year and source"
    costs = list_costs(roadmap)
    cells = count_sums(costs, lambda year, source: (year, source))
    years = count_sums(costs, lambda year, source: (year, None))
    sources = count_sums(costs, lambda year, source: (-1, source))
    # The largest source first; of two with the same sum the one that sorts first, Latin before Cyrillic.
    order = sorted(sources, key=lambda key: (-fractions.Fraction(sources[key]["amount"]), key[1]))
    places = {source: n for n, (_, source) in enumerate(order)}
    return {
        "cells": [cells[key] for key in sorted(cells, key=lambda key: (key[0], places[key[1]]))],
        "years": [years[key] for key in sorted(years)],
        "sources": [sources[key] for key in order],
        "total": sum_up(costs)[0],
    }


def count_figures(roadmap, catalogue, day):
    rated = [id_ for group in ("capability", "factor", "enabler") for id_ in catalogue.groups[group]]
    levels = {entry: count_levels(roadmap, entry, day) for entry in rated}
    return {
        "critical": count_slack(roadmap),
        "violations": list_violations(roadmap),
        "shifted": shift(roadmap),
        "levels": levels,
        "averages": count_averages(roadmap, levels),
        "order": order_levels(roadmap, levels),
        "figures": count_overview(roadmap, catalogue, day),
        "areas": count_areas(roadmap, catalogue, day),
        "ending": list_ending(roadmap, day),
        "uncovered": [gap["entry"] for gap in oracle.find_gaps(roadmap, catalogue) if not gap["covered"]],
        **count_money(roadmap),
    }

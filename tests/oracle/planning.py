# SPDX-License-Identifier: GPL-3.0-or-later
"""An independent count of what the planning pages show, from the sentences that define it and from nothing else.
Every interpretation cites the sentence it follows. Answers have the shapes of the program `planning-figures`."""
import datetime
import fractions
import math

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
    }

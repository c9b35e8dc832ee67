#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random roadmaps that every reader opens; the same seed gives the same one. As a program:
random_roadmap.py SEED [TASKS] prints one with ids of no catalogue."""
import datetime
import json
import random
import sys

TODAY = datetime.date(2026, 6, 15)
PREFIXES = {
    "area": "area-",
    "eservice": "esvc-",
    "capability": "cap-",
    "enabler": "enb-",
    "priority": "pri-",
    "factor": "sf-",
    "instrument": "inst-",
    "topic": "top-",
    "template": "tpl-",
    "question": "q-",
    "governance": "gov-",
    "trend": "trd-",
    "technology": "tech-",
}
WORDS = (
    "portal",
    "Ёлка",
    "данные",
    "plan",
    "обмен",
    "<b>",
    "“quoted”",
    "a;b",
    "=1+1",
    "é",
    "🛃",
    "таможня",
    "single window",
)


class Maker:
    """Makes one roadmap; ids are (group, list of ids) of a catalogue, to which unknown ones are added."""

    def __init__(self, seed, ids):
        self.random = random.Random(seed)
        self.ids = {group: list(ids.get(group, [])) + [prefix + "unknown"] for group, prefix in PREFIXES.items()}
        self.n_units = self.random.randrange(4)

    def often(self, share):
        return self.random.random() < share

    def pick(self, group, n_most):
        ids = self.ids[group]
        return self.random.sample(ids, min(len(ids), self.random.randint(0, n_most)))

    def make_day(self):
        # Around today, so that "before today" is met on both sides and on the day itself.
        spread = self.random.choice((1, 30, 700))
        return TODAY + datetime.timedelta(days=self.random.randint(-spread, spread))

    def make_text(self):
        text = {}
        for tag, share in (("en", 0.8), ("ru", 0.6), ("kk", 0.1)):
            if self.often(share):
                text[tag] = " ".join(self.random.choices(WORDS, k=self.random.randint(1, 4)))
        if not text and self.often(0.5):
            text["en"] = ""
        if self.often(0.2):
            text["stale"] = self.random.sample(["en", "ru", "kk"], self.random.randint(1, 2))
        if self.often(0.05):
            text["x-checked"] = True
        return text

    def make_owner(self):
        return "u-%d" % self.random.randrange(4) if self.often(0.7) else "Ministry"

    def fill_texts(self, record, members, share=0.3):
        for member in members.split():
            if self.often(share):
                record[member] = self.make_text()

    def set_status(self, task):
        status = self.random.choice(("not-started", "in-progress", "on-hold", "done", "cancelled"))
        task["status"] = status
        if status in ("in-progress", "on-hold"):
            task["progress"] = self.random.randrange(100)
        elif status == "done":
            task["progress"] = 100
        elif status == "cancelled" and self.often(0.5):
            task["progress"] = self.random.randrange(101)
        # Values that are findings: kept, and counted as if they were not there.
        if self.often(0.03):
            task["progress"] = self.random.choice((-1, 101, 9007199254740992))
        if self.often(0.03):
            task["status"] = self.random.choice(("proposed", "", "Done"))
        elif self.often(0.02):
            del task["status"]

    def set_dates(self, task):
        days = sorted((self.make_day(), self.make_day()))
        if self.often(0.1):
            days.reverse()
        if self.often(0.6):
            task["start"] = days[0].isoformat()
        if self.often(0.7):
            task["finish"] = days[1].isoformat()
        if "start" not in task and self.often(0.2):
            task["milestone"] = True

    def make_cost(self):
        # Sums have to be exact, carry, and cross 0.
        cost = {"year": self.random.randint(2026, 2028)}
        amount = "%d" % self.random.choice((0, 5, 999, 10**9 - 1, self.random.getrandbits(90)))
        if self.often(0.5):
            amount += ".%0*d" % (self.random.choice((1, 2, 12)), self.random.randrange(10))
        if self.often(0.9):
            cost["amount"] = ("-" if self.often(0.2) else "") + amount
        if self.often(0.7):
            cost["source"] = self.random.choice(("State budget", "Loan", "Гранты"))
        if self.often(0.05):
            cost["amount"] = self.random.choice(("", "much", "1e3", "1."))
        return cost

    def make_task(self, n, n_tasks):
        task = {"id": "t-%d" % n, "title": self.make_text()}
        if self.often(0.85):
            task["area"] = self.random.choice(self.ids["area"])
        for member, group, n_most in (
            ("services", "eservice", 1),
            ("capabilities", "capability", 3),
            ("enablers", "enabler", 2),
            ("priorities", "priority", 2),
            ("instruments", "instrument", 2),
        ):
            ids = self.pick(group, n_most)
            if ids or self.often(0.1):
                task[member] = ids
        task["tags"] = self.pick("factor", 2) + self.pick("topic", 2) + self.pick("trend", 1)
        self.random.shuffle(task["tags"])
        self.set_status(task)
        self.set_dates(task)
        if self.often(0.6):
            task["owner"] = self.make_owner()
        # Mostly a chain backwards; seldom forwards or to itself, so that cycles occur, and to nobody.
        if n > 0 and self.often(0.5):
            task["after"] = ["t-%d" % self.random.randrange(n) for _ in range(self.random.randint(1, 3))]
        elif self.often(0.05):
            task["after"] = ["t-%d" % self.random.randrange(n_tasks + 2)]
        if self.often(0.2):
            task["origin"] = self.random.choice(self.ids["template"])
        if self.often(0.1):
            task["indicator"] = {"unit": "%", "target": "100"}
            self.fill_texts(task["indicator"], "name", 0.8)
        if self.often(0.2):
            task["costs"] = [self.make_cost() for _ in range(self.random.randint(1, 3))]
        if self.often(0.1):
            task["x-later"] = {"a": [1, None]}
        self.fill_texts(task, "description reason result notes", 0.2)
        return task

    def make_rating(self, entry):
        rating = {"entry": entry}
        for member, share in (("level", 0.85), ("target", 0.85)):
            if self.often(share):
                rating[member] = self.random.randint(1, 5)
            if self.often(0.03):
                rating[member] = self.random.choice((0, 6, -3))
        if self.often(0.15):
            rating["notApplicable"] = True
        elif self.often(0.05):
            rating["notApplicable"] = False
        self.fill_texts(rating, "reason note", 0.1)
        return rating

    def make_round(self, n):
        entries = self.ids["capability"] + self.ids["enabler"] + self.ids["factor"]
        entries = self.random.sample(entries, self.random.randint(0, len(entries)))
        round_ = {"id": "r-%d" % n}
        if self.often(0.75):
            # Few days, so that two rounds meet on one.
            round_["date"] = (TODAY - datetime.timedelta(days=self.random.randrange(3))).isoformat()
        self.fill_texts(round_, "title")
        round_["ratings"] = [self.make_rating(entry) for entry in entries]
        return round_

    def make_matrix(self, roadmap):
        columns = [id_ for group in ("capability", "enabler", "priority", "factor") for id_ in self.ids[group]]
        roadmap["exceptions"] = [
            {"area": self.random.choice(self.ids["area"]), "entry": self.random.choice(columns)}
            for _ in range(self.random.randrange(5))
        ]
        roadmap["dismissed"] = [
            {"entry": self.random.choice(columns), "template": self.random.choice(self.ids["template"])}
            for _ in range(self.random.randrange(4))
        ]
        for record in roadmap["exceptions"] + roadmap["dismissed"]:
            self.fill_texts(record, "reason")

    def make_library(self, roadmap):
        roadmap["instruments"] = [{"id": id_, "status": "impl-partial"} for id_ in self.pick("instrument", 4)]
        roadmap["technologies"] = [{"id": id_, "stage": "assess"} for id_ in self.pick("technology", 3)]
        roadmap["answers"] = [{"question": id_} for id_ in self.pick("question", 3)]
        for record in roadmap["instruments"] + roadmap["technologies"]:
            self.fill_texts(record, "note title")
        for record in roadmap["answers"]:
            self.fill_texts(record, "text", 0.8)

    def make(self, n_tasks=None):
        if n_tasks is None:
            n_tasks = self.random.choice((0, 1, 2, 10, 25, 50))
        number = self.random.getrandbits(128)
        digits = "%032x" % number
        roadmap = {
            "format": "customs-roadmap",
            "version": self.random.choice(("1.0", "1.0", "1.3")),
            "id": "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])),
        }
        self.fill_texts(roadmap, "title administration description", 0.7)
        roadmap["units"] = [{"id": "u-%d" % n} for n in range(self.n_units)]
        for unit in roadmap["units"]:
            self.fill_texts(unit, "name", 0.9)
        roadmap["tasks"] = [self.make_task(n, n_tasks) for n in range(n_tasks)]
        roadmap["assessments"] = [self.make_round(n) for n in range(self.random.randrange(4))]
        self.make_library(roadmap)
        self.make_matrix(roadmap)
        if self.often(0.3):
            # Counts in no figure.
            roadmap["baselines"] = [{"id": "b-1", "tasks": [self.make_task(n, n_tasks) for n in range(5)]}]
        if self.often(0.2):
            roadmap["x-risks"] = [{"id": "k-1"}]
        # Lists that came out empty stand in the file in half of the cases.
        return {name: value for name, value in roadmap.items() if value or self.often(0.5)}


def make_roadmap(seed, ids, n_tasks=None):
    return Maker(seed, ids).make(n_tasks)


if __name__ == "__main__":
    NUMBERS = [int(argument) for argument in sys.argv[1:]]
    print(json.dumps(make_roadmap(NUMBERS[0], {}, *NUMBERS[1:2]), ensure_ascii=False, indent=2))

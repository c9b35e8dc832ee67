# SPDX-License-Identifier: GPL-3.0-or-later
"""Planner of GNOME, which reads the plans that convert writes, as its import from MS Project does.

Called with the path of a plan in its own form it loads that with the library of the program and tells what it has
found and laid out, as JSON: a fault in there ends this process, not the test."""
import ctypes
import glob
import json
import os
import shutil
import subprocess
import sys

STYLESHEET = "/usr/share/planner/stylesheets/msp2planner.xsl"
LIBRARIES = "/usr/lib/*/planner/libplanner-1.so.1"
PLANNER_TIMEOUT_S = 60


class Entry(ctypes.Structure):
    """One entry of a list of GLib."""


Entry._fields_ = [("data", ctypes.c_void_p), ("next", ctypes.POINTER(Entry)), ("previous", ctypes.c_void_p)]


class Library:
    OBJECT, TEXT, LIST = ctypes.c_void_p, ctypes.c_char_p, ctypes.POINTER(Entry)

    def __init__(self):
        self.library = ctypes.CDLL(glob.glob(LIBRARIES)[0])

    def call(self, result, name, *arguments):
        function = self.library[name]
        function.restype = result
        return function(*arguments)

    def objects(self, name, owner):
        entry = self.call(self.LIST, name, owner)
        while entry:
            yield ctypes.c_void_p(entry.contents.data)
            entry = entry.contents.next

    def text(self, name, owner):
        return self.call(self.TEXT, name, owner).decode("utf-8")

    def number(self, name, owner):
        return self.call(ctypes.c_int, name, owner)

    def time(self, name, owner):
        return self.text("mrp_time_to_string", ctypes.c_long(self.call(ctypes.c_long, name, owner)))

    def load(self, path):
        application = ctypes.c_void_p(self.call(self.OBJECT, "mrp_application_new"))
        project = ctypes.c_void_p(self.call(self.OBJECT, "mrp_project_new", application))
        uri = ("file://" + path).encode("utf-8")
        if not self.call(ctypes.c_int, "mrp_project_load", project, uri, None):
            raise ValueError("Planner does not load " + path)
        return project

    def describe(self, task, places):
        relations = self.objects("mrp_task_get_predecessor_relations", task)
        before = [self.call(self.OBJECT, "mrp_relation_get_predecessor", one) for one in relations]
        resources = self.objects("mrp_task_get_assigned_resources", task)
        return {
            "name": self.text("mrp_task_get_name", task),
            "parent": places.get(self.call(self.OBJECT, "mrp_task_get_parent", task)),
            "start": self.time("mrp_task_get_work_start", task),
            "finish": self.time("mrp_task_get_finish", task),
            "duration": self.number("mrp_task_get_duration", task),
            "milestone": self.number("mrp_task_get_task_type", task) == 1,
            "percent": self.call(ctypes.c_short, "mrp_task_get_percent_complete", task),
            "after": sorted(places[one] for one in before),
            "resources": [self.text("mrp_resource_get_name", one) for one in resources],
        }


def read_by_planner(folder, name):
    """The tasks of a plan in their order as the program has them; None where it is not installed."""
    if shutil.which("xsltproc") is None or not os.path.exists(STYLESHEET) or not glob.glob(LIBRARIES):
        return None
    subprocess.run(["xsltproc", "--nonet", "-o", folder.join("a.planner"), STYLESHEET, folder.join(name)], check=True)
    environment = {"PATH": os.environ["PATH"], "HOME": folder.path, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    done = subprocess.run([sys.executable, "-B", os.path.abspath(__file__), folder.join("a.planner")],
                          env=environment, stdout=subprocess.PIPE, timeout=PLANNER_TIMEOUT_S, check=False)
    assert done.returncode == 0, "Planner ended with %d" % done.returncode
    return json.loads(done.stdout.decode("utf-8"))


def main(path):
    library = Library()
    tasks = list(library.objects("mrp_project_get_all_tasks", library.load(path)))
    places = {task.value: place for place, task in enumerate(tasks)}
    print(json.dumps([library.describe(task, places) for task in tasks]))


if __name__ == "__main__":
    main(sys.argv[1])

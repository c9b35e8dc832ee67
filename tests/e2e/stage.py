# SPDX-License-Identifier: GPL-3.0-or-later
"""What journeys through the application have in common: a run of the program in a folder of its own, what one does
without a pointer there, and the steps told one by one."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import driving
from driving import key, sh, walk
from words import GROUP, HEADER, LANGUAGE, command

PROGRAM, ROADMAPCTL = sys.argv[2:4]


class Stage:
    def __init__(self, desktop, folder):
        self.desktop = desktop
        self.folder = folder
        self.file = folder / 'plan.roadmap.json'
        self.program = None
        # The file chooser of GTK leaks; leaks of our own are looked for by the tests in one process.
        options = ':'.join(filter(None, [os.environ.get('ASAN_OPTIONS'), 'detect_leaks=0']))
        self.environment = dict(
            os.environ, ASAN_OPTIONS=options, GSK_RENDERER='cairo', GDK_DEBUG='gl-disable', GTK_A11Y='atspi',
            G_DEBUG=driving.G_DEBUG, XDG_DATA_HOME=str(folder / 'data'), XDG_STATE_HOME=str(folder / 'state'))

    def start(self, *arguments):
        self.program = driving.Program(
            self.desktop, [PROGRAM, '--lang', LANGUAGE, '--today', '2026-11-16', *map(str, arguments)],
            self.environment)
        self.program.wait_shown()

    def until(self, what, condition):
        return self.program.until(what, condition)

    def wait_focus(self, what, condition=None):
        return self.program.wait_focus(what, condition or (lambda name: name == what))

    def go_to(self, what, condition=None, with_key='Tab'):
        return self.program.go_to(what, condition or (lambda name: name == what), with_key)

    def press(self, *keys):
        self.program.press(*keys)

    def wait_label(self, words):
        self.until(words, lambda: self.program.find('label', words))

    def names_of_rows(self, groups=False):
        """Of the tasks that have a row on the screen, or of the groups."""
        names = [row.get_name() for row in driving.find_rows(self.program.get_window())]
        return [name for name in names if name != HEADER and name.startswith(GROUP) == groups]

    def wait_rows(self, what, condition):
        self.until(what, lambda: condition(self.names_of_rows()))

    def save_as(self, file):
        window = self.program.get_window()
        key(command('s'))
        self.until('the file chooser', lambda: self.program.get_window() not in (None, window))
        self.until('the name of the file', lambda: self.program.get_focus().get_role_name() == 'text')
        self.program.type_over(str(file))
        key('Return')
        self.until('the saved file', lambda: json.loads(file.read_text(encoding='utf-8'))['tasks'])
        self.until('the window again', lambda: self.program.get_window() == window)

    def quit(self):
        key(command('q'))
        assert self.program.process.wait(timeout=driving.PATIENCE) == 0

    def read(self, file):
        sh(ROADMAPCTL, 'validate', '--strict', str(file))
        return json.loads(file.read_text(encoding='utf-8'))


def tell_failure(journey, error):
    """What was to be seen when it failed."""
    print(f'# {error!r}', flush=True)
    picture = os.environ.get('CR_E2E_PICTURE')
    if picture and journey.program and journey.program.app:
        subprocess.run(['import', '-window', 'root', picture], check=False)
        for node in walk(journey.program.app, rows=True):
            print('#', driving.describe(node), flush=True)


def run(make, steps):
    """Goes through the steps of what make (desktop, folder) gives, and answers what the program is to answer."""
    if driving.reason:
        print(f'1..0 # SKIP {driving.reason}')
        return 0
    print(f'1..{len(steps)}', flush=True)
    desktop = driving.Desktop()
    failed = False
    with tempfile.TemporaryDirectory() as name:
        journey = make(desktop, pathlib.Path(name))
        for number, step in enumerate(steps, 1):
            try:
                if not failed:
                    getattr(journey, step)()
                print(f'{"not ok" if failed else "ok"} {number} {LANGUAGE} {step}', flush=True)
            except Exception as error:
                failed = True
                print(f'not ok {number} {LANGUAGE} {step}', flush=True)
                tell_failure(journey, error)
        if journey.program and journey.program.process.poll() is None:
            journey.program.process.kill()
            journey.program.process.wait()
    desktop.close()
    return 1 if failed else 0

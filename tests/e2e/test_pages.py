# SPDX-License-Identifier: GPL-3.0-or-later
"""One journey over all pages of the example by keyboard and accessibility bus: on each page something is changed, what
a person who does not see is told about it changes with it, and in the end all of it stands in the file.
test_pages.py LANGUAGE PROGRAM ROADMAPCTL"""
import json
import os
import pathlib
import shutil
import sys

import driving
import stage
from driving import key, sh
from stage import ROADMAPCTL
from words import LANGUAGE, STATUS_STARTED, C_, _, command, side

EXAMPLE = pathlib.Path(os.environ['CR_DATA_DIR']) / 'examples' / 'arvania-2026.roadmap.json'
TITLE = {'en': 'Count what the pages cost', 'ru': 'Сосчитать, чего стоят страницы'}[LANGUAGE]
# What is mapped, moved and rated in the example.
AREA, CAPABILITY, INSTRUMENT = 'area-instruments', 'cap-cost-assessment', 'inst-it-guide-executives'


class Pages(stage.Stage):
    def __init__(self, desktop, folder):
        super().__init__(desktop, folder)
        shutil.copy(EXAMPLE, self.file)
        self.before = json.loads(EXAMPLE.read_text(encoding='utf-8'))
        entries = json.loads(sh(ROADMAPCTL, 'catalogue', '--json'))
        self.names = {entry['id']: (entry.get('short') or entry['title'])[LANGUAGE] for entry in entries}
        self.moved = None
        self.carried = None
        self.made_of = None

    def open(self):
        self.start(self.file)
        self.wait_label(self.file.name)

    def go_to_page(self, number, what, condition):
        key(f'alt+{number}')
        self.wait_focus(what, condition)

    def read_focus(self):
        """What is told of where the focus is, when it has come to rest."""
        return self.until('the focus', self.program.name_of_focus)

    def press_until(self, keys, what, condition):
        """Presses the key again until what has the focus is told to be so."""
        for unused in range(60):
            if condition(self.read_focus()):
                return
            self.press(keys)
        raise AssertionError(f'{keys} never comes to {what}')

    def wait_told(self, what, condition):
        """Waits until what has the focus is told in another way, the focus staying where it is."""
        self.until(what, lambda: condition(self.program.name_of_focus() or ''))
        return self.read_focus()

    # Each page.

    def matrix(self):
        area, capability = self.names[AREA], self.names[CAPABILITY]
        cell = f'{area}, {capability}: '
        self.go_to_page(1, 'a cell', lambda name: ', ' in name and ': ' in name)
        self.press_until('Down', area, lambda name: name.startswith(f'{area}, '))
        self.press_until('Right', cell, lambda name: name.startswith(cell))
        empty = self.read_focus()
        self.press('Insert')
        self.wait_focus(side(_('Title'), LANGUAGE))
        self.program.type_over(TITLE)
        self.press('Tab')
        self.go_to(cell, lambda name: name.startswith(cell), with_key='F6')
        self.wait_told('a task in the cell', lambda name: name.startswith(cell) and name != empty)

    def tasks(self):
        key('alt+2')
        key(command('f'))
        self.wait_focus(_('Search tasks'))
        self.program.type_text(TITLE)
        self.wait_rows('the new task', lambda names: len(names) == 1 and names[0].startswith(TITLE + ','))
        self.press('Escape', 'Escape')
        self.wait_rows('all tasks', lambda names: len(names) > 1)

    def timeline(self):
        milestone = self.titles_of(lambda task: task.get('milestone') and task.get('finish'))
        self.go_to_page(3, 'a row', lambda name: ': ' in name or ', ' in name)
        self.press_until('Down', 'a milestone', lambda name: name.split(', ')[0] in milestone)
        self.moved = self.read_focus().split(', ')[0]
        before = self.read_focus()
        key('space', 'Right', 'shift+Right', 'Return')
        self.wait_told('the day after a week', lambda name: name.startswith(self.moved) and name != before)

    def board(self):
        self.go_to_page(4, 'a card', lambda name: name.count(', ') >= 2)
        started = f', {STATUS_STARTED}'
        self.press_until('Down', 'a card', lambda name: name.count(', ') >= 2)
        self.press_until('Left', 'the first column', lambda name: f', {C_("not-started", "Not started")}' in name)
        self.carried = self.read_focus().split(', ')[0]
        key('ctrl+shift+Right')
        self.wait_told('the next column', lambda name: name.startswith(self.carried) and started in name)

    def capabilities(self):
        name_of = self.names[CAPABILITY]
        self.go_to_page(5, 'a capability', lambda name: name[:1].isdigit())
        self.press_until('Down', name_of, lambda name: f' {name_of}: ' in name)
        before = self.read_focus()
        key('3')
        told = self.wait_told('another level', lambda name: f' {name_of}: ' in name and name != before)
        key('shift+5')
        self.wait_told('another target', lambda name: f' {name_of}: ' in name and name != told)

    def overview(self):
        n_tasks = len(self.before['tasks']) + 1
        done = C_('done', 'Done')
        self.go_to_page(6, 'all tasks', lambda name: str(n_tasks) in name)
        self.go_to(done, lambda name: name.startswith(f'{done}: '))
        n_done = int(self.read_focus().rpartition(' ')[2])
        key('Return')
        self.wait_label(_('%u of %u shown') % (n_done, n_tasks))
        key('alt+Left')
        self.wait_focus(done, lambda name: name.startswith(f'{done}: '))

    def reference(self):
        name_of = self.names[INSTRUMENT]
        self.go_to_page(7, 'an instrument', lambda name: name.count(', ') >= 1)
        self.press_until('Down', name_of, lambda name: name.startswith(f'{name_of}, '))
        before = self.read_focus()
        key('ctrl+Return')
        self.wait_told('a task more', lambda name: name.startswith(f'{name_of}, ') and name != before)

    def search(self):
        key(command('k'))
        self.wait_focus(_('Search everywhere') if LANGUAGE == 'en' else C_('search', 'Search everywhere'))
        self.program.type_text(TITLE)
        self.until('what is found', lambda: any(
            node.get_name().startswith(TITLE) for node in driving.walk(self.program.get_window())
            if node.get_role_name() == 'list item'))
        key('Return')
        self.wait_focus(TITLE, lambda name: name.startswith(TITLE))

    def back(self):
        """Each page is as it was left."""
        key('alt+Left')
        self.wait_focus(INSTRUMENT, lambda name: name.startswith(f'{self.names[INSTRUMENT]}, '))
        key('alt+5')
        self.wait_focus(CAPABILITY, lambda name: f' {self.names[CAPABILITY]}: ' in name)

    def save(self):
        before = self.file.read_bytes()
        key(command('s'))
        self.until('the saved file', lambda: self.file.read_bytes() != before)
        self.quit()

    # What the file holds.

    def titles_of(self, condition):
        return {task['title'].get(LANGUAGE) for task in self.before['tasks'] if condition(task)}

    def find_task(self, tasks, title):
        return next(task for task in tasks if task['title'].get(LANGUAGE) == title)

    def check(self):
        after = self.read(self.file)
        new = self.find_task(after['tasks'], TITLE)
        assert new['area'] == AREA and new['capabilities'] == [CAPABILITY], new
        moved = [self.find_task(each['tasks'], self.moved) for each in (self.before, after)]
        assert moved[0]['finish'] != moved[1]['finish'] and moved[0]['status'] == moved[1]['status'], moved
        carried = [self.find_task(each['tasks'], self.carried)['status'] for each in (self.before, after)]
        assert carried == ['not-started', 'in-progress'], carried
        rating = next(each for each in after['assessments'][-1]['ratings'] if each['entry'] == CAPABILITY)
        assert (rating['level'], rating['target']) == (3, 5), rating
        made = [task for task in after['tasks'] if task['id'] not in {old['id'] for old in self.before['tasks']}]
        assert sum(task.get('instruments') == [INSTRUMENT] for task in made) == 1, made
        assert len(made) == 2, made


STEPS = ['open', 'matrix', 'tasks', 'timeline', 'board', 'capabilities', 'overview', 'reference', 'search', 'back',
         'save', 'check']

sys.exit(stage.run(Pages, STEPS))

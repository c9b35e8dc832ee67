# SPDX-License-Identifier: GPL-3.0-or-later
"""One journey through the application by keyboard and accessibility bus: new from the template, a task with every
field, five tasks changed at once, undo and redo, filter and groups, tasks into a second window, save, quit, open again,
all there. test_e2e.py LANGUAGE PROGRAM ROADMAPCTL"""
import json
import os
import pathlib
import sys

import driving
import stage
from driving import key, sh, walk
from stage import ROADMAPCTL
from words import (ADDED, COST, HEADER, LANGUAGE, LINK, OTHER, OWNER, PARTNER, SETS, SHOWN, STATUS_HELD, STATUS_OPEN,
                   STATUS_STARTED, STRINGS, TEXTS, C_, _, command, field, ngettext, plain, side)


class Journey(stage.Stage):
    def __init__(self, desktop, folder):
        super().__init__(desktop, folder)
        self.second_file = folder / 'second.roadmap.json'
        self.chosen = {}

    # The start page.

    def new_from_template(self):
        self.start()
        template = plain(_('_New from Template…'))
        self.wait_focus(template, lambda name: template in name)
        key('Return')
        self.wait_focus(_('Name in English'))
        key('Return')
        # A file never opened begins with the matrix, where the focus is on a cell.
        self.wait_focus('a cell of the matrix', lambda name: ', ' in name and ': ' in name)
        key('alt+2')
        self.wait_rows('starter tasks', lambda names: len(names) > 10)

    # One task, field by field.

    def add_task(self):
        key('Insert')
        self.wait_focus(_('New task'))
        self.program.type_text(ADDED[LANGUAGE], enter=True)
        self.wait_rows('the new task', lambda names: any(n.startswith(ADDED[LANGUAGE] + ',') for n in names))

    def fill_text(self, name, path):
        for language in (LANGUAGE, OTHER):
            self.go_to(side(name, language))
            self.program.type_over(TEXTS[path][language])

    def fill_entry(self, name, value, over=True):
        self.go_to(name)
        if over:
            self.program.type_over(value)
        else:
            self.program.type_text(value)

    def choose_from_drop_down(self, name, words):
        self.go_to(name, lambda n: n.startswith(name + ': '))
        self.press('space')
        self.go_to(words, with_key='Down')
        self.press('Return')

    def texts(self):
        key('F6')
        self.wait_focus(side(_('Title'), LANGUAGE))
        self.fill_text(_('Title'), 'title')
        self.fill_text(_('Description'), 'description')
        self.press('Tab')
        self.wait_rows('the new title', lambda names: any(n.startswith(TEXTS['title'][LANGUAGE] + ',') for n in names))

    def status_with_reason(self):
        self.choose_from_drop_down(_('Status'), STATUS_HELD)
        # Whoever puts a task on hold is asked why.
        self.wait_focus(side(field('Reason'), LANGUAGE))
        self.fill_text(field('Reason'), 'reason')

    def progress_and_dates(self):
        self.go_to(field('Progress'), with_key='shift+Tab')
        self.program.type_over('40')
        self.fill_entry(field('Start'), '2027-12-31')
        self.fill_entry(field('Finish'), '31.12.2027')
        self.go_to(field('Milestone'))
        self.until(SHOWN, lambda: [driving.text(n) for n in walk(self.program.get_window())
                                   if n.get_role_name() == 'text'].count(SHOWN) == 2)
        milestone = self.desktop.focus
        key('space')
        self.until('a milestone', lambda: driving.has_state(milestone, 'CHECKED'))
        self.choose_from_drop_down(field('Priority'), C_('priority', 'High'))

    def choose_typed(self, name, value):
        """Opens what chooses, and takes a name that is not in it."""
        self.press('space')
        self.wait_focus(name)
        self.program.type_text(value)
        key('Return')

    def owner_and_partner(self):
        owner = _('Owner')
        self.go_to(owner, lambda name: name.startswith(owner + ': '))
        self.choose_typed(owner, OWNER)
        self.wait_focus(f'{owner}: {OWNER}')
        partners = field('Partners')
        self.go_to(_('Add to: %s') % partners)
        self.choose_typed(partners, PARTNER)
        self.wait_chips(partners, 1)
        # The names become units, which have names in both languages.
        for name in (OWNER, PARTNER):
            self.go_to(_('Add “%s” to the units') % name)
            self.press('space')

    def titles_of_chips(self, name):
        """What is chosen; every one can be taken out again."""
        before, unused, after = _('Remove “%s”').partition('%s')
        group = next(n for n in walk(self.program.get_window())
                     if n.get_name() == name and n.get_role_name() not in ('label', 'text', 'list', 'push button'))
        return [n.get_name()[len(before):-len(after)] for n in driving.children(group)
                if n.get_name().startswith(before)]

    def wait_chips(self, name, n_chips):
        self.until(f'{n_chips} of {name}', lambda: len(self.titles_of_chips(name)) == n_chips)

    def map_task(self):
        area = _('Area')
        self.go_to(area, lambda name: name.startswith(area + ': '))
        self.press('space')
        self.wait_focus(area)
        # From “No area”, which is marked, to the first one.
        key('Down', 'Return')
        self.wait_focus(area, lambda name: name.startswith(area + ': ') and not name.endswith(_('No area')))
        for path, name in SETS.items():
            self.go_to(_('Add to: %s') % name)
            self.press('space')
            self.wait_focus(name)
            key('Return')
            self.wait_chips(name, 1)
            self.chosen[path] = self.titles_of_chips(name)[0]
            key('Escape')
            self.wait_focus(_('Add to: %s') % name)

    def open_section(self, name):
        self.go_to(name, lambda n: n == name or n.startswith(name + ': '))
        section = self.desktop.focus
        if not driving.has_state(section, 'EXPANDED'):
            key('space')
        self.until(f'{name} open', lambda: driving.has_state(section, 'EXPANDED'))

    def result_and_indicator(self):
        self.fill_text(field('Result'), 'result')
        self.open_section(field('Indicator'))
        self.fill_text(_('Name of the indicator'), 'indicator.name')
        for name, path in (('Unit of measurement', 'unit'), ('Baseline value', 'baseline'), ('Target value', 'target'),
                           ('Actual value', 'actual')):
            self.fill_entry(field(name), STRINGS[path])

    def costs_links_notes(self):
        self.open_section(field('Costs'))
        self.go_to(_('Add Cost'))
        self.press('space')
        self.wait_focus(field('Amount'))
        self.program.type_text(COST['amount'])
        self.go_to(field('Year'), with_key='shift+Tab')
        self.program.type_over(str(COST['year']))
        self.fill_entry(field('Source of funding'), COST['source'], over=False)
        self.open_section(field('Links'))
        self.go_to(_('Add Link'))
        self.press('space')
        self.wait_focus(field('Link title'))
        self.program.type_text(LINK['title'])
        self.fill_entry(field('Address'), LINK['url'], over=False)
        self.open_section(field('Notes'))
        self.fill_text(field('Notes'), 'notes')
        # Escape would take back what is being typed.
        self.press('Tab')
        self.to_table()

    # The table.

    def to_table(self):
        """Escape leads to the page, after it has closed and cleared what there is."""
        for unused in range(4):
            if self.is_in_table():
                return
            self.press('Escape')
        raise AssertionError('Escape does not lead to the table')

    def is_in_table(self):
        focus = self.program.get_focus()
        return focus is not None and focus.get_role_name() == 'table row'

    def select_first(self, n_tasks):
        self.to_table()
        key('Home')
        self.wait_focus(self.names_of_rows()[0])
        for unused in range(n_tasks - 1):
            self.press('shift+Down')
        self.wait_label(ngettext('%u selected', '%u selected', n_tasks) % n_tasks)

    def open_from_menu(self, name):
        self.press('Menu')
        self.go_to(name, with_key='Down')
        self.press('Return')

    def wait_first_five(self, what, words):
        """Waits until the first five tasks have them in a cell."""
        self.until(what, lambda: all(any(name.endswith(f': {words}') for name in names)
                                     for names in self.names_of_cells()[:5]))

    def names_of_cells(self):
        rows = [row for row in driving.find_rows(self.program.get_window()) if row.get_name() != HEADER]
        return [[n.get_name() for n in walk(row)] for row in rows[:5]]

    def five_at_once(self):
        # Without groups the task that has every field is the last one.
        self.choose_groups(C_('grouping', 'No Groups'))
        self.until('no groups', lambda: not self.names_of_rows(groups=True))
        self.select_first(5)
        self.open_from_menu(_('Status'))
        self.wait_focus(STATUS_OPEN)
        self.go_to(STATUS_STARTED, with_key='Down')
        self.press('Tab')
        self.wait_focus(ngettext('Set for %u', 'Set for %u', 5) % 5)
        key('Return')
        self.wait_first_five('five started', STATUS_STARTED)
        self.select_first(5)
        self.open_from_menu(_('Owner'))
        self.wait_focus(_('Owner'))
        self.program.type_text(OWNER)
        key('Return')
        self.wait_first_five('an owner of five', OWNER)
        self.to_table()

    def undo_and_redo(self):
        key(command('z'), command('z'))
        self.wait_first_five('five not started', STATUS_OPEN)
        self.wait_first_five('five without owner', '—')
        key(command('z', 'ctrl+shift'), command('z', 'ctrl+shift'))
        self.wait_first_five('five started again', STATUS_STARTED)
        self.wait_first_five('an owner of five again', OWNER)

    def filter(self):
        n_tasks = len(self.names_of_rows())
        shown = _('%u of %u shown') % (1, n_tasks)
        key(command('f'))
        self.wait_focus(_('Search tasks'))
        self.program.type_text(TEXTS['title'][LANGUAGE])
        self.wait_label(shown)
        self.wait_rows('the task found', lambda names: len(names) == 1)
        key('Escape')
        self.wait_rows('all tasks', lambda names: len(names) == n_tasks)
        self.go_to(_('Add a Filter'))
        self.press('space')
        self.wait_focus(_('Filters'))
        self.program.type_text(STATUS_HELD)
        self.mark_choice(_('Filters'), STATUS_HELD)
        key('Return')
        self.wait_label(shown)
        key('Escape')
        self.wait_focus(_('Add a Filter'))
        self.go_to(_('Show All'))
        key('Return')
        self.wait_rows('all tasks', lambda names: len(names) == n_tasks)

    def get_marked(self, name):
        """The row of the list that Enter would take; the focus stays where one types."""
        choices = next(n for n in walk(self.program.get_window())
                       if n.get_role_name() == 'list' and n.get_name() == name)
        return next(n.get_name() for n in driving.children(choices) if driving.has_state(n, 'SELECTED'))

    def mark_choice(self, name, words):
        """Goes down to it among those that are left."""
        for unused in range(5):
            marked = self.until('a marked row', lambda: self.get_marked(name))
            if marked == words:
                return
            key('Down')
            self.until('another marked row', lambda: self.get_marked(name) != marked)
        raise AssertionError(f'{words} is not among the first of {name}')

    def choose_groups(self, words):
        groups = _('Groups: %s').partition('%')[0]
        self.go_to(groups, lambda name: name.startswith(groups))
        self.press('space')
        self.go_to(words, with_key='Down')
        key('Return')

    def group(self):
        n_tasks = len(self.names_of_rows())
        self.choose_groups(C_('grouping', 'By Status'))
        groups = ((STATUS_STARTED, 5), (STATUS_HELD, 1), (STATUS_OPEN, n_tasks - 6))
        names = sorted(_('Group %s, %s, open') % group for group in groups)
        self.until('groups', lambda: sorted(self.names_of_rows(groups=True)) == names)
        self.choose_groups(C_('grouping', 'No Groups'))
        self.until('no groups', lambda: not self.names_of_rows(groups=True))

    # Two windows.

    def copy_into_second_window(self):
        self.select_first(3)
        copied = [name.split(',')[0] for name in self.names_of_rows()[:3]]
        key(command('c'))
        key(command('n', 'ctrl+shift'))
        template = plain(_('_New from Template…'))
        self.wait_focus(template, lambda name: template in name)
        empty = plain(_('_Empty Roadmap'))
        self.go_to(empty, lambda name: empty in name)
        key('Return')
        self.wait_focus(_('Add Starter Tasks…'))
        key('alt+2')
        self.wait_focus(_('New task'))
        key(command('v'))
        self.wait_rows('three tasks', lambda names: [name.split(',')[0] for name in names] == copied)
        self.save_as(self.second_file)
        key(command('w'))
        self.until('the first window', lambda: len(driving.children(self.program.app)) == 1 and
                   self.program.get_window() is not None)

    def save(self):
        self.save_as(self.file)
        self.wait_label(self.file.name)

    # What the files hold.

    def titles(self, roadmap):
        """Of all that can be chosen, by id."""
        entries = json.loads(sh(ROADMAPCTL, 'catalogue', '--json')) + roadmap['tasks']
        return {entry['id']: [entry['title'][LANGUAGE], (entry.get('short') or entry['title'])[LANGUAGE]]
                for entry in entries}

    def check_saved(self):
        roadmap = self.read(self.file)
        task = roadmap['tasks'][-1]
        expected = {
            'title': TEXTS['title'], 'description': TEXTS['description'], 'area': 'area-concept', 'status': 'on-hold',
            'reason': TEXTS['reason'], 'progress': 40, 'priority': 'high', 'start': '2027-12-31',
            'finish': '2027-12-31', 'milestone': True, 'result': TEXTS['result'],
            'indicator': {'name': TEXTS['indicator.name'], **STRINGS}, 'costs': [COST], 'links': [LINK],
            'notes': TEXTS['notes'],
        }
        for path, value in expected.items():
            assert task.get(path) == value, (path, task.get(path))
        titles = self.titles(roadmap)
        for path in SETS:
            assert len(task[path]) == 1 and self.chosen[path] in titles[task[path][0]], (path, task[path], self.chosen)
        names = {unit['id']: unit['name'] for unit in roadmap['units']}
        assert names[task['owner']] == {LANGUAGE: OWNER}, names
        assert [names[unit] for unit in task['partners']] == [{LANGUAGE: PARTNER}], names
        # That a task comes from the template is nothing to fill in.
        assert set(task) == self.fields_of_tasks() - {'origin'}, task
        for other in roadmap['tasks'][:5]:
            assert (other['status'], other['owner']) == ('in-progress', task['owner']), other

    @staticmethod
    def fields_of_tasks():
        schema = pathlib.Path(os.environ['CR_DATA_DIR']) / 'schema' / 'roadmap-1.schema.json'
        return set(json.loads(schema.read_text(encoding='utf-8'))['definitions']['task']['properties'])

    def check_second(self):
        tasks = self.read(self.second_file)['tasks']
        originals = self.read(self.file)['tasks'][:3]
        assert len(tasks) == 3, tasks
        for task, original in zip(tasks, originals):
            assert task['id'] != original['id'], task
            for path in ('title', 'status', 'area', 'capabilities', 'start', 'finish', 'origin'):
                assert task.get(path) == original.get(path), (path, task, original)

    # Once more.

    def open_again(self):
        self.start(self.file)
        self.wait_label(self.file.name)
        self.wait_rows('the tasks', lambda names: len(names) > 10)
        key(command('f'))
        self.wait_focus(_('Search tasks'))
        self.program.type_text(TEXTS['title'][LANGUAGE])
        self.wait_rows('the task found', lambda names: len(names) == 1)
        self.go_to('the task', lambda name: self.is_in_table())
        key('space')
        self.wait_label(field('Reason'))

    def check_shown(self):
        """Every field of the task is on the screen as it was typed."""
        key('F6')
        self.wait_focus(side(_('Title'), LANGUAGE))
        for section in ('Indicator', 'Costs', 'Links', 'Notes'):
            self.open_section(field(section))
        nodes = [(n.get_role_name(), n.get_name(), n) for n in walk(self.program.get_window())]
        texts = {name: driving.text(n) for role, name, n in nodes if role == 'text'}
        names = {name for unused, name, unused_too in nodes}
        for name, path in ((_('Title'), 'title'), (_('Description'), 'description'), (field('Reason'), 'reason'),
                           (field('Result'), 'result'), (_('Name of the indicator'), 'indicator.name'),
                           (field('Notes'), 'notes')):
            for language in ('en', 'ru'):
                assert texts[side(name, language)] == TEXTS[path][language], (name, language, texts)
        for name, value in (('Start', SHOWN), ('Finish', SHOWN), ('Unit of measurement', STRINGS['unit']),
                            ('Baseline value', STRINGS['baseline']), ('Target value', STRINGS['target']),
                            ('Actual value', STRINGS['actual']), ('Year', str(COST['year'])),
                            ('Source of funding', COST['source']), ('Link title', LINK['title']),
                            ('Address', LINK['url'])):
            assert texts[field(name)] == value, (name, texts)
        assert [c for c in texts[field('Amount')] if c.isdigit()] == list(COST['amount']), texts
        assert texts[field('Progress')].startswith('40'), texts
        for name, value in ((_('Status'), STATUS_HELD), (field('Priority'), C_('priority', 'High')),
                            (_('Owner'), OWNER)):
            assert f'{name}: {value}' in names, (name, names)
        assert self.titles_of_chips(field('Partners')) == [PARTNER], names
        for path, name in SETS.items():
            assert self.titles_of_chips(name) == [self.chosen[path]], name
        self.quit()

    def open_second_again(self):
        self.start(self.second_file)
        self.wait_label(self.second_file.name)
        titles = [task['title'][LANGUAGE] for task in self.read(self.second_file)['tasks']]
        self.until('the copied tasks', lambda: all(any(name.startswith(f'{title}, ') for name in self.names_of_rows())
                                                   for title in titles))
        self.quit()


STEPS = [
    'new_from_template', 'add_task', 'texts', 'status_with_reason', 'progress_and_dates', 'owner_and_partner',
    'map_task', 'result_and_indicator', 'costs_links_notes', 'five_at_once', 'undo_and_redo', 'filter', 'group',
    'copy_into_second_window', 'save', 'quit', 'check_saved', 'check_second', 'open_again', 'check_shown',
    'open_second_again',
]

sys.exit(stage.run(Journey, STEPS))

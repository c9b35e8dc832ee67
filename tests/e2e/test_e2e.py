# SPDX-License-Identifier: GPL-3.0-or-later
"""One journey through the application by keyboard and accessibility bus: new from the template, add, edit, map, undo,
save, quit, open again. test_e2e.py LANGUAGE PROGRAM ROADMAPCTL"""
import gettext
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import warnings

warnings.filterwarnings('ignore')

LANGUAGE, PROGRAM, ROADMAPCTL = sys.argv[1:4]
# A build with sanitizers takes several times as long.
PATIENCE = 90
TRANSLATION = gettext.translation('customs-roadmap', os.environ['CR_LOCALE_DIR'], [LANGUAGE], fallback=True)
_ = TRANSLATION.gettext
LANGUAGES = {'en': _('%s in English') % _('Title'), 'ru': _('%s in Russian') % _('Title')}
OTHER = {'en': 'ru', 'ru': 'en'}[LANGUAGE]
WORDS = {
    'program': _('Customs Roadmap'),
    'template': _('_New from Template…').replace('_', ''),
    'add': _('New task'),
    'title': LANGUAGES[LANGUAGE],
    'other': LANGUAGES[OTHER],
    'status': _('Status'),
    'finish': TRANSLATION.pgettext('field', 'Finish'),
    'remove': _('Remove “%s”').partition('%')[0],
    'capability': _('Add to: %s') % _('Capabilities'),
}
TYPED = {'en': 'Teach the risk engine', 'ru': 'Научить систему рисков'}
EDITED = {'en': 'Teach the risk engine more', 'ru': 'Съешь ещё этих булок'}
# With the Russian layout the keys that carry the Latin letters carry others, and mean the same.
KEYS = {
    'en': {'undo': 'ctrl+z', 'redo': 'ctrl+shift+z', 'save': 'ctrl+s', 'quit': 'ctrl+q', 'find': 'ctrl+f'},
    'ru': {'undo': 'ctrl+Cyrillic_ya', 'redo': 'ctrl+shift+Cyrillic_ya', 'save': 'ctrl+Cyrillic_yeru',
           'quit': 'ctrl+Cyrillic_shorti', 'find': 'ctrl+Cyrillic_a'},
}[LANGUAGE]


def missing():
    """What this machine lacks for the journey."""
    if not os.environ.get('DISPLAY'):
        return 'no display'
    for tool in ('openbox', 'xdotool', 'setxkbmap'):
        if not shutil.which(tool):
            return f'no {tool}'
    try:
        import gi
        gi.require_version('Atspi', '2.0')
    except (ImportError, ValueError):
        return 'no Atspi'
    return None


# A warning of the program is a failure; one of the library that looks at it, about what is just gone, is none.
G_DEBUG = os.environ.pop('G_DEBUG', '')
reason = missing()
if reason:
    print(f'1..0 # SKIP {reason}')
    sys.exit(0)

from gi.repository import Atspi  # noqa: E402: only where it is there


def sh(*arguments):
    return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout


def until(what, condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            result = condition()
            if result:
                return result
        except Exception:  # what is looked at may just be going away
            pass
        time.sleep(0.05)
    raise AssertionError(f'in vain: {what}')


def children(node):
    return [c for c in (node.get_child_at_index(i) for i in range(node.get_child_count())) if c]


def walk(node, rows=False):
    """Rows of a table have hundreds of cells, which take their time."""
    yield node
    if rows or node.get_name() != 'GtkColumnListView':
        for child in children(node):
            yield from walk(child, rows)


def find(node, role, name=None):
    return next((n for n in walk(node) if n.get_role_name() == role and name in (None, n.get_name())), None)


def find_any(node, name):
    """What has the name and is more than a label or the button that leads to it."""
    return next((n for n in walk(node) if n.get_name() == name and n.get_role_name() not in ('label', 'push button')),
                None)


def find_like(node, part):
    """Buttons with a mnemonic are called “_Name Name”."""
    return next((n for n in walk(node) if part in n.get_name() and n.get_role_name() in ('push button', 'button')),
                None)


def text(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def act(node, name='click'):
    for i in range(Atspi.Action.get_n_actions(node)):
        if Atspi.Action.get_action_name(node, i) == name:
            return Atspi.Action.do_action(node, i)
    raise AssertionError(f'{node.get_name()} has no action {name}')


def has_state(node, state):
    return node.get_state_set().contains(state)


def key(*keys):
    sh('xdotool', 'key', '--delay', '40', *keys)


def type_text(string):
    sh('xdotool', 'type', '--delay', '12', string)


def focused(window):
    return next((n for n in walk(window) if has_state(n, Atspi.StateType.FOCUSED)), None)


def active_title():
    """The window manager knows better than the bus which window has the keys."""
    return sh('xdotool', 'getactivewindow', 'getwindowname').strip()


class Journey:
    def __init__(self, folder):
        self.folder = folder
        self.file = folder / 'plan.roadmap.json'
        self.process = None
        self.app = None
        self.window = None
        # The file chooser of GTK leaks; leaks of our own are looked for by the tests in one process.
        options = ':'.join(filter(None, [os.environ.get('ASAN_OPTIONS'), 'detect_leaks=0']))
        self.environment = dict(
            os.environ, ASAN_OPTIONS=options, GSK_RENDERER='cairo', GDK_DEBUG='gl-disable', GTK_A11Y='atspi',
            G_DEBUG=G_DEBUG, XDG_DATA_HOME=str(folder / 'data'), XDG_STATE_HOME=str(folder / 'state'))

    def start(self, *arguments):
        self.process = subprocess.Popen(
            [PROGRAM, '--lang', LANGUAGE, '--today', '2026-11-16', *map(str, arguments)], env=self.environment)
        self.app = until('the program on the bus', lambda: next(
            a for a in children(Atspi.get_desktop(0)) if a.get_process_id() == self.process.pid))
        self.window = until('its window', lambda: find(self.app, 'frame'))
        until('an active window', lambda: has_state(find(self.app, 'frame'), Atspi.StateType.ACTIVE))

    def wait_document(self):
        until('the page of tasks', lambda: find_any(self.window, WORDS['add']))
        self.window = find(self.app, 'frame')

    def node(self, name):
        return until(name, lambda: find_any(self.window, name))

    def saved(self):
        return json.loads(self.file.read_text(encoding='utf-8'))

    def new_from_template(self):
        button = until(WORDS['template'], lambda: find_like(self.window, WORDS['template']))
        until('focus on it', lambda: has_state(button, Atspi.StateType.FOCUSED))
        key('Return')
        dialog = until('the dialog', lambda: find(self.app, 'dialog'))
        until('an active dialog', lambda: active_title() == dialog.get_name())
        key('Return')
        self.wait_document()

    def add_task(self):
        until('the title of the window', lambda: self.window.get_name() != WORDS['program'])
        key('Insert')
        until('focus in the line to add', lambda: has_state(self.node(WORDS['add']), Atspi.StateType.FOCUSED))
        type_text(TYPED[LANGUAGE])
        key('Return')
        until('the task in the inspector', lambda: text(self.node(WORDS['title'])) == TYPED[LANGUAGE])

    def focus_field(self, name):
        """Goes from field to field, as one does without a pointer."""
        for _ in range(60):
            node = focused(self.window)
            # A drop-down gives the focus to a button of its own.
            around = node.get_parent() if node is not None else None
            # That button is called by what is chosen too, “Status: Done”.
            names = [n.get_name() or '' for n in (node, around) if n is not None]
            if any(n == name or n.startswith(name + ': ') for n in names):
                return
            key('Tab')
            time.sleep(0.05)
        raise AssertionError(f'Tab never comes to {name}')

    def edit_texts(self):
        key('F6')
        until('focus in the title', lambda: has_state(self.node(WORDS['title']), Atspi.StateType.FOCUSED))
        key('ctrl+a')
        type_text(EDITED[LANGUAGE])
        key('Tab')
        until('focus in the other title', lambda: has_state(self.node(WORDS['other']), Atspi.StateType.FOCUSED))
        type_text(EDITED[OTHER])
        key('Return')
        until('the texts', lambda: (text(self.node(WORDS['title'])), text(self.node(WORDS['other'])))
              == (EDITED[LANGUAGE], EDITED[OTHER]))

    def set_status(self):
        self.focus_field(WORDS['status'])
        key('space')
        time.sleep(0.6)
        key('Down', 'Return')
        time.sleep(0.4)

    def set_finish(self):
        self.focus_field(WORDS['finish'])
        key('ctrl+a')
        type_text('31.12.2027')
        key('Return')
        shown = {'en': '31 Dec 2027', 'ru': '31.12.2027'}[LANGUAGE]
        until(shown, lambda: any(n.get_role_name() == 'text' and text(n) == shown for n in walk(self.window)))

    def map_task(self):
        button = until(WORDS['capability'], lambda: next(
            n for n in walk(self.window) if n.get_name() == WORDS['capability'] and Atspi.Action.get_n_actions(n)))
        act(button)
        time.sleep(0.8)
        key('Return')
        time.sleep(0.4)
        key('Escape')
        time.sleep(0.4)

    def has_chip(self):
        return any(n.get_name().startswith(WORDS['remove']) for n in walk(self.window))

    def undo_and_redo(self):
        assert self.has_chip()
        key(KEYS['undo'])
        until('no chip', lambda: not self.has_chip())
        key(KEYS['redo'])
        until('the chip', self.has_chip)

    def save(self):
        key(KEYS['save'])
        title = self.window.get_name()
        until('the file chooser', lambda: active_title() != title)
        time.sleep(1)
        key('ctrl+a')
        type_text(str(self.file))
        time.sleep(0.3)
        key('Return')
        until('the saved file', lambda: self.saved()['tasks'])

    def quit(self):
        key(KEYS['quit'])
        assert self.process.wait(timeout=PATIENCE) == 0

    def check_saved(self):
        roadmap = self.saved()
        task = roadmap['tasks'][-1]
        assert task['title'].get('en') == EDITED['en'], task
        assert task['title'].get('ru') == EDITED['ru'], task
        assert task['status'] == 'in-progress', task
        assert task['finish'] == '2027-12-31', task
        assert len(task.get('capabilities', [])) == 1, task
        sh(ROADMAPCTL, 'validate', '--strict', str(self.file))

    def open_again(self):
        self.start(self.file)
        self.wait_document()
        until('the name of the file', lambda: find(self.window, 'label', self.file.name))
        key(KEYS['find'])
        time.sleep(0.3)
        type_text(EDITED[LANGUAGE])
        until('the task found', lambda: [n for n in walk(self.window, rows=True)
                                             if EDITED[LANGUAGE] in n.get_name()])
        self.quit()


STEPS = ['new_from_template', 'add_task', 'edit_texts', 'set_status', 'set_finish', 'map_task', 'undo_and_redo', 'save',
         'quit', 'check_saved', 'open_again']


def main():
    print(f'1..{len(STEPS)}', flush=True)
    helpers = [subprocess.Popen(['openbox'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)]
    failed = False
    with tempfile.TemporaryDirectory() as name:
        journey = Journey(pathlib.Path(name))
        try:
            sh('setxkbmap', '-layout', 'us,ru')
            time.sleep(0.5)
            journey.start()
            for number, step in enumerate(STEPS, 1):
                getattr(journey, step)()
                print(f'ok {number} {LANGUAGE} {step}', flush=True)
        except BaseException as error:
            failed = True
            print(f'not ok {number} {LANGUAGE} {step}\n# {error!r}', flush=True)
            picture = os.environ.get('CR_E2E_PICTURE')
            if picture:
                subprocess.run(['import', '-window', 'root', picture], check=False)
                for node in walk(journey.app):
                    print('#', node.get_role_name(), repr(node.get_name()), flush=True)
            for later in range(number + 1, len(STEPS) + 1):
                print(f'not ok {later} {LANGUAGE} {STEPS[later - 1]} # not reached', flush=True)
        finally:
            if journey.process and journey.process.poll() is None:
                journey.process.kill()
                journey.process.wait()
            for helper in helpers:
                helper.terminate()
                helper.wait()
    return 1 if failed else 0


sys.exit(main())

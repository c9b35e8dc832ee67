# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives programs as a person without a pointer does: xdotool types, and the accessibility bus says what is there and
where the focus is. Whatever takes its time is waited for."""
import ctypes
import os
import shutil
import subprocess
import time
import warnings

warnings.filterwarnings('ignore')

# A build with sanitizers takes several times as long, and so does a machine that has other things to do.
PATIENCE = 90
# A focus that is not told by then is looked for.
GLANCE = 3
# A key moves the focus by then, or it does not move it at all: who presses the next one too early goes too far.
PATIENCE_FOR_KEY = 30
# A table that has groups is a tree.
TABLES = ('table', 'tree table')


def missing():
    """What this machine lacks for it."""
    if not os.environ.get('DISPLAY'):
        return 'no display'
    for tool in ('openbox', 'xdotool', 'setxkbmap'):
        if not shutil.which(tool):
            return f'no {tool}'
    try:
        import gi
        gi.require_version('Atspi', '2.0')
        ctypes.CDLL('libX11.so.6')
    except (ImportError, OSError, ValueError):
        return 'no Atspi'
    return None


# A warning of the program is a failure; one of the library that looks at it, about what is just gone, is none.
G_DEBUG = os.environ.pop('G_DEBUG', '')
reason = missing()
if reason is None:
    from gi.repository import Atspi, GLib


def sh(*arguments):
    return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout


def key(*keys):
    sh('xdotool', 'key', '--delay', '40', *keys)


def children(node):
    return [c for c in (node.get_child_at_index(i) for i in range(node.get_child_count())) if c]


def walk(node, rows=False):
    """Rows of a table have hundreds of cells, which take their time."""
    yield node
    if rows or node.get_role_name() not in TABLES:
        for child in children(node):
            yield from walk(child, rows)


def find(node, role, name=None):
    return next((n for n in walk(node) if n.get_role_name() == role and name in (None, n.get_name())), None)


def find_rows(node):
    """The rows of the table that have a widget; the matrix, which is made as well, has only cells."""
    tables = [n for n in walk(node) if n.get_role_name() in TABLES]
    rows = ([n for part in children(table) for n in children(part) if n.get_role_name() == 'table row']
            for table in tables)
    return next(filter(None, rows), [])


def text(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def has_state(node, name):
    return node.get_state_set().contains(getattr(Atspi.StateType, name))


def describe(node):
    try:
        return f'{node.get_role_name()} “{node.get_name()}”'
    except Exception:  # it is just gone
        return 'nothing'


class Desktop:
    """A display with a manager of windows, two layouts, and somebody who hears where the focus goes."""

    def __init__(self):
        # As far as the bus knows, who has not answered in a second has ended.
        Atspi.set_timeout(int(PATIENCE * 1000), int(PATIENCE * 1000))
        self.helper = subprocess.Popen(['openbox'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.context = GLib.MainContext.default()
        self.focus = None
        self.n_heard = 0
        self.listener = Atspi.EventListener.new(self.hear)
        self.listener.register('object:state-changed:focused')
        sh('setxkbmap', '-layout', 'us,ru')
        self.set_repeating(False)
        self.until('a manager of windows', self.is_managed)

    @staticmethod
    def set_repeating(repeating):
        """Where the machine is slow a key would seem to be held."""
        x11 = ctypes.CDLL('libX11.so.6')
        x11.XOpenDisplay.restype = ctypes.c_void_p
        display = ctypes.c_void_p(x11.XOpenDisplay(None))
        (x11.XAutoRepeatOn if repeating else x11.XAutoRepeatOff)(display)
        x11.XCloseDisplay(display)

    @staticmethod
    def is_managed():
        return sh('xdotool', 'get_desktop').strip() != ''

    def close(self):
        self.listener.deregister('object:state-changed:focused')
        self.set_repeating(True)
        self.helper.terminate()
        self.helper.wait()

    def hear(self, event, *unused):
        if event.detail1 == 1:
            self.focus = event.source
            self.n_heard += 1

    def pump(self):
        while self.context.iteration(False):
            pass

    def until(self, what, condition, patience=None):
        end = time.monotonic() + (patience or PATIENCE)
        while time.monotonic() < end:
            self.pump()
            begin = time.monotonic()
            try:
                result = condition()
                if result:
                    return result
            except Exception:  # what is looked at may just be going away
                pass
            # Looking keeps the program from its work.
            time.sleep(max(0.02, time.monotonic() - begin))
        raise AssertionError(f'in vain: {what}; the focus is on {describe(self.focus)}')


class Program:
    """One run of the program."""

    def __init__(self, desktop, arguments, environment):
        self.desktop = desktop
        self.process = subprocess.Popen(arguments, env=environment)
        self.app = None

    def wait_shown(self):
        self.app = self.until('the program on the bus', lambda: next(
            a for a in children(Atspi.get_desktop(0)) if a.get_process_id() == self.process.pid))
        self.until('a window with the focus', self.get_window)

    def until(self, what, condition, patience=None):
        return self.desktop.until(what, condition, patience)

    def look_for_focus(self):
        """Where nobody told: the first focus of a window is none that is told."""
        for window in reversed(children(self.app)):
            focus = next((n for n in walk(window, rows=True) if has_state(n, 'FOCUSED')), None)
            if focus is not None:
                self.desktop.focus = focus
                return focus
        return None

    def get_focus(self):
        """None where it is just on its way."""
        try:
            if self.desktop.focus is not None and has_state(self.desktop.focus, 'FOCUSED'):
                return self.desktop.focus
        except Exception:  # it is just gone
            pass
        return None

    def get_window(self):
        """The window or dialog with the focus. Which one is active the bus does not know for those that are new."""
        node = self.get_focus() or self.look_for_focus()
        while node is not None and node.get_parent() != self.app:
            node = node.get_parent()
        return node

    def find(self, role, name=None):
        return find(self.get_window(), role, name)

    def name_of_focus(self):
        """None where it is just on its way."""
        try:
            focus = self.get_focus()
            return focus.get_name() if focus is not None else None
        except Exception:  # it is just gone
            return None

    def wait_focus(self, what, condition):
        """Waits until the focus is on something whose name fulfils the condition."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                return self.until(what, lambda: self.name_of_focus() is not None and condition(self.name_of_focus()),
                                  GLANCE)
            except AssertionError:
                self.look_again()
        raise AssertionError(f'in vain: focus on {what}; it is on {describe(self.desktop.focus)}')

    def look_again(self):
        try:
            self.look_for_focus()
        except Exception:  # what is looked at may just be going away
            pass

    def press(self, *keys):
        """Keys that move the focus: each is waited for, so that the next one is pressed where it is meant."""
        for one in keys:
            heard = self.desktop.n_heard
            key(one)
            try:
                self.until('another focus', lambda: self.desktop.n_heard > heard, PATIENCE_FOR_KEY)
            except AssertionError:
                self.look_again()

    def go_to(self, what, condition, with_key='Tab'):
        """Goes from one to the next, as one does without a pointer."""
        for unused in range(150):
            name = self.name_of_focus()
            if name is not None and condition(name):
                return name
            self.press(with_key)
        raise AssertionError(f'{with_key} never comes to {what}')

    def type_text(self, string, enter=False):
        """Types into what has the focus, and sees that it is there."""
        target = self.desktop.focus
        for number, line in enumerate(string.split('\n')):
            if number > 0:
                key('Return')
            sh('xdotool', 'type', '--delay', '12', line)
        self.until(f'“{string}” in {describe(target)}', lambda: text(target) == string)
        if enter:
            key('Return')

    def type_over(self, string):
        key('ctrl+a')
        self.type_text(string)

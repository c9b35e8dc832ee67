#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program on the session bus, asked by others for what it has not, or for too much of it: it stays."""
import os
import subprocess
import sys
import tempfile
import time

import driving

PROGRAM = sys.argv[1]
NAME = 'io.github.customs_roadmap.CustomsRoadmap'
PATH = '/io/github/customs_roadmap/CustomsRoadmap'
PATIENCE = 60
WINDOWS_MAX = 20
URIS = (
    '', 'x', 'https://example.org/a.roadmap.json', 'javascript:alert(1)', 'trash:///a', 'file:///', 'file:///dev/zero',
    'file:///nowhere/%ff%fe.json', 'file:///nowhere/%00', 'file:///nowhere/%zz', 'file:///nowhere/<b>%0A%E2%80%AE',
    'file:///' + 'a' * 100000, 'file:///' + '../' * 10000 + 'etc/passwd',
)  # fmt: skip


class Service:
    def __init__(self, folder):
        from gi.repository import Gio, GLib
        self.gio, self.glib = Gio, GLib
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        # What GLib says of parameters that do not fit is meant for those who send them, and must not end the program.
        environment = dict(os.environ, GSK_RENDERER='cairo', GDK_DEBUG='gl-disable', G_DEBUG='', XDG_DATA_HOME=folder,
                           XDG_STATE_HOME=folder)
        self.process = subprocess.Popen([PROGRAM, '--lang', 'en'], env=environment, stderr=subprocess.PIPE)
        self.until('a window', lambda: self.has_owner() and self.count_windows() == 1)

    def until(self, what, condition):
        end = time.monotonic() + PATIENCE
        while not condition():
            assert self.process.poll() is None, f'ended with {self.process.returncode} before {what}'
            assert time.monotonic() < end, f'waited for {what} in vain'
            time.sleep(0.05)

    def call(self, name, path, interface, method, parameters=None):
        return self.bus.call_sync(name, path, interface, method, parameters, None, self.gio.DBusCallFlags.NO_AUTO_START,
                                  1000 * PATIENCE, None).unpack()  # fmt: skip

    def has_owner(self):
        parameters = self.glib.Variant('(s)', (NAME,))
        return self.call('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'NameHasOwner', parameters)[0]

    def count_windows(self):
        told, = self.call(NAME, PATH + '/window', 'org.freedesktop.DBus.Introspectable', 'Introspect')
        return told.count('<node name=')

    def ask(self, method, signature, *parameters):
        """What becomes of it is the program's answer or its refusal; a program that has gone gives neither."""
        try:
            self.call(NAME, PATH, 'org.freedesktop.Application', method, self.glib.Variant(signature, parameters))
        except self.glib.Error as error:
            assert self.gio.DBusError.is_remote_error(error), error
            assert 'NoReply' not in error.message and 'ServiceUnknown' not in error.message, error
        assert self.process.poll() is None, (method, parameters)

    def open(self, uris):
        self.ask('Open', '(asa{sv})', uris, {})

    def activate(self, name, signature, *parameters):
        self.ask('ActivateAction', '(sava{sv})', name,
                 [self.glib.Variant(signature, value) for value in parameters], {})


def test_open(service):
    """Whatever is to be opened that is no file"""
    for uri in URIS:
        service.open([uri])
    service.open([])
    assert service.count_windows() <= len(URIS) + 1, service.count_windows()


def test_many(service):
    """Ten thousand files at once: the first of them"""
    before = service.count_windows()
    service.open([f'file:///nowhere/{n}' for n in range(10000)])
    assert service.count_windows() <= before + WINDOWS_MAX, service.count_windows()


def test_actions(service):
    """Actions that there are not, and parameters that do not fit"""
    service.activate('nothing', 's')
    service.activate('', 's')
    service.activate('x' * 100000, 's')
    service.activate('language', 's')
    service.activate('language', 'i', 7)
    service.activate('language', 'as', ['en'])
    service.activate('language', 's', 'en', 'ru')
    service.activate('language', 's', '../../etc')
    service.activate('quit', 's', 'x')
    service.activate('new-window', 'i', 7)
    service.ask('ActivateAction', '(sava{sv})', 'about', [], {'desktop-startup-id': service.glib.Variant('i', 7)})
    service.ask('Activate', '(a{sv})', {'desktop-startup-id': service.glib.Variant('s', 'x' * 100000)})
    service.ask('Nothing', '(s)', 'x')
    service.ask('Open', '(s)', 'x')


def test_answers(service):
    """After all that it does what it is asked for, and ends when it is told to"""
    before = service.count_windows()
    service.activate('new-window', 's')
    service.until('one window more', lambda: service.count_windows() == before + 1)
    service.activate('quit', 's')
    assert service.process.wait(timeout=PATIENCE) == 0, service.process.returncode


def main():
    if driving.reason:
        print(f'1..0 # SKIP {driving.reason}')
        return 0
    cases = (test_open, test_many, test_actions, test_answers)
    n_failed = 0
    print(f'1..{len(cases)}', flush=True)
    with tempfile.TemporaryDirectory() as folder:
        service = Service(folder)
        for number, case in enumerate(cases, 1):
            try:
                case(service)
                print(f'ok {number} - {case.__doc__}', flush=True)
            except Exception as error:
                n_failed += 1
                print(f'not ok {number} - {case.__doc__}\n# {error!r}', flush=True)
        if service.process.poll() is None:
            service.process.kill()
        service.process.communicate()
    return 1 if n_failed else 0


if __name__ == '__main__':
    sys.exit(main())

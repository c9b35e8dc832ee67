# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the tally of ./dev test to logs as meson writes them."""
import json
import pathlib
import sys
import tempfile

from lint import ROOT, Tap

sys.path.insert(0, str(ROOT / 'tests'))
import tally  # noqa: E402

CASE = '<testcase name="{}">{}</testcase>'


def suite(program, cases):
    inner = ''.join(CASE.format(name, f'<{fault} />' if fault else '') for name, fault in cases)
    return f'<testsuite name="customs-roadmap{program}">{inner}</testsuite>'


def run_tally(suites, runs, printed=None):
    with tempfile.TemporaryDirectory() as folder:
        logs = pathlib.Path(folder) / 'meson-logs'
        logs.mkdir()
        (logs / 'testlog.junit.xml').write_text(f'<testsuites>{"".join(suites)}</testsuites>', encoding='utf-8')
        lines = (json.dumps({'name': name, 'result': result, 'returncode': 1, **(printed or {})})
                 for name, result in runs)
        (logs / 'testlog.json').write_text('\n'.join(lines), encoding='utf-8')
        return tally.tally(folder)


def count(suites, runs):
    passed, failed, skipped = run_tally(suites, runs)
    return passed, len(failed), skipped


def main():
    tap = Tap()

    def expect(name, found, expected):
        tap.case(name, [] if found == expected else [f'{found}, not {expected}'])
    good = suite('.r:s / a', [('1 /x', None), ('2 /y', None), ('3 /z', 'skipped')])
    expect('cases are counted, not programs', count([good], [('r:s / a', 'OK')]), (2, 0, 1))
    expect('a failed case counts once', count([suite('.r:s / a', [('1 /x', None), ('2 /y', 'failure')])],
                                             [('r:s / a', 'ERROR')]), (1, 1, 0))
    expect('a crash after good cases is a failure', count([good], [('r:s / a', 'ERROR')]), (2, 1, 1))
    expect('a time limit is a failure', count([good], [('r:s / a', 'TIMEOUT')]), (2, 1, 1))
    expect('a crash before any case is one failure',
           count([suite('', [('r:s / b', 'error')])], [('r:s / b', 'ERROR')]), (0, 1, 0))
    expect('a program without TAP is a case',
           count([suite('', [('r:s / b', None), ('r:s / c', 'failure')])], [('r:s / b', 'OK'), ('r:s / c', 'FAIL')]),
           (1, 1, 0))
    printed = {'stdout': ''.join(f'line {n}\n' for n in range(9)), 'stderr': 'Gtk-WARNING: no\n\n'}
    crashed = run_tally([good], [('r:s / a', 'ERROR')], printed)[1][0].splitlines()[1:]
    expect('a failure tells what the program printed last', crashed,
           [f'  line {n}' for n in range(3, 9)] + ['  Gtk-WARNING: no'])
    expect('a good program tells nothing', run_tally([good], [('r:s / a', 'OK')], printed)[1], [])
    with tempfile.TemporaryDirectory() as empty:
        passed, failed, skipped = tally.tally(empty)
        expect('a folder that was not built is a failure', (passed, len(failed), skipped), (0, 1, 0))
    tap.end()


main()

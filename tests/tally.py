# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the test cases of meson's runs in the build folders named and ends with 'N passed, N failed'.

Cases, not programs: the TAP lines of a program, or the program itself when it speaks no TAP. A program
that ends badly without a failed case of its own (a crash, a time limit, too few cases) is one failure
more, and so is a folder without any result, for then its build has failed.
"""
import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

GOOD = {'OK', 'SKIP', 'EXPECTEDFAIL'}
LAST_LINES = 6
LINE_MAX = 300


def read_cases(junit):
    """The cases of each program, by the name meson has for it: [(label, 'passed', 'failed' or 'skipped')]."""
    cases = {}
    for suite in ElementTree.parse(junit).getroot().iter('testsuite'):
        project, _, program = suite.get('name').partition('.')
        for case in suite.iter('testcase'):
            # Plain programs are the cases of one suite, which is named like the project alone.
            name = program or case.get('name')
            if case.find('failure') is not None or case.find('error') is not None:
                outcome = 'failed'
            else:
                outcome = 'passed' if case.find('skipped') is None else 'skipped'
            cases.setdefault(name, []).append((case.get('name'), outcome))
    return cases


def last_words(run):
    """What a program printed last, which mostly tells why it failed: each line indented, empty when it was silent."""
    lines = []
    for stream in ('stdout', 'stderr'):
        printed = [line[:LINE_MAX] for line in run.get(stream, '').splitlines() if line.strip()]
        lines += printed[-LAST_LINES:]
    return ''.join(f'\n  {line}' for line in lines)


def tally(folder):
    """(number passed, the failed with their last words, number skipped) of one build folder."""
    logs = pathlib.Path(folder) / 'meson-logs'
    junit, log = logs / 'testlog.junit.xml', logs / 'testlog.json'
    if not junit.exists() or not log.exists():
        return 0, [f'{folder}: not built, or no test ran'], 0
    cases = read_cases(junit)
    outcomes = [outcome for program in cases.values() for _, outcome in program]
    failed = []
    for line in log.read_text(encoding='utf-8', errors='replace').splitlines():
        run = json.loads(line)
        bad = [label for label, outcome in cases.get(run['name'], []) if outcome == 'failed']
        if not bad and run['result'] not in GOOD:
            bad = [f'{run["result"]}, status {run["returncode"]}']
        found = [f'{folder}: {run["name"]}: {label}' for label in bad]
        if found:
            found[-1] += last_words(run)
        failed += found
    return outcomes.count('passed'), failed, outcomes.count('skipped')


def main(folders):
    passed, failed, skipped = 0, [], 0
    for folder in folders:
        more = tally(folder)
        passed, failed, skipped = passed + more[0], failed + more[1], skipped + more[2]
    for line in failed:
        print('FAILED', line)
    print(f'{passed} passed, {len(failed)} failed' + (f', {skipped} skipped' if skipped else ''))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))

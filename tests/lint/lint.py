# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lint programs share: the files of the tree, running a tool, and TAP.

A rule is a function that takes the path and the text of one file and yields a complaint for each fault.
Every rule is first held against a sample it must complain about, so that a rule that has gone blind fails.
"""
import fnmatch
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(os.environ.get('CR_SOURCE_DIR', pathlib.Path(__file__).parents[2])).resolve()
BUILD = pathlib.Path(os.environ.get('CR_BUILD_DIR', ROOT / 'build')).resolve()


def all_files():
    """Every file that is or would be committed, relative to the root, sorted."""
    if (ROOT / '.git').exists() and shutil.which('git'):
        # The tree may belong to another user than the one who tests it.
        git = ['git', '-c', 'safe.directory=*', '-C', str(ROOT)]
        listed = subprocess.run(git + ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
                                stdout=subprocess.PIPE, check=True).stdout.decode().split('\0')
        names = {name for name in listed if name and (ROOT / name).is_file()}
    else:
        names = {str(path.relative_to(ROOT)) for path in ROOT.rglob('*') if path.is_file()}
        names = {name for name in names if not name.startswith(('build', '.git/')) and '__pycache__' not in name}
    return sorted(names)


def matching(*patterns, without=()):
    """The files that one of the patterns fits; * runs across folders."""
    return [name for name in all_files()
            if any(fnmatch.fnmatch(name, p) for p in patterns) and not any(fnmatch.fnmatch(name, p) for p in without)]


def read(name):
    return (ROOT / name).read_text(encoding='utf-8')


def run(*command, stdin=None, env=None):
    """(status, output and errors together) of a tool, run in the root."""
    done = subprocess.run(command, cwd=ROOT, input=stdin, text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, env={**os.environ, 'LC_ALL': 'C.UTF-8', **(env or {})}, check=False)
    return done.returncode, done.stdout


class Tap:
    """Prints one line a case and keeps whether all was well."""

    def __init__(self):
        self.count = 0
        self.failed = False

    def case(self, name, complaints):
        self.count += 1
        complaints = list(complaints)
        self.failed = self.failed or bool(complaints)
        print('not ok' if complaints else 'ok', self.count, name)
        for complaint in complaints:
            for line in str(complaint).splitlines():
                print('#', line)

    def skip(self, name, reason):
        self.count += 1
        print('ok', self.count, name, '# SKIP', reason)

    def must_complain(self, name, complaints):
        self.case(name + ' (a bad sample is found)', [] if list(complaints) else ['the rule found nothing'])

    def rule(self, name, rule, files, bad):
        """Holds a rule against (path, text) that it must complain about, then against the files."""
        self.must_complain(name, rule(*bad))
        self.case(name, (complaint for file in files for complaint in rule(file, read(file))))

    def end(self):
        print(f'1..{self.count}')
        sys.exit(1 if self.failed else 0)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the sources to the rules of the house: layers, sizes, calls that are not made, layout."""
import collections
import fnmatch
import pathlib
import re
import shutil
import tempfile

from lint import ROOT, Tap, all_files, matching, read, run

C_FILES = ('src/*.c', 'src/*.h', 'tests/*.c', 'tests/*.h')
MAX_FILE_LINES = 800
MAX_FUNCTION_LINES = 70
MAX_COMPLEXITY = 15
MAX_COLUMNS = 120

# What a layer may include: layers of our own, and the packages of others that are refused.
LAYERS = {
    'roadmap': {'roadmap'},
    'drawing': {'roadmap', 'drawing'},
    'files': {'roadmap', 'drawing', 'files'},
    'cli': {'roadmap', 'drawing', 'files', 'cli'},
    'app': {'roadmap', 'drawing', 'files', 'app'},
}
REFUSED_PACKAGES = {
    'roadmap': r'gtk|gdk|gsk|adwaita|json-glib|cairo|pango|libxml|libical',
    'drawing': r'gtk|gdk|gsk|adwaita|json-glib|libxml|libical',
    'files': r'gtk|gdk|gsk|adwaita',
    'cli': r'gtk|gdk|gsk|adwaita',
}

LIBRARIES = ('src/roadmap/*', 'src/drawing/*', 'src/files/*')
Ban = collections.namedtuple('Ban', 'names why where but_not')
BANNED = [
    Ban('sprintf vsprintf strcpy strcat strtok gets tmpnam mktemp', 'writes without a limit, or where others can',
        C_FILES, ()),
    Ban('atoi atol atof strtod g_strtod', 'hides faults of the number, or reads it by the locale', C_FILES, ()),
    Ban('localtime gmtime ctime asctime', 'shares one buffer between threads', C_FILES, ()),
    Ban('system popen', 'gives file names to a shell', C_FILES, ()),
    Ban('g_object_notify', 'notify by the GParamSpec', C_FILES, ()),
    Ban('g_print g_printerr printf fprintf puts putchar perror exit _exit abort', 'a library neither prints nor exits',
        LIBRARIES, ()),
    Ban('g_date_time_new_now* g_get_real_time time gettimeofday clock_gettime g_date_set_time_t',
        'a library is told the time', LIBRARIES, ()),
    Ban('setlocale localeconv nl_langinfo g_get_language_names', 'a library does not know the locale', LIBRARIES, ()),
    Ban('_ C_ gettext dgettext ngettext g_dgettext g_dngettext g_dpgettext*',
        'a library answers in a named language: cr_translate ()', ('src/roadmap/*', 'src/drawing/*'), ()),
    Ban('g_file_replace* g_file_set_contents*', 'does not save safely: cr-save does', ('src/*',), ()),
    Ban('gtk_editable_label_*', 'uses freed memory in GTK 4.8', ('src/*',), ()),
    Ban('gtk_widget_set_tooltip_text gtk_tooltip_set_text',
        'waits for the display, or is too wide for it: cr_plain_set_tooltip (), cr_plain_show_tooltip ()', ('src/*',),
        ('src/app/cr-plain.c',)),
    Ban('json_parser_load*', 'cr-json-parse reads, behind the strict check', ('src/*',), ()),
    Ban('cr_json_tree_build', 'trusts what it is given: cr-json-parse checks it before', ('src/*',),
        ('src/files/cr-json-tree.[ch]', 'src/files/cr-json-parse.c')),
    Ban('g_application_get_default', 'no singletons below the application', ('src/*',), ('src/app/*',)),
]
BANNED_WORDS = re.compile(r'\bgoto\b|\bGtkEditableLabel\b')


def bare(text):
    """C without comments and the contents of strings, line by line as before."""
    token = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)

    def blank(match):
        found = match.group()
        return '\n' * found.count('\n') if found.startswith('/') else found[0] * 2
    return token.sub(blank, text)


def layer_of(name):
    parts = pathlib.PurePath(name).parts
    return parts[1] if len(parts) > 2 and parts[0] == 'src' and parts[1] in LAYERS else None


def check_layers(name, text, homes=None):
    """homes: the layer of each header of ours, by its bare name."""
    layer = layer_of(name)
    for number, line in enumerate(text.splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if not match or layer is None:
            continue
        home = (homes or {}).get(pathlib.PurePath(match.group(2)).name)
        if home is not None and home not in LAYERS[layer]:
            yield f'{name}:{number}: {layer} may not include {match.group(2)} of {home}'
        if match.group(1) == '<' and re.match(REFUSED_PACKAGES.get(layer, '$^'), match.group(2)):
            yield f'{name}:{number}: {layer} may not use {match.group(2)}'


def check_header_cycles(includes):
    """includes: the headers of ours that each header includes. A header that comes back to itself is wrong."""
    done = set()

    def visit(name, path):
        if name in path:
            yield 'headers include each other: ' + ' > '.join(path[path.index(name):] + [name])
        elif name not in done:
            for other in includes.get(name, []):
                yield from visit(other, path + [name])
            done.add(name)
    for name in includes:
        yield from visit(name, [])


def check_include_order(name, text):
    """config.h comes first, then the file's own header."""
    found = re.findall(r'^#include [<"]([^>"]+)[>"]', text, re.MULTILINE)
    if not name.endswith('.c') or not found:
        return
    if found[0] != 'config.h':
        yield f'{name}: the first include is {found[0]}, not config.h'
    own = pathlib.PurePath(name).stem + '.h'
    if own in found and found.index(own) > 1:
        yield f'{name}: its own header {own} comes after others'


def check_file_size(name, text):
    lines = text.count('\n')
    if lines > MAX_FILE_LINES:
        yield f'{name}: {lines} lines, at most {MAX_FILE_LINES}'


def check_columns(name, text):
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > MAX_COLUMNS:
            yield f'{name}:{number}: {len(line)} columns, at most {MAX_COLUMNS}'


def check_functions(paths):
    """Complexity and length by pmccabe, for C files anywhere."""
    _, out = run('pmccabe', *paths)
    for line in out.splitlines():
        cells = line.split('\t')
        if len(cells) != 6:
            yield line
        elif int(cells[0]) > MAX_COMPLEXITY:
            yield f'{cells[5]}: complexity {cells[0]}, at most {MAX_COMPLEXITY}'
        elif int(cells[4]) > MAX_FUNCTION_LINES:
            yield f'{cells[5]}: {cells[4]} lines, at most {MAX_FUNCTION_LINES}'


def fits(name, patterns):
    return any(fnmatch.fnmatch(name, pattern) for pattern in patterns)


def check_banned(name, text):
    text = bare(text)

    def complain(match, why):
        return f'{name}:{text.count(chr(10), 0, match.start()) + 1}: {match.group()}: {why}'
    for ban in BANNED:
        if fits(name, ban.where) and not fits(name, ban.but_not):
            names = ban.names.replace('*', r'\w*').replace(' ', '|')
            for match in re.finditer(rf'(?<!\w)({names})(?=\s*\()', text):
                yield complain(match, ban.why)
    for match in BANNED_WORDS.finditer(text):
        yield complain(match, 'see the rules of the house')


def check_threads(name, text):
    """A thread may let go of its task last, and would end what the task holds while the main loop is at work on it."""
    text = bare(text)
    for body in re.finditer(r'^\{\n.*?^\}', text, re.DOTALL | re.MULTILINE):
        if 'g_task_run_in_thread' in body.group():
            for held in re.finditer(r'g_task_new \((?!NULL,)', body.group()):
                line = text.count('\n', 0, body.start() + held.start()) + 1
                yield f'{name}:{line}: a task for a thread has no source object: give it to the callback'


def check_head(name, text):
    """The licence and a sentence that says what the file is for."""
    lines = text.splitlines()
    if lines[:1] != ['/* SPDX-License-Identifier: GPL-3.0-or-later'] or not re.match(r' \* \S.*\w', (lines + [''])[1]):
        yield f'{name}: does not begin with the licence and a sentence of purpose'


def check_tag(name, text):
    if not re.search(r'SPDX-License-Identifier: \S', '\n'.join(text.splitlines()[:4])):
        yield f'{name}: no SPDX tag'


def check_marks(name, text):
    for number, line in enumerate(text.splitlines(), 1):
        if re.search(r'\b(TODO|FIXME|XXX|HACK)\b|\bnot implemented\b', line):
            yield f'{name}:{number}: a mark of unfinished work'


def check_space(name, text):
    for number, line in enumerate(text.splitlines(), 1):
        if line != line.rstrip() or '\t' in line:
            yield f'{name}:{number}: a tab, or space at the end of the line'
    if text and not text.endswith('\n'):
        yield f'{name}: no newline at the end'


def untagged_by_nature():
    """The patterns of .reuse/dep5: files that cannot carry a tag."""
    return [p for line in read('.reuse/dep5').splitlines() if line.startswith('Files:') for p in line.split()[1:]]


SAMPLES = tempfile.TemporaryDirectory()


def sample(text):
    path = pathlib.Path(SAMPLES.name) / 'sample.c'
    path.write_text(text, encoding='utf-8')
    return str(path)


def test_layers(tap):
    sources = matching('src/*.c', 'src/*.h')
    headers = [name for name in sources if name.endswith('.h')]
    homes = {pathlib.PurePath(name).name: layer_of(name) for name in headers}
    tap.must_complain('a lower layer includes no higher one',
                      check_layers('src/roadmap/a.c', '#include "cr-save.h"\n', {'cr-save.h': 'files'}))
    tap.must_complain('a layer uses no package of a higher one',
                      check_layers('src/files/a.c', '#include <gtk/gtk.h>\n'))
    tap.case('layers', (c for name in sources for c in check_layers(name, read(name), homes)))
    includes = {pathlib.PurePath(name).name: re.findall(r'^#include "([^"/]+)"', read(name), re.MULTILINE)
                for name in headers}
    tap.must_complain('headers do not include each other', check_header_cycles({'a.h': ['b.h'], 'b.h': ['a.h']}))
    tap.case('headers do not include each other', check_header_cycles(includes))
    tap.rule('config.h and the own header come first', check_include_order, matching(*C_FILES),
             ('src/app/cr-a.c', '#include "config.h"\n#include <glib.h>\n#include "cr-a.h"\n'))


def test_sizes(tap):
    code = matching(*C_FILES, 'tests/*.py')
    tap.rule('files of at most 800 lines', check_file_size, code, ('a.c', '\n' * 801))
    tap.rule('lines of at most 120 columns', check_columns, code + matching('*meson.build', 'dev', '.ci/run', '*.sh'),
             ('a.c', 'ж' * 121))
    if not shutil.which('pmccabe'):
        tap.skip('functions', 'no pmccabe')
        return
    tap.must_complain('functions of at most 70 lines',
                      check_functions([sample('int\nf (void)\n{\n' + ';\n' * 69 + '}\n')]))
    tap.must_complain('functions of complexity 15 or less',
                      check_functions([sample('int\nf (int a)\n{\n' + 'if (a) a++;\n' * 15 + 'return a;\n}\n')]))
    tap.case('functions', check_functions(matching('src/*.c', 'tests/*.c')))


def test_calls(tap):
    for ban in BANNED:
        for name in ban.names.replace('*', '').split():
            tap.must_complain(name, check_banned(ban.where[0].replace('*', 'a'), f'f ()\n{{\n  {name} ("a");\n}}\n'))
    for word in ('goto', 'GtkEditableLabel'):
        tap.must_complain(word, check_banned('src/app/a.c', f'{word} a;\n'))
    tap.case('comments and strings are no calls', check_banned('src/app/a.c', '/* strcpy (a, b) */ f ("atoi (a)");\n'))
    tap.rule('tasks for threads hold no object', check_threads, matching('src/*.c'),
             ('a.c', 'f ()\n{\n  task = g_task_new (self, NULL, a_cb, NULL);\n  g_task_run_in_thread (task, b);\n}\n'))
    tap.case('calls that are not made', (c for name in matching(*C_FILES) for c in check_banned(name, read(name))))


def test_layout(tap):
    tap.rule('every C file begins with its purpose', check_head, matching(*C_FILES),
             ('a.c', '/* SPDX-License-Identifier: GPL-3.0-or-later */\n'))
    own = [name for name in all_files() if not any(fnmatch.fnmatch(name, p) for p in untagged_by_nature())]
    tap.rule('every file has an SPDX tag', check_tag, own, ('a.c', '/* A file. */\n'))
    # This folder names the marks that it looks for.
    tap.rule('no marks of unfinished work', check_marks,
             matching('src/*', 'tests/*', 'data/*', 'dev', 'README.md', without=('tests/lint/*', 'tests/data/*',
                                                                                  '*/corpus/*', '*.png')),
             ('a.c', '/* TO' + 'DO: later */\n'))
    tap.rule('spaces', check_space, matching(*C_FILES, '*.py', '*meson.build', 'dev', '.ci/run', '*.ui', '*.md',
                                             'data/*.xml', '*.in'),
             ('a.c', 'int a; \n'))
    if not shutil.which('clang-format-14'):
        tap.skip('clang-format', 'no clang-format-14')
        return
    check = ('clang-format-14', '--dry-run', '-Werror', f'--style=file:{ROOT}/.clang-format')
    tap.must_complain('clang-format', [1] if run(*check, sample('int f(int a){return a;}\n'))[0] else [])
    status, out = run(*check, *matching(*C_FILES))
    tap.case('clang-format', [out] if status else [])


def main():
    tap = Tap()
    test_layers(tap)
    test_sizes(tap)
    test_calls(tap)
    test_layout(tap)
    tap.end()


main()

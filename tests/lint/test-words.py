# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the translations to the sources: nothing unlisted, nothing untranslated, nothing left over."""
import os
import pathlib
import re
import tempfile

from lint import ROOT, Tap, matching, read, run

FOLDER = tempfile.TemporaryDirectory()
# What meson's preset "glib" gives xgettext.
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']
HEADER = '''msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);\\n"
'''


def write(name, text):
    path = pathlib.Path(FOLDER.name) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding='utf-8')
    return str(path)


def extract(paths):
    """The template of these files, as the build makes it; '' when there is nothing to translate."""
    target = pathlib.Path(FOLDER.name) / 'out.pot'
    target.unlink(missing_ok=True)
    own = re.findall(r'--keyword=([^\'"]+)', read('po/meson.build'))
    status, out = run('xgettext', '--from-code=UTF-8', '--no-wrap', '-o', str(target),
                      *('--keyword=' + k for k in KEYWORDS + own), *paths,
                      env={'GETTEXTDATADIRS': f'{ROOT}/data/catalogue:{os.environ.get("GETTEXTDATADIRS", "")}'})
    if status:
        return 'xgettext: ' + out
    return target.read_text(encoding='utf-8') if target.exists() else ''


def listed():
    return [line for line in read('po/POTFILES').splitlines() if line and not line.startswith('#')]


def check_list(names):
    """One entry a line, in order, and every one of them exists."""
    if names != sorted(set(names)):
        yield 'po/POTFILES is not sorted, or names a file twice'
    for name in names:
        if not (ROOT / name).is_file():
            yield f'po/POTFILES names {name}, which is not there'


def check_unlisted(paths):
    for place in sorted(set(re.findall(r'^#: (.*)$', extract(paths), re.MULTILINE))):
        yield f'po/POTFILES lacks it: {place}'


def check_catalogue(po, pot):
    """Complete, without fuzzy entries, right in its formats, and neither behind nor ahead of the sources."""
    status, out = run('msgfmt', '--check', '--statistics', '-o', '/dev/null', po)
    if status or 'fuzzy' in out or 'untranslated' in out:
        yield out
    # Named in the order definitions, uses: a use without a definition is an error, the other way a warning.
    _, out = run('msgcmp', po, pot)
    for line in out.splitlines():
        match = re.match(r'(\S+):(\d+): (.*(not defined|untranslated|fuzzy|not used).*)', line)
        if match:
            before = (ROOT / match.group(1)).read_text(encoding='utf-8').splitlines()[:int(match.group(2))]
            entry = '\n'.join(before).rpartition('\n\n')[2]
            yield f'{match.group(3)}\n{entry}'


def check_letters(name, text):
    """Signs that a typewriter had to do without."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith(('msg', '"')) and re.search(r'\w\.\.\.', line):
            yield f'{name}:{number}: three full stops, not an ellipsis'


def main():
    tap = Tap()
    tap.must_complain('POTFILES names what is there', check_list(['src/none.c']))
    tap.must_complain('POTFILES is in order', check_list(['po/meson.build', 'po/LINGUAS']))
    tap.case('POTFILES', check_list(listed()))

    tap.must_complain('no file with words is left out', check_unlisted([write('a.c', 'char *a = _("Word");\n')]))
    rest = matching('src/*.c', 'src/*.h', 'src/*.ui', 'data/*.desktop.in', 'data/*.metainfo.xml.in',
                    'data/*.gschema.xml', 'data/*.mime.xml.in', without=listed())
    tap.case('no file with words is left out', check_unlisted(rest) if rest else [])

    pot = write('word.pot', HEADER + '\nmsgid "Word"\nmsgstr ""\n')
    tap.must_complain('a word is missing', check_catalogue(write('a.po', HEADER), pot))
    tap.must_complain('a word is not translated', check_catalogue(pot, pot))
    tap.must_complain('a word is fuzzy',
                      check_catalogue(write('b.po', HEADER + '\n#, fuzzy\nmsgid "Word"\nmsgstr "Слово"\n'), pot))
    tap.must_complain('a word is no longer used', check_catalogue(
        write('c.po', HEADER + '\nmsgid "Word"\nmsgstr "Слово"\n\nmsgid "Old"\nmsgstr "Старое"\n'), pot))
    tap.case('a whole catalogue is good',
             check_catalogue(write('d.po', HEADER + '\nmsgid "Word"\nmsgstr "Слово"\n'), pot))
    template = extract(listed())
    for language in read('po/LINGUAS').split():
        tap.case(f'po/{language}.po', check_catalogue(f'po/{language}.po', write('all.pot', template)))
        tap.rule(f'signs of po/{language}.po', check_letters, [f'po/{language}.po'], ('a.po', 'msgid "Open..."'))
    tap.end()


main()

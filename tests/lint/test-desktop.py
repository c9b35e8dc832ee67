# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds what the desktop reads to the desktop's own checkers: entries, metainfo, settings, types, icons,
rights and links."""
import json
import os
import pathlib
import re
import shutil
import tempfile
import xml.etree.ElementTree as ElementTree

import yaml

from lint import BUILD, ROOT, Tap, matching, read, run

ID = 'io.github.customs_roadmap.CustomsRoadmap'
FOLDER = tempfile.TemporaryDirectory()
RIGHTS = {'--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri'}
ICONS = 'data/icons/hicolor/scalable/actions/'


def write(name, text):
    path = pathlib.Path(FOLDER.name) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding='utf-8')
    return str(path)


def accepts(*command):
    status, out = run(*command)
    if status:
        yield out or f'{command[0]}: status {status}'


def application_text():
    return '\n'.join(read(name) for name in matching('src/app/*.c', 'src/app/*.ui'))


def check_actions(desktop, application):
    """The desktop starts an action by its name on the bus, so the application must have it."""
    for names in re.findall(r'^Actions=(.*)$', desktop, re.MULTILINE):
        for name in filter(None, names.split(';')):
            if f'"{name}"' not in application:
                yield f'the application has no action {name}'


def check_keys(schema, application):
    """Every key is used by somebody."""
    for name in re.findall(r'<key name="([^"]+)"', schema):
        if f'"{name}"' not in application:
            yield f'no one uses the setting {name}'


def check_release(metainfo, meson):
    newest = re.search(r'<release version="([^"]+)"', metainfo).group(1)
    version = re.search(r"version: '([^']+)'", meson).group(1)
    if newest != version:
        yield f'the newest release notes are of {newest}, the program is {version}'


def check_symbolic(name, text):
    """A symbolic icon is recoloured by filling, so strokes would vanish; it is drawn on 16 pixels."""
    if re.search(r'\bstroke[-\w]*=|fill="none"|style=', text):
        yield f'{name}: drawn by more than fills'
    if 'viewBox="0 0 16 16"' not in text:
        yield f'{name}: not on 16 × 16'


def check_resource(listed, files):
    for name in sorted(set(listed) ^ set(files)):
        yield f'{name} is not both a file and in icons.gresource.xml'


def check_manifest(text):
    manifest = yaml.safe_load(text)
    if manifest.get('id') != ID:
        yield f'the id is {manifest.get("id")}'
    for right in sorted(set(manifest.get('finish-args', [])) ^ RIGHTS):
        yield f'{right}: not the rights agreed'
    for module in manifest.get('modules', []):
        for source in module.get('sources', []):
            pinned = 'sha256' in source or 'sha512' in source or 'commit' in source
            if not pinned and (source.get('type'), source.get('path')) != ('dir', '..'):
                yield f'{module["name"]}: a source without a hash'


def content_type(home, name, text):
    path = write('files/' + name, text)
    _, out = run('gio', 'info', '-a', 'standard::content-type', path, env={'XDG_DATA_HOME': home})
    return re.findall(r'content-type: (\S+)', out)


def test_types(tap):
    """The type is found by the name first, then by the first member; other JSON stays what it is."""
    home = FOLDER.name + '/home'
    write(f'home/mime/packages/{ID}.xml', (BUILD / 'data' / (ID + '.xml')).read_text(encoding='utf-8'))
    run('update-mime-database', home + '/mime')
    own, head = 'application/vnd.customs-roadmap+json', '{\n  "format" : "customs-roadmap",\n'
    for name, text, expected in (('a.roadmap.json', head, own), ('план на 2026 год.roadmap.json', '{}', own),
                                 ('no-name', head, own), ('no-name-either', '{"format":"customs-roadmap"}', own),
                                 ('other.json', '{"format" : "other"}', 'application/json')):
        found = content_type(home, name, text)
        tap.case(f'the type of {name}', [] if found == [expected] else [f'{found}, not {expected}'])


def test_entries(tap):
    built = str(BUILD / 'data' / ID)
    validate = ('appstreamcli', 'validate', '--no-net')
    tap.must_complain('desktop entry', accepts('desktop-file-validate', write('a.desktop', '[Desktop Entry]\nName=A')))
    tap.case('desktop entry', accepts('desktop-file-validate', built + '.desktop'))
    tap.must_complain('metainfo', accepts(*validate, write('a.metainfo.xml', '<component/>')))
    tap.case('metainfo', accepts(*validate, built + '.metainfo.xml'))
    tap.must_complain('release notes', check_release('<release version="2"', "version: '1'"))
    tap.case('release notes', check_release(read(f'data/{ID}.metainfo.xml.in'), read('meson.build')))
    write('schema/a.gschema.xml', '<schemalist><schema id="a"><key name="a" type="i"/></schema></schemalist>')
    tap.must_complain('settings', accepts('glib-compile-schemas', '--strict', '--dry-run', FOLDER.name + '/schema'))
    tap.case('settings', accepts('glib-compile-schemas', '--strict', '--dry-run', 'data'))
    application = application_text()
    tap.must_complain('actions of the desktop entry', check_actions('Actions=a;\n', ''))
    tap.must_complain('settings are used', check_keys('<key name="a"', ''))
    if application:
        tap.case('actions of the desktop entry', check_actions(read(f'data/{ID}.desktop.in'), application))
        tap.case('settings are used', check_keys(read(f'data/{ID}.gschema.xml'), application))


def test_icons(tap):
    resource = ElementTree.parse(ROOT / 'data/icons/icons.gresource.xml')
    listed = ['data/icons/' + file.text for file in resource.iter('file')]
    drawn = [path.replace('data/icons/', ICONS).replace('.symbolic.png', '.svg') for path in listed
             if path.endswith('.symbolic.png')]
    tap.must_complain('icons are built in', check_resource(['a'], ['a', 'b']))
    tap.case('icons are built in', check_resource([path for path in listed if path.endswith('.svg')],
                                                  matching(ICONS + '*')))
    tap.case('icons are drawn', check_resource(drawn, matching(ICONS + '*')))
    tap.rule('symbolic icons', check_symbolic, matching('data/icons/*-symbolic.svg'), ('a.svg', '<path stroke="red"/>'))


def json_complaints(paths):
    for path in paths:
        try:
            json.loads((ROOT / path).read_text(encoding='utf-8'))
        except ValueError as fault:
            yield f'{path}: {fault}'


def check_links(name, text):
    """What a page of the tree points to in the tree is there."""
    for target in re.findall(r'\]\(([^):#]+)\)', text):
        if not (ROOT / name).parent.joinpath(target).exists():
            yield f'{name}: nothing at {target}'


def test_forms(tap):
    tap.rule('links', check_links, matching('*.md'), ('README.md', 'see [this](none.md)'))
    xml = matching('data/*.xml', 'data/*.xml.in', 'data/*.its', 'data/*.loc', '*.svg', '*.ui', without=('tests/*',))
    tap.must_complain('XML', accepts('xmllint', '--noout', write('a.xml', '<a>')))
    tap.case('XML', accepts('xmllint', '--noout', *xml))
    tap.must_complain('JSON', json_complaints([write('a.json', '{')]))
    tap.case('JSON', json_complaints(matching('data/*.json')))
    tap.must_complain('manifest of the Flatpak', check_manifest(f'id: {ID}\nfinish-args: [--share=network]\n'))
    tap.must_complain('sources of the Flatpak', check_manifest(
        f'id: {ID}\nfinish-args: {json.dumps(sorted(RIGHTS))}\nmodules: [{{name: a, sources: [{{type: git}}]}}]\n'))
    tap.case('manifest of the Flatpak', check_manifest(read(f'flatpak/{ID}.yml')))
    if shutil.which('shellcheck'):
        tap.must_complain('shell', accepts('shellcheck', write('a.sh', '#!/bin/sh\necho $1\n')))
        tap.case('shell', accepts('shellcheck', 'dev', '.ci/run', *matching('*.sh')))
    else:
        tap.skip('shell', 'no shellcheck')


def main():
    os.environ.pop('G_DEBUG', None)  # for the tools of others
    tap = Tap()
    test_entries(tap)
    test_types(tap)
    test_icons(tap)
    test_forms(tap)
    tap.end()


main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""What things are called in the language of the journey, which keys carry the letters, and what is typed."""
import gettext
import os
import sys

LANGUAGE = sys.argv[1]
OTHER = {'en': 'ru', 'ru': 'en'}[LANGUAGE]
TRANSLATION = gettext.translation('customs-roadmap', os.environ['CR_LOCALE_DIR'], [LANGUAGE],
                                  fallback=LANGUAGE == 'en')


def translated(words, message):
    """What is not translated would be found all the same."""
    assert LANGUAGE == 'en' or words != message, f'no translation of “{message}”'
    return words


def _(message):
    return translated(TRANSLATION.gettext(message), message)


def C_(context, message):
    return translated(TRANSLATION.pgettext(context, message), message)


def ngettext(singular, plural, n):
    return translated(TRANSLATION.ngettext(singular, plural, n), singular if n == 1 else plural)


def field(name):
    return C_('field', name)


def side(name, language):
    """What the field for one language is called."""
    return {'en': _('%s in English'), 'ru': _('%s in Russian')}[language] % name


def plain(name):
    return name.replace('_', '')


# With the Russian layout the keys that carry the Latin letters carry others, and mean the same.
CYRILLIC = {'z': 'Cyrillic_ya', 's': 'Cyrillic_yeru', 'q': 'Cyrillic_shorti', 'f': 'Cyrillic_a', 'c': 'Cyrillic_es',
            'v': 'Cyrillic_em', 'n': 'Cyrillic_te', 'w': 'Cyrillic_tse', 'k': 'Cyrillic_el'}


def command(letter, modifiers='ctrl'):
    return f'{modifiers}+{CYRILLIC[letter] if LANGUAGE == "ru" else letter}'


ADDED = {'en': 'Teach the risk engine', 'ru': 'Научить систему рисков'}
TEXTS = {
    'title': {'en': 'Teach the risk engine more', 'ru': 'Съешь ещё этих булок'},
    'description': {'en': 'It learns from findings.\nEvery week.', 'ru': 'Она учится на находках.\nКаждую неделю.'},
    'reason': {'en': 'Waits for the law', 'ru': 'Ждём закона'},
    'result': {'en': 'An order of the head', 'ru': 'Приказ руководителя'},
    'indicator.name': {'en': 'Hits per hundred checks', 'ru': 'Находок на сто проверок'},
    'notes': {'en': 'Ask the Office of Statistics', 'ru': 'Спросить отдел статистики'},
}
OWNER = {'en': 'Planning Office', 'ru': 'Отдел планирования'}[LANGUAGE]
PARTNER = {'en': 'Border Guard', 'ru': 'Пограничная служба'}[LANGUAGE]
STRINGS = {'unit': '%', 'baseline': '4', 'target': '9', 'actual': '5'}
COST = {'year': 2028, 'amount': '12000', 'source': 'State budget'}
LINK = {'title': 'Plan of the year', 'url': 'https://example.org/plan'}
SETS = {
    'capabilities': _('Capabilities'),
    'services': field('Electronic services'),
    'enablers': field('Enablers'),
    'priorities': field('Priority areas'),
    'instruments': field('Instruments'),
    'tags': field('Tags'),
    'after': field('Predecessors'),
}
STATUS_HELD = C_('on-hold', 'On hold')
STATUS_STARTED = C_('in-progress', 'In progress')
STATUS_OPEN = C_('not-started', 'Not started')
GROUP = _('Group %s, %s, open').partition('%')[0]
# The row of the headers has no name of its own.
HEADER = 'GtkListItemWidget'
SHOWN = {'en': '31 Dec 2027', 'ru': '31.12.2027'}[LANGUAGE]

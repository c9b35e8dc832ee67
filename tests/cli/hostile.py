# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts and addresses that try to be something else: formulas, markup, properties, paths."""

TEXTS = (
    "=1+1", "+7 495 000-00-00", "-dash", "@name", "\ttab", " =blank", "\u00a0=nbsp", "'=quoted", "＝１＋１",
    '=cmd|" /C calc"!A0', 'say "hello"', "semi;colon, comma", "two\nlines", "two\n=lines\n-and", "end\n", "cr\rand",
    "crlf\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:PROCEDURE", "a\nEVIL:property", "back\\slash \\n \\; \\,",
    "<b>bold</b>", "<script>alert(1)</script>", "</Name></Task><Task>", "]]>", "<!--",
    "--> <?php ?>", "&lt;&amp;amp;",
    "&#0; &#x1F; &evil;", '" onmouseover="alert(1)', "' style='x", "<a href=\"javascript:alert(1)\">x</a>",
    "| a | b |", "# heading", "* item", "1. one", "[link](javascript:alert(1))", "![i](http://x)", "`code`",
    "```\nx\n```", "**bold** _em_ ~~s~~", "<https://auto.example>", "a  \nb", "\\", "$x^2$", "{{ template }}", "%s%n%p",
    "../../.bashrc", "/etc/passwd", "C:\\x", "CON.txt", "-rf", "\u2028line\u2029paragraph", "\u0085next",
    "\x07bell\x1b[31m", "\x7fdel",
    "\ufffe\uffff", "\ufeffmark", "\u202egnp.exe", "e\u0301 \u0451 Ёлка «ё»", "ә ң ұ", "հայ", "ө ү", "🛃🚚👩‍🔬",
    "x" * 400, "ё" * 400, "0001", "1e5", "2027-01-01", "TRUE", "null", "undefined", "ID", "\u200b",
)  # fmt: skip

URLS = (
    "https://example.org/", "http://example.org/a b", "https://example.org/\r\nEVIL:x", "https://example.org/\nEVIL:x",
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "file:///etc/passwd", "data:text/html,<script>", "vbscript:x",
    "smb://host/share", "ssh://host", "vscode://x", "mailto:a@example.org", "//example.org", "/relative", "x", "",
    "https://example.org/\"onclick=\"x", "https://example.org/'>", "https://example.org/<b>", "https://пример.рф/я",
    "https://example.org/?q=(a)|b`c`&amp;d", "https://", "ftp://example.org", "https://example.org/\u202egnp",
)  # fmt: skip


def make_hostile(folder, name="a.roadmap.json"):
    """A roadmap with a task for each of the texts, which stands in all of its fields."""
    return folder.make(
        name,
        title={"en": "<i>Plan</i>;\nEVIL:x", "ru": "<i>План</i>;\nEVIL:x"},
        description={"en": TEXTS[0]},
        units=[{"id": "u-%d" % i, "name": {"en": text, "ru": text}} for i, text in enumerate(TEXTS)],
        tasks=[
            {"id": "t-%d" % i, "title": {"en": text, "ru": text}, "description": {"en": text}, "notes": {"ru": text},
             "result": {"en": text}, "reason": {"en": text}, "owner": "u-%d" % i, "partners": [text, "u-0"],
             "start": "2027-01-01", "finish": "2027-02-01", "status": "on-hold", "area": "area-concept",
             "after": ["t-%d" % (i - 1)] if i > 0 else [],
             "indicator": {"name": {"en": text}, "unit": text, "baseline": text, "target": text, "actual": text},
             "costs": [{"year": 2027, "amount": "1.00", "source": text}],
             "links": [{"title": text, "url": "https://example.org/"}]}
            for i, text in enumerate(TEXTS)
        ],
    )  # fmt: skip

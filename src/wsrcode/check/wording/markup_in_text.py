"""Markup or code inside a text.

Why: Nothing in a text is ever carried out: `<b>` or `{{name}}` is printed as it stands, and a worker finds signs in
the booklet that mean nothing.

Faulty:
    example/provisions/work/pay-on-time.yml:
      worker:
        right: You are paid on the <b>agreed</b> day.
        do: Keep your pay slips.

Sound:
    example/provisions/work/pay-on-time.yml:
      worker:
        right: You are paid on the agreed day, and 1 < 2.
        do: Keep your pay slips.
"""

import re
from collections.abc import Iterator, Mapping

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard, provision_units, translated
from wsrcode.model.edition import frame_units, unit_path
from wsrcode.model.lesson import lesson_units
from wsrcode.model.noun import Noun

_SIGNS = re.compile(r"[<{#\\*`\]$_]")
_MARKUP = re.compile(
    r"</?[a-zA-Z!][^<>\n]{0,200}>"  # HTML
    r"|\{\{|\{%|\{#|\$\{"  # templates
    r"|#(?:[a-z][\w.-]*[(\[]|let |set |show |import |include )"  # Typst
    r"|\\[a-zA-Z]+\{"  # TeX
    r"|\*\*\w|(?<!\w)__\w|`[^`\n]+`|\]\((?:https?:|/)"  # Markdown
)


@check(on=Standard, severity=Severity.WARNING)
def markup_in_text(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield each text of the code, its lessons and its translations that holds markup."""
    for provision in standard.provisions.values():
        texts = dict(provision_units(provision))
        if _SIGNS.search("\n".join(texts.values())):
            yield from _of(provision, texts)
    for key, text in frame_units(standard):
        if found := _markup(text):
            yield Problem(f"{key} {found}", at=standard.program if key.startswith("program/") else standard.code)
    for lesson in standard.lessons.values():
        yield from _of(lesson, dict(lesson_units(lesson)))
    for translation in standard.translations.values():
        for key, text in translated(translation).items():
            if found := _markup(text):
                yield Problem(f"{key} {found}", at=translation, key=unit_path(key))


def _of(noun: Noun, texts: Mapping[str, str]) -> Iterator[Problem]:
    for name, text in texts.items():
        if found := _markup(text):
            yield Problem(f"{name} {found}", at=noun)


def _markup(text: str) -> str | None:
    if not _SIGNS.search(text):
        return None
    found = _MARKUP.search(text)
    return f"holds {found[0][:40]!r}, which is printed as it stands; write plain words" if found else None

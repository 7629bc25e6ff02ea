"""A phone number written into the words of the code.

Why: Numbers change, and printed words stay in pockets for years. The number stands once, with the contact line, and is
printed from there.

Faulty:
    example/provisions/work/rest.yml:
      worker:
        right: You have a rest of at least 10 minutes every 2 hours.
        do: Take your rest. Nobody may stop you. If somebody does, call 239-555-0100.
Also: translations/phone-differs

Sound:
    example/provisions/work/rest.yml:
      worker:
        right: You have a rest of at least 10 minutes every 2 hours.
        do: Take your rest. Nobody may stop you. If somebody does, call the complaint line.
"""

from collections.abc import Iterator, Mapping

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard, provision_units, translated
from wsrcode.model.edition import unit_path
from wsrcode.model.lesson import lesson_units
from wsrcode.model.noun import Noun
from wsrcode.model.words import phone_in

_MESSAGE = "holds a phone number; name the complaint line instead, its number is printed from contacts in program.yml"


@check(on=Standard, severity=Severity.ERROR)
def phone_in_text(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield each text of a provision, a lesson and a translation that holds a phone number."""
    for provision in standard.provisions.values():
        yield from _of(provision, dict(provision_units(provision)))
    for lesson in standard.lessons.values():
        yield from _of(lesson, dict(lesson_units(lesson)))
    for translation in standard.translations.values():
        for key, text in translated(translation).items():
            if phone_in(text):
                yield Problem(f"{key} {_MESSAGE}", at=translation, key=unit_path(key))


def _of(noun: Noun, texts: Mapping[str, str]) -> Iterator[Problem]:
    if phone_in("\n".join(texts.values())):
        yield from (Problem(f"{name} {_MESSAGE}", at=noun) for name, text in texts.items() if phone_in(text))

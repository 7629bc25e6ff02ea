"""A number that changes on its way into another language.

Why: Ten minutes that become twelve in translation are two different promises, and the worker holds the one that the
farm never signed.

Faulty:
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 5 minutos cada 2 horas.,
               do: Tome su descanso. Nadie puede impedirlo.}
Also: translations/untranslated-worker-text

Sound:
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos diez minutos cada 2 horas.,
               do: Tome su descanso. Nadie puede impedirlo.}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Edition, Severity
from wsrcode.model.edition import unit_path
from wsrcode.model.words import SPEECH, Numbers, Numeral, holds_numbers, numbers_in


@check(on=Edition, severity=Severity.ERROR)
def number_differs(edition: Edition, around: Around) -> Iterator[Problem]:
    """Yield each translated text that lacks a number of its source, or has one that the source lacks."""
    source_language = around.standard.code.language
    for key, source, text in edition.pairs:
        if not holds_numbers(source, source_language) and not holds_numbers(text, edition.language):
            continue
        ours, theirs = numbers_in(source, source_language), numbers_in(text, edition.language)
        if ours.sure or theirs.sure:
            yield from _differences(key, edition.language, ours, theirs)


def _differences(key: str, language: str, ours: Numbers, theirs: Numbers) -> Iterator[Problem]:
    lost, new = theirs.lacking(ours), ours.lacking(theirs)
    new = [each for each in new if lost or not each.in_words]
    if not lost and not new:
        return
    certain = language in SPEECH and (new or any(not each.in_words for each in lost))
    yield Problem(
        f"{key}: {_told(lost, new)}; make the numbers agree",
        key=unit_path(key),
        severity=Severity.ERROR if certain else Severity.WARNING,
    )


def _told(lost: list[Numeral], new: list[Numeral]) -> str:
    said = [f"the source says {_listed(lost)}"] if lost else []
    return " and ".join([*said, f"the translation {_listed(new)}" if new else "the translation does not"])


def _listed(numerals: list[Numeral]) -> str:
    return ", ".join(f"{each.written} {each.unit}s" if each.unit else each.written for each in numerals)

"""A phone number that changes on its way into another language.

Why: One wrong digit, and a worker in need reaches a stranger, or nobody. Nobody sees it by reading: a number has no
meaning that could sound wrong.

Faulty:
    example/provisions/work/rest.yml:
      worker:
        right: You have a rest of at least 10 minutes every 2 hours.
        do: Call 555-010-0100 and say what you saw.
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: Llame al 555-010-0110 y diga lo que vio.}
Also: privacy/phone-in-text translations/untranslated-worker-text

Sound:
    example/provisions/work/rest.yml:
      worker:
        right: You have a rest of at least 10 minutes every 2 hours.
        do: Call 555-010-0100 and say what you saw.
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: Llame al (555) 010-0100 y diga lo que vio.}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Edition, Severity
from wsrcode.model.edition import unit_path
from wsrcode.model.meaning import phones_in, same_phone


@check(on=Edition, severity=Severity.ERROR)
def phone_differs(edition: Edition, _: Around) -> Iterator[Problem]:
    """Yield each translated text whose phone numbers are not those of its source."""
    for key, source, text in edition.numbered:
        ours, theirs = phones_in(source), phones_in(text)
        if not ours and not theirs:
            continue
        lost, new = _without(ours, theirs), _without(theirs, ours)
        if lost or new:
            said = f"the source says {', '.join(lost)}" if lost else "the source has no such number"
            yield Problem(f"{key}: {said} and the translation {', '.join(new) or 'does not'}", key=unit_path(key))


def _without(numbers: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    return [each for each in numbers if not any(same_phone(each, other) for other in others)]

"""A day that is another one in translation.

Why: A worker who waits for the wrong month misses the date, and nobody who reads only one language can see it.

Faulty:
    example/provisions/work/rest.yml:
      worker:
        right: You have a rest of at least 10 minutes every 2 hours.
        do: Rest more from 1 May to 31 October.
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: Descanse más del 1 de marzo al 31 de octubre.}
Also: translations/untranslated-worker-text

Sound:
    example/provisions/work/rest.yml:
      worker:
        right: You have a rest of at least 10 minutes every 2 hours.
        do: Rest more from 1 May to 31 October.
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: Descanse más del 1 de mayo al 31 de octubre.}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Edition, Severity
from wsrcode.model.edition import unit_path
from wsrcode.model.meaning import DayNamed, days_in


@check(on=Edition, severity=Severity.ERROR)
def day_differs(edition: Edition, around: Around) -> Iterator[Problem]:
    """Yield each translated text that names another day or month than its source."""
    source_language = around.standard.code.language
    for key, source, text in edition.numbered:
        ours = days_in(source, source_language)
        theirs = days_in(text, edition.language) if ours else ()
        # Where no month is found at all, the language may name it in a way that we do not know.
        lost, new = _without(ours, theirs), _without(theirs, ours)
        if lost and new:
            said = ", ".join(each.written for each in lost)
            yield Problem(
                f"{key}: the source says {said} and the translation {', '.join(each.written for each in new)}",
                key=unit_path(key),
            )


def _without(days: tuple[DayNamed, ...], others: tuple[DayNamed, ...]) -> list[DayNamed]:
    return [each for each in days if not any(each.may_be(other) for other in others)]

"""An amount of money in another currency, or in none.

Why: The number is right and the promise is not: 500 pesos are not 500 dollars, and an amount without its currency can
be read as either.

Faulty:
    example/provisions/work/rest.yml:
      worker:
        right: You have a rest of at least 10 minutes every 2 hours.
        do: Ask for the USD 20 that you are owed.
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: Pida los 20 pesos que le deben.}
Also: translations/untranslated-worker-text

Sound:
    example/provisions/work/rest.yml:
      worker:
        right: You have a rest of at least 10 minutes every 2 hours.
        do: Ask for the USD 20 that you are owed.
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: Pida los 20 dólares que le deben.}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Edition, Severity
from wsrcode.model.edition import unit_path
from wsrcode.model.meaning import Money, money_in


@check(on=Edition, severity=Severity.ERROR)
def money_differs(edition: Edition, _: Around) -> Iterator[Problem]:
    """Yield each translated text that says an amount of its source in another currency, or in none."""
    for key, source, text in edition.numbered:
        ours, theirs = money_in(source), money_in(text)
        for each in ours:
            if found := _problem(key, each, theirs):
                yield found


def _problem(key: str, money: Money, theirs: tuple[Money, ...]) -> Problem | None:
    """Return what is wrong with an amount; a number that is not there at all is told by number-differs."""
    same = [each for each in theirs if each.readings & money.readings]
    if any(each.currencies & money.currencies for each in same):
        return None
    if same:
        return Problem(
            f"{key}: the source says {money.written!r} and the translation {same[0].written!r}", key=unit_path(key)
        )
    message = f"{key}: the source says {money.written!r} and the translation names no money we know; read both"
    return Problem(message, key=unit_path(key), severity=Severity.WARNING)

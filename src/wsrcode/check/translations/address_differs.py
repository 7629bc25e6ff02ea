"""A web or mail address that is another one in translation.

Why: An address is typed in as it is printed. One other letter leads nowhere, or to somebody who only waits for it.

Faulty:
    example/provisions/work/rest.yml:
      worker:
        right: You have a rest of at least 10 minutes every 2 hours.
        do: Read https://example.org/rest with others.
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: Lea https://example.org/descanso con otros.}
Also: translations/untranslated-worker-text

Sound:
    example/provisions/work/rest.yml:
      worker:
        right: You have a rest of at least 10 minutes every 2 hours.
        do: Read https://example.org/rest with others.
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: Lea https://example.org/rest con otros.}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Edition, Severity
from wsrcode.model.edition import unit_path
from wsrcode.model.meaning import addresses_in


@check(on=Edition, severity=Severity.WARNING)
def address_differs(edition: Edition, _: Around) -> Iterator[Problem]:
    """Yield each translated text whose addresses are not those of its source."""
    for key, source, text in edition.pairs:
        ours, theirs = addresses_in(source), addresses_in(text)
        if set(ours) != set(theirs):
            lost = ", ".join(each for each in ours if each not in theirs) or "no such address"
            new = ", ".join(each for each in theirs if each not in ours) or "does not"
            yield Problem(f"{key}: the source says {lost} and the translation {new}", key=unit_path(key))

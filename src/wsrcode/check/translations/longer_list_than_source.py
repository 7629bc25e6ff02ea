"""A translated list with more or fewer items than its source.

Why: Duties, questions and proofs are matched by their order. One too many or too few, and each line of the sheet
stands beside another's proof.

Faulty:
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: Tome su descanso. Nadie puede impedirlo.,
               obligations: [dar un descanso a cada trabajador, "no interrumpirlo"]}
Also: translations/untranslated-worker-text

Sound:
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: Tome su descanso. Nadie puede impedirlo.,
               obligations: [dar un descanso a cada trabajador]}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Edition, Provision, Severity
from wsrcode.model.edition import proofs, questions


@check(on=Edition, severity=Severity.ERROR)
def longer_list_than_source(edition: Edition, around: Around) -> Iterator[Problem]:
    """Yield each list of a translation whose length is not the source's."""
    translation = around.standard.translations.get(edition.language)
    for name, theirs in (translation.provisions if translation else {}).items():
        if (provision := around.standard.provisions.get(name)) is None:
            continue
        for field, wanted in _lengths(provision).items():
            given = len(getattr(theirs, field))
            if given not in {0, wanted}:
                message = (
                    f"{name} has {given} {field} in {edition.language} and {wanted} in the source; make them agree"
                )
                yield Problem(message, at=theirs, key=(field,))


def _lengths(provision: Provision) -> dict[str, int]:
    return {
        "obligations": len(provision.obligations),
        "exceptions": len(provision.exceptions),
        "questions": len(questions(provision)),
        "proofs": len(proofs(provision)),
        "floor": sum(each.because is not None for each in provision.floor),
    }

"""A blank to be filled in that is another one in translation.

Why: What stands in braces is filled in by name. A blank that was translated, or lost, prints as braces or not at all,
where a name or a number should stand.

Faulty:
    example/provisions/work/rest.yml:
      worker:
        right: You have a rest of at least 10 minutes every 2 hours.
        do: "Tell {monitor} when you had no rest."
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: "Diga a {el monitor} cuando no tuvo descanso."}
Also: translations/untranslated-worker-text

Sound:
    example/provisions/work/rest.yml:
      worker:
        right: You have a rest of at least 10 minutes every 2 hours.
        do: "Tell {monitor} when you had no rest."
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: "Diga a {monitor} cuando no tuvo descanso."}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Edition, Severity
from wsrcode.model.edition import unit_path
from wsrcode.model.meaning import blanks_in


@check(on=Edition, severity=Severity.ERROR)
def blank_differs(edition: Edition, _: Around) -> Iterator[Problem]:
    """Yield each translated text whose blanks are not those of its source."""
    for key, source, text in edition.pairs:
        if "{" in source or "{" in text:
            ours, theirs = blanks_in(source), blanks_in(text)
            if ours != theirs:
                lost, new = ", ".join(ours - theirs) or "none", ", ".join(theirs - ours) or "none"
                yield Problem(f"{key}: blanks lost: {lost}; blanks that are new: {new}", key=unit_path(key))

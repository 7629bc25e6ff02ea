"""Another word in translation than the one that was agreed on.

Why: When the crew leader has three names in one booklet, readers look for three people. The glossary beside the
language (`templates/languages/es.glossary.yml`) holds one name for each thing, and the words that mean something else.

Faulty:
    example/provisions/work/rest.yml:
      worker:
        right: You have a rest of at least 10 minutes every 2 hours.
        do: Tell the crew leader when you rest.
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: Avise al capataz cuando descanse.}
Also: translations/untranslated-worker-text

Sound:
    example/provisions/work/rest.yml:
      worker:
        right: You have a rest of at least 10 minutes every 2 hours.
        do: Tell the crew leader when you rest.
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: Avise al mayordomo cuando descanse.}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Edition, Severity
from wsrcode.model.edition import unit_path
from wsrcode.model.glossary import Term


@check(on=Edition, severity=Severity.WARNING)
def glossary_word(edition: Edition, around: Around) -> Iterator[Problem]:
    """Yield each translated text that says a term in words to avoid, or in none of the agreed ones."""
    glossary = around.corpus.glossaries.get(edition.language)
    if glossary is None or glossary.source != around.standard.code.language:
        return
    glossary = glossary.of(around.standard.id)
    for key, source, text in edition.pairs:
        terms = glossary.terms_in(source)
        for term in terms:
            if found := _problem(key, term, text, terms):
                yield found


def _problem(key: str, term: Term, text: str, terms: tuple[Term, ...]) -> Problem | None:
    avoided = term.avoided_in(text)
    # What one term avoids may be another one's name, and the source may speak of both.
    if avoided and not any(each.said_in(text) == avoided for each in terms):
        return Problem(f"{key} says {avoided!r} for {term.name!r}; say {term.agreed!r}", key=unit_path(key))
    if term.said_in(text):
        return None
    message = f"{key} says {term.name!r} in words that the glossary does not list; it says {term.agreed!r}"
    return Problem(message, key=unit_path(key), severity=Severity.NOTICE)

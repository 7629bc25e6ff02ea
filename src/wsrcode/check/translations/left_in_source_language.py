"""A translation that repeats the words of the source.

Why: It counts as translated, so nobody looks at it again, and the worker finds a sentence of another language in the
middle of the booklet.

Faulty:
    example/translations/es.yml:
      parts:
        core: {title: Lo que nunca se permite, about: Estas cosas nunca deben pasarle.}
        work: {title: Su trabajo, about: This part is about your working day.}
        voice: {title: Su voz, about: Usted puede hablar y nadie puede castigarle por ello.}
        buyers: {title: Lo que firman los compradores}

Sound:
    example/translations/es.yml:
      parts:
        core: {title: Lo que nunca se permite, about: Estas cosas nunca deben pasarle.}
        work: {title: Su trabajo, about: Esta parte trata de su día de trabajo.}
        voice: {title: Su voz, about: Usted puede hablar y nadie puede castigarle por ello.}
        buyers: {title: Lo que firman los compradores}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Edition, Severity
from wsrcode.model.edition import unit_path

_NAME = 3
"""So many words may be a name, which is the same in every language."""


@check(on=Edition, severity=Severity.WARNING)
def left_in_source_language(edition: Edition, _: Around) -> Iterator[Problem]:
    """Yield each translated text that is the same as its source and too long to be a name."""
    for key, source, text in edition.pairs:
        if text == source and len(source.split()) > _NAME:
            yield Problem(f"{key} repeats the source; translate it, or remove it from this file", key=unit_path(key))

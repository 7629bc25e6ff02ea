"""A translation of something that the code does not hold.

Why: The words are there, and nobody will ever print them: a slip in a name, or a provision that was renamed while its
translation was not.

Faulty:
    example/translations/es.yml:
      parts:
        core: {title: Lo que nunca se permite, about: Estas cosas nunca deben pasarle.}
        works: {title: Su trabajo, about: Esta parte trata de su día de trabajo.}
        voice: {title: Su voz, about: Usted puede hablar y nadie puede castigarle por ello.}
        buyers: {title: Lo que firman los compradores}
Also: translations/untranslated-worker-text

Sound:
    example/translations/es.yml:
      parts:
        core: {title: Lo que nunca se permite, about: Estas cosas nunca deben pasarle.}
        work: {title: Su trabajo, about: Esta parte trata de su día de trabajo.}
        voice: {title: Su voz, about: Usted puede hablar y nadie puede castigarle por ello.}
        buyers: {title: Lo que firman los compradores}
"""

from collections.abc import Iterator, Mapping

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Edition, Severity, translated
from wsrcode.model.edition import unit_path
from wsrcode.model.words import did_you_mean

_LISTS = (
    *("obligations", "phases", "exceptions", "questions", "proofs", "floor", "stages", "steps"),
    *("materials", "ask", "listen", "roles", "answers"),
)


@check(on=Edition, severity=Severity.ERROR)
def unknown_unit_key(edition: Edition, around: Around) -> Iterator[Problem]:
    """Yield each noun of a translation, from a provision to a lesson, that the code does not hold."""
    translation = around.standard.translations.get(edition.language)
    if translation is None:
        return
    told: set[str] = set()
    for key in translated(translation):
        if key in edition.source:
            continue
        named, known = _named(key, around)
        if named not in told:
            told.add(named)
            yield from _problem(key, named, known)


def _named(key: str, around: Around) -> tuple[str, Mapping[str, object]]:
    """Return the noun a key is about, and the names that could stand there."""
    standard, (folder, name, *rest) = around.standard, key.split("/")
    match folder, name:
        case "provisions", _:
            return f"{folder}/{name}", standard.provisions
        case "lessons", _:
            return f"{folder}/{name}", standard.lessons
        case "pictures", _:
            return f"{folder}/{name}", standard.pictures
        case "tiers", _:
            return f"{folder}/{name}", standard.tiers
        case "parts", _:
            return f"{folder}/{name}", {each.id: each for each in standard.code.outline}
    return f"program/{name}/{rest[0]}", {each.id: each for each in getattr(standard.program, name)}


def _problem(key: str, named: str, known: Mapping[str, object]) -> Iterator[Problem]:
    name = named.rpartition("/")[2]
    if name not in known:
        yield Problem(f"{named} is not in the code{did_you_mean(name, known)}", key=unit_path(named))
    elif not any(f"/{each}/" in key for each in _LISTS):
        # A list that is too long is told by longer-list-than-source.
        field = key.rpartition("/")[2]
        yield Problem(f"{named} has no {field} in the source to translate; remove it", key=unit_path(key))

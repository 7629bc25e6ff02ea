"""Words for workers that are still in the language they were drafted in.

Why: A booklet that changes its language in the middle tells its reader that this page is not for them. It may be the
page they need.

Faulty:
    example/translations/es.yml:
      provisions: {}

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
from wsrcode.model import Edition, Severity, State


@check(on=Edition, severity=Severity.WARNING)
def untranslated_worker_text(edition: Edition, around: Around) -> Iterator[Problem]:
    """Yield each tier, part, picture and printable provision whose words for workers are not translated."""
    translation = around.standard.translations.get(edition.language)
    if translation is None:
        return
    for folder, name, fields in _for_workers(edition):
        missing = [each for each in fields if edition[f"{folder}/{name}/{each}"].state is State.UNTRANSLATED]
        if missing:
            there = name in getattr(translation, folder)
            message = f"{name} has no {', '.join(missing)} in {edition.language}; add it under {folder}"
            yield Problem(message, at=translation, key=(folder, name) if there else (folder,))


def _for_workers(edition: Edition) -> Iterator[tuple[str, str, list[str]]]:
    standard = edition.standard
    # Who cannot see a picture hears what it shows.
    yield from (("pictures", name, ["alt"]) for name, each in standard.pictures.items() if each.use)
    for tier in standard.code.tiers:
        if tier.worker:
            yield "tiers", tier.id, ["title", "worker"]
    for part in standard.code.outline:
        yield "parts", part.id, ["title", *(["about"] if part.about else [])]
        for provision in standard.in_order(part):
            if provision.worker and provision.printable:
                yield "provisions", provision.id, ["title", "right", *(["do"] if provision.worker.do else [])]

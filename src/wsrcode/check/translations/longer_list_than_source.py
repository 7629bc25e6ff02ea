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

from collections.abc import Iterator, Mapping

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Edition, Provision, Severity, Tier
from wsrcode.model.edition import proofs, questions
from wsrcode.model.lesson import Lesson
from wsrcode.model.noun import Noun


@check(on=Edition, severity=Severity.ERROR)
def longer_list_than_source(edition: Edition, around: Around) -> Iterator[Problem]:
    """Yield each list of a translation whose length is not the source's."""
    translation = around.standard.translations.get(edition.language)
    for name, theirs in (translation.provisions if translation else {}).items():
        if provision := around.standard.provisions.get(name):
            yield from _differing(name, edition.language, theirs, _lengths(provision))
    for name, tier in (translation.tiers if translation else {}).items():
        if source_tier := around.standard.tiers.get(name):
            yield from _differing(f"the tier {name}", edition.language, tier, _lengths_of_tier(source_tier))
    for name, lesson in (translation.lessons if translation else {}).items():
        if source := around.standard.lessons.get(name):
            yield from _differing(f"the lesson {name}", edition.language, lesson, _lengths_of_lesson(source))


def _differing(name: str, language: str, theirs: Noun, lengths: Mapping[str, int]) -> Iterator[Problem]:
    for field, wanted in lengths.items():
        given = len(getattr(theirs, field))
        if given not in {0, wanted}:
            message = f"{name} has {given} {field} in {language} and {wanted} in the source; make them agree"
            yield Problem(message, at=theirs, key=(field,))


def _lengths_of_lesson(lesson: Lesson) -> dict[str, int]:
    return {
        "materials": len(lesson.materials),
        "ask": len(lesson.ask),
        "listen": len(lesson.ask),
        "roles": len(lesson.scenario.roles),
        "answers": len(lesson.answers),
    }


def _lengths_of_tier(tier: Tier) -> dict[str, int]:
    stages = tier.consequence.stages if tier.consequence else ()
    return {"stages": len(stages), "steps": sum(each.text is not None for each in stages)}


def _lengths(provision: Provision) -> dict[str, int]:
    return {
        "obligations": len(provision.obligations),
        "phases": sum(each.phase is not None for each in provision.obligations),
        "exceptions": len(provision.exceptions),
        "questions": len(questions(provision)),
        "proofs": len(proofs(provision)),
        "floor": sum(each.because is not None for each in provision.floor),
    }

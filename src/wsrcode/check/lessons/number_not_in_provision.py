"""A number that a lesson teaches and the provision does not say.

Why: A rest of 15 minutes that a trainer promised and the code does not costs the worker who asks for it their trust in
everything else. Every number of an answer stands in a provision that it names; what is said around the answer takes its
numbers from the part, or from what the answers rest on.

Faulty:
    example/lessons/work.yml:
      part: work
      goal: Everybody can say when the crew rests.
      minutes: 20
      ask:
        - {question: When did you last rest?, listen: Rests that were too short.}
      scenario:
        roles: [Worker A, a crew leader]
        story: Worker A sits down to rest. A crew leader tells Worker A to go on.
        then: Stop here. What can Worker A do?
      answers:
        - {says: You have a rest of at least 15 minutes every 2 hours., rests_on: [rest]}
    example/lessons/core.yml:
      part: core
      goal: Everybody can say when the crew rests.
      minutes: 20
      ask:
        - {question: When did you last rest?, listen: Rests that were too short.}
      scenario:
        roles: [Worker A, a crew leader]
        story: Worker A sits down to rest. A crew leader tells Worker A to go on.
        then: Stop here. What can Worker A do?
      answers:
        - {says: Nobody may force you., rests_on: [no-forced-labour]}
    example/lessons/voice.yml:
      part: voice
      goal: Everybody can say when the crew rests.
      minutes: 20
      ask:
        - {question: When did you last rest?, listen: Rests that were too short.}
      scenario:
        roles: [Worker A, a crew leader]
        story: Worker A sits down to rest. A crew leader tells Worker A to go on.
        then: Stop here. What can Worker A do?
      answers:
        - {says: Nobody may punish you., rests_on: [no-retaliation]}

Sound:
    example/lessons/work.yml:
      part: work
      goal: Everybody can say when the crew rests.
      minutes: 20
      ask:
        - {question: When did you last rest?, listen: Rests that were too short.}
      scenario:
        roles: [Worker A, a crew leader]
        story: Worker A sits down to rest. A crew leader tells Worker A to go on.
        then: Stop here. What can Worker A do?
      answers:
        - {says: You have a rest of at least ten minutes every 2 hours., rests_on: [rest]}
"""

from collections.abc import Iterable, Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Lesson, Provision, Severity, Standard, provision_units
from wsrcode.model.words import Numbers, numbers_in


@check(on=Lesson, severity=Severity.ERROR)
def number_not_in_provision(lesson: Lesson, around: Around) -> Iterator[Problem]:
    """Yield each answer, and each word of the trainer, with a number that the provisions behind it do not say."""
    standard = around.standard
    for answer in lesson.answers:
        behind = list(_printed(standard, answer.rests_on))
        # Where nothing can be read behind it, answer-without-printed-provision says so.
        if behind and (unsaid := _unsaid(answer.says, behind, standard.code.language)):
            named = ", ".join(answer.rests_on)
            yield Problem(f"says {unsaid}, which {named} does not say; keep to the provision", at=answer, key=("says",))
    part = next((each.provisions for each in standard.code.outline if each.id == lesson.part), ())
    behind = list(_printed(standard, (*part, *(name for answer in lesson.answers for name in answer.rests_on))))
    for key, text in _of_trainer(lesson):
        if unsaid := _unsaid(text, behind, standard.code.language):
            yield Problem(f"says {unsaid}, which no provision of the lesson says; keep to the code", key=key)


def _of_trainer(lesson: Lesson) -> Iterator[tuple[tuple[str | int, ...], str]]:
    yield ("goal",), lesson.goal
    for n, each in enumerate(lesson.ask):
        yield ("ask", n, "listen"), each.listen


def _printed(standard: Standard, names: Iterable[str]) -> Iterator[Provision]:
    found = (standard.provisions[name] for name in names if name in standard.provisions)
    return (each for each in found if each.printable)


def _unsaid(text: str, behind: Iterable[Provision], language: str) -> str:
    said = numbers_in(text, language).sure
    if not said:
        return ""
    known = numbers_in("\n".join(word for each in behind for word in _words(each)), language)
    return ", ".join(each.written for each in said if known.lacking(Numbers((each,))))


def _words(provision: Provision) -> Iterator[str]:
    yield from (text for _, text in provision_units(provision))
    yield from (limit.amount.text for duty in provision.obligations for limit in duty.limits)

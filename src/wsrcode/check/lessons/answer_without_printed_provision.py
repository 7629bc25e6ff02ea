"""A right answer that rests on a provision that workers cannot read.

Why: A trainer's answer is believed. What nobody has verified, or what stands nowhere in the code, must not be promised
in its name.

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
        - {says: You have a rest of at least 10 minutes every 2 hours., rests_on: [rests]}
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
        - {says: You have a rest of at least 10 minutes every 2 hours., rests_on: [rest]}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Lesson, Severity
from wsrcode.model.words import did_you_mean


@check(on=Lesson, severity=Severity.ERROR)
def answer_without_printed_provision(lesson: Lesson, around: Around) -> Iterator[Problem]:
    """Yield each provision behind an answer that the code does not hold, or that is unverified."""
    provisions = around.standard.provisions
    for answer in lesson.answers:
        for n, name in enumerate(answer.rests_on):
            if name not in provisions:
                hint = did_you_mean(name, provisions)
                yield Problem(f"{name} is no provision of this code{hint}", at=answer, key=("rests_on", n))
            elif not (found := provisions[name]).printable:
                message = f"{name} is unverified (mark {found.evidence.mark}), so no answer can rest on it"
                yield Problem(message, at=answer, key=("rests_on", n))

"""A lesson about a part that the code does not have.

Why: Guides are printed part by part. A lesson under a name that leads nowhere is taught by nobody, and whoever wrote it
believes that it is.

Faulty:
    example/lessons/works.yml:
      part: works
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
Also: lessons/part-without-lesson

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
def lesson_of_unknown_part(lesson: Lesson, around: Around) -> Iterator[Problem]:
    """Yield a lesson whose part the outline does not name."""
    parts = [each.id for each in around.standard.code.outline]
    if lesson.part not in parts:
        hint = did_you_mean(lesson.part, parts) or f"; its parts: {', '.join(parts)}"
        yield Problem(f"{lesson.part} is no part of this code{hint}", key=("part",))

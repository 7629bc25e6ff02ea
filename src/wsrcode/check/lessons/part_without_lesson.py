"""A part that workers can read and trainers have no lesson for.

Why: A trainer who opens the guide takes what is in it for the whole code. Rights that no lesson names are rights that
few people hear of.

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
        - {says: You have a rest of at least 10 minutes every 2 hours., rests_on: [rest]}

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
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Part, Severity


@check(on=Part, severity=Severity.NOTICE)
def part_without_lesson(part: Part, around: Around) -> Iterator[Problem]:
    """Yield a part for workers that no lesson teaches, in a program that has lessons."""
    standard = around.standard
    if not standard.lessons or part.kind == "agreement" or part.id in standard.lessons:
        return
    if any(each.printable for each in standard.in_order(part)):
        yield Problem(f"{part.id} has no lesson; `wsrcode new lesson {standard.id} {part.id}` begins one")

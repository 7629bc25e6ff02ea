"""A person's name in a lesson.

Why: Somebody in the room may bear the name of whoever steals the pay in the scene, or may be taken for the worker who
complained. Roles that nobody can bear hurt nobody: Worker A, a crew leader.

Faulty:
    example/lessons/work.yml:
      part: work
      goal: Everybody can say when the crew rests.
      minutes: 20
      ask:
        - {question: When did you last rest?, listen: Rests that were too short.}
      scenario:
        roles: [Worker A, a crew leader]
        story: Worker A sits down to rest. His name is Sampleton. A crew leader tells Worker A to go on.
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

import re
from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.check.privacy._named import NAME, known_names, named
from wsrcode.model import Severity, Standard, units
from wsrcode.model.lesson import lesson_units

_INSIDE = re.compile(rf"(?<=[a-zà-ÿ,;:] )(?=.[a-zà-ÿ])({NAME})")
_ANY = re.compile(rf"(?=.[a-zà-ÿ])({NAME})")
_SMALL = re.compile(r"\b[a-zà-ÿ][a-zà-ÿ'’-]+")


@check(on=Standard, severity=Severity.ERROR)
def person_in_lesson(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield each text of a lesson that names somebody, or may; the name is not repeated in the message."""
    if not standard.lessons:
        return
    bodies = known_names(standard)
    # What stands in the code with a small letter as well is a word: `Worker` in `Worker A`.
    known = bodies.union(word.capitalize() for text in units(standard).values() for word in _SMALL.findall(text))
    for lesson in standard.lessons.values():
        for field, text in lesson_units(lesson):
            if named(text, bodies):
                message = f"{field} names a person; write a role instead, such as: Worker A, a crew leader"
                yield Problem(message, at=lesson)
            elif any(word not in known for word in (_ANY if field.startswith("roles/") else _INSIDE).findall(text)):
                message = f"{field} may name a person (a word with a capital); write a role instead, if it does"
                yield Problem(message, at=lesson, severity=Severity.WARNING)

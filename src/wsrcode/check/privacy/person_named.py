"""A person's name in what somebody said.

Why: A name in a public file is there for the foreman to find, this season and in ten years. The role says as much: a
worker, a supervisor.

Faulty:
    example/inputs/2026-example-assembly.yml:
      said: My name is Example. Mrs. Sample shouted at us when we rested.

Sound:
    example/inputs/2026-example-assembly.yml:
      said: A supervisor in Florida shouted at us when we rested. The Example Monitor was told.
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.check.privacy._names import known_words, may_name_a_person, names_a_person
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.ERROR)
def person_named(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield each text of an input that seems to name somebody; the name is not repeated in the message."""
    if not standard.inputs:
        return
    known = known_words(standard)
    for each in standard.inputs.values():
        for key, text in each.texts():
            if names_a_person(text, known):
                yield Problem(
                    "names a person; write the role instead, such as: a worker, a supervisor", at=each, key=key
                )
            elif may_name_a_person(text, known):
                message = "may name a person (two words with capitals); write the role instead, if it does"
                yield Problem(message, at=each, key=key, severity=Severity.WARNING)

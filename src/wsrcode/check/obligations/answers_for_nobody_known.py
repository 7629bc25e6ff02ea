"""Somebody answers for others, and one of them is no holder of the program.

Why: Who answers when those below do not pay is the last hope of workers who are owed wages. A misspelt holder answers
for nothing.

Faulty:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: buyr, for: grower, kind: secondary}

Sound:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: buyer, for: grower, kind: secondary}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity
from wsrcode.model.words import did_you_mean


@check(on=Provision, severity=Severity.ERROR)
def answers_for_nobody_known(provision: Provision, around: Around) -> Iterator[Problem]:
    """Yield each side of a liability that is empty, or names somebody who is no holder."""
    answers, program = provision.answers_for, around.standard.program
    for key, names in (("who", answers.who), ("for", answers.for_)) if answers else ():
        if not names:
            yield Problem(f"answers_for names nobody under {key}; name a holder", key=("answers_for", key))
        for name in names:
            if program.holder(name) is None:
                known = [holder.id for holder in program.holders]
                hint = did_you_mean(name, known) or f"; it lists {', '.join(known)}"
                yield Problem(f"{name!r} is no holder of program.yml{hint}", key=("answers_for", key))

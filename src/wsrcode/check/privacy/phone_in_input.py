"""A phone number in what somebody said.

Why: An input is public, and whoever complained can be called, found and punished by it. What was said matters, not who
can be rung up.

Faulty:
    example/inputs/2026-example-assembly.yml:
      said: Call me at 239-555-0100 about the rests.

Sound:
    example/inputs/2026-example-assembly.yml:
      said: In the season 2011-2012 we had 10 minutes every 2 hours.
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Input, Severity
from wsrcode.model.words import phone_in


@check(on=Input, severity=Severity.ERROR)
def phone_in_input(given: Input, _: Around) -> Iterator[Problem]:
    """Yield each text of an input that holds a phone number; the number is not repeated in the message."""
    for key, text in given.texts():
        if phone_in(text):
            message = "holds what looks like a phone number; take it out, also out of the history if it was pushed"
            yield Problem(message, key=key)

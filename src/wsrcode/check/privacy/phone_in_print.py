"""A phone number in the register of prints.

Why: The register says where paper lies, and it is public. A number finds the person who hands it out.

Faulty:
    example/prints/2026-11-25-booklet-en.yml:
      "on": "2026-11-25"
      output: booklet
      language: en
      revision: "1"
      digest: 505a-d696-f835
      copies: 500
      where: Example Camp, call 239-555-0100

Sound:
    example/prints/2026-11-25-booklet-en.yml:
      "on": "2026-11-25"
      output: booklet
      language: en
      revision: "1"
      digest: 505a-d696-f835
      copies: 500
      where: Example Camp
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Print, Severity
from wsrcode.model.words import phone_in


@check(on=Print, severity=Severity.ERROR)
def phone_in_print(printed: Print, _: Around) -> Iterator[Problem]:
    """Yield each text of a print that holds a phone number; the number is not repeated in the message."""
    for key, text in printed.texts():
        if phone_in(text):
            yield Problem("holds what looks like a phone number; name the place or the body instead", key=key)

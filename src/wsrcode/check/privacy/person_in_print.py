"""A person's name, or an e-mail address, in the register of prints.

Why: The register says where paper lies, and it is public. Whoever hands out
booklets must not be found by it; the place or the body says enough.

Faulty:
    example/prints/2026-11-25-booklet-en.yml:
      "on": "2026-11-25"
      output: booklet
      language: en
      revision: "1"
      digest: 505a-d696-f835
      copies: 500
      where: Mrs. Sample at Example Camp

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

import re
from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.check.privacy._named import known_names, named
from wsrcode.model import Print, Severity

_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]{2,}")


@check(on=Print, severity=Severity.ERROR)
def person_in_print(printed: Print, around: Around) -> Iterator[Problem]:
    """Yield each text of a print that names somebody; the name is not repeated in the message."""
    known = known_names(around.standard)
    for key, text in printed.texts():
        if named(text, known) or _MAIL.search(text):
            yield Problem("names a person; name the place or the body instead", key=key)

"""A sentence for workers that is too long to be taken in.

Why: The booklet is read after a day's work, often aloud, often by somebody with few years at school. Short sentences
are understood and remembered.

Faulty:
    example/provisions/voice/complaints.yml:
      worker:
        right: You can call the complaint line at any hour. The call is free.
        do: >-
          Call from your own phone or from the phone of somebody whom you trust and say only what you want to say
          about what you have seen or heard or felt at work.

Sound:
    example/provisions/voice/complaints.yml:
      worker:
        right: You can call the complaint line at any hour. The call is free.
        do: Call from any phone. Say only what you want to say. It can be about what you saw, heard or felt at work.
"""

import re
from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity

_END = re.compile(r"[.!?:;]+[\s\"'”’)]+")
MOST_WORDS = 25


@check(on=Provision, severity=Severity.WARNING)
def sentence_too_long(provision: Provision, _: Around) -> Iterator[Problem]:
    """Yield each text for workers that holds a sentence of more than 25 words."""
    if provision.worker is None:
        return
    for field, text in (("right", provision.worker.right), ("do", provision.worker.do or "")):
        longest = max(len(sentence.split()) for sentence in _END.split(text))
        if longest > MOST_WORDS:
            message = f"a sentence has {longest} words; make two of it, {MOST_WORDS} words are enough for one"
            yield Problem(message, key=("worker", field))

"""A recording that speaks words which have changed since, or which nobody prints.

Why: Who cannot read trusts what they hear. A recording of older words promises what the code no longer says, so it is
offered nowhere until somebody speaks the new words.

Faulty:
    example/recordings/es.yml:
      language: es
      recordings:
        provisions/rest: {audio: "https://example.org/rest-es.mp3", of: "000000000000"}

Sound:
    example/recordings/es.yml:
      language: es
      recordings:
        provisions/rest: {audio: "https://example.org/rest-es.mp3", of: "f6df8038dca0"}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity
from wsrcode.model.edition import Edition
from wsrcode.model.spoken import is_stale, spoken
from wsrcode.model.standard import Standard


@check(on=Standard, severity=Severity.WARNING)
def stale_recording(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield each recording whose words are not those of today."""
    for language, recordings in standard.recordings.items():
        edition = Edition(standard, language)
        for block, recording in recordings.recordings.items():
            key = ("recordings", block)
            if spoken(edition, block) is None:
                yield Problem(f"{block} has no words in {language} that could be spoken", at=recordings, key=key)
            elif is_stale(edition, block, recording):
                message = (
                    f"{block} was recorded from older words and is offered nowhere; record it anew, then "
                    "`wsrcode translate recording`"
                )
                yield Problem(message, at=recordings, key=key)

"""A translation made from words that have changed since.

Why: A worker who reads the old words asks for what the code no longer says, or does not ask for what it now gives.

Faulty:
    example/translations/es.lock.yml:
      language: es
      units:
        provisions/rest/right: {source: "000000000000", text: "000000000000"}

Sound:
    example/translations/es.lock.yml:
      language: es
      units:
        provisions/rest/title: {source: "05863ec2c378", text: "000000000000"}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Edition, Severity, State
from wsrcode.model.edition import unit_path


@check(on=Edition, severity=Severity.WARNING)
def stale_translation(edition: Edition, around: Around) -> Iterator[Problem]:
    """Yield each text whose source is another than the one it was made from, and is not said to mean the same."""
    if edition.language not in around.standard.locks:
        return
    for key, words in edition.words.items():
        if words.state is State.STALE:
            message = (
                f"{key} was translated from older words; translate it anew and `wsrcode translate draft`, or read it "
                "beside the source and `wsrcode translate confirm --still-right`"
            )
            yield Problem(message, key=unit_path(key))

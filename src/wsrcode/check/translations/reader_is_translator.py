"""A translation whose reader made it, or is a machine.

Why: Nobody sees their own slips. A reading counts when a second person has read the text beside its source, so this
text is treated as a draft whatever its lock says.

Faulty:
    example/translations/es.lock.yml:
      language: es
      units:
        provisions/rest/title: {source: "05863ec2c378", text: "4f9757959781", reader: MACHINE draft, on: 2026-11-22}

Sound:
    example/translations/es.lock.yml:
      language: es
      units:
        provisions/rest/title: {source: "05863ec2c378", text: "4f9757959781", reader: Second Reader, on: 2026-11-22}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Edition, Severity
from wsrcode.model.edition import seals_of, unit_path


@check(on=Edition, severity=Severity.ERROR)
def reader_is_translator(edition: Edition, around: Around) -> Iterator[Problem]:
    """Yield each text of which the lock names a reader who is no second person."""
    lock = around.standard.locks.get(edition.language)
    counted = seals_of(around.standard, edition.language)
    if lock is None or counted is lock.units:
        return
    for key, seal in lock.units.items():
        if seal.reader and not counted[key].reader and key in edition.source:
            message = (
                f"{key} was read by {seal.reader}, who is no second person; have somebody else read and confirm it"
            )
            yield Problem(message, key=unit_path(key))

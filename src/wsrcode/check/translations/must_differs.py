"""A duty, a ban or a permission that is another one in translation.

Why: `Must not` without its `not` turns a protection into its opposite, and the translator's eye is the last to see a
word that small.

Faulty:
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: Tome su descanso. Alguien puede impedirlo.}
Also: translations/untranslated-worker-text

Sound:
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: Tome su descanso. Nadie puede impedirlo.}
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Edition, Severity
from wsrcode.model.edition import unit_path
from wsrcode.model.words import SPEECH, Speech

_FAINT = frozenset({"ni", "sin", "san", "nor", "without"})
"""Words that say no to a part of the sentence only; a ban needs more."""
_END = re.compile(r"(?<=[.!?])\s+")
_WHOLE_SENTENCES = ("/text", "/right", "/do", "/about", "/worker", "/consequence", "/cure")
"""Texts that say themselves who must or may; of the others the must is printed in front."""


@check(on=Edition, severity=Severity.WARNING)
def must_differs(edition: Edition, around: Around) -> Iterator[Problem]:
    """Yield each translated text that forbids, obliges or permits otherwise than its source."""
    ours, theirs = SPEECH.get(around.standard.code.language), SPEECH.get(edition.language)
    if ours is None or theirs is None:
        return
    for key, source, text in edition.pairs:
        for was, became in _sentences(source, text):
            if found := _change(key, _Pair(was, became, ours, theirs)):
                message, severity = found
                yield Problem(f"{key}: {message}", key=unit_path(key), severity=severity)
                break


def _sentences(source: str, text: str) -> Iterable[tuple[str, str]]:
    """Pair the sentences, where both texts have as many; a `not` in one does not make good for the next."""
    ours, theirs = _END.split(source), _END.split(text)
    return zip(ours, theirs, strict=True) if len(ours) == len(theirs) else [(source, text)]


def _change(key: str, pair: "_Pair") -> tuple[str, Severity] | None:
    found = pair.denial() or (pair.doubled_denial() if "/obligations/" in key else pair.new_ban())
    if found is None and key.endswith(_WHOLE_SENTENCES):
        return pair.strength(binding=key.endswith("/text"))
    return found


class _Pair(NamedTuple):
    source: str
    text: str
    ours: Speech
    theirs: Speech

    def denial(self) -> tuple[str, Severity] | None:
        """Return the denial that was lost."""
        banned = self.ours.forbids.search(self.source)
        denied = banned or self.ours.denies.search(self.source)
        said = self.theirs.denies.all(self.text) if denied else []
        if not denied or not _FAINT.issuperset(said) or self.theirs.forbids.search(self.text):
            return None
        if banned:
            return f"the source says {banned[0]!r} and the translation denies nothing", Severity.ERROR
        if said or self.theirs.hints.search(self.text):
            return None
        return f"the source says {denied[0]!r} and the translation denies nothing; read both", Severity.WARNING

    def doubled_denial(self) -> tuple[str, Severity] | None:
        """Return the denial that opens a duty, before which `must not` is printed already."""
        opens = self.theirs.denies.match(self.text)
        if not opens or self.ours.denies.search(self.source) or self.ours.hints.search(self.source):
            return None
        return f"must or must not is printed before it; leave out {opens[0]!r}", Severity.ERROR

    def new_ban(self) -> tuple[str, Severity] | None:
        """Return the ban that the source does not know."""
        banned = self.theirs.forbids.search(self.text)
        if not banned or any(
            each.search(self.source) for each in (self.ours.denies, self.ours.forbids, self.ours.hints)
        ):
            return None
        return f"the translation says {banned[0]!r} and the source denies nothing; read both", Severity.WARNING

    def strength(self, *, binding: bool) -> tuple[str, Severity] | None:
        """Return a duty that became a permission, or a permission that became a duty."""
        must, may = self.ours.obliges.search(self.source), self.ours.permits.search(self.source)
        if bool(must) == bool(may):
            return None
        obliges, permits = self.theirs.obliges.search(self.text), self.theirs.permits.search(self.text)
        if must and not obliges and (permits or binding):
            return f"the source says {must[0]!r} and the translation obliges nobody; read both", Severity.WARNING
        if may and obliges and not permits and not self.theirs.denies.search(self.text):
            return f"the source says {may[0]!r} and the translation {obliges[0]!r}; read both", Severity.WARNING
        return None

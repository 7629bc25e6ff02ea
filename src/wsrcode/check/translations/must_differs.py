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

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Edition, Severity, State
from wsrcode.model.edition import unit_path
from wsrcode.model.words import SPEECH, Speech


@check(on=Edition, severity=Severity.WARNING)
def must_differs(edition: Edition, around: Around) -> Iterator[Problem]:
    """Yield each translated text that forbids, obliges or permits otherwise than its source."""
    ours, theirs = SPEECH.get(around.standard.code.language), SPEECH.get(edition.language)
    if ours is None or theirs is None:
        return
    for key, source in edition.source.items():
        words = edition[key]
        if words.state is State.UNTRANSLATED:
            continue
        duty = "/obligations/" in key
        if found := _denial(source, words.text, ours, theirs, duty=duty) or _strength(
            key, source, words.text, ours, theirs
        ):
            message, severity = found
            yield Problem(f"{key}: {message}", key=unit_path(key), severity=severity)


def _denial(source: str, text: str, ours: Speech, theirs: Speech, *, duty: bool) -> tuple[str, Severity] | None:
    denies = theirs.denies.search(text) or theirs.forbids.search(text)
    if denied := ours.forbids.search(source):
        if not denies:
            return f"the source says {denied[0]!r} and the translation denies nothing", Severity.ERROR
    elif (denied := ours.denies.search(source)) and not denies and not theirs.hints.search(text):
        return f"the source says {denied[0]!r} and the translation denies nothing; read both", Severity.WARNING
    if denied or ours.denies.search(source):
        return None
    if duty:
        opens = theirs.denies.match(text)
        return (f"must or must not is printed before it; leave out {opens[0]!r}", Severity.ERROR) if opens else None
    banned = theirs.forbids.search(text)
    if banned and not ours.hints.search(source):
        return f"the translation says {banned[0]!r} and the source denies nothing; read both", Severity.WARNING
    return None


def _strength(key: str, source: str, text: str, ours: Speech, theirs: Speech) -> tuple[str, Severity] | None:
    must, may = ours.obliges.search(source), ours.permits.search(source)
    obliges, permits = theirs.obliges.search(text), theirs.permits.search(text)
    if must and not may and not obliges and (permits or key.endswith("/text")):
        return f"the source says {must[0]!r} and the translation obliges nobody; read both", Severity.WARNING
    if may and not must and obliges and not permits and not theirs.denies.search(text):
        return f"the source says {may[0]!r} and the translation {obliges[0]!r}; read both", Severity.WARNING
    return None

"""When two texts say the same, and what in a changed text a person should look at first."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence

from wsrcode.model.words import SPEECH, Numbers, Speech, numbers_in


def folded(text: str | None) -> str:
    """Return a text with white space folded and letters composed; nothing for None."""
    return " ".join(unicodedata.normalize("NFC", text).split()) if text else ""


def same(old: str | None, new: str | None) -> bool:
    """Say whether two texts are the same but for folding."""
    return folded(old) == folded(new)


def hint(old: str | None, new: str | None, language: str) -> str:
    """Return what changed inside a text that often changes its meaning: modal verb, number, negation, time span."""
    before, after = folded(old), folded(new)
    if not before or not after:
        return ""
    return "; ".join(_hints(before, after, language))


def _hints(old: str, new: str, language: str) -> Iterator[str]:
    speech = SPEECH.get(language)
    if speech:
        modal = (_modals(speech, old), _modals(speech, new))
        denial = (speech.denies.all(old), speech.denies.all(new))
        yield from _changed("a modal verb", *modal)
        yield from _changed("a negation", *denial)
    one, other = numbers_in(old, language), numbers_in(new, language)
    lost, gained = other.lacking(one), one.lacking(other)
    yield from _changed("a number", [each.written for each in lost], [each.written for each in gained])
    yield from _changed("a time span", _spans(one), _spans(other))


def _modals(speech: Speech, text: str) -> list[str]:
    found: list[Callable[[str], list[str]]] = [speech.obliges.all, speech.forbids.all, speech.permits.all]
    return [word for signs in found for word in signs(text)]


def _spans(numbers: Numbers) -> list[str]:
    """Return the times that numbers are counted in, such as `hour` of `every 2 hours`."""
    return sorted({each.unit for each in numbers.sure if each.unit})


def _changed(what: str, old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    if sorted(old) != sorted(new):
        yield f"{what} changed inside ({_listed(old)} → {_listed(new)})"


def _listed(words: Sequence[str]) -> str:
    return ", ".join(dict.fromkeys(words)) or "none"

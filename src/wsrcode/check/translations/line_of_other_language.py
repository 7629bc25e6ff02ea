"""A sentence in another language than the translation says that it is in.

Why: A line that was left behind or pasted from another file counts as translated. The worker finds it in the middle
of the page, and does not know what it says.

Faulty:
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: Tome su descanso. Nobody may stop you from taking it.}
Also: translations/must-differs translations/untranslated-worker-text

Sound:
    example/translations/es.yml:
      provisions:
        rest: {title: Descanso, right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.,
               do: Tome su descanso. Nadie puede impedirlo.}
"""

import re
from collections.abc import Iterable, Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Edition, Severity
from wsrcode.model.edition import unit_path
from wsrcode.model.function_words import only_in
from wsrcode.model.words import tokens, words_of

_END = re.compile("(?<=[.!?\u0964\u06d4\u061f])\\s+")
_ENOUGH, _WITHOUT_LIST = 2, 4
"""So many function words make a sentence another language's: more where we know none of its own to set against."""
_SHOWN = 60


@check(on=Edition, severity=Severity.WARNING)
def line_of_other_language(edition: Edition, around: Around) -> Iterator[Problem]:
    """Yield each translated text with a sentence that is held together by another language's words."""
    languages = (around.standard.code.language, *around.standard.translations)
    others = [_Other(each, edition.language) for each in dict.fromkeys(languages) if each != edition.language]
    for key, source, text in edition.pairs:
        # A text that repeats its source whole is told by left-in-source-language.
        if text != source and (found := _stranger(text, others)):
            sentence, other = found
            shown = sentence if len(sentence) <= _SHOWN else f"{sentence[:_SHOWN]}…"
            yield Problem(f"{key} holds a sentence in {other}, it seems: {shown!r}; translate it", key=unit_path(key))


class _Other:
    """Another language beside the one of the text."""

    def __init__(self, language: str, own: str) -> None:
        self.language = language
        self.words = only_in(language, own)
        self.own = only_in(own, language)
        self.enough = _ENOUGH if self.own else _WITHOUT_LIST


def _stranger(text: str, others: Iterable[_Other]) -> tuple[str, str] | None:
    words = words_of(text)
    for other in others:
        if words.isdisjoint(other.words) or len(words & other.words) < other.enough:
            continue
        for sentence in _END.split(text):
            said = tokens(sentence)
            theirs = sum(each in other.words for each in said)
            if theirs >= other.enough and theirs > sum(each in other.own for each in said):
                return sentence, other.language
    return None

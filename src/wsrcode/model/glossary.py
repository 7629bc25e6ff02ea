"""A glossary: the agreed words for what a code speaks of, so that one thing has one name in every booklet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from wsrcode.model.words import spaced, words_of

ANY_ENDING = "*"
_KEPT = 1 << 14
SHORTEST = 3
"""So many letters stand at least before an ending that is left open."""


@dataclass(frozen=True)
class Form:
    """A word or phrase to look for; `productor*` is found in `productores` too."""

    written: str

    @cached_property
    def key(self) -> str:
        """What it is, whatever its case and signs."""
        return " ".join(spaced(self.written).split())

    @cached_property
    def first(self) -> str:
        """Its first word, or the beginning of it."""
        return self.key.split(" ")[0]

    @cached_property
    def needle(self) -> str:
        """What to look for among spaced words, up to the first word that may go on."""
        head, star, _ = self.written.partition(ANY_ENDING)
        return spaced(head).rstrip() if star else spaced(head)

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """What goes on behind a word that may go on; None where nothing does, as mostly."""
        if self.written.find(ANY_ENDING) in {-1, len(self.written) - 1}:
            return None
        parts = [re.escape(spaced(each).strip()) for each in self.written.split(ANY_ENDING)]
        return re.compile(
            " " + "[^ ]*".join(part if n == 0 or not part else f" {part}" for n, part in enumerate(parts))
        )

    def stands_in(self, said: str) -> bool:
        """Say whether spaced words hold it."""
        return self.needle in said and (self.pattern is None or self.pattern.search(said) is not None)

    def spans(self, said: str) -> Iterator[tuple[int, int]]:
        """Yield where it stands among spaced words."""
        at = said.find(self.needle)
        while at >= 0:
            found = self.pattern.match(said, at) if self.pattern else None
            if found or self.pattern is None:
                yield at, found.end() if found else at + len(self.needle)
            at = said.find(self.needle, at + 1)


class Sources:
    """Which of many phrases a text speaks of; remembered, for one source is read in several languages."""

    def __init__(self, listed: tuple[tuple[str, ...], ...]) -> None:
        self._forms = [(at, form, form.needle) for at, phrases in enumerate(listed) for form in map(Form, phrases)]
        self._heads = {form.first[:SHORTEST] for _, form, _ in self._forms}
        keys = [f" {form.key} " for _, form, _ in self._forms]
        self._inner = frozenset(
            at for at, form, _ in self._forms if any(f" {form.key}" in key != f" {form.key} " for key in keys)
        )
        """Those that may stand inside a longer one; of the others it is enough to know that they stand there."""
        self._met: dict[str, tuple[int, ...]] = {}
        self._told: dict[str, tuple[int, ...]] = {}

    def held(self, source: str) -> tuple[int, ...]:
        """Return the numbers of the phrases; one inside a longer one, as `wage` in `wage statement`, is none."""
        if source not in self._told:
            if len(self._told) >= _KEPT:
                self._told.clear()
            self._told[source] = self._held(source)
        return self._told[source]

    def _held(self, source: str) -> tuple[int, ...]:
        met, near = self._met, set[int]()
        for word in words_of(source):
            if (known := met.get(word)) is None:
                known = self._meet(word)
            if known:
                near.update(known)
        if not near:
            return ()
        said = spaced(source)
        there = [self._forms[n] for n in near if self._forms[n][2] in said]
        held = {at for at, form, _ in there if at not in self._inner and form.stands_in(said)}
        if not self._inner.isdisjoint(at for at, _, _ in there):
            spans = [(*span, at) for at, form, _ in there for span in form.spans(said)]
            held |= {at for start, end, at in spans if not _inside(start, end, spans)}
        return tuple(sorted(held))

    def _meet(self, word: str) -> tuple[int, ...]:
        """Return which forms a word may begin; a code has few words, so each is asked for once."""
        near = (n for n, (_, form, _) in enumerate(self._forms) if word.startswith(form.first))
        self._met[word] = tuple(near) if word[:SHORTEST] in self._heads else ()
        return self._met[word]


def _inside(start: int, end: int, spans: list[tuple[int, int, int]]) -> bool:
    return any(first <= start and end <= last and last - first > end - start for first, last, _ in spans)


@lru_cache(64)
def sources(listed: tuple[tuple[str, ...], ...]) -> Sources:
    """Return what to look for in a source; glossaries that list the same share it."""
    return Sources(listed)


@dataclass(frozen=True)
class Term:
    """What one word or phrase of the source is called."""

    source: tuple[str, ...]
    """As the source says it, in every form that is meant: `crew leader*`."""
    say: tuple[str, ...]
    """The agreed words, the first as the one to take; the others are accepted."""
    avoid: tuple[str, ...] = ()
    """Words that mean something else to the readers."""
    note: str = ""
    """Why these words."""
    own: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What a program says for it in its own established words, by the program's id."""

    def of(self, program: str) -> "Term":
        """Return the term as a program says it: its own words are agreed ones there, and none to avoid."""
        own = next((words for name, words in self.own if name == program), ())
        return replace(self, say=own, avoid=tuple(set(self.avoid) - set(own)), own=()) if own else self

    @property
    def name(self) -> str:
        """Its first form in the source, as people write it."""
        return self.source[0].replace(ANY_ENDING, "")

    @property
    def agreed(self) -> str:
        """The word to take."""
        return self.say[0].replace(ANY_ENDING, "")

    def said_in(self, text: str) -> str | None:
        """Return the agreed form that a translation holds."""
        return self._first(self._say, text)

    def avoided_in(self, text: str) -> str | None:
        """Return the word to avoid that a translation holds."""
        return self._first(self._avoid, text)

    @staticmethod
    def _first(forms: tuple[tuple[str, Form], ...], text: str) -> str | None:
        said = spaced(text)
        # A plain loop: this is asked of every term of every text.
        for needle, form in forms:
            if needle in said and form.stands_in(said):
                return form.written.replace(ANY_ENDING, "")
        return None

    @cached_property
    def _say(self) -> tuple[tuple[str, Form], ...]:
        return tuple((form.needle, form) for form in map(Form, self.say))

    @cached_property
    def _avoid(self) -> tuple[tuple[str, Form], ...]:
        return tuple((form.needle, form) for form in map(Form, self.avoid))


@dataclass(frozen=True)
class Glossary:
    """templates/languages/<language>.glossary.yml; no pydantic noun, for `check` waits for each that is made."""

    language: str
    source: str
    """The language of the terms."""
    status: str
    """`draft` until a second person who speaks the language has agreed to it, then `read`."""
    terms: tuple[Term, ...]

    def of(self, program: str) -> "Glossary":
        """Return the glossary as it holds for a program."""
        return replace(self, terms=tuple(term.of(program) for term in self.terms))

    def terms_in(self, source: str) -> tuple[Term, ...]:
        """Return the terms that a text of the source speaks of."""
        terms = self.terms
        return tuple([terms[at] for at in self._sources.held(source)])

    @cached_property
    def _sources(self) -> Sources:
        return sources(tuple(term.source for term in self.terms))

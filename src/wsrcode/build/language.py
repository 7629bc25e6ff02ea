"""A language of print: every word on the page that is not the code's own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from wsrcode.build.numerals import FORMS, Numerals, dates, months, numerals
from wsrcode.build.templates import find, plain_yaml
from wsrcode.errors import WsrcodeError
from wsrcode.model.provision import Limit, Season
from wsrcode.model.quantity import Quantity

_MONTHS = 12
_FIRST = "en"
_CURRENCY = 3
"""Letters of a currency."""
_BLANK = "{number}"


@dataclass(frozen=True, eq=False)
class Language:
    """One language of templates/languages/."""

    tag: str
    name: str
    """Its own name for itself: `Español`."""
    dir: str
    """`ltr` or `rtl`."""
    fonts: tuple[str, ...]
    """Font families, the first that has a character draws it."""
    status: str
    """`draft` for a translation until a second person has read it, else `read`: a source needs no second reader."""
    words: Mapping[str, Any]
    units: Mapping[str, Mapping[str, str]]
    """The forms of each unit: `one`, `few`, `other`, as CLDR tells them apart, and `per`, as it stands after `each`.

    Where one form has the blank {number}, those without it say their number themselves.
    """
    measures: Mapping[str, str]
    months: tuple[str, ...]
    file: str = field(repr=False)
    numerals: Numerals = field(repr=False)
    """How it writes what it counts."""
    line: tuple[float, float] | None = None
    """How far letters reach above and below the line they stand on, in em; None for capitals of Latin script."""
    instead: str = ""
    """The language, by its own name, that says what this one lacks."""
    borrows: str = ""
    """The same language by its tag."""
    lacking: tuple[str, ...] = ()
    """Words, months and units that nobody has written in it yet: `words/booklet/how/title`."""
    lent: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Whose the words are that stand for those it lacks, by where they stand: `{"site/kinds/annex": "en"}`."""

    @property
    def notice(self) -> str | None:
        """What to tell people of the words it lacks; None where it has them all."""
        if not self.lacking:
            return None
        more = f" and {len(self.lacking) - 1} more" if len(self.lacking) > 1 else ""
        return f"{self.file}: lacks {self.lacking[0]}{more}; printed in {self.instead} instead"

    @property
    def unknown(self) -> str | None:
        """What to tell people of a language that no library knows; None where nothing is missed by that."""
        told_apart = any(len(set(each.values())) > 1 for each in self.units.values())
        if self.numerals.plural or not told_apart:
            return None
        return f"{self.file}: CLDR has no plural rules for {self.tag}; until plural does, only 1 has its own form"

    def say(self, key: str, **values: object) -> str:
        """Return the words of a key such as `cover.help`, with their {blanks} filled.

        An int is something counted and gets the digits of the language; what only looks like a number is a str.
        Words that depend on a `count` state their forms as units do.
        """
        words = self._find(key, values.get("count"))
        told = {name: self.numerals.written(each) if isinstance(each, int) else each for name, each in values.items()}
        try:
            return words.format(**told)
        except (KeyError, IndexError, ValueError, AttributeError) as error:
            raise WsrcodeError(f"{self.file}: words/{key} has a blank that nothing fills: {error}") from None

    def _find(self, key: str, count: object = None) -> str:
        found: Any = self.words
        for step in key.split("."):
            found = found.get(step) if isinstance(found, Mapping) else None
        if isinstance(found, Mapping) and isinstance(count, int):
            found = found.get(self.numerals.form(Decimal(count)), found.get("other"))
        if not isinstance(found, str):
            raise WsrcodeError(f"{self.file}: words/{key} is missing; add the words for it")
        return found

    def group(self, key: str) -> dict[str, str]:
        """Return a group of words without blanks, as a template uses them: `booklet.log`."""
        found: Any = self.words
        for step in key.split("."):
            found = found.get(step) if isinstance(found, Mapping) else None
        if not isinstance(found, Mapping):
            raise WsrcodeError(f"{self.file}: words/{key} is missing; add the group of words")
        return {name: text for name, text in found.items() if isinstance(text, str)}

    def joined(self, names: Sequence[str], word: str = "and") -> str:
        """Return names as a sentence lists them: `Georgia, Maryland and Tennessee`; the `word` may be `or` as well."""
        before, last = self.say("between").join(names[:-1]), "".join(names[-1:])
        return f"{before}{self.say(word)}{last}" if before else last

    def amount(self, quantity: Quantity) -> str:
        """Return a quantity in words: `10 minutos`, `USD 15.00 por hora`; a unit nobody translated stays as it is."""
        words = self._count(quantity)
        for unit in quantity.per:
            words = self.say("amounts.per", amount=words, unit=self._per(unit))
        return words

    def _count(self, quantity: Quantity) -> str:
        number, head = self.numerals.written(quantity.number), quantity.text.split(" per ")[0]
        # A share that is told as times, 1.5 times say, has no unit and yet a word.
        forms = self.units.get(quantity.unit or ("time" if head.endswith("times") else ""))
        if quantity.is_money and len(quantity.unit) == _CURRENCY:
            return self.say("amounts.money", currency=quantity.unit, number=number)
        if forms is None:
            unit = head.removeprefix(format(quantity.number, "f")).strip()
            return f"{number} {unit}".rstrip()
        form = forms.get(self.numerals.form(quantity.number), forms["other"])
        if any(_BLANK in each for each in forms.values()):
            return form.replace(_BLANK, number)
        return f"{number} {form}"

    def _per(self, unit: str) -> str:
        forms = self.units.get(unit, {})
        return forms.get("per") or forms.get("one") or forms.get("other", unit)

    def limit(self, limit: Limit) -> str:
        """Return a limit in words: `at least 10 minutes`; `nothing` for at most 0."""
        return self.bound(limit.comparator, limit.amount)

    def bound(self, comparator: str, amount: Quantity) -> str:
        """Return an amount with the side it bounds, in words: of a limit, or of what the law says beside it."""
        if comparator == "at-most" and amount.number == 0:
            return self.say("amounts.nothing")
        key = "amounts.at_least" if comparator == "at-least" else "amounts.at_most"
        return self.say(key, amount=self.amount(amount))

    def measure(self, name: str, title: str) -> str:
        """Return a measure's name, or its title in the source's language where nobody has translated it."""
        return self.measures.get(name, title)

    def date(self, day: date) -> str:
        """Return a day in words: `22 de noviembre de 2026`."""
        return self.say("dates.date", day=self._day(day.day), month=self.months[day.month - 1], year=day.year)

    def season(self, season: Season) -> str:
        """Return a season in words: `1 May to 31 October`."""
        return self.say("dates.season", start=self._day_of_year(season.from_), end=self._day_of_year(season.to))

    def _day_of_year(self, written: str) -> str:
        month, day = (int(each) for each in written.split("-"))
        return self.say("dates.day_of_year", day=self._day(day), month=self.months[month - 1])

    def _day(self, day: int) -> str:
        return self.say("dates.first_day", day=day) if day == 1 else self.numerals.written(day)


@cache
def language(folders: tuple[Path, ...], tag: str) -> Language:
    """Return a language; raise WsrcodeError that says which file to write or mend."""
    try:
        path = find(folders, f"languages/{tag}.yml")
    except WsrcodeError as error:
        raise WsrcodeError(f"nothing can be printed in {tag!r} yet: {error}; copy en.yml and translate it") from None
    # The last folder is the package's: shown from templates/ on, as it is the same in every installation.
    shown = f"templates/languages/{tag}.yml"
    read: Mapping[str, Any] = plain_yaml(path)
    _checked(shown, tag, read)
    other = _other(folders, path, shown, read)
    read = _with_what_is_known(tag, read)
    own = {key: read.get(key, {}) for key in ("words", "units")}
    return Language(
        tag=tag,
        name=read["name"],
        dir=read["dir"],
        fonts=tuple(read["fonts"]),
        status="draft" if read["status"] == "draft" else "read",
        words=_merged(_kept_apart(other.words, other.dir, read["dir"]), own["words"]) if other else own["words"],
        units={**(other.units if other else {}), **own["units"]},
        measures=read.get("measures", {}),
        months=tuple(read["months"]) if "months" in read or not other else other.months,
        file=shown,
        numerals=numerals(shown, tag, read),
        line=_line(shown, read),
        instead=other.name if other else "",
        borrows=other.tag if other else "",
        lacking=tuple(_lacking(other, read)) if other else (),
        lent=_lent(other, other.tag, (each.removeprefix("words/") for each in _lacking(other, read))) if other else {},
    )


@cache
def in_output(folders: tuple[Path, ...], tag: str, output: str) -> Language:
    """Return a language with the words that only one output uses, those of languages/<output>/<tag>.yml.

    Each section of that file goes by its name, `words` by the output's. What it lacks is said as language() says it.
    """
    common, shown = language(folders, tag), f"templates/languages/{output}/{tag}.yml"
    own = _read(folders, f"languages/{output}/{tag}.yml")
    borrowed = _read(folders[-1:], f"languages/{output}/{_FIRST}.yml")
    if common.borrows not in {"", _FIRST}:
        borrowed = dict(_merged(borrowed, _read(folders, f"languages/{output}/{common.borrows}.yml")))
    for name in ("words", *borrowed):
        if not isinstance(own.get(name, borrowed.get(name)), type(borrowed.get(name, {}))):
            raise WsrcodeError(f"{shown}: {name} is of another kind than in {output}/{_FIRST}.yml")
    told = _merged(_kept_apart(borrowed, _direction(folders, common), common.dir), own)
    sections = {name: each for name, each in told.items() if isinstance(each, Mapping) and name != "measures"}
    sections[output] = sections.pop("words", {})
    lacking = tuple(_lacking_words(borrowed.get("words", {}), own.get("words", {}), "words")) if common.borrows else ()
    lent = dict(common.lent)
    if common.borrows not in {"", tag}:
        asked = (
            f"{output if name == 'words' else name}/{each.partition('/')[2]}"
            for name, theirs in borrowed.items()
            if isinstance(theirs, Mapping)
            for each in _lacking_words(theirs, own.get(name, {}), name)
        )
        lent |= _lent(in_output(folders, common.borrows, output), common.borrows, asked)
    # The language all others are translated from calls measures there as the register does.
    usual = {} if "measures" in borrowed and tag == _FIRST else common.measures
    read = {common.status, "draft" if lacking or not own else own.get("status", common.status)} <= {"read", "source"}
    return replace(
        common,
        words={**common.words, **sections},
        measures={**usual, **own.get("measures", {})},
        status="read" if read else "draft",
        file=shown,
        lacking=lacking,
        lent=lent,
    )


def _lent(other: Language, tag: str, paths: Iterable[str]) -> dict[str, str]:
    """Return whose the words at these places are: of the language that lends them, or of who lends them to it."""
    return {each: other.lent.get(each, tag) for each in paths}


def _read(folders: tuple[Path, ...], name: str) -> dict[str, Any]:
    found = next((folder / name for folder in folders if (folder / name).is_file()), None)
    return plain_yaml(found) if found else {}


def notices(folders: tuple[Path, ...], tag: str, outputs: Iterable[str]) -> Iterator[str]:
    """Yield what to tell people of a language: what it borrows, and what nobody knows of it.

    One that has no file at all is refused by the outputs that need one.
    """
    with suppress(WsrcodeError):
        known = language(folders, tag)
        yield from filter(None, (known.notice, known.unknown))
        for output in outputs:
            if any((folder / "languages" / output).is_dir() for folder in folders):
                yield from filter(None, (in_output(folders, tag, output).notice,))


def _with_what_is_known(tag: str, read: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a file with the months and the order of dates that it leaves to CLDR."""
    if (named := months(tag)) and "months" not in read:
        read = {**read, "months": named}
    words = read.get("words", {})
    return {**read, "words": {**words, "dates": _merged(dates(tag), words.get("dates", {}))}} if dates(tag) else read


def _other(folders: tuple[Path, ...], path: Path, shown: str, read: Mapping[str, Any]) -> Language | None:
    """Return the language that says what a file lacks: the one it names, else English; None for English itself."""
    named = read.get("instead", _FIRST)
    if named == _FIRST:
        # The package's own, whole: a project's English may lack words as well.
        package = folders[-1:]
        return None if not package or path == package[0] / f"languages/{_FIRST}.yml" else language(package, _FIRST)
    if not isinstance(named, str) or "instead" in plain_yaml(find(folders, f"languages/{named}.yml")):
        raise WsrcodeError(f"{shown}: instead must name a language that names no other itself")
    return language(folders, named)


def _line(file: str, read: Mapping[str, Any]) -> tuple[float, float] | None:
    if "line" not in read:
        return None
    try:
        above, below = (float(read["line"][key]) for key in ("above", "below"))
    except (KeyError, TypeError, ValueError):
        raise WsrcodeError(f"{file}: line must state above and below, each a number") from None
    return above, below


def _merged(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **under,
        **{key: _merged(under.get(key, {}), each) if isinstance(each, Mapping) else each for key, each in over.items()},
    }


def _direction(folders: tuple[Path, ...], language_: Language) -> str:
    return language(folders, language_.borrows).dir if language_.borrows else language_.dir


def _kept_apart(words: Mapping[str, Any], theirs: str, ours: str) -> Mapping[str, Any]:
    """Return borrowed words so that each keeps its own direction: their full stop stays at their end."""
    if theirs == ours:
        return words
    return {
        key: _kept_apart(each, theirs, ours) if isinstance(each, Mapping) else f"\u2068{each}\u2069"
        for key, each in words.items()
    }


def _lacking(other: Language, read: Mapping[str, Any]) -> Iterator[str]:
    yield from _lacking_words(other.words, read.get("words", {}), "words")
    yield from (f"units/{unit}" for unit in other.units if unit not in read.get("units", {}))
    if "months" not in read:
        yield "months"


def _lacking_words(theirs: Mapping[str, Any], ours: Mapping[str, Any], path: str) -> Iterator[str]:
    for key, each in theirs.items():
        if isinstance(each, Mapping):
            yield from _lacking_words(each, ours.get(key, {}), f"{path}/{key}")
        elif key not in ours:
            yield f"{path}/{key}"


def _checked(file: str, tag: str, read: Mapping[str, Any]) -> None:
    if read.get("tag") != tag:
        raise WsrcodeError(f"{file}: tag must be {tag}, as the file's name says")
    # A language may lack words, months and units; what it is called and how it is drawn it must say itself.
    lacks = {"months": ["-"] * _MONTHS, "words": {}, "units": {}}
    kinds = {"name": str, "status": str, "fonts": list, "months": list, "words": dict, "units": dict}
    for key, kind in kinds.items():
        if not isinstance(read.get(key, lacks.get(key)), kind):
            raise WsrcodeError(f"{file}: {key} is missing or of another kind than in en.yml")
    if read.get("dir") not in {"ltr", "rtl"}:
        raise WsrcodeError(f"{file}: dir must be ltr or rtl")
    if read["status"] not in {"source", "draft", "read"}:
        raise WsrcodeError(f"{file}: status must be source, draft or read")
    if len(read.get("months", lacks["months"])) != _MONTHS:
        raise WsrcodeError(f"{file}: months must name twelve, it names {len(read['months'])}")
    for name, unit in read.get("units", {}).items():
        if not isinstance(unit, dict) or "other" not in unit or not unit.keys() <= {*FORMS, "per"}:
            raise WsrcodeError(f"{file}: units/{name} must state other, may state {', '.join(FORMS[:-1])} and per")
        if not all(isinstance(each, str) for each in unit.values()):
            raise WsrcodeError(f"{file}: units/{name} must state each of its forms in words")

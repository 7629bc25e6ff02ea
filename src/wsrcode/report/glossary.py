"""The agreed words of a language, and where a code speaks of each."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wsrcode.model.edition import Edition
from wsrcode.model.glossary import Glossary, Term

_FEW = 3


@dataclass(frozen=True)
class Use:
    """Where a code speaks of a term, and how its translation says it."""

    term: Term
    keys: tuple[str, ...]
    """The texts of the source that speak of it."""
    others: tuple[str, ...]
    """Those of them whose translation says it in none of the agreed words."""
    untranslated: int


def uses(edition: Edition, glossary: Glossary) -> tuple[Use, ...]:
    """Return the terms in their order, with where the code speaks of each."""
    glossary = glossary.of(edition.standard.id)
    theirs = {key: text for key, _, text in edition.pairs}
    found: dict[Term, list[str]] = {term: [] for term in glossary.terms}
    for key, source in edition.source.items():
        for term in glossary.terms_in(source):
            found[term].append(key)
    return tuple(
        Use(
            term,
            tuple(keys),
            tuple(key for key in keys if key in theirs and term.said_in(theirs[key]) is None),
            sum(key not in theirs for key in keys),
        )
        for term, keys in found.items()
    )


def told(edition: Edition, glossary: Glossary, *, keys: bool) -> str:
    """Return the words in the order of the glossary, each with the first texts that speak of it."""
    found = uses(edition, glossary)
    head = f"{edition.standard.id}, {glossary.source} to {glossary.language}: {len(found)} terms, a {glossary.status}"
    return "\n".join([head, *(line for each in found for line in _lines(each, keys=keys))])


def _lines(use: Use, *, keys: bool) -> Iterator[str]:
    term = use.term
    others = [each for each in dict.fromkeys(map(_plain, term.say)) if each != term.agreed]
    more = f" (or {', '.join(others)})" if others else ""
    yield f"{term.name}: {term.agreed}{more}"
    if term.avoid:
        yield f"  not: {', '.join(map(_plain, term.avoid))}"
    if term.note:
        yield f"  {term.note}"
    shown = use.keys if keys else use.keys[:_FEW]
    rest = len(use.keys) - len(shown)
    yield f"  in {_counted(len(use.keys))}{_listed(shown)}{f' and {rest} more' if rest else ''}"
    if use.others:
        yield f"  in other words: {', '.join(use.others)}"
    if use.untranslated:
        yield f"  not translated yet: {use.untranslated}"


def _plain(form: str) -> str:
    """Return a form as people read it: the beginning of a word shows that it goes on, a whole word needs no sign."""
    return form.replace("*", "")


def _counted(count: int) -> str:
    return "1 text" if count == 1 else f"{count} texts"


def _listed(keys: Sequence[str]) -> str:
    return f": {', '.join(keys)}" if keys else ""


def as_json(edition: Edition, glossary: Glossary) -> str:
    """Return the same for programs."""
    terms = [
        {
            "source": list(each.term.source),
            "say": list(each.term.say),
            "avoid": list(each.term.avoid),
            "note": each.term.note or None,
            "keys": list(each.keys),
            "in_other_words": list(each.others),
            "untranslated": each.untranslated,
        }
        for each in uses(edition, glossary)
    ]
    document = {
        "schema": 1,
        "program": edition.standard.id,
        "language": glossary.language,
        "status": glossary.status,
        "terms": terms,
    }
    return json.dumps(document, ensure_ascii=False, indent=1)

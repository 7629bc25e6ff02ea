"""Read the glossaries beside the languages of print."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from wsrcode.load.beside import Beside, mapping, texts
from wsrcode.load.strict import Fault
from wsrcode.model.glossary import SHORTEST, Glossary, Term

_SHORT_STEM = re.compile(rf"(?<!\w)\w{{0,{SHORTEST - 1}}}\*")


def glossaries(root: Path | None = None) -> Mapping[str, Glossary]:
    """Return the glossaries that hold for a project, by language."""
    return Beside("glossary", _glossary, root)


def _glossary(value: Any, language: str) -> Glossary:
    read = mapping(value, "it", known=("language", "source", "status", "terms"))
    if read.get("language") != language:
        raise Fault(f"language must be {language}, as the file's name says")
    if read.get("status") not in {"draft", "read"}:
        raise Fault("status must be draft or read")
    terms = read.get("terms", ())
    if not isinstance(terms, tuple):
        raise Fault("terms must be a list")
    found = Glossary(language, str(read.get("source", "en")), read["status"], tuple(map(_term, terms)))
    listed = [form.casefold() for term in found.terms for form in term.source]
    if twice := next((each for each in listed if listed.count(each) > 1), None):
        raise Fault(f"{twice!r} is listed twice as a source; one thing has one name")
    return found


def _term(value: Any) -> Term:
    read = mapping(value, "a term", known=("source", "say", "avoid", "note", "programs"))
    name = str(read.get("source", "?"))[:60]
    source, say, avoid = (_forms(read.get(key, ()), f"{key} of {name}") for key in ("source", "say", "avoid"))
    if not source or not say:
        raise Fault(f"the term {name} needs a source and something to say for it")
    return Term(source, say, avoid, str(read.get("note", "")), tuple(_own(read.get("programs", {}), name)))


def _own(value: Any, name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what each program says for a term."""
    if not isinstance(value, dict):
        raise Fault(f"programs of {name} must be a mapping from a program's id to its own words")
    for program, words in value.items():
        yield str(program), _forms(words, f"{program} of {name}")


def _forms(value: Any, what: str) -> tuple[str, ...]:
    forms = texts(value, what)
    if short := next((each for each in forms if _SHORT_STEM.search(each)), None):
        raise Fault(f"{what}: {short!r} may go on after fewer than {SHORTEST} letters, so too many words begin like it")
    return forms

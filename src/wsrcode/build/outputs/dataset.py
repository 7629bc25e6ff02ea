"""The whole code as data: every provision with its texts in all languages and the state of each text."""

import json
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from wsrcode.build.define import Desk, Document, Made
from wsrcode.model.edition import Edition, Words
from wsrcode.model.law import Baseline, Floor
from wsrcode.model.mark import mark, mark_of
from wsrcode.model.noun import Noun
from wsrcode.model.provision import Provision
from wsrcode.model.standard import Corpus, Standard

SCHEMA = 1


def documents(desk: Desk) -> Iterator[Document]:
    """Yield one document: it holds all languages, so it is filed under the one the code was drafted in.

    It is not refused as a draft: it states of every text what it is.
    """
    standard = desk.standard
    yield Document(
        "dataset",
        standard.id,
        standard.code.language,
        f"{standard.id} dataset",
        open_ends=partial(_open_ends, standard),
        render=partial(_made, desk.corpus, standard),
        source=desk.source,
    )


def _open_ends(standard: Standard) -> list[str]:
    return [f"{each.language}: draft" for each in _editions(standard) if each.is_draft]


def _editions(standard: Standard) -> list[Edition]:
    return [Edition(standard, tag) for tag in dict.fromkeys((standard.code.language, *standard.languages))]


def _made(corpus: Corpus, standard: Standard) -> tuple[Made, ...]:
    return (Made(f"{standard.id}/{standard.id}.json", packed(corpus, standard)),)


def packed(corpus: Corpus, standard: Standard) -> bytes:
    """Return a standard's data as the bytes of a file."""
    return f"{json.dumps(dataset(corpus, standard), ensure_ascii=False, indent=1, sort_keys=True)}\n".encode()


def dataset(corpus: Corpus, standard: Standard) -> dict[str, Any]:
    """Return a standard as plain values; what is unverified is in it, and says so."""
    editions = _editions(standard)
    program, code = _plain(standard.program), _plain(standard.code)
    return {
        "schema": SCHEMA,
        "id": standard.id,
        "label": standard.program.label,
        "publisher": program.pop("publisher"),
        "mark": mark(standard),
        "marks": {each.language: mark_of(each) for each in editions},
        "languages": [each.language for each in editions],
        "law_date": standard.code.law_date.isoformat(),
        "parts": _parts(code.pop("outline"), editions),
        "tiers": [{**tier, "texts": _texts(editions, f"tiers/{tier['id']}/")} for tier in code.pop("tiers")],
        "code": code,
        "program": {**program, "texts": _texts(editions, "program/")},
        "provisions": [_provision(standard, each, editions) for each in _in_order(standard)],
        "lessons": _lessons(standard, editions),
        "floors": {name: _floor(*corpus.floors[name]) for name in _cited(standard) if name in corpus.floors},
        "measures": {name: _plain(corpus.measures[name]) for name in _counted(standard) if name in corpus.measures},
    }


def _parts(parts: list[dict[str, Any]], editions: list[Edition]) -> list[dict[str, Any]]:
    return [
        {**part, "number": str(at), "texts": _texts(editions, f"parts/{part['id']}/")}
        for at, part in enumerate(parts, 1)
    ]


def _lessons(standard: Standard, editions: list[Edition]) -> list[dict[str, Any]]:
    """Return how parts are taught, in the order of print; they stand beside the code and bind nobody."""
    return [{**_plain(each), "texts": _texts(editions, f"lessons/{each.part}/")} for each in standard.lessons_in_order]


def _in_order(standard: Standard) -> Iterator[Provision]:
    """Yield the provisions as the outline orders them, then those that no part names."""
    yield from (each for part in standard.code.outline for each in standard.in_order(part))
    yield from (each for name, each in standard.provisions.items() if name not in standard.part_of)


def _provision(standard: Standard, provision: Provision, editions: list[Edition]) -> dict[str, Any]:
    part = standard.part_of.get(provision.id)
    return {
        **_plain(provision),
        "number": standard.numbers.get(provision.id),
        "part": part.id if part else None,
        "applies_if": sorted(standard.facts_of(provision)),
        "printable": provision.printable,
        **({} if provision.printable else {"unverified": True}),
        "texts": _texts(editions, f"provisions/{provision.id}/"),
    }


def _texts(editions: list[Edition], below: str) -> dict[str, dict[str, Any]]:
    """Return the texts below a key, language by language; one that nobody has translated has a state and no words."""
    return {
        each.language: {
            key.removeprefix(below): _text(words, each.language)
            for key, words in each.words.items()
            if key.startswith(below)
        }
        for each in editions
    }


def _text(words: Words, language: str) -> Mapping[str, str]:
    return {"state": words.state} if words.language != language else {"state": words.state, "text": words.text}


def _cited(standard: Standard) -> list[str]:
    return sorted({each.law for provision in standard.provisions.values() for each in provision.floor})


def _counted(standard: Standard) -> list[str]:
    duties = (each for provision in standard.provisions.values() for each in provision.obligations)
    return sorted({limit.measure for duty in duties for limit in duty.limits})


def _floor(floor: Floor, baseline: Baseline) -> dict[str, Any]:
    stated = {"jurisdiction": baseline.jurisdiction, "place": baseline.name, "checked": baseline.checked.isoformat()}
    return {**_plain(floor), **stated}


def _plain(noun: Noun) -> dict[str, Any]:
    """Return all that a noun states, and the usual value where it states nothing."""
    return noun.model_dump(mode="json", by_alias=True, exclude_none=True)

"""A text's mark: twelve signs by which a paper in the hand says which words, of which code, in which language."""

import json
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Any

from wsrcode.model.edition import Edition, is_of_code
from wsrcode.model.noun import Noun
from wsrcode.model.standard import Standard

_INDUCEMENT = "program/inducement"


def mark(standard: Standard) -> str:
    """Return the mark of a code, the same in every language: `505a-d696-f835`.

    Only what is adopted counts: the program, the code's frame and the provisions. Lessons, suppliers, inputs,
    decisions, translations and the state of their reading may change under it, and so may file names, the order of keys
    and the folding of lines.
    """
    return _short(_adopted(standard))


@lru_cache(maxsize=64)
def mark_of(edition: Edition) -> str:
    """Return the mark of a code in one language: of all that is adopted, and of the texts in this language.

    Who has read a text does not count; a text that nobody has translated counts as missing. A final print has the mark
    of the edition it was made from, so that it can be found again. Lessons do not count: another scene to act out is no
    other code, and papers in pockets stay right. What moves a supplier became a text of its own after papers had gone
    out: in the language of drafting it counts with the program, as it did then.
    """
    there = {_INDUCEMENT} if edition.language == edition.standard.code.language else set()
    code = {key: words for key, words in edition.whole.words.items() if is_of_code(key) and key not in there}
    texts = {key: words.text for key, words in code.items() if words.language == edition.language}
    return _short({"code": _adopted(edition.standard), "language": edition.language, "texts": texts})


def _adopted(standard: Standard) -> dict[str, Any]:
    return {
        "program": _plain(standard.program),
        "code": _plain(standard.code),
        "provisions": {name: _plain(provision) for name, provision in standard.provisions.items()},
    }


def _plain(noun: Noun) -> dict[str, Any]:
    """Return a noun's keys and values; what is left out of a file and what it states as usual are the same."""
    return noun.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _short(value: Any) -> str:
    packed = json.dumps(_folded(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    found = sha256(packed.encode()).hexdigest()
    return f"{found[:4]}-{found[4:8]}-{found[8:12]}"


def _folded(value: Any) -> Any:
    """Return the same with the white space of every text folded, as a translator's seal sees it."""
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).split())
    if isinstance(value, Mapping):
        return {key: _folded(each) for key, each in value.items()}
    return [_folded(each) for each in value] if isinstance(value, list | tuple) else value

"""Let people find words without typing the accents: the search of the theme does not fold them."""

import json
import re
import unicodedata
from typing import Any

_WORD = re.compile(r"[^\W\d_]+")


def folded_index(text: str) -> str:
    """Return a search index in which each entry also holds its accented words without their accents, for no eye."""
    index = json.loads(text)
    for entry in index["docs"]:
        if found := " ".join(_folded(f"{entry['title']} {entry['text']}")):
            entry["text"] = f"{entry['text']}<p hidden>{found}</p>"
    return written_index(index)


def written_index(index: dict[str, Any]) -> str:
    """Return a search index as its file holds it: always the same bytes for the same entries."""
    return json.dumps(index, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _folded(text: str) -> list[str]:
    if text.isascii():
        return []
    words = dict.fromkeys(word for word in _WORD.findall(text) if not word.isascii())
    return [plain for word in words if (plain := without_accents(word)) != word]


def without_accents(word: str) -> str:
    """Return a word in plain letters: `kreyòl` as `kreyol`."""
    parts = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(each for each in parts if not unicodedata.combining(each)))

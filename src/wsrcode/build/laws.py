"""What laws, and the places they hold in, are called in another language than the one that baselines are kept in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from wsrcode.build.templates import plain_yaml
from wsrcode.errors import WsrcodeError
from wsrcode.model.instrument import Ground
from wsrcode.model.law import Baseline, Floor

LAW = "en"
"""The language that titles of laws are kept in, whatever the language of the code."""
_NONE = {"status": "read", "words": {"original": "-"}}


@dataclass(frozen=True, eq=False)
class Laws:
    """The names of languages/laws/<tag>.yml; what it does not name keeps the name it has."""

    tag: str
    file: str = field(repr=False)
    status: str
    """`draft` until a second person has read them, else `read`."""
    words: Mapping[str, str]
    places: Mapping[str, str]
    """What baselines are called, by jurisdiction."""
    titles: Mapping[str, str]
    """What floors are called, by id."""
    bodies: Mapping[str, str]
    """What stands before the number of an instrument, by how it is written in a code: `UDHR`."""

    def told(self, floor: Floor, baseline: Baseline) -> dict[str, Any]:
        """Return what a floor is called, what it is called where it was made, and where it stands, for sheets."""
        title, place = self.titles.get(floor.id), self.places.get(baseline.jurisdiction)
        original = {"says": self.words["original"], "title": self._kept(floor.title)}
        where = [place, self._kept(floor.citation)] if place else [self._kept(f"{baseline.name}, {floor.citation}")]
        return {"title": title or self._kept(floor.title), "original": original if title else None, "where": where}

    def ground(self, ground: Ground) -> str:
        """Return a ground as it is cited in the language: `DUDH art. 28`."""
        body, _, rest = str(ground).partition(" ")
        return f"{self.bodies.get(body, body)} {rest}".rstrip()

    def _kept(self, text: str) -> str | dict[str, str]:
        return text if self.tag == LAW else {"text": text, "lang": LAW}


@cache
def laws(folders: tuple[Path, ...], tag: str) -> Laws:
    """Return the names of laws in a language; none where there is no file of them."""
    shown = f"templates/languages/laws/{tag}.yml"
    path = next((each for folder in folders if (each := folder / f"languages/laws/{tag}.yml").is_file()), None)
    read: Mapping[str, Any] = plain_yaml(path) if path else _NONE
    groups = {name: _texts(shown, name, read.get(name, {})) for name in ("words", "places", "titles", "bodies")}
    if read.get("status") not in {"draft", "read"}:
        raise WsrcodeError(f"{shown}: status must be draft or read")
    if "original" not in groups["words"]:
        raise WsrcodeError(f"{shown}: words/original is missing; say what stands before a name in English")
    return Laws(tag=tag, file=shown, status=read["status"], **groups)


def _texts(shown: str, name: str, group: object) -> Mapping[str, str]:
    if not isinstance(group, Mapping) or not all(isinstance(each, str) and each for each in group.values()):
        raise WsrcodeError(f"{shown}: {name} must be a mapping of keys to texts")
    return group


def original_once(items: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield provisions so that each law says what it is called where it was made only where it stands first."""
    known: set[str] = set()
    for each in items:
        yield {**each, "law": [_first(law, known) for law in each["law"]]}


def _first(law: Mapping[str, Any], known: set[str]) -> dict[str, Any]:
    if law["original"] is None:
        return {**law}
    title = law["original"]["title"]["text"]
    first = title not in known
    known.add(title)
    return {**law, "original": law["original"] if first else None}

"""The printer: all that is set in type goes through it, and what was set before is taken from where it was kept."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal

from wsrcode.build.icons import font_packages
from wsrcode.build.kept import Kept
from wsrcode.build.pictures import file_of, in_greys
from wsrcode.build.source import take_in
from wsrcode.build.templates import theme
from wsrcode.build.theme import in_black
from wsrcode.build.trim import with_bleed_box
from wsrcode.errors import WsrcodeError
from wsrcode.model.picture import Drawing

_ENGINE = ("typst", "mkdocs-material")
"""Packages whose version decides how a page looks; those of fonts come to them."""

_SETTING = ("typst.py", "duplex.py")
"""Our own code between a model and what is kept."""

_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count (\d+)|/Count (\d+)[^>]*?/Type\s*/Pages\b")


@dataclass(frozen=True)
class Look:
    """How something is to be printed, beside what it says."""

    ink: Literal["colour", "black"] = "colour"
    press: bool = False
    """For a print shop: with bleed and crop marks."""
    place: str = ""
    """The local insert that goes into it, by its id."""

    @property
    def ending(self) -> str:
        """What its files' names end in: nothing for the usual look."""
        # `at` keeps a camp whose id is `large` from taking the place of the large print.
        place = f"-at-{self.place}" if self.place else ""
        return place + ("-black" if self.ink == "black" else "") + ("-press" if self.press else "")


@dataclass(frozen=True, eq=False)
class Printer:
    """Template folders, a look, and perhaps a place where set pages are kept."""

    folders: tuple[Path, ...]
    look: Look = field(default_factory=Look)
    kept: Kept | None = None
    heard: dict[tuple[str, ...], bytes] = field(default_factory=dict)
    """What templates have told in this run."""

    def pdf(  # noqa: PLR0913 - all but the first two have their usual value
        self,
        template: str,
        model: Mapping[str, Any],
        *,
        when: datetime,
        extra: Mapping[str, str] | None = None,
        pictures: Mapping[str, Drawing] | None = None,
        tells: Iterable[str] = (),
    ) -> tuple[bytes, int]:
        """Return the PDF that a template makes of a model, and how many pages it has; see `typst.pdf`.

        `pictures` are the program's own drawings by name; those that the model names are drawn.
        `tells` are labels that somebody will ask for: right after the pages are set it costs nothing; see `told`.
        """
        drawn = self._drawn(model, pictures or {})
        told = self._looking(model, drawn)
        inputs = dict(extra or {})
        name = (template, json.dumps(told, ensure_ascii=False, sort_keys=True), *sorted(inputs.items()), str(when))

        def made() -> bytes:
            from wsrcode.build import typst  # noqa: PLC0415 - who prints what was kept waits for no engine

            files = {file_of(each): each.data for each in drawn.values()}
            return typst.pdf(template, told, when=when, folders=self.folders, extra=inputs, pictures=files)

        data, pages = self._once(name, made)
        for label in tells:
            self.told(template, model, label, extra=extra, pictures=pictures)
        # A template that knows no press has no bleed, and its pages stay as they are.
        return (with_bleed_box(data) if self.look.press and b"/TrimBox" in data else data), pages

    @property
    def theme(self) -> Mapping[str, Any]:
        """The colours and sizes of print, as the look has them."""
        told = theme(self.folders)
        return in_black(told) if self.look.ink == "black" else told

    def _drawn(self, model: Mapping[str, Any], pictures: Mapping[str, Drawing]) -> dict[str, Drawing]:
        # A drawing that a page does not show must not have it set anew.
        named = set(_strings(model)) if pictures else set()
        used = {name: each for name, each in pictures.items() if name in named}
        return {name: in_greys(each) for name, each in used.items()} if self.look.ink == "black" else used

    def told(
        self,
        template: str,
        model: Mapping[str, Any],
        label: str,
        *,
        extra: Mapping[str, str] | None = None,
        pictures: Mapping[str, Drawing] | None = None,
    ) -> Any:
        """Return what a template tells of a model's pages under a label; see `typst.told`."""
        drawn = self._drawn(model, pictures or {})
        told = self._looking(model, drawn)
        inputs = dict(extra or {})
        words = json.dumps(told, ensure_ascii=False, sort_keys=True)
        name = ("told", label, template, words, *map(str, sorted(inputs.items())))

        def made() -> bytes:
            from wsrcode.build import typst  # noqa: PLC0415 - as above

            files = {file_of(each): each.data for each in drawn.values()}
            found = typst.told(template, told, label, folders=self.folders, extra=inputs, pictures=files)
            return json.dumps(found).encode()

        if name not in self.heard:
            self.heard[name] = self._kept_or(name, made)
        return json.loads(self.heard[name])

    def sheets(
        self, source: bytes, pages: int, *, when: datetime, extra: Mapping[str, str] | None = None
    ) -> tuple[bytes, int]:
        """Return a booklet's pages set two by two for saddle stitch, and how many sheets' sides that makes."""
        inputs = dict(extra or {})
        name = ("sheets", sha256(source).hexdigest(), str(pages), *sorted(inputs.items()), str(when))

        def made() -> bytes:
            from wsrcode.build import typst  # noqa: PLC0415 - as above

            return typst.sheets(source, pages, when=when, folders=self.folders, extra=inputs)

        return self._once(name, made)

    def _looking(self, model: Mapping[str, Any], drawn: Mapping[str, Drawing]) -> dict[str, Any]:
        return {
            **model,
            "theme": self.theme,
            "look": {"ink": self.look.ink, "press": self.look.press},
            "drawn": {name: f"/pictures/{file_of(each)}" for name, each in drawn.items()},
        }

    def _once(self, name: Iterable[object], make: Callable[[], bytes]) -> tuple[bytes, int]:
        made = self._kept_or(name, make)
        return made, page_count(made)

    def _kept_or(self, name: Iterable[object], make: Callable[[], bytes]) -> bytes:
        if self.kept is None:
            return make()
        key = sha256("\0".join([fingerprint(self.folders), *map(str, name)]).encode()).hexdigest()
        found = self.kept.get(key)
        made = make() if found is None else found
        if found is None:
            self.kept.put(key, made)
        return made


@cache
def fingerprint(folders: tuple[Path, ...]) -> str:
    """Return a digest of what decides how a model looks: templates, drawings, fonts, the engine and how it is asked."""
    digest = sha256()
    for module in _SETTING:
        digest.update(Path(__file__).with_name(module).read_bytes())
    for package in (*_ENGINE, *(name.replace("_", "-") for name in font_packages())):
        digest.update(f"{package} {version(package)}\0".encode())
    for folder in folders:
        take_in(digest, folder, _looked_at(folder))
    return digest.hexdigest()


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)


def _looked_at(folder: Path) -> list[Path]:
    found = [*folder.rglob("*.typ"), *(folder / "icons").glob("*"), *(folder / "fonts").rglob("*")]
    return [path for path in found if path.is_file()]


def page_count(document: bytes) -> int:
    """Return how many pages a PDF of ours has, from its page tree."""
    counts = [int(one or other) for one, other in _PAGES.findall(document)]
    if not counts:
        raise WsrcodeError("the PDF's page tree could not be read; was Typst changed for another version?")
    return max(counts)

"""What can be downloaded, by names that people understand: whom it is for, the language, how large, on which paper."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath
from typing import Any

from markupsafe import Markup

from wsrcode.build.pages.define import Download
from wsrcode.build.pages.press import Press
from wsrcode.build.pages.spoken import tongues
from wsrcode.model.standard import Standard

GROUPS = (
    "booklets", "web", "cards", "posters", "notices", "guides", "sheets", "buyers", "interviews", "data",
)  # fmt: skip
"""In the order in which they are offered: what workers hold in their hands comes first."""
_KILO = 1024
_SHEETS = ("print", "sheets")
_DATA = {"json", "csv", "xml"}


@dataclass(frozen=True)
class Offered:
    """A file that the build made, as it is offered."""

    group: str
    language: str
    """Empty for what is in no language or in all."""
    name: Markup
    special: tuple[str, ...]
    """What makes it other than the one that most people want: its size, what it leaves out, sheets for a printer."""
    kind: str
    """`PDF`, say."""
    path: str
    """Below dist/."""
    size: str

    @property
    def usual(self) -> bool:
        """Whether it is the one that most people want."""
        return not self.special


@dataclass(frozen=True)
class Row:
    """The same thing in one or several kinds of file."""

    name: Markup
    files: tuple[Offered, ...]


def offered(press: Press, standard: Standard) -> list[Offered]:
    """Return what can be downloaded of a program, in the order in which it is offered."""
    found = [_offered(press, standard, each) for each in press.around.downloads.get(standard.id, ())]
    return sorted(found, key=_order)


def rows(files: Iterable[Offered]) -> list[Row]:
    """Return files that stand in order as rows: what differs in nothing but the kind of file stands on one."""
    return [Row(name, tuple(kept)) for name, kept in groupby(files, key=lambda each: each.name)]


def _order(file: Offered) -> tuple[Any, ...]:
    # What is for a printer's hands comes after what is for reading, whatever its size.
    return _rank(file.group), file.language, "sheets" in file.special, file.special, file.name, file.path


def _rank(group: str) -> int:
    return GROUPS.index(group) if group in GROUPS else len(GROUPS)


def _offered(press: Press, standard: Standard, file: Download) -> Offered:
    at = PurePosixPath(file.path)
    below = at.parts[1:-1]
    ending = at.suffix.removeprefix(".")
    folder = below[0] if below else ""
    group = folder if folder in GROUPS else ("data" if ending in _DATA else folder or "other")
    owner = below[1] if len(below) > 1 else standard.id
    tokens = at.name.removesuffix(at.suffix).removeprefix(owner).removeprefix("-").split("-")
    known = [n for n, each in enumerate(tokens) if each in tongues(standard)]
    split = known[-1] if known else len(tokens)
    before, after = tokens[1:split], tokens[split + 1 :]
    pieces = [
        _title(press, standard, tokens[0] if split else "", owner, folder or group),
        *_of_notice(press, before),
        *_rest(press, standard, after),
    ]
    return Offered(
        group,
        tokens[split] if known else "",
        Markup(" · ").join(pieces),
        tuple(after),
        press.word("formats", ending),
        file.path,
        size(file.size),
    )


def _title(press: Press, standard: Standard, kind: str, owner: str, group: str) -> Markup:
    if group == "sheets":
        names = {each.id: each.name for each in standard.suppliers}
        return press.own(standard, names.get(owner, owner))
    # What has no word for itself is called as its group is.
    words = "files" if kind else "downloads"
    return Markup("{}").format(press.word(words, kind or group))


def _of_notice(press: Press, tokens: list[str]) -> Iterator[Markup]:
    """Yield of which revision a notice is, and for whom."""
    for each in tokens:
        word = press.word("files", each)
        yield Markup("{}").format(word if word != each else press.words.say("site.files.revision", revision=each))


def _rest(press: Press, standard: Standard, tokens: list[str]) -> Iterator[Markup]:
    """Yield how large it is, what stands in it, on which paper, and in which ink."""
    text = "-".join(tokens)
    edition = press.edition(standard)
    annexes = sorted((each.id for each in standard.code.outline), key=len, reverse=True)
    annex = next((each for each in annexes if f"{text}-".startswith(f"annex-{each}-")), None)
    if annex:
        yield press.said(edition[f"parts/{annex}/title"])
        text = text.removeprefix(f"annex-{annex}").removeprefix("-")
    left = text.split("-") if text else []
    while left:
        if tuple(left[:2]) == _SHEETS:
            yield Markup("{}").format(press.words.say("site.files.folding"))
            left = left[2:]
        else:
            yield Markup("{}").format(press.word("files", left.pop(0)))


def size(count: int) -> str:
    """Return how large a file is."""
    return f"{count / _KILO / _KILO:.1f} MB" if count >= _KILO * _KILO else f"{max(1, round(count / _KILO))} KB"

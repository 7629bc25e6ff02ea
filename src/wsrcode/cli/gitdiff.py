"""Tell one changed file to git: its amendments, with the code around it taken from the work tree, then its lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from wsrcode.diff import compare
from wsrcode.errors import CouldNotCompare, WsrcodeError
from wsrcode.load.shared import Library, Source, contents_of, read_shared
from wsrcode.load.tree import FOLDER, LARGEST, folder_tree
from wsrcode.model.amendment import Amendment
from wsrcode.report.amendments.text import told as amendments_told
from wsrcode.report.plain_words import visible

_NOTHING = "/dev/null"
_COLOURS = {"-": "31", "+": "32", "@": "36"}


@dataclass(frozen=True)
class Change:
    """A changed file as git hands it over."""

    path: str
    """From the top of the repository."""
    old: str
    """Where its old contents lie; `/dev/null` where there were none."""
    new: str

    @property
    def bytes(self) -> tuple[bytes | None, bytes | None]:
        """Both contents; None where there is none."""
        old, new = (None if name == _NOTHING else Path(name).read_bytes() for name in (self.old, self.new))
        return old, new


def told(change: Change, *, colour: bool) -> str:
    """Return what git shows for a changed file; what cannot be compared is shown by its lines, and says why."""
    head = _painted(f"wsrcode {ascii(change.path)[1:-1]}", "1", colour=colour)
    try:
        lines = "".join(_lines(change, colour=colour))
    except OSError as error:
        return f"{head}\ncannot be read: {error.strerror}\n"
    return f"{head}\n{_said(change, colour=colour).rstrip()}\n\n{lines}"


def _said(change: Change, *, colour: bool) -> str:
    try:
        found = _amendments(change)
    except WsrcodeError as error:
        return f"could not be compared, which is not the same as no amendments: {error}"
    except Exception as error:  # noqa: BLE001 - a fault of ours must never keep a person from seeing the lines
        return f"could not be compared, by a fault of wsrcode ({type(error).__name__}); the lines are below"
    return amendments_told(found, colour=colour)


def _amendments(change: Change) -> tuple[Amendment, ...]:
    top, file = _inside(change.path)
    old, new = _sources(top, file, change.bytes)
    library = Library()
    before, after = read_shared(old, library), read_shared(new, library)
    program = file.split("/")[1]
    one, other = before.corpus.standards.get(program), after.corpus.standards.get(program)
    if one is None or other is None:
        raise CouldNotCompare("it belongs to no code")
    unchanged = frozenset(name for name, at in other.files.items() if at != file and one.files.get(name) == at)
    return compare(one, other, before.corpus, after.corpus, after.place, unchanged=unchanged)


def _inside(path: str) -> tuple[Path, str]:
    """Return the project's folder (git starts us at the top of the repository) and the file's name in it."""
    above, there, below = f"/{path}".partition(f"/{FOLDER}/")
    if not there or below.count("/") < 1 or below.startswith("baselines/"):
        raise CouldNotCompare("it lies in no code's folder")
    return Path(above.lstrip("/") or "."), f"{FOLDER}/{below}"


def _sources(top: Path, file: str, contents: tuple[bytes | None, bytes | None]) -> tuple[Source, Source]:
    around = dict(folder_tree(top))
    around.pop(file, None)
    for data in contents:
        if data is not None and len(data) > LARGEST:
            raise CouldNotCompare(f"it is larger than {LARGEST // 1024} KB")
    named = contents_of(around, sha256=True)
    trees = [{**around, file: data} if data is not None else around for data in contents]
    sides = [
        Source(label, tree, {**named, **contents_of({file: tree[file]} if file in tree else {}, sha256=True)})
        for label, tree in zip(("the old file", "the new file"), trees, strict=True)
    ]
    return sides[0], sides[1]


def _lines(change: Change, *, colour: bool) -> Iterator[str]:
    old, new = (visible(data or b"").splitlines(keepends=True) for data in change.bytes)
    names = (f"a/{change.path}" if change.old != _NOTHING else _NOTHING, f"b/{change.path}")
    for line in unified_diff(old, new, names[0], names[1] if change.new != _NOTHING else _NOTHING):
        sign = "1" if line.startswith(("--- ", "+++ ")) else _COLOURS.get(line[0], "")
        text = line if line.endswith("\n") else f"{line}\n"
        yield f"{_painted(text[:-1], sign, colour=colour)}\n" if sign else text


def _painted(text: str, code: str, *, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text

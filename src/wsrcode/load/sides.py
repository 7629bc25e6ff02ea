"""What a person asks to be compared, read from one or two words; no file is opened for it."""

import re
from dataclasses import dataclass
from pathlib import Path

from wsrcode.errors import WsrcodeError
from wsrcode.load.tree import FOLDER

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_OF_GIT = re.compile(rf"(?P<program>{_SLUG})?@git:(?P<revision>.+)\Z", re.DOTALL)
_OF_RELEASE = re.compile(rf"(?P<program>{_SLUG})@(?P<revision>[0-9]+(?:\.[0-9]+)*)\Z")
_RANGE = re.compile(r"(?P<old>[^:]*?)\.\.(?P<new>[^:.][^:]*)?\Z", re.DOTALL)
HOW = (
    "write fair-food (the work tree), fair-food@2 (a frozen revision), fair-food@git:main, main:standards/fair-food, "
    "a folder such as ./other, or main..proposal for two git revisions"
)


@dataclass(frozen=True)
class Side:
    """What a person asked for."""

    label: str
    program: str = ""
    """Empty for all of them."""
    git: str = ""
    release: str = ""
    folder: str = ""
    """Another project's folder on disk, or the project's folder inside a git revision."""


def sides(old: str, new: str | None) -> tuple[Side, Side]:
    """Return what two words (or one, such as `main..proposal`) ask for; the work tree where the second is left out."""
    if new is None and "..." in old and not _is_folder(old):
        raise WsrcodeError(f"{old[:80]!r} has three dots; write two, such as main..proposal")
    asked = _RANGE.match(old) if new is None and not _is_folder(old) else None
    if asked:
        one, other = asked["old"] or "HEAD", asked["new"] or "HEAD"
        return Side(one, git=one), Side(other, git=other)
    first = side(old)
    return first, side(new) if new is not None else Side("the work tree", program=first.program)


def side(word: str) -> Side:
    """Return what a word asks for; raise WsrcodeError that says how to write one."""
    if re.fullmatch(_SLUG, word):
        return Side(word, program=word)
    if found := _OF_GIT.match(word):
        return Side(word, program=found["program"] or "", git=found["revision"])
    if found := _OF_RELEASE.match(word):
        return Side(word, program=found["program"], release=found["revision"])
    if _is_folder(word):
        return Side(word, folder=word, program=program_of(Path(word)))
    revision, colon, path = word.partition(":")
    if colon and revision:
        return _in_revision(word, revision, path)
    raise WsrcodeError(f"{word[:80]!r} is nothing that can be compared; {HOW}")


def _is_folder(word: str) -> bool:
    return ("/" in word or word in {".", ".."}) and "\0" not in word and Path(word).is_dir()


def program_of(folder: Path) -> str:
    """Return the program when a folder is a program's own; empty when it is a project's."""
    inside = folder.resolve()
    return inside.name if inside.parent.name == FOLDER and (inside / "code.yml").is_file() else ""


def _in_revision(word: str, revision: str, path: str) -> Side:
    steps = [step for step in path.split("/") if step not in {"", "."}]
    at = steps.index(FOLDER) if FOLDER in steps else len(steps)
    program, more = "".join(steps[at + 1 : at + 2]), steps[at + 2 :]
    if ".." in steps or more or (program and not re.fullmatch(_SLUG, program)):
        raise WsrcodeError(f"{word[:80]!r} is no program's folder; write it as main:{FOLDER}/fair-food")
    return Side(word, program=program, git=revision, folder="/".join(steps[:at]) + "/" if steps[:at] else "./")

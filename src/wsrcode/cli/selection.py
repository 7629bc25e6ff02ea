"""Which checks, files and programs a person asked for."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from wsrcode.check import Check, catalogue
from wsrcode.errors import WsrcodeError
from wsrcode.load import Reading, project_root, read_folder
from wsrcode.model import Corpus, Standard
from wsrcode.model.words import did_you_mean

LONGEST_NAME = 64


def selected(only: tuple[str, ...]) -> list[Check]:
    """Return the checks whose name or family was asked for; all when nothing was."""
    known = {each.name for each in catalogue()} | {each.name.partition("/")[0] for each in catalogue()}
    for name in only:
        if name not in known:
            close = get_close_matches(name, known, n=1)
            hint = f"; did you mean {close[0]}?" if close else "; `wsrcode explain` lists them"
            message = f"no check or family {name!r}{hint}"
            raise WsrcodeError(message)
    return [each for each in catalogue() if not only or {each.name, each.name.partition("/")[0]} & set(only)]


def below(file: str, root: Path, paths: tuple[Path, ...]) -> bool:
    """Say whether a file of the tree lies at or below one of the paths; always, when no path was given."""
    if not paths:
        return True
    place = (root / file).resolve()
    return any(place == path.resolve() or place.is_relative_to(path.resolve()) for path in paths)


def a_place(named: Path, root: Path) -> Path:
    """Return what a person means: a path from here, or a program's name; refuse what holds nothing that is checked."""
    top = (root / "standards").resolve()
    for each in (named.resolve(), (top / named).resolve()):
        if each.exists() and (each.is_relative_to(top) or top.is_relative_to(each)):
            return each
    known = sorted(each.parent.name for each in top.glob("*/program.yml"))
    there = did_you_mean(str(named), known) or f"; name one, or a program: {', '.join(known) or 'there is none'}"
    raise WsrcodeError(f"{str(named)!r} is no file or folder of {root}/standards{there}")


def a_slug(name: str) -> str:
    """Return a name that may stand in a path; raise WsrcodeError that says how to write one."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) or len(name) > LONGEST_NAME:
        message = f"{name!r} is no name; write lower-case letters and digits joined by hyphens, such as heat-rest"
        raise WsrcodeError(message)
    return name


def a_tag(tag: str) -> str:
    """Return a language tag; raise WsrcodeError that says how to write one."""
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", tag):
        message = f"{tag!r} is no language tag; write one as BCP 47 does, such as es, ht or quc"
        raise WsrcodeError(message)
    return tag


def standards(root: Path | None, names: tuple[str, ...]) -> tuple[Corpus, list[Standard]]:
    """Return the corpus and the programs asked for (all when none was); raise WsrcodeError when one cannot be read."""
    reading, chosen = read_standards(root, names)
    return reading.corpus, chosen


def read_standards(root: Path | None, names: tuple[str, ...]) -> tuple[Reading, list[Standard]]:
    """Return what was read, and the programs asked for; raise WsrcodeError when one cannot be read."""
    top = root or project_root(Path.cwd())
    reading = read_folder(top)
    if reading.faults:
        more = f" (and {len(reading.faults) - 1} more; run `wsrcode check`)" if len(reading.faults) > 1 else ""
        message = f"{reading.faults[0]}{more}"
        raise WsrcodeError(message)
    known = reading.corpus.standards
    for name in names:
        if name not in known:
            raise WsrcodeError(_unknown(name, known))
    chosen = [standard for name, standard in known.items() if not names or name in names]
    if not chosen:
        message = f"{top}/standards holds no program; `wsrcode new program NAME` makes one"
        raise WsrcodeError(message)
    return reading, chosen


def _unknown(name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, list(known), n=1)
    return f"no program {name!r}; " + (
        f"did you mean {close[0]}?" if close else f"there are: {', '.join(known) or 'none'}"
    )


def one_standard(root: Path | None, name: str) -> tuple[Path, Standard]:
    """Return the project's folder and one of its programs; raise WsrcodeError when it cannot be read."""
    top = root or project_root(Path.cwd())
    reading = read_folder(top)
    if standard := reading.corpus.standards.get(name):
        return top, standard
    faulty = [each for each in reading.faults if each.place.file.startswith(f"standards/{name}/")]
    if faulty:
        message = f"{name} cannot be read: {faulty[0]}"
        raise WsrcodeError(message)
    raise WsrcodeError(_unknown(name, reading.corpus.standards))

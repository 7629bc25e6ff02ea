"""Which checks and which files a person asked for."""

from difflib import get_close_matches
from pathlib import Path

from wsrcode.check import Check, catalogue
from wsrcode.errors import WsrcodeError


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

"""Read a frozen revision, as `wsrcode release` wrote it."""

from wsrcode.errors import CouldNotCompare
from wsrcode.load.shared import Source
from wsrcode.load.tree import FOLDER, Tree


def frozen(tree: Tree, program: str, revision: str) -> Source:
    """Return the adopted text of a revision as a tree; raise CouldNotCompare when it was never frozen."""
    file = f"{FOLDER}/{program}/revisions/{revision}.yml"
    if file not in tree:
        known = [each.rpartition("/")[2].removesuffix(".yml") for each in tree if each.startswith(_folder(program))]
        there = f"there are: {', '.join(sorted(known))}" if known else "none has been released yet"
        raise CouldNotCompare(f"{program} has no frozen revision {revision}; {there}")
    # The file's form is settled with `wsrcode release`; until then its text cannot be told.
    raise CouldNotCompare(f"{file} cannot be read by this version of wsrcode")


def _folder(program: str) -> str:
    return f"{FOLDER}/{program}/revisions/"

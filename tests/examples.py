"""Lay the example of a story over the starter project, and read the outcome."""

import json
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from wsrcode.check import Check, run
from wsrcode.load import Reading, Tree, folder_tree, read
from wsrcode.load.strict import parse
from wsrcode.model import Finding

ROOT = Path(__file__).resolve().parents[1]
STARTER = ROOT / "templates" / "starter"
SHELF = ("standards/measures.yml", "standards/baselines/")


@dataclass(frozen=True)
class Example:
    """The starter project with an example laid over it."""

    reading: Reading
    laid: frozenset[str]
    """The files that the example changed or brought."""

    def found_by(self, *checks: Check) -> list[Finding]:
        """Return what the checks find in it."""
        return list(run(self.reading.corpus, checks, self.reading.place))


def example(section: str) -> Example:
    """Return the starter project with a story's section laid over it; every file must be one that can be read.

    A section maps file names below `standards/` to the keys that differ (null removes a key), to nothing (the file is
    removed), or to the whole text of a file.
    """
    changes = parse(section.encode()) if section.strip() else {}
    tree = dict(shelf().tree)
    tree.update(starter())
    for name, change in changes.items():
        file = f"standards/{name}"
        tree.pop(file) if change is None else tree.update({file: _laid_over(tree.get(file), change)})
    laid = frozenset(f"standards/{name}" for name in changes)
    reading = _with_shelf(tree, laid)
    assert not reading.faults, [str(each) for each in reading.faults]
    return Example(reading, laid)


@cache
def starter() -> Tree:
    """Return the starter project as it comes with the package."""
    return folder_tree(STARTER)


@cache
def shelf() -> Reading:
    """Return the measures and law floors of this repository, read once for all examples."""
    tree = {file: data for file, data in folder_tree(ROOT).items() if file.startswith(SHELF)}
    return read(tree)


def _with_shelf(tree: Tree, laid: frozenset[str]) -> Reading:
    read_again = {file: data for file, data in tree.items() if file in laid or not file.startswith(SHELF)}
    reading, kept = read(read_again), shelf().corpus
    baselines = {
        name: each for name, each in kept.baselines.items() if f"standards/baselines/{name}.yml" in tree
    } | dict(reading.corpus.baselines)
    measures = reading.corpus.measures or kept.measures
    return replace(reading, tree=tree, corpus=replace(reading.corpus, baselines=baselines, measures=measures))


def _laid_over(data: object, change: Any) -> bytes:
    if isinstance(change, str):
        return change.encode()
    keys = parse(data) if isinstance(data, bytes) else {}
    keys = {key: value for key, value in {**keys, **change}.items() if value is not None}
    # JSON is YAML, too; a line for each value, so that places can be told apart.
    return json.dumps(keys, indent=1, ensure_ascii=False, default=str).encode()

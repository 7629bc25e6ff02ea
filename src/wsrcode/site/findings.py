"""What is wrong, for a live server: only the program that was edited is asked again, where that finds the same."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from wsrcode.check import catalogue, run
from wsrcode.load import Reading, Tree
from wsrcode.load.strict import Loc
from wsrcode.load.tree import FOLDER
from wsrcode.model.finding import Finding, Place
from wsrcode.model.standard import Corpus


@dataclass(frozen=True, eq=False)
class Found:
    """What was found in a corpus."""

    findings: tuple[Finding, ...] = ()
    apart: bool = False
    """Whether asking the programs one by one finds the same."""


def findings(reading: Reading, corpus: Corpus, before: tuple[Tree, Corpus, Found] | None) -> Found:
    """Return what is wrong; `before` is what was found in which tree and corpus."""
    there = corpus.standards.keys()
    if before:
        tree, old, found = before
        changed = touched(tree, reading.tree)
        if found.apart and changed <= there and there == old.standards.keys():
            heads = _heads(changed)
            rest = [each for each in found.findings if not each.place.file.startswith(heads) and not _is_fault(each)]
            return Found((*reading.faults, *rest, *_of_programs(reading, corpus, changed)), apart=True)
    asked = tuple(run(corpus, catalogue(), reading.place))
    alone = Counter(_of_programs(reading, corpus, there))
    same = alone == Counter(each for each in asked if each.place.file.startswith(_heads(there)))
    return Found((*reading.faults, *asked), apart=same)


def touched(old: Tree, new: Tree) -> set[str]:
    """Return the programs that files differ of; `""` for what belongs to none."""
    files = {file for file in {*old, *new} if old.get(file) != new.get(file)}
    return {program_of(file) for file in files}


def program_of(file: str) -> str:
    """Return the folder of a program that a file lies in; nothing for one that lies in none."""
    return file.split("/")[1] if file.count("/") > 1 else ""


def _heads(programs: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{FOLDER}/{name}/" for name in programs)


def _is_fault(finding: Finding) -> bool:
    return finding.check.startswith("load/")


def _of_programs(reading: Reading, corpus: Corpus, names: Iterable[str]) -> Iterator[Finding]:
    for name in names:
        alone = replace(corpus, standards={name: corpus.standards[name]})
        asked = run(alone, catalogue(), partial(_place, reading, _heads([name])))
        yield from (each for each in asked if each.place.file.startswith(_heads([name])))


def _place(reading: Reading, heads: tuple[str, ...], file: str, loc: Loc = ()) -> Place:
    """Return the place of a value; a file elsewhere is not read for it."""
    return reading.place(file, loc) if file.startswith(heads) else Place(file)

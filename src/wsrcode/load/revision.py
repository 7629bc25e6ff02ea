"""Read the two sides of a comparison: work tree, frozen revision, git revision, or a folder."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from wsrcode.errors import CouldNotCompare, WsrcodeError
from wsrcode.load.committed import GitTree
from wsrcode.load.frozen import frozen
from wsrcode.load.git import Entry, Repository, repository
from wsrcode.load.reading import Reading
from wsrcode.load.shared import Library, Source, contents_of, read_shared
from wsrcode.load.sides import Side, program_of
from wsrcode.load.strict import Loc
from wsrcode.load.tree import FOLDER, Refused, Tree, folder_tree
from wsrcode.model.finding import Place
from wsrcode.model.standard import Standard
from wsrcode.model.words import did_you_mean

_COMPARED = re.compile(rf"{FOLDER}/[^/]+/(program\.yml|code\.yml|(provisions|translations)/.*\.yml)\Z")


@dataclass(frozen=True)
class Both:
    """One program in two readings; None where a reading lacks it."""

    old: Standard | None
    new: Standard | None
    unchanged: frozenset[str] = frozenset()
    """Provisions whose files are the same in both: they were not even read."""


@dataclass(frozen=True, eq=False)
class Readings:
    """Two readings of the same or of different programs, ready to be compared."""

    old: Reading
    new: Reading
    programs: tuple[Both, ...]
    beside: tuple[str, ...] = ()
    """Files that differ and hold no words of a code: law floors, measures, inputs, decisions, signers."""
    labels: tuple[str, str] = ("", "")

    def locate(self, file: str, loc: Loc) -> Place:
        """Return the place of a value in the new reading, or in the old one when the file is gone."""
        return (self.new if file in self.new.tree else self.old).place(file, loc)


def readings(sides: tuple[Side, Side], root: Path, *, program: str = "") -> Readings:
    """Read both sides; raise CouldNotCompare when one of them cannot be had."""
    desk, library = _Desk(root, by_git=any(each.git for each in sides)), Library()
    old, new = desk.sources(sides)
    known = (read_shared(old, library), read_shared(new, library))
    names = _names(sides, known, program)
    pairs = tuple(_pairs((old, new), known, names))
    # A frozen revision holds the words of a code alone, so there all the rest would differ.
    beside = (
        () if any(each.release for each in sides) else tuple(_beside(_differing(old, new), {one for one, _ in names}))
    )
    return Readings(*known, pairs, beside, (old.label, new.label))


def _pairs(
    sources: tuple[Source, Source], known: tuple[Reading, Reading], programs: Iterable[tuple[str, str]]
) -> Iterator[Both]:
    differing = _differing(*sources)
    for names in programs:
        heads = tuple(f"{FOLDER}/{name}/" for name in names)
        if heads[0] == heads[1] and not any(file.startswith(heads) for file in differing):
            continue
        old, new = (reading.corpus.standards.get(name) for reading, name in zip(known, names, strict=True))
        yield Both(old, new, _unchanged(old, new, sources) if old and new else frozenset())


def _names(sides: tuple[Side, Side], known: tuple[Reading, Reading], program: str) -> list[tuple[str, str]]:
    asked = (sides[0].program or sides[1].program or program, sides[1].program or sides[0].program or program)
    there = [list(each.corpus.standards) for each in known]
    if not asked[0]:
        every = sorted({*there[0], *there[1]})
        if not every:
            raise CouldNotCompare(f"neither {sides[0].label} nor {sides[1].label} holds a program")
        return [(name, name) for name in every]
    for name, side, names in zip(asked, sides, there, strict=True):
        if name not in {*there[0], *there[1]}:
            listed = f"; there are: {', '.join(names) or 'none'}"
            raise WsrcodeError(f"no program {name!r}{did_you_mean(name, names) or listed}")
        if name not in names:
            raise CouldNotCompare(f"{side.label} holds no program {name}, so nothing can be compared")
    return [asked]


def _unchanged(old: Standard, new: Standard, sources: tuple[Source, Source]) -> frozenset[str]:
    one, other = (
        {name: source.contents[file] for name, file in standard.files.items()}
        for standard, source in zip((old, new), sources, strict=True)
    )
    _ahead(sources, (one, other), (old, new))
    same = frozenset(name for name, content in one.items() if other.get(name) == content)
    if one.keys() == other.keys():
        return same
    # Provisions came or went: what did not change may still declare, with `replaces`, what became of them.
    files = [old.files[name] for name in same]
    _fetch(sources[0].tree, files)
    return frozenset(name for name in same if not _declares(sources[0].tree[old.files[name]]))


def _declares(data: bytes | Refused) -> bool:
    return isinstance(data, bytes) and (b"replaces" in data or b"split_from" in data)


def _ahead(
    sources: tuple[Source, Source], contents: tuple[dict[str, str], dict[str, str]], both: tuple[Standard, Standard]
) -> None:
    """Fetch at once what will be asked for: the provisions that differ."""
    for n, (source, standard) in enumerate(zip(sources, both, strict=True)):
        theirs = contents[1 - n]
        _fetch(source.tree, [standard.files[name] for name, each in contents[n].items() if theirs.get(name) != each])


def _fetch(tree: Tree, files: Iterable[str]) -> None:
    if isinstance(tree, GitTree):
        tree.fetch(files)


def _beside(differing: Iterable[str], programs: Collection[str]) -> Iterator[str]:
    for file in sorted(differing):
        program = file.split("/")[1]
        of_all = program == "baselines" or file.count("/") == 1
        if (of_all or program in programs) and not _COMPARED.match(file):
            yield file


def _differing(old: Source, new: Source) -> frozenset[str]:
    return frozenset(file for file, _ in old.contents.items() ^ new.contents.items())


@dataclass(frozen=True, eq=False)
class _Desk:
    """Fetches sources; both sides of a comparison share what they can."""

    root: Path
    by_git: bool
    kept: dict[str, bytes] = field(default_factory=dict)

    def sources(self, sides: tuple[Side, Side]) -> tuple[Source, Source]:
        """Return both sources; of two git revisions, only what differs is listed twice."""
        one, other = sides
        if one.git and other.git and one.folder == other.folder:
            return self._two_revisions(one, other)
        return self._source(one), self._source(other)

    def _source(self, side: Side) -> Source:
        if side.git:
            return self._revision(side)
        if side.release:
            return frozen(self.work_tree, side.program, side.release)
        root = _project(Path(side.folder)) if side.folder else self.root
        tree = folder_tree(root) if side.folder else self.work_tree
        return Source(side.label, tree, contents_of(tree, sha256=self.sha256))

    @cached_property
    def work_tree(self) -> Tree:
        """The files on disk."""
        return folder_tree(self.root)

    @cached_property
    def repository(self) -> Repository:
        """The repository around the project."""
        return repository(self.root)

    @cached_property
    def sha256(self) -> bool:
        """Say whether contents are named by SHA-256: always, unless git names one side's and does otherwise."""
        return not self.by_git or self.repository.sha256

    def _at(self, side: Side) -> Repository:
        inside = "" if side.folder == "./" else side.folder
        return self.repository.at(inside) if side.folder else self.repository

    def _revision(self, side: Side) -> Source:
        at = self._at(side)
        commit = at.resolve(side.git)
        return self._of_entries(side, at, commit, at.files(commit, FOLDER))

    def _two_revisions(self, old: Side, new: Side) -> tuple[Source, Source]:
        at = self._at(old)
        one, other = at.resolve(old.git), at.resolve(new.git)
        entries = at.files(one, FOLDER)
        after = dict(entries)
        for file, entry in at.changed(one, other, FOLDER).items():
            if entry is None:
                after.pop(file, None)
            else:
                after[file] = entry
        return self._of_entries(old, at, one, entries), self._of_entries(new, at, other, after)

    def _of_entries(self, side: Side, at: Repository, commit: str, entries: Mapping[str, Entry]) -> Source:
        if not entries:
            raise CouldNotCompare(f"{side.label} ({commit[:12]}) holds no {at.prefix}{FOLDER}/")
        tree = GitTree(at, entries, self.kept)
        return Source(side.label, tree, tree.contents)


def _project(folder: Path) -> Path:
    """Return the project's folder, given it, its `standards/`, or one program's folder in there."""
    inside = folder.resolve()
    if program_of(folder):
        return inside.parent.parent
    return inside.parent if inside.name == FOLDER else inside

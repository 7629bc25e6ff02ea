"""Read a tree sparingly: a file is read when it is asked for, and once for all readings that hold the same contents.

So two revisions of a large code cost what differs between them. A file that is never asked for is never judged; `read`
judges all, and `wsrcode check` uses that.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Generic, TypeVar

from wsrcode.errors import CouldNotCompare
from wsrcode.load.reading import Reading, document_of, misnamed
from wsrcode.load.registers import registers
from wsrcode.load.tree import FOLDER, Refused, Tree
from wsrcode.model.code import Code
from wsrcode.model.decision import Decision
from wsrcode.model.law import Baseline, Measure, Measures
from wsrcode.model.note import Notes
from wsrcode.model.noun import Noun
from wsrcode.model.picture import Picture
from wsrcode.model.print import Print
from wsrcode.model.program import Program
from wsrcode.model.provision import Provision
from wsrcode.model.record import Input, Lock, Suppliers, Translation
from wsrcode.model.standard import Corpus, Standard

N = TypeVar("N", bound=Noun)
T = TypeVar("T")
_NEEDED = ("code", "program")


@dataclass(frozen=True, eq=False)
class Source:
    """A tree with a name for people and, for each file, a name of its contents."""

    label: str
    tree: Tree
    contents: Mapping[str, str]
    """The same for the same bytes, whichever tree they lie in: as git names blobs."""


@dataclass(frozen=True, eq=False)
class Library:
    """What was read so far, by kind and contents."""

    nouns: dict[tuple[type[Noun], str], Noun] = field(default_factory=dict)
    indexes: list[tuple[Source, "_Index"]] = field(default_factory=list)

    def index(self, source: Source) -> "_Index":
        """Return a source's files by program, folder and name; two with the same files share it."""
        for known, index in self.indexes:
            if known.contents.keys() == source.contents.keys():
                return index
        self.indexes.append((source, _index(source)))
        return self.indexes[-1][1]

    def noun(self, source: Source, file: str, model: type[N]) -> N:
        """Return what a file holds; raise CouldNotCompare with the first fault when it cannot be read."""
        known = self.nouns.get((model, source.contents[file]))
        if isinstance(known, model):
            return known
        document, faults = document_of(file, source.tree[file])
        wrong = [*faults, *(misnamed(document) if document else ())]
        if wrong or document is None or not isinstance(document.noun, model):
            said = f"{wrong[0].place}: {wrong[0].message}" if wrong else f"{file}: is not at its place"
            raise CouldNotCompare(f"{source.label} cannot be read: {said}")
        self.nouns[(model, source.contents[file])] = document.noun
        return document.noun


class Shelf(Mapping[str, T], Generic[T]):
    """Things of one kind by name, each read when it is asked for."""

    def __init__(self, files: Mapping[str, str], read: Callable[[str], T]) -> None:
        self.files = files
        self._read = read
        self._known: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        """Read one."""
        if name not in self._known:
            self._known[name] = self._read(self.files[name])
        return self._known[name]

    def __contains__(self, name: object) -> bool:
        """Say whether there is one, without reading it."""
        return name in self.files

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(self.files)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.files)


def read_shared(source: Source, library: Library) -> Reading:
    """Read a tree as far as it is asked for; what cannot be read is raised by whoever asks."""
    index = library.index(source)
    programs = {program: program for program in sorted(index) if program != "baselines"}
    corpus = Corpus(
        standards=Shelf(programs, lambda program: _standard(program, index, source, library)),
        baselines=_shelf(index.get("baselines", {}).get("", {}), Baseline, source, library),
        measures=_measures(source, library),
        registers=registers(),
    )
    return Reading(source.tree, corpus, ())


_Index = Mapping[str, Mapping[str, Mapping[str, str]]]
"""Program, folder in it, name without ending: the file."""


def _index(source: Source) -> _Index:
    found: dict[str, dict[str, dict[str, str]]] = {}
    for file in source.contents:
        steps = file.split("/")
        if len(steps) > 2 and file.endswith(".yml"):  # noqa: PLR2004 - standards/<program>/<file>
            program, folder = steps[1], steps[2] if len(steps) > 3 else ""  # noqa: PLR2004 - one folder more
            names = found.setdefault(program, {}).setdefault(folder, {})
            name = steps[-1].removesuffix(".yml")
            if names.setdefault(name, file) != file and folder == "provisions":
                raise CouldNotCompare(
                    f"{source.label} cannot be read: {file}: the id {name!r} stands already in {names[name]}"
                )
    return found


def _standard(program: str, index: _Index, source: Source, library: Library) -> Standard:
    own = index[program]
    heads = own.get("", {})
    for name in _NEEDED:
        if name not in heads:
            raise CouldNotCompare(f"{source.label} cannot be read: {FOLDER}/{program}/{name}.yml is missing")
    suppliers = library.noun(source, heads["suppliers"], Suppliers).suppliers if "suppliers" in heads else ()
    provisions = own.get("provisions", {})
    spoken = own.get("translations", {})
    locks = {name.removesuffix(".lock"): file for name, file in spoken.items() if name.endswith(".lock")}
    texts = {name: file for name, file in spoken.items() if not name.endswith(".lock")}
    return Standard(
        folder=f"{FOLDER}/{program}",
        program=library.noun(source, heads["program"], Program),
        code=library.noun(source, heads["code"], Code),
        provisions=_shelf(provisions, Provision, source, library),
        files=provisions,
        translations=_shelf(texts, Translation, source, library),
        locks=_shelf(locks, Lock, source, library),
        inputs=_shelf(own.get("inputs", {}), Input, source, library),
        suppliers=suppliers,
        decisions=_shelf(own.get("decisions", {}), Decision, source, library),
        notes=_shelf(own.get("notes", {}), Notes, source, library),
        prints=_shelf(own.get("prints", {}), Print, source, library),
        pictures=_shelf(own.get("pictures", {}), Picture, source, library),
    )


def _shelf(files: Mapping[str, str], model: type[N], source: Source, library: Library) -> Shelf[N]:
    return Shelf(files, partial(_read, source, library, model))


def _read(source: Source, library: Library, model: type[N], file: str) -> N:
    return library.noun(source, file, model)


def _measures(source: Source, library: Library) -> Mapping[str, Measure]:
    file = f"{FOLDER}/measures.yml"
    return library.noun(source, file, Measures).measures if file in source.contents else {}


def contents_of(tree: Tree, *, sha256: bool) -> dict[str, str]:
    """Return a name for the contents of each file, as git would name the blob."""
    return {file: content_of(data, sha256=sha256) for file, data in tree.items()}


def content_of(data: bytes | Refused, *, sha256: bool) -> str:
    """Return the name git gives to these bytes."""
    if isinstance(data, Refused):
        return f"refused: {data.why}"
    head = b"blob %d\0" % len(data)
    # Git's own naming; git itself refuses two contents made to share one SHA-1, and one side is always git's.
    named = hashlib.sha256(head + data) if sha256 else hashlib.sha1(head + data, usedforsecurity=False)
    return named.hexdigest()

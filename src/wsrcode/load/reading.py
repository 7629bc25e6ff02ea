"""Read a tree whole: every file becomes a noun or a fault with its place."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from wsrcode.load.faults import faults
from wsrcode.load.glossaries import glossaries
from wsrcode.load.monitoring import monitoring
from wsrcode.load.pictures import drawing
from wsrcode.load.registers import registers
from wsrcode.load.roster import roster
from wsrcode.load.strict import Fault, Loc, parse, position
from wsrcode.load.table import line_of
from wsrcode.load.tree import FOLDER, Made, Refused, Tree, folder_tree
from wsrcode.model.code import Code
from wsrcode.model.decision import Decision
from wsrcode.model.figure import Figures
from wsrcode.model.finding import Finding, Place, Severity
from wsrcode.model.glossary import Glossary
from wsrcode.model.insert import Insert
from wsrcode.model.law import Baseline, Measures
from wsrcode.model.lesson import Lesson
from wsrcode.model.monitoring import Monitoring
from wsrcode.model.note import Notes
from wsrcode.model.noun import Noun
from wsrcode.model.picture import Drawing, Picture
from wsrcode.model.print import Print
from wsrcode.model.program import Program
from wsrcode.model.provision import Provision
from wsrcode.model.record import Input, Lock, Suppliers, Translation
from wsrcode.model.recording import Recordings
from wsrcode.model.standard import Corpus, Standard

N = TypeVar("N", bound=Noun)

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_TAG = r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?"
KINDS: Mapping[str, tuple[str, type[Noun]]] = {
    "measures": (rf"{FOLDER}/measures\.yml", Measures),
    "baseline": (rf"{FOLDER}/baselines/(?P<name>{_SLUG})\.yml", Baseline),
    "program": (rf"{FOLDER}/(?P<program>{_SLUG})/program\.yml", Program),
    "code": (rf"{FOLDER}/(?P<program>{_SLUG})/code\.yml", Code),
    "provision": (rf"{FOLDER}/(?P<program>{_SLUG})/provisions/(?P<part>{_SLUG})/(?P<name>{_SLUG})\.yml", Provision),
    "lock": (rf"{FOLDER}/(?P<program>{_SLUG})/translations/(?P<name>{_TAG})\.lock\.yml", Lock),
    "translation": (rf"{FOLDER}/(?P<program>{_SLUG})/translations/(?P<name>{_TAG})\.yml", Translation),
    "input": (rf"{FOLDER}/(?P<program>{_SLUG})/inputs/(?P<name>[0-9]{{4}}[a-z0-9-]*)\.yml", Input),
    "decision": (rf"{FOLDER}/(?P<program>{_SLUG})/decisions/(?P<name>[0-9]{{4}}[a-z0-9-]*)\.yml", Decision),
    "notes": (rf"{FOLDER}/(?P<program>{_SLUG})/notes/(?P<name>[0-9]+(?:\.[0-9]+)*(?:\.{_TAG})?)\.yml", Notes),
    "recordings": (rf"{FOLDER}/(?P<program>{_SLUG})/recordings/(?P<name>{_TAG})\.yml", Recordings),
    "lesson": (rf"{FOLDER}/(?P<program>{_SLUG})/lessons/(?P<name>{_SLUG})\.yml", Lesson),
    "print": (rf"{FOLDER}/(?P<program>{_SLUG})/prints/(?P<name>[0-9]{{4}}[a-z0-9-]*)\.yml", Print),
    "insert": (rf"{FOLDER}/(?P<program>{_SLUG})/inserts/(?P<name>{_SLUG})\.yml", Insert),
    "figures": (rf"{FOLDER}/(?P<program>{_SLUG})/figures\.yml", Figures),
    "suppliers": (rf"{FOLDER}/(?P<program>{_SLUG})/suppliers\.yml", Suppliers),
    "roster": (rf"{FOLDER}/(?P<program>{_SLUG})/suppliers\.csv", Suppliers),
    "picture": (rf"{FOLDER}/(?P<program>{_SLUG})/pictures/(?P<name>{_SLUG})\.yml", Picture),
    "findings": (rf"{FOLDER}/(?P<program>{_SLUG})/findings\.csv", Monitoring),
}
"""What each file is, by its path; the schemas that editors use are named the same, but a table needs none."""

_TABLES: Mapping[str, Callable[[bytes], tuple[Noun | None, list[Fault]]]] = {"roster": roster, "findings": monitoring}
_PATTERNS = {kind: (re.compile(pattern + r"\Z"), model) for kind, (pattern, model) in KINDS.items()}
_LATER = re.compile(rf"{FOLDER}/{_SLUG}/revisions/.*\Z")
_SIGNED = re.compile(rf"{FOLDER}/{_SLUG}/(allowed_signers|decisions/[0-9]{{4}}[a-z0-9-]*\.(yml|{_SLUG})\.sig)\Z")
_DRAWN = re.compile(rf"{FOLDER}/(?P<program>{_SLUG})/pictures/(?P<name>{_SLUG})\.(?:svg|png)\Z")
_IN_PICTURES = re.compile(rf"{FOLDER}/[^/]+/pictures/(?!README\.md\Z)")
_LEFT_ALONE = re.compile(rf"{FOLDER}/(.*/)?(README\.md|[^/]+\.(csv|png|svg|jpg|jpeg|mp3|ogg|md|txt))\Z")
_NEEDED = ("program", "code")
_ROSTER = "suppliers.yml"


@dataclass(frozen=True)
class Document:
    """A file that was read: its kind and what its path says."""

    file: str
    kind: str
    noun: Noun
    program: str = ""
    name: str = ""
    part: str = ""


@dataclass(frozen=True, eq=False)
class Reading:
    """What a tree holds: the corpus, and the faults of files that could not be read."""

    tree: Tree
    corpus: Corpus
    documents: tuple[Document, ...]
    faults: tuple[Finding, ...] = field(default=())

    def place(self, file: str, loc: Loc = ()) -> Place:
        """Return the place of a value inside a file; the file is read once more for it."""
        data = self.tree.get(file)
        if isinstance(data, Refused | Made | None):
            return Place(file)
        if file.endswith(".csv"):
            return Place(file, line_of(data, loc[1]) if len(loc) > 1 and isinstance(loc[1], int) else 0)
        return Place(file, *position(data, loc))


def read_folder(root: Path) -> Reading:
    """Read `standards/` of a folder on disk."""
    return read(folder_tree(root), glossaries(root))


def read(tree: Tree, words: Mapping[str, Glossary] | None = None, before: Reading | None = None) -> Reading:
    """Read a tree; a program with a faulty file is left out of the corpus, the others are whole.

    `words` are the glossaries that hold for it; the package's own, where none are given. What is the same as in the
    reading before is not read again.
    """
    known = _still_so(tree, before) if before else {}
    documents: list[Document] = []
    found: list[Finding] = []
    drawn: dict[str, Drawing] = {}
    for file in sorted(tree):
        if _DRAWN.match(file):
            found.extend(_looked_at(file, tree[file], drawn))
            continue
        document, wrong = (known[file], []) if file in known else document_of(file, tree[file])
        found.extend(wrong)
        if document:
            documents.append(document)
    found.extend((*_misplaced(documents), *_two_rosters(documents), *_unpaired(documents, tree)))
    corpus = _corpus(documents, found, tree, drawn, glossaries() if words is None else words)
    if before:
        corpus = replace(corpus, standards=dict(_kept(corpus, tree, before)))
    return Reading(tree, corpus, tuple(documents), tuple(found))


def _still_so(tree: Tree, before: Reading) -> Mapping[str, Document]:
    """Return the documents of files that did not change; a table may have faults beside its noun and is read again."""
    same = (each for each in before.documents if each.kind not in _TABLES)
    return {each.file: each for each in same if tree.get(each.file) == before.tree[each.file]}


def _kept(corpus: Corpus, tree: Tree, before: Reading) -> Iterator[tuple[str, Standard]]:
    """Yield the standards, as they were where no file of theirs changed: what was made of them still holds."""
    files = {file for file in {*tree, *before.tree} if tree.get(file) != before.tree.get(file)}
    changed = {file.split("/")[1] for file in files}
    for name, standard in corpus.standards.items():
        yield name, standard if name in changed else before.corpus.standards.get(name, standard)


def kind_of(file: str) -> tuple[str, re.Match[str]] | None:
    """Return what a file is by its path, and what the path says; None when its place means nothing to us."""
    return next(((kind, found) for kind, (pattern, _) in _PATTERNS.items() if (found := pattern.match(file))), None)


def document_of(file: str, data: bytes | Refused) -> tuple[Document | None, list[Finding]]:
    """Return the document that a file holds, or None, and its faults."""
    if isinstance(data, Refused):
        return None, [_fault(Place(file), data.why)]
    matched = kind_of(file)
    if matched is None:
        return None, [] if _DRAWN.match(file) else _unexpected(file)
    kind, found = matched
    model = _PATTERNS[kind][1]
    if kind in _TABLES:
        return _table(kind, file, data, **found.groupdict())
    try:
        value = parse(data)
    except Fault as fault:
        return None, [_fault(Place(file, fault.line, fault.column), fault.message)]
    noun, wrong = _noun(file, data, model, value)
    return (Document(file, kind, noun, **found.groupdict()) if noun else None), wrong


def _table(kind: str, file: str, data: bytes, program: str) -> tuple[Document | None, list[Finding]]:
    noun, wrong = _TABLES[kind](data)
    faulty = [_fault(Place(file, each.line, each.column), each.message) for each in wrong]
    return (Document(file, kind, noun, program) if noun else None), faulty


def _noun(file: str, data: bytes, model: type[N], value: Any) -> tuple[N | None, list[Finding]]:
    if not isinstance(value, dict):
        return None, [_fault(Place(file, 1, 1), "must be a mapping of keys to values at its top")]
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        return None, [_fault(Place(file, *position(data, loc)), message) for loc, message in faults(model, error)]


def _looked_at(file: str, data: bytes | Refused, drawn: dict[str, Drawing]) -> Iterator[Finding]:
    """Put a drawing with the others once it was looked at, or yield what is wrong with it."""
    if isinstance(data, Refused):
        yield _fault(Place(file), data.why)
        return
    try:
        drawn[file] = drawing(file, data)
    except Fault as fault:
        yield _fault(Place(file, fault.line, fault.column), fault.message)


def _unpaired(documents: Iterable[Document], tree: Tree) -> Iterator[Finding]:
    """Yield drawings without words, words without a drawing, and two pictures for one place."""
    told = {each.file: each for each in documents if isinstance(each.noun, Picture)}
    for file in sorted(file for file in tree if _DRAWN.match(file)):
        words = f"{file.rpartition('.')[0]}.yml"
        if words not in tree:
            yield _fault(Place(file), f"nobody says what it shows; write {words.rpartition('/')[2]} with its alt")
        if file.endswith(".png") and f"{file.removesuffix('.png')}.svg" in tree:
            yield _fault(Place(file), "stands here as SVG as well; keep one of the two")
    taken: dict[tuple[str, str], str] = {}
    for file, document in told.items():
        head = file.removesuffix(".yml")
        if not {f"{head}.svg", f"{head}.png"} & tree.keys():
            yield _fault(
                Place(file, 1), f"describes no drawing; put {document.name}.svg or {document.name}.png beside it"
            )
        for use in document.noun.use if isinstance(document.noun, Picture) else ():
            other = taken.setdefault((document.program, use), file)
            if other != file:
                yield _fault(Place(file, 1), f"use: {use} is taken by {other}; one picture a place")


def _unexpected(file: str) -> list[Finding]:
    if _IN_PICTURES.match(file):
        hint = "pictures are .svg or .png, named in small letters, digits and hyphens, each with a .yml beside it"
        return [_fault(Place(file), f"is not printed: {hint}")]
    if _LATER.match(file) or _SIGNED.match(file) or _LEFT_ALONE.match(file):
        return []
    if file.endswith(".yaml"):
        return [_fault(Place(file), "rename it: files of a code end in .yml")]
    return [
        _fault(
            Place(file),
            "is not a file that wsrcode knows by its place; see design of standards/ in README, or remove it",
        )
    ]


def _fault(place: Place, message: str) -> Finding:
    return Finding(place, Severity.ERROR, message, "load/faulty-file")


def _misplaced(documents: Iterable[Document]) -> Iterator[Finding]:
    """Yield the files whose name and content disagree, and ids that stand twice."""
    first: dict[tuple[str, str], str] = {}
    for document in documents:
        yield from misnamed(document)
        if document.kind == "provision":
            other = first.setdefault((document.program, document.name), document.file)
            if other != document.file:
                yield _fault(
                    Place(document.file, 1), f"the id {document.name!r} stands already in {other}; ids are unique"
                )


def _two_rosters(documents: Iterable[Document]) -> Iterator[Finding]:
    kinds = {(each.program, each.kind) for each in documents}
    for document in documents:
        if document.kind == "roster" and (document.program, "suppliers") in kinds:
            message = "lists suppliers, and suppliers.yml beside it does, too; keep one of the two"
            yield _fault(Place(document.file, 1), message)


def misnamed(document: Document) -> Iterator[Finding]:
    """Yield the fault of a file whose name and content disagree."""
    stated, wanted = _stated_name(document), document.name or document.program
    if isinstance(document.noun, Decision):
        stated, wanted = document.noun.program, document.program
    if stated is not None and stated != wanted:
        message = f"says it is {stated!r}, but its place says {wanted!r}; make the two agree"
        yield _fault(Place(document.file, 1), message)


def _stated_name(document: Document) -> str | None:
    match document.noun:
        case Program(id=name) | Provision(id=name) | Insert(id=name):
            return name
        case Lesson(part=name) | Baseline(jurisdiction=name):
            return name
        case Translation(language=name) | Lock(language=name) | Recordings(language=name) | Notes(name=name):
            return name
    return None


def _corpus(
    documents: list[Document],
    found: list[Finding],
    tree: Tree,
    drawn: Mapping[str, Drawing],
    words: Mapping[str, Glossary],
) -> Corpus:
    programs = sorted(
        {file.split("/")[1] for file in tree if re.match(rf"{FOLDER}/{_SLUG}/[^/]", file)} - {"baselines"}
    )
    broken = {each.place.file.split("/")[1] for each in found if each.place.file.count("/") > 1}
    standards: dict[str, Standard] = {}
    for program in programs:
        if program in broken:
            continue
        own = [each for each in documents if each.program == program]
        missing = [kind for kind in _NEEDED if not any(each.kind == kind for each in own)]
        found.extend(
            _fault(Place(f"{FOLDER}/{program}/{kind}.yml"), "is missing; every program folder needs it")
            for kind in missing
        )
        if not missing:
            standards[program] = _standard(program, own, drawn)
    return Corpus(
        standards=standards,
        baselines={each.name: each.noun for each in documents if isinstance(each.noun, Baseline)},
        measures=next((dict(each.noun.measures) for each in documents if isinstance(each.noun, Measures)), {}),
        registers=registers(),
        glossaries=words,
    )


def _standard(folder: str, own: list[Document], drawn: Mapping[str, Drawing]) -> Standard:
    (program,) = _of(own, Program).values()
    (code,) = _of(own, Code).values()
    rosters = [(each.file, each.noun) for each in own if isinstance(each.noun, Suppliers)]
    file, listed = next(iter(rosters), (_ROSTER, Suppliers(suppliers=())))
    found = next(iter(_of(own, Monitoring).values()), None)
    traced = next(iter(_of(own, Figures).values()), None)
    return Standard(
        folder=f"{FOLDER}/{folder}",
        program=program,
        code=code,
        provisions=_of(own, Provision),
        files={each.name: each.file for each in own if each.kind == "provision"},
        translations=_of(own, Translation),
        locks=_of(own, Lock),
        inputs=_of(own, Input),
        lessons=_of(own, Lesson),
        suppliers=listed.suppliers,
        roster=file.rpartition("/")[2],
        decisions=_of(own, Decision),
        notes=_of(own, Notes),
        recordings=_of(own, Recordings),
        prints=_of(own, Print),
        monitoring=found.results if found else (),
        figures=traced.figures if traced else (),
        pictures=_of(own, Picture),
        drawings={
            file.rpartition("/")[2].rpartition(".")[0]: each
            for file, each in drawn.items()
            if file.startswith(f"{FOLDER}/{folder}/")
        },
    )


def _of(documents: Iterable[Document], model: type[N]) -> dict[str, N]:
    return {each.name: each.noun for each in documents if isinstance(each.noun, model)}

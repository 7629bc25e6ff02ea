"""Read what is filed beside a code: decisions with their signatures, signers, notes and frozen revisions."""

from collections.abc import Iterable, Iterator, Mapping

from wsrcode.errors import CouldNotCompare
from wsrcode.load.committed import GitTree
from wsrcode.load.reading import document_of, misnamed
from wsrcode.load.strict import Fault, parse
from wsrcode.load.tree import Tree
from wsrcode.model.decision import Decision, Filed
from wsrcode.model.note import Notes


def decisions(tree: Tree, folder: str, label: str) -> Mapping[str, Filed]:
    """Return a program's decisions by name; raise CouldNotCompare at the first that cannot be read."""
    held = dict(_held(tree, f"{folder}/decisions/"))
    named = {file.rpartition("/")[2].removesuffix(".yml"): file for file in held if file.endswith(".yml")}
    return {name: _filed(name, file, held, label) for name, file in sorted(named.items())}


def _filed(name: str, file: str, held: Mapping[str, bytes], label: str) -> Filed:
    document, faults = document_of(file, held[file])
    wrong = [*faults, *(misnamed(document) if document else ())]
    if wrong or document is None or not isinstance(document.noun, Decision):
        said = f"{wrong[0].place}: {wrong[0].message}" if wrong else f"{file}: is not at its place"
        raise CouldNotCompare(f"{label} cannot be read: {said}")
    head = f"{file.removesuffix('.yml')}."
    beside = [each for each in sorted(held) if each.startswith(head) and each.endswith(".sig")]
    return Filed(name, file, document.noun, held[file], tuple(held[each] for each in beside))


def signers(tree: Tree, folder: str) -> bytes:
    """Return the list of keys that may sign for a program; nothing where there is none."""
    return dict(_held(tree, f"{folder}/allowed_signers")).get(f"{folder}/allowed_signers", b"")


def revisions(tree: Tree, folder: str) -> Mapping[str, bytes]:
    """Return a program's frozen revisions, byte for byte."""
    return dict(_held(tree, f"{folder}/revisions/"))


def texts(tree: Tree, folder: str) -> Mapping[str, bytes]:
    """Return the files of a program that bind somebody, byte for byte."""
    own = dict(_held(tree, f"{folder}/"))
    heads = {f"{folder}/program.yml", f"{folder}/code.yml"}
    return {file: data for file, data in own.items() if file in heads or file.startswith(f"{folder}/provisions/")}


def notes(tree: Tree, folder: str) -> frozenset[tuple[str, str]]:
    """Return which provision is told of, and in which words; what cannot be read tells nothing."""
    return frozenset(_noted(dict(_held(tree, f"{folder}/notes/")).values()))


def _noted(files: Iterable[bytes]) -> Iterator[tuple[str, str]]:
    for data in files:
        try:
            read = Notes.model_validate(parse(data))
        except (Fault, ValueError):
            continue
        yield from ((each.provision or "", " ".join(each.worker.split())) for each in read.notes)


def _held(tree: Tree, head: str) -> Iterator[tuple[str, bytes]]:
    files = [file for file in tree if file.startswith(head)]
    if isinstance(tree, GitTree):
        tree.fetch(files)
    for file in files:
        data = tree[file]
        if isinstance(data, bytes):
            yield file, data

"""Read what a text said at the time it was translated, from the commits of the mainline."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from wsrcode.load.git import repository
from wsrcode.load.history import past
from wsrcode.load.reading import document_of
from wsrcode.load.tree import FOLDER
from wsrcode.model.code import Code
from wsrcode.model.edition import digest, frame_units, provision_units
from wsrcode.model.program import Program
from wsrcode.model.standard import Standard

_PLAIN = {"100644", "100755"}


def earlier_texts(root: Path, standard: Standard, wanted: Mapping[str, str]) -> dict[str, str]:
    """Return, by key, the source text that has the digest asked for; what no commit holds is left out."""
    found: dict[str, str] = {}
    in_provisions = {key for key in wanted if key.startswith("provisions/")}
    for texts in (
        _provision_texts(root, standard, in_provisions) if in_provisions else (),
        _frame_texts(root, standard) if wanted.keys() - in_provisions else (),
    ):
        for key, text in texts:
            if key in wanted and key not in found and digest(text) == wanted[key]:
                found[key] = text
    return found


def _provision_texts(root: Path, standard: Standard, keys: set[str]) -> Iterator[tuple[str, str]]:
    read = past(root, standard.id)
    for name in {key.split("/")[1] for key in keys} & set(read.names):
        for version in read.versions(name):
            if version.provision:
                yield from ((f"provisions/{name}/{field}", text) for field, text in provision_units(version.provision))


def _frame_texts(root: Path, standard: Standard) -> Iterator[tuple[str, str]]:
    """Yield the texts of the program, the tiers and the parts, as they stood at each commit."""
    source = repository(root)
    head = source.resolve("HEAD")
    for name in ("program", "code"):
        file = f"{FOLDER}/{standard.id}/{name}.yml"
        touched = [each for step in source.steps(head, file) for each in step.files if each.entry]
        oids = [each.entry.oid for each in touched if each.entry and each.entry.mode in _PLAIN]
        for _, data in source.blobs(oids):
            document, _ = document_of(file, data)
            if document and isinstance(document.noun, Program):
                yield from frame_units(replace(standard, program=document.noun))
            elif document and isinstance(document.noun, Code):
                yield from frame_units(replace(standard, code=document.noun))

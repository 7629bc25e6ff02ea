"""What lies in dist/: files that are written whole, remembered, and taken away when nothing makes them any more."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from wsrcode.errors import WsrcodeError
from wsrcode.record.atomic import sweep, write

MANIFEST = ".wsrcode-manifest.json"
_OF_SHARDS = MANIFEST.replace(".json", "-*-of-*.json")


@dataclass(frozen=True)
class Entry:
    """What a file was made for."""

    program: str
    output: str
    language: str
    look: str = ""
    """What tells it from the usual print: `-black`, `-press`, `-at-example-camp`."""


@dataclass(frozen=True)
class Standing:
    """A document of an earlier build: what it was made from and its files."""

    source: str
    """The digest of all it was made from."""
    status: str
    files: Mapping[str, int]
    """Its files' pages by path; 0 for what has none."""


@dataclass(eq=False)
class Dist:
    """A folder of made files with its manifest."""

    folder: Path
    known: dict[str, tuple[Entry, str]]
    """Files of this and earlier builds by path, each with the digest of its bytes."""
    manifest: Path
    documents: dict[str, Standing] = field(default_factory=dict)
    """What was made, by name."""
    put_now: set[str] = field(default_factory=set)

    @classmethod
    def open(cls, folder: Path, shard: str = "") -> "Dist":
        """Return the folder as an earlier build left it; a manifest that cannot be read counts as none.

        A shard (`2-of-4`) keeps a manifest of its own, so that several machines can write to one folder at once;
        a build of everything takes all of them over.
        """
        own = folder / (MANIFEST.replace(".json", f"-{shard}.json") if shard else MANIFEST)
        read = [own] if shard else [*sorted(folder.glob(_OF_SHARDS)), own]
        found = [_read(each) for each in read]
        known = {path: entry for each in found for path, entry in _known(each).items()}
        return cls(folder, known, own, {name: told for each in found for name, told in _documents(each).items()})

    def standing(self, name: str, source: str) -> Standing | None:
        """Return a document that was made from the same and whose files lie there untouched; None for any other.

        They then count as put now.
        """
        found = self.documents.get(name)
        if not (source and found and found.source == source and all(map(self._stands, found.files))):
            return None
        self.put_now.update(found.files)
        return found

    def note(self, name: str, made: Standing) -> None:
        """Remember what a document was made from, for the next build."""
        self.documents[name] = made

    def put(self, path: str, data: bytes, entry: Entry) -> bool:
        """Write a file, and say whether its bytes changed."""
        if not _inside(path):
            raise WsrcodeError(f"{path!r} does not lie below {self.folder}; nothing is written there")
        try:
            changed = write(self.folder / path, data)
        except OSError as error:
            raise WsrcodeError(f"{self.folder / path} cannot be written: {error.strerror}") from None
        self.known[path] = (entry, sha256(data).hexdigest())
        self.put_now.add(path)
        return changed

    def tidy(self, outdated: Callable[[Entry], bool]) -> tuple[str, ...]:
        """Remove files of earlier builds that were not put now and are outdated; return their paths.

        A file that somebody has changed since is left where it is and forgotten.
        """
        gone = []
        for path in sorted(set(self.known) - self.put_now):
            entry, digest = self.known[path]
            if outdated(entry):
                del self.known[path]
                if _is_unchanged(self.folder / path, digest):
                    (self.folder / path).unlink()
                    gone.append(path)
        return tuple(gone)

    def size(self, path: str) -> int:
        """Return how many bytes a file has."""
        return (self.folder / path).stat().st_size

    def _stands(self, path: str) -> bool:
        return path in self.known and _is_unchanged(self.folder / path, self.known[path][1])

    def close(self) -> None:
        """Write the manifest, and remove what killed runs left behind."""
        files = {path: {**asdict(entry), "sha256": digest} for path, (entry, digest) in sorted(self.known.items())}
        made = {name: asdict(each) for name, each in self.documents.items() if each.files.keys() <= files.keys()}
        text = json.dumps({"schema": 1, "files": files, "documents": made}, indent=1, sort_keys=True) + "\n"
        try:
            write(self.manifest, text.encode())
        except OSError as error:
            raise WsrcodeError(f"{self.manifest} cannot be written: {error.strerror}") from None
        if self.manifest.name == MANIFEST:
            for each in self.folder.glob(_OF_SHARDS):
                each.unlink(missing_ok=True)
        for folder in {(self.folder / path).parent for path in self.put_now} | {self.folder}:
            sweep(folder)


def _read(manifest: Path) -> Mapping[str, Any]:
    try:
        read = json.loads(manifest.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def _known(manifest: Mapping[str, Any]) -> dict[str, tuple[Entry, str]]:
    try:
        files = _entries(manifest["files"])
        return {path: (Entry(**each), str(digest)) for path, (digest, each) in files if _inside(path)}
    except (KeyError, TypeError, AttributeError):
        return {}


def _documents(manifest: Mapping[str, Any]) -> dict[str, Standing]:
    try:
        told = {name: Standing(**each) for name, each in manifest["documents"].items()}
        return {name: each for name, each in told.items() if all(_is_count(each.files[path]) for path in each.files)}
    except (KeyError, TypeError, AttributeError):
        return {}


def _is_count(pages: object) -> bool:
    return isinstance(pages, int) and pages >= 0


def _entries(files: Mapping[str, dict[str, str]]) -> Iterator[tuple[str, tuple[str, dict[str, str]]]]:
    for path, each in files.items():
        yield path, (each["sha256"], {name: value for name, value in each.items() if name != "sha256"})


def _inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return bool(path) and not pure.is_absolute() and ".." not in pure.parts and "\\" not in path and ":" not in path


def _is_unchanged(path: Path, digest: str) -> bool:
    try:
        return not path.is_symlink() and sha256(path.read_bytes()).hexdigest() == digest
    except OSError:
        return False

"""The files of a git revision as a tree; nothing is checked out."""

from collections.abc import Iterable, Iterator, Mapping

from wsrcode.errors import CouldNotCompare
from wsrcode.load.git import Entry, Repository
from wsrcode.load.tree import FOLDER, LINK, MOST_FILES, OTHER_NAME, Refused, is_plain, is_read

_LINKED, _INSIDE = "120000", "160000"


class GitTree(Mapping[str, bytes | Refused]):
    """The files of a git revision; nothing is checked out, and contents are fetched when they are asked for."""

    def __init__(self, source: Repository, entries: Mapping[str, Entry], kept: dict[str, bytes]) -> None:
        if len(entries) > MOST_FILES:
            raise CouldNotCompare(f"{FOLDER}/ holds more than {MOST_FILES} files; split it")
        self.entries = {file: each for file, each in entries.items() if "/." not in file}
        self._source = source
        self._kept = kept

    @property
    def contents(self) -> dict[str, str]:
        """A name for the contents of each file; a link's is another than that of a file with the same bytes."""
        return {file: f"link {each.oid}" if each.mode == _LINKED else each.oid for file, each in self.entries.items()}

    def __getitem__(self, file: str) -> bytes | Refused:
        """Return a file's contents."""
        entry = self.entries[file]
        if refused := _refused(file, entry):
            return refused
        if not is_read(file):
            return b""
        self.fetch([file])
        return self._kept[entry.oid]

    def fetch(self, files: Iterable[str]) -> None:
        """Fetch the contents of several files by one process."""
        wanted = (self.entries[file] for file in files if is_read(file))
        missing = [each.oid for each in wanted if each.oid not in self._kept and each.mode not in {_LINKED, _INSIDE}]
        self._kept.update(self._source.blobs(missing))

    def __contains__(self, file: object) -> bool:
        """Say whether there is such a file."""
        return file in self.entries

    def __iter__(self) -> Iterator[str]:
        """Yield the names of the files."""
        return iter(self.entries)

    def __len__(self) -> int:
        """Return how many files there are."""
        return len(self.entries)


def _refused(file: str, entry: Entry) -> Refused | None:
    if entry.mode == _LINKED:
        return LINK
    if entry.mode == _INSIDE:
        return Refused("is a repository inside the repository; put the files themselves here")
    return None if all(is_plain(step) for step in file.split("/")) else OTHER_NAME

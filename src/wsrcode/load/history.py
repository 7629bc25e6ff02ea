"""Read what a program's provisions said at each commit of the mainline, in one pass and each blob once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from wsrcode.errors import CouldNotCompare, WsrcodeError
from wsrcode.load.git import Entry, Repository, Touched, repository
from wsrcode.load.reading import document_of, kind_of
from wsrcode.load.tree import FOLDER
from wsrcode.model.history import Commit, Version
from wsrcode.model.provision import Provision
from wsrcode.model.words import did_you_mean

_FILES = {"100644", "100755"}


@dataclass(frozen=True)
class _Record:
    """What one commit did to one file of a provision."""

    commit: Commit
    file: str
    entry: Entry | None
    is_new: bool


@dataclass(frozen=True, eq=False)
class Past:
    """The versions of a program's provisions."""

    head: str
    """The commit that is checked out."""
    names: tuple[str, ...]
    """The provisions that are there at the head, those that were asked for."""
    _repository: Repository
    _files: dict[str, str]
    _records: dict[str, list[_Record]]
    _data: dict[str, bytes] = field(default_factory=dict)
    _read: dict[str, tuple[Provision | None, str]] = field(default_factory=dict)

    def versions(self, name: str) -> Iterator[Version]:
        """Yield a provision's versions, the newest first, from file to file and to the one that it replaced."""
        seen, records, file = {name}, self._records[name], self._files[name]
        while True:
            last = None
            for record in _own(records, file):
                last = self._version(record)
                yield last
            before = _predecessor(last.provision) if last else ""
            followed = self._gone(before, last.commit) if last and before not in seen else []
            if not followed:
                return
            seen.add(before)
            records, file = followed[1:], followed[0].file

    def _gone(self, name: str, commit: Commit) -> list[_Record]:
        """Return the records of a provision from the one that removed it in a commit; nothing if it was not there."""
        records = self._records.get(name, [])
        at = (n for n, each in enumerate(records) if each.entry is None and each.commit == commit)
        return records[next(at, len(records)) :]

    def _version(self, record: _Record) -> Version:
        entry = record.entry
        assert entry is not None  # noqa: S101 - `_own` yields no removals
        if entry.mode not in _FILES:
            return Version(record.commit, record.file, None, "is no plain file")
        if entry.oid not in self._read:
            self._fetch([record])
            document, wrong = document_of(record.file, self._data.pop(entry.oid))
            noun = document.noun if document else None
            self._read[entry.oid] = (noun if isinstance(noun, Provision) else None, wrong[0].message if wrong else "")
        return Version(record.commit, record.file, *self._read[entry.oid])

    def _fetch(self, records: Iterable[_Record]) -> None:
        """Fetch the contents of several versions by one process."""
        wanted = {each.entry.oid for each in records if each.entry and each.entry.mode in _FILES}
        self._data.update(self._repository.blobs(wanted - self._data.keys()))


def past(root: Path, program: str, provision: str = "") -> Past:
    """Read the past of a program, or of one of its provisions, up to the commit that is checked out."""
    source = repository(root)
    head = source.resolve("HEAD")
    records: dict[str, list[_Record]] = defaultdict(list)
    for step in source.steps(head, f"{FOLDER}/{program}/provisions"):
        commit = Commit(step.oid, step.date)
        # What came stands before what went: a provision that was moved to another file goes on in it.
        for each in sorted(step.files, key=lambda touched: touched.entry is None):
            if name := _name_of(each):
                records[name].append(_Record(commit, each.file, each.entry, each.is_new))
    living = {name: file for name, each in records.items() if (file := _living(each))}
    names = _chosen(living, program, provision)
    found = Past(head, names, source, living, records)
    found._fetch(each for name in names for each in records[name])  # noqa: SLF001 - all at once, by one process
    return found


def _chosen(living: Iterable[str], program: str, provision: str) -> tuple[str, ...]:
    names = tuple(sorted(living))
    if not names:
        raise CouldNotCompare(f"no commit holds provisions of {program}; commit them, or name another program")
    if provision and provision not in names:
        hint = did_you_mean(provision, names) or "; what is not committed has no history"
        raise WsrcodeError(f"{program} has no provision {provision!r}{hint}")
    return (provision,) if provision else names


def _name_of(touched: Touched) -> str:
    kind = kind_of(touched.file)
    return kind[1]["name"] if kind and kind[0] == "provision" else ""


def _living(records: Iterable[_Record]) -> str:
    """Return the file that a provision lies in now, given its records, the newest first; empty if it is gone."""
    latest: dict[str, _Record] = {}
    for each in records:
        latest.setdefault(each.file, each)
    return next((file for file, each in latest.items() if each.entry), "")


def _own(records: Iterable[_Record], file: str) -> Iterator[_Record]:
    """Yield the records of a provision's own versions, the newest first, following it from file to file."""
    here, last = file, None
    for record in records:
        if last is None and record.file != here:
            continue
        if record.entry is None:
            # The file was new, and another one went with the same commit: it was moved. Else it had been away.
            if last is None or record.commit != last.commit:
                return
            here, last = record.file, None
        else:
            here, last = record.file, record if record.is_new else None
            yield record


def _predecessor(provision: Provision | None) -> str:
    """Return the one provision that another declares it took the place of."""
    if provision is None:
        return ""
    if len(provision.replaces) == 1:
        return provision.replaces[0]
    return "" if provision.replaces else provision.split_from or ""

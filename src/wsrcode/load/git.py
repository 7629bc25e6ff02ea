"""Ask git, by plumbing only, and nowhere else: revisions come from people, so that only object ids are passed on."""

import os
import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO, NamedTuple

from wsrcode.errors import CouldNotCompare
from wsrcode.load.tree import LARGEST_TABLE

_OID = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?\Z")
_REVISION = re.compile(r"[!-~]{1,200}\Z")
# No question to a person, no fetching behind one's back, no lock for what is only read, no replaced objects.
_QUIET = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "LC_ALL": "C",
}
_CHUNK = 1 << 20


class Entry(NamedTuple):
    """A file as a git tree lists it; a large code has ten thousand, so it is as light as can be."""

    mode: str
    oid: str


class Touched(NamedTuple):
    """A file that a commit brought, changed or removed."""

    file: str
    entry: Entry | None
    """None for what it removed."""
    is_new: bool


class Step(NamedTuple):
    """A commit of the mainline, with what it did to the files asked for."""

    oid: str
    date: str
    files: tuple[Touched, ...]


@dataclass(frozen=True)
class Repository:
    """A git repository that holds a project, at its top or in a folder below."""

    folder: Path
    """Where git is started."""
    prefix: str = ""
    """The project's folder inside the repository, with a closing slash; empty at the top."""

    def at(self, prefix: str) -> "Repository":
        """Return the same repository with the project in another folder."""
        return Repository(self.folder, prefix)

    def resolve(self, revision: str) -> str:
        """Return the object id of a revision's commit; raise CouldNotCompare with what mends it."""
        # `--end-of-options` keeps `--output=…` and the like a name, `--verify` refuses ranges.
        asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        told = self._run(*asked, check=False).decode().strip() if _REVISION.match(revision) else ""
        if _OID.match(told):
            return told
        raise CouldNotCompare(f"git knows no revision {printable(revision)}{self._mend(revision)}")

    def _mend(self, revision: str) -> str:
        safe = re.fullmatch(r"(?!-)[A-Za-z0-9_./-]+", revision)
        if self.is_shallow:
            return "; this is a shallow clone: run `git fetch --unshallow` and try again"
        return f"; run `git fetch origin {revision.removeprefix('origin/')}` and try again" if safe else ""

    @cached_property
    def is_shallow(self) -> bool:
        """Say whether the clone was cut off."""
        return self._run("rev-parse", "--is-shallow-repository").strip() == b"true"

    @cached_property
    def sha256(self) -> bool:
        """Say whether objects are named by SHA-256."""
        return self._run("rev-parse", "--show-object-format").strip() == b"sha256"

    def files(self, commit: str, below: str) -> dict[str, Entry]:
        """Return the files of a commit below a folder of the project, by their names in the project."""
        listed = self._run("ls-tree", "-r", "-z", "--full-tree", _safe(commit), "--", f"{self.prefix}{below}/")
        cut, found = len(self.prefix), {}
        # Decoded at once and walked through in place: this loop is what a large code's size costs.
        for line in listed.decode("utf-8", "backslashreplace").split("\0")[:-1]:
            told, _, name = line.partition("\t")
            mode, _, oid = told.split(" ")
            found[name[cut:]] = Entry(mode, oid)
        return found

    def changed(self, old: str, new: str, below: str) -> dict[str, Entry | None]:
        """Return what differs from one commit to another: the new entry, or None for what is gone."""
        asked = ("--literal-pathspecs", "diff-tree", "-r", "-z", "--raw", "--no-renames", _safe(old), _safe(new))
        told = iter(self._run(*asked, "--", f"{self.prefix}{below}").split(b"\0"))
        found: dict[str, Entry | None] = {}
        for line in told:
            if line:
                _, mode, _, oid, status = line.decode().split(" ")
                found[self._name(next(told))] = None if status == "D" else Entry(mode, oid)
        return found

    def untouched(self, commit: str, brought: str, files: Iterable[str]) -> bool:
        """Say whether files stand, up to a commit, as they stood before the mainline got another file, `brought`."""
        came = self._mainline("--diff-filter=A", _safe(commit), "--", f"{self.prefix}{brought}")
        before = self._run("rev-parse", "--verify", "--quiet", f"{came}^1", check=False) if came else b""
        if not before:
            return False
        paths = [f"{self.prefix}{file}" for file in files]
        return not self._mainline(f"{_safe(before.decode().strip())}..{_safe(commit)}", "--", *paths)

    def lacks(self, commit: str, other: str) -> bool:
        """Say whether another commit has history that a commit lacks."""
        return bool(self._run("rev-list", "--max-count=1", f"{_safe(commit)}..{_safe(other)}").strip())

    def steps(self, commit: str, below: str) -> Iterator[Step]:
        """Yield the commits of the mainline that touched a folder of the project, the newest first, in one pass.

        A merge counts for what it brought to the mainline: there a proposal came into force, whatever its branch tried
        before; and in one line each version follows the one before it, which in a walk over branches it does not.
        """
        if self.is_shallow:
            raise CouldNotCompare(
                "this is a shallow clone, which holds no older changes; run `git fetch --unshallow` and try again"
            )
        # A person's own settings for `git log` must change nothing here.
        asked = ("--literal-pathspecs", "log", "--first-parent", "--diff-merges=first-parent", "--root", "--raw", "-z")
        plainly = ("--no-renames", "--no-abbrev", "--no-show-signature", "--no-color", "--no-ext-diff", "--no-notes")
        named = (*asked, *plainly, "--format=%H %cs", _safe(commit), "--", f"{self.prefix}{below}")
        at, files = ["", ""], list[Touched]()
        told = iter(self._run(*named).split(b"\0"))
        for word in told:
            line = word.decode().strip()
            if line.startswith(":"):
                before, mode, _, oid, status = line[1:].split(" ")
                entry = None if status == "D" else Entry(mode, oid)
                files.append(Touched(self._name(next(told)), entry, is_new=before == "000000"))
            elif line:
                if files:
                    yield Step(at[0], at[1], tuple(files))
                at, files = line.split(" "), []
        if files:
            yield Step(at[0], at[1], tuple(files))

    def _mainline(self, *words: str) -> str:
        """Return the newest commit of the mainline that these words ask for; a merge counts for what it brought."""
        asked = ("log", "--first-parent", "--diff-merges=first-parent", "-s", "--format=%H", "-1")
        return self._run("--literal-pathspecs", *asked, *words).decode().strip()

    def _name(self, name: bytes) -> str:
        return name.decode("utf-8", "backslashreplace").removeprefix(self.prefix)

    def blobs(self, oids: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Yield the contents of blobs, all by one process; of one that is too large, only what shows that it is."""
        wanted = [_safe(oid) for oid in dict.fromkeys(oids)]
        if not wanted:
            return
        # A file, not a pipe, so that writing the questions never waits for somebody to read the answers.
        with tempfile.TemporaryFile() as asked:
            asked.write("".join(f"{oid}\n" for oid in wanted).encode())
            asked.seek(0)
            with subprocess.Popen(  # noqa: S603 - a fixed command
                self._command("cat-file", "--batch"), stdin=asked, stdout=subprocess.PIPE, env=self._environment
            ) as answering:
                assert answering.stdout is not None  # noqa: S101 - asked for above
                for oid in wanted:
                    yield oid, self._answer(oid, answering.stdout)

    def _answer(self, oid: str, stream: IO[bytes]) -> bytes:
        words = stream.readline().split()
        if len(words) != 3 or words[1] != b"blob":  # noqa: PLR2004 - oid, type, size
            mend = "git fetch --unshallow" if self.is_shallow else "git fetch --refetch"
            raise CouldNotCompare(f"git does not have the object {oid}; run `{mend}` and try again")
        size = int(words[2])
        data = stream.read(min(size, LARGEST_TABLE + 1))
        left = size - len(data) + 1
        while left > 0:
            left -= len(stream.read(min(left, _CHUNK))) or left
        return data

    def _run(self, *words: str, check: bool = True) -> bytes:
        done = subprocess.run(  # noqa: S603 - fixed words and object ids; see `resolve`
            self._command(*words), capture_output=True, check=False, env=self._environment
        )
        if check and done.returncode:
            raise CouldNotCompare(f"git refused: {done.stderr.decode('utf-8', 'replace').strip()}")
        return done.stdout if not done.returncode else b""

    def _command(self, *words: str) -> list[str]:
        return ["git", "-C", str(self.folder), *words]

    @property
    def _environment(self) -> Mapping[str, str]:
        return {**os.environ, **_QUIET}


def repository(root: Path) -> Repository:
    """Return the git repository that a project lies in; raise CouldNotCompare when there is none."""
    try:
        # GitPython takes a seventh of a second to import; comparing folders needs none of it.
        from git import InvalidGitRepositoryError, NoSuchPathError, Repo  # noqa: PLC0415
    except ImportError as error:
        raise CouldNotCompare("git is not installed; install it and try again") from error
    try:
        with Repo(root, search_parent_directories=True) as opened:
            top = Path(opened.working_tree_dir or opened.git_dir).resolve()
    except (InvalidGitRepositoryError, NoSuchPathError) as error:
        raise CouldNotCompare(f"{root} lies in no git repository; run `git init`, or compare folders") from error
    below = root.resolve()
    inside = below.relative_to(top).as_posix() if below.is_relative_to(top) else "."
    return Repository(top, "" if inside == "." else f"{inside}/")


def printable(revision: str) -> str:
    """Return a revision's name that can be printed on one line."""
    return repr(revision[:80])


def _safe(oid: str) -> str:
    if not _OID.match(oid):
        raise CouldNotCompare(f"{printable(oid)} is no object id")
    return oid

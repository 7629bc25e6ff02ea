"""What a comparison costs beside git and parsing alone, when little of much has changed."""

import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from corpus import grow
from measure import paired, seconds, tell

SIZE, CHANGED = 10_000, 100

_BARE = """
import subprocess, sys
from wsrcode.load.strict import parse
from wsrcode.model.provision import Provision
raw = subprocess.run(
    ["git", "diff-tree", "-r", "-z", "--raw", "--no-renames", "HEAD~1", "HEAD"], check=True, capture_output=True
).stdout.split(b"\\0")
names = [oid for head in raw[::2] if head for oid in head.split()[2:4]]
out = subprocess.run(["git", "cat-file", "--batch"], input=b"\\n".join(names) + b"\\n", check=True, capture_output=True)
at, data = 0, out.stdout
while at < len(data):
    end = data.index(b"\\n", at)
    size = int(data[at:end].split()[2])
    Provision.model_validate(parse(data[end + 1 : end + 1 + size]))
    at = end + 2 + size
"""

_WHOLE = """
import sys, time
from pathlib import Path
from wsrcode.diff import catalogue, compare
from wsrcode.load import read_folder
catalogue()
begun = time.perf_counter()
old, new = (read_folder(Path(each)).corpus for each in sys.argv[1:])
assert compare(old.standards["example"], new.standards["example"], old, new)
print(time.perf_counter() - begun)
"""

_OURS = """
import sys, time
from pathlib import Path
import git
from wsrcode.cli.comparing import compared
from wsrcode.diff import catalogue
catalogue()
begun = time.perf_counter()
assert compared("example@git:HEAD~1", "example@git:HEAD", Path(sys.argv[1]))[1]
print(time.perf_counter() - begun)
"""


def _git(root: Path, *words: str) -> None:
    named = ["-c", "user.name=benchmark", "-c", "user.email=benchmark@example.org", "-c", "gc.auto=0"]
    subprocess.run(["git", *named, *words], cwd=root, check=True, capture_output=True)


@cache
def _repository() -> tuple[tempfile.TemporaryDirectory[str], Path, Path]:
    """Return a repository of two commits, and the older one's text in a folder; the first keeps both alive."""
    kept = tempfile.TemporaryDirectory()
    root, older = Path(kept.name, "new"), Path(kept.name, "old")
    for folder in (root, older):
        folder.mkdir()
        grow(folder, SIZE)
    _git(root, "init", "-q")
    _git(root, "add", ".")
    _git(root, "commit", "-qm", "first")
    for n in range(0, SIZE, SIZE // CHANGED):
        path = root / f"standards/example/provisions/bulk/made-up-{n}.yml"
        path.write_text(path.read_text(encoding="utf-8").replace(" minutes", "0 minutes"), encoding="utf-8")
    _git(root, "add", ".")
    _git(root, "commit", "-qm", "second")
    return kept, root, older


def diff_against_git() -> bool:
    """Set `wsrcode diff` of two revisions beside diff-tree with parsing the changed blobs."""
    _, root, _ = _repository()
    ratio = paired(lambda: _diff(root), lambda: seconds([sys.executable, "-c", _BARE], cwd=root), times=5)
    return tell(f"diff of {CHANGED} changed among {SIZE} provisions / git and parsing those alone", ratio, most=4)


def diff_against_whole_readings() -> bool:
    """Set reading and comparing both texts whole beside the diff of the same two revisions, start-up aside."""
    _, root, older = _repository()
    ratio = paired(lambda: _inside(_WHOLE, older, root), lambda: _inside(_OURS, root), times=3)
    return tell("comparing both readings whole / the diff of two revisions, start-up aside", ratio, least=20)


def _inside(script: str, *folders: Path) -> float:
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, folders)], check=True, capture_output=True, text=True
    )
    return float(done.stdout)


def _diff(root: Path) -> float:
    asked = [sys.executable, "-m", "wsrcode", "diff", "example@git:HEAD~1", "example@git:HEAD", "--fail-on", "never"]
    return seconds([*asked, "--format", "json"], cwd=root)


MEASURES = (diff_against_git, diff_against_whole_readings)

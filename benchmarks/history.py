"""What a comparison, a walk through the history and the gate cost beside git and parsing alone."""

import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from corpus import grow
from measure import paired, seconds, tell

SIZE, CHANGED = 10_000, 100
COMMITS, FILES, A_COMMIT, BLAMED = 500, 1_000, 3, 20

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


_WALK = """
import subprocess
from wsrcode.load.strict import parse
from wsrcode.model.provision import Provision
raw = subprocess.run(
    ["git", "log", "--raw", "-z", "--no-renames", "--no-abbrev", "--format=%H %cs", "--", "standards/example"],
    check=True, capture_output=True,
).stdout.split(b"\\0")
heads = [head.split() for head in map(bytes.strip, raw) if head.startswith(b":")]
names = dict.fromkeys(head[3] for head, name in zip(heads, [
    raw[n + 1] for n, head in enumerate(raw) if head.strip().startswith(b":")
]) if b"/provisions/" in name)
out = subprocess.run(["git", "cat-file", "--batch"], input=b"\\n".join(names) + b"\\n", check=True, capture_output=True)
at, data = 0, out.stdout
while at < len(data):
    end = data.index(b"\\n", at)
    size = int(data[at:end].split()[2])
    Provision.model_validate(parse(data[end + 1 : end + 1 + size]))
    at = end + 2 + size
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


@cache
def _past() -> tuple[tempfile.TemporaryDirectory[str], Path]:
    """Return a repository in which every later commit moves a limit in a few files; the first keeps it alive."""
    kept = tempfile.TemporaryDirectory()
    root = grow(Path(kept.name), FILES)
    _git(root, "init", "-q", "-b", "main")
    _git(root, "add", ".")
    _git(root, "commit", "-qm", "first")
    files = [f"standards/example/provisions/bulk/made-up-{n}.yml" for n in range(FILES)]
    texts = {file: (root / file).read_text(encoding="utf-8") for file in files}
    stream = bytearray()
    for n in range(1, COMMITS):
        when = 1_700_000_000 + 3600 * n
        stream += b"commit refs/heads/main\ncommitter b <b@example.org> %d +0000\ndata 0\n" % when
        stream += b"from refs/heads/main^0\n" if n == 1 else b""
        for file in (files[(n * A_COMMIT + more) * 7 % FILES] for more in range(A_COMMIT)):
            data = texts[file].replace("rest-break, at_least: 1", f"rest-break, at_least: {n}1").encode()
            stream += b"M 100644 inline %s\ndata %d\n%s\n" % (file.encode(), len(data), data)
    subprocess.run(["git", "fast-import", "--quiet"], cwd=root, check=True, capture_output=True, input=stream)
    _git(root, "reset", "-q", "--hard")
    return kept, root


def history_against_git() -> bool:
    """Set `wsrcode history` beside one bare `git log --raw` with parsing each distinct provision once."""
    _, root = _past()
    ratio = paired(lambda: _history(root), lambda: seconds([sys.executable, "-c", _WALK], cwd=root), times=5)
    return tell(f"last change of every limit, {COMMITS} commits x {FILES} files / git and parsing", ratio, most=3)


def history_against_blame() -> bool:
    """Set `git blame` of every file, as far as some of them tell, beside `wsrcode history` of all."""
    _, root = _past()
    ratio = paired(lambda: _blame(root), lambda: _history(root), times=3)
    return tell(f"git blame of {FILES} files, from {BLAMED} of them / the last change of every limit", ratio, least=10)


def _history(root: Path) -> float:
    return seconds([sys.executable, "-m", "wsrcode", "history", "example", "--format", "json"], cwd=root)


def _blame(root: Path) -> float:
    some = [f"standards/example/provisions/bulk/made-up-{n}.yml" for n in range(0, FILES, FILES // BLAMED)]
    return sum(seconds(["git", "blame", "--porcelain", file], cwd=root) for file in some) * FILES / len(some)


@cache
def _proposal() -> tuple[tempfile.TemporaryDirectory[str], Path]:
    """Return a repository with Fair Food in which somebody proposes to move one limit; the first keeps it alive."""
    kept = tempfile.TemporaryDirectory()
    here, root = Path(__file__).resolve().parents[1] / "standards", Path(kept.name)
    for name in ("measures.yml", "baselines", "fair-food"):
        to = root / "standards" / name
        to.parent.mkdir(exist_ok=True)
        (shutil.copytree if (here / name).is_dir() else shutil.copyfile)(here / name, to)
    _git(root, "init", "-q", "-b", "main")
    _git(root, "add", ".")
    _git(root, "commit", "-qm", "as it is")
    (path,) = root.glob("standards/fair-food/provisions/*/audit-access.yml")
    text = path.read_text(encoding="utf-8")
    assert "at_least: 50 %" in text  # noqa: S101 - else nothing would be proposed
    path.write_text(text.replace("at_least: 50 %", "at_least: 40 %"), encoding="utf-8")
    return kept, root


def review_against_check_and_diff() -> bool:
    """Set `wsrcode review` of one lowered limit in Fair Food beside `check` and `diff` of the same."""
    _, root = _proposal()
    ours = [sys.executable, "-m", "wsrcode"]
    # The gate must block: any other end would mean that something else was measured.
    blocked = ["sh", "-c", '"$@"; test $? -eq 1', "sh", *ours, "review", "main"]
    bare = ([*ours, "check", "--fail-on", "never"], [*ours, "diff", "fair-food@git:main", "--fail-on", "never"])
    both = paired(
        lambda: seconds(blocked, cwd=root), lambda: sum(seconds(command, cwd=root) for command in bare), times=9
    )
    return tell("review of a lowered limit in Fair Food / check and diff", both, most=1.5)


MEASURES = (
    diff_against_git,
    diff_against_whole_readings,
    history_against_git,
    history_against_blame,
    review_against_check_and_diff,
)

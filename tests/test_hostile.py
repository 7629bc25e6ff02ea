"""Whatever lies under standards/, the real command says what is wrong, where, and exits 2 or 1; it never falls over.

Every row runs the installed command in a process of its own, because some of these files kill parsers outright.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from wsrcode.load.tree import LARGEST
from wsrcode.record.scaffold import project

PROVISION = "standards/example/provisions/work/rest.yml"
WORK = "standards/example/provisions/work"
LANGUAGES = "standards/example/translations"
CODE = "standards/example/code.yml"
Spoil = Callable[[Path], None]


def replaced(name: str, data: bytes) -> Spoil:
    def spoil(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    return spoil


def changed(name: str, old: str, new: str) -> Spoil:
    def spoil(root: Path) -> None:
        text = (root / name).read_text(encoding="utf-8")
        assert old in text
        (root / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return spoil


def linked(name: str, target: str) -> Spoil:
    def spoil(root: Path) -> None:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).symlink_to(target)

    return spoil


def emptied(root: Path) -> None:
    for path in sorted((root / "standards").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()


def copied(root: Path) -> None:
    again = root / "standards/example/provisions/voice/rest.yml"
    again.write_bytes((root / PROVISION).read_bytes())


def named_with_newline(root: Path) -> None:
    (root / "standards/example/provisions/work/a\nb.yml").write_bytes(b"id: x\n")


def named_latin(root: Path) -> None:
    Path(os.fsdecode(os.fsencode(root) + b"/standards/example/provisions/work/a\xf1o.yml")).write_bytes(b"id: x\n")


ALIAS_BOMB = b"a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
MERGE_BOMB = b"a: &a {k: v}\nb: &b {<<: [*a,*a,*a,*a]}\nc: {<<: [*b,*b,*b,*b]}\n"

# what, how it is spoilt, exit status, what the output must say, in which file
ROWS: list[tuple[str, Spoil, int, str, str]] = [
    ("binary", replaced(PROVISION, bytes(range(256)) * 40), 2, "UTF-8", PROVISION),
    ("a picture", replaced(PROVISION, b"\x89PNG\r\n\x1a\n" + b"\x00" * 50), 2, "UTF-8", PROVISION),
    ("50 MB", replaced(PROVISION, b"a: " + b"x" * (50 * 1024 * 1024)), 2, "larger than", PROVISION),
    ("just over the size", replaced(PROVISION, b"a" * (LARGEST + 1)), 2, "larger than", PROVISION),
    ("100,000 brackets", replaced(PROVISION, b"a: " + b"[" * 100_000), 2, "nested", PROVISION),
    ("100,000 closed brackets", replaced(PROVISION, b"a: " + b"[" * 50_000 + b"]" * 50_000), 2, "nested", PROVISION),
    ("100,000 dashes", replaced(PROVISION, b"- " * 100_000), 2, "nested", PROVISION),
    ("100,000 question marks", replaced(PROVISION, b"? " * 100_000), 2, "nested", PROVISION),
    ("100,000 braces", replaced(PROVISION, b"{a: " * 100_000), 2, "nested", PROVISION),
    ("alias bomb", replaced(PROVISION, ALIAS_BOMB), 2, "anchor", PROVISION),
    ("merge bomb", replaced(PROVISION, MERGE_BOMB), 2, "anchor", PROVISION),
    ("python object", replaced(PROVISION, b"!!python/object/apply:os.system ['touch hacked']"), 2, "tag", PROVISION),
    ("Latin-1", replaced(PROVISION, "id: rest\ntitle: Año\n".encode("latin-1")), 2, "UTF-8", PROVISION),
    ("UTF-16", replaced(PROVISION, "id: rest\n".encode("utf-16")), 2, "byte-order mark", PROVISION),
    ("CRLF", replaced(PROVISION, b"id: rest\r\ntitle: x\r\n"), 2, "Windows line ends", PROVISION),
    ("BOM", replaced(PROVISION, b"\xef\xbb\xbfid: rest\n"), 2, "byte-order mark", PROVISION),
    ("empty file", replaced(PROVISION, b""), 2, "empty", PROVISION),
    ("a list", replaced(PROVISION, b"- a\n- b\n"), 2, "mapping", PROVISION),
    ("a word", replaced(PROVISION, b"hello\n"), 2, "mapping", PROVISION),
    ("direction override", changed(PROVISION, "title: Rest", "title: Re\u202est"), 2, "U+202E", PROVISION),
    ("escaped direction override", changed(PROVISION, "title: Rest", 'title: "Re\\u202est"'), 2, "U+202E", PROVISION),
    ("escaped NUL", changed(PROVISION, "title: Rest", 'title: "Re\\0st"'), 2, "U+0000", PROVISION),
    ("unknown key", changed(PROVISION, "obligations:", "oblgations:"), 2, "did you mean 'obligations'?", PROVISION),
    ("number for text", changed(PROVISION, "title: Rest", "title: 2024"), 2, "quotes", PROVISION),
    ("bad quantity", changed(PROVISION, "at_least: 10 minutes", "at_least: about ten"), 2, "not a quantity", PROVISION),
    ("bad citation", changed(PROVISION, "UDHR art. 24", "UDHR article 24"), 2, "not a citation", PROVISION),
    ("bad date", changed(CODE, "as_of: 2026-11-22", "as_of: 2026-02-30"), 2, "not a day", CODE),
    ("no such instrument", changed(PROVISION, "UDHR art. 24", "ILO C999 art. 1"), 1, "not in the register", PROVISION),
    ("unknown tier", changed(PROVISION, "tier: corrective", "tier: corective"), 1, "corrective", PROVISION),
    ("id differs from file", changed(PROVISION, "id: rest", "id: pause"), 2, "make the two agree", PROVISION),
    ("the same id twice", copied, 2, "unique", PROVISION),
    ("link out of the tree", linked(f"{WORK}/x.yml", "/etc/passwd"), 2, "symbolic link", "work/x.yml"),
    ("linked folder", linked("standards/other", "/etc"), 2, "symbolic link", "standards/other"),
    ("link to itself", linked("standards/example/provisions/loop", "."), 2, "symbolic link", "provisions/loop"),
    ("dots in a name", replaced("standards/example/provisions/work/a..b.yml", b"id: x\n"), 2, "rename", "a..b.yml"),
    ("newline in a name", named_with_newline, 2, "rename", "a\\nb.yml"),
    ("Latin-1 in a name", named_latin, 2, "rename", "work/a"),
    ("unknown file", replaced("standards/example/evil.sh", b"rm -rf /\n"), 2, "by its place", "evil.sh"),
    ("yaml for yml", replaced("standards/example/provisions/work/x.yaml", b"id: x\n"), 2, "rename", "x.yaml"),
    ("unknown language", replaced(f"{LANGUAGES}/klingon.yml", b"language: x\n"), 2, "by its place", "klingon"),
    ("no program.yml", lambda root: (root / "standards/example/program.yml").unlink(), 2, "missing", "program.yml"),
    ("empty standards", emptied, 2, "empty", "standards"),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "status", "word", "file"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_one_clear_message_and_nothing_written(tmp_path: Path, spoil: Spoil, status: int, word: str, file: str) -> None:
    project(tmp_path, "example")
    spoil(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "wsrcode", "check"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    said = done.stdout + done.stderr
    assert done.returncode == status, said
    assert "Traceback" not in said
    told = [line for line in said.splitlines() if word in line and file in line]
    assert told, said
    assert all(len(line) < 600 for line in said.splitlines())
    assert sorted(tmp_path.rglob("*")) == before
    assert time.monotonic() - begun < 20, "far beyond a second even on a loaded machine"


@pytest.mark.parametrize(
    "text",
    [
        '#read("/etc/passwd")',
        "$x^2$ #panic()",
        "{{ 7 * 7 }}{% include 'x' %}",
        "<script>alert(1)</script>",
        "*b* _i_ [l](javascript:x)",
    ],
)
def test_code_of_any_engine_in_a_text_is_text(tmp_path: Path, text: str) -> None:
    project(tmp_path, "example")
    quoted = text.replace("'", "''")
    changed(PROVISION, "title: Rest", f"title: '{quoted}'")(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "wsrcode", "check", "--fail-on", "error"],
        cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stdout + done.stderr
    assert done.returncode in {0, 1}


def test_no_project_at_all(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "wsrcode", "check"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert "wsrcode init" in done.stderr

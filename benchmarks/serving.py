"""How soon `serve` shows an edit, in every language, beside a whole build of the same site."""

import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from corpus import grow
from measure import seconds, tell
from siting import LANGUAGES, PROVISIONS, spoken

from wsrcode.build.templates import packaged

_PATIENCE = 1800
"""Seconds after which an edit that is not shown is taken for one that never will be."""
_OWN = "templates/site/pages/provision.md"
_TRANSLATION = """\
language: es
translator: machine draft
provisions:
  made-up-500: {title: Regla inventada}
"""


@dataclass(frozen=True)
class _Edit:
    """A file, the words in it that are replaced, and the page that shows the new ones in which languages."""

    file: str
    old: str
    page: str = "example/provisions/made-up-500/"
    languages: tuple[str, ...] = LANGUAGES


_EDITS = {
    "a rule": _Edit("standards/example/provisions/bulk/made-up-500.yml", "in the shade"),
    "a template": _Edit(_OWN, "{{ p.title }}"),
    "a page by hand": _Edit("site/about.md", "By hand", "about/"),
    "a translation": _Edit("standards/example/translations/es.yml", "inventada", languages=("es",)),
}


def serve_against_site() -> bool:
    """Seconds until an edit of 1,000 provisions in 3 languages is shown in all that have it, beside a whole build."""
    with tempfile.TemporaryDirectory() as folder:
        root = _project(Path(folder) / "project")
        asked = [word for tag in LANGUAGES for word in ("--lang", tag)]
        # One process on both sides.
        whole = seconds([sys.executable, "-m", "wsrcode", "site", "--jobs", "1", "--root", str(root), *asked])
        with _served(root, asked) as (top, cold):
            shown = {what: [_shown(root, top, edit, n) for n in range(3)] for what, edit in _EDITS.items()}
    print(f"  a whole build {whole:.1f} s; the first language is served after {cold:.1f} s; shown after (s):")
    for what, times in shown.items():
        print(f"    {what}: {', '.join(f'{first:.2f} to {last:.2f}' for first, last in times)}")
    slowest = max(statistics.median(last for _, last in each) for each in shown.values())
    return tell("an edit shown by serve in 3 languages / a whole build", slowest / whole, most=0.1)


def _project(root: Path) -> Path:
    spoken(grow(root, PROVISIONS))
    (root / "site").mkdir()
    (root / "site/about.md").write_text("# About\n\nBy hand.\n", encoding="utf-8")
    own = root / _OWN
    own.parent.mkdir(parents=True)
    own.write_bytes((packaged() / "site/pages/provision.md").read_bytes())
    (root / "standards/example/translations/es.yml").write_text(_TRANSLATION, encoding="utf-8")
    return root


@contextmanager
def _served(root: Path, asked: list[str]) -> Iterator[tuple[str, float]]:
    """Yield where a server of its own shows a project, and how long it took to begin."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    begun = time.perf_counter()
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    ours = [sys.executable, "-m", "wsrcode", "serve", "--root", str(root), "--port", str(port), *asked]
    with subprocess.Popen(ours, env=kept, stderr=subprocess.DEVNULL) as server:
        try:
            top = f"http://127.0.0.1:{port}/"
            _until(lambda: _says(top, "", "en", b"<title>"))
            cold = time.perf_counter() - begun
            for tag in LANGUAGES:
                # Each waits until its language is whole.
                _until(lambda tag=tag: _says(top, "search/search_index.json", tag, b"made-up-500"))
            yield top, cold
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()


def _shown(root: Path, top: str, edit: _Edit, n: int) -> tuple[float, float]:
    """Edit a file, return how long it takes until its page says so in one language and in all, and put it back."""
    path, words = root / edit.file, f"benchmark {n}"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace(edit.old, words, 1), encoding="utf-8")
    begun = time.perf_counter()
    passed = []
    for tag in edit.languages:
        _until(lambda tag=tag: _says(top, edit.page, tag, words.encode()))
        passed.append(time.perf_counter() - begun)
    path.write_text(before, encoding="utf-8")
    for tag in edit.languages:
        _until(lambda tag=tag: not _says(top, edit.page, tag, words.encode()))
    return passed[0], passed[-1]


def _says(top: str, page: str, tag: str, words: bytes) -> bool:
    with urlopen(f"{top}{'' if tag == LANGUAGES[0] else f'{tag}/'}{page}") as answer:  # noqa: S310 - our own server
        return words in answer.read()


def _until(holds: Callable[[], bool]) -> None:
    ends = time.perf_counter() + _PATIENCE
    while time.perf_counter() < ends:
        with suppress(URLError):
            if holds():
                return
        time.sleep(0.02)
    raise TimeoutError


MEASURES = (serve_against_site,)

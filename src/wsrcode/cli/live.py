"""A live server: a page that somebody opens is built first after an edit, the rest follows; a fault takes none away."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

import click

from wsrcode.cli import publishing
from wsrcode.cli.publishing import Wanted
from wsrcode.cli.workshop import Workshop
from wsrcode.errors import WsrcodeError
from wsrcode.load import project_root
from wsrcode.site import Memory

_LOOK = 0.25
"""Seconds between two looks at the files."""
WATCHED = ("standards", "templates", "site", "mkdocs.yml")
_GATHERED = "search_index.json"
"""What tells of all pages, so that it is known when all are built."""


def serve(root: Path, known: tuple[str, ...], port: int) -> None:
    """Serve until interrupted."""
    from mkdocs.livereload import LiveReloadServer

    # Whoever ends the server does so in the middle of whatever is built.
    with tempfile.TemporaryDirectory(prefix="wsrcode-site-", ignore_cleanup_errors=True) as folder:
        shelves = Shelves(root, known, Path(folder))
        workshop = Workshop(shelves)

        def app(environ: Any, start_response: Any) -> Any:
            workshop.see_to(environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore"))
            return server.serve_request(environ, start_response)

        server = LiveReloadServer(
            builder=workshop.look_again, host="127.0.0.1", port=port, root=str(shelves.shown), polling_interval=_LOOK
        )
        server.set_app(app)
        for each in (root / name for name in WATCHED):
            if each.exists():
                server.watch(str(each))
        try:
            workshop.open()
            click.echo(f"http://127.0.0.1:{port}/ shows {', '.join(known)}; end with Ctrl-C", err=True)
            server.serve()  # type: ignore[no-untyped-call] # mkdocs types nothing there
        except KeyboardInterrupt:
            server.shutdown()
        except OSError as error:
            raise WsrcodeError(f"port {port} cannot be used ({error.strerror}); give another with --port") from error
        finally:
            workshop.close()


class Shelves:
    """The shelf that is shown; pages are built aside and, when they are whole, put in the place of the old ones."""

    def __init__(self, root: Path, known: tuple[str, ...], folder: Path) -> None:
        self.root = project_root(root.absolute())
        self.known = known
        self.folder = folder
        self.folder.mkdir(parents=True, exist_ok=True)
        self.shown = folder / "shown"
        self.memory = Memory()
        self.looked_at = known[0]
        self.reading = object()
        """Stands for the files as they were read last; another one after every change."""
        self._of: dict[tuple[str, str], object] = {}
        """Of which reading a page is, by language and path; `""` tells it of a whole language."""

    def look_again(self) -> None:
        """Read what changed; from now on, all pages are old until their turn has come."""
        self.reading = object()
        try:
            self.memory.look(self.root, live=True)
        except WsrcodeError as error:
            _tell(error)

    @property
    def behind(self) -> str | None:
        """The language that is to be built next: one of which pages may be old, the one that is looked at first."""
        old = [tag for tag in self.known if not self.is_new(tag)]
        return self.looked_at if self.looked_at in old else next(iter(old), None)

    def is_new(self, tag: str, path: str = "") -> bool:
        """Say whether a language, or a page of it, is as new as it can be."""
        return self._of.get((tag, path)) is self.reading

    def old(self, address: str) -> tuple[str, str] | None:
        """Return what must be built before an address is shown: a language, and a page's path or `""` for all of it.

        None: what lies there is as new as it can be.
        """
        names = [each for each in address.split("/") if each]
        if ".." in names or names[:1] == ["livereload"]:
            return None
        tag = names.pop(0) if names and names[0] in self.known[1:] else self.known[0]
        if address.endswith("/") or not names or "." not in names[-1]:
            names.append("index.html")
        if not names[-1].endswith((".html", _GATHERED)):
            return None
        if names[-1] != _GATHERED:
            self.looked_at = tag
        if self.is_new(tag):
            return None
        file = "/".join(names)
        path = self._path(tag, file)
        if path:
            return None if self.is_new(tag, path) else (tag, path)
        return (tag, "") if names[-1] == _GATHERED or not (self._place(tag) / file).is_file() else None

    def rebuild(self) -> Path | None:
        """Build all languages; return the folder of the site, or nothing when one could not be built."""
        built = [self.rebuild_language(tag) for tag in self.known]
        return self.shown if all(built) else None

    def rebuild_language(self, tag: str) -> bool:
        """Build what is old in a language; say whether it could be built."""
        built = self._rebuild(tag)
        self.give_up(tag)
        return built

    def give_up(self, tag: str) -> None:
        """Take a language as it is, until something changes."""
        self._of[tag, ""] = self.reading

    def rebuild_pages(self, tag: str, paths: frozenset[str]) -> None:
        """Build some pages of a language before the others."""
        try:
            self._rebuild(tag, paths)
        finally:
            # One that cannot be built stays as it was; its turn does not come again until something changes.
            self._of |= {(tag, path): self.reading for path in paths}

    def _path(self, tag: str, file: str) -> str:
        built = self.memory.built.get(tag) if tag in self.memory.shown else None
        return next((path for path, each in built.files.items() if each == file), "") if built else ""

    def _place(self, tag: str) -> Path:
        return self.shown if tag == self.known[0] else self.shown / tag

    def _rebuild(self, tag: str, pages: frozenset[str] | None = None) -> bool:
        here, aside = self._place(tag), Path(tempfile.mkdtemp(dir=self.folder))
        try:
            left = publishing.rebuild(self.root, self.known, Wanted(tag, pages), aside, self.memory)
            # The last time that it may turn out to be of no use.
            self.memory.between()
            if left.shown is None:
                _remove_gone(aside, here, [self.shown / each for each in self.known if each != tag])
            for each in left.gone:
                (here / each).unlink(missing_ok=True)
            _move(aside, here)
        except WsrcodeError as error:
            _tell(error)
            return False
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        self.memory.shown[tag], self.memory.built[tag] = here, left.built
        return True


def _tell(error: WsrcodeError) -> None:
    click.secho(f"not built, the last good pages stay: {error}", fg="red", err=True)


def _move(new: Path, shown: Path) -> None:
    """Put each new file in the place of the one that is shown; whoever asks for it gets the old one or the new."""
    for each in new.rglob("*"):
        if not each.is_dir():
            to = shown / each.relative_to(new)
            to.parent.mkdir(parents=True, exist_ok=True)
            each.replace(to)


def _remove_gone(new: Path, shown: Path, others: list[Path]) -> None:
    """Remove the files that are shown and are not among the new ones, except those of other languages."""
    for each in list(shown.rglob("*")):
        if not each.is_dir() and not (new / each.relative_to(shown)).exists() and not set(others) & set(each.parents):
            each.unlink()

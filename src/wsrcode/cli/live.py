"""A live server: it builds aside, only what changed, and shows what was built last; a fault takes no page away."""

import shutil
import tempfile
from pathlib import Path
from threading import Timer
from typing import Any

import click

from wsrcode.cli import publishing
from wsrcode.errors import WsrcodeError
from wsrcode.site import Memory

_LOOK = 0.25
"""Seconds between two looks at the files."""
WATCHED = ("standards", "templates", "site", "mkdocs.yml")


def serve(root: Path, known: tuple[str, ...], port: int) -> None:
    """Serve until interrupted."""
    from mkdocs.livereload import LiveReloadServer

    with tempfile.TemporaryDirectory(prefix="wsrcode-site-") as folder:
        shelves = Shelves(root, known, Path(folder))
        shelves.rebuild()
        again = Path(folder) / "again"
        again.touch()

        def builder() -> None:
            if shelves.rebuild_looked_at():
                # The browser shows it first; then the server finds this file changed, and the others' turn has come.
                Timer(2 * _LOOK, again.touch).start()

        def app(environ: Any, start_response: Any) -> Any:
            shelves.look(environ["PATH_INFO"])
            return server.serve_request(environ, start_response)

        server = LiveReloadServer(
            builder=builder, host="127.0.0.1", port=port, root=str(shelves.shown), polling_interval=_LOOK
        )
        server.set_app(app)
        for each in (again, *(root / name for name in WATCHED)):
            if each.exists():
                server.watch(str(each))
        click.echo(f"http://127.0.0.1:{port}/ shows {', '.join(known)}; end with Ctrl-C", err=True)
        try:
            server.serve()  # type: ignore[no-untyped-call] # mkdocs types nothing there
        except KeyboardInterrupt:
            server.shutdown()
        except OSError as error:
            raise WsrcodeError(f"port {port} cannot be used ({error.strerror}); give another with --port") from error


class Shelves:
    """The shelf that is shown; each language is built aside and, when it is whole, put in the place of the old one."""

    def __init__(self, root: Path, known: tuple[str, ...], folder: Path) -> None:
        self.root = root
        self.known = known
        self.shown = folder / "shown"
        self.aside = folder / "aside"
        self.memory = Memory()
        self.looked_at = known[0]

    def look(self, address: str) -> None:
        """Remember the language of a page that somebody opened."""
        first = address.strip("/").partition("/")[0]
        if first != "livereload":
            self.looked_at = first if first in self.known else self.known[0]

    def rebuild(self) -> Path | None:
        """Build all languages; return the folder of the site, or nothing when one could not be built."""
        built = (self._rebuild(tag) for tag in self.known)
        return None if any(each is None for each in built) else self.shown

    def rebuild_looked_at(self) -> bool:
        """Build the language that is looked at; where nothing is new in it, the others. Say whether they still wait."""
        first = self.looked_at
        if (count := self._rebuild(first)) is None:
            return False
        others = [tag for tag in self.known if tag != first]
        if count == 0:
            for tag in others:
                self._rebuild(tag)
        return count > 0 and bool(others)

    def _rebuild(self, tag: str) -> int | None:
        """Return how many pages of a language were built; nothing, and say why, when it could not be built."""
        here = self.shown if tag == self.known[0] else self.shown / tag
        try:
            left = publishing.rebuild(self.root, self.known, tag, self.aside, self.memory)
            if left.shown is None:
                _remove_gone(self.aside, here, [self.shown / each for each in self.known if each != tag])
            _move(self.aside, here)
        except WsrcodeError as error:
            click.secho(f"not built, the last good pages stay: {error}", fg="red", err=True)
            return None
        finally:
            shutil.rmtree(self.aside, ignore_errors=True)
        self.memory.shown[tag] = here
        return left.count


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

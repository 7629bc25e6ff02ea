"""A live server: it builds aside, only what changed, and shows what was built last; a fault takes no page away."""

import shutil
import tempfile
from pathlib import Path

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
        server = LiveReloadServer(
            builder=lambda: None, host="127.0.0.1", port=port, root=folder, polling_interval=_LOOK
        )

        def rebuild() -> None:
            if (built := shelves.rebuild()) is not None:
                server.root = str(built)

        server.builder = rebuild
        rebuild()
        for name in WATCHED:
            if (root / name).exists():
                server.watch(str(root / name))
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

    def rebuild(self, *tags: str) -> Path | None:
        """Build languages, by default all; return the folder of the site.

        Return nothing, and say why, when one could not be built.
        """
        for tag in tags or self.known:
            try:
                self._rebuild(tag)
            except WsrcodeError as error:
                click.secho(f"not built, the last good pages stay: {error}", fg="red", err=True)
                return None
            finally:
                shutil.rmtree(self.aside, ignore_errors=True)
        return self.shown

    def _rebuild(self, tag: str) -> None:
        here = self.shown if tag == self.known[0] else self.shown / tag
        partial = publishing.rebuild(self.root, self.known, tag, self.aside, self.memory)
        if not partial:
            _remove_gone(self.aside, here, [self.shown / each for each in self.known if each != tag])
        _move(self.aside, here)
        self.memory.shown[tag] = here


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

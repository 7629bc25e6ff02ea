"""A live server: it builds aside, only what changed, and shows what was built last; a fault takes no page away."""

import shutil
import tempfile
from pathlib import Path

import click

from wsrcode.cli import publishing
from wsrcode.errors import WsrcodeError

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
    """What is built goes to a shelf aside; only when it is whole, it takes the place of what is shown."""

    def __init__(self, root: Path, known: tuple[str, ...], folder: Path) -> None:
        self.root = root
        self.known = known
        self.folder = folder
        self.count = 0
        self.shown: Path | None = None

    def rebuild(self) -> Path | None:
        """Return the folder of the site; nothing, and say why, when it could not be built."""
        self.count += 1
        target = self.folder / str(self.count)
        try:
            partial = publishing.rebuild(self.root, self.known, target, self.shown)
        except WsrcodeError as error:
            click.secho(f"not built, the last good pages stay: {error}", fg="red", err=True)
            shutil.rmtree(target, ignore_errors=True)
            return None
        if partial and self.shown:
            _move(target, self.shown)
        else:
            before, self.shown = self.shown, target
            if before:
                shutil.rmtree(before, ignore_errors=True)
        return self.shown


def _move(new: Path, shown: Path) -> None:
    """Put each new file in the place of the one that is shown; whoever asks for it gets the old one or the new."""
    for each in new.rglob("*"):
        if each.is_file() and not each.is_symlink() and not _through_link(each, new):
            to = shown / each.relative_to(new)
            to.parent.mkdir(parents=True, exist_ok=True)
            each.replace(to)
    shutil.rmtree(new, ignore_errors=True)


def _through_link(file: Path, top: Path) -> bool:
    return any(each.is_symlink() for each in file.parents if each.is_relative_to(top) and each != top)

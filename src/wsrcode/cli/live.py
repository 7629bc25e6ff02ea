"""A live server: it builds aside and shows what was built last, so a fault never takes the pages away."""

import shutil
import tempfile
from pathlib import Path

import click

from wsrcode.cli import publishing
from wsrcode.errors import WsrcodeError

WATCHED = ("standards", "templates", "site", "mkdocs.yml")


def serve(root: Path, known: tuple[str, ...], port: int) -> None:
    """Serve until interrupted."""
    from mkdocs.livereload import LiveReloadServer

    with tempfile.TemporaryDirectory(prefix="wsrcode-site-") as folder:
        shelves = Shelves(root, known, Path(folder))
        server = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=port, root=folder)

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
    """Two folders in turn: one is shown while the other is built."""

    def __init__(self, root: Path, known: tuple[str, ...], folder: Path) -> None:
        self.root = root
        self.known = known
        self.folder = folder
        self.count = 0

    def rebuild(self) -> Path | None:
        """Return the folder of the new site; nothing, and say why, when it could not be built."""
        target = self.folder / str(self.count + 1)
        try:
            publishing.build(self.root, self.known, target, live=True)
        except WsrcodeError as error:
            click.secho(f"not built, the last good pages stay: {error}", fg="red", err=True)
            shutil.rmtree(target, ignore_errors=True)
            return None
        shutil.rmtree(self.folder / str(self.count - 1), ignore_errors=True)
        self.count += 1
        return target

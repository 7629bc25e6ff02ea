"""Show the site, live while you edit, with what is wrong on the page it belongs to."""

from pathlib import Path

import click

from wsrcode.cli import options


@click.command("serve")
@options.root
@click.option(
    "--lang", "languages", multiple=True, metavar="TAG", help="Only this language, which is faster; may be repeated."
)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
def command(root: Path | None, languages: tuple[str, ...], port: int) -> None:
    """Serve the site on this machine and build it anew at every change of standards/, templates/ and site/.

    A file that cannot be read stops nothing: the pages keep their last good text and show the fault.
    A page that you open is built first after an edit, in whatever language, and the others follow; --lang leaves
    languages out, which is faster.
    """
    from wsrcode.cli import live, publishing
    from wsrcode.load import project_root

    top = (root or project_root(Path.cwd())).resolve()
    live.serve(top, publishing.languages_of(top, languages), port)

"""Write booklets, obligation sheets and data to dist/, once the codes are found sound."""

import sys
from pathlib import Path
from typing import Literal

import click

from wsrcode.cli import options
from wsrcode.discover import plugs

KEPT = ".cache/wsrcode"
"""Below the project: pages that were set before. It may be removed at any time."""
OUTPUTS = [plug.name for plug in plugs("wsrcode.build.outputs")]


@click.command("build")
@options.root
@click.option("--program", "programs", multiple=True, metavar="ID", help="Only this program; may be repeated.")
@click.option("--lang", "languages", multiple=True, metavar="TAG", help="Only this language; may be repeated.")
@click.option("--output", "outputs", multiple=True, metavar="NAME", help=f"Only one of: {', '.join(OUTPUTS)}.")
@click.option("--final", is_flag=True, help="Refuse whatever is still a draft, stale, untranslated or unverified.")
@click.option("--ink", type=click.Choice(["colour", "black"]), default="colour", help="For a printer without colours.")
@click.option("--press", is_flag=True, help="For a print shop: with bleed and crop marks.")
@click.option(
    "--insert",
    "inserts",
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Print for one place, with its address and the office that helps there; may be repeated.",
)
@click.option("--shard", default="1/1", metavar="I/N", help="Only this share of the documents, for many machines.")
@click.option("--no-cache", is_flag=True, help="Set every page anew, even where nothing has changed.")
@options.jobs
@click.option(
    "--dist", type=click.Path(path_type=Path, file_okay=False), default=None, help="Where to; by default dist/."
)
def command(  # noqa: PLR0913 - one a click option
    root: Path | None,
    programs: tuple[str, ...],
    languages: tuple[str, ...],
    outputs: tuple[str, ...],
    *,
    dist: Path | None,
    jobs: int | None,
    final: bool,
    ink: Literal["colour", "black"],
    press: bool,
    inserts: tuple[Path, ...],
    shard: str,
    no_cache: bool,
) -> None:
    """Check every code under standards/ and write all that people hold in their hands to dist/.

    Exits with 0 when everything was written, 1 when a code has errors or a document could not be made,
    2 when a file could not be read or a name is unknown. Nothing is written unless the codes are sound.
    With --insert only what has room for one is made, beside the usual prints: `…-at-example-camp.pdf`.
    Pages whose words, templates, fonts and engine are as they were come from .cache/wsrcode, the same to the byte.
    """
    from wsrcode.build.kept import Kept
    from wsrcode.build.printer import Look
    from wsrcode.build.run import Shard
    from wsrcode.cli.building import Asked, build, desks, sound
    from wsrcode.load import project_root, read_folder
    from wsrcode.load.inserts import insert

    top = root or project_root(Path.cwd())
    places = tuple(insert(each) for each in inserts)
    asked = Asked(programs, languages, outputs, Look(ink, press), Shard.of_words(shard), places, not no_cache)
    reading = read_folder(top)
    if not reading.tree:
        raise click.ClickException(f"{top}/standards is empty; `wsrcode new program NAME` makes a program")
    asked.refuse_unknown(reading)
    if status := sound(reading, asked):
        sys.exit(status)
    kept = Kept(top / KEPT) if asked.kept else None
    made = build(desks(reading, top, asked, final=final, kept=kept), asked, dist or top / "dist", jobs=jobs)
    if kept:
        kept.sweep()
    sys.exit(0 if made else 1)

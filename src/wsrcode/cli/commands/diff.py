"""Say what changed between two readings, and whether workers are better or worse protected."""

import sys
from pathlib import Path
from typing import TextIO

import click

from wsrcode.cli import options
from wsrcode.discover import plugs

FORMATS = [plug.name for plug in plugs("wsrcode.report.amendments")]
SHOWN = 5


@click.command("diff")
@click.argument("old")
@click.argument("new", required=False)
@options.root
@click.option("-p", "--program", default="", help="Compare only this program, where a side names none.")
@click.option("-f", "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option(
    "--fail-on",
    type=click.Choice(["weakened", "unclear", "never"]),
    default="unclear",
    show_default=True,
    help="The least bad effect that makes the command exit with 1.",
)
@click.option(
    "--summary",
    type=click.File("a", encoding="utf-8"),
    help="Also write all of them as Markdown to the end of this file, such as a job's summary.",
)
def command(  # noqa: PLR0913,PLR0917 - one a click option
    old: str, new: str | None, root: Path | None, program: str, form: str, fail_on: str, summary: TextIO | None
) -> None:
    """Compare OLD with NEW (the work tree, unless it is given), and tell the amendments, worst first.

    A side is fair-food (the work tree), fair-food@2 (a frozen revision), fair-food@git:main or main:standards/fair-food
    (a git revision), or a folder such as ./other; main..proposal are two git revisions.
    Exits with 0 when nothing is at or above --fail-on, 1 when something is, 2 on bad usage, and 3 when the two could
    not be compared, which is never the same as "no amendments".
    """
    from wsrcode.cli.comparing import around, compared
    from wsrcode.load import project_root
    from wsrcode.model.amendment import Effect
    from wsrcode.report.amendments import tell

    read, amendments = compared(old, new, root or project_root(Path.cwd()), program)
    tell(amendments, form=form, stream=sys.stdout, compared=around(read))
    if summary:
        tell(amendments, form="markdown", stream=summary, compared=around(read))
    if read.beside:
        more = f" and {len(read.beside) - SHOWN} more" if len(read.beside) > SHOWN else ""
        click.echo(f"also changed, and no words of a code: {', '.join(read.beside[:SHOWN])}{more}", err=True)
    if fail_on != "never" and any(each.effect.rank <= Effect(fail_on).rank for each in amendments):
        sys.exit(1)

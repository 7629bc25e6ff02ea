"""Say whether a proposal was decided by those who decide, on exactly this text."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wsrcode.cli import options
from wsrcode.discover import plugs

if TYPE_CHECKING:
    from wsrcode.model.ruling import Review

FORMATS = [plug.name for plug in plugs("wsrcode.report.rulings")]


@click.command("review")
@click.argument("base")
@click.argument("head", required=False)
@options.root
@click.option("-p", "--program", default="", help="Judge only this program.")
@click.option("-f", "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--write-decisions", is_flag=True, help="Draft the decisions that are missing, for a person to fill in.")
def command(  # noqa: PLR0913 - one a click option
    base: str, head: str | None, root: Path | None, program: str, form: str, *, write_decisions: bool
) -> None:
    """List the amendments from BASE to HEAD (the work tree, unless it is given) and the decisions that cover them.

    BASE is a git revision such as origin/main, or any side that `wsrcode diff` takes. Who decides, what is zero
    tolerance and whose signature counts is read from BASE: a proposal cannot loosen the gate that judges it.
    Exits with 0 when all is covered, 1 when something is missing, 2 on bad usage, and 3 when BASE cannot be had.
    """
    from wsrcode.cli.judging import reviewed
    from wsrcode.load import project_root
    from wsrcode.report.rulings import tell

    top = root or project_root(Path.cwd())
    today = datetime.now(tz=UTC).date()
    reviews = reviewed(base, head, top, today, program)
    tell(reviews, form=form, stream=sys.stdout)
    if write_decisions:
        if head is not None or ".." in base:
            raise click.UsageError("--write-decisions drafts in the work tree; leave HEAD out")
        _draft(top, reviews, today)
    if not all(each.covered for each in reviews):
        sys.exit(1)


def _draft(top: Path, reviews: "tuple[Review, ...]", today: date) -> None:
    from wsrcode.cli.selection import one_standard
    from wsrcode.record.drafts import draft

    for review in reviews:
        # What is gone as a whole has no folder left for decisions.
        if not review.covered and (top / "standards" / review.program / "program.yml").exists():
            _, standard = one_standard(top, review.program)
            for path in draft(top, standard, review, today):
                click.echo(f"drafted {path.relative_to(top)}", err=True)

"""Keep the register of prints: what was printed, in how many copies, and where they went."""

from datetime import UTC, datetime
from pathlib import Path

import click

from wsrcode.cli import options


@click.group("print")
def command() -> None:
    """Keep the register of prints; `wsrcode report paper` tells which of them have become wrong."""


@command.command("record")
@click.argument("program")
@click.option("--output", "--edition", "output", metavar="NAME", required=True, help="What was printed: booklet, card.")
@click.option("--digest", metavar="XXXX-XXXX-XXXX", required=True, help="The mark printed on the paper.")
@click.option("--copies", type=click.IntRange(1, 100_000_000), required=True, help="How many were printed.")
@click.option("--where", metavar="TEXT", required=True, help="Where they went: a place or a body, never a person.")
@click.option("--lang", "language", metavar="TAG", help="Its language, where the mark does not say it.")
@click.option("--supplier", metavar="ID", help="Whose sheet it is.")
@click.option("--profile", metavar="NAME", help="Which form of it, where there are several: large-print.")
@click.option("--look", metavar="NAME", help="How it was printed, where not as usual: black, press.")
@click.option("--on", "day", metavar="DATE", help="When, as far as it is known: 2026, 2026-08; today, if left out.")
@click.option("--by", metavar="ID", help="The organisation of program.yml that printed it.")
@click.option("--note", metavar="TEXT")
@options.root
def record(program: str, root: Path | None, day: str | None, **told: object) -> None:
    """Record what was printed of PROGRAM; a mark that no text here has is refused.

    What the mark stands for is looked up in the frozen revisions, then in the work tree.
    """
    from wsrcode.cli import registering
    from wsrcode.cli.releasing import a_date
    from wsrcode.cli.selection import a_slug

    names = {key: a_slug(str(told[key])) for key in ("output", "supplier", "profile", "look", "by") if told[key]}
    registering.record(root, program, {**told, **names, "on": a_date(day) or _today()})


@command.command("withdraw")
@click.argument("program")
@click.argument("name")
@click.option("--copies", type=click.IntRange(1, 100_000_000), help="How many; all that are left, if left out.")
@click.option("--how", type=click.Choice(["withdrawn", "destroyed"]), default="withdrawn", show_default=True)
@click.option("--on", "day", metavar="DATE", help="When, as far as it is known; today, if left out.")
@click.option("--note", metavar="TEXT")
@options.root
def withdraw(  # noqa: PLR0913,PLR0917 - one a click option
    program: str, name: str, copies: int | None, how: str, day: str | None, note: str | None, root: Path | None
) -> None:
    """Record that copies of the print NAME (as `wsrcode report paper` names it) are held by nobody any more."""
    from wsrcode.cli import registering
    from wsrcode.cli.releasing import a_date

    taken = {"on": a_date(day) or _today(), "copies": copies, "how": how, "note": note}
    registering.take_back(root, program, name, taken)


def _today() -> str:
    return datetime.now(tz=UTC).date().isoformat()

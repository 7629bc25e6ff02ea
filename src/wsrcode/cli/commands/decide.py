"""Record what was decided on something that was said, by whom and why, and when they were told."""

from pathlib import Path

import click

from wsrcode.cli import options

OUTCOMES = ["accepted", "accepted-in-part", "declined", "deferred", "out-of-scope", "duplicate", "withdrawn"]


@click.command("decide")
@click.argument("program")
@click.argument("name", metavar="INPUT")
@click.option("--decision", type=click.Choice(OUTCOMES), required=True)
@click.option("--by", metavar="ORG", required=True, help="The organisation that decided, by its id in program.yml.")
@click.option("--why", metavar="TEXT", required=True, help="Why, in words for whoever said it.")
@click.option("--on", "day", metavar="DATE", help="When, as far as it is known.")
@click.option("--told-back", metavar="DATE", help="When those who said it heard what became of it.")
@click.option("--answer", metavar="TEXT", help="What the worker organization answers to a reason of production.")
@options.root
def command(  # noqa: PLR0913,PLR0917 - one a click option
    program: str,
    name: str,
    decision: str,
    by: str,
    why: str,
    day: str | None,
    told_back: str | None,
    answer: str | None,
    root: Path | None,
) -> None:
    """Record the outcome of INPUT (as `wsrcode input list` names it) in the ledger of PROGRAM.

    Decisions on changes of the text are another thing: `wsrcode review BASE --write-decisions` drafts those.
    """
    from wsrcode.cli.entering import enter
    from wsrcode.cli.selection import one_standard
    from wsrcode.record.ledger import decided, of_name, path_of

    top, standard = one_standard(root, program)
    of_name(standard, name)
    path = path_of(top, standard, name)
    outcome = {"decision": decision, "by": by, "why": why, "on": day, "told_back": told_back, "answer": answer}
    enter(top, standard, path.relative_to(top).as_posix(), decided(path.read_bytes(), outcome))

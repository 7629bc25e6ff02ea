"""Freeze a program's text as a revision: the text as it was adopted, with its digest."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from wsrcode.cli import options

MARKS = ["R", "S", "L", "Lk", "U"]


@click.command("release")
@click.argument("program")
@click.argument("revision")
@options.root
@click.option("--by", metavar="ORG", help="The organisation that adopted it, by its id in program.yml.")
@click.option("--on", "day", metavar="DATE", help="The day on which it was adopted.")
@click.option("--effective", metavar="DATE", help="The day from which it binds; left out, it stays unknown.")
@click.option("--decision", "decisions", metavar="ID", multiple=True, help="A decision behind it; may be repeated.")
@click.option("--reconstructed", is_flag=True, help="An earlier text, put together from sources; dates may be partial.")
@click.option("--evidence", "mark", type=click.Choice(MARKS), help="Of a reconstruction: how sure its sources are.")
@click.option(
    "--source", "sources", metavar="[DATE ]TITLE", multiple=True, help="Of a reconstruction; may be repeated."
)
@click.option("--note", metavar="WORDS", help="Of a reconstruction: what is known and what is not.")
def command(  # noqa: PLR0913,PLR0917 - one a click option
    program: str,
    revision: str,
    root: Path | None,
    by: str | None,
    day: str | None,
    effective: str | None,
    decisions: tuple[str, ...],
    mark: str | None,
    sources: tuple[str, ...],
    note: str | None,
    *,
    reconstructed: bool,
) -> None:
    """Freeze the text of PROGRAM as it stands as its REVISION, in revisions/REVISION.yml.

    Refused while `check` has errors, while a change since the last revision waits for its decision, when workers are
    less protected without a new first number, and when a changed right has no note in notes/REVISION.yml. Of a
    reconstruction (--reconstructed, --evidence, --note) the last three are waived, and listed in the frozen file.
    Exits with 0 when it was frozen, 1 when something stands in the way, 2 on bad usage, and 3 when an earlier
    revision is missing or was altered. Killed at any moment, it leaves the whole revision or none.
    """
    from wsrcode.cli.releasing import Asked, a_date, a_revision, evidence_of, release
    from wsrcode.cli.selection import a_slug
    from wsrcode.load import project_root
    from wsrcode.report.formats import tell

    _refuse_halves(by, day, mark, note, reconstructed=reconstructed)
    asked = Asked(
        a_slug(program),
        a_revision(revision),
        by,
        a_date(day),
        a_date(effective),
        decisions,
        evidence_of(mark, sources, note) if mark and note else None,
    )
    done = release(root or project_root(Path.cwd()), asked, datetime.now(tz=UTC).date())
    if done.findings:
        tell(list(done.findings), form="text", stream=sys.stdout)
    for each in done.refusals:
        click.echo(each)
    if not done.files:
        click.echo("nothing was released", err=True)
        sys.exit(1)
    for waived in done.waived:
        click.echo(f"waived: {waived}")
    click.echo(f"{program} {revision} is frozen, mark {done.mark}: {', '.join(each.name for each in done.files)}")


def _refuse_halves(by: str | None, day: str | None, mark: str | None, note: str | None, *, reconstructed: bool) -> None:
    if reconstructed and not (mark and note):
        raise click.UsageError("a reconstruction needs --evidence and --note, so that nobody takes it for the original")
    if not reconstructed and (mark or note):
        raise click.UsageError("--evidence and --note belong to --reconstructed")
    if not reconstructed and not (by and day):
        raise click.UsageError("say who adopted it and when: --by ORG --on DATE")

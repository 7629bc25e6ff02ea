"""Report over a whole code: what it covers, how it stands beside the law, and where it fails."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wsrcode.cli import options

if TYPE_CHECKING:
    from wsrcode.report.tables import Table


@click.group("report")
def command() -> None:
    """Look over a whole code at once."""


def _shared(function: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option("--program", "programs", multiple=True, metavar="ID", help="Only this program; may be repeated."),
        click.option(
            "-f", "--format", "form", type=click.Choice(["text", "markdown"]), default="text", show_default=True
        ),
        options.root,
    ):
        function = option(function)
    return function


@command.command("coverage")
@_shared
@click.option(
    "--picture", type=click.Path(path_type=Path, dir_okay=False), help="Write the matrix as SVG to this file."
)
def coverage(programs: tuple[str, ...], form: str, root: Path | None, picture: Path | None) -> None:
    """Show which rights of the ILO's fundamental conventions and the UDHR, and which indicators, the code answers."""
    from wsrcode.cli.selection import standards
    from wsrcode.record.atomic import write
    from wsrcode.report.picture import coverage_svg
    from wsrcode.report.tables import coverage_table

    corpus, chosen = standards(root, programs)
    if picture and len(chosen) != 1:
        raise click.UsageError("--picture draws one program; name it with --program")
    for standard in chosen:
        _tell(coverage_table(corpus, standard), form)
        if picture:
            write(picture, coverage_svg(corpus, standard).encode())


@command.command("floor")
@_shared
def floor(programs: tuple[str, ...], form: str, root: Path | None) -> None:
    """Show the code beside the law of its places, at the date it is compared."""
    from wsrcode.cli.selection import standards
    from wsrcode.report.tables import floor_table

    corpus, chosen = standards(root, programs)
    for standard in chosen:
        _tell(floor_table(corpus, standard), form)


@command.command("ledger")
@click.option("--program", "programs", multiple=True, metavar="ID", help="Only this program; may be repeated.")
@options.root
def ledger(programs: tuple[str, ...], root: Path | None) -> None:
    """Tell what was said and what it led to, as Markdown that can be published: sources are kinds, never names."""
    from datetime import UTC, datetime

    from wsrcode.cli.selection import standards
    from wsrcode.report import ledger as written

    _, chosen = standards(root, programs)
    click.echo("\n".join(written.ledger(each, datetime.now(tz=UTC).date()) for each in chosen), nl=False)


@command.command("findings")
@_shared
@click.option(
    "--picture", type=click.Path(path_type=Path, dir_okay=False), help="Draw the results as SVG to this file."
)
def findings(programs: tuple[str, ...], form: str, root: Path | None, picture: Path | None) -> None:
    """Show which provisions fail most, rising or falling, and which of them nobody has proposed to change.

    The results are those of findings.csv: season,provision,audits,breaches,complaints,cured,source.
    """
    from wsrcode.cli.proposing import proposed
    from wsrcode.cli.selection import standards
    from wsrcode.load import project_root
    from wsrcode.record.atomic import write
    from wsrcode.report.monitoring import findings_svg, findings_table

    _, chosen = standards(root, programs)
    if picture and len(chosen) != 1:
        raise click.UsageError("--picture draws one program; name it with --program")
    for standard in chosen:
        elsewhere = proposed(root or project_root(Path.cwd()), standard) if standard.monitoring else {}
        _tell(findings_table(standard, elsewhere), form)
        if picture:
            write(picture, findings_svg(standard, elsewhere).encode())


PAPER_FORMATS = ["text", "json", "markdown", "csv"]


@command.command("paper")
@click.argument("program", required=False)
@click.option("--ahead", is_flag=True, help="Beside the work tree as it is: which paper its release would make wrong.")
@click.option("--fail-on", type=click.Choice(["wrong", "outdated", "none"]), default="wrong", show_default=True)
@click.option("-f", "--format", "form", type=click.Choice(PAPER_FORMATS), default="text", show_default=True)
@options.root
def paper(program: str | None, fail_on: str, form: str, root: Path | None, *, ahead: bool) -> None:
    """Tell who holds paper of PROGRAM, or of all, that is now wrong, and how wrong.

    Each print of `wsrcode print record` is set beside the last revision released, or the work tree where none was.
    A paper is wrong when its complaint line is another one, when it promises workers more than now holds, when words
    changed and nobody has said what that means, or when its translation was stale as it was printed. It is outdated
    when the code now protects workers more, or alike. Exits with 1 when wrong paper is out, and with 3 when the text
    of a paper is nowhere to be found: then nobody knows.
    """
    import sys

    from wsrcode.cli.registering import status_of, verdicts
    from wsrcode.cli.selection import read_standards
    from wsrcode.report.prints import FORMATS, worst_first

    reading, chosen = read_standards(root, (program,) if program else ())
    told = worst_first(each for standard in chosen for each in verdicts(reading, standard, ahead=ahead))
    click.echo(FORMATS[form](told), nl=False)
    sys.exit(status_of(told, fail_on))


@command.command("plain")
@click.argument("program", metavar="PROGRAM")
@click.option("--lang", "languages", multiple=True, metavar="TAG", help="Only this language; may be repeated.")
@click.option("--keys", is_flag=True, help="List every text that is over its budget, not the first few.")
@click.option("-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@options.root
def plain(program: str, languages: tuple[str, ...], form: str, root: Path | None, *, keys: bool) -> None:
    """Show what the words of PROGRAM cost their reader, beside what each kind of text may cost: advice, no verdict."""
    from wsrcode.cli.plainly import measured

    click.echo(measured(root, program, languages, form=form, keys=keys))


def _tell(table: "Table", form: str) -> None:
    import shutil
    import sys

    from wsrcode.report.tables import as_markdown, as_text

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    click.echo(as_markdown(table) if form == "markdown" else as_text(table, width=width))


@command.command("field")
@_shared
def field(programs: tuple[str, ...], form: str, root: Path | None) -> None:
    """Set all programs side by side: which right each of them answers, and where all of them are silent."""
    from wsrcode.cli.selection import standards
    from wsrcode.report.field import field_table

    corpus, chosen = standards(root, programs)
    _tell(field_table(corpus, chosen), form)


@command.command("unsure")
@_shared
def unsure(programs: tuple[str, ...], form: str, root: Path | None) -> None:
    """List what is unknown, unverified or unread: what a program's own people should look at first."""
    from wsrcode.cli.selection import standards
    from wsrcode.report.unsure import unsure_table

    _, chosen = standards(root, programs)
    for standard in chosen:
        _tell(unsure_table(standard), form)

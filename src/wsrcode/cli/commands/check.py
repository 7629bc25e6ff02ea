"""Say whether the codes are sound: findings with file and line."""

import sys
from pathlib import Path

import click

from wsrcode.cli import options
from wsrcode.discover import plugs

FORMATS = [plug.name for plug in plugs("wsrcode.report.formats")]


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@options.root
@click.option("-f", "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "notice", "never"]),
    default="error",
    show_default=True,
    help="The least severity that makes the command exit with 1.",
)
@click.option("--only", multiple=True, metavar="CHECK", help="Ask only these checks or families; may be repeated.")
@click.option("--hide-notices", is_flag=True, help="Leave notices out of what is told.")
def command(  # noqa: PLR0913 - one a click option
    paths: tuple[Path, ...], root: Path | None, form: str, fail_on: str, only: tuple[str, ...], *, hide_notices: bool
) -> None:
    """Check every code under standards/, and print what is wrong.

    With PATHS, only findings in those files, folders or programs are told.
    Exits with 0 when sound, 1 with findings at or above --fail-on, 2 when a file could not be read.
    """
    from wsrcode.cli.undisturbed import undisturbed

    with undisturbed():
        from wsrcode.check import run
        from wsrcode.cli.selection import a_place, below, selected
        from wsrcode.errors import WsrcodeError
        from wsrcode.load import project_root, read_folder
        from wsrcode.model import Severity, worst_first
        from wsrcode.report.formats import tell

        top = root or project_root(paths[0] if paths and paths[0].exists() else Path.cwd())
        places = tuple(a_place(each, top) for each in paths)
        checks = selected(only)
        reading = read_folder(top)
        findings = [*reading.faults, *run(reading.corpus, checks, reading.place)]
    if not reading.tree:
        raise WsrcodeError(f"{top}/standards is empty; `wsrcode new program NAME` makes a program")
    findings = worst_first([each for each in findings if below(each.place.file, top, places)])
    told = [each for each in findings if not (hide_notices and each.severity is Severity.NOTICE)]
    tell(told, form=form, stream=sys.stdout)
    if any(each.check.startswith("load/") for each in findings):
        sys.exit(2)
    if fail_on != "never" and any(each.severity.rank <= Severity(fail_on).rank for each in findings):
        sys.exit(1)

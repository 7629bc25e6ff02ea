"""Write a code in other people's formats, such as a Word document with tracked changes."""

from pathlib import Path

import click

from wsrcode.cli import options


@click.group("export")
def command() -> None:
    """Write a code in a format that other people's programs read."""


@command.command("akn")
@click.argument("program")
@options.root
@click.option("-l", "--lang", default="", help="The language; by default the one the code is drafted in.")
@click.option(
    "-o", "--output", "file", required=True, type=click.Path(path_type=Path, dir_okay=False), help="Where to write it."
)
def akn(program: str, root: Path | None, lang: str, file: Path) -> None:
    """Write PROGRAM, or a frozen revision such as fair-food@2, as Akoma Ntoso 3.0: XML for archives of law."""
    from wsrcode.cli.exporting import as_akn
    from wsrcode.load import project_root
    from wsrcode.record.atomic import write

    write(file, as_akn(program, root or project_root(Path.cwd()), lang))
    click.echo(f"{file}")


@command.command("docx")
@click.argument("old")
@click.argument("new", required=False)
@options.root
@click.option("-p", "--program", default="", help="The program, where a side names none.")
@click.option("-l", "--lang", default="", help="The language; by default the one the code is drafted in.")
@click.option("--author", default="wsrcode", show_default=True, help="Who stands beside each change.")
@click.option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day that stands beside each change; by default the one the new text speaks of.",
)
@click.option(
    "-o", "--output", "file", required=True, type=click.Path(path_type=Path, dir_okay=False), help="Where to write it."
)
def docx(  # noqa: PLR0913,PLR0917 - one a click option
    old: str, new: str | None, root: Path | None, program: str, lang: str, author: str, day: object, file: Path
) -> None:
    """Write the whole code as a Word document in which OLD becomes NEW by tracked changes.

    Accepting all of them gives the new text, rejecting all the old one. Sides are named as in `wsrcode diff`.
    """
    from datetime import datetime

    from wsrcode.cli.exporting import as_docx
    from wsrcode.load import project_root
    from wsrcode.record.atomic import write

    when = day if isinstance(day, datetime) else None
    asked = (old, new) if new is not None else (old, None)
    data = as_docx(asked, root or project_root(Path.cwd()), program=program, language=lang, author=author, when=when)
    write(file, data)
    click.echo(f"{file}")


@command.command("xlsform")
@click.argument("program")
@options.root
@click.option(
    "-o", "--output", "file", required=True, type=click.Path(path_type=Path, dir_okay=False), help="Where to write it."
)
def xlsform(program: str, root: Path | None, file: Path) -> None:
    """Write the interview guide of PROGRAM as a workbook that KoboToolbox and ODK accept, in all of its languages."""
    from wsrcode.cli.exporting import as_xlsform
    from wsrcode.load import project_root
    from wsrcode.record.atomic import write

    write(file, as_xlsform(program, root or project_root(Path.cwd())))
    click.echo(f"{file}")

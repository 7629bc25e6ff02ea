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


@command.command("editing")
@click.argument("programs", nargs=-1)
@options.root
@click.option("--repository", required=True, metavar="OWNER/NAME", help="The repository on GitHub that is proposed to.")
@click.option("--branch", default="main", show_default=True, help="The branch that proposals are made for.")
@click.option(
    "--package",
    "packed",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Sveltia CMS as `npm pack` fetched it; without it the forms stay empty.",
)
@click.option(
    "-o",
    "--output",
    "folder",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Where to write it.",
)
def editing(  # noqa: PLR0913,PLR0917 - one a click option
    programs: tuple[str, ...], root: Path | None, repository: str, branch: str, packed: Path | None, folder: Path
) -> None:
    """Write a page on which people without git propose changes of provisions, by forms; by default of all PROGRAMS.

    The forms are drawn by Sveltia CMS, which is not part of wsrcode: fetch the named version of it with `npm pack`, and
    hand it over with --package; another version is refused. The page is off as long as nobody publishes this folder.
    All it can do is propose, and it asks no host but GitHub.

    Its saves rewrite whole files. Run `wsrcode tidy --base` with the branch that a proposal is made for, on the
    proposal, before it is reviewed: then it changes nothing but what was changed.
    """
    import re

    from wsrcode.build.editing_page import PACKAGE, page, taken
    from wsrcode.build.templates import template_folders
    from wsrcode.cli.selection import standards
    from wsrcode.errors import WsrcodeError
    from wsrcode.load import project_root
    from wsrcode.record.atomic import write
    from wsrcode.record.lines import written
    from wsrcode.report.editing import settings

    if not re.fullmatch(r"[A-Za-z0-9-]+/[A-Za-z0-9._-]+", repository):
        raise WsrcodeError(f"{repository!r} is no repository; write owner/name, as GitHub's address has it")
    top = (root or project_root(Path.cwd())).resolve()
    _, known = standards(top, programs)
    heading = f"Made by `wsrcode export editing` for {PACKAGE}; make it anew when the schemas change."
    forms = written(settings({each.id: each for each in known}, repository, branch), heading)
    theirs = taken(packed.read_bytes()) if packed else {}
    for name, data in {**page(template_folders(top), repository), "config.yml": forms, **theirs}.items():
        write(folder / name, data)
    click.echo(f"{folder}: open index.html through a web server")
    if not packed:
        click.echo(f"next: npm pack {PACKAGE}, then this again with --package and the file that it wrote", err=True)

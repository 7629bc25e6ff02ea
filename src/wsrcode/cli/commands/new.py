"""Add a program, provision, annex, input, lesson or language, ready to be filled in."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import click

from wsrcode.cli import options


@click.group("new")
def command() -> None:
    """Add something to the project; what is made passes `wsrcode check`."""


@command.command("program")
@click.argument("name")
@options.root
def program(name: str, root: Path | None) -> None:
    """Add the program NAME, made from the starter."""
    from wsrcode.cli.selection import a_slug
    from wsrcode.load import project_root
    from wsrcode.record import scaffold

    top = root or project_root(Path.cwd())
    _say(top, scaffold.program(top, a_slug(name)))


@command.command("provision")
@click.argument("program_name", metavar="PROGRAM")
@click.argument("part")
@click.argument("name")
@options.root
def provision(program_name: str, part: str, name: str, root: Path | None) -> None:
    """Add the provision NAME to a PART of PROGRAM, unverified until somebody says where it comes from."""
    from wsrcode.cli.selection import a_slug, one_standard
    from wsrcode.record import scaffold

    top, standard = one_standard(root, program_name)
    _say(top, scaffold.provision(top, standard, part, a_slug(name)))


@command.command("annex")
@click.argument("program_name", metavar="PROGRAM")
@click.argument("name")
@options.root
def annex(program_name: str, name: str, root: Path | None) -> None:
    """Add the annex NAME to PROGRAM, with one provision to be filled in."""
    from wsrcode.cli.selection import a_slug, one_standard
    from wsrcode.record import scaffold

    top, standard = one_standard(root, program_name)
    _say(top, scaffold.annex(top, standard, a_slug(name)))


@command.command("input")
@click.argument("program_name", metavar="PROGRAM")
@click.argument("name")
@options.root
def input_(program_name: str, name: str, root: Path | None) -> None:
    """Add an input to PROGRAM: what somebody affected said."""
    from wsrcode.cli.selection import a_slug, one_standard
    from wsrcode.record import scaffold

    top, standard = one_standard(root, program_name)
    _say(top, scaffold.input_(top, standard, a_slug(name), datetime.now(tz=UTC).date()))


@command.command("lesson")
@click.argument("program_name", metavar="PROGRAM")
@click.argument("part")
@options.root
def lesson(program_name: str, part: str, root: Path | None) -> None:
    """Add a lesson for a PART of PROGRAM, for the trainers' guide."""
    from wsrcode.cli.selection import a_slug, one_standard
    from wsrcode.record import scaffold

    top, standard = one_standard(root, program_name)
    _say(top, scaffold.lesson(top, standard, a_slug(part)))


@command.command("language")
@click.argument("program_name", metavar="PROGRAM")
@click.argument("tag")
@options.root
def language(program_name: str, tag: str, root: Path | None) -> None:
    """Add a language to PROGRAM by its TAG, such as `fr` or `quc`."""
    from wsrcode.cli.selection import a_tag, one_standard
    from wsrcode.record import scaffold

    top, standard = one_standard(root, program_name)
    _say(top, scaffold.language(top, standard, a_tag(tag)))


def _say(top: Path, made: Iterable[Path]) -> None:
    for path in made:
        click.echo(path.relative_to(top).as_posix())

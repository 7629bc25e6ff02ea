"""Make a new project here: one example program that passes check and builds."""

from pathlib import Path

import click


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path())
@click.option("--name", default="example", show_default=True, help="The program's id.")
def command(folder: Path, name: str) -> None:
    """Make a project in FOLDER (by default here)."""
    from wsrcode.cli.selection import a_slug
    from wsrcode.record.scaffold import project

    made = project(folder, a_slug(name))
    click.echo(f"{len(made)} files in {folder / 'standards'}\nnext: wsrcode check, then wsrcode build")

"""Make a new project here: one example program that passes check and builds, with the gate around it."""

from pathlib import Path

import click


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path())
@click.option("--name", default="example", show_default=True, help="The program's id.")
def command(folder: Path, name: str) -> None:
    """Make a project in FOLDER (by default here).

    Beside standards/ it writes the workflow that judges proposals, issue forms, CODEOWNERS, hooks and editor settings;
    nothing that stands there already is written over.
    """
    from wsrcode.cli.selection import a_slug
    from wsrcode.load import read_folder
    from wsrcode.record.scaffold import project
    from wsrcode.record.surroundings import surround

    made = project(folder, a_slug(name))
    around = surround(folder, [each.program for each in read_folder(folder).corpus.standards.values()])
    click.echo(
        f"{len(made)} files in {folder / 'standards'}, {len(around)} beside it\n"
        "next: wsrcode check, then wsrcode build; in a git repository also wsrcode git-setup"
    )

"""Options that several commands share."""

from pathlib import Path

import click

root = click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=None,
    help="Folder that holds standards/; by default the nearest one upward from here.",
)

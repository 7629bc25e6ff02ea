"""Options that several commands share."""

from pathlib import Path

import click

root = click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=None,
    help="Folder that holds standards/; by default the nearest one upward from here.",
)

jobs = click.option(
    "--jobs", type=click.IntRange(1, 256), default=None, help="How many at a time; by default one a core."
)

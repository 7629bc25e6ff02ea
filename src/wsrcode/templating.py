"""What templates of HTML and Markdown are drawn in: everything is escaped, and a name that is not there is a fault."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined


def environment_of(folders: Sequence[Path], **more: Any) -> Environment:
    """Return them for the templates of some folders, the first of which wins."""
    return Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        **more,
    )

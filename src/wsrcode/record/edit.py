"""Change a value in a YAML file and leave every comment, quote and fold as it was."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from ruamel.yaml import YAML


def edited(data: bytes, change: Callable[[Any], None]) -> bytes:
    """Return the file with `change` applied to its round-trip mapping."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 4096
    yaml.indent(mapping=2, sequence=4, offset=2)
    document = yaml.load(data)
    change(document)
    stream = BytesIO()
    yaml.dump(document, stream)
    return stream.getvalue()

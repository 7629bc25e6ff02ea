"""The formats amendments are told in, one file each: `told(amendments)` returns the text or the bytes."""

from collections.abc import Sequence
from importlib import import_module
from typing import TextIO

from wsrcode.model.amendment import Amendment


def tell(amendments: Sequence[Amendment], *, form: str, stream: TextIO) -> None:
    """Write the amendments in a format; colour only where the stream is a terminal."""
    module = import_module(f"{__name__}.{form}")
    told = module.told(amendments, colour=form == "text" and stream.isatty())
    if isinstance(told, bytes):
        stream.buffer.write(told)
    else:
        stream.write(told if told.endswith("\n") or not told else told + "\n")

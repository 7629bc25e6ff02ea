"""The formats amendments are told in, one file each: `told(amendments, compared)` returns the text."""

from collections.abc import Sequence
from importlib import import_module
from typing import TextIO

from wsrcode.model.amendment import Amendment
from wsrcode.report.compared import Compared


def tell(amendments: Sequence[Amendment], *, form: str, stream: TextIO, compared: Compared | None = None) -> None:
    """Write the amendments in a format; colour only where the stream is a terminal."""
    module = import_module(f"{__name__}.{form}")
    told = module.told(amendments, compared, colour=form == "text" and stream.isatty())
    stream.write(told if told.endswith("\n") or not told else told + "\n")

"""The formats findings are told in, one file each: `told(findings)` returns the text."""

from collections.abc import Sequence
from importlib import import_module
from typing import TextIO

from wsrcode.model.finding import Finding


def tell(findings: Sequence[Finding], *, form: str, stream: TextIO) -> None:
    """Write the findings in a format; colour only where the stream is a terminal."""
    module = import_module(f"{__name__}.{form}")
    text = module.told(findings, colour=form == "text" and stream.isatty())
    stream.write(text if text.endswith("\n") or not text else text + "\n")

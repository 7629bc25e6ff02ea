"""The formats a review is told in, one file each: `told(reviews)` returns the text."""

from collections.abc import Sequence
from importlib import import_module
from typing import TextIO

from wsrcode.model.ruling import Review


def tell(reviews: Sequence[Review], *, form: str, stream: TextIO) -> None:
    """Write the reviews in a format; colour only where the stream is a terminal."""
    module = import_module(f"{__name__}.{form}")
    text = module.told(reviews, colour=form == "text" and stream.isatty())
    stream.write(text if text.endswith("\n") or not text else text + "\n")

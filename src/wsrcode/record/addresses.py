"""Keep the register of the addresses that were ever released; it only ever grows."""

from collections.abc import Iterable
from pathlib import Path

from wsrcode.record.atomic import write

_HEADING = "# Every address that was ever released, written by `wsrcode release`; never remove one.\n"


def register(file: Path, known: Iterable[str], released: Iterable[str]) -> bool:
    """Write the addresses that are known and those that were released, each once; say whether the file changed."""
    lines = dict.fromkeys((*known, *released))
    return write(file, (_HEADING + "".join(f"{each}\n" for each in lines)).encode(), durable=True)

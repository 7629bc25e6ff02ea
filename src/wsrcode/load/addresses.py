"""Read the register of the addresses that were ever released: they must lead somewhere for ever."""

import re
from pathlib import Path

from wsrcode.errors import WsrcodeError
from wsrcode.load.tree import FOLDER

REGISTER = "revisions/addresses.txt"
_ADDRESS = re.compile(r"[a-z0-9-]+/[0-9]+(\.[0-9]+)*/([a-z0-9-]+/)?\Z")


def registered(root: Path, program: str) -> tuple[str, ...]:
    """Return a program's addresses, from the top of a site; none where nothing was released yet."""
    file = f"{FOLDER}/{program}/{REGISTER}"
    try:
        text = (root / file).read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise WsrcodeError(f"{file} cannot be read: {error}; bring it back from git or another clone") from None
    lines = [(n, line.strip()) for n, line in enumerate(text.splitlines(), 1)]
    for n, line in lines:
        if line and not line.startswith("#") and not _ADDRESS.match(line):
            raise WsrcodeError(f"{file}:{n}: {line[:80]!r} is no address; write one such as {program}/2/heat-rest/")
    return tuple(line for _, line in lines if line and not line.startswith("#"))

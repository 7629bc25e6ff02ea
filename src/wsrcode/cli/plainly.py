"""Measure how plain a program's languages are: between the words of `wsrcode report plain` and what is told."""

import shutil
import sys
from pathlib import Path

from wsrcode.cli.selection import one_standard
from wsrcode.errors import WsrcodeError
from wsrcode.load.plainness import plainness
from wsrcode.model.edition import Edition
from wsrcode.model.words import did_you_mean
from wsrcode.report.plain import as_json, plain, told


def measured(root: Path | None, program: str, languages: tuple[str, ...], *, form: str, keys: bool) -> str:
    """Return what the words of a program cost, in the languages asked for or in all."""
    top, standard = one_standard(root, program)
    known = (standard.code.language, *standard.translations)
    for each in languages:
        if each not in known:
            hint = did_you_mean(each, known) or f"; there are: {', '.join(known)}"
            raise WsrcodeError(f"{program} has no texts in {each!r}{hint}")
    lists = plainness(top)
    found = [plain(Edition(standard, each), lists.get(each)) for each in (languages or known)]
    if form == "json":
        return as_json(found)
    return told(found, keys=keys, width=shutil.get_terminal_size().columns if sys.stdout.isatty() else None)

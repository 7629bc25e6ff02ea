"""Write the register of prints: what was printed and where it went, and which copies were taken back."""

import re
import unicodedata
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from wsrcode.errors import WsrcodeError
from wsrcode.model.print import Print
from wsrcode.model.standard import Standard
from wsrcode.model.words import did_you_mean
from wsrcode.record.edit import edited

_KEYS = tuple(Print.model_fields)
_QUOTED = {"on", "revision"}
_LONGEST = 48


def printed(standard: Standard, told: Mapping[str, Any]) -> tuple[str, bytes]:
    """Return the file of a new print, and what is to stand in it."""
    values = {key: _written(key, told[key]) for key in _KEYS if told.get(key) is not None}
    return f"{standard.folder}/prints/{_free_name(standard, told)}.yml", _dumped(values)


def taken_back(data: bytes, taken: Mapping[str, Any]) -> bytes:
    """Return a print's file with copies that nobody holds any more; every comment and quote stays as it was."""

    def add(document: Any) -> None:
        row = {key: _written(key, value) for key, value in taken.items() if value is not None}
        document.setdefault("taken", []).append(row)

    return edited(data, add)


def print_of_name(standard: Standard, name: str) -> Print:
    """Return the print of this name; raise WsrcodeError that lists those there are."""
    if name not in standard.prints:
        known = list(standard.prints)
        there = f"; there are: {', '.join(known) or 'none'}"
        raise WsrcodeError(f"{standard.id} has no print {name!r}{did_you_mean(name, known) or there}")
    return standard.prints[name]


def _free_name(standard: Standard, told: Mapping[str, Any]) -> str:
    whose = told.get("supplier") or _slug(str(told["where"]))
    name = "-".join(filter(None, (told["on"], told["output"], told["language"].lower(), whose)))
    taken, n = set(standard.prints), 1
    while (f"{name}-{n}" if n > 1 else name) in taken:
        n += 1
    return f"{name}-{n}" if n > 1 else name


def _slug(words: str) -> str:
    """Return words as part of a file's name; nothing where they hold no Latin letter or digit."""
    plain = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST].strip("-")


def _written(key: str, value: Any) -> Any:
    # Quoted, a date stays a date and revision 2.0 the words "2.0", whichever reader looks at them.
    if key in _QUOTED:
        return DoubleQuotedScalarString(str(value))
    return " ".join(value.split()) if isinstance(value, str) else value


def _dumped(values: Mapping[str, Any]) -> bytes:
    yaml = YAML()
    yaml.width = 4096
    stream = BytesIO()
    yaml.dump(dict(values), stream)
    return stream.getvalue()

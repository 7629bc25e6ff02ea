"""The source's texts laid out like a translation's file, for tools that set two files of the same keys side by side."""

from collections.abc import Mapping
from typing import Any

import yaml

from wsrcode.model.edition import unit_path


def base_file(source: Mapping[str, str]) -> bytes:
    """Return every text of a source, in the order of print, by the keys of translations/<language>.yml."""
    top: dict[str, Any] = {}
    for key, text in source.items():
        *steps, last = unit_path(key)
        _set(top, steps, last, text)
    head = "# Written by `wsrcode translate base`; do not edit it, edit the code itself.\n"
    return (head + yaml.safe_dump(top, allow_unicode=True, sort_keys=False, width=2**20)).encode()


def _set(top: dict[str, Any], steps: list[str | int], last: str | int, text: str) -> None:
    below: Any = top
    for step in steps[:-1]:
        below = below.setdefault(step, {})
    # The texts of a list come in their order.
    if isinstance(last, int):
        below.setdefault(steps[-1], []).append(text)
    else:
        below.setdefault(steps[-1], {})[last] = text

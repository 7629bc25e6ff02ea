"""Write the ledger: what somebody affected said, what was decided on it, and when they heard of it."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

from wsrcode.errors import WsrcodeError
from wsrcode.model.record import Input
from wsrcode.model.standard import Standard
from wsrcode.record.edit import edited


def said(standard: Standard, slug: str, told: Mapping[str, Any], today: date) -> tuple[str, bytes]:
    """Return the file of a new input, and what is to stand in it; raise WsrcodeError where one stands already."""
    day = str(told.get("date") or today.isoformat())
    file = f"{standard.folder}/inputs/{day}-{slug}.yml"
    if file.rpartition("/")[2].removesuffix(".yml") in standard.inputs:
        raise WsrcodeError(f"{file} stands already; choose another name")
    keys = ("date", "from", "channel", "about", "said", "production_reason")
    values = {**told, "date": day, "about": list(told.get("about", ()))}
    return file, _dumped({key: _written(key, values[key]) for key in keys if values.get(key) is not None})


def decided(data: bytes, outcome: Mapping[str, Any]) -> bytes:
    """Return an input's file with its outcome; every comment and quote stays as it was."""
    keys = ("decision", "by", "why", "on", "told_back", "answer")

    def settle(document: Any) -> None:
        kept = document.get("outcome") or {}
        kept.update({key: _written(key, outcome[key]) for key in keys if outcome.get(key) is not None})
        document["outcome"] = kept

    return edited(data, settle)


def of_name(standard: Standard, name: str) -> Input:
    """Return the input of this name; raise WsrcodeError that lists those there are."""
    if name not in standard.inputs:
        known = ", ".join(standard.inputs) or "none"
        raise WsrcodeError(f"{standard.id} has no input {name!r}; there are: {known}")
    return standard.inputs[name]


def path_of(root: Path, standard: Standard, name: str) -> Path:
    """Return where an input stands."""
    return root / standard.folder / "inputs" / f"{name}.yml"


def _written(key: str, value: Any) -> Any:
    # In YAML 1.1 a bare 2026-11 is text, but 2026-11-22 is a date and 2026 a number; quoted, all are what they are.
    if key in {"date", "on", "told_back"}:
        return DoubleQuotedScalarString(str(value))
    if isinstance(value, str):
        lines = [line.rstrip() for line in value.strip().splitlines()]
        return LiteralScalarString("\n".join(lines) + "\n") if len(lines) > 1 else lines[0] if lines else ""
    return value


def _dumped(values: Mapping[str, Any]) -> bytes:
    yaml = YAML()
    yaml.width = 4096
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = BytesIO()
    yaml.dump(dict(values), stream)
    return stream.getvalue()

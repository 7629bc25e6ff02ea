"""Read a local insert from wherever it lies, as strictly as what lies under standards/."""

from pathlib import Path

from pydantic import ValidationError

from wsrcode.errors import WsrcodeError
from wsrcode.load.faults import faults
from wsrcode.load.strict import Fault, parse, position
from wsrcode.load.tree import LARGEST
from wsrcode.model.insert import Insert

_SHOWN = 3
"""How many faults one line names."""


def insert(path: Path) -> Insert:
    """Return the insert that a file holds; raise WsrcodeError with the line of each thing that is wrong."""
    data = _data(path)
    try:
        value = parse(data)
    except Fault as fault:
        raise WsrcodeError(f"{path}:{fault.line}:{fault.column}: {fault.message}") from None
    if not isinstance(value, dict):
        raise WsrcodeError(f"{path}:1:1: must be a mapping of keys to values at its top")
    try:
        return Insert.model_validate(value)
    except ValidationError as error:
        told = [f"{path}:{line}:{column}: {message}" for (line, column), message in _placed(data, error)]
        more = [f"and {len(told) - _SHOWN} more"] if len(told) > _SHOWN else []
        raise WsrcodeError("; ".join([*told[:_SHOWN], *more])) from None


def _placed(data: bytes, error: ValidationError) -> list[tuple[tuple[int, int], str]]:
    return sorted((position(data, loc), message) for loc, message in faults(Insert, error))


def _data(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)  # one more than the strict reader takes
    except OSError as error:
        raise WsrcodeError(f"{path}: cannot be read: {error.strerror}; give --insert a YAML file") from None

"""Read a local insert from wherever it lies, as strictly as what lies under standards/."""

from pathlib import Path

from pydantic import ValidationError

from wsrcode.errors import WsrcodeError
from wsrcode.load.faults import faults
from wsrcode.load.strict import Fault, parse, position
from wsrcode.load.tree import LARGEST
from wsrcode.model.insert import Insert


def insert(path: Path) -> Insert:
    """Return the insert that a file holds; raise WsrcodeError with the line of the first thing that is wrong."""
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
        (loc, message), *others = faults(Insert, error)
        line, column = position(data, loc)
        more = f" (and {len(others)} more)" if others else ""
        raise WsrcodeError(f"{path}:{line}:{column}: {message}{more}") from None


def _data(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)  # one more than the strict reader takes
    except OSError as error:
        raise WsrcodeError(f"{path}: cannot be read: {error.strerror}; give --insert a YAML file") from None

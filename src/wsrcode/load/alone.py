"""Read a provision that somebody hands over without its place."""

from pydantic import ValidationError

from wsrcode.load.strict import Fault, parse
from wsrcode.load.tree import LARGEST
from wsrcode.model.provision import Provision


def provision_in(data: bytes) -> Provision | None:
    """Return the provision that a file holds, or None when it holds none that can be read."""
    if len(data) > LARGEST:
        return None
    try:
        return Provision.model_validate(parse(data))
    except (Fault, ValidationError):
        return None

"""Every check there is, found by its place."""

from functools import cache

from wsrcode.check.define import Check
from wsrcode.discover import folders, plugs

PACKAGE = "wsrcode.check"


@cache
def catalogue() -> tuple[Check, ...]:
    """Return all checks, by name."""
    return tuple(_only(plug.load()) for family in folders(PACKAGE) for plug in plugs(f"{PACKAGE}.{family}"))


def names() -> list[str]:
    """Return the names of all checks without importing them."""
    return [f"{family}/{plug.name}" for family in folders(PACKAGE) for plug in plugs(f"{PACKAGE}.{family}")]


def _only(module: object) -> Check:
    (found,) = (each for each in vars(module).values() if isinstance(each, Check))
    return found

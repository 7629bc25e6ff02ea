"""When each field of a provision got the words and figures it has now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from wsrcode.model.noun import Noun
from wsrcode.model.provision import Limit, Provision
from wsrcode.model.quantity import Quantity


@dataclass(frozen=True)
class Commit:
    """A commit of the mainline; who made it is not told, because people can be punished for what they write."""

    oid: str
    date: str
    """The day it came to the mainline: 2026-11-01."""


@dataclass(frozen=True)
class Version:
    """A provision as one commit left it."""

    commit: Commit
    file: str
    provision: Provision | None
    """None when the file could not be read."""
    fault: str = ""
    """Why it could not be read."""


@dataclass(frozen=True)
class LastChange:
    """The commit that last changed a field."""

    provision: str
    field: str
    """The key as files have it, such as `tier`; of an obligation `holder`, `duty`, `limit` or `verify`."""
    commit: Commit
    value: str
    """What it says now, in short."""
    holder: str = ""
    """Whose obligation it belongs to."""
    obligation: int = 0
    """Which obligation, counted from 1; 0 for a field of the provision itself."""
    measure: str = ""
    """What a limit counts."""
    sure: bool = True
    """False when the version before could not be read, so that it may have been that one."""

    @property
    def label(self) -> str:
        """Say which field this is, for people."""
        of = f" of {self.obligation}. {self.holder}" if self.obligation else ""
        return f"{self.field}{' ' if self.measure else ''}{self.measure}{of}"


@dataclass(frozen=True)
class History:
    """The last changes of a program, or of one of its provisions."""

    program: str
    head: str
    """The commit that was looked at."""
    changes: tuple[LastChange, ...]
    unread: tuple[Version, ...] = field(default=())
    """Older versions that could not be read; what stood in them is not known."""


def in_short(value: object) -> str:
    """Return what a value says in a few words; nothing for what is not there."""
    if isinstance(value, Limit):
        return f"{value.comparator.replace('-', ' ')} {value.amount.text}"
    if isinstance(value, Quantity):
        return value.text
    if isinstance(value, Noun):
        return ", ".join(_keyed(value))
    if isinstance(value, tuple):
        return "; ".join(in_short(each) for each in value)
    if isinstance(value, Mapping):
        return "; ".join(f"{key} {in_short(each)}" for key, each in value.items())
    return "" if value is None else " ".join(str(value).split())


def _keyed(noun: Noun) -> Iterator[str]:
    for name, each in type(noun).model_fields.items():
        if (found := getattr(noun, name)) != each.get_default():
            yield f"{each.alias or name} {in_short(found)}"

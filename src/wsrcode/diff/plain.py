"""When two nouns are the same: what folding, quoting and key order change is no change."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from wsrcode.diff.words import folded
from wsrcode.model.noun import Noun
from wsrcode.model.quantity import Quantity


def plain(value: Any) -> Any:
    """Return a value as plain data in which folding, quoting and key order make no difference."""
    if isinstance(value, str):
        return folded(value)
    if isinstance(value, Noun):
        return {name: plain(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items()}
    return folded(value.text) if isinstance(value, Quantity) else str(value) if value is not None else None


def alike(one: Any, other: Any) -> bool:
    """Say whether two values are the same as plain data, at the least price: most of a code has not changed."""
    if one is other:
        return True
    if isinstance(one, str) and isinstance(other, str):
        return one == other or folded(one) == folded(other)
    if type(one) is not type(other):
        return False
    if isinstance(one, Noun):
        return all(alike(value, other.__dict__[name]) for name, value in one.__dict__.items())
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(alike, one, other))
    # Two quantities are equal in other words; here the words count.
    return alike(one.text, other.text) if isinstance(one, Quantity) else bool(one == other)


def digest(noun: Noun) -> str:
    """Return 12 hex digits for all that a noun states; a field that a later version adds does not change them."""
    return hashlib.sha256(json.dumps(_stated(noun), sort_keys=True).encode()).hexdigest()[:12]


def _stated(value: Any) -> Any:
    if isinstance(value, Noun):
        fields = type(value).model_fields.items()
        return {name: _stated(found) for name, each in fields if (found := getattr(value, name)) != each.get_default()}
    return [_stated(each) for each in value] if isinstance(value, tuple) else plain(value)

"""Say in plain words what pydantic found wrong, and what to write instead."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from wsrcode.load.strict import Loc
from wsrcode.model.explained import meanings

_QUOTE = "; put it in quotes"


def faults(model: type[BaseModel], error: ValidationError) -> Iterator[tuple[Loc, str]]:
    """Yield each fault with the place it concerns inside the file."""
    for each in error.errors(include_url=False, include_context=True):
        loc = tuple(step for step in each["loc"] if step != "[key]")
        yield loc, _message(model, loc, each)


def _message(model: type[BaseModel], loc: Loc, error: Any) -> str:  # noqa: C901,PLR0911 - one line a kind of fault
    kind, name = error["type"], _name(loc)
    given = error.get("input")
    match kind:
        case "missing":
            return f"{_name(loc)} is missing; add it{_meaning(model, loc)}"
        case "extra_forbidden":
            return f"unknown key {loc[-1]!r}{_suggestion(str(loc[-1]), keys_at(model, loc[:-1]))}"
        case "string_type":
            shown = "a list or mapping" if isinstance(given, dict | tuple) else "empty" if given is None else f"{given}"
            return f"{name} is {shown}, but must be text{_QUOTE if not isinstance(given, dict | tuple) else ''}"
        case "string_too_short":
            return f"{name} is empty; write it, or remove the key"
        case "string_pattern_mismatch":
            return f"{name}: {str(given)[:60]!r} does not have the form {error['ctx']['pattern']}"
        case "literal_error":
            return f"{name}: {str(given)[:60]!r} is not one of {error['ctx']['expected']}{_near(given, error)}"
        case "value_error":
            return f"{name}: {error['ctx']['error']}"
        case "tuple_type":
            return f"{name} must be a list; begin each item with '- '"
        case "model_type" | "model_attributes_type" | "mapping_type" | "dict_type":
            return f"{name} must be a mapping of keys to values"
        case "bool_type":
            return f"{name} must be true or false"
        case "too_short":
            return f"{name} needs at least one item"
    return f"{name}: {error['msg'][:1].lower()}{error['msg'][1:]}"


def _name(loc: Loc) -> str:
    words = [str(step) for step in loc if isinstance(step, str)]
    return words[-1] if words else "the file"


def _near(given: object, error: Any) -> str:
    words = [each.strip("' ") for each in error["ctx"]["expected"].replace(" or ", ",").split(",")]
    return _suggestion(str(given), words)


def _suggestion(word: str, known: Iterable[str]) -> str:
    listed = sorted(known)
    close = get_close_matches(word, listed, n=1, cutoff=0.6)
    if close:
        return f"; did you mean {close[0]!r}?"
    return f"; known here: {', '.join(listed)}" if listed else ""


def _meaning(model: type[BaseModel], loc: Loc) -> str:
    for each in _models_at(model, loc[:-1]):
        for name, field in each.model_fields.items():
            if (field.alias or name) == loc[-1] and (meaning := meanings(each).get(name)):
                return f" ({meaning.rstrip('.')})"
    return ""


def keys_at(model: type[BaseModel], loc: Loc) -> set[str]:
    """Return the keys that may stand at a place of a file."""
    return {field.alias or name for each in _models_at(model, loc) for name, field in each.model_fields.items()}


def _models_at(model: type[BaseModel], loc: Loc) -> list[type[BaseModel]]:
    here = [model]
    for step in loc:
        annotations = [
            field.annotation
            for each in here
            for name, field in each.model_fields.items()
            if (field.alias or name) == step
        ]
        if annotations:
            here = [found for each in annotations for found in _models_in(each)]
    return here


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in get_args(annotation):
        yield from _models_in(each)

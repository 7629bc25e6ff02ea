"""The JSON Schemas of the data that `wsrcode build` makes: the whole code as JSON, and its provisions as a table."""

from collections.abc import Mapping
from typing import Any, get_args

from wsrcode.model.code import Code, Part, Tier
from wsrcode.model.edition import State
from wsrcode.model.law import Floor, Measure
from wsrcode.model.lesson import Lesson
from wsrcode.model.noun import Noun
from wsrcode.model.program import Program
from wsrcode.model.provision import Mark, Provision
from wsrcode.model.schema import plain_schema

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = {"type": "string"}
_TEXTS = {"type": "array", "items": _TEXT}
_MARK = {"type": "string", "pattern": "^[0-9a-f]{4}(-[0-9a-f]{4}){2}$"}
_DAY = {"type": "string", "format": "date"}

COLUMNS: Mapping[str, Mapping[str, Any]] = {
    "program": {"description": "the program's id"},
    "revision": {"pattern": r"^[0-9]+(\.[0-9]+)*$"},
    "status": {"enum": ["draft", "adopted", "superseded"], "description": "of the text at work"},
    "provision": {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "description": "the same for ever"},
    "number": {"description": "as it is printed; it may change"},
    "part": {"description": "the part's id"},
    "tier": {"description": "the tier's id"},
    "holders": {"description": "who owes something, separated by spaces"},
    "only_if": {"description": "facts that must hold, separated by spaces"},
    "rests_on": {"description": "grounds, separated by semicolons"},
    "evidence": {
        "enum": list(get_args(Mark)),
        "description": "R, S and L are confirmed; of the others no words are given",
    },
    "language": {"pattern": "^[a-z]{2,3}$"},
    "state": {"enum": [*(each.value for each in State), "hidden"], "description": "of the binding words"},
    "title": {},
    "text": {"description": "the binding words"},
    "right": {"description": "the same in plain words for workers"},
    "do": {"description": "what a worker can do"},
    "program_status": {
        "enum": list(get_args(Program.model_fields["status"].annotation)),
        "description": "active, or no code at work at all",
    },
    "label": {"description": "what this text is, and whose it is not"},
}
"""The columns of the table, in their order; every cell is text, and what is not there is empty."""


def table_schema() -> dict[str, Any]:
    """Return the JSON Schema of a row of the table of provisions, each cell by its column."""
    return {"$schema": _DIALECT, **_closed({name: {"type": "string", **each} for name, each in COLUMNS.items()})}


def dataset_schema() -> dict[str, Any]:
    """Return the JSON Schema of `<program>.json`."""
    shelf: dict[str, Any] = {}
    word = _closed({"state": {"enum": [each.value for each in State]}, "text": _TEXT}, optional=("text",))
    spoken = {
        "type": "object",
        "additionalProperties": {"type": "object", "additionalProperties": {"$ref": "#/$defs/Words"}},
    }
    texts = {"texts": spoken}
    told = {
        "schema": {"const": 1},
        "id": _TEXT,
        "label": {**_TEXT, "description": "what this text is, and whose it is not"},
        "publisher": _noun(shelf, Program)["properties"]["publisher"],
        "mark": _MARK,
        "marks": {"type": "object", "additionalProperties": _MARK},
        "languages": _TEXTS,
        "law_date": _DAY,
        "parts": _list(_with(_noun(shelf, Part), {**texts, "number": _TEXT})),
        "tiers": _list(_with(_noun(shelf, Tier), texts)),
        "code": _with(_noun(shelf, Code), {}, without=("outline", "tiers")),
        "program": _with(_noun(shelf, Program), texts, without=("publisher",)),
        "provisions": _list(_provision(shelf, texts)),
        "lessons": _list(_with(_noun(shelf, Lesson), texts)),
        "floors": _by_id(_with(_noun(shelf, Floor), {"jurisdiction": _TEXT, "place": _TEXT, "checked": _DAY})),
        "measures": _by_id(_with(_noun(shelf, Measure), {})),
    }
    return {"$schema": _DIALECT, **_closed(told), "$defs": {**shelf, "Words": word}}


def _provision(shelf: dict[str, Any], texts: Mapping[str, Any]) -> dict[str, Any]:
    beside = {
        **texts,
        "number": {"type": ["string", "null"]},
        "part": {"type": ["string", "null"]},
        "applies_if": _TEXTS,
        "printable": {
            "type": "boolean",
            "description": "false: not confirmed, no right of anybody; do not show its words",
        },
    }
    made = _with(_noun(shelf, Provision), beside)
    return {**made, "properties": {**made["properties"], "unverified": {"const": True}}}


def _noun(shelf: dict[str, Any], noun: type[Noun]) -> dict[str, Any]:
    made = plain_schema(noun)
    shelf.update(made.pop("$defs", {}))
    return made


def _with(noun: Mapping[str, Any], more: Mapping[str, Any], without: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return the schema of a noun with what the data says beside it, and without what it says elsewhere."""
    properties = {name: each for name, each in noun["properties"].items() if name not in without}
    required = [each for each in noun.get("required", ()) if each not in without]
    return {**noun, "properties": {**properties, **more}, "required": [*required, *more]}


def _list(item: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


def _by_id(item: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": item}


def _closed(properties: Mapping[str, Any], optional: tuple[str, ...] = ()) -> dict[str, Any]:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "additionalProperties": False, "required": required, "properties": dict(properties)}

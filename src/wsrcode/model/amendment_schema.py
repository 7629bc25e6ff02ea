"""The JSON Schema of amendments, as `wsrcode diff --format json` tells them."""

from typing import Any

from wsrcode.model.amendment import Effect


def amendments_schema() -> dict[str, Any]:
    """Return the JSON Schema of `wsrcode diff --format json`."""
    count = {"type": "integer", "minimum": 0}
    text = {"type": "string"}
    texts = {"type": "array", "items": text}
    described = {
        "program": text,
        "provision": {**text, "description": "empty for the code or the program as a whole"},
        "kind": {**text, "description": "area/name; `wsrcode explain` tells its story"},
        "effect": {"enum": [effect.value for effect in Effect]},
        "area": text,
        "where": {**text, "description": "what inside it, in words that do not depend on order"},
        "holder": texts,
        "old": text,
        "new": text,
        "why": text,
        "hint": {**text, "description": "what to look at or declare"},
        "touches": {**texts, "description": "provisions that a change of a tier or part touches"},
        "path": text,
        "line": {**count, "description": "from 1; 0 is the file as a whole"},
        "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{12}$"},
    }
    effects = {effect.value: count for effect in Effect}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_closed(
            {
                "schema": {"const": 1},
                "amendments": {"type": "array", "items": _closed(described)},
                "summary": _closed(effects),
            }
        ),
    }


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "required": list(properties), "properties": properties}

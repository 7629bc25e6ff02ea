"""JSON Schemas of the files, made from the nouns, so that an editor completes and explains every key."""

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from wsrcode.model.code import Code
from wsrcode.model.decision import Decision
from wsrcode.model.explained import meanings
from wsrcode.model.figure import Figures
from wsrcode.model.insert import Insert
from wsrcode.model.law import Baseline, Measures
from wsrcode.model.lesson import Lesson
from wsrcode.model.note import Notes
from wsrcode.model.noun import Noun
from wsrcode.model.picture import Picture
from wsrcode.model.print import Print
from wsrcode.model.program import Program
from wsrcode.model.provision import Provision
from wsrcode.model.record import Input, Lock, Suppliers, Translation
from wsrcode.model.recording import Recordings

KINDS: Mapping[str, type[Noun]] = {
    "baseline": Baseline,
    "code": Code,
    "decision": Decision,
    "figures": Figures,
    "input": Input,
    "insert": Insert,
    "lesson": Lesson,
    "lock": Lock,
    "measures": Measures,
    "notes": Notes,
    "picture": Picture,
    "print": Print,
    "program": Program,
    "provision": Provision,
    "recordings": Recordings,
    "suppliers": Suppliers,
    "translation": Translation,
}
"""The kinds of file under standards/, by the name of their schema."""


class _ForEditors(GenerateJsonSchema):
    """Mends what misleads editors (measured with yaml-language-server): auto titles, open mappings."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - pydantic's signature
        """Keep titles that only repeat the key out of hover texts."""
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Say of every key what it means: the text that stands below it in the source."""
        made = super().model_schema(schema)
        told = meanings(schema["cls"])
        for name, field in schema["cls"].model_fields.items():
            shown = made.get("properties", {}).get(field.alias or name)
            if shown is not None and name in told:
                shown.setdefault("description", told[name])
        return made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Close mappings with a pattern for their keys, so that a wrong key is flagged."""
        made = super().dict_schema(schema)
        if "patternProperties" in made:
            made["additionalProperties"] = False
        return made


def schema_of(kind: str) -> dict[str, Any]:
    """Return the JSON Schema (dialect 2020-12) of a kind of file."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **plain_schema(KINDS[kind])}


def plain_schema(noun: type[Noun]) -> dict[str, Any]:
    """Return the schema of a noun, for others to hold."""
    return noun.model_json_schema(by_alias=True, schema_generator=_ForEditors)


def findings_schema() -> dict[str, Any]:
    """Return the JSON Schema of `wsrcode check --format json`."""
    count = {"type": "integer", "minimum": 0}
    finding = {
        "type": "object",
        "additionalProperties": False,
        "required": ["check", "severity", "message", "path", "line", "column"],
        "properties": {
            "check": {"type": "string", "description": "family/name; `wsrcode explain` tells its story"},
            "severity": {"enum": ["error", "warning", "notice"]},
            "message": {"type": "string"},
            "path": {"type": "string"},
            "line": {**count, "description": "from 1; 0 is the file as a whole"},
            "column": count,
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "additionalProperties": False,
        "required": ["schema", "findings", "summary"],
        "properties": {
            "schema": {"const": 1},
            "findings": {"type": "array", "items": finding},
            "summary": {
                "type": "object",
                "additionalProperties": False,
                "required": ["error", "warning", "notice"],
                "properties": {"error": count, "warning": count, "notice": count},
            },
        },
    }

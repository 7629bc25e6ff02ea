"""The settings of a page on which people without git propose changes: Sveltia CMS, its forms made from our schemas."""

from collections.abc import Iterator, Mapping
from typing import Any

from wsrcode.model.schema import schema_of
from wsrcode.model.standard import Standard

PACKAGE = "@sveltia/cms@0.221.1"
"""The npm package that these settings were made for; nothing of it is kept here."""
SCRIPT = "sveltia-cms.js"
PAGE = f"""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>Propose a change</title>
</head>
<body>
<script src="{SCRIPT}" type="module"></script>
</body>
</html>
"""
_LONG = 1000
"""A text that may be longer is written in a field of several lines."""

_ONE_LINE: Mapping[str, dict[str, Any]] = {"id": {"readonly": True}, "title": {"widget": "string"}}
"""What a key's schema does not say: an id stays for ever, and a title is one line."""


def settings(standards: Mapping[str, Standard], repository: str, branch: str) -> dict[str, Any]:
    """Return the settings for the provisions of these programs.

    Whoever uses the page can only propose: each save goes to a branch of its own, as a pull request, and from a copy
    of the repository where the person may not write to it. Nothing can be made or removed by a form.
    """
    return {
        "backend": {
            "name": "github",
            "repo": repository,
            "branch": branch,
            "open_authoring": True,
            "skip_ci": False,
        },
        "publish_mode": "editorial_workflow",
        "media_folder": "dist/uploads",
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "none"}},
        "collections": [each for standard in standards.values() for each in _collections(standard)],
    }


def _collections(standard: Standard) -> Iterator[dict[str, Any]]:
    folders = dict.fromkeys(file.rpartition("/")[0] for file in standard.files.values())
    fields = list(_fields(schema := schema_of("provision"), schema["$defs"]))
    for folder in folders:
        part = folder.rpartition("/")[2]
        yield {
            "name": f"{standard.id}-{part}",
            "label": f"{standard.program.name}: {part}",
            "folder": folder,
            "create": False,
            "delete": False,
            # What is merged is decided by the gate, on the proposal's own page.
            "publish": False,
            "extension": "yml",
            "format": "yaml",
            "identifier_field": "title",
            "slug": "{{fields.id}}",
            "fields": fields,
        }


def _fields(schema: Mapping[str, Any], defs: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    needed = schema.get("required", ())
    for name, each in schema["properties"].items():
        hint = {"hint": each["description"]} if each.get("description") else {}
        field = {
            "name": name,
            "label": name.replace("_", " "),
            **_widget(each, defs),
            "required": name in needed,
            **hint,
        }
        yield {**field, "readonly": True} if name == "id" else field


def _widget(schema: Mapping[str, Any], defs: Mapping[str, Any]) -> dict[str, Any]:
    kinds = [each for each in map(_resolved(defs), schema.get("anyOf", [schema])) if each.get("type") != "null"]
    objects = [each for each in kinds if each.get("type") == "object"]
    lists = [each for each in kinds if each.get("type") == "array"]
    if objects:
        return {"widget": "object", "collapsed": True, "fields": list(_fields(_merged(objects), defs))}
    if lists:
        return _list(lists[0], defs)
    return _scalar(kinds[0]) if len(kinds) == 1 else {"widget": "string"}


def _resolved(defs: Mapping[str, Any]) -> Any:
    def of(schema: Mapping[str, Any]) -> Mapping[str, Any]:
        name = schema.get("$ref", "").rpartition("/")[2]
        return defs[name] if name else schema

    return of


def _merged(objects: list[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return one object that has the keys of all; only what each of them needs is needed."""
    needed = set.intersection(*(set(each.get("required", ())) for each in objects))
    properties = {name: value for each in objects for name, value in each["properties"].items()}
    return {"properties": properties, "required": [name for name in properties if name in needed]}


def _list(schema: Mapping[str, Any], defs: Mapping[str, Any]) -> dict[str, Any]:
    inside = schema["items"]
    kinds = [_resolved(defs)(each) for each in inside.get("anyOf", inside.get("oneOf", [inside]))]
    if all(each.get("type") == "object" for each in kinds):
        return {"widget": "list", "fields": list(_fields(_merged(kinds), defs))}
    if "enum" in kinds[0]:
        return {"widget": "select", "multiple": True, "options": list(kinds[0]["enum"])}
    return {"widget": "list", "field": {"name": "item", "label": "item", **_scalar(kinds[0])}}


def _scalar(schema: Mapping[str, Any]) -> dict[str, Any]:
    if "enum" in schema:
        return {"widget": "select", "options": list(schema["enum"])}
    if schema.get("type") == "boolean":
        return {"widget": "boolean", "default": False}
    if schema.get("type") == "integer":
        return {"widget": "number", "value_type": "int"}
    if schema.get("type") == "string" and schema.get("maxLength", 0) > _LONG:
        return {"widget": "text"}
    pattern = {"pattern": [schema["pattern"], "This is not written as it should be."]} if "pattern" in schema else {}
    return {"widget": "string", **pattern}

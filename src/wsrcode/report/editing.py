"""The settings of a page on which people without git propose changes: Sveltia CMS, its forms made from our schemas."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wsrcode.model.schema import schema_of
from wsrcode.model.standard import Standard

_LONG = 1000
"""A text that may be longer is written in a field of several lines."""

_TOLD: Mapping[str, dict[str, Any]] = {"id": {"readonly": True}, "title": {"widget": "string"}}
"""What a key's schema does not say: an id stays for ever, and a title is one line."""

Choice = dict[str, str]


def settings(standards: Mapping[str, Standard], repository: str, branch: str) -> dict[str, Any]:
    """Return the settings for the provisions of these programs.

    Whoever uses the page can only propose: each save goes to a branch of its own, as a pull request, and from a copy
    of the repository where the person may not write to it. Nothing can be made or removed by a form.
    """
    alone = len(standards) == 1
    return {
        "app_title": "Propose a change",
        "backend": {
            "name": "github",
            "repo": repository,
            "branch": branch,
            "open_authoring": True,
            # Any other way of logging in asks a third host for the token.
            "auth_methods": ["token"],
            "auth_scope": "public_repo",
        },
        "publish_mode": "editorial_workflow",
        "media_folder": "dist/uploads",
        "show_preview_links": False,
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "none"}},
        "collections": [
            each for standard in standards.values() for each in (*_collections(standard, alone=alone), _end(standard))
        ],
    }


def _collections(standard: Standard, *, alone: bool) -> Iterator[dict[str, Any]]:
    folders = dict.fromkeys(file.rpartition("/")[0] for file in standard.files.values())
    fields = list(_Form.of(standard).fields(schema_of("provision")))
    titles = {part.id: part.title for part in standard.code.outline}
    for folder in folders:
        part = folder.rpartition("/")[2]
        title = titles.get(part, part)
        yield {
            "name": f"{standard.id}-{part}",
            "label": title if alone else f"{title} ({standard.program.name})",
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


def _end(standard: Standard) -> dict[str, Any]:
    """Return the line between one program and the next."""
    return {"name": f"{standard.id}-end", "divider": True}


@dataclass(frozen=True)
class _Form:
    """What the form of one program offers."""

    defs: Mapping[str, Any]
    one: Mapping[str, list[Choice]] = field(default_factory=dict)
    """What may stand at a key that holds one id."""
    many: Mapping[str, list[Choice]] = field(default_factory=dict)
    """What may stand at a key that holds a list of ids."""

    @classmethod
    def of(cls, standard: Standard) -> "_Form":
        holders = [_choice(each.name, each.id) for each in standard.program.holders]
        facts = [_choice(each.question, each.id) for each in standard.program.facts]
        tiers = [_choice(each.title, each.id) for each in standard.code.tiers]
        return cls(
            schema_of("provision")["$defs"],
            {"tier": tiers},
            {"holder": holders, "who": holders, "for": holders, "only_if": facts},
        )

    def fields(self, schema: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Yield a field for each key."""
        needed = schema.get("required", ())
        for name, each in schema["properties"].items():
            yield {
                "name": name,
                "label": name.replace("_", " ").capitalize(),
                **self._widget(name, each),
                "required": name in needed,
                **({"hint": each["description"]} if each.get("description") else {}),
                **_TOLD.get(name, {}),
            }

    def _widget(self, name: str, schema: Mapping[str, Any]) -> dict[str, Any]:
        kinds = [each for each in map(self._resolved, schema.get("anyOf", [schema])) if each.get("type") != "null"]
        objects = [each for each in kinds if each.get("type") == "object"]
        lists = [each for each in kinds if each.get("type") == "array"]
        if objects:
            return {"widget": "object", "collapsed": True, "fields": list(self.fields(_merged(objects)))}
        if lists:
            return self._list(name, lists[0])
        if self.one.get(name):
            return {"widget": "select", "options": self.one[name]}
        return _scalar(kinds[0]) if len(kinds) == 1 else {"widget": "string"}

    def _list(self, name: str, schema: Mapping[str, Any]) -> dict[str, Any]:
        inside = schema["items"]
        kinds = [self._resolved(each) for each in inside.get("anyOf", inside.get("oneOf", [inside]))]
        if all(each.get("type") == "object" for each in kinds):
            return {"widget": "list", "collapsed": "auto", "fields": list(self.fields(_merged(kinds)))}
        options = list(kinds[0].get("enum", ())) or self.many.get(name)
        # A list whose items have a field of their own loses a value that stands alone, as in `holder: grower`.
        return {"widget": "select", "multiple": True, "options": options} if options else {"widget": "list"}

    def _resolved(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        name = schema.get("$ref", "").rpartition("/")[2]
        return self.defs[name] if name else schema


def _choice(label: str, value: str) -> Choice:
    return {"label": label, "value": value}


def _merged(objects: list[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return one object that has the keys of all; only what each of them needs is needed."""
    needed = set.intersection(*(set(each.get("required", ())) for each in objects))
    properties = {name: value for each in objects for name, value in each["properties"].items()}
    return {"properties": properties, "required": [name for name in properties if name in needed]}


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

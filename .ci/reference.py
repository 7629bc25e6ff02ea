# ruff: noqa: INP001 - a hook of mkdocs, no package
"""The reference of the manual, made from the code whenever this repository's site is built; mkdocs.yml names it."""

import inspect
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from html import escape
from itertools import groupby
from typing import Any, cast

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from wsrcode.check.catalogue import catalogue as checks
from wsrcode.cli import COMMANDS
from wsrcode.diff.catalogue import catalogue as kinds
from wsrcode.discover import plugs
from wsrcode.model.schema import KINDS, schema_of
from wsrcode.site import Site
from wsrcode.site_plugin import WsrcodePlugin
from wsrcode.story import Story, story

FIRST = ("manual/index.md", "manual/tutorial.md", "new-code.md")
LAST = ("translating.md", "manual/reference/index.md")
HOME = "manual/reference"
LANGUAGE = "en"
TOP = "What it holds"
BACK = "[All commands, checks, kinds of amendment and files](../index.md)"
"""At the foot of each page of the reference: the menu does not name them, and nobody is to be stuck there."""
_CODE = re.compile(r"<code\b.*?</code>", re.DOTALL)
_OPTION = re.compile(r"(?<![\w-])-(?:-[a-z][a-z-]*|[a-z](?![\w-]))")
_WORDS = {"string": "text", "boolean": "`true` or `false`", "integer": "whole number"}


@cache
def pages() -> dict[str, str]:
    """Return the reference as Markdown, by path; it is the same as long as the code is."""
    return {
        f"{HOME}/index.md": _index(),
        **dict(_check_pages()),
        **dict(_amendment_pages()),
        **dict(_file_pages()),
        **dict(_command_pages()),
    }


@event_priority(-50)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the reference, and hang the manual into the menu: of the reference only its first page, for it has many."""
    for path, text in pages().items():
        level = InclusionLevel.INCLUDED if path in LAST else InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, path, content=text, inclusion=level))
    written = [each.src_uri for each in files.documentation_pages() if each.src_uri.startswith("manual/")]
    listed = [each for each in sorted(written) if each not in {*FIRST, *LAST} and not each.startswith(HOME)]
    shown = [*FIRST, *listed, *LAST]
    name = _site(config).words.say("site.menu.manual")
    config.nav = [*(each for each in config.nav or () if each not in shown), {name: shown}]
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Say of the reference, and of pages that nobody has translated, which language they speak on a site in another.

    The name of an option stays whole: `--` at the end of one line and a word on the next is no option.
    """
    html = _CODE.sub(lambda code: _OPTION.sub(r'<span class="wsr-option">\g<0></span>', code[0]), html)
    ours = page.file.src_uri.startswith(HOME) or page.file.generated_by is None
    if ours and config.theme["language"] != LANGUAGE:
        site = _site(config)
        told = site.words.say("site.part.untranslated", language=site.words.say(f"languages.{LANGUAGE}"))
        return f'<p class="wsr-note">{escape(told)}</p>\n<div lang="{LANGUAGE}" dir="ltr">\n{html}\n</div>'
    return html


def _site(config: MkDocsConfig) -> Site:
    """Return what the plugin has drawn of this language."""
    return cast("WsrcodePlugin", config.plugins["wsrcode"]).site


def _index() -> str:
    parts = ["# Reference", "Made from the code whenever this site is built, so it says what the tool does today."]
    families = [
        ("Commands", [(plug.name, f"commands/{plug.name}.md", plug.summary()) for plug in plugs(COMMANDS)]),
        ("Checks", [(name, f"checks/{name}.md", _many(group, "check")) for name, group in _by_folder(checks())]),
        ("Kinds of amendment", [(n, f"amendments/{n}.md", _many(group, "kind")) for n, group in _by_folder(kinds())]),
        ("Files", [(name, f"files/{name}.md", noun.__doc__) for name, noun in KINDS.items()]),
    ]
    for title, rows in families:
        parts += [
            f"## {title}",
            "\n".join(f"- [{name}]({path}): {_plain(_first_line(what))}" for name, path, what in rows),
        ]
    return _page(parts)


# ---------------------------------------------------------------------------------------------------------------------
# Checks and kinds of amendment


def _check_pages() -> Iterator[tuple[str, str]]:
    for family, group in _by_folder(checks()):
        parts = [f"# Checks: {family}", f"`wsrcode explain {group[0].name}` tells the same in a terminal."]
        for each in group:
            told = _story(each.module)
            severity = each.severity.value.capitalize()
            parts += [f"## {_stem(each.name)}", f"**{severity}.** {_plain(told.summary)}.", _plain(told.why)]
            parts += [part for side in ("Faulty", "Sound") for part in _example(told, side)]
        yield f"{HOME}/checks/{family}.md", _page([*parts, BACK])


def _amendment_pages() -> Iterator[tuple[str, str]]:
    for area, group in _by_folder(kinds()):
        parts = [
            f"# Kinds of amendment: {area}",
            "What each means for workers: [the protection diff](../../protection.md).",
        ]
        for each in group:
            told = _story(each.module)
            parts += [f"## {_stem(each.name)}", f"{_plain(told.summary)}.", _plain(told.why), *_mirror(each.name, told)]
        yield f"{HOME}/amendments/{area}.md", _page([*parts, BACK])


def _mirror(kind: str, told: Story) -> Iterator[str]:
    """Yield what the same change is called backwards, with a link; or why it has no name of its own."""
    said = " ".join(told.sections.get("Mirror", "").split())
    name, _, rest = said.partition(" ")
    area, _, stem = name.rstrip(";.,").partition("/")
    if f"{area}/{stem}" == kind:
        yield "Backwards: the same."
    elif stem:
        yield f"Backwards: [{area}/{stem}](../amendments/{area}.md#{stem}) {rest}".rstrip()
    elif said:
        yield f"Backwards: {_plain(said)}"


def _example(told: Story, side: str) -> Iterator[str]:
    if body := told.sections.get(side):
        yield f"{side}:"
        yield f"```yaml\n{body}\n```"


def _story(module: str) -> Story:
    return story(sys.modules[module].__doc__)


def _by_folder(found: Iterable[Any]) -> Iterator[tuple[str, list[Any]]]:
    for folder, group in groupby(found, key=lambda each: each.name.partition("/")[0]):
        yield folder, list(group)


def _stem(name: str) -> str:
    return name.partition("/")[2]


def _many(group: list[Any], what: str) -> str:
    names = ", ".join(_code(_stem(each.name)) for each in group[:4])
    return f"{len(group)} {what}{'' if len(group) == 1 else 's'}, such as {names}"


# ---------------------------------------------------------------------------------------------------------------------
# Files


def _file_pages() -> Iterator[tuple[str, str]]:
    for name, noun in KINDS.items():
        schema = schema_of(name)
        parts = [f"# File: {name}", _plain(inspect.cleandoc(noun.__doc__ or ""))]
        inside = schema.get("$defs", {})
        parts += _keys(TOP, schema, inside)
        for inner, each in sorted(inside.items()):
            if "properties" in each:
                parts += _keys(inner, each, inside)
        yield f"{HOME}/files/{name}.md", _page([*parts, BACK])


def _keys(title: str, schema: Mapping[str, Any], inside: Mapping[str, Any]) -> Iterator[str]:
    yield f"## {title}"
    if title != TOP:
        yield _plain(schema.get("description", ""))
    must = schema.get("required", ())
    rows = ["| key | holds | meaning |", "| --- | --- | --- |"]
    for key, each in schema.get("properties", {}).items():
        owed = ", must be there" if key in must else ""
        cells = (f"`{key}`", _holds(each, inside) + owed, each.get("description", ""))
        rows.append(f"| {' | '.join(_cell(cell) for cell in cells)} |")
    yield _table(rows)


def _holds(schema: Mapping[str, Any], inside: Mapping[str, Any]) -> str:  # noqa: PLR0911 - a table, one line each
    """Return in words what may stand behind a key; `inside` are the nouns that the schema speaks of."""
    match schema:
        case {"$ref": str(where)}:
            name = where.rpartition("/")[2]
            return f"[{name}](#{name.lower()})" if "properties" in inside[name] else _holds(inside[name], inside)
        case {"enum": [*values]}:
            return ", ".join(f"`{each}`" for each in values)
        case {"const": value}:
            return f"`{value}`"
        case {"anyOf": [*choices]} | {"oneOf": [*choices]}:
            return " or ".join(dict.fromkeys(_holds(each, inside) for each in choices if each.get("type") != "null"))
        case {"type": "array"}:
            each = schema.get("items") or next(iter(schema.get("prefixItems", ())), {})
            return f"list of {_holds(each, inside)}"
        case {"type": "object"}:
            values = [*schema.get("patternProperties", {}).values(), schema.get("additionalProperties")]
            return f"names, each with {next((_holds(each, inside) for each in values if each), 'anything')}"
        case {"type": [*several]}:
            return " or ".join(_WORDS.get(each, each) for each in several)
        case {"type": "string", "format": str(form)}:
            return form
        case {"type": str(one)}:
            return _WORDS.get(one, one)
    return "anything"


# ---------------------------------------------------------------------------------------------------------------------
# Commands


def _command_pages() -> Iterator[tuple[str, str]]:
    for plug in plugs(COMMANDS):
        command = plug.load().command
        parts = [f"# wsrcode {plug.name}", *_command(f"wsrcode {plug.name}", command)]
        for inner, each in sorted(getattr(command, "commands", {}).items()):
            parts += [f"## {plug.name} {inner}", *_command(f"wsrcode {plug.name} {inner}", each)]
        yield f"{HOME}/commands/{plug.name}.md", _page([*parts, BACK])


def _command(full: str, command: click.Command) -> Iterator[str]:
    """Yield what `--help` says."""
    context = click.Context(command, info_name=full, help_option_names=[])
    yield f"```text\n{' '.join([full, *command.collect_usage_pieces(context)])}\n```"
    yield _paragraphs(command.help or "")
    options = (each for each in command.get_params(context) if isinstance(each, click.Option))
    if rows := list(filter(None, (each.get_help_record(context) for each in options))):
        table = [f"| {_code(names)} | {_cell(told)} |" for names, told in rows]
        yield _table(["| option | what it does |", "| --- | --- |", *table])


# ---------------------------------------------------------------------------------------------------------------------
# Words


def _paragraphs(text: str) -> str:
    r"""Return help as Markdown; `\b` stands in click before lines that are to stay as they are."""
    found = []
    for each in inspect.cleandoc(text).split("\n\n"):
        kept = each.startswith("\b")
        found.append(f"```text\n{each.lstrip(chr(8)).strip(chr(10))}\n```" if kept else _plain(" ".join(each.split())))
    return "\n\n".join(found)


def _table(rows: Iterable[str]) -> str:
    """Return a table that a phone shows as a list."""
    return "\n".join(['<div class="wsr-table" markdown="1">\n', *rows, "\n</div>"])


def _code(text: str) -> str:
    return f"`{text}`"


def _cell(text: str) -> str:
    return _plain(" ".join(text.split())).replace("|", "\\|")


def _plain(text: str) -> str:
    """Return text in which an angle is an angle; what stands between backticks is code already."""
    return "`".join(part if at % 2 else escape(part, quote=False) for at, part in enumerate(text.split("`")))


def _first_line(text: str | None) -> str:
    return (text or "").strip().partition("\n")[0]


def _page(parts: Iterable[str]) -> str:
    return "\n\n".join(each for each in parts if each) + "\n"

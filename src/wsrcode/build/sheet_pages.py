"""Set a model into a Jinja2 template, as HTML or as Markdown; texts of the model are never markup."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateError
from markupsafe import Markup, escape

from wsrcode.build.figures import folded, kept, whole
from wsrcode.errors import WsrcodeError
from wsrcode.templating import environment_of

_SIGNS = re.compile(r"([\\`*_{}\[\]#|~$])")
_FIRST = re.compile(r"([-+=](?=\s|$|-|=)|[0-9]{1,9}(?=[.)](?:\s|$)))")
"""What opens a list or underlines a heading, at the beginning of a line only."""
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
"""What a backslash before it would not keep from being read as HTML everywhere."""


def html(folders: tuple[Path, ...], name: str, model: Mapping[str, Any]) -> str:
    """Return the page; every text is escaped."""
    return _set(_html(folders), name, model)


def markdown(folders: tuple[Path, ...], name: str, model: Mapping[str, Any]) -> str:
    """Return the page; every text is escaped, so that signs in it stay signs."""
    return re.sub(r"\n{3,}", "\n\n", _set(_markdown(folders), name, model))


def as_markdown(value: object) -> Markup:
    """Return a text on one line, with all that Markdown or HTML would take for markup escaped."""
    if isinstance(value, Markup):
        return value
    text = folded(str(value))
    text = _SIGNS.sub(r"\\\1", re.sub(r"[&<>]", lambda sign: _ENTITIES[sign[0]], text))
    if opened := _FIRST.match(text):
        at = 0 if opened[0] in "-+=" else opened.end()
        text = f"{text[:at]}\\{text[at:]}"
    return Markup(text)  # noqa: S704 - escaped on the lines before


def _set(environment: Environment, name: str, model: Mapping[str, Any]) -> str:
    try:
        return environment.get_template(name).render(model)
    except TemplateError as error:
        place = f"templates/{getattr(error, 'name', None) or name}"
        line = getattr(error, "lineno", None)
        raise WsrcodeError(f"{model['id']}: {place}{f':{line}' if line else ''}: {error.message}") from None


@cache
def _html(folders: tuple[Path, ...]) -> Environment:
    environment = environment_of(folders, finalize=_kept)
    environment.filters["t"] = _tagged
    environment.filters["begun"] = _begun
    environment.filters["whole"] = lambda text, rtl: whole(kept(text), rtl=rtl)
    return environment


@cache
def _markdown(folders: tuple[Path, ...]) -> Environment:
    # Whatever a template prints goes through `finalize`; Markup is what a macro has already printed.
    environment = environment_of(folders, finalize=as_markdown)
    environment.filters["t"] = _plain
    environment.filters["begun"] = _begun
    return environment


def _kept(value: object) -> object:
    return kept(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _begun(words: str | Mapping[str, str]) -> str | Mapping[str, str]:
    """Return a text as a line begins: with a capital, where the script has them."""
    return words[:1].upper() + words[1:] if isinstance(words, str) else words


def _tagged(words: str | Mapping[str, str]) -> Markup:
    """Return a text for HTML, marked when it stands in another language than the page."""
    if isinstance(words, str):
        return escape(kept(words))
    mark = Markup(" <small>{}</small>").format(words["mark"]) if "mark" in words else ""
    return Markup('<span lang="{}">{}</span>{}').format(words["lang"], words["text"], mark)


def _plain(words: str | Mapping[str, str]) -> str:
    return words if isinstance(words, str) else " ".join(words[key] for key in ("text", "mark") if key in words)

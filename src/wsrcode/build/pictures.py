"""Ready a program's own drawings for the printer: named by their contents, and in greys where there is no colour."""

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from wsrcode.build.colour import grey
from wsrcode.model.picture import Drawing

_SPARED = 110
"""How white black gets in a drawing printed without colours; what it shows stays, and half of the toner."""
_SHORT = re.compile(r"#([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])\Z")
_LONG = re.compile(r"#[0-9a-fA-F]{6}\Z")
_NAMED = {"black": "#000000", "white": "#ffffff", "currentcolor": "#000000"}
_PAINTS = ("fill", "stroke", "stop-color", "color")


def file_of(drawing: Drawing) -> str:
    """Return a file name for a drawing that is the same for the same contents."""
    return f"{sha256(drawing.data).hexdigest()[:24]}.{drawing.kind}"


def address(drawing: Drawing) -> str:
    """Return a drawing as a web address that fetches nothing."""
    kind = "svg+xml" if drawing.kind == "svg" else "png"
    return f"data:image/{kind};base64,{b64encode(drawing.data).decode()}"


def in_greys(drawing: Drawing) -> Drawing:
    """Return a drawing without colours, and paler."""
    return _grey_shapes(drawing) if drawing.kind == "svg" else _grey_pixels(drawing)


def _grey_pixels(drawing: Drawing) -> Drawing:
    # The engine takes the colours out of the pixels; the matrix weighs them as `grey` does.
    share = (255 - _SPARED) / 255
    row = " ".join(f"{each * share:.4f}" for each in (0.299, 0.587, 0.114)) + f" 0 {1 - share:.4f}"
    width, height = f"{drawing.width:g}", f"{drawing.height:g}"
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<filter id="g" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">'
        f'<feColorMatrix values="{row} {row} {row} 0 0 0 1 0"/></filter>'
        f'<image filter="url(#g)" width="{width}" height="{height}" href="{address(drawing)}"/></svg>'
    )
    return Drawing("svg", svg.encode(), drawing.width, drawing.height)


def _grey_shapes(drawing: Drawing) -> Drawing:
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415 - colours need no parser

    # It was looked at when it was read: no document type, no entity, nothing outside itself.
    root = etree.fromstring(drawing.data, etree.XMLParser(resolve_entities=False, no_network=True))
    for each in root.iter():
        if isinstance(each.tag, str):
            _paint(each)
    # What is painted nowhere is black.
    root.set("fill", _greyed(root.get("fill", "#000000")))
    return Drawing("svg", etree.tostring(root), drawing.width, drawing.height)


def _paint(each: Any) -> None:
    for name in _PAINTS:
        if value := each.get(name):
            each.set(name, _greyed(value))
    if style := each.get("style"):
        each.set("style", ";".join(_declared(part, _greyed) for part in style.split(";")))


def _declared(part: str, change: Callable[[str], str]) -> str:
    name, colon, value = part.partition(":")
    return f"{name}:{change(value)}" if colon and name.strip() in _PAINTS else part


def _greyed(written: str) -> str:
    value = _NAMED.get(written.strip().lower(), written.strip())
    if short := _SHORT.match(value):
        value = "#" + "".join(each * 2 for each in short.groups())
    return grey(value, least=_SPARED) if _LONG.match(value) else value

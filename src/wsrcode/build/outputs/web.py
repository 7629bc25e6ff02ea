"""The worker booklet as one web page: for a phone, without a network, with nothing fetched and no script."""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from functools import partial
from hashlib import sha256
from typing import Any

from markupsafe import Markup

from wsrcode.build.booklet_model import Booklet
from wsrcode.build.define import Desk, Document, Made
from wsrcode.build.icons import icon
from wsrcode.build.language import language
from wsrcode.build.pictures import address
from wsrcode.build.sheet_pages import html
from wsrcode.errors import WsrcodeError

ICONS = (
    "account-question",
    "alert-octagon",
    "check-bold",
    "phone",
    "ruler",
    "shield-check",
    "volume-high",
)
"""What the template draws; the others are named by the code."""
_PATH = re.compile(r'<path\b[^>]*?\sd="([0-9A-Za-z\s,.+-]+)"')
_BOX = re.compile(r'\bviewBox="([0-9\s.-]+)"')
_POINTING = {"ltr": "hand-pointing-right", "rtl": "hand-pointing-left"}
"""A hand that shows where the line goes on."""
_DIALLED = re.compile(r"\+?[0-9]+\Z")


class Web(Booklet):
    """A booklet for a screen: what it says is the same."""

    @property
    def name(self) -> str:
        """What to call it: `fair-food web es`."""
        return f"{self.standard.id} web {self.language.tag}"


def documents(desk: Desk) -> Iterator[Document]:
    for tag in desk.languages:
        web = Web(desk.edition(tag), language(desk.templates, tag), desk.templates, desk.corpus.measures)
        yield desk.document(
            "web", tag, web.name, open_ends=partial(getattr, web, "waits_for"), render=partial(_made, web)
        )


def _made(web: Web) -> tuple[Made, ...]:
    name = f"{web.standard.id}/web/{web.standard.id}-booklet-{web.language.tag}.html"
    return (Made(name, page(web).encode()),)


def page(web: Web) -> str:
    """Return the whole page; the browser is told to take no style but its own, and nothing else at all."""
    model = web.model
    style = html(web.folders, "web/web.css.j2", model)
    own, named = web.standard.drawings, {*ICONS, *_named(model)}
    shown = {name for name in named if name in own} | {each["name"] for each in (model["picture"],) if each}
    told = {
        **model,
        "colon": web.language.say("colon"),
        "own": {name: address(own[name]) for name in sorted(shown)},
        "style": Markup(style),  # noqa: S704 - a template of ours, every value in it escaped
        "style_hash": b64encode(sha256(style.encode()).digest()).decode(),
        "dial": _dial(model["help"]["phone"]),
        "pointing": _POINTING[web.language.dir],
        "icons": [_drawn(web, name) for name in sorted({*named, _POINTING[web.language.dir]} - own.keys())],
    }
    return html(web.folders, "web/web.html.j2", told)


def _dial(phone: str | None) -> str | None:
    """Return a number as a telephone takes it; None for one that is written with anything but digits."""
    bare = re.sub(r"[\s().\u00a0-]", "", phone or "")
    return bare if _DIALLED.match(bare) else None


def _named(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        if isinstance(name := value.get("icon"), str):
            yield name
        for each in value.values():
            yield from _named(each)
    elif isinstance(value, list):
        for each in value:
            yield from _named(each)


def _drawn(web: Web, name: str) -> dict[str, Any]:
    """Return an icon's outlines and nothing else of its file: a drawing may hold more than what is drawn."""
    drawing = icon(web.folders, name).decode()
    box, paths = _BOX.search(drawing), _PATH.findall(drawing)
    if box is None or not paths:
        raise WsrcodeError(f"{web.name}: the icon {name} has no viewBox or no path; a web page draws nothing else")
    return {"name": name, "box": box[1], "paths": paths}

"""The drawings on the theme's buttons: a stylesheet holds them once, and not every page again."""

import re
from collections.abc import Mapping
from functools import cache
from urllib.parse import quote

from wsrcode.site.icons import icon

PATH = "assets/buttons.css"
_NAMED = (
    "arrow-left", "arrow-right", "arrow-up", "brightness-5", "close", "magnify", "menu", "moon-waning-crescent",
    "scale-balance", "translate",
)  # fmt: skip
_DRAWN = re.compile(r"<path [^>]*/>")
# Whoever sees pages in colours of their own sees them in the colour of text.
_ALL = """/* The drawings on the buttons. */
svg[class^="wsr-b-"] {
  background: currentcolor; print-color-adjust: exact;
  -webkit-mask: var(--drawn) center / contain no-repeat; mask: var(--drawn) center / contain no-repeat;
}
@media (forced-colors: active) { svg[class^="wsr-b-"] { background: CanvasText; } }
"""


@cache
def buttons() -> Mapping[str, str]:
    """Return the class of each button's drawing, by the path that the theme draws it with."""
    found = {name: _DRAWN.search(icon(name)) for name in _NAMED}
    return {path[0]: f"wsr-b-{name}" for name, path in found.items() if path}


def stylesheet() -> str:
    """Return the stylesheet that draws the buttons."""
    return _ALL + "".join(f".{name} {{ --drawn: url({_address(path)}); }}\n" for path, name in buttons().items())


def _address(path: str) -> str:
    drawn = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'>{path.replace(chr(34), chr(39))}</svg>"
    return '"data:image/svg+xml,' + quote(drawn, safe=" =:/'") + '"'

"""The last touches to a finished page: nothing said twice, and its direction said at its root.

Half of a small page is blank lines and indents that templates leave behind, and drawings of the same icon.
"""

import re
from collections import Counter

# What is shown or run as it is written.
_KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL | re.IGNORECASE)
_GAP = re.compile(r"[ \t]*\n\s*")
_DIRECTION = re.compile(r'<body\b[^>]*\bdir="(ltr|rtl)"')
_ROOT = re.compile(r'<html(?: lang="[^"]*")?')
_ICON = re.compile(r'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">(<path d="[^"]*"/>)</svg>')


def slim(html: str) -> str:
    """Return a page that shows the same in fewer bytes; a gap stays a gap."""
    # Two groups: what lies between, what is kept, and the name of its element, in turn.
    pieces = _KEPT.split(drawn_once(directed(html)))
    return "".join(_GAP.sub("\n", each) if n % 3 == 0 else each for n, each in enumerate(pieces) if n % 3 != 2)  # noqa: PLR2004


def directed(html: str) -> str:
    """Return a page whose root says the direction that the theme says on the body only: the title has one, too."""
    found = _DIRECTION.search(html)
    return _ROOT.sub(lambda root: f'{root[0]} dir="{found[1]}"', html, count=1) if found else html


def drawn_once(html: str) -> str:
    """Return a page in which an icon that stands there again points at where it was drawn first."""
    times = Counter(_ICON.findall(html))
    names = {path: f"icon-{n}" for n, path in enumerate(path for path, count in times.items() if count > 1)}
    shown: set[str] = set()

    def icon(found: re.Match[str]) -> str:
        path = found[1]
        inside = path
        if path in names:
            here = path.replace("<path ", f'<path id="{names[path]}" ', 1)
            inside = f'<use href="#{names[path]}"/>' if path in shown else here
            shown.add(path)
        return f'<svg viewBox="0 0 24 24">{inside}</svg>'

    return _ICON.sub(icon, html)

"""The last touches to a finished page: nothing said twice, and its direction said at its root.

Half of a small page is blank lines and indents that templates leave behind, and drawings of the same icon.
"""

import re
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

# What is shown or run as it is written.
_KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL | re.IGNORECASE)
_GAP = re.compile(r"[ \t]*\n\s*")
_DIRECTION = re.compile(r'<body\b[^>]*\bdir="(ltr|rtl)"')
# `&#46;` where a full stop would do: what Markdown must not take for a sign of its own, a page may say as it is.
_SIGN = re.compile(r"&#(3[357]|4[0-9]|5[89]|6[14]|9[1-6]|12[3-6]);")
# What the theme says to its script: a letter of Bengali is three bytes there, and six where it is written as a number.
_SETTINGS = re.compile(r'<script id="__config"[^>]*>[^<]*</script>')
_LETTER = re.compile(r"(?<!\\)\\u(00[89a-f][0-9a-f]|0[1-9a-f][0-9a-f]{2}|1[0-9a-f]{3})")
_ROOT = re.compile(r'<html(?: lang="[^"]*")?')
_ICON = re.compile(r'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">(<path d="[^"]*"/>)</svg>')


def slim(html: str, buttons: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return a page that shows the same in fewer bytes; a gap stays a gap.

    The drawings of `buttons` are in a stylesheet: by their path, the class that draws them.
    """
    # Two groups: what lies between, what is kept, and the name of its element, in turn.
    pieces = _KEPT.split(drawn_once(directed(html), buttons))
    shorter = "".join(_shorter(each) if n % 3 == 0 else each for n, each in enumerate(pieces) if n % 3 != 2)  # noqa: PLR2004
    return _SETTINGS.sub(lambda told: _LETTER.sub(lambda each: chr(int(each[1], 16)), told[0]), shorter)


def _shorter(html: str) -> str:
    return _SIGN.sub(lambda sign: chr(int(sign[1])), _GAP.sub("\n", html))


def directed(html: str) -> str:
    """Return a page whose root says the direction that the theme says on the body only: the title has one, too."""
    found = _DIRECTION.search(html)
    return _ROOT.sub(lambda root: f'{root[0]} dir="{found[1]}"', html, count=1) if found else html


def drawn_once(html: str, buttons: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return a page in which an icon that stands there again points at where it was drawn first."""
    times = Counter(each for each in _ICON.findall(html) if each not in buttons)
    names = {path: f"icon-{n}" for n, path in enumerate(path for path, count in times.items() if count > 1)}
    shown: set[str] = set()

    def icon(found: re.Match[str]) -> str:
        path = found[1]
        if path in buttons:
            return f'<svg class="{buttons[path]}" viewBox="0 0 24 24"></svg>'
        inside = path
        if path in names:
            here = path.replace("<path ", f'<path id="{names[path]}" ', 1)
            inside = f'<use href="#{names[path]}"/>' if path in shown else here
            shown.add(path)
        return f'<svg viewBox="0 0 24 24">{inside}</svg>'

    return _ICON.sub(icon, html)

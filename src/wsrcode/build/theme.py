"""What theme.yml says, checked as a person would: every colour that is printed can be read, every size held in a hand.

A project's own theme.yml holds only what differs; the rest is as in the one that came with wsrcode.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

from wsrcode.build.colour import BLACK, WHITE, contrast, darker, ink_on, is_colour
from wsrcode.errors import WsrcodeError
from wsrcode.model.words import did_you_mean

WORDS, SIGNS = 4.5, 3.0
"""The contrast that WCAG AA asks of words, and of lines and signs."""
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_INSTEAD = "#1f2937"
"""What stands on white paper for a colour of a part that is too pale to be read there."""
_PAIRS = (
    ("ink", "white", WORDS),
    ("ink", "paper", WORDS),
    ("quiet", "white", WORDS),
    ("quiet", "paper", WORDS),
    ("zero", "white", WORDS),
    ("zero", "paper", WORDS),
    ("right", "white", WORDS),
    ("do", "white", WORDS),
    ("cover", "white", WORDS),
    ("line", "white", SIGNS),
)
"""Which colour is printed on which ground, and what contrast that needs; ink on a fill is chosen, see `ink_on`."""
_SIZES = {
    "body": (14, 24, "workers read it outdoors, in poor light and without glasses"),
    "note": (12, 24, "smaller notes are not read"),
    "small": (10, 24, "smaller lines are not read"),
    "heading": (14, 40, "it stands over the body"),
    "part": (16, 60, "it stands over the headings"),
    "title": (20, 80, "it is read from a step away"),
    "sheet": (9, 16, "nobody reads a smaller table"),
}
"""The least and greatest size in points, and why."""
_MARGINS = (8, 40, "printers need the edge, and words need the room")

Group = dict[str, tuple[str, int]]
"""Values by key, each with its line."""


@dataclass(frozen=True)
class _Page:
    """A theme file, for messages that lead to the line."""

    path: Path

    def refuse(self, line: int, message: str) -> WsrcodeError:
        return WsrcodeError(f"{self.path}:{line}: {message}" if line else f"{self.path}: {message}")


def read_theme(path: Path, usual: Path) -> dict[str, Any]:
    """Return a theme file over the usual one: each colour with its ink, sizes, margins, and the logo's name."""
    page = _Page(path)
    known = _groups(_Page(usual), _node(usual))
    own = _groups(page, _node(path)) if path != usual else known
    _refuse_unknown(page, own, known)
    read = {name: {**group, **own.get(name, {})} for name, group in known.items()}
    colours = {name: _colour(page, name, *each) for name, each in read["colours"].items()}
    _refuse_unreadable(page, read["colours"])
    return {
        "colours": colours,
        "sizes": {name: _size(page, name, *each) for name, each in read["sizes"].items()},
        "margins": {name: _number(page, "margins", name, each, _MARGINS) for name, each in read["margins"].items()},
        "logo": _logo(page, *read["logo"].get("", ("", 0))),
    }


def in_black(theme: Mapping[str, Any]) -> dict[str, Any]:
    """Return a theme for a printer without colours: black words, grey lines, and no large ground filled."""
    return {**theme, "colours": {name: _blackened(name) for name in theme["colours"]}}


def _blackened(name: str) -> dict[str, str]:
    # What no template frames stays a pale grey, so that it is seen; `ground` of print.typ makes it white with a frame.
    greys = {"ink": BLACK, "quiet": "#333333", "line": "#767676", "paper": "#f2f2f2"}
    fill = greys.get(name, "#e2e2e2")
    return {"fill": fill, "ink": ink_on(fill), "text": fill if name in {"ink", "quiet", "line"} else BLACK}


# --- reading ---


def _node(path: Path) -> yaml.Node | None:
    try:
        return yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        told = " ".join(str(error).split())
        raise WsrcodeError(f"{path}: cannot be read: {told}; put each colour in quotes, such as '#0b6b73'") from None


def _groups(page: _Page, node: yaml.Node | None) -> dict[str, Group]:
    found: dict[str, Group] = {}
    for key, line, value in _items(page, node, "the file"):
        if isinstance(value, yaml.ScalarNode) and key == "logo":
            found[key] = {"": (value.value, line)}
        else:
            found[key] = {
                name: (_scalar(page, f"{key}/{name}", each), at) for name, at, each in _items(page, value, key)
            }
    return found


def _items(page: _Page, node: yaml.Node | None, what: str) -> Iterator[tuple[str, int, yaml.Node]]:
    if node is None:
        return
    if not isinstance(node, yaml.MappingNode):
        if isinstance(node, yaml.ScalarNode) and not node.value:
            return
        raise page.refuse(node.start_mark.line + 1, f"{what} must be a list of `name: value` lines")
    seen: set[str] = set()
    for key, value in node.value:
        line = key.start_mark.line + 1
        if key.value in seen:
            raise page.refuse(line, f"{what} has {key.value!r} twice; remove one of them")
        seen.add(key.value)
        yield str(key.value), line, value


def _scalar(page: _Page, name: str, node: yaml.Node) -> str:
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    raise page.refuse(node.start_mark.line + 1, f"{name} must be one value on the same line")


def _refuse_unknown(page: _Page, own: Mapping[str, Group], known: Mapping[str, Group]) -> None:
    for name, group in own.items():
        if name not in known:
            line = next(iter(group.values()), ("", 0))[1]
            there = did_you_mean(name, known) or f"; known are: {', '.join(known)}"
            raise page.refuse(line, f"unknown key {name!r}{there}")
        for key, (_, line) in group.items():
            # Colours may be added: a part of a code names one.
            if name != "colours" and key not in known[name]:
                there = did_you_mean(key, known[name]) or f"; known are: {', '.join(known[name])}"
                raise page.refuse(line, f"unknown key {name}/{key}{there}")


# --- what is right of it ---


def _colour(page: _Page, name: str, value: str, line: int) -> dict[str, str]:
    if not _NAME.match(name):
        raise page.refuse(line, f"colours/{name}: name it in small letters, digits and hyphens")
    if not is_colour(value):
        shown = repr(value) if value else "empty (a # outside quotes begins a remark)"
        raise page.refuse(line, f"colours/{name} is {shown}; write it as '#rrggbb' in small letters and quotes")
    return {"fill": value, "ink": ink_on(value), "text": value if contrast(value, WHITE) >= WORDS else _INSTEAD}


def _refuse_unreadable(page: _Page, colours: Group) -> None:
    grounds = {"white": WHITE, "paper": colours["paper"][0]}
    for name, ground, needed in _PAIRS:
        (value, line), found = colours[name], contrast(colours[name][0], grounds[ground])
        if found < needed:
            where = "white paper" if ground == "white" else f"colours/{ground}"
            what = "words" if needed == WORDS else "lines"
            better = value
            for _, other, least in (each for each in _PAIRS if each[0] == name):
                better = darker(better, grounds[other], least)
            hint = f"take a darker one, such as '{better}'"
            if contrast(better, grounds[ground]) < needed:
                hint, line = f"take a paler colours/{ground}", colours[ground][1]
            told = f"colours/{name} '{value}' on {where} has a contrast of {found:.1f}, and {what} need {needed:g}"
            raise page.refuse(line, f"{told}; {hint}")


def _size(page: _Page, name: str, value: str, line: int) -> float:
    return _number(page, "sizes", name, (value, line), _SIZES.get(name, (6, 200, "nothing else can be read")))


def _number(page: _Page, group: str, name: str, each: tuple[str, int], bounds: tuple[float, float, str]) -> float:
    (value, line), (least, most, why) = each, bounds
    unit: Literal["points", "millimetres"] = "points" if group == "sizes" else "millimetres"
    try:
        number = float(value)
    except ValueError:
        raise page.refuse(
            line, f"{group}/{name} is {value!r}; write a number of {unit} alone, such as {least}"
        ) from None
    if not least <= number <= most:
        raise page.refuse(line, f"{group}/{name} is {value}; write {least} to {most} {unit}: {why}")
    return number


def _logo(page: _Page, value: str, line: int) -> str:
    if value and not _NAME.match(value):
        raise page.refuse(
            line, f"logo is {value!r}; write the name of a drawing without its ending, in small letters, or nothing"
        )
    return value

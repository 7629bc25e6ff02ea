"""Colours as WCAG counts them: how well one is read on another, and the nearest that is read better."""

import re

WHITE, BLACK = "#ffffff", "#000000"
_WRITTEN = re.compile(r"#[0-9a-f]{6}\Z")
_STEP = 0.96
"""How much of its light a colour keeps from one try to the next; small enough that it still looks like itself."""


def is_colour(written: object) -> bool:
    """Say whether it is written `#rrggbb`, in small letters."""
    return isinstance(written, str) and bool(_WRITTEN.match(written))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG counts it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ink_on(colour: str) -> str:
    """Return black or white, whichever is easier to read on a colour."""
    return max(WHITE, BLACK, key=lambda each: contrast(colour, each))


def darker(colour: str, ground: str, needed: float) -> str:
    """Return the colour, darkened until its contrast with a pale ground is as needed; black where nothing else is."""
    parts: list[float] = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    found = colour
    while contrast(found, ground) < needed and found != BLACK:
        parts = [each * _STEP for each in parts]
        found = "#" + "".join(f"{int(each):02x}" for each in parts)
    return found


def grey(colour: str, *, least: int = 0) -> str:
    """Return the grey that is as light as a colour; `least` keeps that much of the paper white, to save ink."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    light = round(least + (0.299 * red + 0.587 * green + 0.114 * blue) * (255 - least) / 255)
    return f"#{light:02x}" + f"{light:02x}" * 2


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)  # noqa: PLR2004 - WCAG's own
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

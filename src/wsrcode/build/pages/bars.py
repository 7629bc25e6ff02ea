"""A few amounts of one kind as bars, for the eye; the same amounts stand in a table beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

WIDE = 320
_STEP, _THICK = 58, 14
_ABOVE, _BELOW = 13, 34
_SHORTEST = 2
"""What is nothing still shows where its bar begins."""


@dataclass(frozen=True)
class Bar:
    """An amount with the words above and below it."""

    kind: str
    """`code`, `before` or `law`: each looks different, in print and without colour as well."""
    who: Markup
    says: Markup
    magnitude: Fraction


def bars(name: str, title: Markup, told: Markup, rows: Sequence[Bar], direction: str = "ltr") -> Markup:
    """Return the drawing; `name` is its id, `title` what it is of, `told` what it shows.

    Bars begin where the words of the page begin.
    """
    most = max((each.magnitude for each in rows), default=Fraction(0))
    drawn = Markup("").join(_row(at, each, _length(each.magnitude, most), direction) for at, each in enumerate(rows))
    return Markup(
        '<svg class="wsr-bars" viewBox="0 0 {wide} {high}" role="img" aria-labelledby="{name}-t {name}-d">'
        '<title id="{name}-t">{title}</title><desc id="{name}-d">{told}</desc>{drawn}</svg>'
    ).format(wide=WIDE, high=_STEP * len(rows), name=name, title=title, told=told, drawn=drawn)


def _length(magnitude: Fraction, most: Fraction) -> int:
    return max(_SHORTEST, round((WIDE - 2) * magnitude / most)) if most > 0 else _SHORTEST


def _row(at: int, bar: Bar, length: int, direction: str) -> Markup:
    top, mirrored = at * _STEP, direction == "rtl"
    return Markup(
        '<text x="{start}" y="{above}">{who}</text>'
        '<rect class="wsr-bar--{kind}" x="{left}" y="{bar}" width="{length}" height="{thick}"/>'
        '<text class="wsr-bar__says" x="{start}" y="{below}">{says}</text>'
    ).format(
        start=WIDE - 1 if mirrored else 1,
        left=WIDE - 1 - length if mirrored else 1,
        above=top + _ABOVE,
        who=bar.who,
        kind=bar.kind,
        bar=top + _ABOVE + 5,
        length=length,
        thick=_THICK,
        below=top + _ABOVE + _BELOW,
        says=bar.says,
    )

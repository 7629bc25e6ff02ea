"""A few amounts of one kind as bars, for the eye; the same amounts stand in a table beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

WIDE = 320
_STEP, _THICK, _TEXT = 40, 14, 15
_SHORTEST = 2
"""What is nothing still shows where its bar begins."""


@dataclass(frozen=True)
class Bar:
    """An amount with the words beside it."""

    kind: str
    """`code`, `before` or `law`: each looks different, in print and without colour as well."""
    words: Markup
    magnitude: Fraction


def bars(name: str, title: Markup, told: Markup, rows: Sequence[Bar]) -> Markup:
    """Return the drawing; `name` is its id, `title` what it is of, `told` the same amounts in a sentence."""
    most = max((each.magnitude for each in rows), default=Fraction(0))
    drawn = Markup("").join(_row(at, each, _length(each.magnitude, most)) for at, each in enumerate(rows))
    return Markup(
        '<svg class="wsr-bars" viewBox="0 0 {wide} {high}" role="img" aria-labelledby="{name}-t {name}-d">'
        '<title id="{name}-t">{title}</title><desc id="{name}-d">{told}</desc>{drawn}</svg>'
    ).format(wide=WIDE, high=_STEP * len(rows), name=name, title=title, told=told, drawn=drawn)


def _length(magnitude: Fraction, most: Fraction) -> int:
    return max(_SHORTEST, round((WIDE - 2) * magnitude / most)) if most > 0 else _SHORTEST


def _row(at: int, bar: Bar, length: int) -> Markup:
    top = at * _STEP
    return Markup(
        '<text x="1" y="{y}">{words}</text>'
        '<rect class="wsr-bar--{kind}" x="1" y="{top}" width="{length}" height="{thick}"/>'
    ).format(y=top + _TEXT, words=bar.words, kind=bar.kind, top=top + _TEXT + 5, length=length, thick=_THICK)

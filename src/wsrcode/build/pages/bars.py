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


def bars(name: str, title: Markup, rows: Sequence[Bar]) -> Markup:
    """Return the drawing; `name` is its id, `title` what it is of."""
    most = max((each.magnitude for each in rows), default=Fraction(0))
    drawn = Markup("").join(_row(at, each, _length(each.magnitude, most)) for at, each in enumerate(rows))
    told = Markup("; ").join(Markup("{}: {}").format(each.who, each.says) for each in rows)
    return Markup(
        '<svg class="wsr-bars" viewBox="0 0 {wide} {high}" role="img" aria-labelledby="{name}-t {name}-d">'
        '<title id="{name}-t">{title}</title><desc id="{name}-d">{told}</desc>{drawn}</svg>'
    ).format(wide=WIDE, high=_STEP * len(rows), name=name, title=title, told=told, drawn=drawn)


def _length(magnitude: Fraction, most: Fraction) -> int:
    return max(_SHORTEST, round((WIDE - 2) * magnitude / most)) if most > 0 else _SHORTEST


def _row(at: int, bar: Bar, length: int) -> Markup:
    top = at * _STEP
    return Markup(
        '<text x="1" y="{above}">{who}</text>'
        '<rect class="wsr-bar--{kind}" x="1" y="{bar}" width="{length}" height="{thick}"/>'
        '<text class="wsr-bar__says" x="1" y="{below}">{says}</text>'
    ).format(
        above=top + _ABOVE,
        who=bar.who,
        kind=bar.kind,
        bar=top + _ABOVE + 5,
        length=length,
        thick=_THICK,
        below=top + _ABOVE + _BELOW,
        says=bar.says,
    )

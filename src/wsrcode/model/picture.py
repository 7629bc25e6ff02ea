"""A drawing of the program's own: what it shows, where it is printed, and its bytes once they were looked at."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from wsrcode.model.noun import Noun
from wsrcode.model.text import Text

Use = Literal["cover", "poster"]


class Picture(Noun):
    """pictures/<name>.yml, beside pictures/<name>.svg or .png.

    A provision, part or tier whose `icon` is this name is drawn with it; the theme's `logo` names another.
    """

    alt: Annotated[Text, Field(max_length=400)]
    """What it shows, for whoever cannot see it, in the language the code was drafted in."""
    use: tuple[Use, ...] = ()
    """Where it is printed large: `cover` of the booklet, `poster`. One picture a place."""
    by: Text | None = None
    """Who drew it; never a worker's name."""
    licence: Text | None = None
    """How it may be used, where that differs from the texts of this folder."""


@dataclass(frozen=True)
class Drawing:
    """The bytes of a picture, found to be what they say they are and no more than that."""

    kind: Literal["svg", "png"]
    data: bytes
    width: float
    height: float
    """In whatever unit; what matters is how the two compare."""

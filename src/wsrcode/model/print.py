"""A print: what was printed of a code, in how many copies, and where they went."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from wsrcode.model.code import Revision
from wsrcode.model.noun import Noun
from wsrcode.model.revision import Short
from wsrcode.model.text import PartialDate, Slug, Tag, Text

Copies = Annotated[int, Field(ge=1, le=100_000_000)]


class Taken(Noun):
    """Copies that nobody holds any more."""

    on: PartialDate
    copies: Copies
    how: Literal["withdrawn", "destroyed"] = "withdrawn"
    note: Text | None = None


class Print(Noun):
    """prints/<date>-<slug>.yml."""

    on: PartialDate
    """When it was printed, as far as it is known."""
    output: Slug
    """What was printed: `booklet`, `card`, `poster`, `sheet`."""
    profile: Slug | None = None
    """Which form of it, where there are several: `large-print`."""
    look: Slug | None = None
    """How it was printed, where not as usual: `black`, `press`."""
    language: Tag
    revision: Revision
    """As it stands on the paper."""
    digest: Short
    """The mark that stands on the paper: `505a-d696-f835`."""
    copies: Copies
    where: Text
    """Where the copies went: a place or a body, never a person's name, number or address."""
    supplier: Slug | None = None
    """Whose sheet it is; left out where it is not for one supplier alone."""
    by: Slug | None = None
    """The organisation that printed it."""
    note: Text | None = None
    taken: tuple[Taken, ...] = ()
    """Copies that were withdrawn or destroyed since."""

    @model_validator(mode="after")
    def _no_more_than_there_were(self) -> Self:
        if self.held < 0:
            message = f"takes back {self.copies - self.held} copies, but only {self.copies} were printed"
            raise ValueError(message)
        return self

    @property
    def held(self) -> int:
        """How many copies people still hold."""
        return self.copies - sum(each.copies for each in self.taken)

    def texts(self) -> tuple[tuple[tuple[str | int, ...], str], ...]:
        """Return the words people wrote, each with its keys."""
        told: list[tuple[tuple[str | int, ...], str | None]] = [(("where",), self.where), (("note",), self.note)]
        told += [(("taken", n, "note"), each.note) for n, each in enumerate(self.taken)]
        return tuple((key, text) for key, text in told if text)

"""A local insert: where some workers live and work, and which office helps them near by."""

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from wsrcode.model.noun import Noun
from wsrcode.model.program import Phone
from wsrcode.model.text import Day, Slug, Tag, seen

Line = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True), AfterValidator(seen)]
"""Words that have a few lines in a box."""

Told = Annotated[dict[Tag, Line], Field(min_length=1)]
"""The same words by language: `en: …`, `es: …`; a language that is not there takes the first."""


class Office(Noun):
    """An office or an organisation near by: never a person, a worker's own number or where a worker lives."""

    name: Line
    phone: Phone | None = None
    """Left out while it is not known; it prints as a blank to fill in."""
    hours: Told | None = None
    """When somebody answers."""


class Insert(Noun):
    """A small file for `wsrcode build --insert`: what is printed for one camp, farm, site or factory.

    Everybody there carries it, so it holds nothing that is private to anybody: a camp's address, not a family's.
    """

    id: Slug
    """What the files' names end in: `-at-example-camp`."""
    program: Slug
    """Whose booklets it goes into."""
    name: Line
    """What everybody calls the place."""
    address: Line
    """As an ambulance is told it."""
    office: Office
    emergency: Told | None = None
    """Where people meet in an emergency."""
    checked: Day | None = None
    """The day on which somebody called the number and read the words in each language; until then it is a draft."""

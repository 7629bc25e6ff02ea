"""Where the figures of a code come from: for each quantity and day, the line that was read."""

from wsrcode.model.noun import Noun
from wsrcode.model.text import OneOrMany, Text


class Figure(Noun):
    """What was read of a quantity or a day, in our own words, so that a person can check the code against it."""

    about: OneOrMany
    """The provision or provisions that print it; `code` for what tiers say, `program` for what program.yml says."""
    says: Text
    """What stands there, in our own words, with every number and day that the code prints of it."""
    line: Text
    """Where the notes that this code was written from hold it: `section 2, row 33`."""
    read_in: Text | None = None
    """The title of the source, as the evidence of the provision (or of program.yml) names it, or the id of a floor of
    law; left out where there is one only, or where nobody wrote down which it was."""


class Figures(Noun):
    """figures.yml: the lines that every printed quantity and day can be traced to."""

    figures: tuple[Figure, ...]

"""Notes: what a revision changes, told to those whom it concerns in words they know."""

from wsrcode.model.code import Revision
from wsrcode.model.noun import Noun
from wsrcode.model.text import Slug, Tag, Text


class Note(Noun):
    """What is new in one provision, for people."""

    provision: Slug | None = None
    """Which provision; left out where the note is about the code as a whole, such as its tiers."""
    worker: Text
    """What is new for you, in plain words for workers."""
    supplier: Text | None = None
    """What is new for you, for those who must keep it; left out where nothing is."""


class Notes(Noun):
    """notes/<revision>.yml, and notes/<revision>.<language>.yml for each translation of it."""

    revision: Revision
    since: Revision | None = None
    """The revision that its readers know; left out where they know none."""
    language: Tag | None = None
    """Left out where it is the language the code is drafted in."""
    translator: Text | None = None
    """Who made the translation: a person's or body's public name, or `machine draft`."""
    reader: Text | None = None
    """The second person who read the translation beside its source; a draft until somebody has."""
    notes: tuple[Note, ...]

    @property
    def name(self) -> str:
        """The file's name without ending: `2`, `2.es`."""
        return self.revision if self.language is None else f"{self.revision}.{self.language}"

    def counterpart(self, note: Note, theirs: "Notes | None") -> Note | None:
        """Return a note as a translation has it: where several are about the same, they stand in the same order."""
        sides = (self.notes, theirs.notes if theirs else ())
        one, other = ([each for each in side if each.provision == note.provision] for side in sides)
        return other[one.index(note)] if len(one) == len(other) else None

    def about(self, provision: str | None) -> Note | None:
        """Return the note about a provision, or about the code as a whole."""
        return next((each for each in self.notes if each.provision == (provision or None)), None)

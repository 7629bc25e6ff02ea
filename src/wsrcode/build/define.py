"""What an output is: a file in outputs/ that says which documents it makes of a standard."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from wsrcode.build.printer import Printer
from wsrcode.errors import WsrcodeError
from wsrcode.model.edition import Edition
from wsrcode.model.final import FinalEdition
from wsrcode.model.insert import Insert
from wsrcode.model.record import Supplier
from wsrcode.model.since import Since
from wsrcode.model.standard import Corpus, Standard

_SHOWN = 5
"""How many of the things that are open a refusal names."""


@dataclass(frozen=True)
class Made:
    """A file that was rendered."""

    path: str
    """Below dist/, with forward slashes: `fair-food/booklets/fair-food-booklet-es.pdf`."""
    data: bytes
    pages: int | None = None
    """How many pages, for what has pages."""


@dataclass(frozen=True, eq=False)
class Document:
    """One thing to render; nothing happens until `make` is called, in whatever thread."""

    output: str
    """The output's name: `booklet`."""
    program: str
    language: str
    name: str
    """What to call it while it is made: `fair-food booklet es`."""
    open_ends: Callable[[], Sequence[str]]
    """Return what keeps it from being final, one line each; asked only when somebody wants to know."""
    render: Callable[[], tuple[Made, ...]]
    """Return its files; raise WsrcodeError that names the document and what to mend."""
    final: bool = False
    """Whether it is refused while anything is open."""
    look: str = ""
    """What its files' names end in where they are not the usual ones; see `Look.ending`."""
    source: str = ""
    """The digest of all it is made from; empty where nobody reckoned it. See `source.source`."""

    @cached_property
    def status(self) -> str:
        """`draft` or `final`."""
        return "draft" if self.open_ends() else "final"

    def make(self) -> tuple[Made, ...]:
        """Return its files; raise WsrcodeError where it is to be final and cannot be, or cannot be made."""
        if self.final and (ends := self.open_ends()):
            count = "1 thing is" if len(ends) == 1 else f"{len(ends)} things are"
            more = f", and {len(ends) - _SHOWN} more" if len(ends) > _SHOWN else ""
            raise WsrcodeError(f"{self.name} cannot be final, {count} open: {'; '.join(ends[:_SHOWN])}{more}")
        return self.render()


def _holds_none(_: Supplier) -> None:
    return None


@dataclass(frozen=True, eq=False)
class Desk:
    """What an output works from."""

    corpus: Corpus
    standard: Standard
    languages: tuple[str, ...]
    """The languages asked for, among those of the program."""
    printer: Printer
    final: bool = False
    """Refuse what is a draft."""
    since: Callable[[Supplier], Since | None] = _holds_none
    """Return what changed since the sheet that a supplier holds; None where it holds none."""
    insert: Insert | None = None
    """What is said of one place; only outputs whose module says `INSERTS = True` are asked for it."""
    source: str = ""
    """The digest of all that its documents are made from; see `source.source`."""
    _editions: dict[str, Edition] = field(default_factory=dict, repr=False)

    @property
    def templates(self) -> tuple[Path, ...]:
        """Template folders, the project's own first, the package's last."""
        return self.printer.folders

    def edition(self, tag: str) -> Edition:
        """Return the standard in one language, the same one each time."""
        kind = FinalEdition if self.final else Edition
        return self._editions.setdefault(tag, kind(self.standard, tag))

    def document(
        self,
        output: str,
        language: str,
        name: str,
        *,
        open_ends: Callable[[], Sequence[str]],
        render: Callable[[], tuple[Made, ...]],
    ) -> Document:
        """Return a document of this standard."""
        return Document(
            output,
            self.standard.id,
            language,
            name,
            open_ends,
            render,
            self.final,
            self.printer.look.ending,
            self.source,
        )


Output = Callable[[Desk], Iterator[Document]]
"""Every module in outputs/ has one, named `documents`."""

"""What an output is: a file in outputs/ that says which documents it makes of a standard."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from wsrcode.model.standard import Corpus, Standard


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
    status: str
    """`draft` or `final`."""
    make: Callable[[], tuple[Made, ...]]
    """Render; raise WsrcodeError that names the document and what to mend."""


@dataclass(frozen=True, eq=False)
class Desk:
    """What an output works from."""

    corpus: Corpus
    standard: Standard
    languages: tuple[str, ...]
    """The languages asked for, among those of the program."""
    templates: tuple[Path, ...]
    """Template folders, the project's own first, the package's last."""
    final: bool = False
    """Refuse what is a draft."""


Output = Callable[[Desk], Iterator[Document]]
"""Every module in outputs/ has one, named `documents`."""

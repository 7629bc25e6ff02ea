"""A frozen revision: the whole text that was adopted, by whom and when, and which revision it follows.

The digest is over the file's values and not over its bytes: the order of keys, comments and folding do not count,
every value does. Each revision holds the digest of the one before it, so that no link of the chain can be exchanged.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from wsrcode.model.code import Code, Revision
from wsrcode.model.law import Measure
from wsrcode.model.noun import Noun
from wsrcode.model.program import Program
from wsrcode.model.provision import Evidence, Provision
from wsrcode.model.record import Lock, Translation
from wsrcode.model.text import PartialDate, Slug, Tag, Text

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256."""

Short = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$")]
"""A mark, as booklets print it: `505a-d696-f835`."""

RECONSTRUCTED = (
    "This is our reconstruction of an earlier text from what sources tell of it. "
    "It is not the text that was adopted, and the day and the body named here are known only as far as they are stated."
)


class Adoption(Noun):
    """Who adopted a revision, and when; what is not known is left out."""

    by: Slug | None = None
    """An organisation of the program."""
    on: PartialDate | None = None


class Behind(Noun):
    """A decision behind a revision: a file of decisions/, as it stood then."""

    id: Slug
    digest: Digest


class Previous(Noun):
    """The revision before this one."""

    revision: Revision
    digest: Digest


class Spoken(Noun):
    """How far a language was when the revision was frozen."""

    mark: Short
    """As it is printed on papers in this language."""
    states: Mapping[Slug, int]
    """How many texts were in which state."""
    digest: Digest | None = None
    """Of the file with the translation's texts; left out for the language the code was drafted in."""


class Reconstruction(Noun):
    """What has to be said of a revision that was put together afterwards."""

    says: Text = RECONSTRUCTED
    evidence: Evidence
    waived: tuple[Text, ...] = ()
    """What a release of today would have been refused for."""


class Adopted(Noun):
    """The text itself."""

    program: Program
    code: Code
    provisions: Mapping[Slug, tuple[Provision, ...]]
    """By the folder they stood in."""


class Frozen(Noun):
    """revisions/<revision>.yml: machine-written, never changed again."""

    program: Slug
    revision: Revision
    digest: Digest
    """The SHA-256 over the canonical JSON of all other values of this file."""
    mark: Short
    """The text's mark, whatever the language: see `wsrcode verify --digest`."""
    adopted: Adoption = Field(default_factory=Adoption)
    effective: PartialDate | None = None
    """From when it binds; left out where that is not known."""
    previous: Previous | None = None
    """Left out for the first."""
    decisions: tuple[Behind, ...] = ()
    signers: tuple[Text, ...] = ()
    """The lines of allowed_signers as they stood: whose keys count for what comes next."""
    reconstructed: Reconstruction | None = None
    numbers: Mapping[Slug, Text]
    """The printed number of each provision."""
    languages: Mapping[Tag, Spoken]
    measures: Mapping[Slug, Measure]
    """What the text's limits count, and which direction protected workers then."""
    text: Adopted


class FrozenWords(Noun):
    """revisions/<revision>.<language>.yml: the revision's texts in another language, as they stood then."""

    program: Slug
    revision: Revision
    translation: Translation
    lock: Lock | None = None


def plain(noun: Noun) -> dict[str, Any]:
    """Return a noun's keys and values as a file states them; what is as usual is left out."""
    return noun.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def digest_of(values: Any) -> str:
    """Return the digest of a file's values, but for a digest of its own that it states."""
    own = {key: each for key, each in values.items() if key != "digest"} if isinstance(values, Mapping) else values
    packed = json.dumps(own, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return sha256(packed.encode()).hexdigest()


def sequence(revision: str) -> tuple[int, ...]:
    """Return what orders revisions: 2.10 comes after 2.9, and 2.0 is 2."""
    steps = [int(each) for each in revision.split(".")]
    while len(steps) > 1 and not steps[-1]:
        steps.pop()
    return tuple(steps)


def in_order(revisions: Iterable[str]) -> tuple[str, ...]:
    """Return revisions, the oldest first."""
    return tuple(sorted(revisions, key=lambda each: (sequence(each), each)))


def addresses(frozen: Frozen) -> Iterator[str]:
    """Yield the addresses that a revision has for ever, from the top of a site: the text, then each provision."""
    top = f"{frozen.program}/{frozen.revision}/"
    yield top
    yield from sorted(f"{top}{each.id}/" for provisions in frozen.text.provisions.values() for each in provisions)

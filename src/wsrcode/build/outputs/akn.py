"""The text at work as Akoma Ntoso 3.0, one file a language: the XML that parliaments and archives of law exchange."""

from collections.abc import Iterator
from functools import partial

from wsrcode.build.akn import akn
from wsrcode.build.define import Desk, Document, Made
from wsrcode.model.edition import Edition


def documents(desk: Desk) -> Iterator[Document]:
    """Yield one document a language; none is refused as a draft: each says that it counts for nothing."""
    standard = desk.standard
    for tag in desk.languages:
        edition = Edition(standard, tag)
        yield Document(
            "akn",
            standard.id,
            tag,
            f"{standard.id} akn {tag}",
            open_ends=partial(_open_ends, edition),
            render=partial(_made, edition),
        )


def _open_ends(edition: Edition) -> list[str]:
    return [f"{edition.language}: draft"] if edition.is_draft else []


def _made(edition: Edition) -> tuple[Made, ...]:
    name = edition.standard.id
    return (Made(f"{name}/akn/{name}-{edition.language}.xml", akn(edition)),)

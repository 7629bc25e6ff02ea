"""Refuse a file that is too large or means harm before a parser that trusts it sees it."""

import io
import zipfile
from xml.parsers import expat

from wsrcode.errors import WsrcodeError

LARGEST = 8 * 1024 * 1024
"""Bytes of the largest file; the whole of Fair Food takes a tenth of it at most."""
_UNPACKED = 32 * 1024 * 1024
_PARTS = 500
_DEEPEST = 64
_ELEMENTS = 400_000
"""Elements of the largest XML; a workbook of Fair Food has a tenth of them. Readers need their time for each."""


def small(data: bytes) -> bytes:
    """Return the bytes; raise WsrcodeError when they are too many."""
    if len(data) > LARGEST:
        raise WsrcodeError(f"is larger than {LARGEST // 1024 // 1024} MB; no translation of a code is")
    return data


def plain_xml(data: bytes) -> bytes:
    """Return XML without a document type, not too large and not too deep; raise WsrcodeError for any other."""
    depth = count = 0

    def opened(name: str, attributes: dict[str, str]) -> None:  # noqa: ARG001 - expat's signature
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > _DEEPEST:
            raise WsrcodeError(f"is nested more than {_DEEPEST} deep; no tool of translators writes that")
        if count > _ELEMENTS:
            raise WsrcodeError("holds far more than any translation does; export again and copy the texts over")

    def closed(name: str) -> None:  # noqa: ARG001 - expat's signature
        nonlocal depth
        depth -= 1

    def refused(*_: object) -> None:
        raise WsrcodeError("holds a document type (<!DOCTYPE …>), which may hide anything; remove it")

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    parser.StartDoctypeDeclHandler = refused
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes no keyword
    except expat.ExpatError as error:
        raise WsrcodeError(f"is broken XML ({error}); save it once more, or export again") from None
    return data


def plain_zip(data: bytes) -> bytes:
    """Return a zip whose parts together are not too large and whose XML is plain; raise WsrcodeError for any other."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            if len(parts) > _PARTS or sum(each.file_size for each in parts) > _UNPACKED:
                raise WsrcodeError("unpacks to more than any translation holds; export again and copy the texts over")
            for each in parts:
                # A reader stops at the size that the zip states, so nothing larger than was counted comes out.
                inside = packed.read(each)
                if each.filename.endswith((".xml", ".rels", ".vml")):
                    plain_xml(inside)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise WsrcodeError(f"is broken or cut off ({error}); save it once more, or export again") from None
    except ValueError as error:
        raise WsrcodeError(f"is no zip that can be read ({error}); export again") from None
    return data

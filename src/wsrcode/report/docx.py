"""A code as a Word document in which what changed between two readings stands as real tracked changes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from itertools import count
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from wsrcode.report.paper import Marked
from wsrcode.report.redline import Span

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The first day a zip file knows: the same document has the same bytes on any day."""
_TAGS = {"deleted": "w:del", "inserted": "w:ins"}
_CONTROLS = {each: None for each in range(32) if chr(each) not in "\t\n\r"}


@dataclass(frozen=True)
class Changer:
    """Who made the changes, and when."""

    author: str
    date: datetime

    @property
    def stamp(self) -> str:
        """The moment as Word writes it."""
        return self.date.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def docx(paragraphs: Iterable[Marked], *, title: str, header: str, language: str, changer: Changer) -> bytes:
    """Return the document; its `header` stands on every page."""
    from docx import Document  # noqa: PLC0415 - a tenth of a second that no other report should wait for

    document = Document()
    properties = document.core_properties
    properties.title, properties.language, properties.author = title, language, changer.author
    properties.comments, properties.last_modified_by = "", changer.author
    properties.created = properties.modified = properties.last_printed = changer.date.replace(tzinfo=None)
    document.sections[0].header.paragraphs[0].text = header
    _speak(document, language)
    _keep_tracking(document)
    numbers = count(1)
    for each in paragraphs:
        _add(document, each, changer, numbers)
    document.add_paragraph()  # a document's last paragraph cannot come or go, so it is none of the code's
    kept = BytesIO()
    document.save(kept)
    return _plain_zip(kept.getvalue())


def _speak(document: Any, language: str) -> None:
    """Say which language the document is in, for spelling and for being read aloud."""
    from docx.oxml.ns import qn  # noqa: PLC0415

    for each in document.styles.element.iter(qn("w:lang")):
        each.set(qn("w:val"), language)


def _keep_tracking(document: Any) -> None:
    """Let Word track what the next person changes, too."""
    settings = document.settings.element
    settings.insert(2, _element("w:trackRevisions"))  # after zoom and proofState, where the schema wants it


def _add(document: Any, marked: Marked, changer: Changer, numbers: "count[int]") -> None:
    paragraph = document.add_paragraph(style=marked.style)._p  # noqa: SLF001 - python-docx has no tracked changes
    if marked.old is None or marked.new is None:
        mark = _element("w:rPr")
        mark.append(_change("inserted" if marked.old is None else "deleted", changer, numbers))
        paragraph.get_or_add_pPr().append(mark)
    for span in marked.spans:
        run = _run(span, (marked.old if span.op == "deleted" else marked.new) or "")
        if span.op != "same":
            change = _change(span.op, changer, numbers)
            change.append(run)
            run = change
        paragraph.append(run)


def _run(span: Span, language: str) -> Any:
    run, about = _element("w:r"), _element("w:rPr")
    about.append(_element("w:lang", val=language))
    text = _element("w:delText" if span.op == "deleted" else "w:t")
    text.text = span.text.translate(_CONTROLS)
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.extend([about, text])
    return run


def _change(op: str, changer: Changer, numbers: "count[int]") -> Any:
    return _element(_TAGS[op], id=str(next(numbers)), author=changer.author, date=changer.stamp)


def _element(name: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def _plain_zip(made: bytes) -> bytes:
    """Return the same files in the order of their names and of no particular day."""
    kept = BytesIO()
    with ZipFile(BytesIO(made)) as source, ZipFile(kept, "w", ZIP_DEFLATED) as target:
        for name in sorted(source.namelist()):
            inside = ZipInfo(name, _LONG_AGO)
            inside.compress_type, inside.external_attr, inside.create_system = ZIP_DEFLATED, 0o644 << 16, 3
            target.writestr(inside, source.read(name))
    return kept.getvalue()

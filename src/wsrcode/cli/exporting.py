"""Ready a code, or two readings of it side by side, for a format of other people."""

from datetime import UTC, datetime, time
from pathlib import Path

from wsrcode.build.akn import akn
from wsrcode.build.define import Desk
from wsrcode.build.outputs.interview import workbook
from wsrcode.build.printer import Printer
from wsrcode.build.side_model import sheet_language
from wsrcode.build.templates import template_folders
from wsrcode.errors import WsrcodeError
from wsrcode.load import Reading, folder_tree, read, read_folder
from wsrcode.load.frozen import adopted, kept
from wsrcode.load.revision import readings
from wsrcode.load.sides import side, sides
from wsrcode.model.edition import Edition
from wsrcode.model.mark import mark_of
from wsrcode.model.standard import Standard
from wsrcode.report.docx import Changer, docx
from wsrcode.report.paper import Paper, marked


def as_docx(  # noqa: PLR0913 - two sides, and what stands beside each change
    asked: tuple[str, str | None],
    root: Path,
    *,
    program: str = "",
    language: str = "",
    author: str = "wsrcode",
    when: datetime | None = None,
) -> bytes:
    """Return a Word document in which the first side becomes the second by tracked changes."""
    read = readings(sides(*asked), root, program=program)
    old, new = _only([(each.old, each.new) for each in read.programs])
    tag = language or new.code.language
    if tag not in {*new.program.languages, new.code.language}:
        raise WsrcodeError(f"{new.id} is not printed in {tag!r}; its languages: {', '.join(new.languages)}")
    speech = sheet_language(template_folders(root), tag)
    measures = (read.old.corpus.measures, read.new.corpus.measures)
    editions = [Edition(each, tag) for each in (old, new)]
    before, after = (tuple(Paper(each, speech, known).blocks()) for each, known in zip(editions, measures, strict=True))
    header = " → ".join(f"{label} ({mark_of(each)})" for label, each in zip(read.labels, editions, strict=True))
    day = when or datetime.combine(new.code.law_date, time())
    return docx(
        marked(before, after),
        title=editions[1]["program/title"].text,
        header=header,
        language=tag,
        changer=Changer(author, day.replace(tzinfo=UTC)),
    )


def as_akn(asked: str, root: Path, language: str = "") -> bytes:
    """Return a code, or one of its frozen revisions, as Akoma Ntoso 3.0."""
    wanted = side(asked)
    if not wanted.program or wanted.git or wanted.folder:
        raise WsrcodeError(f"{asked[:80]!r} is no program; write fair-food, or fair-food@2 for a frozen revision")
    tree = folder_tree(root)
    found = kept(tree, wanted.program, wanted.release) if wanted.release else None
    reading = read(adopted(tree, found)) if found else read_folder(root)
    standard = _standard(reading, wanted.program)
    tag = language or standard.code.language
    if tag not in {*standard.languages, standard.code.language}:
        raise WsrcodeError(f"{standard.id} is not written in {tag!r}; its languages: {', '.join(standard.languages)}")
    return akn(Edition(standard, tag), found.noun if found else None)


def as_xlsform(program: str, root: Path) -> bytes:
    """Return the interview guide of a program as an XLSForm workbook, the same to the byte as `build` writes."""
    reading = read_folder(root)
    standard = _standard(reading, program)
    desk = Desk(reading.corpus, standard, standard.languages, Printer(template_folders(root)))
    return workbook(desk).workbook


def _standard(reading: Reading, program: str) -> Standard:
    if found := reading.corpus.standards.get(program):
        return found
    faulty = (each for each in reading.faults if each.place.file.startswith(f"standards/{program}/"))
    if fault := next(faulty, None):
        raise WsrcodeError(f"{program} cannot be read: {fault.place}: {fault.message}; `wsrcode check` tells all of it")
    raise WsrcodeError(f"no program {program!r}; there are: {', '.join(sorted(reading.corpus.standards)) or 'none'}")


def _only(pairs: list[tuple[Standard | None, Standard | None]]) -> tuple[Standard, Standard]:
    if not pairs:
        raise WsrcodeError("both sides say the same, so there is nothing to mark")
    if len(pairs) > 1:
        names = ", ".join(each.id for old, new in pairs if (each := new or old))
        raise WsrcodeError(f"several programs differ: {names}; name one with --program")
    old, new = pairs[0]
    if old is None or new is None:
        raise WsrcodeError("only one of the two sides holds the program, so nothing can be marked")
    return old, new

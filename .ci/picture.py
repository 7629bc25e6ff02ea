# ruff: noqa: INP001 - a script, no package
"""Draw the picture of the README anew: the cover of the Spanish booklet, and the page with the rest in the heat."""

import struct
import zlib
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import typst
from pypdf import PdfReader

from wsrcode.build.define import Desk
from wsrcode.build.outputs.booklet import documents
from wsrcode.build.printer import Printer
from wsrcode.build.templates import template_folders
from wsrcode.load import read_folder

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "site" / "pictures" / "booklet-page-es.png"
PROGRAM, PROVISION, LANGUAGE = "fair-food", "cool-down-break", "es"
DOTS_PER_INCH = 64
MOST_BYTES = 160_000
PAGES = """
#set page(width: auto, height: auto, margin: 4mm, fill: rgb("#e5e7eb"))
#stack(dir: ltr, spacing: 4mm, ..(1, int(sys.inputs.page)).map(n => image("booklet.pdf", page: n, width: 5.5in)))
"""


def main() -> None:
    """Write the picture, and stop where it would be too heavy for a README."""
    booklet, number = _booklet()
    drawn = _drawn(booklet, _page_of(booklet, number))
    if len(drawn) > MOST_BYTES:
        raise SystemExit(f"the picture has {len(drawn)} bytes, more than {MOST_BYTES}; draw it with fewer dots")
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_bytes(drawn)
    print(f"{PICTURE.relative_to(ROOT)}  {len(drawn) // 1024} KB")  # noqa: T201 - what make shows


def _booklet() -> tuple[bytes, str]:
    corpus = read_folder(ROOT).corpus
    standard = corpus.standards[PROGRAM]
    document, *_ = documents(Desk(corpus, standard, (LANGUAGE,), Printer(template_folders(ROOT))))
    return document.make()[0].data, standard.numbers[PROVISION]


def _page_of(booklet: bytes, number: str) -> int:
    """Return the page a provision begins on: the last that names it, because the contents come first."""
    texts = [each.extract_text().splitlines() for each in PdfReader(BytesIO(booklet)).pages]
    return max(n for n, lines in enumerate(texts, 1) if any(line.startswith(f"{number} ") for line in lines))


def _drawn(booklet: bytes, page: int) -> bytes:
    with TemporaryDirectory() as folder:
        (Path(folder) / "booklet.pdf").write_bytes(booklet)
        (Path(folder) / "pages.typ").write_text(PAGES, encoding="utf-8")
        made = typst.Compiler(Path(folder) / "pages.typ", root=folder).compile(
            format="png", ppi=DOTS_PER_INCH, sys_inputs={"page": str(page)}
        )
    return _packed(bytes(made))


def _packed(png: bytes) -> bytes:
    """Return the same picture packed as tightly as PNG allows: Typst packs for speed."""
    out, data, at = [png[:8]], b"", 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, body = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += 12 + length
        if kind == b"IDAT":
            data += body
        elif kind == b"IEND":
            out += [_chunk(b"IDAT", zlib.compress(zlib.decompress(data), 9)), _chunk(kind, body)]
        else:
            out.append(_chunk(kind, body))
    return b"".join(out)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


if __name__ == "__main__":
    main()

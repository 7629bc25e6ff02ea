"""What printing costs beside bare Typst on the same template and data."""

import gc
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from datetime import time as midnight
from pathlib import Path
from typing import Any

from measure import paired, tell

from wsrcode.build import typst
from wsrcode.build.booklet_model import Booklet
from wsrcode.build.define import Desk, Document
from wsrcode.build.outputs import booklet, sheet
from wsrcode.build.printer import Printer
from wsrcode.build.qr import qr
from wsrcode.build.run import render
from wsrcode.build.sheet_model import SheetEdition, model
from wsrcode.build.templates import template_folders
from wsrcode.load import read_folder
from wsrcode.model.record import Supplier
from wsrcode.record.scaffold import project

ROOT = Path(__file__).resolve().parents[1]
SHEETS = 200
MANY = 3000


def desk(root: Path = ROOT, program: str = "fair-food", count: int = SHEETS) -> Desk:
    """Return a desk with this many suppliers, no two with the same name."""
    corpus = read_folder(root).corpus
    standard = corpus.standards[program]
    suppliers = tuple(_supplier(standard.suppliers[n % len(standard.suppliers)], n) for n in range(count))
    return Desk(corpus, replace(standard, suppliers=suppliers), ("en",), Printer(template_folders(ROOT)))


def _supplier(like: Supplier, n: int) -> Supplier:
    return like.model_copy(update={"id": f"example-farm-{n}", "name": f"Example Farm {n}", "languages": ("en",)})


def took(work: Callable[[], Any]) -> float:
    """Return how long it takes, in seconds."""
    gc.collect()
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def booklets_against_typst() -> bool:
    """Set the booklets of every profile with their print sheets beside bare compiles of the same templates."""
    here = desk()
    when = datetime.combine(here.standard.code.law_date, midnight(), UTC)
    bound = [(each, document.make()) for each, document in zip(_bound(here), booklet.documents(here), strict=True)]
    told = [(_looking(here, each.model), qr(each.model["about"]["url"])) for each, _ in bound]

    def ours() -> None:
        for fresh in booklet.documents(here):
            fresh.make()

    def bare() -> None:
        for (told_one, code), (each, (reading, *sheets)) in zip(told, bound, strict=True):
            _compile("booklet/booklet.typ", told_one, when, here, {"qr": code})
            for paper, _ in zip(each.profile.sheets.values(), sheets, strict=True):
                sheet_told = json.dumps(booklet.sheet(each, reading.pages or 0, paper))
                extra = {"sheet": sheet_told}
                typst.sheets(reading.data, reading.pages or 0, when=when, folders=here.templates, extra=extra)

    ratio = paired(lambda: took(ours), lambda: took(bare), times=5)
    return tell(f"{len(bound)} booklets and their print sheets / bare Typst compiles of them", ratio, most=1.3)


def _looking(here: Desk, told: dict[str, Any]) -> dict[str, Any]:
    """Return a model as the printer hands it over; the drawings it names were brought when it was made before."""
    printer = here.printer
    drawn = printer._drawn(told, here.standard.drawings)  # noqa: SLF001 - the same data as ours
    return printer._looking(told, drawn)  # noqa: SLF001


def _bound(here: Desk) -> list[Booklet]:
    return list(booklet.booklets(here, "en"))


def _compile(template: str, told: dict[str, Any], when: datetime, here: Desk, extra: dict[str, str]) -> bytes:
    """Compile as a bare script would: template, data as JSON, standards, fonts; no check of ours."""
    root = typst._root(here.templates)  # noqa: SLF001 - the same folder of templates and icons as ours
    compiler = typst._compiler(template, root, here.templates)  # noqa: SLF001
    made, _ = compiler.compile_with_warnings(
        sys_inputs={"data": json.dumps(told, ensure_ascii=False), **extra},
        pdf_standards=list(typst.STANDARDS),
        timestamp=when,
    )
    return bytes(made)


def sheets_against_typst() -> bool:
    """200 sheets (PDF, HTML and Markdown) beside 200 bare compiles of the PDF, both in one process."""
    here = desk()
    edition = SheetEdition(here, "en")
    told = [_looking(here, model(edition, each)) for each in here.standard.suppliers]
    when = datetime.combine(here.standard.code.as_of, midnight(), UTC)

    def bare() -> None:
        for each in told:
            _compile("sheet/sheet.typ", each, when, here, {})

    ratio = paired(lambda: took(lambda: _drain(here, 1)), lambda: took(bare), times=3)
    return tell(f"{SHEETS} sheets as PDF, HTML and Markdown / bare compiles of the PDFs", ratio, most=1.3)


def sheets_on_two_cores() -> bool:
    """200 sheets in one process beside the same in two more."""
    here = desk()
    ratio = paired(lambda: took(lambda: _drain(here, 1)), lambda: took(lambda: _drain(here, 2)), times=3)
    return tell(f"{SHEETS} sheets on one core / on two", ratio, least=1.6)


def _drain(here: Desk, jobs: int) -> int:
    return sum(len(result.made) for result in render(tuple(sheet.documents(here)), jobs))


_MEMORY = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from printing import peaks
print(*peaks(Path(sys.argv[2]), int(sys.argv[3])))
"""


def memory_over_many_sheets() -> bool:
    """Set the highest memory of 3,000 sheets beside that of the first 500, in a process of their own."""
    with tempfile.TemporaryDirectory() as folder:
        project(Path(folder), "example")
        command = [sys.executable, "-c", _MEMORY, str(Path(__file__).parent), folder, str(MANY)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    early, late = (int(each) for each in done.stdout.split())
    return tell(f"highest memory after {MANY} sheets / after the first {MANY // 6}", late / early, most=1.15)


def peaks(root: Path, count: int) -> tuple[int, int]:
    """Return the highest memory after a sixth of the sheets and after all, in KiB."""
    early = 0
    for n, _ in enumerate(render(_few(root, count), 2)):
        if n == count // 6:
            early = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return early, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _few(root: Path, count: int) -> Iterator[Document]:
    yield from sheet.documents(desk(root, "example", count))


MEASURES = (booklets_against_typst, sheets_against_typst, sheets_on_two_cores, memory_over_many_sheets)

"""Read the registers of instruments that ship with the package."""

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from wsrcode.model.instrument import Instrument, Registers

PACKAGE = "wsrcode.registry"
_LABEL = "short_label_"
"""What stands before the language in the name of a column of labels."""


@cache
def registers() -> Registers:
    """Return the ILO and UDHR registers."""
    labels = {int(row["number"]): row for row in _rows("udhr.csv")}
    udhr = Instrument(
        id="UDHR",
        kind="declaration",
        title={"en": "Universal Declaration of Human Rights", "es": "Declaración Universal de Derechos Humanos"},
        status="up-to-date",
        articles=len(labels),
        paragraphs={number: int(row["paragraphs"]) for number, row in labels.items()},
    )
    instruments = {row["id"]: _instrument(row) for row in _rows("instruments.csv")}
    return Registers(
        instruments={**instruments, udhr.id: udhr},
        udhr_labels={
            number: {key.removeprefix(_LABEL): label for key, label in row.items() if key.startswith(_LABEL)}
            for number, row in labels.items()
        },
    )


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = (files(PACKAGE) / name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


def _instrument(row: dict[str, str]) -> Instrument:
    titles = {"en": row["official_title_en"], "es": row["official_title_es"]}
    return Instrument(
        id=row["id"],
        kind=row["kind"],
        title={language: title for language, title in titles.items() if title},
        status=row["status"],
        articles=int(row["articles"] or 0),
        fundamental=row["fundamental"] == "true",
        ratified_by_us=row["ratified_by_us"] == "true",
        subject=row["subject"],
    )

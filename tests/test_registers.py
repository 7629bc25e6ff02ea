"""The registers of instruments that ship with the package."""

import re
from pathlib import Path

import pytest

from wsrcode.load.registers import registers

REGISTERS = registers()
INSTRUMENTS = REGISTERS.instruments
SPOKEN = {each.stem for each in (Path(__file__).parents[1] / "templates/languages/site").glob("*.yml")}
STATUSES = {
    "up-to-date", "instrument with interim status", "outdated", "abrogated", "withdrawn", "to be revised",
    "no conclusions", "",
}  # fmt: skip


def test_are_read_once() -> None:
    assert registers() is REGISTERS


def test_hold_every_instrument_and_the_declaration() -> None:
    assert len(INSTRUMENTS) == 145
    assert {each.kind for each in INSTRUMENTS.values()} == {"convention", "protocol", "recommendation", "declaration"}


@pytest.mark.parametrize("instrument", INSTRUMENTS.values(), ids=lambda each: each.id)
def test_an_instrument_has_what_a_reader_needs(instrument) -> None:
    assert re.fullmatch(r"[CPR][0-9]{3}|MLC2006|UDHR", instrument.id)
    assert instrument.title["en"]
    assert instrument.status in STATUSES
    assert (instrument.kind == "recommendation") <= (instrument.articles == 0)


def test_ten_conventions_are_fundamental() -> None:
    assert {each.id for each in INSTRUMENTS.values() if each.fundamental and each.kind == "convention"} == {
        "C029", "C087", "C098", "C100", "C105", "C111", "C138", "C155", "C182", "C187",
    }  # fmt: skip


def test_the_united_states_ratified_two_of_them() -> None:
    ratified = {each.id for each in INSTRUMENTS.values() if each.ratified_by_us and each.fundamental}
    assert ratified == {"C105", "C182"}


def test_the_declaration_has_thirty_articles_in_every_language_of_the_site() -> None:
    declaration = INSTRUMENTS["UDHR"]
    assert (declaration.kind, declaration.articles) == ("declaration", 30)
    assert set(REGISTERS.udhr_labels) == set(range(1, 31))
    assert all(set(label) == SPOKEN and all(label.values()) for label in REGISTERS.udhr_labels.values())


def test_the_declaration_s_numbered_paragraphs_are_known() -> None:
    paragraphs = INSTRUMENTS["UDHR"].paragraphs
    assert paragraphs is not None
    assert {number: count for number, count in paragraphs.items() if count} == {
        11: 2, 13: 2, 14: 2, 15: 2, 16: 3, 17: 2, 20: 2, 21: 3, 23: 4, 25: 2, 26: 3, 27: 2, 29: 3,
    }  # fmt: skip

"""The reports tell the truth about Fair Food."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner

from wsrcode.cli import main
from wsrcode.load import Reading, read_folder
from wsrcode.report.coverage import Row, coverage
from wsrcode.report.floor import floor_rows
from wsrcode.report.picture import coverage_svg
from wsrcode.report.tables import as_markdown, coverage_table


@pytest.fixture(scope="module")
def reading(repository: Path) -> Reading:
    return read_folder(repository)


@pytest.fixture(scope="module")
def rows(reading: Reading) -> dict[str, Row]:
    return {row.id: row for row in coverage(reading.corpus, reading.corpus.standards["fair-food"])}


def test_every_fundamental_convention_article_and_indicator_has_a_row(rows: dict[str, Row]) -> None:
    assert {each for each in rows if each.startswith("C")} == {
        "C029", "C087", "C098", "C100", "C105", "C111", "C138", "C155", "C182", "C187",
    }  # fmt: skip
    assert sum(row.group == "forced labour" for row in rows.values()) == 11


def test_the_right_to_organise_is_silent_because_the_law_leaves_farm_workers_out(rows: dict[str, Row]) -> None:
    for convention in ("C087", "C098"):
        assert rows[convention].status == "silent"
        assert rows[convention].excluded == ("us-nlra-ag-exclusion",)


def test_equal_pay_is_not_answered_by_a_minimum_wage(rows: dict[str, Row]) -> None:
    assert rows["C100"].provisions == ()
    assert rows["C100"].law == ("us-title-vii",)


def test_only_verified_provisions_answer(reading: Reading, rows: dict[str, Row]) -> None:
    provisions = reading.corpus.standards["fair-food"].provisions
    assert all(provisions[name].printable for row in rows.values() for name in row.provisions)
    assert not any(provisions[name].printable for row in rows.values() for name in row.unverified)
    assert "no-forced-labor" in rows["C029"].provisions


def test_the_floor_report_holds_every_floor_in_force_once_or_with_its_provisions(reading: Reading) -> None:
    standard = reading.corpus.standards["fair-food"]
    told = floor_rows(reading.corpus, standard)
    in_force = {
        floor.id
        for place in standard.program.places
        for floor, _ in reading.corpus.in_force(standard, place)
        if not floor.covers_from
    }
    assert {row.floor.id for row in told} == in_force
    assert "us-fl-min-wage-2026" in in_force
    assert not {"us-fl-min-wage-2025", "us-vt-min-wage-2026", "us-flsa-overtime-threshold"} & in_force


def test_a_figure_of_the_code_is_compared_and_never_below_the_law(reading: Reading) -> None:
    told = floor_rows(reading.corpus, reading.corpus.standards["fair-food"])
    compared = {
        (row.floor.id, row.provision): row.standing for row in told if row.standing in {"above", "same", "below"}
    }
    assert compared[("us-osha-field-toilets", "toilets-handwashing")] == "same"
    assert "below" not in compared.values()


def test_the_heat_rules_fill_a_gap_that_florida_keeps_open(reading: Reading) -> None:
    told = floor_rows(reading.corpus, reading.corpus.standards["fair-food"])
    assert {"cool-down-break", "shade"} <= {
        row.provision for row in told if row.floor.id == "us-fl-heat-preemption" and row.standing == "fills-gap"
    }


def test_the_picture_says_in_words_what_it_draws(reading: Reading) -> None:
    svg = ET.fromstring(coverage_svg(reading.corpus, reading.corpus.standards["fair-food"]))  # noqa: S314 - our own
    words = [each.text or "" for each in svg.iter()]
    assert "Fair Food Program: coverage of rights" in words
    assert any(word.endswith("silent") for word in words)
    assert svg.get("role") == "img"


def test_markdown_has_a_cell_for_every_head(reading: Reading) -> None:
    table = coverage_table(reading.corpus, reading.corpus.standards["fair-food"])
    assert all(len(row) == len(table.head) for row in table.rows)
    assert as_markdown(table).count("\n| ") == len(table.rows) + 1


@pytest.mark.parametrize("kind", ["coverage", "floor"])
def test_the_command_tells_both_forms_and_guesses_programs(repository: Path, kind: str) -> None:
    asked = ["report", kind, "--root", str(repository)]
    assert "paraphrase" in CliRunner().invoke(main, asked).output
    assert "|---|" in CliRunner().invoke(main, [*asked, "-f", "markdown"]).output
    wrong = CliRunner().invoke(main, [*asked, "--program", "fair-fod"])
    assert wrong.exit_code == 2
    assert "did you mean fair-food?" in wrong.output

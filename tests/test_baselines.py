"""Law floors and measures: every rule can be read, counts one kind of thing, and stands only while it holds."""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from wsrcode.load.strict import parse
from wsrcode.model.law import Baseline, Floor, Measure, Measures, in_force
from wsrcode.model.quantity import quantity

ROOT = Path(__file__).resolve().parents[1] / "standards"
BASELINES = {
    path.stem: Baseline.model_validate(parse(path.read_bytes())) for path in sorted((ROOT / "baselines").glob("*.yml"))
}
FLOORS = {floor.id: floor for baseline in BASELINES.values() for floor in baseline.floors}
MEASURES: Mapping[str, Measure] = Measures.model_validate(parse((ROOT / "measures.yml").read_bytes())).measures
EACH = pytest.mark.parametrize("floor", FLOORS.values(), ids=lambda floor: floor.id)
PROTECTS = {
    "at-least": "more", "required": "more", "included": "more", "excluded": "more",
    "at-most": "less", "prohibited": "less",
}  # fmt: skip
STEP = {"sector": "all", "citation": "§ 1", "subject": "wages", "measure": "min-wage", "confidence": "medium"}


def floor(name: str, **keys: Any) -> Floor:
    demand = {} if "demands" in keys else {"at_least": "USD 1 per hour"}
    return Floor.model_validate({"id": name, "title": name, **STEP, **demand, **keys})


def names(floors: Any, sector: str = "agriculture", day: date = date(2026, 11, 22)) -> list[str]:
    return [each.id for each in in_force(floors, sector, day)]


def in_file(jurisdiction: str, sector: str, day: date) -> set[str]:
    return set(names(BASELINES[jurisdiction].floors, sector, day))


def test_no_rule_is_missing() -> None:
    assert {name: len(baseline.floors) for name, baseline in BASELINES.items()} == {
        "int": 18, "us": 70, "us-fl": 8, "us-vt": 13, "us-ny": 8, "us-mn": 18,
        "bd": 15, "ls": 8, "gb": 18, "es": 12, "pk": 1, "pk-sd": 3, "pk-pb": 1,
    }  # fmt: skip
    assert len(FLOORS) == 193


def test_no_id_stands_in_two_files() -> None:
    told = Counter(floor.id for baseline in BASELINES.values() for floor in baseline.floors)
    assert [name for name, times in told.items() if times > 1] == []


@pytest.mark.parametrize("name", BASELINES)
def test_a_file_is_named_after_its_place(name: str) -> None:
    assert BASELINES[name].jurisdiction == name
    assert BASELINES[name].checked < BASELINES[name].review_by


@pytest.mark.parametrize("name", BASELINES)
def test_a_file_says_that_it_is_no_legal_advice(name: str) -> None:
    opening = (ROOT / "baselines" / f"{name}.yml").read_text(encoding="utf-8").split("\n\n")[0]
    assert "not legal advice" in opening
    assert "Review:" in opening


@EACH
class TestFloor:
    def test_is_named_after_its_place(self, floor: Floor) -> None:
        assert floor.id.startswith(next(name for name, each in BASELINES.items() if floor in each.floors))

    def test_counts_what_its_measure_counts(self, floor: Floor) -> None:
        measure = MEASURES[floor.measure]
        assert measure.counts(floor.amount) if floor.amount else measure.unit == "yes or no"

    def test_asks_for_what_protects(self, floor: Floor) -> None:
        if not floor.covers_from:
            assert PROTECTS[floor.comparator] == MEASURES[floor.measure].protects

    def test_names_rules_that_exist(self, floor: Floor) -> None:
        assert {each for each in (floor.supersedes, *floor.displaces) if each} <= FLOORS.keys()

    def test_is_read_again_after_it_was_read(self, floor: Floor) -> None:
        baseline = next(each for each in BASELINES.values() if floor in each.floors)
        assert baseline.checked < baseline.due(floor) <= baseline.review_by

    def test_supersedes_an_earlier_row_of_its_kind(self, floor: Floor) -> None:
        if floor.supersedes:
            earlier = FLOORS[floor.supersedes]
            assert floor.in_force
            assert earlier.in_force
            assert earlier.in_force < floor.in_force
            assert (earlier.measure, earlier.sector) == (floor.measure, floor.sector)


def test_a_title_names_a_day_as_english_writes_it() -> None:
    assert [each.title for each in FLOORS.values() if re.search(r"[0-9]{4}-[0-9]{2}", each.title)] == []
    assert FLOORS["us-fl-min-wage-2026"].title == "Florida minimum wage from 30 September 2026"


def test_only_sizes_of_employer_say_who_is_covered() -> None:
    assert {each.id for each in FLOORS.values() if each.covers_from} == {
        "us-osha-field-threshold",
        "us-title-vii-threshold",
    }


def test_exclusions_are_said() -> None:
    assert {each.id for each in FLOORS.values() if each.demands == "excluded"} == {
        "us-flsa-ag-overtime-exclusion",
        "us-osha-small-farm-rider",
        "us-nlra-ag-exclusion",
        "us-fl-heat-preemption",
        "us-vt-ag-wage-exclusion",
        "us-vt-farm-eviction",
    }


@pytest.mark.parametrize(
    ("name", "figure"),
    [
        ("us-flsa-min-wage", "USD 7.25 per hour"),
        ("us-fl-min-wage-2026", "USD 15.00 per hour"),
        ("us-osha-field-toilets", "20 workers per toilet"),
        ("us-osha-field-distance", "0.25 miles"),
        ("us-osha-camp-water", "35 gallons per person per day"),
        ("us-h2a-three-fourths", "75 %"),
        ("us-vt-housing-heat", "65 °F"),
        ("us-osha-constr-silica", "50 ug per m3"),
        ("int-c106-weekly-rest", "24 hours per 7 days"),
        ("int-c188-daily-rest", "10 hours per 24 hours"),
        ("int-c181-recruitment-fees", "USD 0"),
        ("bd-overtime-rate", "200 %"),
        ("gb-recruitment-fees", "0 money"),
    ],
)
def test_a_figure_is_the_law_s(name: str, figure: str) -> None:
    assert FLOORS[name].amount == quantity(figure)


@pytest.mark.parametrize(
    ("day", "wage"),
    [
        (date(2021, 9, 29), set()),
        (date(2021, 9, 30), {"us-fl-min-wage-2021"}),
        (date(2024, 9, 29), {"us-fl-min-wage-2023"}),
        (date(2026, 9, 29), {"us-fl-min-wage-2025"}),
        (date(2026, 9, 30), {"us-fl-min-wage-2026"}),
        (date(2040, 1, 1), {"us-fl-min-wage-2026"}),
    ],
)
def test_florida_has_one_wage_at_a_time(day: date, wage: set[str]) -> None:
    assert {each for each in in_file("us-fl", "agriculture", day) if "wage" in each} == wage


def test_new_york_has_two_wages_and_one_farm_overtime() -> None:
    assert in_file("us-ny", "agriculture", date(2026, 11, 22)) == {
        "us-ny-min-wage-2026-downstate",
        "us-ny-min-wage-2026-upstate",
        "us-ny-farm-overtime-2026",
        "us-ny-farm-weekly-rest",
        "us-ny-farm-organising",
        "us-ny-farm-housing",
    }
    assert "us-ny-farm-overtime-2024" in in_file("us-ny", "agriculture", date(2025, 12, 31))


def test_a_vermont_dairy_has_no_state_wage_and_a_vermont_builder_has() -> None:
    day = date(2026, 11, 22)
    assert not {each for each in in_file("us-vt", "agriculture", day) if "min-wage" in each}
    assert {each for each in in_file("us-vt", "construction", day) if "min-wage" in each} == {"us-vt-min-wage-2026"}


def test_farms_are_outside_overtime_and_the_right_to_organise() -> None:
    general = {"us-flsa-overtime-threshold", "us-flsa-overtime-rate", "us-nlra-concerted-activity",
               "us-flsa-child-general-age", "us-flsa-child-hazardous-age"}  # fmt: skip
    assert not general & in_file("us", "agriculture", date(2026, 11, 22))
    assert general <= in_file("us", "construction", date(2026, 11, 22))


def test_old_maternity_leave_stands_until_the_new_one_begins() -> None:
    assert "bd-maternity-2006" in in_file("bd", "garment", date(2025, 11, 16))
    assert "bd-maternity-2006" not in in_file("bd", "garment", date(2025, 11, 17))
    assert {each for each in in_file("ls", "garment", date(2026, 1, 1)) if "maternity" in each} == {"ls-maternity-2024"}


def test_a_rule_superseded_twice_over_does_not_come_back() -> None:
    first, second = floor("first", in_force="2020-01-01"), floor("second", in_force="2021-01-01", supersedes="first")
    third = floor("third", in_force="2022-01-01", supersedes="second")
    assert names([first, second, third]) == ["third"]
    assert names([first, second, third], day=date(2021, 6, 1)) == ["second"]


def test_rules_of_one_measure_that_name_no_other_stand_together() -> None:
    assert names([floor("a", in_force="2020-01-01"), floor("b", in_force="2026-01-01")]) == ["a", "b"]


def test_an_exception_that_was_ended_displaces_nothing() -> None:
    general, out = floor("general"), floor("out", demands="excluded", sector="agriculture", displaces=("general",))
    ended = floor("in", demands="included", sector="agriculture", in_force="2026-01-01", supersedes="out")
    assert names([general, out, ended], day=date(2025, 1, 1)) == ["out"]
    assert names([general, out, ended]) == ["general", "in"]
    assert names([general, out, ended], sector="construction") == ["general"]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"at_most": "USD 2 per hour"}, "one of the three"),
        ({"confidence": "high"}, "without a source"),
        ({"source": "ftp://example.org/law"}, "string"),
        ({"in_force": "2026-02-30"}, "not a day"),
        ({"surprise": "yes"}, "Extra inputs"),
    ],
)
def test_a_faulty_floor_is_refused(keys: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        floor("faulty", **keys)


@pytest.mark.parametrize(
    ("unit", "amount", "fits"),
    [
        ("minutes", "2 hours", True),
        ("hours per day", "10 hours per week", False),
        ("money per hour", "USD 15 per hour", True),
        ("money per hour", "BDT 12500 per month", False),
        ("money per hour", "15 per hour", False),
        ("money per hour", "USD 0 per hour", True),
        ("money", "0 money", True),
        ("money", "GBP 0 per week", True),
        ("money", "USD 10 per week", False),
        ("USD per lb", "USD 0.02 per kg", True),
        ("USD per lb", "USD 0.50 per 32 lb", True),
        ("USD per lb", "EUR 0.02 per lb", False),
        ("%", "0.75", True),
        ("%", "1.5 times", True),
        ("%", "3 months", False),
        ("months", "1 year", True),
        ("months", "30 days", False),
        ("workers per toilet", "1 worker per toilet", True),
        ("workers per toilet", "20 occupants per toilet", False),
        ("sessions per season", "1 session per season", True),
    ],
)
def test_a_measure_knows_its_kind(unit: str, amount: str, fits: bool) -> None:  # noqa: FBT001 - a column of the table
    assert Measure(title="x", unit=unit, protects="more").counts(quantity(amount)) is fits


def test_codes_have_measures_of_their_own() -> None:
    used = {each.measure for each in FLOORS.values()}
    assert MEASURES.keys() - used >= {
        "rest-break", "rest-interval", "container-weight", "protective-equipment-cost", "orientation-deadline",
        "training-sessions", "training-languages", "committee-count", "complaint-line-hours", "complaint-line-days",
        "forwarding-deadline", "interview-share", "premium-rate", "premium-share", "purchase-stop",
    }  # fmt: skip

"""Every check is proved by the two examples of its own story."""

import re
import sys

import pytest
from examples import example

from wsrcode.check import catalogue
from wsrcode.check.catalogue import names
from wsrcode.story import story


def told(check):
    return story(sys.modules[check.module].__doc__)


def found(section):
    return example(section).found_by(*catalogue())


def test_the_starter_project_is_sound():
    assert [str(each) for each in found("")] == []


def test_there_are_at_least_forty():
    assert len(catalogue()) >= 40


def test_no_two_have_the_same_name():
    assert len({each.name for each in catalogue()}) == len(catalogue())
    assert sorted(each.name for each in catalogue()) == sorted(names())


@pytest.mark.parametrize("check", catalogue(), ids=lambda check: check.name)
class TestStory:
    def test_faulty_example_is_found_and_nothing_else_is(self, check):
        also = re.findall(r"[a-z-]+/[a-z-]+", told(check).sections.get("Also", ""))
        findings = found(told(check).sections["Faulty"])
        assert {each.check for each in findings} == {check.name, *also}, [str(each) for each in findings]

    def test_faulty_example_is_found_at_its_line(self, check):
        faulty = example(told(check).sections["Faulty"])
        for each in faulty.found_by(check):
            assert each.place.line > 0 or each.place.file not in faulty.reading.tree, str(each)

    def test_sound_example_is_not_found(self, check):
        sound = example(told(check).sections["Sound"])
        assert sound.laid, "the sound example shows something"
        assert [str(each) for each in sound.found_by(check)] == []

    def test_tells_why(self, check):
        assert len(told(check).why.split()) >= 10
        assert told(check).why.endswith((".", "?"))

    def test_message_says_what_and_stops(self, check):
        for each in example(told(check).sections["Faulty"]).found_by(check):
            assert not each.message.endswith("."), each.message
            assert not re.match(r"[A-Z][a-z]", each.message), each.message
            assert "\n" not in each.message


WAGE = """
example/program.yml:
  places: [us-fl]
example/suppliers.yml:
  suppliers: []
example/code.yml:
  as_of: "{day}"
example/provisions/work/pay-on-time.yml:
  obligations:
    - holder: {holder}
      must: pay every worker
      limits:
        - {{measure: min-wage, at_least: {wage}}}
"""


class TestBesideLaw:
    """A limit is set beside the law of its day, place and kind, and beside nothing else."""

    @pytest.mark.parametrize(
        ("day", "wage", "holder", "expected"),
        [
            ("2026-11-22", "USD 15 per hour", "grower", []),
            ("2026-11-22", "USD 14.99 per hour", "grower", ["USD 15.00"]),
            ("2026-09-29", "USD 14.50 per hour", "grower", []),
            ("2025-09-29", "USD 13.00 per hour", "grower", []),
            ("2026-11-22", "USD 7 per hour", "grower", ["USD 15.00", "USD 7.25"]),
            ("2026-11-22", "MXN 20 per hour", "grower", []),
            ("2026-11-22", "USD 14.99 per hour", "worker", []),
            ("2026-11-22", "USD 14.99 per hour", "[grower, worker]", ["USD 15.00"]),
        ],
    )
    def test_weaker_than_law(self, day, wage, holder, expected):
        (check,) = [each for each in catalogue() if each.name == "floor/weaker-than-law"]
        findings = example(WAGE.format(day=day, wage=wage, holder=holder)).found_by(check)
        assert sorted(re.search(r"at least (USD [0-9.]+)", each.message)[1] for each in findings) == expected


def test_no_check_falls_over_a_code_without_measures_law_or_provisions():
    bare = """
    measures.yml: {measures: {none: {title: Nothing, unit: minutes, protects: more}}}
    baselines/es.yml:
    example/code.yml: {outline: [{id: core, title: Core, provisions: []}]}
    example/translations/es.yml:
    example/suppliers.yml:
    """
    files = [f"example/provisions/{name}.yml:" for name in (
        "core/no-forced-labour", "core/no-child-labour", "work/rest", "work/pay-on-time",
        "voice/no-retaliation", "voice/complaints", "buyers/premium", "buyers/stop-buying",
    )]  # fmt: skip
    assert found("\n".join([*(line.strip() for line in bare.splitlines()), *files]))

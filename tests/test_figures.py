"""Every quantity and day that is printed can be traced to the line it was read in; an untraceable one is an error."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from test_field import PROGRAMS
from test_shape import ROOT

from wsrcode.check import catalogue, run
from wsrcode.load import Reading, read_folder
from wsrcode.model import Finding, Provision, Standard
from wsrcode.model.traced import printed
from wsrcode.model.words import numbers_in

SEED, SAMPLE = 1911, 60
CHECKS = [each for each in catalogue() if each.name in {"evidence/untraced-figure", "evidence/figure-read-nowhere"}]
PLACE = re.compile(r"(section \d(\.\d)?|[AB]\d|P\d\d|\d\.\d+|baselines)(,|$)")
"""How a place in a fact sheet (or in its table of law) begins: `section 2, row 33`, `P25`, `2.10`, `A2, rest`."""


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_folder(ROOT)


def found(reading: Reading, standard: Standard) -> list[Finding]:
    """Return what the checks say of a standard that stands in the place of the one that was read."""
    corpus = replace(reading.corpus, standards={standard.id: standard})
    return list(run(corpus, CHECKS, reading.place))


@dataclass(frozen=True)
class Said:
    """A number in digits that a text of a provision says."""

    program: str
    provision: str
    written: str


def said(reading: Reading) -> list[Said]:
    return [
        Said(program, provision.id, each.written)
        for program, standard in reading.corpus.standards.items()
        for provision in standard.provisions.values()
        if provision.printable
        for each in numbers_in(provision.text, standard.code.language).figures
    ]


def other(written: str) -> str:
    """Return a number that nobody reads in its place."""
    return re.sub(r"\d+", lambda digits: str(int(digits[0]) + 977), written, count=1)


def altered(standard: Standard, one: Said) -> Standard:
    """Return a standard one number of which is another in its provision's words."""
    provision = standard.provisions[one.provision]
    text = re.sub(rf"(?<![\d.,]){re.escape(one.written)}(?![\d])", other(one.written), provision.text, count=1)
    assert text != provision.text
    return replace(
        standard, provisions={**standard.provisions, provision.id: provision.model_copy(update={"text": text})}
    )


@pytest.mark.parametrize("name", PROGRAMS)
class TestEveryProgram:
    def test_every_figure_it_prints_has_its_line(self, reading, name):
        standard = reading.corpus.standards[name]
        assert standard.figures, "a program of ours keeps figures.yml"
        assert [str(each) for each in found(reading, standard)] == []

    def test_no_line_is_idle(self, reading, name):
        standard = reading.corpus.standards[name]
        for n, figure in enumerate(standard.figures):
            without = replace(standard, figures=standard.figures[:n] + standard.figures[n + 1 :])
            idle = without.figures and not found(reading, without)
            assert not idle, figure

    def test_every_line_says_where_it_stands(self, reading, name):
        for each in reading.corpus.standards[name].figures:
            assert all(PLACE.match(place) for place in each.line.split("; ")), each.line


def sample(reading: Reading) -> Iterator[Said]:
    every = said(reading)
    yield from random.Random(SEED).sample(every, min(SAMPLE, len(every)))  # noqa: S311 - the same sample each time


def test_a_number_that_was_changed_in_the_words_is_found(reading):
    chosen = list(sample(reading))
    assert len(chosen) >= SAMPLE * 2 // 3
    assert {each.program for each in chosen} >= {"fair-food", "spain-produce", "uk-fishing", "milk-with-dignity"}
    for one in chosen:
        findings = found(reading, altered(reading.corpus.standards[one.program], one))
        assert [each.check for each in findings] == ["evidence/untraced-figure"], one
        assert one.provision in findings[0].message


def limited(reading: Reading) -> Iterator[tuple[Standard, Provision]]:
    for standard in reading.corpus.standards.values():
        for provision in standard.provisions.values():
            marks = [limit.evidence for duty in provision.obligations for limit in duty.limits]
            if provision.printable and any(mark in (None, "R", "S", "L") for mark in marks):
                yield standard, provision


def test_a_limit_that_was_changed_is_found(reading):
    """The whole set: each limit alone, as a sheet would print it."""
    count = 0
    for standard, provision in limited(reading):
        for at, duty in enumerate(provision.obligations):
            for nth, limit in enumerate(duty.limits):
                if limit.evidence in {"U", "Lk"}:
                    continue
                count += 1
                changed = limit.model_copy(update=_another(limit))
                limits = (*duty.limits[:nth], changed, *duty.limits[nth + 1 :])
                duties = (
                    *provision.obligations[:at],
                    duty.model_copy(update={"limits": limits}),
                    *provision.obligations[at + 1 :],
                )
                faulty = provision.model_copy(update={"obligations": duties})
                findings = found(reading, replace(standard, provisions={**standard.provisions, faulty.id: faulty}))
                assert [each.check for each in findings] == ["evidence/untraced-figure"], (provision.id, limit)
    assert count > 45


def _another(limit):
    field = "at_least" if limit.at_most is None else "at_most"
    return {field: type(limit).model_validate({"measure": limit.measure, field: other(str(limit.amount))}).amount}


def test_a_season_that_was_moved_is_found(reading):
    standard = reading.corpus.standards["fair-food"]
    rest = standard.provisions["cool-down-break"]
    moved = rest.model_copy(update={"season": rest.season.model_copy(update={"from_": "06-15"})})
    (finding,) = found(reading, replace(standard, provisions={**standard.provisions, rest.id: moved}))
    assert "06-15 (of its season)" in finding.message


def test_what_a_tier_and_the_program_print_is_asked_for_as_well(reading):
    standard = reading.corpus.standards["fair-food"]
    about = {name for name, _, _ in printed(standard)}
    assert {"code", "program"} <= about
    for name in ("code", "program"):
        without = replace(standard, figures=tuple(each for each in standard.figures if name not in each.about))
        assert [each.message.partition(", and")[0].split()[0] for each in found(reading, without)] == ["says"]


def test_what_is_not_printed_needs_no_line(reading):
    standard = reading.corpus.standards["international-accord"]
    assert not standard.provisions["dispute-committee-first"].printable
    assert "dispute-committee-first" not in {name for name, _, _ in printed(standard)}

"""Reports as pictures: they say in words what they draw, in the language of the page, from its own side."""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import replace

import pytest

from wsrcode.cli import publishing
from wsrcode.load import read_folder
from wsrcode.report.coverage import coverage
from wsrcode.report.floor import floor_rows
from wsrcode.report.picture import COVERAGE, FLOOR, STANDINGS, coverage_svg, floor_svg

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def corpus(repository):
    return read_folder(repository).corpus


@pytest.fixture(scope="module")
def pages(repository):
    known = ("en", "es", "ht")
    staged = {tag: publishing.staged(repository, known, tag) for tag in known}
    return {
        tag: {path: text.decode() for path, text in files.items() if path.endswith(".md")}
        for tag, files in staged.items()
    }


def picture(markdown):
    return ET.fromstring("<svg" + markdown.partition("<svg")[2].partition("</svg>")[0] + "</svg>")  # noqa: S314 - our own


def words(svg):
    return [each.text or "" for each in svg.iter() if each.text]


def squares(svg):
    """Return where each square is, and how large."""
    drawn = "".join(each.get("d") for each in svg.iter(f"{SVG}path"))
    found = re.findall(r"M(-?\d+) (-?\d+)h(\d+)v\3h-\3z", drawn)
    assert len(found) == drawn.count("z")
    return [tuple(map(int, each)) for each in found]


@pytest.mark.parametrize("program", ["fair-food", "international-accord", "lesotho"])
def test_it_draws_a_square_for_each_provision_that_answers(corpus, program):
    standard = corpus.standards[program]
    svg = ET.fromstring(coverage_svg(corpus, standard))  # noqa: S314 - our own
    assert len(squares(svg)) == sum(len(row.provisions) for row in coverage(corpus, standard))


@pytest.mark.parametrize("program", ["fair-food", "international-accord", "lesotho"])
def test_it_draws_each_rule_of_law_once_and_hides_nothing_that_is_worse(corpus, program):
    standard = corpus.standards[program]
    rows = floor_rows(corpus, standard)
    svg = ET.fromstring(floor_svg(corpus, standard))  # noqa: S314 - our own
    signs = Counter(sign for group in svg.iter(f"{SVG}g") for line in group for sign in line.text)
    places = [place for group in svg.iter(f"{SVG}g") for line in group for place in line.get("x").split()]
    laws = {(row.place, row.floor.id) for row in rows}
    assert len(squares(svg)) == len(places) == signs.total() == len(laws)
    below = {(row.place, row.floor.id) for row in rows if row.standing == "below" and row.printable}
    assert signs["▼"] == len(below)
    assert {row.standing for row in rows} <= set(STANDINGS)


def test_every_colour_has_a_sign(corpus):
    for draw in (coverage_svg, floor_svg):
        svg = ET.fromstring(draw(corpus, corpus.standards["fair-food"]))  # noqa: S314 - our own
        by_fill = {
            each.get("fill"): each.text[0] for each in svg.iter(f"{SVG}text") if each.get("font-weight") == "bold"
        }
        assert len(by_fill) > 2
        assert all(not sign.isalnum() for fill, sign in by_fill.items() if fill)


@pytest.mark.parametrize("kind", ["coverage", "floor"])
def test_it_speaks_the_language_of_the_page(pages, kind):
    own = {
        "en": ("answered by the code", "above the law"),
        "es": ("responde el código", "por encima de la ley"),
        "ht": ("kòd la reponn", "pi wo pase lalwa"),
    }
    for tag, said in own.items():
        svg = picture(pages[tag][f"fair-food/{kind}.md"])
        told = " ".join(words(svg))
        assert svg.get("{http://www.w3.org/XML/1998/namespace}lang") == tag
        assert svg.get("role") == "img"
        assert said[kind == "floor"] in told
        assert all(other[kind == "floor"] not in told for each, other in own.items() if each != tag)
        assert svg.find(f"{SVG}title").text
        assert svg.find(f"{SVG}desc").text


def test_its_colons_are_those_of_its_language(corpus):
    standard = corpus.standards["fair-food"]
    for draw, legend in ((coverage_svg, COVERAGE), (floor_svg, FLOOR)):
        french = ET.fromstring(draw(corpus, standard, replace(legend, colon="\u00a0:")))  # noqa: S314 - our own
        counts = [each for each in words(french) if re.search(r": \d+$", each)]
        assert len(counts) > 3
        assert all("\u00a0: " in each for each in counts)


def test_its_counts_are_those_of_the_page(pages):
    text = pages["es"]["fair-food/coverage.md"]
    svg = picture(text)
    counted = next(each for each in words(svg) if each.startswith("● responde el código: "))
    listed = next(line for line in text.splitlines() if line.startswith("- <span") and "--answered" in line)
    assert listed.rpartition(" ")[2] == counted.rpartition(" ")[2]


def test_a_language_that_is_written_from_the_right_is_drawn_from_the_right(corpus):
    standard = corpus.standards["fair-food"]
    for draw, legend in ((coverage_svg, COVERAGE), (floor_svg, FLOOR)):
        left = ET.fromstring(draw(corpus, standard, legend))  # noqa: S314 - our own
        right = ET.fromstring(draw(corpus, standard, replace(legend, direction="rtl")))  # noqa: S314 - our own
        width = int(left.get("viewBox").split()[2])
        assert right.get("direction") == "rtl"
        assert [(width - x - side, y, side) for x, y, side in squares(left)] == squares(right) != []


def test_nothing_stands_outside(corpus):
    for standard in corpus.standards.values():
        for draw in (coverage_svg, floor_svg):
            svg = ET.fromstring(draw(corpus, standard))  # noqa: S314 - our own
            width, height = (int(each) for each in svg.get("viewBox").split()[2:])
            assert all(x >= 0 and x + side <= width and y + side <= height for x, y, side in squares(svg))
            assert all(int(each.get("y")) < height for each in svg.iter(f"{SVG}text"))

"""The field on the site: every program at every right, as tables, a picture and data that say the same."""

import csv
import io
import re
import shutil
from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner
from test_field import PROGRAMS
from test_shape import ROOT
from test_site import FOLDERS, elements

from wsrcode.build.pages import Around, pages, site_language
from wsrcode.cli import main
from wsrcode.load import read_folder
from wsrcode.report.coverage import coverage
from wsrcode.report.field import LEFT_OUT, SUBJECTS, field, field_csv
from wsrcode.report.field_picture import SIGNS, Words, field_svg
from wsrcode.report.picture import Label

NAMES = sorted(PROGRAMS)
NS = "{http://www.w3.org/2000/svg}"
TWO = ("lesotho", "uk-fishing")


@pytest.fixture(scope="module")
def corpus():
    return read_folder(ROOT).corpus


@pytest.fixture(scope="module")
def rows(corpus):
    return field(corpus, corpus.standards.values())


def cell(rows, group, name, program):
    (row,) = (each for each in rows if (each.group, each.id) == (group, name))
    return row.cells[NAMES.index(program)]


class TestRows:
    def test_every_row_tells_of_every_program(self, rows):
        assert {tuple(each.program for each in row.cells) for row in rows} == {tuple(NAMES)}

    def test_says_what_coverage_says_but_for_what_a_code_leaves_out(self, corpus, rows):
        for name in NAMES:
            for each in coverage(corpus, corpus.standards[name]):
                found = cell(rows, each.group, each.id, name)
                assert found.provisions == each.provisions
                assert found.status in {each.status, LEFT_OUT}

    def test_holds_every_instrument_that_a_confirmed_rule_rests_on(self, corpus, rows):
        cited = {
            ground.instrument
            for standard in corpus.standards.values()
            for provision in standard.provisions.values()
            if provision.printable
            for ground in provision.rests_on
        } - {"UDHR"}
        told = {row.id for row in rows if row.group in {"ILO", "more ILO"}}
        assert cited <= told
        assert all(row.answered for row in rows if row.group == "more ILO")

    def test_holds_every_subject(self, rows):
        assert [row.id for row in rows if row.group == "subject"] == list(SUBJECTS)

    @pytest.mark.parametrize("name", ["C029", "C105", "C138", "C182"])
    def test_what_a_code_is_not_about_is_no_gap_of_it(self, rows, name):
        assert cell(rows, "ILO", name, "lesotho").status == LEFT_OUT
        assert cell(rows, "ILO", name, "international-accord").status == LEFT_OUT
        assert cell(rows, "ILO", name, "fair-food").status == "answered"

    def test_rest_in_the_heat_is_about_hours_and_rest(self, rows):
        assert "cool-down-break" in cell(rows, "subject", "hours and rest", "fair-food").provisions

    def test_the_data_hold_the_same(self, rows):
        found = list(csv.DictReader(io.StringIO(field_csv(rows))))
        assert len(found) == len(rows) * len(NAMES)
        for each in found:
            told = cell(rows, each["group"], each["id"], each["program"])
            assert (each["status"], int(each["rules"])) == (told.status, len(told.provisions))
            assert tuple(each["provisions"].split()) == told.provisions


@pytest.fixture(scope="module")
def svg(rows):
    names = {"fair-food": Label("Comida Justa"), "lesotho": Label("Lesotho Agreements", "en")}
    words = Words("Title", "About", names, {("ILO", "C029"): Label("xxxxx " * 15)}, "es")
    return ET.fromstring(field_svg(rows, words))  # noqa: S314 - our own


class TestPicture:
    def texts(self, svg):
        return [each.text for each in svg.iter(f"{NS}text")]

    def test_has_a_name_and_says_where_the_words_are(self, svg):
        assert svg.get("role") == "img"
        assert [svg[0].text, svg[1].text] == ["Title", "About"]

    def test_runs_nothing_and_fetches_nothing(self, svg):
        assert {each.tag.rpartition("}")[2] for each in svg.iter()} <= {"svg", "title", "desc", "text", "path", "g"}
        assert not any("href" in name or name.startswith("on") for each in svg.iter() for name in each.attrib)

    def test_every_cell_has_a_sign_or_a_number_so_that_colour_says_nothing_alone(self, svg, rows):
        told = self.signs(svg)
        for status, sign in SIGNS.items():
            if status != "answered":
                cells = sum(each.status == status for row in rows for each in row.cells)
                assert told.count(sign) == cells, status
        counts = [str(len(each.provisions)) for row in rows for each in row.cells if each.provisions]
        assert sorted(each for each in told if each.isdigit()) == sorted(counts)

    def test_every_sign_has_a_place_of_its_own(self, svg, rows):
        places = [(x, each.get("y")) for each in self.marks(svg) for x in each.get("x").split()]
        assert len({*places}) == len(places) == len(rows) * len(NAMES)

    def test_a_picture_from_the_right_shows_the_same_signs(self, svg, rows):
        turned = ET.fromstring(field_svg(rows, Words("", "", {}, {}, "ur", "rtl")))  # noqa: S314 - our own
        width = int(svg.get("viewBox").split()[2])
        here, there = (
            {(int(x), each.get("y")): sign for each in self.marks(of) for x, sign in self.placed(each)}
            for of in (svg, turned)
        )
        assert {(width - x, y): sign for (x, y), sign in here.items()} == there

    def marks(self, svg):
        return svg.findall(f"{NS}g/{NS}text")

    def placed(self, mark):
        words, places = mark.text.strip("\u2066\u2069"), mark.get("x").split()
        return zip(places, words if len(places) > 1 else [words], strict=True)

    def signs(self, svg):
        return [sign for each in self.marks(svg) for _, sign in self.placed(each)]

    def test_speaks_the_language_of_its_reader_and_cuts_what_is_long(self, svg):
        assert "Comida Justa" in self.texts(svg)
        cut = [each for each in self.texts(svg) if each.startswith("x")]
        assert len(cut) == 2
        assert max(map(len, cut)) <= 23
        assert cut[1].endswith("…")

    def test_numbers_are_written_as_the_language_writes_them(self, rows):
        words = Words("", "", {}, {}, "bn", number=site_language(FOLDERS, "bn").numerals.written)
        told = "".join(self.signs(ET.fromstring(field_svg(rows, words))))  # noqa: S314 - our own
        assert not {*"0123456789"} & {*told}
        assert {*"১২৩"} <= {*told}

    def test_a_name_of_another_language_says_so(self, svg):
        told = {each.text: each.get("lang") for each in svg.iter(f"{NS}text")}
        assert (told["Comida Justa"], told["Lesotho Agreements"]) == (None, "en")

    def test_is_as_narrow_as_a_phone(self, svg):
        width = float(svg.get("viewBox").split()[2])
        assert width <= 360
        assert f"min-width:{width * 4 // 5:.0f}px" in svg.get("style")


class TestPage:
    @pytest.mark.parametrize("language", ["en", "es", "ht"])
    def test_stands_in_each_language_with_its_gaps(self, corpus, rows, language):
        words = site_language(FOLDERS, language)
        told = {each.path: each.markdown for each in pages(corpus, language, words, Around(field=rows))}
        field = told["field.md"]
        assert words.say("site.field.about") in field
        for row in rows:
            if row.group == "subject":
                assert words.group("site.subjects")[row.id.replace(" ", "-")]
        sign = 'class="wsr-status--'
        assert field.count(sign) == len(SIGNS)
        groups = Counter(row.group for row in rows)
        for group, count in groups.items():
            page = f"field/{group.lower().replace(' ', '-')}.md"
            assert f"]({page})" in field
            assert told[page].count(sign) == len(SIGNS)
            assert told[page].count('| <b class="') == count * len(NAMES)

    def test_is_left_out_where_there_is_nothing_to_compare(self, corpus):
        words = site_language(FOLDERS, "en")
        assert "field.md" not in {each.path for each in pages(corpus, "en", words, Around())}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Return a site of two programs, in three languages, with hand-written pages of ours."""
    root = tmp_path_factory.mktemp("field")
    for name in ("baselines", *TWO):
        shutil.copytree(ROOT / "standards" / name, root / "standards" / name)
    shutil.copy(ROOT / "standards/measures.yml", root / "standards/measures.yml")
    (root / "site").mkdir()
    for page in ("index.md", "index.es.md", "index.ht.md"):
        shutil.copy(ROOT / "site" / page, root / "site" / page)
    done = CliRunner().invoke(main, ["site", "--root", str(root), "--lang", "en", "--lang", "es", "--lang", "ht"])
    assert done.exit_code == 0, done.output
    return root / "dist/site"


class TestSite:
    @pytest.mark.parametrize("top", ["", "es/", "ht/"])
    def test_the_first_page_leads_there_and_the_page_to_its_data(self, built, top):
        first = [attrs.get("href", "") for tag, attrs in elements(built / top / "index.html") if tag == "a"]
        assert "field/" in first
        there = [attrs.get("href", "") for tag, attrs in elements(built / top / "field/index.html") if tag == "a"]
        assert "../field.csv" in there
        assert (built / top / "field.csv").read_text().startswith("group,id,label,program,status,")

    @pytest.mark.parametrize("top", ["", "es/", "ht/"])
    def test_the_picture_can_be_reached_with_the_keyboard_and_named(self, built, top):
        found = elements(built / top / "field/index.html")
        regions = [attrs for _, attrs in found if attrs.get("class") == "wsr-picture"]
        assert {(each["role"], each["tabindex"]) for each in regions} == {("region", "0")}
        assert len({each["aria-label"] for each in regions}) == len(regions) == 5

    def test_a_column_is_named_as_its_program_is_and_not_by_the_name_of_its_folder(self, built):
        text = (built / "es/field/index.html").read_text()
        (first, *_) = re.findall(r"<svg [^>]*role=\"img\".*?</svg>", text, re.DOTALL)
        told = re.findall(r"<text [^>]*rotate[^>]*lang=\"(\w+)\">([^<]+)</text>", first)
        # Neither speaks Spanish, and what the second says of itself in brackets stands in the table.
        assert told == [("en", "Lesotho Agreements"), ("en", "Ideas for UK fishing")]

    def test_a_name_of_a_program_is_held_by_the_style_of_a_phone_and_breaks_out_of_nothing(self, corpus, rows):
        wild = '</style><b>"x" \\'
        standards = dict(corpus.standards)
        program = standards["lesotho"].program.model_copy(update={"name": wild})
        standards["lesotho"] = replace(standards["lesotho"], program=program)
        words = site_language(FOLDERS, "en")
        told = pages(replace(corpus, standards=standards), "en", words, Around(field=rows))
        (page,) = (each.markdown for each in told if each.path == "field/ilo.md")
        style, _, rest = page.partition("</style>")
        assert 'content:"\\3c /style>\\3c b>\\"x\\" \\\\ "' in style
        assert "<b>" not in rest

    def test_a_table_says_each_status_in_words(self, built):
        text = (built / "es/field/subject/index.html").read_text()
        cells = re.findall(r"<td>.*?</td>", text, re.DOTALL)
        told = [each for each in cells if "<b class=" in each]
        assert told
        assert all(re.search(r"<small>[^<]+<", each) for each in told)

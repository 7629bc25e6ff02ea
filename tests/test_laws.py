"""What laws are called on sheets: in the language of the page, and by their English name where they stand first."""

import json
import re

import pytest
from test_notice import STARTER
from test_sheet import corpus, folders, told  # noqa: F401 - fixtures are taken by their names

from wsrcode.build.define import Desk
from wsrcode.build.laws import laws, original_once
from wsrcode.build.printer import Printer
from wsrcode.build.sheet_model import SheetEdition
from wsrcode.build.sheet_pages import html, markdown
from wsrcode.build.side_model import sheet_language
from wsrcode.build.templates import packaged, plain_yaml
from wsrcode.errors import WsrcodeError

NAMED = sorted(each.stem for each in (packaged() / "languages" / "laws").glob("*.yml"))


def items(sheet):
    return [item for part in sheet["parts"] for run in part["runs"] for item in run["items"]]


@pytest.mark.parametrize("tag", NAMED)
class TestFiles:
    def test_name_only_laws_places_and_bodies_that_there_are(self, corpus, tag):  # noqa: F811
        read = plain_yaml(packaged() / "languages" / "laws" / f"{tag}.yml")
        assert set(read["titles"]) <= set(corpus.floors)
        assert set(read["places"]) <= set(corpus.baselines)
        assert set(read["bodies"]) == {"ILO", "UDHR"}

    def test_name_every_law_on_the_sheets_of_fair_food(self, corpus, folders, tag):  # noqa: F811
        for sheet in told(corpus, folders, language=tag).values():
            titles = [law["title"] for item in items(sheet) for law in item["law"]]
            assert titles
            assert [each for each in titles if not isinstance(each, str)] == []

    def test_say_each_english_name_once_where_it_stands_first(self, corpus, folders, tag):  # noqa: F811
        for sheet in told(corpus, folders, language=tag).values():
            all_of_it = [law for item in items(sheet) for law in item["law"]]
            first = {}
            for n, law in enumerate(all_of_it):
                first.setdefault(law["title"], n)
            assert {n for n, law in enumerate(all_of_it) if law["original"]} == set(first.values())


SPOKEN = [
    ("fair-food", "es"),
    ("fair-food", "ht"),
    ("building-dignity-respect", "es"),
    ("milk-with-dignity", "es"),
    ("pay-your-workers", "es"),
    ("pay-your-workers", "bn"),
    ("international-accord", "bn"),
    ("international-accord", "ur"),
]


@pytest.mark.parametrize(("program", "tag"), SPOKEN)
class TestPrograms:
    def test_places_of_laws_are_named_in_the_language_of_the_sheet(self, corpus, folders, program, tag):  # noqa: F811
        sheets = told(corpus, folders, program, tag).values()
        where = [law["where"] for sheet in sheets for item in items(sheet) for law in item["law"]]
        assert where
        assert [place for place, *_ in where if not isinstance(place, str)] == []

    def test_figures_of_laws_can_say_what_they_measure(self, corpus, folders, program, tag):  # noqa: F811
        named = sheet_language(folders, tag).measures
        floors = [
            (corpus.floors[each.law][0], provision)
            for provision in corpus.standards[program].provisions.values()
            for each in provision.floor
            if each.law in corpus.floors
        ]
        alone = {
            floor.measure
            for floor, provision in floors
            if floor.amount is not None and floor.measure not in {each.measure for each in provision.figures}
        }
        assert alone
        assert alone - set(named) == set()


def test_a_place_lent_by_another_language_is_not_named_in_this_one(corpus, folders):  # noqa: F811
    standard = corpus.standards["fair-food"]
    edition = SheetEdition(Desk(corpus, standard, ("bn",), Printer(folders)), "bn")
    assert edition.language.words["places"]["us-fl"] == "Florida"
    assert "us-fl" not in edition.laws.places
    assert edition.laws.places["bd"] == "বাংলাদেশ"


def test_english_names_nothing_twice(corpus, folders):  # noqa: F811
    laws_told = [law for item in items(told(corpus, folders)["example-farm-a"]) for law in item["law"]]
    assert [each for each in laws_told if each["original"]] == []


def test_a_law_keeps_its_first_name_only():
    law = {"original": {"says": "en inglés:", "title": {"text": "A", "lang": "en"}}}
    one, two = original_once([{"law": [law]}, {"law": [law]}])
    assert one["law"][0]["original"] == law["original"]
    assert two["law"][0]["original"] is None


def test_a_language_without_a_file_keeps_the_names_they_have(folders):  # noqa: F811
    assert laws(folders, "xx").titles == {}
    assert laws(folders, "xx").status == "read"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("status: read\nwords: {original: x}\ntitles: [a]\n", "titles must be a mapping of keys to texts"),
        ("status: done\nwords: {original: x}\n", "status must be draft or read"),
        ("status: read\n", "words/original is missing"),
    ],
)
def test_says_what_is_wrong_with_a_file(tmp_path, text, why):
    (tmp_path / "languages" / "laws").mkdir(parents=True)
    (tmp_path / "languages" / "laws" / "xx.yml").write_text(text)
    with pytest.raises(WsrcodeError, match=re.escape(f"templates/languages/laws/xx.yml: {why}")):
        laws((tmp_path,), "xx")


class TestFrenchSpaces:
    def told(self, tmp_path, colon):
        (tmp_path / "x.j2").write_text("{{ a ~ colon }} {{ b }}")
        return {"id": "x", "colon": colon, "a": "Réponse", "b": "Pourquoi ? 29 U.S.C. § 206"}

    def test_no_line_ends_before_a_sign_in_html_and_markdown(self, tmp_path):
        model = self.told(tmp_path, "\u00a0:")
        expected = "Réponse\u00a0: Pourquoi\u00a0? 29 U.S.C. §\u00a0206"
        assert html((tmp_path,), "x.j2", model) == markdown((tmp_path,), "x.j2", model) == expected


def test_the_starter_needs_no_names_of_laws():
    assert not (STARTER / "templates" / "languages" / "laws").exists()
    assert json.dumps(NAMED) == '["es", "ht"]'

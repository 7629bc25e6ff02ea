"""What desks read: each language says all words of a sheet, an interview and a guide, and no key is printed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from string import Formatter

import pytest
from pydantic import BaseModel
from test_language import leaves

from wsrcode.build.booklet_model import Booklet
from wsrcode.build.buyer_model import BuyerEdition
from wsrcode.build.define import Desk
from wsrcode.build.interview_model import Guide
from wsrcode.build.language import in_output, language
from wsrcode.build.outputs.interview import speech
from wsrcode.build.printer import Printer
from wsrcode.build.sheet_model import SheetEdition, model
from wsrcode.build.templates import packaged, plain_yaml
from wsrcode.load import read_folder
from wsrcode.model import Quantity
from wsrcode.model.provision import LookAt

FOLDERS = (packaged(),)
OUTPUTS = ("buyer", "guide", "interview", "sheet")
WHOLE = ("ar", "bn", "es", "fr", "ht", "pt", "tl", "ur")
PROGRAMS = tuple(sorted(each.parent.name for each in (packaged().parent / "standards").glob("*/program.yml")))
ENGLISH = "en"
ILO_AND_COUNTRIES = {"bd", "es", "gb", "int", "ls", "pk", "pk-sd"}
"""What the law files themselves name in plain English."""


def words_of(output, tag):
    return dict(leaves(plain_yaml(packaged() / "languages" / output / f"{tag}.yml")["words"]))


def blanks(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("output", OUTPUTS)
class TestWords:
    @pytest.mark.parametrize("tag", WHOLE)
    def test_a_language_has_exactly_the_words_of_the_first(self, output, tag):
        assert words_of(output, tag).keys() == words_of(output, ENGLISH).keys()
        assert in_output(FOLDERS, tag, output).notice is None

    @pytest.mark.parametrize("tag", [*WHOLE, "st"])
    def test_and_the_blanks_of_the_first(self, output, tag):
        first, theirs = words_of(output, ENGLISH), words_of(output, tag)
        assert {key: blanks(each) for key, each in theirs.items()} == {key: blanks(first[key]) for key in theirs}

    def test_sesotho_lacks_words_of_the_guide_alone_and_tells_which(self, output):
        lacks = {f"words/{key.replace('.', '/')}" for key in words_of(output, ENGLISH).keys() - words_of(output, "st")}
        assert bool(lacks) == (output == "guide")
        assert set(in_output(FOLDERS, "st", output).lacking) == lacks

    @pytest.mark.parametrize("tag", [*WHOLE, "st"])
    def test_nobody_has_read_them(self, output, tag):
        assert in_output(FOLDERS, tag, output).status == "draft"


def test_words_that_are_borrowed_one_by_one_keep_their_language(tmp_path):
    path = tmp_path / "languages/interview/st.yml"
    path.parent.mkdir(parents=True)
    path.write_text("status: draft\nwords: {aloud: {title: Bolela sena pele}}\n", encoding="utf-8")
    lacking = replace(desk("lesotho"), printer=Printer((tmp_path, *FOLDERS)))
    told = {key: speech(lacking, "st").page(key)["lang"] for key in ("how.private", "aloud.title")}
    assert told == {"how.private": "en", "aloud.title": "st"}


@cache
def desk(program):
    corpus = read_folder(packaged().parent).corpus
    standard = corpus.standards[program]
    return Desk(corpus, standard, (standard.code.language, *standard.languages), Printer(FOLDERS))


PRINTED = [(each, tag) for each in PROGRAMS for tag in dict.fromkeys(desk(each).languages)]


def held(noun) -> Iterator[BaseModel]:
    """Yield each noun within one, with itself."""
    if isinstance(noun, BaseModel):
        yield noun
        for _, each in noun:
            yield from held(each)
    elif isinstance(noun, Mapping):
        for each in noun.values():
            yield from held(each)
    elif isinstance(noun, tuple | list):
        for each in noun:
            yield from held(each)


def counted(program) -> set[str]:
    """Return the units of all that a program counts, but money."""
    standard = desk(program).standard
    found = [each for noun in (standard.code, *standard.provisions.values()) for each in quantities(noun)]
    units = {each.unit for each in found if not each.is_money} | {unit for each in found for unit in each.per}
    return units - {""}


def quantities(noun) -> Iterator[Quantity]:
    for each in held(noun):
        yield from (value for _, value in each if isinstance(value, Quantity))


def looked_at(program) -> set[str]:
    return {
        each.look_at
        for provision in desk(program).standard.provisions.values()
        for each in held(provision)
        if isinstance(each, LookAt)
    }


def measures(told) -> Iterator[object]:
    """Yield what a sheet calls the measure of each limit."""
    if isinstance(told, dict):
        if "measure" in told:
            yield told["measure"]
        for each in told.values():
            yield from measures(each)
    elif isinstance(told, list):
        for each in told:
            yield from measures(each)


def test_there_is_something_to_say():
    assert sum(len(counted(each)) for each in PROGRAMS) > len(PROGRAMS)
    assert {"payroll", "repair-plan", "rest-records"} <= set().union(*map(looked_at, PROGRAMS))
    told = model(SheetEdition(desk("fair-food"), "es"), desk("fair-food").standard.suppliers[0])
    assert "Bono" not in [*measures(told)]
    assert [*measures(told)]


@pytest.mark.parametrize(("program", "tag"), PRINTED)
class TestNoKeyIsPrinted:
    def test_each_unit_has_its_word(self, program, tag):
        known = language(FOLDERS, tag)
        unsaid = {each for each in counted(program) if each not in known.units or f"units/{each}" in known.lacking}
        assert unsaid == set()

    def test_so_has_each_record(self, program, tag):
        said = plain_yaml(packaged() / "languages" / "sheet" / f"{tag}.yml")["records"]
        assert looked_at(program) - said.keys() == set()

    def test_and_each_place_of_a_supplier(self, program, tag):
        standard = desk(program).standard
        places = {*standard.program.places, *(place for each in standard.suppliers for place in each.places)}
        said = plain_yaml(packaged() / "languages" / "sheet" / f"{tag}.yml")["places"]
        assert places - said.keys() == (places & ILO_AND_COUNTRIES if tag == ENGLISH else set())

    def test_a_measure_on_a_sheet_is_in_the_language_of_the_sheet(self, program, tag):
        edition, buyers = SheetEdition(desk(program), tag), BuyerEdition(desk(program), tag)
        told = [*(model(edition, each) for each in desk(program).standard.suppliers), buyers.model]
        assert [each for sheet in told for each in measures(sheet) if not isinstance(each, str)] == []

    def test_an_investigator_is_told_all_in_it(self, program, tag):
        spoken = speech(desk(program), tag)
        assert Guide((spoken,)).model["parts"]
        assert spoken.unnamed == set()

    def test_and_a_worker_too(self, program, tag):
        book = Booklet(desk(program).edition(tag), language(FOLDERS, tag), FOLDERS, desk(program).corpus.measures)
        assert book.model["parts"]
        assert book.unnamed == set()

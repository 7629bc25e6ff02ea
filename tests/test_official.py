"""Where no official text exists, papers say so in their own language; where one does, they name its publisher."""

from functools import cache

import pytest
from examples import ROOT

from wsrcode.build.buyer_model import BuyerEdition
from wsrcode.build.define import Desk
from wsrcode.build.language import in_output
from wsrcode.build.outputs.buyer import documents
from wsrcode.build.printed import published, to_ask
from wsrcode.build.printer import Printer
from wsrcode.load import read_folder

FOLDERS = (ROOT / "templates",)
WITHOUT = ("spain-produce", "uk-fishing")


@cache
def corpus():
    return read_folder(ROOT).corpus


def desk(name):
    standard = corpus().standards[name]
    return Desk(corpus(), standard, standard.languages, Printer(FOLDERS))


@pytest.mark.parametrize("name", WITHOUT)
def test_no_page_names_a_publisher_of_what_does_not_exist(name):
    program = corpus().standards[name].program
    for tag in program.languages:
        language = in_output(FOLDERS, tag, "sheet")
        assert published(language, program) == language.say("booklet.about.no_text")
        assert to_ask(language, program) == language.say("booklet.about.makers")


def test_each_language_says_it_in_its_own_words():
    tags = ("en", "es", "ht", "fr", "ar", "bn", "ur", "st", "tl", "pt")
    assert len({in_output(FOLDERS, tag, "sheet").say("booklet.about.no_text") for tag in tags}) == len(tags)


def test_a_publisher_is_named_where_there_is_one():
    program = corpus().standards["fair-food"].program
    assert program.publisher.name in published(in_output(FOLDERS, "es", "sheet"), program)


@pytest.mark.parametrize("name", WITHOUT)
def test_buyers_who_owe_nothing_that_is_printed_get_no_sheet(name):
    assert BuyerEdition(desk(name), "en").holders
    assert list(documents(desk(name))) == []


def test_tiers_after_which_the_same_follows_are_named_together():
    (stop,) = BuyerEdition(desk("building-dignity-respect"), "es").model["stops"]
    assert [each["title"] for each in stop["tiers"]] == ["Tolerancia cero", "Crítico", "Grave", "Básico"]

"""The dataset: the whole code as data, which says of itself what it is not sure of."""

import json

import pytest

from wsrcode.build.define import Desk
from wsrcode.build.outputs.dataset import documents
from wsrcode.build.printer import Printer
from wsrcode.load import read_folder
from wsrcode.model.edition import Edition
from wsrcode.model.mark import mark, mark_of


@pytest.fixture(scope="module")
def packed(repository):
    """Return Fair Food's dataset as bytes."""
    corpus = read_folder(repository).corpus
    standard = corpus.standards["fair-food"]
    (document,) = documents(Desk(corpus, standard, standard.languages, Printer(())))
    (made,) = document.make()
    assert made.path == "fair-food/fair-food.json"
    return made.data


@pytest.fixture(scope="module")
def told(packed):
    return json.loads(packed)


@pytest.fixture(scope="module")
def standard(repository):
    return read_folder(repository).corpus.standards["fair-food"]


def test_is_sorted_utf8_with_a_newline_at_its_end(packed, told):
    assert packed == (json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def test_says_what_it_is(told, standard):
    assert told["schema"] == 1
    assert told["label"] == standard.program.label
    assert told["publisher"]["name"] == standard.program.publisher.name
    assert told["code"]["status"] == standard.code.status
    assert set(told["languages"]) == {"en", "es", "ht"}


def test_bears_the_marks_that_are_printed_on_paper(told, standard):
    assert told["mark"] == mark(standard)
    assert told["marks"] == {tag: mark_of(Edition(standard, tag)) for tag in ("en", "es", "ht")}


def test_holds_every_provision_with_its_evidence_and_number(told, standard):
    assert {each["id"] for each in told["provisions"]} == set(standard.provisions)
    for each in told["provisions"]:
        provision = standard.provisions[each["id"]]
        assert each["evidence"]["mark"] == provision.evidence.mark
        assert each["number"] == standard.numbers.get(each["id"])
        assert len(each["obligations"]) == len(provision.obligations)


def test_what_is_unverified_says_so(told, standard):
    marked = {each["id"] for each in told["provisions"] if each.get("unverified")}
    assert marked == {each.id for each in standard.provisions.values() if not each.printable}
    assert marked
    assert all(each["printable"] != each.get("unverified", False) for each in told["provisions"])


def test_texts_stand_in_all_languages_with_their_state(told):
    texts = told["provisions"][0]["texts"]
    assert set(texts) == {"en", "es", "ht"}
    assert texts["en"]["title"]["state"] == "source"
    keys = [set(each) for each in texts.values()]
    assert keys[0] == keys[1] == keys[2]
    for language in texts.values():
        for text in language.values():
            assert ("text" in text) == (text["state"] != "untranslated")


def test_holds_the_law_it_refers_to(told):
    cited = {each["law"] for provision in told["provisions"] for each in provision["floor"]}
    assert set(told["floors"]) <= cited
    assert told["floors"]
    assert all({"citation", "source", "place"} <= set(each) for each in told["floors"].values())

"""The change notices: one page for workers and one for suppliers, with only what may be told."""

import re
from functools import cache
from io import BytesIO

import pytest
from pypdf import PdfReader
from test_booklet import MARKS, STARTER, failures, texts

from wsrcode.build.define import Desk
from wsrcode.build.outputs.notice import documents
from wsrcode.build.printer import Printer
from wsrcode.build.templates import template_folders
from wsrcode.errors import WsrcodeError
from wsrcode.load import read
from wsrcode.load.tree import folder_tree

FOLDER = "standards/example"
NOTES = """revision: "0"
since: "0.1"
notes:
  - worker: Everything is said in plainer words.
  - provision: rest
    worker: Your rest is longer now.
    supplier: Give every worker the longer rest.
  - provision: pay-on-time
    worker: Your pay comes every week.
"""
SPANISH = """revision: "0"
language: es
translator: machine draft
notes:
  - provision: rest
    worker: Su descanso es más largo ahora.
    supplier: Dé a cada trabajador el descanso más largo.
"""


@cache
def made(notes=NOTES, spanish=SPANISH, tags=("en", "es"), *, unverified=False, final=False):
    tree = dict(folder_tree(STARTER))
    (name,) = re.findall(r'revision: "(.)"', notes)
    tree[f"{FOLDER}/notes/{name}.yml"] = notes.encode()
    tree[f"{FOLDER}/notes/0.es.yml"] = spanish.encode()
    if unverified:
        rest = f"{FOLDER}/provisions/work/rest.yml"
        tree[rest] = tree[rest].replace(b"mark: R", b"mark: U")
    reading = read(tree)
    assert [str(each) for each in reading.faults] == []
    desk = Desk(reading.corpus, reading.corpus.standards["example"], tags, Printer(template_folders(None)), final=final)
    return {each.name.removeprefix("example notice "): each for each in documents(desk)}


@cache
def printed(name, **more):
    (one,) = made(**more)[name].make()
    return one


def whole(name, **more):
    return " ".join(texts(printed(name, **more)))


@pytest.mark.parametrize("name", ["worker en", "supplier en", "worker es", "supplier es"])
class TestEach:
    def test_is_one_letter_page(self, name):
        reader = PdfReader(BytesIO(printed(name).data))
        assert printed(name).pages == len(reader.pages) == 1
        assert tuple(reader.pages[0].mediabox) == (0, 0, 612, 792)

    def test_passes_as_accessible_and_as_archive(self, name):
        assert failures(printed(name).data) == []

    def test_says_that_it_is_a_draft_and_whose_words_it_tells(self, name):
        text = whole(name)
        assert MARKS[name.split()[1]] in text
        assert made()[name].status == "draft"
        assert "0.1" in text

    def test_is_the_same_bytes_each_time(self, name):
        (again,) = made()[name].make()
        assert again.data == printed(name).data


def test_each_reader_is_told_their_own_words():
    worker, supplier = whole("worker en"), whole("supplier en")
    assert "Your rest is longer now." in worker
    assert "Give every worker the longer rest." not in worker
    assert "Give every worker the longer rest." in supplier
    assert "Your pay comes every week." not in supplier
    assert "From revision 0.1 to revision 0" in worker
    assert "Complaint line" in worker
    assert "Workers can call:" in supplier
    assert "Example text to be replaced." in worker
    assert "Mark of this text:" in worker


def test_what_is_new_stands_in_the_order_and_under_the_numbers_of_the_booklet():
    text = whole("worker en")
    places = [text.index(each) for each in ("The whole code", "2.1", "2.2", "Complaint line")]
    assert places == sorted(places)


def test_what_nobody_translated_stays_in_its_language_and_says_so():
    text = whole("worker es")
    assert "Su descanso es más largo ahora." in text
    assert "Your pay comes every week. (sin traducir)" in text


def test_what_is_not_verified_is_not_told():
    assert "longer" not in whole("worker en", unverified=True)
    assert "supplier en" not in made(unverified=True)


def test_no_notes_no_notice():
    assert made(notes=NOTES.replace('revision: "0"', 'revision: "9"')) == {}


def test_a_final_print_of_a_draft_is_refused_with_what_is_open():
    with pytest.raises(WsrcodeError, match=r"example notice worker es cannot be final, .*draft"):
        made(final=True)["worker es"].make()


def test_a_translation_that_nobody_has_read_is_a_draft():
    with pytest.raises(WsrcodeError) as refused:
        made(final=True, tags=("es",))["supplier es"].make()
    read_now = SPANISH.replace("machine draft", "Example Workers\nreader: Example Readers")
    with pytest.raises(WsrcodeError) as again:
        made(final=True, tags=("es",), spanish=read_now)["supplier es"].make()
    assert "more" in str(refused.value)
    assert str(refused.value) != str(again.value)


def test_two_notes_about_the_same_are_both_told():
    text = whole("worker en", notes=NOTES + "  - worker: And one thing more.\n")
    assert "Everything is said in plainer words." in text
    assert "And one thing more." in text


def test_many_notes_go_on_overleaf_and_nothing_is_lost():
    told = [f"This is change number {n} of very many and it takes its time to be told in words." for n in range(90)]
    many = 'revision: "0"\nnotes:\n' + "".join(f"  - worker: {each}\n" for each in told)
    text = whole("worker en", notes=many)
    assert printed("worker en", notes=many).pages > 1
    assert [each for each in told if each not in text] == []


WHOLE = """revision: "0"
since: "0.1"
notes:
  - worker: Everything is said in plainer words.
  - worker: It holds on every farm.
  - provision: rest
    worker: Your rest is longer now.
"""


def test_what_is_about_the_whole_code_has_one_heading():
    text = whole("worker en", notes=WHOLE)
    assert text.count("The whole code") == 1
    assert "plainer words" in text
    assert "on every farm" in text

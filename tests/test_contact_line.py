"""Whom a paper tells workers to call: the line that speaks their language, and never that of another place."""

import pytest
from test_booklet import PROGRAM, standard

from wsrcode.build.booklet_model import Booklet
from wsrcode.build.language import language
from wsrcode.build.templates import packaged
from wsrcode.load import read_folder
from wsrcode.model import Edition

LINE = "  - id: complaint-line\n"
OTHER = """  - id: other-line
    name: Line of another place
    run_by: workers-organisation
    languages: [{languages}]
    phone: 555-0199-88
"""


def help_in(tag, code):
    folders = (packaged(),)
    return Booklet(Edition(code, tag), language(folders, tag), folders, {}).help()


def told(tag, *languages):
    text = OTHER.format(languages=", ".join(languages))
    _, code = standard((PROGRAM, LINE, text + LINE), (PROGRAM, "    languages: [en, es]\n", "    languages: [en]\n"))
    return help_in(tag, code)


def test_the_line_that_speaks_the_language_is_told_wherever_it_stands():
    assert told("es", "es")["name"]["text"] == "Line of another place"
    assert told("en", "es")["name"]["text"] == "Complaint line"


def test_where_none_speaks_the_language_no_line_is_named():
    assert told("es", "ht") == {**told("es", "ht"), "name": None, "phone": None, "lines": []}


def test_the_only_line_is_told_in_every_language():
    _, code = standard((PROGRAM, "    languages: [en, es]\n", "    languages: [en]\n"))
    assert help_in("es", code)["name"]["text"] == "Línea de quejas"


@pytest.mark.parametrize(
    ("tag", "line"), [("bn", "bangladesh-complaints"), ("ur", "pakistan-complaints"), ("en", None)]
)
def test_nobody_in_pakistan_is_sent_to_the_line_of_bangladesh(tag, line):
    from test_shape import ROOT

    accord = read_folder(ROOT).corpus.standards["international-accord"]
    name = help_in(tag, accord)["name"]
    assert (name and name["key"]) == (line and f"program/contacts/{line}")

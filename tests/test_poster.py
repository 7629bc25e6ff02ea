"""The wall poster: one page in two papers, in letters that are read from two metres."""

from functools import cache
from io import BytesIO

import pytest
from pypdf import PdfReader
from test_booklet import IN_HAITIAN, MARKS, PROGRAM, desk, failures, texts

from wsrcode.build.define import Desk
from wsrcode.build.outputs.poster import documents
from wsrcode.build.printer import Printer
from wsrcode.build.templates import template_folders
from wsrcode.errors import WsrcodeError
from wsrcode.load import read_folder
from wsrcode.model import Edition

NO_RETALIATION = "standards/example/provisions/voice/no-retaliation.yml"
FORCED = "standards/example/provisions/core/no-forced-labour.yml"
TITLES = {"en": "Your rights", "es": "Sus derechos", "ht": "Dwa ou"}


@cache
def printed(*changes, tag="en"):
    (document,) = documents(desk(*changes, languages=(tag,)))
    return document.make()


def letters(made):
    """Return each piece of text of the page with how large it is, in points."""
    found = []
    page = PdfReader(BytesIO(made.data)).pages[0]

    def see(text, _current, matrix, _font, size):
        if text.strip():
            found.append((text.strip(), round(abs(matrix[3]) * size, 1)))

    page.extract_text(visitor_text=see)
    return found


@pytest.mark.parametrize("tag", ["en", "es", "ht"])
class TestEveryLanguage:
    def test_passes_as_accessible_and_as_archive(self, tag):
        assert [failures(each.data) for each in printed(IN_HAITIAN, tag=tag)] == [[], []]

    def test_is_one_page_that_says_draft_and_its_title(self, tag):
        for each in printed(IN_HAITIAN, tag=tag):
            (text,) = texts(each)
            assert MARKS[tag] in text
            assert TITLES[tag] in text


@pytest.mark.parametrize("tag", TITLES)
def test_says_a_right_of_six_parts_in_every_language_on_both_papers(repository, tag):
    corpus = read_folder(repository).corpus
    standard = corpus.standards["fair-food"]
    (document,) = documents(Desk(corpus, standard, (tag,), Printer(template_folders(repository))))
    named = {Edition(standard, tag)[f"parts/{part.id}/title"].text for part in standard.code.outline}
    for each in document.make():
        shown = {text for text in named if text in texts(each)[0]}
        assert len(shown) == 6, each.path


def test_is_a_tabloid_and_an_a3():
    assert [each.path for each in printed()] == [
        f"example/posters/example-poster-en-{paper}.pdf" for paper in ("tabloid", "a3")
    ]
    sizes = [PdfReader(BytesIO(each.data)).pages[0].mediabox for each in printed()]
    assert [[round(float(side)) for side in each[2:]] for each in sizes] == [[792, 1224], [842, 1191]]


@pytest.mark.parametrize("paper", [0, 1])
def test_is_read_from_two_metres_but_for_the_imprint(paper):
    seen = letters(printed()[paper])
    assert max(size for _, size in seen) >= 80
    last = next(n for n, (text, _) in enumerate(seen) if "not all of your rights" in text)
    assert [each for each in seen[: last + 1] if each[1] < 24] == []


def test_tells_zero_tolerance_before_the_parts_and_says_that_there_is_more():
    (text,) = texts(printed()[0])
    standard = desk().standard
    zero = [each for each in standard.provisions.values() if each.tier in standard.zero_tolerance]
    assert [each.title for each in zero if each.title not in text] == []
    assert text.index("Zero tolerance") < text.index("These are not all of your rights.")
    assert "Example text to be replaced." in text
    assert "Mark of this text:" in text


def test_what_is_not_verified_is_not_shown():
    title = desk().standard.provisions["no-forced-labour"].title
    assert title in texts(printed()[0])[0]
    assert title not in texts(printed((FORCED, "mark: R", "mark: U"))[0])[0]


def test_shows_the_number_where_one_is_known():
    number = (PROGRAM, "    run_by: monitor\n", '    run_by: monitor\n    phone: "+00 000 0000"\n')
    assert "+00 000 0000" in texts(printed(number)[0])[0]
    assert "+00 000 0000" not in texts(printed()[0])[0]


def test_a_final_print_of_a_draft_is_refused():
    (document,) = documents(desk(final=True))
    with pytest.raises(WsrcodeError, match="example poster en cannot be final, "):
        document.make()


def test_what_no_page_holds_stops_the_build():
    long = (NO_RETALIATION, "title: No punishment for speaking up", "title: " + "very long words " * 90)
    with pytest.raises(WsrcodeError, match="too long for one page"):
        printed(long)


def test_is_the_same_bytes_each_time():
    (document,) = documents(desk())
    assert [each.data for each in document.make()] == [each.data for each in printed()]

"""The wallet card: what stands on it, in what size it is cut, and what stops it."""

from functools import cache
from io import BytesIO

import pytest
from pypdf import PdfReader
from test_booklet import IN_HAITIAN, MARKS, PROGRAM, desk, failures, texts

from wsrcode.build.language import in_output
from wsrcode.build.outputs.card import documents
from wsrcode.build.short_model import Short
from wsrcode.build.templates import template_folders
from wsrcode.errors import WsrcodeError
from wsrcode.model.edition import Edition

FORCED = "standards/example/provisions/core/no-forced-labour.yml"
MILLIMETRE = 72 / 25.4


@cache
def printed(*changes, tag="en"):
    (document,) = documents(desk(*changes, languages=(tag,)))
    return document.make()


@cache
def card(*changes, tag="en"):
    standard = desk(*changes).standard
    return Short(Edition(standard, tag), in_output(template_folders(None), tag, "card"), template_folders(None), "card")


@pytest.mark.parametrize("tag", ["en", "es", "ht"])
class TestEveryLanguage:
    def test_passes_as_accessible_and_as_archive(self, tag):
        assert [failures(each.data) for each in printed(IN_HAITIAN, tag=tag)] == [[], [], []]

    def test_says_draft_and_the_language_on_both_sides(self, tag):
        for each in printed(IN_HAITIAN, tag=tag):
            assert [n for n, text in enumerate(texts(each)) if MARKS[tag] not in text] == []
            assert PdfReader(BytesIO(each.data)).trailer["/Root"]["/Lang"] == tag


def test_is_one_card_and_two_sheets_of_ten_with_two_sides_each():
    paths = [each.path for each in printed()]
    assert paths == [f"example/cards/example-card-en{end}.pdf" for end in ("", "-letter", "-a4")]
    assert [each.pages for each in printed()] == [2, 2, 2]
    sizes = [PdfReader(BytesIO(each.data)).pages[0].mediabox for each in printed()]
    assert [round(float(each)) for each in sizes[0][2:]] == [round(85.6 * MILLIMETRE), round(54 * MILLIMETRE)]
    assert [[round(float(side)) for side in each[2:]] for each in sizes[1:]] == [[612, 792], [595, 842]]
    assert [text.count("DRAFT") for text in texts(printed()[1])] == [10, 10]


def test_shows_the_number_or_a_line_to_write_it_on():
    number = (PROGRAM, "    run_by: monitor\n", '    run_by: monitor\n    phone: "+00 000 0000"\n')
    blank = "Ask your worker organization for the number"
    assert blank in texts(printed()[0])[0]
    assert blank not in texts(printed(number)[0])[0]
    assert "+00 000 0000" in texts(printed(number)[0])[0]


def test_says_whose_words_it_holds_and_which():
    back = texts(printed()[0])[1]
    assert "Example text to be replaced." in back
    assert "Mark of this text:" in back
    assert "The official text is published by:" in back


def test_chooses_what_is_never_tolerated_and_what_protects_speaking_up():
    assert {each.tier for each in card().zero} <= desk().standard.zero_tolerance
    assert [each.id for each in card().voice] == list(desk().standard.program.retaliation)
    shown = {each.id for each in (*card().zero, *card().voice, *card().parts)}
    assert len(shown) == len(card().zero) + len(card().voice) + len(card().parts)


def test_what_is_not_verified_is_not_shown_and_keeps_it_from_being_final():
    changed = (FORCED, "mark: R", "mark: U")
    assert "no-forced-labour" not in {each.id for each in card(changed).zero}
    assert any(each.startswith("provisions/no-forced-labour: unverified") for each in card(changed).waits_for)


def test_a_language_without_words_for_cards_borrows_them_and_is_a_draft(tmp_path):
    (tmp_path / "languages").mkdir()
    english = (template_folders(None)[0] / "languages/en.yml").read_text()
    (tmp_path / "languages/xx.yml").write_text(english.replace("tag: en", "tag: xx"))
    words = in_output((tmp_path, *template_folders(None)), "xx", "card")
    assert (words.say("card.line"), words.status) == ("Complaint line", "draft")


def test_a_final_print_of_a_draft_is_refused():
    (document,) = documents(desk(final=True))
    with pytest.raises(WsrcodeError, match="example card en cannot be final, "):
        document.make()


def test_a_title_no_card_holds_stops_the_build():
    file = "standards/example/provisions/voice/no-retaliation.yml"
    with pytest.raises(WsrcodeError, match="card/front is too long for its place"):
        printed((file, "title: No punishment for speaking up", "title: " + "very long words " * 30))


def test_is_the_same_bytes_each_time():
    (document,) = documents(desk())
    assert [each.data for each in document.make()] == [each.data for each in printed()]

"""The trainers' guide: what stands in it, on which pages, and what stops it."""

import re
from functools import cache
from io import BytesIO

import pytest
from examples import ROOT
from pypdf import PdfReader
from test_booklet import IN_HAITIAN, MARKS, PROGRAM, STARTER, failures, texts, whole
from test_lessons import LESSON, SPOKEN, WORK

from wsrcode.build.define import Desk
from wsrcode.build.kept import Kept
from wsrcode.build.outputs import booklet
from wsrcode.build.outputs.guide import booklet_pages, documents
from wsrcode.build.printer import Printer
from wsrcode.build.templates import template_folders
from wsrcode.errors import WsrcodeError
from wsrcode.load import read, read_folder
from wsrcode.load.tree import folder_tree
from wsrcode.model import Edition

REST = "standards/example/provisions/work/rest.yml"
SPANISH = "standards/example/translations/es.yml"
SPEAKS = (SPANISH, "language: es\n", f"language: es\n{SPOKEN}")
IN_FRENCH = (PROGRAM, "languages: [en, es]", "languages: [en, es, fr, ar]")
FOLDERS = template_folders(None)


def desk(*changes, languages=("en",), final=False, lesson=LESSON, kept=None):
    tree = dict(folder_tree(STARTER)) | {WORK: lesson.encode()}
    for file, old, new in changes:
        text = tree[file].decode()
        assert old in text, old
        tree[file] = text.replace(old, new, 1).encode()
    reading = read(tree)
    assert [str(each) for each in reading.faults] == []
    corpus = reading.corpus
    return Desk(corpus, corpus.standards["example"], languages, Printer(FOLDERS, kept=kept), final=final)


@cache
def printed(*changes, tag="en", lesson=LESSON):
    (document,) = documents(desk(*changes, languages=(tag,), lesson=lesson))
    (made,) = document.make()
    return made


@cache
def fair_food():
    corpus = read_folder(ROOT).corpus
    return Desk(corpus, corpus.standards["fair-food"], ("en", "es", "ht"), Printer(FOLDERS))


@cache
def of_fair_food(tag):
    found = next(each for each in documents(fair_food()) if each.language == tag)
    (made,) = found.make()
    return made


def size(made):
    return [round(float(each)) for each in PdfReader(BytesIO(made.data)).pages[0].mediabox[2:]]


@pytest.mark.parametrize("tag", ["en", "es", "ht"])
class TestFairFood:
    def test_passes_as_accessible_and_as_archive(self, tag):
        assert failures(of_fair_food(tag).data) == []

    def test_says_draft_and_the_mark_on_every_page(self, tag):
        digest = re.compile(r"[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}")
        pages = texts(of_fair_food(tag))
        assert [n for n, text in enumerate(pages, 1) if MARKS[tag] not in text or not digest.search(text)] == []

    def test_each_part_lies_open_on_two_pages(self, tag):
        made, standard = of_fair_food(tag), fair_food().standard
        edition, pages = Edition(standard, tag), texts(of_fair_food(tag))
        assert made.path == f"fair-food/guides/fair-food-guide-{tag}.pdf"
        assert made.pages == len(pages) == 4 + 2 * len(standard.lessons)
        for n, part in enumerate(standard.lessons_in_order):
            left, right = pages[3 + 2 * n], pages[4 + 2 * n]
            at = f"lessons/{part.part}"
            assert " ".join(edition[f"{at}/goal"].text.split()) in left
            assert " ".join(edition[f"{at}/story"].text.split()) in right

    def test_every_text_of_every_lesson_is_in_it(self, tag):
        text, edition = whole(of_fair_food(tag)), Edition(fair_food().standard, tag)
        lessons = {key: words.text for key, words in edition.words.items() if key.startswith("lessons/")}
        assert lessons
        assert [key for key, words in lessons.items() if " ".join(words.split()) not in text] == []

    def test_the_page_it_names_is_the_page_of_the_booklet(self, tag):
        found = next(each for each in booklet.documents(fair_food()) if each.language == tag)
        in_booklet = texts(found.make()[0])
        edition, told = Edition(fair_food().standard, tag), booklet_pages(fair_food(), tag)
        word = {"en": "Booklet, page", "es": "Librito, página", "ht": "Ti liv, paj"}[tag]
        part = {"en": "Part", "es": "Parte", "ht": "Pati"}[tag]
        guide = texts(of_fair_food(tag))
        for n, lesson in enumerate(fair_food().standard.lessons_in_order):
            number = [each.id for each in fair_food().standard.code.outline].index(lesson.part) + 1
            head = f"{part} {number} {' '.join(edition[f'parts/{lesson.part}/title'].text.split())}"
            assert [at for at, text in enumerate(in_booklet, 1) if head in text] == [told[lesson.part]]
            assert f"{word} {told[lesson.part]} " in guide[3 + 2 * n]
            assert head in guide[3 + 2 * n]

    def test_names_no_unverified_rule(self, tag):
        standard = fair_food().standard
        edition, text = Edition(standard, tag), whole(of_fair_food(tag))
        hidden = [each.id for each in standard.provisions.values() if not each.printable]
        assert hidden
        assert [each for each in hidden if edition[f"provisions/{each}/title"].text in text] == []


def test_adds_up_the_times_and_says_whose_they_are():
    standard = fair_food().standard
    minutes = sum(each.minutes for each in standard.lessons.values())
    text = whole(of_fair_food("en"))
    assert f"All parts together about {minutes // 60} hours {minutes % 60} minutes" in text
    assert "suggestions of this guide. They are no rule of the program." in text
    assert "The program says that the session is paid working time." in text


def test_says_why_nobody_is_written_down():
    pages = texts(of_fair_food("en"))
    assert [n for n, text in enumerate(pages, 1) if "Make no list of who came" in text] == [2, len(pages)]
    assert "Somebody could be punished for coming" in pages[-1]


def test_a_program_without_lessons_has_no_guide():
    corpus = read_folder(ROOT).corpus
    for name in ("international-accord",):
        assert list(documents(Desk(corpus, corpus.standards[name], ("en",), Printer(FOLDERS)))) == []


def test_an_unverified_rule_takes_its_answer_out_of_print_and_keeps_it_a_draft():
    hidden = (REST, "mark: R", "mark: U")
    assert "every 2 hours" in whole(printed())
    assert "every 2 hours" not in whole(printed(hidden))
    (document,) = documents(desk(hidden))
    assert "lessons/work/answers/0: rests on what is unverified" in document.open_ends()
    assert "provisions/rest: unverified (mark U)" in document.open_ends()


def test_a_final_print_is_refused_until_lessons_are_read():
    (document,) = documents(desk(final=True))
    with pytest.raises(WsrcodeError, match="example guide en cannot be final, "):
        document.make()
    assert "lessons/work: status is draft" in document.open_ends()
    (document,) = documents(desk(lesson=LESSON.replace("minutes:", "status: read\nminutes:")))
    assert not any(each.startswith("lessons/") for each in document.open_ends())


def test_what_nobody_has_translated_keeps_its_language_and_says_so():
    text = whole(printed(SPEAKS, tag="es"))
    assert "Todos saben cuándo descansa la cuadrilla." in text
    assert "Stop here. What can Worker A do? (sin traducir)" in text
    (document,) = documents(desk(SPEAKS, languages=("es",)))
    assert "lessons/work/story: untranslated" in document.open_ends()


def test_a_part_without_a_lesson_is_named_in_the_plan():
    assert "no lesson yet" in texts(printed())[2]


@pytest.mark.parametrize(("places", "expected"), [("us-fl", [612, 792]), ("bd", [595, 842])])
def test_is_printed_on_the_paper_of_the_place(places, expected):
    found = re.search(r"^places: .*$", folder_tree(STARTER)[PROGRAM].decode(), re.MULTILINE)
    assert size(printed((PROGRAM, found[0], f"places: [{places}]"))) == expected


@pytest.mark.parametrize("tag", ["fr", "ar"])
def test_a_language_without_words_for_guides_borrows_them_and_is_a_draft(tag):
    made = printed(IN_FRENCH, tag=tag)
    assert failures(made.data) == []
    (document,) = documents(desk(IN_FRENCH, languages=(tag,)))
    assert f"templates/languages/guide/{tag}.yml: status is draft" in document.open_ends()


def test_a_word_no_line_holds_stops_the_build():
    with pytest.raises(WsrcodeError, match="lessons/work/story holds a word of 51 letters"):
        printed(lesson=LESSON.replace("sits down to rest", "w" * 50))


def test_markup_in_a_lesson_is_printed_as_it_stands():
    hostile = 'sits #read(\\"/etc/passwd\\") *b* $x$ {{1}} <b>'
    text = whole(
        printed(lesson=LESSON.replace("story: Worker A sits down to rest.", f'story: "Worker A {hostile}"\n  # '))
    )
    assert hostile.replace("\\", "") in text


def test_is_the_same_bytes_from_a_cold_and_a_warm_shelf(tmp_path):
    shelf = Kept(tmp_path)
    made = [next(documents(desk(kept=kept))).make() for kept in (None, shelf, shelf)]
    assert made[0] == made[1] == made[2]
    # Where parts begin, and the guide itself: a booklet is not printed for it.
    assert len([path for path in tmp_path.glob("??/*") if path.is_file()]) == 2


def test_haitian_of_the_starter_is_whole():
    assert failures(printed(IN_HAITIAN, tag="ht").data) == []

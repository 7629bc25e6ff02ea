"""What papers say of the programs in the field, in the signs and words of each language."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from wsrcode.build.define import Desk
from wsrcode.build.figures import kept
from wsrcode.build.language import language
from wsrcode.build.outputs import interview, sheet, web
from wsrcode.build.outputs.booklet import booklets, documents
from wsrcode.build.printed import published
from wsrcode.build.printer import Printer
from wsrcode.build.templates import packaged
from wsrcode.load import read_folder

FOLDERS = (packaged(),)
SIGNS = {
    "ar": ("صاحب المزرعة يجب", "«", "»"),
    "es": ("Agricultor: debe", "«", "»"),
    "fr": ("Exploitant agricole\u00a0: doit", "«\u00a0", "\u00a0»"),
}


@pytest.fixture(scope="module")
def corpus(repository):
    return read_folder(repository).corpus


def desk_of(corpus, program, *tags):
    return Desk(corpus, corpus.standards[program], tags, Printer(FOLDERS))


def sheets_of(corpus, program, supplier, tag):
    """Return a supplier's sheet by the ending of its files, as text."""
    made = next(
        each.make()
        for each in sheet.documents(desk_of(corpus, program, tag))
        if each.language == tag and supplier in each.name
    )
    return {each.path.rpartition(".")[2]: each.data for each in made}


@pytest.mark.parametrize("tag", SIGNS)
@pytest.mark.parametrize("ending", ["html", "md"])
def test_sheets_end_a_holders_name_and_quote_as_the_language_does(corpus, tag, ending):
    told = sheets_of(corpus, "spain-produce", "example-greenhouse-a", tag)[ending].decode()
    duty, opened, closed = SIGNS[tag]
    assert duty in told
    assert opened in told
    assert closed in told
    assert {"“", "”"}.isdisjoint(told)


@pytest.mark.parametrize(
    ("tag", "figure"),
    [
        ("en", "Size of workforce from which a safety committee is due: at most 50 workers."),
        ("bn", "যত শ্রমিক থাকলে সেফটি কমিটি লাগে: সর্বোচ্চ ৫০ জন শ্রমিক।"),
    ],
)
def test_a_figure_of_law_that_stands_alone_says_what_it_measures(corpus, tag, figure):
    assert figure in sheets_of(corpus, "international-accord", "example-factory-a", tag)["html"].decode()


@pytest.mark.parametrize(("tag", "stop"), [("bn", "।"), ("en", "."), ("ur", "۔")])
def test_the_publisher_is_told_with_the_full_stop_of_the_language(corpus, tag, stop):
    said = published(language(FOLDERS, tag), corpus.standards["international-accord"].program)
    assert said.replace("\u2069", "").endswith(f"International Accord{stop}")


class TestShort:
    def test_holds_the_worst_that_is_printed_where_nothing_never_tolerated_is(self, corpus):
        desk = desk_of(corpus, "international-accord", "en")
        short = next(each for each in booklets(desk, "en") if each.kind == "short")
        tiers = {desk.standard.provisions[each].tier for each in short.held}
        assert tiers == {"critical"}
        assert len(short.held) > len(desk.standard.program.retaliation)
        assert short.model["first"] == "The most serious rules"

    def test_waits_for_what_is_never_tolerated_and_unverified(self, corpus):
        short = next(each for each in booklets(desk_of(corpus, "lesotho", "en"), "en") if each.kind == "short")
        assert {each for each in short.waits_for if "sexual" in each} == {
            "provisions/no-sexual-assault: unverified (mark U)",
            "provisions/no-sexual-coercion: unverified (mark U)",
        }
        assert short.model["about"]["unprinted"]

    def test_has_no_page_for_notes_where_it_folds_without(self, corpus):
        made = next(
            each.make() for each in documents(desk_of(corpus, "spain-produce", "es")) if each.name.endswith(" short")
        )
        found = [each.extract_text() for each in PdfReader(BytesIO(made[0].data)).pages]
        assert len(found) == 4
        assert not [each for each in found if "¿Qué pasó?" in each]


def test_a_booklet_without_one_line_for_its_language_names_the_blank_at_its_foot(corpus):
    made = next(each.make() for each in documents(desk_of(corpus, "international-accord", "en")))
    found = [each.extract_text() for each in PdfReader(BytesIO(made[0].data)).pages]
    assert all("Call the complaint line:" in each for each in found)


def test_no_line_of_french_begins_with_a_sign(corpus):
    (page,) = next(each.make() for each in web.documents(desk_of(corpus, "spain-produce", "fr")))
    body = page.data.decode().partition("<body>")[2]
    assert "Ceci est pour vous si la réponse est oui\u00a0:" in body
    assert {" :", " ;", " ?", " !"}.isdisjoint(body[n : n + 2] for n in range(len(body)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Quand ? Ici : « oui » ; non !", "Quand\u00a0? Ici\u00a0: «\u00a0oui\u00a0»\u00a0; non\u00a0!"),
        ("When? Here: “yes”; no!", "When? Here: “yes”; no!"),
        ("", ""),
    ],
)
def test_spaces_that_belong_to_a_sign_are_kept(text, told):
    assert kept(text) == told
    assert kept(told) == told


def test_figures_of_a_guide_are_told_as_elsewhere(corpus):
    desk = desk_of(corpus, "spain-produce", "fr")
    made = next(each.make() for each in interview.documents(desk) if each.language == "fr")
    text = " ".join(each.extract_text() for each in PdfReader(BytesIO(made[0].data)).pages)
    assert "Âge minimum pour travailler\u00a0:" in text

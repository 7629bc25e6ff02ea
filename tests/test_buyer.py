"""The buyer's sheet: what the agreement asks of buyers, all of it and nothing unverified, in every form."""

import re
from html import unescape
from html.parser import HTMLParser
from io import BytesIO

import page
import pytest
from pypdf import PdfReader
from test_prints import standard

from wsrcode.build.buyer_model import BuyerEdition
from wsrcode.build.define import Desk
from wsrcode.build.outputs.buyer import documents
from wsrcode.build.printer import Printer
from wsrcode.build.templates import template_folders
from wsrcode.errors import WsrcodeError
from wsrcode.load import read_folder

PREMIUM, PROGRAM, CODE = "provisions/buyers/premium.yml", "program.yml", "code.yml"
BUYERS = ("fair-food", "international-accord")
MARKS = {"en": "DRAFT", "es": "BORRADOR", "ht": "BOUYON"}
"""By language: this sheet's own words are written in these. Bangla and Urdu are joined shapes, whose letters pypdf does
not read back from a page; what they say is held by the web page and the plain text."""


def desk_of(reading, program, languages=None, *, final=False):
    made = reading.corpus.standards[program]
    return Desk(reading.corpus, made, languages or made.languages, Printer(template_folders(None)), final=final)


def model(*changes, language="en"):
    return BuyerEdition(desk_of(standard(*changes), "example"), language).model


def ids(told):
    return [item["key"].partition("/")[2] for part in told["parts"] for run in part["runs"] for item in run["items"]]


@pytest.fixture(scope="module")
def reading(repository):
    return read_folder(repository)


@pytest.fixture(scope="module")
def made(reading):
    """Return every buyer's sheet of the real programs, rendered, by name and form."""
    return {
        each.name: {one.path.rpartition(".")[2]: one for one in each.make()}
        for program in BUYERS
        for each in documents(desk_of(reading, program))
    }


class TestWhat:
    @pytest.mark.parametrize("program", BUYERS)
    def test_holds_exactly_what_buyers_owe_and_is_verified(self, reading, program):
        found = reading.corpus.standards[program]
        side = {each.id for each in found.program.holders if each.side == "buyer"}
        owed = {
            each.id
            for each in found.provisions.values()
            if each.printable and any(side & set(duty.holder) for duty in each.obligations)
        }
        edition = BuyerEdition(desk_of(reading, program), "en")
        assert set(ids(edition.model)) == owed
        for item in edition.items:
            assert all(set(duty["holders"]) <= side for duty in item.told["duties"])

    @pytest.mark.parametrize("program", BUYERS)
    def test_the_agreement_comes_first(self, reading, program):
        outline = reading.corpus.standards[program].code.outline
        agreed = [f"parts/{each.id}" for each in outline if each.kind == "agreement"]
        parts = [each["key"] for each in BuyerEdition(desk_of(reading, program), "en").model["parts"]]
        assert parts[: len(agreed)] == agreed
        assert len(parts) > len(agreed)

    def test_what_is_not_verified_is_counted_and_not_printed(self, reading, made):
        hidden = reading.corpus.standards["fair-food"].provisions["buyer-purchase-records"]
        assert not hidden.printable
        for files in made.values():
            assert "purchase data" not in files["html"].data.decode()
        assert "not printed: 1." in made["fair-food buyer en"]["md"].data.decode()

    def test_each_provision_has_its_grounds_and_its_proof(self):
        told = model()
        items = [item for part in told["parts"] for run in part["runs"] for item in run["items"]]
        assert {item["id"]: item["grounds"] for item in items} == {
            "p-premium": ["UDHR art. 23(3)"], "p-stop-buying": ["UDHR art. 28"],
        }  # fmt: skip
        assert all(item["checked"] for item in items)

    def test_where_buyers_owe_nothing_there_is_no_sheet(self):
        reading = standard((PROGRAM, "side: buyer", "side: program"))
        assert list(documents(desk_of(reading, "example"))) == []


class TestInducement:
    @pytest.mark.parametrize(
        ("kind", "said"),
        [
            ("premium", "A premium on top of the price"), ("negotiated-price", "Prices that are negotiated"),
            ("market-access", "Access to the market"),
        ],
    )  # fmt: skip
    def test_says_what_makes_it_worth_while(self, kind, said):
        found = model((PROGRAM, "kind: premium", f"kind: {kind}"))["inducement"]
        assert found == {"kind": said, "text": "Buyers pay a premium that reaches the workers.", "mark": "R"}

    def test_what_is_not_verified_is_not_told_and_never_final(self):
        change = (PROGRAM, "workers.\n  stop_buying: true", "workers.\n  stop_buying: true\n  evidence: U")
        assert "could not be verified" in model(change)["inducement"]["text"]
        edition = BuyerEdition(desk_of(standard(change), "example"), "en")
        assert "program/inducement is unverified" in edition.unfinished

    def test_where_there_is_none_it_says_so(self):
        assert model((PROGRAM, "kind: premium", "kind: none"))["inducement"]["kind"] == "The program names nothing."

    def test_a_text_without_translation_keeps_its_language(self):
        found = model(language="es")["inducement"]["text"]
        assert found == {"text": "Buyers pay a premium that reaches the workers.", "lang": "en", "mark": "[en]"}


class TestStops:
    def test_only_the_tiers_after_which_buyers_stop(self):
        assert [(each["tiers"], each["mark"]) for each in model()["stops"]] == [
            ([{"title": "Zero tolerance", "zero": True}], "R")
        ]

    def test_its_length_is_told_where_it_is_known(self):
        change = (
            CODE,
            "at once.\n      stop_buying: true",
            "at once.\n      at_least: 3 months\n      stop_buying: true",
        )
        (stop,) = model(change)["stops"]
        assert stop["length"] == "How long: at least 3 months."

    def test_a_consequence_that_is_not_verified_is_not_told(self):
        change = (CODE, "at once.\n      stop_buying: true", "at once.\n      stop_buying: true\n      evidence: U")
        (stop,) = model(change)["stops"]
        assert "at once" not in stop["text"]
        assert stop["mark"] == ""


class TestLanguages:
    def test_those_of_the_program_and_the_drafted_one(self):
        names = {each.name for each in documents(desk_of(standard(), "example"))}
        assert names == {"example buyer en", "example buyer es"}
        only = standard((PROGRAM, "languages: [en, es]\norg", "languages: [es]\norg"))
        assert {each.name for each in documents(desk_of(only, "example"))} == names

    def test_only_those_asked_for(self):
        found = documents(desk_of(standard(), "example", ("es",)))
        assert [each.name for each in found] == ["example buyer es"]

    def test_a_language_without_words_of_its_own_is_a_draft_in_english(self):
        found = standard((PROGRAM, "languages: [en, es]\norg", "languages: [en, fr]\norg"))
        french = next(each for each in documents(desk_of(found, "example")) if each.language == "fr")
        assert french.status == "draft"
        assert french.make()

    def test_final_is_refused_while_anything_is_open(self):
        for each in documents(desk_of(standard(), "example", final=True)):
            with pytest.raises(WsrcodeError, match="cannot be final"):
                each.make()


class Outline(HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.targets, self.levels = [], [], []

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.ids += [found["id"]] if "id" in found else []
        self.targets += [found["href"][1:]] if found.get("href", "").startswith("#") else []
        self.levels += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []
        assert tag not in {"script", "iframe", "link", "img"}


class TestPrinted:
    def test_holds_pdf_ua_and_pdf_a(self, made):
        for name, files in made.items():
            for profile in ("ua1", "2a"):
                assert list(page.validate_pdf_bytes(files["pdf"].data, profile=profile).failures) == [], name

    def test_is_short(self, made):
        pages = {name: files["pdf"].pages for name, files in made.items()}
        fair = {f"fair-food buyer {tag}": 2 for tag in ("en", "es", "ht")}
        accord = {f"international-accord buyer {tag}": pages for tag, pages in (("en", 3), ("bn", 3), ("ur", 4))}
        assert pages == {**fair, **accord}

    def test_no_page_is_nearly_empty_and_each_says_what_it_is(self, made):
        for name, files in made.items():
            mark = MARKS.get(name.rpartition(" ")[2])
            for each in PdfReader(BytesIO(files["pdf"].data)).pages:
                text = each.extract_text().replace("\u200b", "")
                assert mark is None or (mark in text and len(text) > 700), name
                assert re.search(r"[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}", text)

    def test_every_link_of_the_page_leads_somewhere_and_headings_skip_no_level(self, made):
        for files in made.values():
            found = Outline()
            found.feed(files["html"].data.decode())
            assert len(found.ids) == len(set(found.ids))
            assert set(found.targets) <= set(found.ids)
            assert found.levels[0] == 1
            assert all(after - before <= 1 for before, after in zip(found.levels, found.levels[1:], strict=False))

    def test_says_the_same_in_all_forms(self, made):
        for name, files in made.items():
            pdf = "".join("".join(each.extract_text().split()) for each in PdfReader(BytesIO(files["pdf"].data)).pages)
            html = unescape(re.sub(r"<[^>]+>", "", files["html"].data.decode()))
            for title in re.findall(r"^### [0-9.]+ (.*)$", files["md"].data.decode(), re.MULTILINE):
                bare = "".join(re.sub(r"\\(.)", r"\1", title).split())
                assert bare in pdf or name.rpartition(" ")[2] not in MARKS, (name, title)
                assert bare in "".join(html.split()), (name, title)

    def test_same_input_same_bytes(self, reading, made):
        (again,) = (each for each in documents(desk_of(reading, "fair-food", ("es",))))
        assert {each.path: each.data for each in again.make()} == {
            each.path: each.data for each in made["fair-food buyer es"].values()
        }

    def test_hostile_words_are_only_words(self):
        duty = '#read("/etc/passwd") *b* <script>x</script> {{ 7*7 }} | {% x %}'
        found = standard((PREMIUM, "must: pay the premium on all that it buys", f"must: '{duty}'"))
        english = next(each for each in documents(desk_of(found, "example")) if each.language == "en")
        files = {each.path.rpartition(".")[2]: each.data for each in english.make()}
        assert b"<script>x" not in files["html"]
        assert b"7\\*7" in files["md"]
        assert "#read(" in " ".join(each.extract_text() for each in PdfReader(BytesIO(files["pdf"])).pages)

    def test_a_word_that_fits_nowhere_is_told(self):
        found = standard((PREMIUM, "must: pay the premium on all that it buys", f"must: {'x' * 10_000}"))
        english = next(each for each in documents(desk_of(found, "example")) if each.language == "en")
        with pytest.raises(WsrcodeError, match="holds a word of 10000 letters"):
            english.make()

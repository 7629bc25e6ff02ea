"""The obligation sheet: what binds a supplier, all of it and nothing else, as PDF, HTML and Markdown."""

import json
import re
from html.parser import HTMLParser
from io import BytesIO

import page
import pytest
from pypdf import PdfReader

from wsrcode.build.define import Desk
from wsrcode.build.outputs.sheet import documents
from wsrcode.build.printer import Printer
from wsrcode.build.sheet_model import SheetEdition, model
from wsrcode.build.sheet_pages import as_markdown
from wsrcode.build.templates import template_folders
from wsrcode.errors import WsrcodeError
from wsrcode.load import folder_tree, read, read_folder

HOSTILE = (
    '#read("/etc/passwd") *b* _i_ `c` [l](javascript:x) <script>alert(1)</script> {{ 7*7 }} {% x %} $x$ @ref | & \\'
)


@pytest.fixture(scope="module")
def corpus(repository):
    return read_folder(repository).corpus


@pytest.fixture(scope="module")
def folders(repository):
    return template_folders(repository)


@pytest.fixture(scope="module")
def starter(repository):
    """Return the starter project's files, with this repository's measures and law floors."""
    shelf = {
        name: data for name, data in folder_tree(repository).items() if not name.startswith("standards/fair-food/")
    }
    return {**shelf, **folder_tree(repository / "templates" / "starter")}


def sheets(corpus, folders, program="example", languages=("en", "es", "ht"), *, final=False):
    standard = corpus.standards[program]
    chosen = tuple(each for each in standard.languages if each in languages)
    return list(documents(Desk(corpus, standard, chosen, Printer(folders), final=final)))


def by_ending(document):
    return {each.path.rpartition(".")[2]: each for each in document.make()}


def told(corpus, folders, program="fair-food", language="en"):
    standard = corpus.standards[program]
    edition = SheetEdition(Desk(corpus, standard, standard.languages, Printer(folders)), language)
    return {each.id: model(edition, each) for each in standard.suppliers}


def printed_ids(sheet):
    return {item["key"].partition("/")[2] for part in sheet["parts"] for run in part["runs"] for item in run["items"]}


def changed(starter, file, old, new):
    text = starter[f"standards/example/{file}"].decode()
    assert old in text
    reading = read({**starter, f"standards/example/{file}": text.replace(old, new).encode()})
    assert not reading.faults, reading.faults
    return reading.corpus


@pytest.fixture(scope="module")
def made(corpus, folders):
    """Return Fair Food's sheets, rendered, by name."""
    return {each.name: by_ending(each) for each in sheets(corpus, folders, "fair-food")}


@pytest.fixture(scope="module")
def read_back(made):
    """Return each PDF as another program reads it, with the text of its pages."""
    readers = {name: PdfReader(BytesIO(files["pdf"].data)) for name, files in made.items()}
    return {name: (reader, [each.extract_text() for each in reader.pages]) for name, reader in readers.items()}


class TestWhat:
    def test_each_supplier_gets_its_languages_and_the_codes(self, corpus, folders):
        names = {each.name for each in sheets(corpus, folders, "fair-food")}
        wanted = {
            f"fair-food sheet {supplier.id} {tag}"
            for supplier in corpus.standards["fair-food"].suppliers
            for tag in {"en", *supplier.languages}
        }
        assert names == wanted

    def test_only_the_languages_asked_for(self, corpus, folders):
        assert {each.language for each in sheets(corpus, folders, "fair-food", ("es",))} == {"es"}

    def test_prints_exactly_what_binds_the_supplier(self, corpus, folders):
        standard = corpus.standards["fair-food"]
        side = {each.id for each in standard.program.holders if each.side == "supplier"}
        for supplier in standard.suppliers:
            bound = {
                each.id
                for each in standard.provisions.values()
                if each.printable
                and each.id in standard.part_of
                and set(standard.facts_of(each)) <= set(supplier.facts)
                and any(side & set(duty.holder) for duty in each.obligations)
            }
            assert printed_ids(told(corpus, folders)[supplier.id]) == bound

    def test_facts_decide(self, corpus, folders):
        ids = {name: printed_ids(each) for name, each in told(corpus, folders).items()}
        only = {
            each.id for each in corpus.standards["fair-food"].provisions.values() if "guest-workers" in each.only_if
        }
        assert ids["example-farm-b"] & only
        assert not (ids["example-farm-a"] | ids["example-farm-c"]) & only

    def test_nothing_unverified_reaches_a_sheet(self, corpus, made):
        standard = corpus.standards["fair-food"]
        hidden = [each for each in standard.provisions.values() if not each.printable]
        assert hidden
        for name, files in made.items():
            if name.endswith(" en"):
                for each in hidden:
                    assert f"p-{each.id}" not in files["html"].data.decode(), each.id
                    assert as_markdown(each.obligations[0].duty) not in files["md"].data.decode(), each.id

    def test_duties_of_buyers_stay_on_their_own_paper(self, corpus, folders):
        for sheet in told(corpus, folders).values():
            holders = {
                name
                for part in sheet["parts"]
                for run in part["runs"]
                for item in run["items"]
                for duty in item["duties"]
                for name in duty["holders"]
            }
            assert holders <= {"grower", "supervisor"}

    def test_checks_and_their_translations_stay_together(self, starter, folders):
        # The first duty is the buyer's: its question is not printed, but it is counted.
        corpus = changed(
            starter,
            "provisions/work/rest.yml",
            "obligations:\n",
            "obligations:\n  - holder: buyer\n    may: ask\n    verify: [{ask: worker, question: Hidden?}]\n",
        )
        sheet = told(corpus, folders, "example")["example-farm-a"]
        item = next(i for p in sheet["parts"] for r in p["runs"] for i in r["items"] if i["id"] == "p-rest")
        assert [each["words"] for each in item["duties"][0]["checks"]] == [
            "When was your last rest today?",
            "rests are recorded",
        ]
        assert "Hidden?" not in json.dumps(sheet)

    def test_a_deadline_that_is_not_known_is_said_and_never_filled_in(self, starter, folders):
        corpus = changed(starter, "code.yml", "      within: 30 days\n", "      unverified: [within]\n")
        text = json.dumps(told(corpus, folders, "example"))
        assert "The deadline could not be verified" in text
        assert "30 days" not in text

    def test_an_unverified_limit_is_not_printed(self, starter, folders):
        corpus = changed(
            starter, "provisions/work/rest.yml", "at_least: 10 minutes}", "at_least: 11 minutes, evidence: U}"
        )
        text = json.dumps(told(corpus, folders, "example"))
        assert "at least 11 minutes" not in text
        assert "not verified, so not printed" in text

    def test_an_unverified_consequence_is_not_printed(self, starter, folders):
        corpus = changed(
            starter,
            "code.yml",
            "text: The farm follows a written plan to put it right.",
            "text: Secret words.\n      evidence: U",
        )
        assert "Secret words" not in json.dumps(told(corpus, folders, "example"))

    def test_law_of_other_places_is_left_out(self, corpus, folders):
        law = json.dumps(
            [i["law"] for p in told(corpus, folders)["example-farm-c"]["parts"] for r in p["runs"] for i in r["items"]]
        )
        assert "Florida minimum wage" not in law
        assert "FLSA minimum wage" in law

    def test_says_which_law_has_not_been_read(self, corpus, folders):
        assert "law of Virginia has not been entered" in told(corpus, folders)["example-farm-c"]["law_unread"]
        both = told(corpus, folders)["example-farm-b"]["law_unread"]
        assert both.startswith("The law of Georgia and Tennessee has not been entered")
        assert told(corpus, folders)["example-farm-a"]["law_unread"] == ""

    def test_one_who_is_not_the_chief_gets_a_page_to_hand_on(self, corpus, folders):
        (other,) = told(corpus, folders)["example-farm-a"]["others"]
        assert other["title"] == "What a supervisor must know"
        assert all("supervisor" in duty["holders"] for row in other["rows"] for duty in row["duties"])

    @pytest.mark.parametrize(
        ("tag", "title"),
        [
            ("en", "What a subcontractor or labor broker must know"),
            ("es", "Lo que debe saber: subcontratista o intermediario laboral"),
        ],
    )
    def test_those_who_owe_the_same_have_one_page_between_them(self, corpus, folders, tag, title):
        sheets_told = told(corpus, folders, "building-dignity-respect", tag).values()
        assert title in {each["title"] for sheet in sheets_told for each in sheet["others"]}


class TestFinal:
    def test_a_draft_is_refused_with_what_to_mend(self, starter, folders):
        for document in sheets(read(starter).corpus, folders, final=True):
            assert document.status == "draft"
            with pytest.raises(WsrcodeError, match=r"code\.yml says that the code is a draft"):
                document.make()

    def test_an_adopted_code_is_final_in_its_own_language_only(self, starter, folders):
        corpus = changed(starter, "code.yml", "status: draft", "status: adopted")
        english, spanish = sheets(corpus, folders, final=True)
        assert (english.status, spanish.status) == ("final", "draft")
        assert "DRAFT" not in by_ending(english)["html"].data.decode()
        with pytest.raises(WsrcodeError, match="is draft"):
            spanish.make()

    def test_an_unverified_deadline_is_refused(self, starter, folders):
        files = dict(starter)
        name = "standards/example/code.yml"
        text = files[name].decode().replace("status: draft", "status: adopted")
        files[name] = text.replace("      within: 30 days\n", "      unverified: [within]\n").encode()
        english, *_ = sheets(read(files).corpus, folders, final=True)
        with pytest.raises(WsrcodeError, match="tiers/corrective/cure/within is unverified"):
            english.make()

    def test_an_unfinished_language_is_told_when_its_sheet_is_made(self, starter, folders):
        files = {**starter, "standards/example/translations/quc.yml": b"language: quc\ntranslator: nobody\n"}
        for name, old, new in (
            ("program.yml", "languages: [en, es]\norg", "languages: [en, es, quc]\norg"),
            ("suppliers.yml", "languages: [es]", "languages: [quc]"),
        ):
            files[f"standards/example/{name}"] = files[f"standards/example/{name}"].replace(old.encode(), new.encode())
        english, quiche = sheets(read(files).corpus, folders, languages=("en", "quc"))
        assert english.make()
        # The words of the page that it lacks are those of the language it names, and it can never be final.
        assert b"Hoja de obligaciones" in quiche.make()[1].data
        assert quiche.status == "draft"
        files["standards/example/program.yml"] = files["standards/example/program.yml"].replace(
            b"es, quc]", b"es, mam]"
        )
        files["standards/example/suppliers.yml"] = files["standards/example/suppliers.yml"].replace(b"[quc]", b"[mam]")
        _, mam = sheets(read(files).corpus, folders, languages=("en", "mam"))
        with pytest.raises(WsrcodeError, match="nothing can be printed in 'mam' yet"):
            mam.make()


class TestPrinted:
    def test_same_input_same_bytes(self, corpus, folders, made):
        document = next(each for each in sheets(corpus, folders, "fair-food") if each.name in made)
        assert {each.path: each.data for each in document.make()} == {
            each.path: each.data for each in made[document.name].values()
        }

    def test_passes_pdf_ua_1_and_pdf_a_2a(self, made):
        for name, files in made.items():
            assert failures(files["pdf"].data) == [], name

    def test_every_page_is_letter_and_says_draft_in_its_language(self, made, read_back):
        for name, (reader, texts) in read_back.items():
            mark = {"en": "DRAFT", "es": "BORRADOR", "ht": "BOUYON"}[name.rpartition(" ")[2]]
            assert len(texts) == made[name]["pdf"].pages
            assert {(each.mediabox.width, each.mediabox.height) for each in reader.pages} == {(612, 792)}
            assert all(mark in text for text in texts)

    def test_no_page_between_stands_half_empty(self, read_back):
        for name, (_, texts) in read_back.items():
            # The last part may end anywhere: what follows it begins a page of its own, to be handed on.
            for n, text in enumerate(texts[1:-3], 2):
                assert len(text) > 700, f"{name}, page {n}"

    def test_states_language_and_title(self, read_back):
        for name, (reader, _) in read_back.items():
            assert reader.trailer["/Root"]["/Lang"] == name.rpartition(" ")[2]
            assert "Example Farm" in reader.metadata.title

    def test_the_web_page_is_whole_in_itself(self, made):
        for name, files in made.items():
            text = files["html"].data.decode()
            found = Tags()
            found.feed(text)
            assert found.tags[0] == ("html", {"lang": name.rpartition(" ")[2], "dir": "ltr"})
            assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in found.tags}
            assert "url(" not in text
            assert "@import" not in text
            ids = [dict(each)["id"] for _, each in found.tags if "id" in each]
            assert len(ids) == len(set(ids))
            linked = {each["href"][1:] for tag, each in found.tags if tag == "a" and each["href"].startswith("#")}
            assert linked <= set(ids)
            assert [tag for tag, _ in found.tags].count("h1") == 1

    def test_every_file_says_what_it_is(self, corpus, made):
        for name, files in made.items():
            if name.endswith(" en"):
                for ending in ("html", "md"):
                    text = files[ending].data.decode()
                    assert "Independent paraphrase" in text
                    assert "Fictional example" in text
                    assert corpus.standards["fair-food"].program.publisher.url in text


@pytest.fixture(scope="module")
def sheet(starter, folders):
    corpus = changed(
        starter, "provisions/work/rest.yml", "must: give every worker a rest", f"must: {json.dumps(HOSTILE)}"
    )
    english, _ = sheets(corpus, folders)
    return by_ending(english)


class TestHostile:
    def test_stays_text_in_the_pdf(self, sheet):
        text = " ".join("".join(each.extract_text() for each in PdfReader(BytesIO(sheet["pdf"].data)).pages).split())
        assert '#read("/etc/passwd") *b* _i_' in text
        assert "{{ 7*7 }}" in text

    def test_stays_text_in_html(self, sheet):
        text = sheet["html"].data.decode()
        assert "<script" not in text
        assert "&lt;script&gt;" in text
        assert "{{ 7*7 }}" in text

    def test_stays_text_in_markdown(self, sheet):
        from markdown import markdown

        shown = markdown(sheet["md"].data.decode(), extensions=["tables"])
        assert "<script" not in shown
        assert 'href="javascript' not in shown
        assert "<em>i</em>" not in shown
        assert "<code>c</code>" not in shown
        assert "*b*" in shown

    @pytest.mark.parametrize(
        ("text", "escaped"),
        [
            ("plain words, with (brackets) and 2.5 m.", "plain words, with (brackets) and 2.5 m."),
            ("# no heading", "\\# no heading"),
            ("- no list", "\\- no list"),
            ("1. no list", "1\\. no list"),
            ("=== no title", "\\=== no title"),
            ("two\n\nlines", "two lines"),
            ("a | b", "a \\| b"),
            ("<b> &amp;", "&lt;b&gt; &amp;amp;"),
            ("![x](y)", "!\\[x\\](y)"),
        ],
    )
    def test_markdown_is_escaped_where_it_would_be_read(self, text, escaped):
        assert as_markdown(text) == escaped


class Tags(HTMLParser):
    """The opening tags of a page."""

    def __init__(self):
        super().__init__()
        self.tags = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


def stream_ends_ok(pdf):
    return all(
        pdf[found.end() + int(found.group(1)) :].startswith(b"\nendstream")
        for found in re.finditer(rb"/Length (\d+)[^>]*>>\s*stream(?:\r\n|\n)", pdf)
    )


def failures(pdf):
    """Return the rules a PDF breaks; one false alarm of the validator is looked into and left out."""
    found = [each for profile in ("ua1", "2a") for each in page.validate_pdf_bytes(pdf, profile=profile).failures]
    return [each for each in found if not (each.rule_id == "PDFA2A-STREAM-LENGTH-001" and stream_ends_ok(pdf))]

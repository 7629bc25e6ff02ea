"""The worker booklet: what stands in it, what never does, and what stops it."""

import os
import re
from functools import cache
from io import BytesIO

import page
import pytest
from booklets import printed as fair_food_printed
from pypdf import PdfReader

from wsrcode.build import typst
from wsrcode.build.booklet_model import Booklet
from wsrcode.build.define import Desk
from wsrcode.build.language import language
from wsrcode.build.outputs.booklet import documents
from wsrcode.build.printer import Printer
from wsrcode.build.templates import packaged, template_folders
from wsrcode.errors import WsrcodeError
from wsrcode.load import read, read_folder
from wsrcode.load.tree import folder_tree
from wsrcode.model import Edition

STARTER = packaged() / "starter"
CODE = "standards/example/code.yml"
PROGRAM = "standards/example/program.yml"
REST = "standards/example/provisions/work/rest.yml"
SPANISH = "standards/example/translations/es.yml"
FOLDERS = (packaged(),)
MARKS = {"en": "DRAFT", "es": "BORRADOR", "ht": "BOUYON"}
IN_HAITIAN = (PROGRAM, "languages: [en, es]", "languages: [en, es, ht]")


@cache
def standard(*changes):
    tree = dict(folder_tree(STARTER))
    for file, old, new in changes:
        text = tree[file].decode()
        assert old in text
        tree[file] = text.replace(old, new, 1).encode()
    reading = read(tree)
    assert [str(each) for each in reading.faults] == []
    return reading.corpus, reading.corpus.standards["example"]


def desk(*changes, languages=("en",), final=False):
    corpus, made = standard(*changes)
    return Desk(corpus, made, languages, Printer(template_folders(None)), final=final)


@cache
def printed(*changes, tag="en", final=False):
    document, *_ = documents(desk(*changes, languages=(tag,), final=final))
    return document.make()


def texts(made):
    """Return each page's text, spaces folded."""
    return [" ".join(each.extract_text().split()) for each in PdfReader(BytesIO(made.data)).pages]


def whole(made):
    return " ".join(texts(made))


def _stream_ends_ok(pdf):
    """Say whether each stream ends where it says: the validator takes a last byte 0x0D for half of the line's end."""
    lengths = re.finditer(rb"/Length (\d+)[^>]*>>\s*stream(?:\r\n|\n)", pdf)
    return all(pdf[each.end() + int(each[1]) :].startswith(b"\nendstream") for each in lengths)


def failures(pdf):
    found = [each for profile in ("ua1", "2a") for each in page.validate_pdf_bytes(pdf, profile=profile).failures]
    return [each.rule_id for each in found if not (each.rule_id == "PDFA2A-STREAM-LENGTH-001" and _stream_ends_ok(pdf))]


@pytest.mark.parametrize("tag", ["en", "es", "ht"])
class TestEveryLanguage:
    def test_passes_as_accessible_and_as_archive(self, tag):
        booklet, *_sheets = printed(IN_HAITIAN, tag=tag)
        assert failures(booklet.data) == []

    def test_says_its_language_and_title(self, tag):
        reader = PdfReader(BytesIO(printed(IN_HAITIAN, tag=tag)[0].data))
        assert reader.trailer["/Root"]["/Lang"] == tag
        assert reader.metadata.title

    def test_says_draft_on_every_page(self, tag):
        assert [n for n, text in enumerate(texts(printed(IN_HAITIAN, tag=tag)[0]), 1) if MARKS[tag] not in text] == []

    def test_folds(self, tag):
        booklet, sheets, *_ = printed(IN_HAITIAN, tag=tag)
        assert booklet.pages == len(PdfReader(BytesIO(booklet.data)).pages)
        assert booklet.pages % 4 == 0
        assert sheets.pages == len(PdfReader(BytesIO(sheets.data)).pages) == booklet.pages // 2
        assert {tuple(each.mediabox) for each in PdfReader(BytesIO(sheets.data)).pages} == {(0, 0, 792, 612)}

    def test_tells_the_complaint_line_on_every_page(self, tag):
        booklet = Booklet(Edition(standard(IN_HAITIAN)[1], tag), language(FOLDERS, tag), FOLDERS, {})
        name = booklet.model["help"]["name"]["text"]
        assert [n for n, text in enumerate(texts(printed(IN_HAITIAN, tag=tag)[0]), 1) if name not in text] == []


class TestContent:
    def test_holds_each_right_and_what_to_do(self):
        text = whole(printed()[0])
        for provision in standard()[1].provisions.values():
            if provision.worker:
                assert provision.title in text
                assert " ".join(provision.worker.right.split()) in text
                assert " ".join(provision.worker.do.split()) in text

    def test_leaves_the_binding_words_and_the_agreement_out(self):
        text = whole(printed()[0])
        assert "The grower must give every worker a rest" not in text
        assert "The buyer must pay" not in text
        assert "What buyers sign" in text

    def test_never_prints_what_is_unverified(self):
        text = whole(printed((REST, "mark: R", "mark: U"))[0])
        assert "2.1" not in text
        assert "You have a rest" not in text
        assert "What could not be confirmed is not printed here" in text

    def test_leaves_an_unverified_limit_out(self):
        text = whole(printed((REST, "at_least: 10 minutes}", "at_least: 10 minutes, evidence: U}"))[0])
        assert "Each rest:" not in text
        assert "Time between two rests: at most 2 hours" in text

    def test_tells_nobody_of_nothing_to_pay_where_only_a_law_for_some_says_so(self):
        limit = "at_least: 10 minutes}"
        assert "Each rest: nothing" in whole(printed((REST, limit, "at_most: 0 minutes}"))[0])
        assert "Each rest: nothing" not in whole(printed((REST, limit, "at_most: 0 minutes, evidence: L}"))[0])
        assert "Each rest: at least 10" in whole(printed((REST, limit, "at_least: 10 minutes, evidence: L}"))[0])

    @pytest.mark.parametrize(("tag", "heads"), [("es", {"Entrada", "Salida", "dom"}), ("ht", {"Antre", "Soti", "mèk"})])
    def test_heads_and_days_of_the_log_are_as_large_as_the_text(self, tag, heads):
        found = {}

        def seen(text, _matrix, _line, _font, size):
            found.setdefault(text.strip(), set()).add(size)

        for leaf in PdfReader(BytesIO(printed(IN_HAITIAN, tag=tag)[0].data)).pages:
            leaf.extract_text(visitor_text=seen)
        assert {each: found[each] for each in heads} == {each: {14.0} for each in heads}

    def test_says_limits_season_and_condition_in_plain_words(self):
        change = (REST, "icon: coffee", "icon: coffee\nseason: {from: 05-01, to: 10-31}\nonly_if: [piece-rate]")
        text = whole(printed(change)[0])
        assert "Each rest: at least 10 minutes" in text
        assert "From 1 May to 31 October" in text
        assert "This is for you if the answer is yes: Is anyone here paid by the piece?" in text

    def test_marks_zero_tolerance(self):
        text = whole(printed()[0])
        assert "1.1 No forced labour Zero tolerance" in text
        assert "2.1 Rest Zero tolerance" not in text

    def test_a_number_takes_the_place_of_the_blank(self):
        change = (PROGRAM, "free: true", "phone: 555-0142-77\n    free: true")
        pages = texts(printed(change)[0])
        assert [n for n, text in enumerate(pages, 1) if "555-0142-77" not in text] == []
        assert "write it here" not in " ".join(pages)
        assert "write it here" in whole(printed()[0])

    def test_the_part_about_speaking_up_tells_the_number_in_its_text(self):
        change = (PROGRAM, "free: true", "phone: 555-0142-77\n    free: true")
        part = next(text for text in texts(printed(change)[0]) if "Part 3 Your voice" in text)
        assert part.count("555-0142-77") == 2

    def test_the_address_of_the_official_text_is_a_picture_and_a_link(self):
        change = (PROGRAM, "Organisation\nstatus", "Organisation\n  url: https://example.org/code\nstatus")
        last = PdfReader(BytesIO(printed(change)[0].data)).pages[-1]
        assert "https://example.org/code" in last.extract_text().replace("\n", "")
        assert [each.get_object()["/A"]["/URI"] for each in last["/Annots"]] == ["https://example.org/code"]

    def test_what_nobody_has_translated_says_so(self):
        change = (SPANISH, "    right: Usted tiene un descanso de al menos 10 minutos cada 2 horas.\n", "")
        assert "You have a rest of at least 10 minutes every 2 hours. (sin traducir)" in whole(
            printed(change, tag="es")[0]
        )

    def test_a_code_without_contacts_prints_a_blank(self):
        tree = dict(folder_tree(STARTER))
        tree[PROGRAM] = re.sub(rb"contacts:.*?(?=training:)", b"", tree[PROGRAM], flags=re.DOTALL)
        tree[PROGRAM] = tree[PROGRAM].replace(b"status: exploratory", b"status: active")
        tree[SPANISH] = re.sub(rb"  contacts:.*\n", b"", tree[SPANISH])
        corpus = read(tree).corpus
        document, *_ = documents(Desk(corpus, corpus.standards["example"], ("en",), Printer(template_folders(None))))
        told = whole(document.make()[0])
        assert "Call the complaint line:" in told
        assert "There is no complaint line" not in told


def lowest(sheet, height=215.9, margins=None):
    """Return how far down a page is written on above its foot, or has lines to write on, as a share of the room."""
    margins = margins or {"top": 15, "bottom": 19}
    top, bottom = (height - margins["top"]) * 72 / 25.4, margins["bottom"] * 72 / 25.4
    found = heights(sheet)

    def drawn(operator, values, at, _written):
        if operator == b"l":
            found.append(at[5] + at[3] * float(values[1]))

    sheet.extract_text(visitor_operand_before=drawn)
    return (top - min(each for each in found if each > bottom)) / (top - bottom)


def heights(sheet):
    """Return how high above the foot of a page each of its texts stands, in points."""
    found = []
    # Where a piece of text stands is what both matrices say together.
    sheet.extract_text(
        visitor_text=lambda text, user, written, *_: (
            found.append(user[5] + user[3] * written[5]) if text.strip() else None
        )
    )
    return found


def titles(sheet, size=17):
    """Return the titles of a page, of one size of letters, each as its lines."""
    found = []

    def seen(text, user, written, _font, large):
        if text.strip() and round(large * abs(written[3]), 1) == size:
            found.append((round(user[5] + user[3] * written[5], 1), text))

    sheet.extract_text(visitor_text=seen)
    made, last = [], None
    for height, text in found:
        if height == last:
            made[-1][-1] += text
        elif last is not None and 0 < last - height < 1.5 * size:
            made[-1].append(text)
        else:
            made.append([text])
        last = height
    return made


def pages(root, tag):
    return PdfReader(BytesIO(fair_food_printed(root, tag)[0].data)).pages


@pytest.mark.parametrize("tag", ["en", "es", "ht"])
class TestPages:
    def test_no_page_is_half_empty(self, repository, tag):
        written = [lowest(each) for each in pages(repository, tag)[1:-2]]
        assert min(written) > 0.65, [(n, round(each, 2)) for n, each in enumerate(written, 2) if each <= 0.65]

    def test_no_title_ends_in_a_line_of_one_word(self, repository, tag):
        ends = [lines[-1] for each in pages(repository, tag)[5:] for lines in titles(each) if len(lines) > 1]
        assert len(ends) > 4
        assert [each for each in ends if len(each.split()) == 1] == []

    def test_no_line_of_the_contents_holds_one_word_alone(self, repository, tag):
        listed = [line for each in pages(repository, tag)[2:5] for line in each.extract_text().splitlines()]
        ends = [line.split(" .")[0] for line in listed if re.search(r" \. .*\d$", line)]
        assert len(ends) > 40
        assert [each for each in ends if re.match(r"[a-z]", each) and len(each.split()) == 1] == []

    def test_a_part_is_never_named_on_a_page_without_its_first_provision(self, repository, tag):
        standard = read_folder(repository).corpus.standards["fair-food"]
        titles = {
            n: Edition(standard, tag)[f"parts/{part.id}/title"].text for n, part in enumerate(standard.code.outline, 1)
        }
        named = dict.fromkeys(n for n, part in enumerate(standard.code.outline, 1) if part.kind != "agreement")
        word = {"en": "Part", "es": "Parte", "ht": "Pati"}[tag]
        for each in pages(repository, tag)[4:]:
            text = " ".join(each.extract_text().split())
            for n in [n for n in named if f"{word} {n} {titles[n]}" in text]:
                assert f"{n}.1 " in text, f"part {n}"
                named.pop(n)
        assert not named


class TestSameBytes:
    def test_twice_the_same(self):
        document, *_ = documents(desk())
        assert [each.data for each in document.make()] == [each.data for each in printed()]

    def test_another_word_is_another_digest(self):
        def digest(made):
            return re.search(r"Mark of this text: (\w{4}-\w{4}-\w{4})", whole(made))[1]

        assert digest(printed()[0]) != digest(printed((REST, "Take your rest.", "Take a rest."))[0])


HOSTILE = '#read("/lib/print.typ") *b* $x$ {{ 7*7 }} <script>alert(1)</script> @ref <lab> // no \\ `raw` #eval("1")'


class TestBadText:
    def test_code_of_any_kind_is_printed_as_it_stands(self):
        change = (REST, "do: Take your rest. Nobody may stop you.", f"do: '{HOSTILE}'")
        made = printed(change)[0]
        assert HOSTILE.replace(" ", "") in whole(made).replace(" ", "").replace("“", '"')
        assert failures(made.data) == []

    def test_a_sign_no_font_draws_names_its_text(self):
        with pytest.raises(WsrcodeError, match=r"provisions/rest/do cannot be printed: .*U\+0E01"):
            printed((REST, "Take your rest.", "Take your rest \u0e01."))

    @pytest.mark.parametrize("letters", [60, 10_000])
    def test_a_word_wider_than_the_page_names_its_text(self, letters):
        with pytest.raises(WsrcodeError, match=rf"provisions/rest/do holds a word of {letters} letters"):
            printed((REST, "Take your rest.", "w" * letters))

    def test_a_word_wider_than_its_column_names_its_text(self):
        with pytest.raises(WsrcodeError, match="provisions/rest/title holds a word that is wider than its column"):
            printed((REST, "title: Rest", "title: " + "W" * 30))

    def test_a_cover_without_room_is_refused(self):
        with pytest.raises(WsrcodeError, match="the cover has no room"):
            printed((PROGRAM, "Nobody has adopted it.", "Nobody has adopted it. " * 60))

    def test_a_contact_too_long_for_the_foot_of_a_page_is_refused(self):
        with pytest.raises(WsrcodeError, match="program/contacts/complaint-line is too long for one line"):
            printed((PROGRAM, "name: Complaint line", "name: " + "Complaint line " * 6))

    def test_a_long_text_goes_on_overleaf(self):
        made = printed((REST, "Take your rest.", "Take your rest. " * 300))[0]
        assert whole(made).count("Take your rest.") == 300

    def test_an_unknown_icon_is_named(self):
        with pytest.raises(WsrcodeError, match="no icon 'no-such-icon-anywhere'"):
            printed((REST, "icon: coffee", "icon: no-such-icon-anywhere"))

    def test_an_unknown_colour_is_named(self):
        with pytest.raises(WsrcodeError, match="part work asks for the colour octarine"):
            printed((CODE, "colour: green", "colour: octarine"))


FINISHED = (
    (CODE, "status: draft", "status: adopted"),
    (PROGRAM, "free: true", "phone: 555-0142-77\n    free: true"),
)


class TestFinal:
    def test_is_refused_with_what_is_open(self):
        with pytest.raises(WsrcodeError, match=r"example booklet es cannot be final, .* things are open: code: status"):
            printed(tag="es", final=True)

    def test_is_printed_without_a_mark_once_nothing_is_open(self):
        document, *_ = documents(desk(*FINISHED, final=True))
        assert document.status == "final"
        assert "DRAFT" not in whole(document.make()[0])

    def test_is_refused_while_a_provision_is_unverified(self):
        with pytest.raises(WsrcodeError, match=r"1 thing is open: provisions/rest: unverified \(mark U\)"):
            printed(*FINISHED, (REST, "mark: R", "mark: U"), final=True)

    def test_is_refused_while_a_provision_has_no_words_for_workers(self):
        worker = standard()[1].provisions["rest"].worker
        words = f"worker:\n  right: {worker.right}\n  do: {worker.do}\n"
        with pytest.raises(WsrcodeError, match="provisions/rest: no words for workers"):
            printed(*FINISHED, (REST, words, ""), final=True)

    def test_is_refused_without_a_number(self):
        with pytest.raises(WsrcodeError, match="no phone number"):
            printed(FINISHED[0], final=True)

    def test_is_refused_for_an_unread_translation(self):
        with pytest.raises(WsrcodeError, match=r"languages/es\.yml: status is draft.*: draft"):
            printed(*FINISHED, tag="es", final=True)

    def test_is_refused_for_a_word_nobody_has_translated(self):
        change = (SPANISH, "    do: Tome su descanso. Nadie puede impedirlo.\n", "")
        booklet = Booklet(Edition(standard(*FINISHED, change)[1], "es"), language(FOLDERS, "es"), FOLDERS, {})
        assert "provisions/rest/do: untranslated" in booklet.waits_for


class TestEngine:
    def test_reads_nothing_but_templates_and_icons(self):
        root = typst._root(template_folders(None))
        # Drawings of a program, which were looked at before, lie in a folder of their own.
        kinds = {each.suffix for each in root.rglob("*") if each.is_file() and each.parent != root / "pictures"}
        assert kinds == {".typ", ".svg"}
        assert not any(each.is_symlink() for each in root.rglob("*"))

    def test_sweeps_what_a_killed_run_left_a_day_ago_and_nothing_else(self, tmp_path, monkeypatch):
        monkeypatch.setattr(typst.tempfile, "tempdir", str(tmp_path))
        outside = tmp_path / "outside"
        names = ("wsrcode-print-old", "wsrcode-print-new", "another-old")
        for folder in (outside, *(tmp_path / name for name in names)):
            folder.mkdir()
            (folder / "pages.pdf").write_text("")
        (tmp_path / "wsrcode-print-link").symlink_to(outside)
        for name in ("wsrcode-print-old", "another-old", "outside"):
            os.utime(tmp_path / name, (1, 1))
        os.utime(tmp_path / "wsrcode-print-link", (1, 1), follow_symlinks=False)
        own = typst._root.__wrapped__(FOLDERS)
        left = {each.name for each in tmp_path.iterdir()}
        assert left == {"wsrcode-print-new", "another-old", "outside", "wsrcode-print-link", own.name}
        assert (outside / "pages.pdf").is_file()

    def test_refuses_a_link_and_a_package_among_templates(self, tmp_path):
        (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
        linked = tmp_path / "linked"
        linked.mkdir()
        (linked / "x.typ").symlink_to(tmp_path / "secret.txt")
        with pytest.raises(WsrcodeError, match="link out of the templates"):
            typst._root((linked,))
        fetched = tmp_path / "fetched"
        fetched.mkdir()
        (fetched / "x.typ").write_text('#import "@preview/anything:1.0.0"', encoding="utf-8")
        with pytest.raises(WsrcodeError, match="needs no network"):
            typst._root((fetched,))

    def test_names_the_line_of_a_broken_template(self, tmp_path):
        (tmp_path / "x").mkdir()
        (tmp_path / "x" / "broken.typ").write_text("#let a = (\n", encoding="utf-8")
        with pytest.raises(WsrcodeError, match=r"thing: unclosed delimiter \(templates/x/broken\.typ:1:9\)"):
            typst.pdf("x/broken.typ", {"id": "thing"}, when=_when(), folders=(tmp_path,))

    def test_takes_a_warning_for_an_error(self, tmp_path):
        (tmp_path / "odd.typ").write_text(
            '#set document(title: "x")\n#set text(font: "No Such Face")\nx', encoding="utf-8"
        )
        with pytest.raises(WsrcodeError, match="unknown font family"):
            typst.pdf("odd.typ", {"id": "thing"}, when=_when(), folders=(tmp_path,))

    def test_a_missing_template_is_named(self):
        with pytest.raises(WsrcodeError, match=r"no template nowhere\.typ"):
            typst.pdf("nowhere.typ", {"id": "thing"}, when=_when(), folders=FOLDERS)


def _when():
    from datetime import UTC, datetime

    return datetime(2026, 11, 1, tzinfo=UTC)

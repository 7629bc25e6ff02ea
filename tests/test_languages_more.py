"""More languages and scripts: each prints a booklet, numbers keep their direction, and what is lacking is said."""

import json
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from shutil import copyfile

import page
import pytest
import typst as engine
from click.testing import CliRunner
from pypdf import PdfReader

from wsrcode.build import typst
from wsrcode.build.booklet_model import Booklet
from wsrcode.build.language import language
from wsrcode.build.printer import Printer
from wsrcode.build.templates import find, packaged
from wsrcode.cli import main
from wsrcode.errors import WsrcodeError
from wsrcode.load import read
from wsrcode.load.tree import folder_tree
from wsrcode.model import Edition, quantity

FOLDERS = (packaged(),)
WHEN = datetime(2026, 11, 1, tzinfo=UTC)
PROGRAM = "standards/example/program.yml"
PHONE = "1-800-555-0142"
FONTS = {"ar": "Amiri", "bn": "HindSiliguri", "ur": "Amiri"}
TAGS = ("ar", "bn", "fr", "pt", "quc", "st", "tl", "ur")
# Machine drafts for these tests alone. The number is one that nobody can be called on.
REST = {
    "ar": ("الراحة", "لك راحة لا تقل عن 10 دقائق.", f"اتصل بالرقم {PHONE}."),
    "bn": ("বিশ্রাম", "আপনি কমপক্ষে 10 মিনিট বিশ্রাম পাবেন।", "বিশ্রাম নিন।"),
    "fr": ("Pause", "Vous avez une pause d'au moins 10 minutes.", "Prenez votre pause."),
    "pt": ("Descanso", "Você tem um descanso de pelo menos 10 minutos.", "Faça o seu descanso."),
    "ur": ("آرام", "آپ کو کم از کم 10 منٹ کا آرام ملتا ہے۔", f"{PHONE} پر فون کریں۔"),
}


@cache
def booklet(tag):
    tree = dict(folder_tree(packaged() / "starter"))
    program = tree[PROGRAM].decode().replace("languages: [en, es]", f"languages: [en, es, {tag}]", 1)
    tree[PROGRAM] = program.replace("name: Complaint line\n", f"name: Complaint line\n    phone: {PHONE}\n", 1).encode()
    texts = dict(zip(("title", "right", "do"), REST.get(tag, ()), strict=False))
    lines = "".join(f"\n    {key}: {text}" for key, text in texts.items())
    provisions = f"\n  rest:{lines}" if lines else " {}"
    written = f"language: {tag}\ntranslator: machine draft\nprovisions:{provisions}\n"
    tree[f"standards/example/translations/{tag}.yml"] = written.encode()
    reading = read(tree)
    assert reading.faults == ()
    edition = Edition(reading.corpus.standards["example"], tag)
    return Booklet(edition, language(FOLDERS, tag), FOLDERS, reading.corpus.measures)


@cache
def printed(tag):
    return Printer(FOLDERS).pdf("booklet/booklet.typ", booklet(tag).model, when=WHEN, extra={"qr": ""})


def said(data):
    return [each.extract_text() for each in PdfReader(BytesIO(data)).pages]


@pytest.mark.parametrize("tag", TAGS)
class TestEveryLanguage:
    def test_prints_a_booklet_that_folds_and_can_be_read_aloud(self, tag):
        data, pages = printed(tag)
        assert pages % 4 == 0
        assert list(page.validate_pdf_bytes(data, profile="ua1").failures) == []

    def test_is_drawn_with_its_own_font(self, tag):
        assert FONTS.get(tag, "NotoSans").encode() in printed(tag)[0]

    def test_is_a_draft_until_somebody_has_read_it(self, tag):
        assert f"templates/languages/{tag}.yml: status is draft" in booklet(tag).waits_for


@pytest.mark.parametrize("tag", ["ar", "ur"])
class TestFromTheRight:
    def test_the_number_to_call_is_whole_on_every_page(self, tag):
        assert [n for n, text in enumerate(said(printed(tag)[0])) if PHONE not in text] == []


PROBE = """
#import "/lib/print.typ": *
#set page(width: 12cm, height: 2cm, margin: 5mm)
#set text(font: data.fonts, fallback: false, lang: data.lang, dir: if data.dir == "rtl" { rtl } else { ltr })
SHOW
#data.text
"""


def drawn(folder, words, *, rule="#show: figures-whole"):
    """Return the picture of a line of Arabic with these words in it: text layers do not show in which order it is."""
    (folder / "lib").mkdir(exist_ok=True)
    copyfile(packaged() / "lib" / "print.typ", folder / "lib" / "print.typ")
    (folder / "probe.typ").write_text(PROBE.replace("SHOW", rule), encoding="utf-8")
    model = {"lang": "ar", "dir": "rtl", "fonts": ["Amiri", "Noto Sans"], "text": f"الرقم {words} هنا."}
    inputs = {"data": json.dumps(model)}
    fonts = typst.fonts(FOLDERS)
    return engine.compile(folder / "probe.typ", root=folder, font_paths=fonts, format="png", ppi=72, sys_inputs=inputs)


def isolated(words):
    """Return words as Unicode keeps them from left to right among words from the right."""
    return f"\u2066{words}\u2069"


@pytest.mark.parametrize("written", [PHONE, "+1 (800) 555-0142", "(800) 555-0142", "2026.11-3f9a2c1"])
def test_a_number_in_a_line_from_the_right_is_read_from_the_left(tmp_path, written):
    shown = drawn(tmp_path, written)
    assert shown == drawn(tmp_path, isolated(written), rule="")
    # Without the rule it would be turned round; else this test would prove nothing.
    assert shown != drawn(tmp_path, written, rule="")


@pytest.mark.parametrize("written", ["a1b2-c3d4-0f9e", "50 %", "32 °F", "3.1", "10", "10:30-12:00"])
def test_so_is_a_quantity_and_a_mark(tmp_path, written):
    assert drawn(tmp_path, written) == drawn(tmp_path, isolated(written), rule="")


def test_a_number_without_the_rule_is_turned_round(tmp_path):
    assert drawn(tmp_path, PHONE, rule="") == drawn(tmp_path, isolated("0142-555-800-1"), rule="")


def test_sheets_from_the_right_are_bound_on_the_right(tmp_path):
    """What is bound on the right lies as the pages counted backwards lie when bound on the left."""
    pages = tmp_path / "pages.typ"
    pages.write_text("#set page(width: 5.5in, height: 8.5in)\n#for n in sys.inputs.n.split() { page(n) }")
    fonts = typst.fonts(FOLDERS)
    copyfile(packaged() / "imposed" / "sheets.typ", tmp_path / "sheets.typ")

    half, whole = {"width": 139.7, "height": 215.9}, {"width": 279.4, "height": 215.9}
    told = {"paper": whole, "page": half, "note": "", "lang": "en", "fonts": ["Noto Sans"]}

    def sides(order, way):
        made = engine.compile(pages, font_paths=typst.fonts(FOLDERS), sys_inputs={"n": order})
        (tmp_path / "source.pdf").write_bytes(made)
        inputs = {"n": "4", "src": "/source.pdf", "sheet": json.dumps({**told, "dir": way})}
        return engine.compile(tmp_path / "sheets.typ", root=tmp_path, font_paths=fonts, format="png", sys_inputs=inputs)

    assert sides("1 2 3 4", "rtl") == sides("4 3 2 1", "ltr")
    assert sides("1 2 3 4", "rtl") != sides("1 2 3 4", "ltr")


class TestPartialFile:
    @staticmethod
    def write(folder, tag, more):
        (folder / "languages").mkdir(exist_ok=True)
        text = f"tag: {tag}\nname: Own\ndir: ltr\nstatus: draft\nfonts: [Noto Sans]\n{more}"
        (folder / "languages" / f"{tag}.yml").write_text(text, encoding="utf-8")
        return language((folder, *FOLDERS), tag)

    def test_what_it_lacks_is_said_in_english(self, tmp_path):
        own = self.write(tmp_path, "xx", "words: {booklet: {contents: Own words}}\nunits: {hour: {other: own}}\n")
        assert own.say("booklet.contents") == "Own words"
        assert own.say("booklet.how.title") == "How to use this booklet"
        assert own.amount(quantity("2 hours")) == "2 own"
        assert own.amount(quantity("2 days")) == "2 days"
        assert own.months[0] == "January"
        assert own.notice.startswith("templates/languages/xx.yml: lacks words/draft/mark and ")
        assert own.notice.endswith("printed in English instead")

    def test_or_in_the_language_it_names(self, tmp_path):
        own = self.write(tmp_path, "xx", "instead: es\n")
        assert own.say("booklet.how.title") == "Cómo usar este librito"
        assert own.notice.endswith("printed in Español instead")

    def test_english_of_a_project_is_completed_by_the_package(self, tmp_path):
        assert self.write(tmp_path, "en", "").say("booklet.how.title") == "How to use this booklet"

    def test_a_whole_file_lacks_nothing(self):
        assert language(FOLDERS, "fr").notice is None

    @pytest.mark.parametrize(
        ("more", "says"),
        [
            ("instead: quc\n", "instead must name a language that names no other"),
            ("instead: zz\n", "no template languages/zz.yml"),
            ("line: tall\n", "line must state above and below"),
            ("words: none\n", "words is missing or of another kind"),
        ],
    )
    def test_a_wrong_one_is_named(self, tmp_path, more, says):
        with pytest.raises(WsrcodeError, match=says):
            self.write(tmp_path, "xx", more)

    def test_the_build_says_what_is_borrowed(self, tmp_path):
        runner = CliRunner()
        for words in (["init", str(tmp_path)], ["new", "language", "example", "quc", "--root", str(tmp_path)]):
            assert runner.invoke(main, words).exit_code == 0
        words = ["build", "--root", str(tmp_path), "--output", "booklet", "--lang", "quc"]
        built = runner.invoke(main, words)
        assert built.exit_code == 0
        assert "languages/quc.yml: lacks" in built.output


def test_a_family_that_is_not_installed_is_named(tmp_path):
    (tmp_path / "languages").mkdir()
    text = find(FOLDERS, "languages/fr.yml").read_text(encoding="utf-8").replace("[Noto Sans]", "[Nowhere Sans]")
    (tmp_path / "languages" / "fr.yml").write_text(text, encoding="utf-8")
    own = Booklet(booklet("fr").edition, language((tmp_path, *FOLDERS), "fr"), FOLDERS, booklet("fr").measures)
    with pytest.raises(WsrcodeError, match="nowhere sans"):
        typst.pdf("booklet/booklet.typ", own.model, when=WHEN, folders=FOLDERS, extra={"qr": ""})

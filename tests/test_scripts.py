"""A short code in eight languages: what is drawn, in which order, on which page, and what a reader's program gets."""

import re
import unicodedata
from functools import cache
from io import BytesIO
from shutil import copytree

import page
import pytest
from click.testing import CliRunner
from drawn import lines
from pypdf import PdfReader
from scripts import FOLDERS, FROM_THE_RIGHT, ID, LATIN, PHONE, TAGS, booklet, made, program

from wsrcode.build.figures import FIGURE
from wsrcode.build.language import in_output, language
from wsrcode.build.numerals import SYSTEMS
from wsrcode.build.templates import find
from wsrcode.cli import main
from wsrcode.model import Edition

BENGALI = set(SYSTEMS["beng"])
LATIN_DIGITS = set(SYSTEMS["latn"])


@cache
def seen(tag):
    """Return the lines of a booklet as the eye sees them, page by page."""
    return lines(booklet(tag))


def everything(pages):
    return "\n".join(line for page in pages for line in page)


def tops(data):
    """Return the height of the highest and the lowest line of each page but its header and footer."""
    from drawn import glyphs

    for each in PdfReader(BytesIO(data)).pages:
        heights = [glyph.y for glyph in glyphs(each) if 55 < glyph.y < 575 and glyph.text.strip()]
        yield max(heights), min(heights)


@pytest.mark.parametrize("tag", TAGS)
class TestBooklet:
    def test_ten_provisions_fold_and_can_be_read_aloud(self, tag):
        file = made("booklet", tag)[0]
        assert file.pages % 4 == 0
        assert list(page.validate_pdf_bytes(file.data, profile="ua1").failures) == []
        assert len(program().corpus.standards["example"].numbers) == 10

    def test_what_must_be_known_first_has_one_page(self, tag):
        """The second page holds all of how the booklet is used, with the number; what is inside stands on the third."""
        before, contents = (everything([each]) for each in seen(tag)[1:3])
        assert before.count(PHONE) == 2
        assert "....." in contents.replace("\t", "")
        assert all(number in contents for number in ("1.1", "2.4", "3.1", "4.2"))

    def test_no_page_of_the_rules_stands_half_empty(self, tag):
        pages = list(tops(booklet(tag)))
        rules = next(n for n, each in enumerate(seen(tag)) if n > 3 and len(everything([each])) < 600) - 1
        assert [n + 1 for n, (_, low) in enumerate(pages[3:rules], 3) if low > 300] == []

    def test_every_word_is_in_a_font_that_came_as_a_package(self, tag):
        fonts = {
            each.get_object()["/BaseFont"].partition("+")[2].partition("-")[0]
            for one in PdfReader(BytesIO(booklet(tag))).pages
            for each in one["/Resources"]["/Font"].values()
        }
        assert fonts <= {"NotoSans", "HindSiliguri", "Amiri"}

    def test_a_card_and_a_poster_are_made_and_can_be_read_aloud(self, tag):
        for file in (*made("card", tag), *made("poster", tag)):
            assert list(page.validate_pdf_bytes(file.data, profile="ua1").failures) == [], file.path
            assert PHONE in everything(lines(file.data)), file.path
        assert [file.pages for file in made("poster", tag)] == [1, 1]


@pytest.mark.parametrize("tag", FROM_THE_RIGHT)
class TestSeenFromTheRight:
    """By the places of their letters on the page: read from the left edge, each figure stands as it is written."""

    def test_the_number_to_call_on_every_page(self, tag):
        assert [n for n, each in enumerate(seen(tag), 1) if PHONE not in everything([each])] == []

    def test_the_number_in_the_text_of_a_rule_and_below_every_page(self, tag):
        rules = [each for each in seen(tag)[3:] if everything([each]).count(PHONE) >= 2]
        in_text = [line for each in rules for line in each[:-1] if re.search(rf"{PHONE}(?!\d)", line)]
        # Once in the words of the rule, and once in the panel beside it.
        assert len(in_text) >= 2
        assert all(re.search(rf"^\d+\t{PHONE}\t", each[-1]) for each in rules)

    def test_an_id_a_time_an_area_an_amount_and_a_share(self, tag):
        told = everything(seen(tag))
        for figure in (ID, "10:30", "4.65 m2", "400 m", "USD 15.00", "50 %", "48", "2026.11"):
            assert re.search(rf"(?<![\w-]){re.escape(figure)}(?![\d-])", told), figure

    def test_nothing_is_turned_round(self, tag):
        told = everything(seen(tag))
        for figure in ("0142-555-800-1", "3f9a2c1-2026.11", "30:10", "m2 4.65", "15.00 USD", "% 50"):
            assert figure not in told, figure

    def test_in_the_contents_the_number_is_on_the_right_and_the_page_on_the_left(self, tag):
        rows = [line for line in seen(tag)[2] if "...." in line.replace("\t", "")]
        numbered = [line for line in rows if re.search(r"\d\.\d$", line)]
        assert [re.match(r"\d+", line)[0] for line in rows] == sorted(
            (re.match(r"\d+", line)[0] for line in rows), key=int
        )
        assert [line[-3:] for line in numbered] == [
            "1.1",
            "1.2",
            "2.1",
            "2.2",
            "2.3",
            "2.4",
            "3.1",
            "3.2",
            "4.1",
            "4.2",
        ]

    @pytest.mark.parametrize("output", ["card", "poster"])
    def test_on_a_card_and_a_poster(self, tag, output):
        told = [everything(lines(file.data)) for file in made(output, tag)]
        assert all(each.count(PHONE) in {1, 10} for each in told)
        assert all(ID in each for each in told)

    def test_the_page_for_a_phone_marks_every_figure(self, tag):
        (file,) = made("web", tag)
        told = file.data.decode()
        for figure in (PHONE, ID, "10:30", "4.65 m2", "50 %", "USD 15.00"):
            assert f'<bdi dir="ltr">{figure}</bdi>' in told, figure
        assert 'href="#i-hand-pointing-left"' in told
        assert "hand-pointing-right" not in told


def test_the_page_for_a_phone_divides_no_figure():
    told = made("web", "fr")[0].data.decode()
    assert told.count(f'<bdi dir="ltr">{ID}</bdi>') == 2
    assert '<bdi dir="ltr">50 %</bdi>' in told
    assert "au moins 10 minutes" in told


class TestDigits:
    def test_what_is_counted_has_the_digits_of_bengali(self):
        told = everything(seen("bn"))
        assert all(figure in told for figure in ("১০:৩০", "১৫.০০", "৪৮", "৫০", "২০২৬"))
        assert [each[-1].rpartition("\t")[2] for each in seen("bn")[1:4]] == ["২", "৩", "৪"]

    def test_what_is_a_name_has_the_digits_of_a_telephone(self):
        told = everything(seen("bn"))
        assert PHONE in told
        assert ID in told
        assert "2026.11" in told
        assert all(number in told for number in ("1.1", "2.4", "4.2"))

    @pytest.mark.parametrize("tag", [tag for tag in TAGS if tag != "bn"])
    def test_the_others_have_no_other_digits(self, tag):
        digits = {each for each in everything(seen(tag)) if each.isdigit()} - set("²³")
        assert digits <= LATIN_DIGITS


@cache
def extracted(tag):
    """Return what a program reads out of a booklet, and the texts of the rules that stand in it."""
    told = " ".join(each.extract_text() for each in PdfReader(BytesIO(booklet(tag))).pages)
    edition = Edition(program().corpus.standards["example"], tag)
    keys = [key for key in edition.words if re.fullmatch(r"provisions/[^/]+/(title|right|do)", key)]
    return folded(told), [folded(edition[key].text) for key in keys]


def folded(text):
    return " ".join(unicodedata.normalize("NFKC", text).split())


class TestTextLayer:
    @pytest.mark.parametrize("tag", LATIN)
    def test_latin_letters_come_back_as_they_were_written(self, tag):
        told, texts = extracted(tag)
        assert len(texts) == 30
        assert [each for each in texts if each not in told] == []

    # What came back when it was measured, of 100 words; the page for a phone is the edition that is read aloud.
    @pytest.mark.parametrize(("tag", "least"), [("ar", 75), ("bn", 11), ("ur", 80)])
    def test_of_other_scripts_only_so_many_words_do(self, tag, least):
        told, texts = extracted(tag)
        words = {word for text in texts for word in text.split()}
        assert 100 * len(words & set(told.split())) / len(words) >= least

    @pytest.mark.parametrize("tag", ["ar", "bn", "ur"])
    def test_of_the_page_for_a_phone_all_do(self, tag):
        _, texts = extracted(tag)
        told = folded(re.sub(r"<[^>]+>", "", made("web", tag)[0].data.decode()))
        assert [each for each in texts if each not in told] == []


class TestLacking:
    def test_what_quiche_lacks_is_said_in_spanish_or_in_the_language_of_the_code_and_told(self):
        told = everything(seen("quc"))
        assert all(words in told for words in ("Uxlanem", "Tojb'al", "Su derecho", "You are free.", "(sin traducir)"))
        assert "Zero tolerance (sin traducir)" in everything(lines(made("card", "quc")[0].data))

    def test_words_of_an_output_are_borrowed_one_by_one(self, tmp_path):
        (tmp_path / "languages" / "card").mkdir(parents=True)
        (tmp_path / "languages" / "card" / "quc.yml").write_text(
            "status: read\nwords: {title: Own}\n", encoding="utf-8"
        )
        own = in_output((tmp_path, *FOLDERS), "quc", "card")
        assert own.group("card")["title"] == "Own"
        assert own.group("card")["line"] == "Línea de quejas"
        assert own.status == "draft"
        assert own.notice == "templates/languages/card/quc.yml: lacks words/line and 2 more; printed in Español instead"

    @pytest.mark.parametrize("output", ["card", "poster"])
    @pytest.mark.parametrize("tag", [tag for tag in TAGS if tag != "quc"])
    def test_cards_and_posters_are_whole_in_the_others(self, tag, output):
        assert in_output(FOLDERS, tag, output).notice is None
        assert in_output(FOLDERS, tag, output).status == "draft"

    def test_what_a_language_from_the_right_borrows_keeps_its_own_direction(self, tmp_path):
        (tmp_path / "languages" / "sheet").mkdir(parents=True)
        for tag in ("ar", "fr"):
            (tmp_path / "languages" / "sheet" / f"{tag}.yml").write_text("status: draft\n", encoding="utf-8")
        borrowed = in_output((tmp_path, *FOLDERS), "ar", "sheet")
        assert borrowed.group("sheet")["zero"] == "\u2068Zero tolerance\u2069"
        assert in_output((tmp_path, *FOLDERS), "fr", "sheet").group("sheet")["zero"] == "Zero tolerance"
        assert borrowed.notice.startswith("templates/languages/sheet/ar.yml: lacks words/title and ")

    def test_words_of_another_kind_are_named(self, tmp_path):
        (tmp_path / "languages" / "card").mkdir(parents=True)
        (tmp_path / "languages" / "card" / "fr.yml").write_text("words: none\n", encoding="utf-8")
        with pytest.raises(Exception, match=r"card/fr\.yml: words is of another kind than in card/en\.yml"):
            in_output((tmp_path, *FOLDERS), "fr", "card")


MAM = "tag: mam\nname: Mam\ndir: ltr\nstatus: draft\nfonts: [Noto Sans]\ninstead: es\n"


def run(*words):
    return CliRunner().invoke(main, [str(each) for each in words])


@pytest.fixture
def project(tmp_path):
    """Return a new project with a revision's notes, whose supplier reads Mam: a language that no library knows."""
    assert run("init", tmp_path).exit_code == 0
    (tmp_path / "standards/example/notes").mkdir()
    (tmp_path / "standards/example/notes/0.yml").write_text(
        'revision: "0"\nnotes:\n  - {provision: rest, worker: You have a rest., supplier: Give a rest.}\n',
        encoding="utf-8",
    )
    suppliers = tmp_path / "standards/example/suppliers.yml"
    suppliers.write_text(suppliers.read_text(encoding="utf-8").replace("[es]", "[mam]"), encoding="utf-8")
    return tmp_path


class TestUnknownLanguage:
    def test_one_file_is_enough_for_everything_that_is_printed(self, project):
        assert run("new", "language", "example", "mam", "--root", project).exit_code == 0
        for each in (project / "templates/languages").rglob("mam.yml"):
            each.unlink()
        (project / "templates/languages/mam.yml").write_text(MAM, encoding="utf-8")
        built = run("build", "--root", project, "--lang", "mam")
        assert built.exit_code == 0, built.output
        outputs = {"akn", "booklets", "buyers", "cards", "interviews", "posters", "sheets", "web", "notices"}
        made = {each.relative_to(project / "dist/example").parts[0] for each in (project / "dist").rglob("*mam*")}
        assert made - {".wsrcode"} == outputs
        for words in (
            "languages/mam.yml: lacks words/draft/mark and ",
            "languages/mam.yml: CLDR has no plural rules for mam; until plural does, only 1 has its own form",
            "card/mam.yml: lacks words/title and ",
            "poster/mam.yml: lacks words/title and ",
            "sheet/mam.yml: lacks words/title and ",
        ):
            assert words in built.output
        site = run("site", "--root", project)
        assert site.exit_code == 0, site.output
        assert "no pages in mam: write mam.yml in templates/languages/ and templates/languages/site/" in site.output

    def test_the_files_that_new_language_writes_make_a_site_too(self, project):
        assert run("new", "language", "example", "mam", "--root", project).exit_code == 0
        site = run("site", "--root", project, "--lang", "mam")
        assert site.exit_code == 0, site.output
        assert "the theme of the site lacks mam: its buttons are in English, its search knows no stems" in site.output
        page = (project / "dist/site/index.html").read_text(encoding="utf-8")
        assert '<html lang="mam"' in page
        assert 'dir="ltr"' in page
        assert re.search(r'<a [^>]*class="md-skip">\s*<span lang="en">Skip to content</span>', page)

    def test_a_site_file_may_lack_words_and_borrow_the_themes(self, project):
        assert run("new", "language", "example", "mam", "--root", project).exit_code == 0
        own = project / "templates/languages"
        (own / "mam.yml").write_text(MAM.replace("ltr", "rtl"), encoding="utf-8")
        (own / "site/mam.yml").write_text("words: {search: Own}\n", encoding="utf-8")
        site = run("site", "--root", project, "--lang", "mam")
        assert site.exit_code == 0, site.output
        page = (project / "dist/site/index.html").read_text(encoding="utf-8")
        assert 'dir="rtl"' in page
        assert 'aria-label="Own"' in (project / "dist/site/assets/around.js").read_text(encoding="utf-8")
        assert "Saltar a contenido" in page

    def test_a_region_and_a_script_are_no_hindrance(self, project):
        for tag in ("pt-BR", "zh-Hant"):
            assert run("new", "language", "example", tag, "--root", project).exit_code == 0
            built = run("build", "--root", project, "--lang", tag, "--output", "booklet", "--output", "card")
            assert built.exit_code == 0, built.output


def test_a_letter_that_no_font_has_is_told_in_one_line(project):
    assert run("new", "language", "example", "mam", "--root", project).exit_code == 0
    file = project / "standards/example/translations/mam.yml"
    file.write_text("language: mam\ntranslator: nobody\nprovisions:\n  rest: {title: ພັກຜ່ອນ}\n", encoding="utf-8")
    built = run("build", "--root", project, "--lang", "mam", "--output", "booklet")
    assert built.exit_code == 1
    assert "provisions/rest/title cannot be printed: no font draws" in built.output


def test_paper_and_web_know_the_same_figures():
    """Typst and Python have the rule in a file each; here they are one."""
    source = find(FOLDERS, "lib/print.typ").read_text(encoding="utf-8")
    parts = re.findall(r'let (?:start|more|unit) = "(.*)"\n', source)
    pattern = "".join(parts).replace("\\\\", "\\").replace("٫٬", "\\u066b\\u066c")
    assert pattern == FIGURE.pattern


def test_the_fixture_speaks_its_languages():
    standard = program().corpus.standards["example"]
    assert set(TAGS) | {"en"} == set(standard.languages)
    assert language(FOLDERS, "quc").borrows == "es"
    edition = Edition(standard, "bn")
    assert BENGALI & set(edition["provisions/pay/right"].text)


def test_the_fixture_is_a_sound_code(tmp_path, repository):
    copytree(repository / "tests" / "scripts" / "standards", tmp_path / "standards")
    copytree(repository / "standards" / "baselines", tmp_path / "standards" / "baselines")
    (tmp_path / "standards" / "measures.yml").write_bytes((repository / "standards" / "measures.yml").read_bytes())
    checked = run("check", "--root", tmp_path)
    # A number in a text is refused in a code; here it stands in one, to be seen in the middle of a line.
    assert set(re.findall(r" error: .*\[(.*)\]", checked.output)) == {"privacy/phone-in-text"}
    assert "number-differs" not in checked.output


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (f"Call {PHONE}. Now.", [PHONE]),
        ("+1 (800) 555-0142", ["+1 (800) 555-0142"]),
        (f"{ID}, 10:30-12:00 and 1.1: rest", [ID, "10:30-12:00", "1.1"]),
        ("USD 15.00, 50 %, 4.65 m2, 32 °F, 400 m away", ["USD 15.00", "50 %", "4.65 m2", "32 °F", "400 m"]),
        ("COVID-19, an H-2A visa, 29 U.S.C. § 206(a)", ["COVID-19", "H-2A", "29", "206(a"]),
        ("১০:৩০ টায়, ١٢٬٣٤٥٫٥", ["১০:৩০", "١٢٬٣٤٥٫٥"]),
        ("no figure here, nor in ten minutes", []),
    ],
)
def test_a_figure_ends_where_it_ends(text, figures):
    assert FIGURE.findall(text) == figures

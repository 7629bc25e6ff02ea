"""A local insert: one camp's address and the office that helps there, in every booklet of its own and in no other."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader
from test_booklet import FINISHED, HOSTILE, failures, standard
from test_build import files

from wsrcode.build.define import Desk
from wsrcode.build.outputs import booklet, poster
from wsrcode.build.printer import Look, Printer
from wsrcode.build.templates import template_folders
from wsrcode.cli import main
from wsrcode.errors import WsrcodeError
from wsrcode.load import read_folder
from wsrcode.load.inserts import insert

CAMP = """\
id: example-camp
program: example
name: Example Camp
address: 100 Example Road, Example Town
office:
  name: Example Community Center
  phone: 555-0142-88
  hours:
    en: Monday to Friday
    es: De lunes a viernes
emergency:
  en: the big tree beside the gate
  es: el árbol grande junto a la entrada
checked: 2026-11-20
"""
SAID = {
    "en": ("Where you live and work", "Monday to Friday", "In an emergency, meet here: the big tree beside the gate"),
    "es": ("Donde usted vive y trabaja", "De lunes a viernes", "el árbol grande junto a la entrada"),
}


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(main, ["init"]).exit_code == 0
    (tmp_path / "camp.yml").write_text(CAMP)
    return tmp_path


def build(*words):
    return CliRunner().invoke(main, ["build", *words], catch_exceptions=False)


def written(folder, text=CAMP, name="camp.yml"):
    path = Path(folder) / name
    path.write_text(text)
    return path


def made(folder, text=CAMP, *changes, output=booklet, final=False):
    """Return what is made for a place, by name."""
    place = insert(written(folder, text))
    corpus, code = standard(*changes)
    printer = Printer(template_folders(None), Look(place=place.id))
    desk = Desk(corpus, code, ("en", "es"), printer, final=final, insert=place)
    return {each.name: each for each in output.documents(desk)}


def said(document):
    pages = PdfReader(BytesIO(document.make()[0].data)).pages
    return [re.sub(r"[\s\u2066-\u2069]+", " ", each.extract_text()) for each in pages]


class TestPrinted:
    def test_stands_on_the_inside_of_the_back_cover_of_every_profile_in_its_language(self, tmp_path):
        found = made(tmp_path)
        assert len(found) == 6
        for name, document in found.items():
            assert name.endswith(" at example-camp")
            pages = said(document)
            assert len(pages) % 4 == 0
            told = ("Example Camp", "100 Example Road, Example Town", "Example Community Center", "555-0142-88")
            for words in (*told, *SAID[document.language]):
                assert [n for n, text in enumerate(pages) if words in text] == [len(pages) - 2], (name, words)

    def test_adds_no_page(self, tmp_path):
        corpus, code = standard()
        usual = booklet.documents(Desk(corpus, code, ("en", "es"), Printer(template_folders(None))))
        assert [each.make()[0].pages for each in usual] == [each.make()[0].pages for each in made(tmp_path).values()]

    def test_can_be_read_aloud_and_kept(self, tmp_path):
        document, *_ = made(tmp_path).values()
        assert failures(document.make()[0].data) == []

    def test_stands_on_the_poster(self, tmp_path):
        for document in made(tmp_path, output=poster).values():
            (text,) = said(document)
            for words in ("100 Example Road", "Example Community Center", "555-0142-88", *SAID[document.language]):
                assert words in text

    def test_the_poster_of_a_whole_code_has_room_for_it_in_every_language(self, repository, tmp_path):
        place = insert(written(tmp_path, CAMP.replace("program: example", "program: fair-food")))
        corpus = read_folder(repository).corpus
        printer = Printer(template_folders(repository), Look(place=place.id))
        desk = Desk(corpus, corpus.standards["fair-food"], ("en", "es", "ht"), printer, insert=place)
        assert [[each.pages for each in document.make()] for document in poster.documents(desk)] == [[1, 1]] * 3

    def test_an_unknown_number_prints_as_a_blank(self, tmp_path):
        document, *_ = made(tmp_path, CAMP.replace("  phone: 555-0142-88\n", "")).values()
        assert "Ask for the number and write it here." in said(document)[-2]

    def test_what_it_does_not_say_in_a_language_it_says_in_another_and_tells(self, tmp_path):
        text = CAMP.replace("    es: De lunes a viernes\n", "")
        assert "Monday to Friday (sin traducir)" in said(made(tmp_path, text)["example booklet es at example-camp"])[-2]

    def test_code_of_any_kind_is_printed_as_it_stands(self, tmp_path):
        document, *_ = made(tmp_path, CAMP.replace("name: Example Camp", f"name: '{HOSTILE}'")).values()
        assert HOSTILE.replace(" ", "") in said(document)[-2].replace(" ", "").replace("“", '"')

    def test_the_longest_address_fits(self, tmp_path):
        address = ("100 Example Road " * 12)[:200].strip()
        document, *_ = made(tmp_path, CAMP.replace("100 Example Road, Example Town", address)).values()
        assert address.split()[-1] in said(document)[-2]

    def test_too_much_to_say_is_refused_by_name(self, tmp_path):
        text = CAMP
        for short in ("Example Camp", "100 Example Road, Example Town", "Example Community Center", "Monday to Friday"):
            text = text.replace(short, ("Example place " * 14).strip())
        document, *_ = made(tmp_path, text.replace("the big tree", "the big tree " * 13)).values()
        with pytest.raises(WsrcodeError, match="insert example-camp is too long for its page"):
            document.make()

    def test_a_word_wider_than_the_box_is_refused_by_name(self, tmp_path):
        document, *_ = made(tmp_path, CAMP.replace("100 Example", "W" * 39)).values()
        with pytest.raises(WsrcodeError, match="insert/example-camp/address holds a word that is wider"):
            document.make()


class TestFinal:
    def test_is_final_once_somebody_has_checked_it(self, tmp_path):
        found = made(tmp_path, CAMP, *FINISHED, final=True)
        assert found["example booklet en at example-camp"].status == "final"
        assert "DRAFT" not in " ".join(said(found["example booklet en at example-camp"]))

    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            ("checked: 2026-11-20\n", "", "insert example-camp: nobody has checked it"),
            ("  phone: 555-0142-88\n", "", "insert example-camp: no phone number of the office"),
            ("    en: Monday to Friday\n", "", "insert example-camp/office/hours: untranslated"),
            ("  en: the big tree beside the gate\n", "", "insert example-camp/emergency: untranslated"),
        ],
    )
    def test_is_refused_while_something_is_open(self, tmp_path, old, new, said):
        assert old in CAMP
        for output in (booklet, poster):
            document, *_ = made(tmp_path, CAMP.replace(old, new), *FINISHED, output=output, final=True).values()
            with pytest.raises(WsrcodeError, match=re.escape(said)):
                document.make()


class TestCommand:
    def test_stands_beside_the_usual_print_and_both_stay(self, home):
        assert build("--output", "booklet", "--lang", "en").exit_code == 0
        usual = files(home / "dist/example")
        assert build("--output", "booklet", "--lang", "en", "--insert", "camp.yml").exit_code == 0
        both = files(home / "dist/example")
        own = {name for name in both if "-at-example-camp" in name}
        assert {name: both[name] for name in set(both) - own} == usual
        assert {name.replace("-at-example-camp", "") for name in own} == set(usual)
        assert build("--output", "booklet", "--lang", "en").exit_code == 0
        assert files(home / "dist/example") == both

    def test_makes_only_what_has_room_for_it(self, home):
        assert build("--insert", "camp.yml").exit_code == 0
        found = files(home / "dist/example")
        assert {name.split("/")[0] for name in found} == {"booklets", "posters"}
        assert all("-at-example-camp" in name for name in found)

    def test_takes_several_at_once(self, home):
        written(home, CAMP.replace("example-camp", "other-camp"), "other.yml")
        assert build("--output", "poster", "--insert", "camp.yml", "--insert", "other.yml").exit_code == 0
        found = set(files(home / "dist/example/posters"))
        assert {name.replace("other", "example") for name in found if "other" in name} == {
            name for name in found if "example-camp" in name
        }
        assert len(found) == 8

    def test_what_is_no_longer_made_for_a_place_is_removed_and_nothing_else(self, home):
        build("--output", "poster", "--insert", "camp.yml")
        build("--output", "poster")
        program = home / "standards/example/program.yml"
        (home / "standards/example/translations/es.yml").unlink()
        (home / "standards/example/translations/es.lock.yml").unlink(missing_ok=True)
        program.write_text(program.read_text().replace("languages: [en, es]", "languages: [en]", 1))
        assert build("--output", "poster", "--insert", "camp.yml").exit_code == 0
        found = set(files(home / "dist/example/posters"))
        assert not [name for name in found if "-es-" in name and "-at-" in name]
        assert len([name for name in found if "-es-" in name]) == 2

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("--insert", "nowhere.yml"), "nowhere.yml: cannot be read: No such file or directory"),
            (("--insert", "camp.yml", "--insert", "camp.yml"), "two inserts have the id 'example-camp'"),
            (("--insert", "camp.yml", "--output", "web"), "no output that takes an insert 'web'; there are: booklet"),
        ],
    )
    def test_bad_usage_is_one_line_and_exit_2(self, home, words, said):
        done = build(*words)
        assert (done.exit_code, done.output.count("\n")) == (2, 1), done.output
        assert said in done.output
        assert not (home / "dist").exists()

    def test_a_place_of_another_program_is_refused(self, home):
        written(home, CAMP.replace("program: example", "program: exmple"))
        done = build("--insert", "camp.yml")
        assert done.exit_code == 2
        assert "no program 'exmple'; did you mean 'example'?" in done.output


class TestFile:
    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            ("name: Example Camp\n", "", "camp.yml:1:1: name is missing"),
            ("address:", "adress:", "camp.yml:4:1: unknown key 'adress'; did you mean 'address'?"),
            ("phone: 555-0142-88", "phone: call Maria", "camp.yml:7:3: phone: 'call Maria' does not have the form"),
            (
                "phone: 555-0142-88",
                "phone: 5550142",
                "camp.yml:7:3: phone is 5550142, but must be text",
            ),
            ("id: example-camp", "id: ../../etc", "camp.yml:1:1: id: '../../etc' does not have the form"),
            ("  es: el árbol", "  spanish: el árbol", "camp.yml:13:"),
            ("checked: 2026-11-20", "checked: 2026-13-20", "camp.yml:14:1: checked: "),
            ("Example Road", "Example \u202eRoad", "camp.yml:4:22: holds the character U+202E"),
            ("Example Road", "Example Road " * 20, "camp.yml:4:1: address: string should have at most 200"),
            ("name: Example Camp", "name: *x", "camp.yml:3:7: has an alias (*)"),
            ("name: Example Camp", "name: Example Camp\nname: Twice", "has the key 'name' twice"),
            ("id: example-camp", "id: [", "is no YAML"),
        ],
    )
    def test_what_is_wrong_is_told_with_its_line(self, tmp_path, old, new, said):
        assert old in CAMP
        with pytest.raises(WsrcodeError, match=re.escape(said)):
            insert(written(tmp_path, CAMP.replace(old, new, 1)))

    @pytest.mark.parametrize("data", [b"", b"- a\n", b"\xff\xfe", b"\x00", b"a: 1\n" * 200_000])
    def test_what_is_no_insert_is_refused(self, tmp_path, data):
        path = tmp_path / "camp.yml"
        path.write_bytes(data)
        with pytest.raises(WsrcodeError, match=r"camp\.yml:"):
            insert(path)

    def test_a_folder_is_refused(self, tmp_path):
        with pytest.raises(WsrcodeError, match="cannot be read"):
            insert(tmp_path)

    def test_among_the_files_of_a_program_check_reads_it_as_strictly(self, home):
        folder = home / "standards/example/inserts"
        folder.mkdir()
        path = written(folder, CAMP, "example-camp.yml")
        assert read_folder(home).faults == ()
        path.write_text(CAMP.replace("address:", "adress:"))
        assert "example-camp.yml:4:1: error: unknown key 'adress'" in " ".join(map(str, read_folder(home).faults))
        path.write_text(CAMP)
        path.rename(folder / "other.yml")
        assert "says it is 'example-camp', but its place says 'other'" in str(read_folder(home).faults[0])

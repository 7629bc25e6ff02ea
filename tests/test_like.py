"""A new code like that of a sector: it asks, it shows the law, and it promises nothing."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from manual import Reader
from pypdf import PdfReader

from wsrcode.cli import main
from wsrcode.errors import WsrcodeError
from wsrcode.load import beginnings, read_folder
from wsrcode.load.beginnings import beginning, kinds, languages, law, measures, spoken
from wsrcode.model.law import above, in_force
from wsrcode.model.quantity import quantity
from wsrcode.packaged import templates
from wsrcode.record.assembly import assembly, demanded

KINDS = ("construction", "dairy", "farm", "fishing", "garment")
PLACE = {"construction": "us-mn", "dairy": "us-vt", "farm": "us-fl", "fishing": "gb", "garment": "bd"}
ROOT = Path(__file__).resolve().parents[1]
DAY = date(2026, 11, 25)


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words), catch_exceptions=False)


@pytest.fixture(params=KINDS)
def home(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project begun like each kind in turn, in a place that has law for it."""
    monkeypatch.chdir(tmp_path)
    done = run("init", "--like", request.param, "--place", PLACE[request.param])
    assert done.exit_code == 0, done.output
    return tmp_path


def kind_of(home: Path) -> str:
    sector_and_parts = [each.id for each in read_folder(home).corpus.standards["our-code"].code.outline]
    return next(each for each in KINDS if [part.id for part in beginning(each).parts] == sector_and_parts)


def test_a_kind_is_a_file_and_nothing_else_lists_it() -> None:
    assert kinds() == KINDS


def test_a_new_file_is_a_new_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    like = tmp_path / "like"
    like.mkdir()
    for name in ("_every", "farm"):
        (like / f"{name}.yml").write_bytes((templates() / "like" / f"{name}.yml").read_bytes())
    (like / "mining.yml").write_bytes((templates() / "like/farm.yml").read_bytes())
    monkeypatch.setattr(beginnings, "templates", lambda: tmp_path)
    assert kinds() == ("farm", "mining")
    assert beginning("mining") == beginning("farm")


def test_a_fault_in_a_kind_is_told_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "like").mkdir()
    (tmp_path / "like/mining.yml").write_text("title: mines\nsector: mining\nholders: []\nparts: []\n")
    monkeypatch.setattr(beginnings, "templates", lambda: tmp_path)
    with pytest.raises(WsrcodeError, match=r"templates/like/mining.yml:2: sector: 'mining' is not one of"):
        beginning("mining")


def test_check_finds_no_error_and_warns_of_what_is_missing(home: Path) -> None:
    done = run("check")
    assert done.exit_code == 0, done.output
    assert ": error: " not in done.output
    for missing in ("recipe/no-complaint-line", "recipe/no-training", "agreement/no-stop-buying"):
        assert f"[{missing}]" in done.output


def test_nothing_is_printable_and_nothing_looks_adopted(home: Path) -> None:
    standard = read_folder(home).corpus.standards["our-code"]
    assert [each.id for each in standard.provisions.values() if each.printable] == []
    assert (standard.program.status, standard.code.status) == ("exploratory", "draft")
    assert standard.program.contacts == ()
    assert {each.consequence.evidence for each in standard.code.tiers if each.consequence} == {"U"}
    assert [each.worker for each in standard.code.tiers if each.worker] == []
    assert standard.code.tiers[0].zero_tolerance


def test_no_blank_has_a_limit_a_remedy_or_a_promise(home: Path) -> None:
    for each in read_folder(home).corpus.standards["our-code"].provisions.values():
        assert each.text == "Write the binding words here: who must do what, by when, for whom."
        assert [(duty.must, duty.limits) for duty in each.obligations] == [("write here what is to be done", ())]
        assert each.remedy is None


def test_every_part_asks_and_has_something_to_fill(home: Path) -> None:
    page = (home / "standards/our-code/assembly.md").read_text()
    chapters = dict(re.findall(r"^## (.+)\n([\s\S]*?)(?=^## |\Z)", page, re.MULTILINE))
    for part in read_folder(home).corpus.standards["our-code"].code.outline:
        assert len(re.findall(r"^\d+\. .+\?$", chapters[part.title], re.MULTILINE)) >= 3
        assert part.provisions


def test_every_floor_in_force_stands_on_the_page_of_the_assembly(home: Path) -> None:
    standard = read_folder(home).corpus.standards["our-code"]
    (place,) = standard.program.places
    assert place == PLACE[kind_of(home)]
    page = (home / "standards/our-code/assembly.md").read_text()
    shelf = law(())
    floors = [floor for each in above(place) if each in shelf for floor in shelf[each].floors]
    held = list(in_force(floors, standard.program.sector, standard.code.law_date))
    assert held
    for floor in held:
        (told, *_) = re.findall(rf"^- \*\*{re.escape(floor.title)}\*\*.*\n.*", page, re.MULTILINE)
        assert demanded(floor, spoken("dairy", "en")[1]) in told
        assert " ".join(floor.citation.split()) in told
        assert f"Confidence: {floor.confidence}." in told
    gone = {each.title for each in floors} - {each.title for each in held}
    assert [title for title in gone if f"**{title}**" in page] == []


def test_the_booklet_is_a_draft_of_ideas_and_says_nothing_of_the_blanks(home: Path) -> None:
    done = run("build", "--output", "booklet")
    assert done.exit_code == 0, done.output
    pages = [each.extract_text() for each in PdfReader(home / "dist/our-code/booklets/our-code-booklet-en.pdf").pages]
    assert all("DRAFT" in each for each in pages)
    text = " ".join(" ".join(pages).split())
    assert "Nobody has promised anything yet" in text
    standard = read_folder(home).corpus.standards["our-code"]
    unprinted = [each.title for each in (*standard.provisions.values(), *standard.code.outline)]
    assert [each for each in (*unprinted, "rite here", "Still to be decided") if each in text] == []
    assert run("build", "--output", "booklet", "--final").exit_code != 0


def test_every_output_can_be_made_and_no_paper_tells_of_the_blanks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("init", "--like", "dairy", "--name", "barn").exit_code == 0
    done = run("build")
    assert done.exit_code == 0, done.output
    papers = list((tmp_path / "dist/barn").rglob("*.pdf"))
    assert {each.parent.name for each in papers} >= {"booklets", "cards", "posters"}
    for each in papers:
        text = " ".join(" ".join(page.extract_text() for page in PdfReader(each).pages).split())
        assert "rite here what" not in text, each
        assert "Write the binding" not in text, each
        assert "DRAFT" in text, each


@pytest.mark.parametrize("language", [each for each in languages() if each != "en"])
@pytest.mark.parametrize("kind", KINDS)
class TestInAnotherLanguage:
    def test_every_question_is_there_and_is_one(self, kind: str, language: str) -> None:
        here, there = spoken(kind, "en")[0], spoken(kind, language)[0]
        assert here.title != there.title
        for one, other in zip(here.parts, there.parts, strict=True):
            assert (one.id, len(one.ask)) == (other.id, len(other.ask))
            assert one.title != other.title
            assert all(each.endswith("?") for each in other.ask)
            assert not set(one.ask) & set(other.ask)

    def test_stands_beside_the_english_page_with_the_same_law(
        self, kind: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        assert run("init", "--like", kind, "--place", PLACE[kind], "--lang", language).exit_code == 0
        home = tmp_path / "standards/our-code"
        assert sorted(each.name for each in home.glob("assembly*")) == [f"assembly.{language}.md", "assembly.md"]
        pages = [(home / name).read_text() for name in ("assembly.md", f"assembly.{language}.md")]
        laws = [re.findall(r"^- \*\*(.+?)\*\* \(", page, re.MULTILINE) for page in pages]
        told = ["".join(re.findall(r": \*\*(.+?)\*\*\.$", page, re.MULTILINE)) for page in pages]
        assert laws[0] == laws[1]
        assert re.findall(r"\d+", told[0]) == re.findall(r"\d+", told[1])
        words = spoken(kind, language)[1]
        assert words.draft
        assert words.page.draft
        assert words.page.draft in pages[1]
        assert "{" not in pages[1]
        assert run("check").exit_code == 0


def test_an_amount_is_said_in_the_words_of_its_language() -> None:
    told = spoken("dairy", "es")[1]
    assert told.amount(quantity("USD 14.42 per hour")) == "USD 14.42 por hora"
    assert told.amount(quantity("1 day")) == "1 día"
    assert told.amount(quantity("20 workers per toilet")) == "20 trabajadores por baño"
    assert told.amount(quantity("2 blinks")) == "2 blinks"
    assert spoken("dairy", "en")[1].amount(quantity("10 hours per day")) == "10 hours per day"


def test_a_language_that_lacks_a_question_is_refused_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(templates() / "like", tmp_path / "like")
    words = tmp_path / "like/words/es.yml"
    text = words.read_text()
    words.write_text(text.replace("        - ¿Qué pasa cuando alguien se queja?\n", "", 1))
    monkeypatch.setattr(beginnings, "templates", lambda: tmp_path)
    with pytest.raises(WsrcodeError, match=r"words/es.yml lacks as many questions about voice as English has"):
        spoken("farm", "es")
    words.write_text(text.replace("  fishing:\n    title: barcos de pesca\n", "  whaling:\n    title: barcos\n"))
    with pytest.raises(WsrcodeError, match="has no questions for fishing"):
        spoken("fishing", "es")


def test_every_kind_names_only_measures_and_law_that_are_known() -> None:
    shelf, counted = law(()), measures()
    subjects = {floor.subject for each in shelf.values() for floor in each.floors}
    for kind in KINDS:
        for part in beginning(kind).parts:
            assert set(part.measures) <= counted.keys(), (kind, part.id)
            assert set(part.law) <= subjects, (kind, part.id)


def test_every_kind_has_a_chapter_for_every_subject_of_the_law() -> None:
    shelf = law(())
    subjects = {floor.subject for each in shelf.values() for floor in each.floors}
    for kind in KINDS:
        missing = subjects - {each for part in beginning(kind).parts for each in part.law}
        assert missing <= {"housing", "sanitation", "maternity", "transport"}, kind


def test_several_places_stand_beside_each_other_and_what_they_share_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("init", "--like", "dairy", "--place", "us-vt", "--place", "us-ny", "--place", "us-vt").exit_code == 0
    assert read_folder(tmp_path).corpus.standards["our-code"].program.places == ("us-vt", "us-ny")
    page = (tmp_path / "standards/our-code/assembly.md").read_text()
    assert page.count("**FLSA minimum wage**") == 1
    assert "**Vermont weekly payday**" in page
    assert "**New York minimum wage 2026: rest of state**" in page


def test_the_law_is_that_of_the_day() -> None:
    told, shelf = spoken("construction", "en"), law(("us-vt",))
    then = assembly(*told, ("us-vt",), shelf, measures(), today=date(2025, 6, 1))
    now = assembly(*told, ("us-vt",), shelf, measures(), today=DAY)
    assert ("USD 14.01" in then, "USD 14.42" in then) == (True, False)
    assert ("USD 14.01" in now, "USD 14.42" in now) == (False, True)


def test_without_a_place_the_international_norms_stand_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("init", "--like", "fishing").exit_code == 0
    assert read_folder(tmp_path).corpus.standards["our-code"].program.places == ("int",)
    assert "ILO C188" in (tmp_path / "standards/our-code/assembly.md").read_text()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--like", "dary"), "no beginning like 'dary'; did you mean dairy? there are: " + ", ".join(KINDS)),
        (("--like", "_every"), "there are: " + ", ".join(KINDS)),
        (("--like", "../languages/en"), "there are: " + ", ".join(KINDS)),
        (("--like", ""), "there are: " + ", ".join(KINDS)),
        (("--like", "farm", "--place", "us-xx"), "the shelf holds no law of 'us-xx'; did you mean"),
        (("--like", "farm", "--place", "../../etc"), "there are: bd, es, gb, int"),
        (("--like", "farm", "--name", "Our Code"), "lower-case"),
        (("--place", "us-vt"), "--place belongs to --like"),
        (("--lang", "es"), "--lang belongs to --like"),
        (("--like", "farm", "--lang", "ees"), "no questions in 'ees'; did you mean es? there are: en, es"),
        (("--like", "farm", "--lang", "../es"), "there are: en, es"),
        (("--like", "farm", "--name", "baselines"), "choose another name"),
    ],
)
def test_what_is_not_known_is_refused_in_one_line_and_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("init", "new", *words)
    assert done.exit_code == 2
    assert said in done.output
    assert len(done.output.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_what_stands_already_is_not_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "standards").mkdir()
    done = run("init", "--like", "farm")
    assert done.exit_code == 2
    assert "stands already" in done.output
    assert [each.name for each in tmp_path.rglob("*")] == ["standards"]


def test_nothing_is_half_made_when_it_is_broken_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moved = Path.replace

    def broken_off(self: Path, target: Path) -> Path:
        if target.name == "standards":
            # All is written aside by now, and nothing of it can be seen.
            assert (self / "our-code/assembly.md").is_file()
            assert not target.exists()
            raise KeyboardInterrupt
        return moved(self, target)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Path, "replace", broken_off)
    assert run("init", "--like", "farm").exit_code != 0
    assert not (tmp_path / "standards").exists()
    assert list(tmp_path.glob(".wsrcode-*")) == []
    monkeypatch.setattr(Path, "replace", moved)
    assert run("init", "--like", "farm").exit_code == 0
    assert run("check").exit_code == 0


def test_the_page_of_the_manual_leads_to_a_booklet_with_what_was_filled_in_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (ROOT / "site/new-code.md").read_text()
    assert [each for each in KINDS if f"`{each}`" not in page] == []
    reader = Reader(tmp_path, tmp_path)
    assert reader.follow(page) == 12
    monkeypatch.chdir(reader.folder)
    (booklet,) = set(re.findall(r"`(dist/\S+\.pdf)`", page))
    text = " ".join(" ".join(each.extract_text() for each in PdfReader(Path(booklet)).pages).split())
    assert "You are paid on the agreed day." in text
    assert "What it owes you, it pays within 14 days." in text
    assert "Complaint line" in text
    assert "rite here" not in text
    assert "Your hours and your rest" not in text

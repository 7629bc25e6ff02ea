"""What `init` and `new` make passes `check`, keeps what stood there, and is made whole or not at all."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from wsrcode.cli import main
from wsrcode.load import read_folder
from wsrcode.model import Edition, State
from wsrcode.packaged import templates


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, [words[0], *words[1:]], env={"PWD": str(root)}, catch_exceptions=False)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert run(tmp_path, "init").exit_code == 0
    return tmp_path


def test_a_new_project_has_no_finding_at_all(home: Path) -> None:
    done = run(home, "check", "--fail-on", "notice")
    assert done.output == "no findings\n"
    assert done.exit_code == 0


def test_init_writes_over_nothing(home: Path) -> None:
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    done = run(home, "init")
    assert done.exit_code == 2
    assert "stands already" in done.output
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


def test_init_takes_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run(tmp_path, "init", "--name", "dairy-code")
    assert set(read_folder(tmp_path).corpus.standards) == {"dairy-code"}


@pytest.mark.parametrize(
    "words",
    [
        ("provision", "example", "work", "lunch"),
        ("annex", "example", "housing-annex"),
        ("input", "example", "meeting"),
        ("lesson", "example", "work"),
        ("program", "second"),
        ("language", "example", "wo"),
    ],
)
def test_everything_new_passes_check(home: Path, words: tuple[str, ...]) -> None:
    assert run(home, "new", *words).exit_code == 0
    done = run(home, "check")
    assert done.exit_code == 0, done.output
    assert run(home, "new", *words).exit_code == 2


def test_a_new_provision_keeps_every_comment_and_line_of_the_code(home: Path) -> None:
    code = home / "standards/example/code.yml"
    before = code.read_text().splitlines()
    run(home, "new", "provision", "example", "work", "lunch")
    after = code.read_text().splitlines()
    assert [line.replace(", lunch]", "]") for line in after] == before


def test_a_lesson_needs_something_verified_to_teach(home: Path) -> None:
    assert run(home, "new", "annex", "example", "housing-annex").exit_code == 0
    done = run(home, "new", "lesson", "example", "housing-annex")
    assert done.exit_code == 2
    assert "has no verified provision yet" in done.output
    assert not (home / "standards/example/lessons").exists()


def test_a_new_lesson_makes_a_guide_that_is_a_draft(home: Path) -> None:
    assert run(home, "new", "lesson", "example", "work").exit_code == 0
    done = run(home, "build", "--output", "guide", "--lang", "en")
    assert done.exit_code == 0, done.output
    assert len(PdfReader(home / "dist/example/guides/example-guide-en.pdf").pages) == 6
    assert run(home, "build", "--output", "guide", "--lang", "en", "--final").exit_code != 0


def test_a_new_provision_is_printed_nowhere(home: Path) -> None:
    run(home, "new", "provision", "example", "work", "lunch")
    standard = read_folder(home).corpus.standards["example"]
    assert not standard.provisions["lunch"].printable


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("provision", "exmple", "work", "lunch"), "did you mean example?"),
        (("provision", "example", "wrk", "lunch"), "its parts: core, work, voice, buyers"),
        (("provision", "example", "work", "Lunch Break"), "lower-case"),
        (("provision", "example", "work", "../../../evil"), "lower-case"),
        (("lesson", "example", "wrok"), "has no part 'wrok'; its parts: core, work, voice, buyers"),
        (("language", "example", "klingon!"), "BCP 47"),
        (("program", "../evil"), "lower-case"),
    ],
)
def test_a_wrong_word_gets_one_line_and_status_2(home: Path, words: tuple[str, ...], hint: str) -> None:
    done = run(home, "new", *words)
    assert done.exit_code == 2
    assert hint in done.output


def states(root: Path) -> dict[str, State]:
    return {key: each.state for key, each in Edition(read_folder(root).corpus.standards["example"], "es").words.items()}


def test_a_translation_is_draft_until_another_person_has_read_it(home: Path) -> None:
    key = "provisions/rest/right"
    run(home, "translate", "draft", "example", "es")
    assert states(home)[key] is State.DRAFT
    same = run(home, "translate", "confirm", "example", "es", key, "--reader", "Machine Draft")
    assert same.exit_code == 2
    assert "second person" in same.output
    assert run(home, "translate", "confirm", "example", "es", key, "--reader", "Second Reader").exit_code == 0
    assert states(home)[key] is State.READ


def test_a_changed_source_makes_its_translation_stale_and_only_that(home: Path) -> None:
    run(home, "translate", "draft", "example", "es")
    rest = home / "standards/example/provisions/work/rest.yml"
    rest.write_text(
        rest.read_text().replace("right: You have a rest of at least 10", "right: You have a rest of at least 15")
    )
    assert {key for key, state in states(home).items() if state is State.STALE} == {"provisions/rest/right"}
    run(home, "translate", "draft", "example", "es")
    assert states(home)["provisions/rest/right"] is State.STALE
    refused = run(home, "translate", "confirm", "example", "es", "provisions/rest/right", "--reader", "Second Reader")
    assert refused.exit_code == 2
    assert "stale" in refused.output


def test_a_new_translation_of_a_stale_text_is_a_draft_again(home: Path) -> None:
    run(home, "translate", "draft", "example", "es")
    rest = home / "standards/example/provisions/work/rest.yml"
    rest.write_text(rest.read_text().replace("title: Rest", "title: Paid rest"))
    assert states(home)["provisions/rest/title"] is State.STALE
    es = home / "standards/example/translations/es.yml"
    es.write_text(es.read_text().replace("title: Descanso", "title: Descanso pagado"))
    run(home, "translate", "draft", "example", "es")
    assert states(home)["provisions/rest/title"] is State.DRAFT


def test_sealing_twice_writes_the_same_bytes(home: Path) -> None:
    run(home, "translate", "draft", "example", "es")
    lock = home / "standards/example/translations/es.lock.yml"
    first = lock.read_bytes()
    run(home, "translate", "draft", "example", "es")
    assert lock.read_bytes() == first
    assert run(home, "check").exit_code == 0


@pytest.fixture
def wolof(home: Path) -> Path:
    """Return a project with a new language, and a supplier who reads it."""
    assert run(home, "new", "language", "example", "wo").exit_code == 0
    suppliers = home / "standards/example/suppliers.yml"
    suppliers.write_text(suppliers.read_text().replace("languages: [es]", "languages: [wo]"))
    return home


def pages(pdf: Path) -> list[str]:
    return [" ".join(each.extract_text().split()) for each in PdfReader(pdf).pages]


@pytest.mark.parametrize(
    ("output", "file", "mark"),
    [
        ("booklet", "booklets/example-booklet-wo.pdf", "These things must never happen to you. (not translated)"),
        ("sheet", "sheets/example-farm-a/example-farm-a-sheet-wo.pdf", "give every worker a rest [en]"),
    ],
)
def test_a_new_language_is_printed_at_once_and_says_what_is_missing(
    wolof: Path, output: str, file: str, mark: str
) -> None:
    done = run(wolof, "build", "--lang", "wo", "--output", output)
    assert done.exit_code == 0, done.output
    printed = pages(wolof / "dist/example" / file)
    assert all("DRAFT" in each for each in printed)
    assert mark in " ".join(printed)


def test_a_new_language_has_every_word_of_the_page_as_a_draft(wolof: Path) -> None:
    words = wolof / "templates/languages"
    assert "\ntag: wo\nname: wo\ndir: ltr\n" in (words / "wo.yml").read_text()
    assert all("\nstatus: draft\n" in (words / name).read_text() for name in ("wo.yml", "sheet/wo.yml"))
    assert (words / "site/wo.yml").is_file()


def test_words_of_the_project_come_before_those_of_the_package(home: Path) -> None:
    own = home / "templates/languages/sheet"
    own.mkdir(parents=True)
    spanish = (templates() / "languages/sheet/es.yml").read_text()
    (own / "es.yml").write_text(spanish.replace("title: Hoja de obligaciones", "title: Lo que debe hacer"))
    assert run(home, "build", "--lang", "es", "--output", "sheet").exit_code == 0
    sheet = (home / "dist/example/sheets/example-farm-a/example-farm-a-sheet-es.md").read_text()
    assert "Lo que debe hacer" in sheet


def test_a_language_written_from_the_right_is_set_from_the_right(home: Path) -> None:
    run(home, "new", "language", "example", "fa")
    assert "\ndir: rtl\n" in (home / "templates/languages/fa.yml").read_text()
    assert run(home, "build", "--lang", "fa", "--output", "booklet").exit_code == 0


def test_a_language_the_package_speaks_needs_no_words_of_its_own(home: Path) -> None:
    run(home, "new", "language", "example", "ht")
    assert not (home / "templates/languages").exists()


def test_a_language_that_a_killed_run_left_half_made_is_finished(home: Path) -> None:
    left = home / "standards/example/translations/wo.yml"
    left.write_text("language: wo\ntranslator: somebody\nprovisions: {}\n")
    assert run(home, "new", "language", "example", "wo").exit_code == 0
    assert "somebody" in left.read_text()
    assert "wo" in read_folder(home).corpus.standards["example"].languages

"""The print gate: what `--final` refuses, each proved alone, on a real project that is final but for that one thing."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from wsrcode.cli import main
from wsrcode.load import read_folder
from wsrcode.model import Edition
from wsrcode.model.final import FinalEdition
from wsrcode.model.mark import mark_of
from wsrcode.model.vital import vital
from wsrcode.packaged import templates

REST = "standards/example/provisions/work/rest.yml"
FORCED = "standards/example/provisions/core/no-forced-labour.yml"
CODE = "standards/example/code.yml"
PROGRAM = "standards/example/program.yml"
SPANISH = "standards/example/translations/es.yml"
PHONE = "555-0142-77"


def run(*words: str):
    return CliRunner().invoke(main, words, catch_exceptions=False)


def change(file: str, old: str, new: str) -> None:
    text = Path(file).read_text(encoding="utf-8")
    assert old in text, (file, old)
    Path(file).write_text(text.replace(old, new, 1), encoding="utf-8")


def confirm(*keys: str) -> None:
    done = run("translate", "confirm", "example", "es", *keys, "--reader", "Example Reader")
    assert done.exit_code == 0, done.output


def spanish_keys() -> list[str]:
    standard = read_folder(Path()).corpus.standards["example"]
    return [key for key, each in Edition(standard, "es").words.items() if each.language == "es"]


@pytest.fixture
def ready(tmp_path, monkeypatch):
    """Return a project of which everything can be final: adopted, a number, pages' words read, every text read."""
    monkeypatch.chdir(tmp_path)
    assert run("init").exit_code == 0
    change(CODE, "status: draft", "status: adopted")
    change(PROGRAM, "free: true", f"phone: {PHONE}\n    free: true")
    for file in sorted((templates() / "languages").rglob("es.yml")):
        own = tmp_path / "templates/languages" / file.relative_to(templates() / "languages")
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text(
            re.sub(r"(?m)^status: draft$", "status: read", file.read_text(encoding="utf-8")), encoding="utf-8"
        )
    run("translate", "draft", "example", "es")
    confirm(*spanish_keys())
    return tmp_path


def final(*more: str, output: str = "booklet"):
    return run("build", "--final", "--lang", "es", "--output", output, *more)


def texts(path: str) -> list[str]:
    return [" ".join(each.extract_text().split()) for each in PdfReader(path).pages]


BOOKLET = "dist/example/booklets/example-booklet-es.pdf"


def test_is_printed_when_nothing_is_open(ready):
    done = final()
    assert done.exit_code == 0, done.output
    assert not any("BORRADOR" in each for each in texts(BOOKLET))
    assert all(PHONE in each for each in texts(BOOKLET))


class TestRefuses:
    def refused(self, output: str = "booklet") -> str:
        done = final(output=output)
        assert done.exit_code == 1, done.output
        assert "cannot be final" in done.output
        assert not Path(BOOKLET).exists()
        return done.output

    def test_stale(self, ready):
        change(FORCED, "right: ", "right: Always, ")
        assert "provisions/no-forced-labour/right: stale" in self.refused()

    def test_draft(self, ready):
        change(SPANISH, "Usted es libre.", "Usted es siempre libre.")
        run("translate", "draft", "example", "es")
        assert "provisions/no-forced-labour/right: draft" in self.refused()

    def test_untranslated(self, ready):
        change(SPANISH, "    right: Usted es libre. Nadie puede obligarle a trabajar.\n", "")
        assert "provisions/no-forced-labour/right: untranslated" in self.refused()

    @pytest.mark.parametrize("mark", ["U", "Lk"])
    def test_unverified(self, ready, mark):
        change(REST, "mark: R", f"mark: {mark}")
        assert f"provisions/rest: unverified (mark {mark})" in self.refused()

    def test_missing_contact(self, ready):
        change(PROGRAM, f"phone: {PHONE}\n    ", "")
        assert "no phone number that workers can call" in self.refused()

    def test_code_that_nobody_has_adopted(self, ready):
        change(CODE, "status: adopted", "status: draft")
        assert "code: status is draft" in self.refused()

    def test_words_of_the_page_that_nobody_has_read(self, ready):
        change("templates/languages/es.yml", "status: read", "status: draft")
        assert "templates/languages/es.yml: status is draft" in self.refused()

    @pytest.mark.parametrize("extra", [(), ("--final",)])
    def test_overflow(self, ready, extra):
        change(REST, "title: Rest", "title: Rest" + "rest" * 12)
        done = run("build", "--lang", "en", "--output", "booklet", *extra)
        assert done.exit_code == 1
        assert "provisions/rest/title holds a word" in done.output
        assert not Path("dist/example/booklets/example-booklet-en.pdf").exists()

    @pytest.mark.parametrize("extra", [(), ("--final",)])
    def test_missing_glyph(self, ready, extra):
        change(REST, "title: Rest", "title: Rest พัก")
        done = run("build", "--lang", "en", "--output", "booklet", *extra)
        assert done.exit_code == 1
        assert "no font draws" in done.output
        assert "provisions/rest/title" in done.output
        assert not Path("dist/example/booklets/example-booklet-en.pdf").exists()


class TestDropsToTheSource:
    """What is not vital and not read stands in the language it was drafted in, and everybody sees that."""

    def test_a_stale_text(self, ready):
        change(REST, "do: ", "do: Sit down. ")
        assert final().exit_code == 0
        whole = " ".join(texts(BOOKLET))
        assert "Sit down." in whole
        assert "(sin traducir)" in whole
        assert "Tome su descanso" not in whole
        assert "BORRADOR" not in whole

    def test_an_unread_text(self, ready):
        change(SPANISH, "Tome su descanso.", "Tome siempre su descanso.")
        run("translate", "draft", "example", "es")
        assert final().exit_code == 0
        whole = " ".join(texts(BOOKLET))
        assert "Tome siempre su descanso" not in whole
        assert "(sin traducir)" in whole

    def test_without_final_the_unread_text_is_printed_as_a_draft(self, ready):
        change(SPANISH, "Tome su descanso.", "Tome siempre su descanso.")
        run("translate", "draft", "example", "es")
        assert run("build", "--lang", "es", "--output", "booklet").exit_code == 0
        assert all("BORRADOR" in each for each in texts(BOOKLET))
        assert "Tome siempre su descanso" in " ".join(texts(BOOKLET))


def test_only_vital_texts_wait_and_only_others_are_dropped(ready):
    run("translate", "draft", "example", "es")
    Path("standards/example/translations/es.lock.yml").unlink()
    standard = read_folder(Path()).corpus.standards["example"]
    edition, kept = FinalEdition(standard, "es"), vital(standard)
    waiting = {key for key, each in edition.words.items() if edition.waits_for(each)}
    dropped = {key for key, each in edition.words.items() if each.language == "en"}
    assert waiting == kept
    assert dropped == edition.words.keys() - kept
    assert mark_of(edition) == mark_of(Edition(standard, "es"))


OUTPUTS = sorted({"card", "poster", "web", "sheet"})


@pytest.mark.parametrize("output", OUTPUTS)
def test_every_output_refuses_a_stale_zero_tolerance_text(ready, output):
    change(FORCED, "title: ", "title: Always ")
    done = final(output=output)
    assert done.exit_code == 1, done.output
    assert "provisions/no-forced-labour/title" in done.output
    assert not list(Path("dist").rglob("*-es*.*"))

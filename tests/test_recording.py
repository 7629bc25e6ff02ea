"""What can be listened to: offered only while it speaks the very words that are printed."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from wsrcode.cli import main
from wsrcode.load import read_folder
from wsrcode.model import Edition
from wsrcode.model.spoken import recording_of, spoken

ADDRESS = "https://example.org/audio/work-es.mp3"
REST = "standards/example/provisions/work/rest.yml"
SPANISH = "standards/example/translations/es.yml"
NOTED = Path("standards/example/recordings/es.yml")
PDF = "dist/example/booklets/example-booklet-es.pdf"


def run(*words: str):
    return CliRunner().invoke(main, words, catch_exceptions=False)


def note(block: str = "parts/work", language: str = "es", audio: str = ADDRESS, *more: str):
    return run("translate", "recording", "example", language, block, "--audio", audio, *more)


def change(file: str, old: str, new: str) -> None:
    text = Path(file).read_text(encoding="utf-8")
    assert old in text
    Path(file).write_text(text.replace(old, new, 1), encoding="utf-8")


def edition(tag: str = "es") -> Edition:
    return Edition(read_folder(Path()).corpus.standards["example"], tag)


def links(pdf: str) -> set[str]:
    found = (each.get("/Annots") or [] for each in PdfReader(pdf).pages)
    return {str(each.get_object()["/A"]["/URI"]) for some in found for each in some if "/A" in each.get_object()}


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("init").exit_code == 0


def test_speaks_what_is_printed_of_a_part_in_the_order_of_print():
    words = spoken(edition(), "parts/work").split("\n")
    assert words[:3] == ["Su trabajo", "Esta parte trata de su día de trabajo.", "Descanso"]
    assert "Guarde sus talones de pago." in words
    assert not any("debe dar a cada trabajador un descanso" in each for each in words)


def test_is_offered_in_the_booklet_and_on_the_page():
    assert note().exit_code == 0
    done = run("build", "--lang", "es", "--output", "booklet", "--output", "web")
    assert done.exit_code == 0, done.output
    assert ADDRESS in links(PDF)
    assert f'href="{ADDRESS}"' in Path("dist/example/web/example-booklet-es.html").read_text(encoding="utf-8")


def test_is_offered_in_its_language_only():
    note()
    assert run("build", "--lang", "en", "--output", "booklet").exit_code == 0
    assert ADDRESS not in links("dist/example/booklets/example-booklet-en.pdf")


@pytest.mark.parametrize("block", ["parts/work", "provisions/rest"])
def test_a_changed_word_makes_it_stale_and_it_is_offered_nowhere(block):
    note(block)
    assert recording_of(edition(), block)
    change(SPANISH, "Tome su descanso.", "Tome siempre su descanso.")
    assert recording_of(edition(), block) is None
    assert run("build", "--lang", "es", "--output", "booklet", "--output", "web").exit_code == 0
    assert ADDRESS not in links(PDF)
    assert ADDRESS not in Path("dist/example/web/example-booklet-es.html").read_text(encoding="utf-8")
    told = run("check")
    assert "translations/stale-recording" in told.output
    assert f"{NOTED}:4" in told.output


def test_words_that_are_not_spoken_may_change():
    note()
    change(REST, "question: ", "question: Please tell me ")
    assert recording_of(edition(), "parts/work")


def test_noting_it_anew_makes_it_current_again_and_leaves_the_others():
    note()
    note("provisions/pay-on-time", "es", "https://example.org/pay.mp3")
    change(SPANISH, "Tome su descanso.", "Tome siempre su descanso.")
    note()
    assert recording_of(edition(), "parts/work")
    assert recording_of(edition(), "provisions/pay-on-time").audio == "https://example.org/pay.mp3"


def test_notes_the_digest_of_the_sound_itself(tmp_path):
    (tmp_path / "work.mp3").write_bytes(b"ID3 sound")
    assert note("parts/work", "es", ADDRESS, "--file", "work.mp3").exit_code == 0
    assert "sha256: " in NOTED.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("parts/nothing",), "no words in es for 'parts/nothing'"),
        (("work",), "no words in es for 'work'"),
        (("parts/work", "fr"), "has no language 'fr'"),
        (("parts/work", "es", "http://example.org/a.mp3"), "begins with https://"),
        (("parts/work", "es", "javascript:alert(1)"), "begins with https://"),
        (("parts/work", "es", ADDRESS, "--file", "none.mp3"), "none.mp3 cannot be read"),
    ],
)
def test_what_cannot_be_noted_is_refused_in_one_line(words, said):
    done = note(*words)
    assert done.exit_code == 2
    assert said in done.output
    assert not NOTED.exists()

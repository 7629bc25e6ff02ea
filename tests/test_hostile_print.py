"""Hostile words in a code reach every output as words, or are refused in one line: nothing runs, nothing breaks.

Whatever lies in build/outputs/ is asked, so that a new output answers the same questions on the day it is added.
"""

import json
import re
from io import BytesIO
from pathlib import Path
from shutil import rmtree
from zipfile import ZipFile, is_zipfile

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from wsrcode.build.run import outputs
from wsrcode.cli import main

OUTPUTS = [plug.name for plug in outputs()]
REST = "standards/example/provisions/work/rest.yml"
RIGHT = "You have a rest of at least 10 minutes every 2 hours."
MARKUP = (
    '#read("/etc/hostname") #panic("ran")',
    "*bold* _slanted_ $x^2$ @rest <label> = Heading // gone /* gone */",
    '#import "@preview/x:1.0.0": * #include "../../x.typ"',
    "{{ 7 * 7 }} {% for x in y %} {# gone #}",
    "<script>alert(1)</script><img src=x onerror=alert(1)> &amp; </style>",
    "[tap](javascript:alert(1)) `code` **bold** ![x](file:///etc/passwd)",
    "=HYPERLINK(1) @SUM(1) +1 -1 ${rest} $(rest)",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]> &a; ]]>",
)
"""Signs that mean something to Typst, Jinja2, HTML, Markdown, spreadsheets, forms or XML."""
TITLE = "Rest #x() {{ 7 * 7 }} <b> *y* $z$ =1"


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(main, ["init"]).exit_code == 0
    # In English alone: a check would ask of hostile words in Spanish whether they say the same numbers.
    rmtree("standards/example/translations")
    for file, old, new in (
        ("program.yml", "languages: [en, es]", "languages: [en]"),
        ("suppliers.yml", "[es]", "[en]"),
    ):
        path = Path("standards/example") / file
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return tmp_path


def build(*words: str):
    return CliRunner().invoke(main, ["build", *words], catch_exceptions=False)


def say(words: str, *, title: str = "Rest") -> None:
    """Put words into all that people read of one provision; JSON is YAML, and holds them letter by letter."""
    provision = {
        "id": "rest",
        "title": title,
        "tier": "corrective",
        "text": f"The grower must give every worker a rest of at least 10 minutes every 2 hours. {words}",
        "obligations": [
            {
                "holder": "grower",
                "must": f"give every worker a rest {words}",
                "limits": [
                    {"measure": "rest-break", "at_least": "10 minutes"},
                    {"measure": "rest-interval", "at_most": "2 hours"},
                ],
                "verify": [
                    {"ask": "worker", "question": f"When was your last rest today? {words}"},
                    {"look_at": "time-records", "for": f"rests are recorded {words}"},
                ],
            }
        ],
        "remedy": {"make_whole": True, "how": f"The time is paid. {words}"},
        "rests_on": ["ILO C184 art. 20", "UDHR art. 24"],
        "informed_by": ["2026-example-assembly"],
        "worker": {"right": f"{RIGHT} {words}", "do": f"Take your rest. {words}"},
        "icon": "coffee",
        "evidence": {"mark": "R", "note": "Example text."},
    }
    Path(REST).write_text(json.dumps(provision), encoding="utf-8")


def told(folder: Path) -> str:
    """Return every word of everything that was made."""
    return "\n".join(_words(each) for each in sorted(folder.rglob("*")) if each.is_file())


def _words(file: Path) -> str:
    data = file.read_bytes()
    if file.suffix == ".pdf":
        return "\n".join(each.extract_text() for each in PdfReader(BytesIO(data)).pages)
    if is_zipfile(BytesIO(data)):
        with ZipFile(BytesIO(data)) as packed:
            return "\n".join(packed.read(name).decode(errors="replace") for name in packed.namelist())
    return data.decode()


def test_markup_of_any_engine_stays_words(home):
    say(" ".join(MARKUP), title=TITLE)
    done = build("--lang", "en", "--no-cache")
    assert done.exit_code == 0, done.output
    everything = told(home / "dist")
    assert "7 * 7" in everything
    assert " 49 " not in everything
    assert Path("/etc/hostname").read_text(encoding="utf-8").strip() not in everything
    pages = list((home / "dist").rglob("*.html"))
    assert pages
    for page in pages:
        html = page.read_text(encoding="utf-8")
        assert [each for each in ("<script>alert", "<img src=x", 'href="javascript:') if each in html] == []


def test_words_stand_letter_by_letter_where_people_read_them(home):
    say(f"{MARKUP[0]} {MARKUP[4]}")
    assert build("--lang", "en", "--output", "booklet").exit_code == 0
    printed = re.sub(r"\s+", "", told(home / "dist/example/booklets"))
    for each in ('#read("/etc/hostname")#panic("ran")', "<script>alert(1)</script>", "&amp;</style>"):
        assert each in printed


@pytest.mark.parametrize("output", OUTPUTS)
def test_a_word_of_ten_thousand_letters_is_refused_or_set_and_never_hangs(home, output):
    say("a" * 10_000)
    done = build("--lang", "en", "--output", output)
    assert done.exit_code in {0, 1}
    assert "Traceback" not in done.output
    if done.exit_code:
        assert "provisions/rest/" in done.output or "letters" in done.output


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200f", "\u061c", "\x00", "\ufeff", "\ue000"])
def test_signs_that_turn_the_line_or_cannot_be_seen_reach_no_output(home, sign):
    say(f"before {sign}after")
    done = build()
    assert done.exit_code == 2
    assert f"{REST}:1" in done.output
    assert not (home / "dist").exists()


def test_a_text_as_long_as_may_be_is_set_by_every_output(home):
    say("Rest is good for people who work in the heat of the day. " * 60)
    done = build("--lang", "en")
    assert done.exit_code == 0, done.output


def test_every_script_that_no_font_draws_is_named_and_the_other_documents_are_made(home):
    say("\u0e01\u0e32\u0e23")
    done = build("--lang", "en")
    assert done.exit_code == 1
    assert "no font draws" in done.output
    assert "provisions/rest/" in done.output
    assert (home / "dist/example/cards").is_dir()

"""The ledger: what was said and decided is kept whole, without names, and answers production's arguments in words."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wsrcode.cli import main
from wsrcode.load import read_folder

ASSEMBLY = "2026-example-assembly"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert run("init").exit_code == 0
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words, catch_exceptions=False)


def add(*words: str, said: str = "The water is too far away.", slug: str = "water") -> Result:
    asked = ["input", "add", "example", slug, "--from", "workers", "--channel", "assembly", "--date", "2026-03"]
    return run(*asked, "--said", said, *words)


def decide(*words: str, name: str = "2026-03-water") -> Result:
    asked = ("--decision", "accepted-in-part", "--by", "workers-organisation", "--why", "Rest is a right.")
    return run("decide", "example", name, *asked, *words)


class TestInput:
    def test_is_kept_as_it_was_said(self, home):
        assert add("--about", "rest", said="Two things:\n- the water: too far\n- # the rest").exit_code == 0
        kept = read_folder(home).corpus.standards["example"].inputs["2026-03-water"]
        assert kept.said == "Two things:\n- the water: too far\n- # the rest"
        assert kept.about == ("rest",)
        assert run("check").exit_code == 0

    @pytest.mark.parametrize(
        "said",
        ["Call me at 239-555-0100.", "My name is Rosa Campos.", "The roof of trailer 12 at 400 Example Road leaks."],
    )
    def test_that_names_somebody_is_refused_and_not_repeated(self, home, said):
        done = add(said=said)
        assert done.exit_code == 2
        assert "nothing was written" in done.stderr
        assert said.split()[-1] not in done.stderr
        assert not list((home / "standards/example/inputs").glob("2026-03*"))

    @pytest.mark.parametrize("words", [("--about", "rests"), ("--date", "../../x"), ("--date", "soon")])
    def test_that_cannot_stand_is_refused(self, home, words):
        assert add(*words).exit_code == 2
        assert len(list(home.rglob("*water*"))) == 0

    def test_is_never_written_over(self, home):
        assert add().exit_code == 0
        assert "stands already" in add().stderr

    def test_is_listed_while_open_and_overdue(self, home):
        assert add().exit_code == 0
        assert add("--date", "2020", slug="old").exit_code == 0
        assert "2026-03-water" in run("input", "list", "example", "--open").stdout
        assert run("input", "list", "example", "--overdue").stdout.split()[0] == "2020-old"
        assert decide().exit_code == 0
        assert "2026-03-water" not in run("input", "list", "example", "--open").stdout


class TestDecide:
    def test_keeps_comments_and_words(self, home):
        assert add().exit_code == 0
        file = home / "standards/example/inputs/2026-03-water.yml"
        file.write_text("# heard in the shade\n" + file.read_text())
        assert decide("--on", "2026-04-02", "--told-back", "2026-05").exit_code == 0
        assert file.read_text().startswith("# heard in the shade\n")
        outcome = read_folder(home).corpus.standards["example"].inputs["2026-03-water"].outcome
        assert (outcome.decision, outcome.on, outcome.told_back) == ("accepted-in-part", "2026-04-02", "2026-05")

    def test_by_nobody_known_is_refused(self, home):
        assert add().exit_code == 0
        assert "is no organisation of the program" in decide("--by", "the-boss").stderr

    def test_answers_a_reason_of_production_in_words(self, home):
        assert add("--from", "supplier", "--production-reason", "Fruit spoils while the crew rests.").exit_code == 0
        done = decide()
        assert done.exit_code == 2
        assert "production-reason-unanswered" in done.stderr
        assert "no worker organization" in decide("--by", "monitor", "--answer", "Take turns.").stderr
        assert decide("--answer", "Crews that take turns lose no fruit.").exit_code == 0

    def test_of_what_nobody_said_lists_what_there_is(self, home):
        assert ASSEMBLY in decide(name="2026-nothing").stderr


def test_the_ledger_names_kinds_and_says_what_it_led_to(home):
    assert add("--from", "supplier", "--production-reason", "Fruit spoils.", "--about", "rest").exit_code == 0
    assert decide("--answer", "Take turns.").exit_code == 0
    told = run("report", "ledger").stdout
    for words in ("## 2026-03: supplier, by assembly", "> The water", "Fruit spoils", "Take turns", "Told back: not"):
        assert words in told
    assert "Led to: Rest (`rest`)" in told


FORM = """\
### Pwogram

example

### Ki moun ki di sa?

Founisè

### Sou ki règ?

rest, pay-on-time

### Kisa yo te di?

The rest should be shorter in the harvest.

### Poukisa pwodiksyon an bezwen sa?

_No response_
"""


class TestForm:
    @pytest.fixture
    def form(self, home: Path) -> Path:
        return home / "issue.md"

    def test_becomes_a_record(self, home, form):
        form.write_text(FORM.replace("\n", "\r\n"), newline="")
        done = run("input", "import", str(form))
        assert done.exit_code == 0, done.output
        (kept,) = [
            each for name, each in read_folder(home).corpus.standards["example"].inputs.items() if "-rest" in name
        ]
        assert (kept.from_, kept.about, kept.production_reason) == ("supplier", ("rest", "pay-on-time"), None)

    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            ("harvest.", "harvest.\n\n### Program\n\nother", "stands twice"),
            ("harvest.", "harvest.\n\n### Reviewed by\n\nthe workers", "none of a form's"),
            ("harvest.", "harvest. Call 239-555-0100.", "nothing was written"),
            ("Founisè", "The union", "nobody who says something"),
            ("example", "../other", "no program"),
            ("### Pwogram", "Hello\n### Pwogram", "no issue form"),
        ],
    )
    def test_that_says_more_than_it_may_is_refused(self, home, form, old, new, said):
        form.write_text(FORM.replace(old, new, 1))
        done = run("input", "import", str(form))
        assert done.exit_code == 2
        assert said in done.stderr


@pytest.mark.parametrize("verb", ["add", "decide"])
def test_killed_at_any_moment_leaves_what_check_accepts(home, verb):
    """A sample of the thousand kills of benchmarks/kills.py."""
    chance = random.Random(7)  # noqa: S311 - moments, not secrets
    assert add().exit_code == 0
    file = home / "standards/example/inputs/2026-03-water.yml"
    undecided = file.read_bytes()
    words = {
        "add": "input add example killed --from workers --channel assembly --said Dry.",
        "decide": "decide example 2026-03-water --decision declined --by workers-organisation --why No.",
    }[verb].split()
    start = time.monotonic()
    subprocess.run([sys.executable, "-m", "wsrcode", *words], cwd=home, check=True, capture_output=True)
    whole = time.monotonic() - start
    for _ in range(10):
        file.write_bytes(undecided)
        for made in home.glob("standards/example/inputs/*killed*"):
            made.unlink()
        started = subprocess.Popen(
            [sys.executable, "-m", "wsrcode", *words], cwd=home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        # Late moments matter most: the writing is at the end.
        time.sleep(whole * chance.triangular(0.2, 1.05, 0.95))
        os.kill(started.pid, signal.SIGKILL)
        started.wait()
        assert not read_folder(home).faults
    assert run("check").exit_code == 0

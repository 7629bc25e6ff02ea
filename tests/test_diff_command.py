"""`wsrcode diff` says what changed and which way, and its exit status can be trusted."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from test_revision import change, commit, git, project  # noqa: F401 - a fixture

from wsrcode.cli import main
from wsrcode.diff.catalogue import names
from wsrcode.model.amendment import Amendment, Effect
from wsrcode.model.amendment_schema import amendments_schema
from wsrcode.model.finding import Place
from wsrcode.report.amendments.text import told

LIMIT = ("at_least: 10 minutes", "at_least: 5 minutes")
MORE = ("at_least: 10 minutes", "at_least: 15 minutes")
PROGRAM = "standards/example/program.yml"


@pytest.fixture
def run(project, monkeypatch):  # noqa: F811 - the fixture
    monkeypatch.chdir(project)
    return lambda *words: CliRunner().invoke(main, ["diff", *words])


class TestExit:
    def test_no_amendments(self, run):
        done = run("example@git:first")
        assert (done.exit_code, done.stdout) == (0, "no amendments\n")

    def test_weakened(self, run, project):  # noqa: F811
        change(project, *LIMIT)
        assert run("example@git:first").exit_code == 1
        assert run("example@git:first", "--fail-on", "never").exit_code == 0

    def test_strengthened(self, run, project):  # noqa: F811
        change(project, *MORE)
        assert run("example@git:first").exit_code == 0

    def test_unclear(self, run, project):  # noqa: F811
        change(project, "decides: [workers-organisation]", "decides: [monitor]", PROGRAM)
        assert run("example@git:first").exit_code == 1
        assert run("example@git:first", "--fail-on", "weakened").exit_code == 0

    @pytest.mark.parametrize("words", [(), ("x y",), ("exampel",), ("a...b",), ("example", "-f", "word")])
    def test_bad_usage(self, run, words):
        assert run(*words).exit_code == 2

    @pytest.mark.parametrize("word", ["example@git:nowhere", "example@7", "nowhere..HEAD", "nowhere:standards/example"])
    def test_what_could_not_be_compared(self, run, word):
        done = run(word)
        assert done.exit_code == 3
        assert "no amendments" not in done.output
        assert done.stderr.startswith("Error: ")

    def test_a_faulty_file(self, run, project):  # noqa: F811
        (project / "standards/example/provisions/work/rest.yml").write_text("id: [")
        assert run("example@git:first").exit_code == 3

    def test_the_real_command(self, project):  # noqa: F811
        change(project, *LIMIT)
        done = subprocess.run(
            (sys.executable, "-m", "wsrcode", "diff", "example@git:first"), cwd=project, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        assert done.returncode == 1
        assert "\x1b[" not in done.stdout


class TestText:
    def test_worst_first_with_all_that_is_needed(self, run, project):  # noqa: F811
        change(project, *LIMIT)
        change(project, "places: [es]", "places: [es, us-fl]", PROGRAM)
        text = run("example@git:first").stdout
        assert text.index("weakened (1)") < text.index("strengthened (1)")
        for each in (
            "[limits/limit-lowered]",
            "    - at least 10 minutes",
            "    + at least 5 minutes",
            "why: ",
            "rest.yml:",
        ):
            assert each in text
        assert text.endswith("\n1 weakened, 1 strengthened\n")

    def test_colour_only_where_it_is_asked_for(self):
        found = [Amendment("x", "rest", "a/b", Effect.WEAKENED, "a", "here", "ten", "five", place=Place("f", 1))]
        assert "\x1b[" not in told(found)
        painted = told(found, colour=True)
        assert "\x1b[1;31mweakened (1)" in painted
        assert "\x1b[32m    + five\x1b[0m" in painted

    def test_what_is_not_compared_is_said(self, run, project):  # noqa: F811
        (project / "standards/example/allowed_signers").write_text("somebody\n")
        done = run("example@git:first")
        assert done.stdout == "no amendments\n"
        assert "allowed_signers" in done.stderr


class TestJson:
    def test_holds_what_the_schema_says(self, run, project):  # noqa: F811
        change(project, *LIMIT)
        change(project, "hours_per_day: 24", "hours_per_day: 12", PROGRAM)
        document = json.loads(run("example@git:first", "-f", "json").stdout)
        Draft202012Validator(amendments_schema()).validate(document)
        assert document["summary"] == {"weakened": 2, "unclear": 0, "strengthened": 0, "neutral": 0}
        assert {each["kind"]: each["area"] for each in document["amendments"]} == {
            "contact/hours-reduced": "program",
            "limits/limit-lowered": "limits",
        }
        assert all(each["kind"] in names() and each["line"] for each in document["amendments"])

    def test_of_nothing(self, run):
        assert json.loads(run("first..HEAD", "-f", "json").stdout)["amendments"] == []

    def test_its_schema_can_be_had(self):
        done = CliRunner().invoke(main, ["schema", "amendments"])
        assert json.loads(done.stdout) == amendments_schema()


class TestPrograms:
    def test_one_that_came(self, run, project):  # noqa: F811
        folder = project / "standards/other"
        subprocess.run(("cp", "-r", project / "standards/example", folder), check=True)
        change(project, "id: example", "id: other", "standards/other/program.yml")
        commit(project)
        there, back = run("first..HEAD"), run("HEAD..first")
        assert (there.exit_code, back.exit_code) == (0, 1)
        assert "program/program-added" in there.stdout
        assert "program/program-removed" in back.stdout

    def test_both_ways_are_mirrored(self, run, project):  # noqa: F811
        change(project, *LIMIT)
        commit(project)
        git(project, "branch", "proposal")
        there, back = (
            json.loads(run(f"{a}..{b}", "-f", "json").stdout) for a, b in (("first", "proposal"), ("proposal", "first"))
        )
        assert there["summary"]["weakened"] == back["summary"]["strengthened"] == 1


def test_the_help_names_every_side():
    text = "".join(CliRunner().invoke(main, ["diff", "--help"]).stdout.split())
    for each in ("fair-food@2", "fair-food@git:main", "main:standards/fair-food", "./other", "main..proposal"):
        assert each in text


def test_git_is_started_in_one_file_only(repository):
    found = [
        file.name
        for file in sorted((repository / "src/wsrcode/load").glob("*.py"))
        if "subprocess" in file.read_text(encoding="utf-8") or "from git import" in file.read_text(encoding="utf-8")
    ]
    assert found == ["git.py"]

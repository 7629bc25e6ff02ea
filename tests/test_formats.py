"""The formats findings are told in: each whole, and each what its readers accept."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from click.testing import CliRunner

from wsrcode.cli import main
from wsrcode.discover import plugs
from wsrcode.model import Finding, Place, Severity
from wsrcode.model.amendment_schema import amendments_schema
from wsrcode.model.dataset_schema import dataset_schema, table_schema
from wsrcode.model.schema import KINDS, findings_schema, schema_of
from wsrcode.report.formats import github, junit, markdown, sarif, text
from wsrcode.report.formats import json as as_json

FINDINGS = [
    Finding(Place("standards/a/code.yml", 3, 5), Severity.ERROR, "50 % | <b>, *x*: a, b\nc", "tiers/unknown-tier"),
    Finding(Place("standards/a/program.yml"), Severity.NOTICE, "says nothing", "recipe/no-training"),
]


def test_text_is_one_line_a_finding_and_a_count() -> None:
    assert text.told(FINDINGS[1:]).split("\n") == [
        "standards/a/program.yml: notice: says nothing [recipe/no-training]",
        "1 notice",
    ]
    assert text.told([]) == "no findings"


def test_colour_only_when_asked() -> None:
    assert "\x1b" not in text.told(FINDINGS)
    assert "\x1b[31merror" in text.told(FINDINGS, colour=True)


def test_json_keeps_its_own_schema() -> None:
    document = json.loads(as_json.told(FINDINGS))
    jsonschema.validate(document, findings_schema())
    assert document["summary"] == {"error": 1, "warning": 0, "notice": 1}
    assert document["findings"][0]["line"] == 3


def test_github_escapes_what_would_end_a_command() -> None:
    first, second = github.told(FINDINGS).split("\n")
    assert first.startswith("::error file=standards/a/code.yml,line=3,col=5,title=tiers/unknown-tier::50 %25 |")
    assert first.endswith("a, b%0Ac")
    assert second.startswith("::notice file=standards/a/program.yml,line=1")


def test_sarif_points_at_lines_from_one() -> None:
    run = json.loads(sarif.told(FINDINGS))["runs"][0]
    assert [each["level"] for each in run["results"]] == ["error", "note"]
    regions = [each["locations"][0]["physicalLocation"]["region"] for each in run["results"]]
    assert regions == [{"startLine": 3, "startColumn": 5}, {"startLine": 1, "startColumn": 1}]


def test_junit_counts_only_errors_as_failures() -> None:
    suite = ET.fromstring(junit.told(FINDINGS))  # noqa: S314 - our own output
    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")
    assert ET.fromstring(junit.told([])).get("tests") == "1"  # noqa: S314


def test_markdown_prints_markup_as_it_stands() -> None:
    row = markdown.told(FINDINGS).split("\n")[4]
    assert "50 % \\| \\<b\\>, \\*x\\*: a, b c" in row
    assert len(re.findall(r"(?<!\\)\|", row)) == 5


@pytest.mark.parametrize("form", [plug.name for plug in plugs("wsrcode.report.formats")])
def test_every_format_tells_a_sound_and_a_faulty_project(tmp_path: Path, form: str) -> None:
    CliRunner().invoke(main, ["init", str(tmp_path)], catch_exceptions=False)
    asked = ["check", "--root", str(tmp_path), "--format", form]
    sound = CliRunner().invoke(main, asked, catch_exceptions=False)
    assert sound.exit_code == 0
    rest = tmp_path / "standards/example/provisions/work/rest.yml"
    rest.write_text(rest.read_text().replace("tier: corrective", "tier: nowhere"))
    faulty = CliRunner().invoke(main, asked, catch_exceptions=False)
    assert faulty.exit_code == 1
    assert "nowhere" in faulty.output


def test_written_schemas_are_fresh(repository: Path) -> None:
    for kind in KINDS:
        written = json.loads((repository / "schemas" / f"{kind}.json").read_text(encoding="utf-8"))
        assert written == schema_of(kind), "run `make schema`"
    ours = {
        "findings": findings_schema(),
        "amendments": amendments_schema(),
        "dataset": dataset_schema(),
        "table": table_schema(),
    }
    for name, schema in ours.items():
        assert json.loads((repository / "schemas" / f"{name}.json").read_text(encoding="utf-8")) == schema
    assert {path.stem for path in (repository / "schemas").glob("*.json")} == {*KINDS, *ours}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_schema_refuses_unknown_keys_and_explains_the_known(kind: str) -> None:
    schema = schema_of(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["additionalProperties"] is False
    explained = [name for name, each in schema["properties"].items() if "description" in each or "$ref" in str(each)]
    assert explained


def test_fail_on_decides_the_exit_status(tmp_path: Path) -> None:
    CliRunner().invoke(main, ["init", str(tmp_path)], catch_exceptions=False)
    rest = tmp_path / "standards/example/provisions/work/rest.yml"
    rest.write_text(rest.read_text().replace("tier: corrective", "tier: nowhere"))
    for fail_on, status in {"error": 1, "notice": 1, "never": 0}.items():
        done = CliRunner().invoke(main, ["check", "--root", str(tmp_path), "--fail-on", fail_on])
        assert done.exit_code == status


def test_only_one_family_may_be_asked_and_a_misspelt_one_is_guessed(tmp_path: Path) -> None:
    CliRunner().invoke(main, ["init", str(tmp_path)], catch_exceptions=False)
    assert CliRunner().invoke(main, ["check", "--root", str(tmp_path), "--only", "grounds"]).exit_code == 0
    wrong = CliRunner().invoke(main, ["check", "--root", str(tmp_path), "--only", "gruonds"])
    assert wrong.exit_code == 2
    assert "did you mean grounds?" in wrong.output


def test_a_program_may_be_named_and_what_is_not_checked_is_never_said_to_be_sound(tmp_path: Path) -> None:
    CliRunner().invoke(main, ["init", str(tmp_path)], catch_exceptions=False)
    rest = tmp_path / "standards/example/provisions/work/rest.yml"
    rest.write_text(rest.read_text().replace("tier: corrective", "tier: nowhere"))
    (tmp_path / "notes.md").write_text("nothing\n")
    asked = ["check", "--root", str(tmp_path)]
    for named in ("example", str(rest), str(tmp_path)):
        done = CliRunner().invoke(main, [*asked, named])
        assert (done.exit_code, "nowhere" in done.output) == (1, True), named
    assert CliRunner().invoke(main, [*asked, "baselines"]).exit_code == 0
    for named in ("exampel", str(tmp_path / "notes.md"), "../notes.md"):
        done = CliRunner().invoke(main, [*asked, named, "example"])
        assert (done.exit_code, len(done.output.splitlines())) == (2, 1), named
    assert "did you mean 'example'?" in CliRunner().invoke(main, [*asked, "exampel"]).output


def test_explain_tells_the_story_and_guesses() -> None:
    told = CliRunner().invoke(main, ["explain", "without-ground"]).output
    assert "grounds/without-ground" in told
    assert "Why" in told
    assert "Faulty" in told
    wrong = CliRunner().invoke(main, ["explain", "without-grund"])
    assert wrong.exit_code == 2
    assert "did you mean" in wrong.output


def test_a_misspelt_command_is_guessed() -> None:
    done = CliRunner().invoke(main, ["chek"])
    assert done.exit_code == 2
    assert "did you mean 'check'?" in done.output

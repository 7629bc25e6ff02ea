"""The page for people without git: its forms know all that a provision may say, and it can only propose."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from lxml import html

from wsrcode.build.editing_page import PACKAGE
from wsrcode.build.templates import packaged, plain_yaml
from wsrcode.cli import main
from wsrcode.load.strict import parse
from wsrcode.model.provision import Provision

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = sorted(each.relative_to(ROOT).as_posix() for each in ROOT.glob("standards/*/provisions/*") if each.is_dir())
OURS = ["config.yml", "form.html", "index.html", "only-propose.js"]


def export(folder, *words: str, root: Path = ROOT):
    known = ["--root", str(root), "--repository", "workers/code", "-o", str(folder)]
    return CliRunner().invoke(main, ["export", "editing", *known, *words])


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("editing")
    result = export(folder)
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture(scope="module")
def settings(made):
    return yaml.safe_load((made / "config.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def collections(settings):
    return [each for each in settings["collections"] if not each.get("divider")]


def unknown(value, fields) -> list[str]:
    """Return the keys of a file that a form has no field for."""
    named = {each["name"]: each for each in fields}
    gone = [key for key in value if key not in named]
    for key, each in value.items():
        inside = named.get(key, {}).get("fields")
        for item in (each if isinstance(each, tuple) else (each,)) if inside else ():
            gone += unknown(item, inside)
    return gone


def every_field(fields):
    for each in fields:
        yield each
        yield from every_field(each.get("fields", ()))


class TestSettings:
    def test_can_do_nothing_but_propose(self, settings, collections):
        assert settings["publish_mode"] == "editorial_workflow"
        assert settings["backend"]["open_authoring"] is True
        assert {(each["create"], each["delete"], each["publish"]) for each in collections} == {(False,) * 3}

    def test_no_third_host_is_asked_to_log_somebody_in(self, settings):
        assert settings["backend"]["auth_methods"] == ["token"]

    def test_has_a_collection_for_each_folder_of_provisions(self, settings, collections):
        assert sorted(each["folder"] for each in collections) == FOLDERS
        names = [each["name"] for each in settings["collections"]]
        assert len(set(names)) == len(names)

    def test_a_collection_is_called_as_its_part_is(self, collections):
        named = {each["folder"]: each["label"] for each in collections}
        assert named["standards/fair-food/provisions/heat"] == "Working in the heat (Fair Food Program)"

    def test_a_form_has_every_key_of_a_provision(self, collections):
        keys = {each.alias or name: each.is_required() for name, each in Provision.model_fields.items()}
        for each in collections:
            assert {field["name"]: field["required"] for field in each["fields"]} == keys

    def test_nothing_that_any_provision_says_is_unknown_to_its_form(self, collections):
        for each in collections:
            for file in (ROOT / each["folder"]).glob("*.yml"):
                assert unknown(parse(file.read_bytes()), each["fields"]) == [], file

    def test_an_id_cannot_be_changed_and_a_title_is_one_line(self, collections):
        for each in collections:
            assert [field["name"] for field in each["fields"] if field.get("readonly")] == ["id"]
            widgets = {field["name"]: field["widget"] for field in each["fields"]}
            assert (widgets["title"], widgets["text"]) == ("string", "text")

    def test_a_value_that_stands_alone_is_not_lost_where_a_list_may_stand(self, collections):
        """The program keeps `holder: grower` as one of a list only where the items have no field of their own."""
        lists = [field for each in collections for field in every_field(each["fields"]) if field["widget"] == "list"]
        assert lists
        assert [each for each in lists if "field" in each] == []

    def test_what_a_program_names_is_chosen_not_typed(self, collections):
        fields = next(each["fields"] for each in collections if each["name"] == "fair-food-heat")
        offered = {
            each["name"]: [option["value"] for option in each["options"]]
            for each in every_field(fields)
            if each["name"] in {"tier", "holder", "only_if"}
        }
        program = plain_yaml(ROOT / "standards/fair-food/program.yml")
        code = plain_yaml(ROOT / "standards/fair-food/code.yml")
        assert offered == {
            "tier": [each["id"] for each in code["tiers"]],
            "holder": [each["id"] for each in program["holders"]],
            "only_if": [each["id"] for each in program["facts"]],
        }

    def test_empty_keys_are_left_out(self, settings):
        assert settings["output"]["omit_empty_optional_fields"] is True


class TestCommand:
    def test_the_pages_load_what_lies_beside_them_and_nothing_else(self, made):
        assert sorted(each.name for each in made.iterdir()) == OURS
        door, form = (html.parse(made / name).getroot() for name in ("index.html", "form.html"))
        assert door.xpath("//script|//img|//link[not(@rel='icon')]") == []
        assert {each for each in door.xpath("//a/@href") if not each.startswith("#")} == {"form.html"}
        assert form.xpath("//script/@src") == ["only-propose.js", "./sveltia-cms.js"]
        assert form.xpath("//link[not(@rel='icon')]/@href") == ["config.yml"]

    def test_the_script_is_no_module_and_is_found_by_its_own_name(self, made):
        """As a module, or without a slash before its name, it draws nothing at all and says nothing."""
        script = html.parse(made / "form.html").xpath("//script[contains(@src, 'sveltia')]")[0]
        assert (script.get("type"), script.get("src").endswith("/sveltia-cms.js")) == (None, True)
        assert script.get("integrity").startswith("sha384-")

    def test_the_browser_lets_the_forms_ask_one_host(self, made):
        rules = html.parse(made / "form.html").xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
        told = dict(each.strip().split(" ", 1) for each in rules.split(";"))
        assert told["default-src"] == "'none'"
        assert told["connect-src"] == "'self' https://api.github.com"
        assert told["script-src"] == told["font-src"] == "'self'"

    def test_the_same_programs_give_the_same_bytes(self, made, tmp_path):
        assert export(tmp_path).exit_code == 0
        assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {
            each.name: each.read_bytes() for each in made.iterdir()
        }

    def test_one_program_may_be_asked_for(self, tmp_path):
        assert export(tmp_path, "lesotho").exit_code == 0
        told = yaml.safe_load((tmp_path / "config.yml").read_text(encoding="utf-8"))
        assert {each["folder"].split("/")[1] for each in told["collections"] if "folder" in each} == {"lesotho"}

    @pytest.mark.parametrize("name", ["code", "https://github.com/a/b", "a/b/c", "a/b\nx: y"])
    def test_what_is_no_repository_is_refused_in_one_line(self, name, tmp_path):
        result = export(tmp_path, "--repository", name)
        assert (result.exit_code, result.output.count("\n")) == (2, 1)
        assert not list(tmp_path.iterdir())

    def test_another_program_than_the_named_one_is_refused(self, tmp_path):
        other = tmp_path / "sveltia-cms-0.221.1.tgz"
        other.write_bytes(b"another one")
        result = export(tmp_path / "out", "--package", str(other))
        assert (result.exit_code, result.output.count("\n")) == (2, 1)
        assert f"npm pack {PACKAGE}" in result.output
        assert not (tmp_path / "out").exists()

    def test_without_the_program_the_next_step_is_told(self, tmp_path):
        assert f"npm pack {PACKAGE}" in export(tmp_path).stderr


def test_the_manual_names_the_version_that_was_tried():
    told = (ROOT / "site/manual/maintainer.md").read_text(encoding="utf-8")
    assert {*re.findall(r"@sveltia/cms@[0-9.]+[0-9]", told)} == {PACKAGE}
    assert {*re.findall(r"sveltia-cms-([0-9.]+[0-9])", told)} == {PACKAGE.rpartition("@")[2]}


class TestDoor:
    """What people read before they log in."""

    words = sorted((packaged() / "languages/editing").glob("*.yml"))

    @staticmethod
    def places(file: Path):
        told = plain_yaml(file)["words"]
        return [(name, key) for name, each in told.items() for key in (each if isinstance(each, dict) else ("",))]

    def test_it_says_what_it_can_and_cannot_do_in_every_language_of_the_site(self, made):
        root = html.parse(made / "index.html").getroot()
        spoken = [each.get("id") for each in root.xpath("//section")]
        assert spoken == ["en", *sorted(each.stem for each in self.words if each.stem != "en")]
        assert {each.stem for each in (packaged() / "languages/site").glob("*.yml")} == {*spoken}
        for each in root.xpath("//section"):
            words = plain_yaml(packaged() / f"languages/editing/{each.get('id')}.yml")["words"]
            assert [head.text for head in each.xpath("h2")] == [
                words[name]["title"] for name in ("can", "cannot", "need", "know")
            ]
            assert each.get("lang") == each.get("id")
            assert each.get("dir") == ("rtl" if each.get("id") in {"ar", "ur"} else "ltr")

    @pytest.mark.parametrize("file", words, ids=lambda file: file.stem)
    def test_each_language_says_all_of_it(self, file):
        assert self.places(file) == self.places(packaged() / "languages/editing/en.yml")
        assert re.findall("public_repo", file.read_text(encoding="utf-8")) == ["public_repo"]


class TestSaved:
    """What the forms wrote of a provision after one word was added, as it was committed in a real drive."""

    before = """\
id: weekly-rest
title: A day off a week
tier: corrective
text: >-
  A worker has a right to a full day off, every week.
  A grower that does not give it yet must reach it by an agreed plan.
season: {from: 05-01, to: 10-31}
obligations:
  - holder: grower   # one of them, so it stands alone
    must: give each worker a full day off
    limits:
      - {measure: weekly-rest-hours, at_least: 24 hours per week, evidence: S}
      - {measure: training-sessions, at_least: 2}
    verify:
      - {look_at: time-records, for: "Each week has 24 hours in a row: without work."}
  - holder: [grower, supervisor]
    together: true
    may: "ask for no more"
# A rule that is not there has no floor to name.
rests_on: [UDHR art. 24]
remedy:
  within: 30 days
guards_against: [excessive-overtime]
informed_by: [2021-08-heat-working-group, experts]
evidence:
  mark: S
  source:
    - {title: "A report", date: "2024-07"}
    - {title: "Another", date: "2024"}
"""
    saved = """\
id: weekly-rest
title: A day off a week
tier: corrective
text: A worker truly has a right to a full day off, every week. A grower that does not give it yet must reach it by an agreed plan.
season:
  from: 05-01
  to: 10-31
obligations:
  - holder:
      - grower
    together: false
    must: give each worker a full day off
    limits:
      - measure: weekly-rest-hours
        at_least: 24 hours per week
        evidence: S
      - measure: training-sessions
        at_least: '2'
    verify:
      - look_at: time-records
        for: 'Each week has 24 hours in a row: without work.'
  - holder:
      - grower
      - supervisor
    together: true
    may: ask for no more
remedy:
  make_whole: false
  within: 30 days
rests_on:
  - UDHR art. 24
guards_against:
  - excessive-overtime
informed_by:
  - 2021-08-heat-working-group
  - experts
evidence:
  mark: S
  source:
    - title: A report
      date: 2024-07
    - title: Another
      date: '2024'
"""  # noqa: E501 - as it was written

    def test_changes_one_line_once_it_is_tidied(self, tmp_path):
        file = tmp_path / "standards/example/provisions/time/weekly-rest.yml"
        file.parent.mkdir(parents=True)
        file.write_text(self.before, encoding="utf-8")
        for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "Begin"]):
            known = ["git", "-c", "user.name=a", "-c", "user.email=a@localhost", *words]
            subprocess.run(known, cwd=tmp_path, check=True)
        file.write_text(self.saved, encoding="utf-8")
        result = CliRunner().invoke(main, ["tidy", "--root", str(tmp_path)])
        assert result.exit_code == 0, result.output
        assert file.read_text(encoding="utf-8") == self.before.replace("A worker has", "A worker truly has")

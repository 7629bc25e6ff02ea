"""The page for people without git: its forms know all that a provision may say, and it can only propose."""

import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from wsrcode.cli import main
from wsrcode.load.strict import parse
from wsrcode.model.provision import Provision

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = sorted(each.relative_to(ROOT).as_posix() for each in ROOT.glob("standards/*/provisions/*") if each.is_dir())


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("editing")
    words = ["export", "editing", "--root", str(ROOT), "--repository", "workers/code", "-o", str(folder)]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture(scope="module")
def settings(made):
    return yaml.safe_load((made / "config.yml").read_text(encoding="utf-8"))


def unknown(value, fields) -> list[str]:
    """Return the keys of a file that a form has no field for."""
    named = {each["name"]: each for each in fields}
    gone = [key for key in value if key not in named]
    for key, each in value.items():
        inside = named.get(key, {}).get("fields")
        for item in (each if isinstance(each, tuple) else (each,)) if inside else ():
            gone += unknown(item, inside)
    return gone


class TestSettings:
    def test_can_do_nothing_but_propose(self, settings):
        assert settings["publish_mode"] == "editorial_workflow"
        assert settings["backend"]["open_authoring"] is True
        assert {(each["create"], each["delete"], each["publish"]) for each in settings["collections"]} == {(False,) * 3}

    def test_has_a_collection_for_each_folder_of_provisions(self, settings):
        assert sorted(each["folder"] for each in settings["collections"]) == FOLDERS
        names = [each["name"] for each in settings["collections"]]
        assert len(set(names)) == len(names)

    def test_a_form_has_every_key_of_a_provision(self, settings):
        keys = {each.alias or name: each.is_required() for name, each in Provision.model_fields.items()}
        for each in settings["collections"]:
            assert {field["name"]: field["required"] for field in each["fields"]} == keys

    def test_nothing_that_any_provision_says_is_unknown_to_its_form(self, settings):
        for each in settings["collections"]:
            for file in (ROOT / each["folder"]).glob("*.yml"):
                assert unknown(parse(file.read_bytes()), each["fields"]) == [], file

    def test_an_id_cannot_be_changed(self, settings):
        for each in settings["collections"]:
            assert [field["name"] for field in each["fields"] if field.get("readonly")] == ["id"]

    def test_empty_keys_are_left_out(self, settings):
        assert settings["output"]["omit_empty_optional_fields"] is True


class TestCommand:
    def test_the_page_loads_what_lies_beside_it_and_nothing_else(self, made):
        page = (made / "index.html").read_text(encoding="utf-8")
        assert re.findall(r'(?:src|href)="([^"]*)"', page) == ["sveltia-cms.js"]
        assert sorted(each.name for each in made.iterdir()) == ["config.yml", "index.html"]

    def test_the_same_programs_give_the_same_bytes(self, made, tmp_path):
        words = ["export", "editing", "--root", str(ROOT), "--repository", "workers/code", "-o", str(tmp_path)]
        assert CliRunner().invoke(main, words).exit_code == 0
        assert (tmp_path / "config.yml").read_bytes() == (made / "config.yml").read_bytes()

    def test_one_program_may_be_asked_for(self, tmp_path):
        words = ["--root", str(ROOT), "--repository", "a/b", "-o", str(tmp_path)]
        assert CliRunner().invoke(main, ["export", "editing", "lesotho", *words]).exit_code == 0
        told = yaml.safe_load((tmp_path / "config.yml").read_text(encoding="utf-8"))
        assert {each["folder"].split("/")[1] for each in told["collections"]} == {"lesotho"}

    @pytest.mark.parametrize("name", ["code", "https://github.com/a/b", "a/b/c", "a/b\nx: y"])
    def test_what_is_no_repository_is_refused_in_one_line(self, name, tmp_path):
        words = ["export", "editing", "--root", str(ROOT), "--repository", name, "-o", str(tmp_path)]
        result = CliRunner().invoke(main, words)
        assert (result.exit_code, result.output.count("\n")) == (2, 1)
        assert not list(tmp_path.iterdir())

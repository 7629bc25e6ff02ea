"""A translator's catalogue under the eyes of gettext itself."""

import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from wsrcode.cli import main

pytestmark = pytest.mark.full

ROOT = Path(__file__).resolve().parents[2]


def exported(folder, language):
    file = folder / f"fair-food.{language}.po"
    words = ["translate", "export", "fair-food", language, "--root", str(ROOT), "--as", "po", "--out", str(file)]
    assert CliRunner().invoke(main, words, catch_exceptions=False).exit_code == 0
    return file


def gettext(name, *words):
    program = shutil.which(name)
    assert program, f"{name} is missing; install it (Debian: apt-get install gettext)"
    done = subprocess.run([program, *words], capture_output=True, text=True, check=False)
    assert (done.returncode, "warning" in done.stderr) == (0, False), done.stderr


@pytest.mark.parametrize("language", ["es", "ht"])
def test_gettext_finds_no_fault_in_a_catalogue_of_fair_food(tmp_path, language):
    gettext("msgfmt", "--check", "--verbose", "-o", "/dev/null", exported(tmp_path, language))


def test_a_catalogue_that_gettext_wrapped_and_sorted_anew_comes_back_untouched(tmp_path):
    shutil.copytree(ROOT / "standards", tmp_path / "standards")
    before = {path: path.read_bytes() for path in (tmp_path / "standards").rglob("*.yml")}
    again = tmp_path / "again.po"
    gettext("msgcat", "--width=40", "--sort-output", "-o", again, exported(tmp_path, "es"))
    words = ["translate", "import", "fair-food", str(again), "--root", str(tmp_path)]
    done = CliRunner().invoke(main, words, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    assert done.output.count("\n") == 1
    assert {path: path.read_bytes() for path in (tmp_path / "standards").rglob("*.yml")} == before

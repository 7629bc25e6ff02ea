"""A translator's catalogue under the eyes of gettext itself."""

import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from wsrcode.cli import main

pytestmark = pytest.mark.full

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("language", ["es", "ht"])
def test_gettext_finds_no_fault_in_a_catalogue_of_fair_food(tmp_path, language):
    program = shutil.which("msgfmt")
    assert program, "msgfmt is missing; install it (Debian: apt-get install gettext)"
    file = tmp_path / "a.po"
    words = ["translate", "export", "fair-food", language, "--root", str(ROOT), "--as", "po", "--out", str(file)]
    assert CliRunner().invoke(main, words, catch_exceptions=False).exit_code == 0
    done = subprocess.run(
        [program, "--check", "--verbose", "-o", "/dev/null", file], capture_output=True, text=True, check=False
    )
    assert (done.returncode, "warning" in done.stderr) == (0, False), done.stderr

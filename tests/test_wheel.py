"""An installed wsrcode works in any other repository: its templates and its shelf of law travel in the wheel."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Path:
    """Return a folder into which a freshly built wheel was unpacked, as an installer would."""
    made = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(made)],
        cwd=repository, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    (wheel,) = made.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(made / "site")
    return made / "site"


def run(installed: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "wsrcode", *words], cwd=home, capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "PYTHONPATH": str(installed)},
    )  # fmt: skip


def test_a_project_made_by_the_wheel_passes_check_and_builds(installed: Path, tmp_path: Path) -> None:
    where = subprocess.run(
        [sys.executable, "-c", "import wsrcode; print(wsrcode.__file__)"], capture_output=True, text=True, check=True,
        env={**os.environ, "PYTHONPATH": str(installed)}, cwd=tmp_path,
    )  # fmt: skip
    assert where.stdout.startswith(str(installed))
    assert run(installed, tmp_path, "init").returncode == 0
    checked = run(installed, tmp_path, "check", "--fail-on", "notice")
    assert (checked.stdout, checked.returncode) == ("no findings\n", 0)
    built = run(installed, tmp_path, "build")
    assert built.returncode == 0, built.stderr
    made = {
        path.relative_to(tmp_path / "dist").as_posix() for path in (tmp_path / "dist").rglob("*.*") if path.is_file()
    }
    assert {
        "example/booklets/example-booklet-en.pdf",
        "example/booklets/example-booklet-es-large-print-sheets-a3.pdf",
        "example/sheets/example-farm-a/example-farm-a-sheet-es.html",
        "example/example.json",
    } <= made

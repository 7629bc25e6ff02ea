"""A translator's workbook in LibreOffice itself: opened and saved again, nothing has changed; edited, just that has."""

import csv
import io
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from wsrcode.cli import main
from wsrcode.load import read_folder
from wsrcode.model import Edition, units
from wsrcode.record.translation import with_texts

pytestmark = pytest.mark.full

ROOT = Path(__file__).resolve().parents[2]
CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
# No tab among them: LibreOffice's own format loses it.
ODD = {
    "provisions/rest/title": "=1+1",
    "provisions/rest/text": '-5 @ casa.\n\n+2 "y" \'n, «dos»; _x0041_ 😀',
    "provisions/rest/right": "'=A1",
    "provisions/rest/do": "007",
    "parts/work/title": "1/2",
    "parts/work/about": "8:30",
    "parts/voice/title": "TRUE",
    "parts/voice/about": "1e5",
    "parts/core/title": "@SUM(A1) b",
    "parts/core/about": "10 000,50 %  dos  espacios",
    "parts/buyers/title": "'n Ander",
}


def run(*words):
    return CliRunner().invoke(main, [str(each) for each in words], catch_exceptions=False)


def saved_again(file, folder, kind):
    """Return a file as LibreOffice writes it after opening it."""
    office = shutil.which("soffice")
    assert office, "soffice is missing; install it (Debian: apt-get install libreoffice-calc-nogui)"
    out = folder / "again"
    read_as = ["--infilter=CSV:44,34,76,1"] if file.suffix == ".csv" else []
    done = subprocess.run(
        [office, "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/profile",
         *read_as, "--convert-to", kind, "--outdir", out, file],
        capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    made = out / f"{file.stem}.{kind.partition(':')[0]}"
    assert made.is_file(), done.stdout + done.stderr
    return made


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("init").exit_code == 0
    es = tmp_path / "standards/example/translations/es.yml"
    es.write_bytes(with_texts(es.read_bytes(), ODD, units(standard(tmp_path))))
    assert run("translate", "draft", "example", "es").exit_code == 0
    return tmp_path


def standard(root, program="example"):
    return read_folder(root).corpus.standards[program]


def kept(root):
    return {path: path.read_bytes() for path in (root / "standards").rglob("*.yml")}


@pytest.mark.parametrize("kind", ["xlsx", "ods", CSV])
def test_odd_texts_come_back_untouched(home, kind):
    run("translate", "export", "example", "es", "--as", "xlsx")
    before, file = kept(home), home / "example.es.xlsx"
    if kind == "ods":
        # By way of LibreOffice's own format, as a translator may keep it for days.
        (home / "own").mkdir()
        file = shutil.move(saved_again(file, home, "ods"), home / "own")
        kind = "xlsx"
    done = run("translate", "import", "example", saved_again(Path(file), home, kind))
    assert done.exit_code == 0, done.output
    assert done.output.endswith(f"(es): {len(units(standard(home)))} unchanged\n")
    assert kept(home) == before


def test_the_whole_of_fair_food_comes_back_untouched(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "standards", tmp_path / "standards")
    before = kept(tmp_path)
    for form, kind in (("xlsx", "xlsx"), ("xlsx", CSV), ("csv", "xlsx")):
        run("translate", "export", "fair-food", "es", "--as", form, "--force")
        made = saved_again(tmp_path / f"fair-food.es.{form}", tmp_path, kind)
        done = run("translate", "import", "fair-food", made)
        assert done.exit_code == 0, done.output
        assert done.output.endswith(f"(es): {len(units(standard(tmp_path, 'fair-food')))} unchanged\n")
    assert kept(tmp_path) == before


def test_what_was_edited_and_saved_there_is_taken(home):
    run("translate", "export", "example", "es", "--as", "xlsx")
    book = load_workbook("example.es.xlsx")
    (cell,) = (row[3] for row in book.worksheets[0].iter_rows() if row[0].value == "provisions/pay-on-time/right")
    cell.value = "Le pagan a tiempo. Siempre."
    book.save("example.es.xlsx")
    done = run("translate", "import", "example", saved_again(home / "example.es.xlsx", home, "xlsx"))
    assert done.exit_code == 0, done.output
    assert "1 taken" in done.output
    edition = Edition(standard(home), "es")
    assert edition["provisions/pay-on-time/right"].text == "Le pagan a tiempo. Siempre."


def test_nothing_is_computed_when_a_table_is_opened(home):
    run("translate", "export", "example", "es", "--as", "csv")
    made = saved_again(saved_again(home / "example.es.csv", home, "xlsx"), home, CSV)
    rows = {each["id"]: each for each in csv.DictReader(io.StringIO(made.read_text(encoding="utf-8-sig")))}
    assert rows["provisions/rest/title"]["translation"] == "'=1+1"
    assert rows["parts/core/title"]["translation"].startswith("'@SUM(A1)")

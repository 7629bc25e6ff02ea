"""The interview form in LibreOffice itself: every text arrives as it was written, and none of them is worked out."""

import csv
import shutil
import subprocess
from io import BytesIO

import pytest
from openpyxl import load_workbook

from wsrcode.build.define import Desk
from wsrcode.build.outputs.interview import workbook
from wsrcode.build.printer import Printer
from wsrcode.build.templates import template_folders
from wsrcode.load import read_folder

pytestmark = pytest.mark.full


def test_opens_with_every_text_of_all_languages(repository, tmp_path):
    office = shutil.which("soffice")
    assert office, "soffice is missing; install it (Debian: apt-get install libreoffice-calc-nogui)"
    corpus = read_folder(repository).corpus
    printer = Printer(template_folders(repository))
    data = workbook(Desk(corpus, corpus.standards["fair-food"], ("en",), printer)).workbook
    (tmp_path / "form.xlsx").write_bytes(data)
    subprocess.run(
        [
            office, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to",
            # Commas, quotes, UTF-8, all sheets into files of their own.
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
            "--outdir", str(tmp_path), str(tmp_path / "form.xlsx"),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    for sheet in load_workbook(BytesIO(data)):
        with (tmp_path / f"form-{sheet.title}.csv").open(encoding="utf-8", newline="") as file:
            shown = list(csv.reader(file))
        assert shown == [[each or "" for each in row] for row in sheet.iter_rows(values_only=True)]

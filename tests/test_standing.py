"""A program that is a proposal, ideas or over says so on everything that is made of it; an active one says nothing."""

from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook
from pypdf import PdfReader

from wsrcode.build.language import language
from wsrcode.build.printed import stamp, standing_of
from wsrcode.cli import main
from wsrcode.load.strict import parse
from wsrcode.model import Program

HERE = Path(__file__).resolve().parents[1]
TEMPLATES = (HERE / "templates",)
STATUSES = get_args(Program.model_fields["status"].annotation)
TOLD = sorted(set(STATUSES) - {"active"})
TAGS = ("en", "es", "ht")


def program(status: str) -> Program:
    """Return the starter's program with another status."""
    keys = parse((HERE / "templates/starter/standards/example/program.yml").read_bytes())
    return Program.model_validate({**keys, "status": status})


@pytest.mark.parametrize("tag", TAGS)
class TestWords:
    def test_each_status_has_its_own(self, tag):
        words = language(TEMPLATES, tag)
        told = [(standing_of(words, program(each)), stamp(words, program(each), draft=False)) for each in TOLD]
        assert len(set(told)) == len(TOLD) == 3
        assert all(sentence.endswith(".") and mark.isupper() for sentence, mark in told)

    def test_an_active_program_is_stamped_only_as_a_draft(self, tag):
        words = language(TEMPLATES, tag)
        assert standing_of(words, program("active")) == ""
        assert stamp(words, program("active"), draft=False) == ""
        assert stamp(words, program("active"), draft=True) == words.say("draft.mark")

    def test_a_proposal_that_is_a_draft_says_both(self, tag):
        words = language(TEMPLATES, tag)
        stamped = stamp(words, program("proposed"), draft=True)
        assert stamped == f"{words.say('program_status.marks.proposed')} · {words.say('draft.mark')}"


def built(folder: Path, status: str) -> dict[str, Path]:
    """Build everything of the starter with a status, and return the files by name."""
    for file in (HERE / "templates/starter/standards").rglob("*.yml"):
        target = folder / "standards" / file.relative_to(HERE / "templates/starter/standards")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes().replace(b"status: exploratory", f"status: {status}".encode()))
    for name in ("measures.yml", "baselines/es.yml", "baselines/int.yml"):
        (folder / "standards" / name).parent.mkdir(exist_ok=True)
        (folder / "standards" / name).write_bytes((HERE / "standards" / name).read_bytes())
    done = CliRunner().invoke(main, ["build", "--root", str(folder), "--jobs", "2"])
    assert done.exit_code == 0, done.output
    return {path.name: path for path in (folder / "dist").rglob("*") if path.is_file()}


def text_of(path: Path) -> str:
    """Return the words of a file, white space folded."""
    if path.suffix == ".pdf":
        words = "\n".join(page.extract_text() for page in PdfReader(path).pages)
    elif path.suffix == ".xlsx":
        cells = (cell for sheet in load_workbook(path) for row in sheet.iter_rows(values_only=True) for cell in row)
        words = "\n".join(str(each) for each in cells if each)
    else:
        words = path.read_text()
    return " ".join(words.split())


@pytest.fixture(scope="module")
def proposed(tmp_path_factory) -> dict[str, Path]:
    """Return all that is made of a proposal."""
    return built(tmp_path_factory.mktemp("proposed"), "proposed")


@pytest.fixture(scope="module")
def active(tmp_path_factory) -> dict[str, Path]:
    """Return all that is made of an active program."""
    return built(tmp_path_factory.mktemp("active"), "active")


class TestEverythingThatIsMade:
    """The whole of what a program prints, opened again."""

    def test_says_the_sentence(self, proposed):
        silent = []
        for name, path in proposed.items():
            if path.suffix in {".json", ".csv", ".xml"}:
                # Data state the status as a value.
                assert name.startswith(".") or "proposed" in path.read_text(encoding="utf-8"), name
                continue
            tags = ("en", "es") if path.suffix == ".xlsx" else ((name.split("-es")[0] != name and "es") or "en",)
            # A label that is not translated keeps its language; what stands before it is in the page's.
            sentences = [standing_of(language(TEMPLATES, tag), program("proposed")) for tag in tags]
            if not all(each in text_of(path) for each in sentences):
                silent.append(name)
        assert len(proposed) > 20
        assert silent == []

    def test_is_stamped_on_every_page_of_the_booklet_and_the_sheet(self, proposed):
        marks = {tag: language(TEMPLATES, tag).say("program_status.marks.proposed") for tag in ("en", "es")}
        for name in ("example-booklet-en.pdf", "example-farm-a-sheet-en.pdf", "example-farm-a-sheet-es.pdf"):
            mark = marks["es" if "-es" in name else "en"]
            bare = [n for n, page in enumerate(PdfReader(proposed[name]).pages, 1) if mark not in page.extract_text()]
            assert bare == [], name

    def test_says_nothing_of_it_where_the_program_is_active(self, active):
        words = [language(TEMPLATES, tag) for tag in ("en", "es")]
        said = [standing_of(each, program(status)) for each in words for status in TOLD]
        found = {name for name, path in active.items() if any(each in text_of(path) for each in said)}
        assert found == set()

    def test_is_in_the_data(self, proposed):
        data = proposed["example.json"]
        assert '"status": "proposed"' in data.read_text()

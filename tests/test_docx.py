"""The Word document with tracked changes, read as XML: both texts stand in it, and every change says whose it is."""

import shutil
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from wsrcode.cli import main
from wsrcode.report.docx import Changer, docx
from wsrcode.report.paper import Block, Line, marked

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CHANGER = Changer("Example Workers", datetime(2026, 11, 22, tzinfo=UTC))


def made(old, new, changer=CHANGER):
    return docx(marked(old, new), title="Example", header="1 → 2", language="en", changer=changer)


def body(data):
    with ZipFile(BytesIO(data)) as kept:
        return ET.fromstring(kept.read("word/document.xml")).find(f"{W}body")  # noqa: S314 - our own


def side(data, *, accept):
    """Return the paragraphs after all changes are accepted or rejected, as Word does it, by the standard's words."""
    gone = "del" if accept else "ins"
    told, before = [], ""
    for paragraph in body(data).iter(f"{W}p"):
        mark = paragraph.find(f"{W}pPr/{W}rPr/{W}{gone}")
        words = "".join(
            text.text or ""
            for child in paragraph
            if child.tag != f"{W}{gone}"
            for text in (*child.iter(f"{W}t"), *child.iter(f"{W}delText"))
        )
        if mark is not None:
            before += words  # without its end a paragraph runs into the next one
        else:
            told.append(before + words)
            before = ""
    return [each for each in [*told, before] if each]


def lines(blocks):
    return [each.text for block in blocks for each in block.lines if each.text]


TEXTS = st.lists(st.sampled_from(["rest", "shade", "the", "10", "minutes.", "(water)"]), min_size=1, max_size=8)
LINES = st.builds(Line, st.sampled_from(["Normal", "Heading 2"]), TEXTS.map(" ".join), st.sampled_from(["en", "es"]))
BLOCKS = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.lists(LINES, max_size=4)), max_size=5, unique_by=lambda each: each[0]
).map(lambda found: [Block(key, tuple(each)) for key, each in found])


@settings(max_examples=40)
@given(BLOCKS, BLOCKS)
def test_accepting_all_gives_the_new_text_and_rejecting_all_the_old(old, new):
    data = made(old, new)
    assert side(data, accept=True) == lines(new)
    assert side(data, accept=False) == lines(old)


@settings(max_examples=20)
@given(BLOCKS)
def test_the_same_text_has_no_changes(blocks):
    assert not [each for each in body(made(blocks, blocks)).iter() if each.tag in {f"{W}ins", f"{W}del"}]


ONE = [Block("a", (Line("Normal", "The grower must give a rest.", "en"), Line("Normal", "Gone.", "en")))]
OTHER = [Block("a", (Line("Normal", "The grower must give a long rest.", "en"),))]


def test_every_change_says_who_and_when_and_has_its_own_number():
    found = [each for each in body(made(ONE, OTHER)).iter() if each.tag in {f"{W}ins", f"{W}del"}]
    assert {each.get(f"{W}author") for each in found} == {"Example Workers"}
    assert {each.get(f"{W}date") for each in found} == {"2026-11-22T00:00:00Z"}
    assert len({each.get(f"{W}id") for each in found}) == len(found) == 3


def test_deleted_words_are_kept_as_deleted_text_and_spaces_are_kept():
    words = body(made(OTHER, ONE)).findall(f".//{W}del//{W}delText")
    assert [each.text for each in words] == [" long"]
    assert words[0].get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


def test_every_run_says_its_language():
    old = [Block("a", (Line("Normal", "A rest.", "en"), Line("Normal", "Same.", "es")))]
    new = [Block("a", (Line("Normal", "Un descanso.", "es"), Line("Normal", "Same.", "es")))]
    told = [
        (run.find(f"{W}rPr/{W}lang").get(f"{W}val"), "".join(run.itertext()))
        for run in body(made(old, new)).iter(f"{W}r")
    ]
    assert told == [("en", "A rest."), ("es", "Un descanso."), ("es", "Same.")]


def test_the_same_input_gives_the_same_bytes():
    assert made(ONE, OTHER) == made(ONE, OTHER)
    with ZipFile(BytesIO(made(ONE, OTHER))) as kept:
        assert {each.date_time for each in kept.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert kept.namelist() == sorted(kept.namelist())


def test_words_that_look_like_markup_stay_words():
    hostile = [Block("a", (Line("Normal", "</w:t><w:del>]]> & \x01 x", "en"),))]
    assert side(made([], hostile), accept=True) == ["</w:t><w:del>]]> &  x"]


class TestCommand:
    @pytest.fixture
    def project(self, tmp_path):
        CliRunner().invoke(main, ["init", str(tmp_path / "old")], catch_exceptions=False)
        shutil.copytree(tmp_path / "old", tmp_path / "new")
        rest = tmp_path / "new/standards/example/provisions/work/rest.yml"
        rest.write_text(rest.read_text(encoding="utf-8").replace("10 minutes", "5 minutes"), encoding="utf-8")
        return tmp_path

    def run(self, project, *more):
        asked = ["export", "docx", "example", f"{project}/new/standards/example", "--root", f"{project}/old"]
        return CliRunner().invoke(main, [*asked, "-o", f"{project}/marked.docx", *more])

    def test_writes_the_whole_code_in_any_of_its_languages(self, project):
        for tag, least in {"en": "at least {} minutes", "es": "al menos {} minutos"}.items():
            done = self.run(project, "--lang", tag, "--author", "Example Workers", "--date", "2026-11-01")
            assert done.exit_code == 0, done.output
            data = (project / "marked.docx").read_bytes()
            assert any(least.format(5) in each for each in side(data, accept=True))
            assert any(least.format(10) in each for each in side(data, accept=False))
            assert len(side(data, accept=True)) > 50
            assert Document(BytesIO(data)).core_properties.author == "Example Workers"

    def test_refuses_a_language_that_is_not_printed(self, project):
        done = self.run(project, "--lang", "ht")
        assert done.exit_code == 2
        assert "not printed in 'ht'" in done.output

    def test_refuses_two_sides_that_say_the_same(self, project):
        asked = ["export", "docx", "example", f"{project}/old/standards/example", "--root", f"{project}/old"]
        done = CliRunner().invoke(main, [*asked, "-o", f"{project}/marked.docx"])
        assert done.exit_code == 2
        assert "say the same" in done.output
        assert not Path(project / "marked.docx").exists()

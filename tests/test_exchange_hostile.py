"""Whatever comes back from a translator, or says that it does: one clear line, no traceback, nothing written."""

import io
import re
import zipfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from wsrcode.cli import main
from wsrcode.discover import plugs
from wsrcode.errors import WsrcodeError
from wsrcode.exchange.gates import LARGEST
from wsrcode.exchange.job import Job, Row, fingerprint
from wsrcode.exchange.taking import Fate, Standing, taken
from wsrcode.model import digest

FORMATS = {plug.name: plug.load() for plug in plugs("wsrcode.exchange.formats")}
RIGHT = "provisions/rest/right"


def run(*words):
    return CliRunner().invoke(main, [str(each) for each in words], catch_exceptions=False)


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("init").exit_code == 0
    assert run("translate", "draft", "example", "es").exit_code == 0
    return tmp_path


@pytest.fixture
def untouched(home):
    """Hold every file under standards/ to its bytes."""
    before = {path: path.read_bytes() for path in (home / "standards").rglob("*") if path.is_file()}
    yield home
    assert {path: path.read_bytes() for path in (home / "standards").rglob("*") if path.is_file()} == before


def exported(form):
    assert run("translate", "export", "example", "es", "--as", form).exit_code == 0
    return Path(f"example.es.{form}")


def refused(file):
    """Return the one line with which a file is refused."""
    done = run("translate", "import", "example", file)
    assert done.exit_code == 2, done.output
    line, end = done.output.removeprefix("Error: ").split("\n")
    assert end == ""
    assert line.startswith(f"{file}: ")
    return line.removeprefix(f"{file}: ")


def spoilt(form, old, new, count=1):
    file = exported(form)
    data = file.read_bytes()
    assert old in data
    file.write_bytes(data.replace(old, new, count))
    return file


def repacked(file, change):
    """Write a workbook again with its parts changed: a mapping of names to bytes in, the same out."""
    with zipfile.ZipFile(file) as packed:
        parts = {each: packed.read(each) for each in packed.namelist()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in change(parts).items():
            packed.writestr(name, data)
    return file


LAUGHS = b'<!DOCTYPE l [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY %c "%s">' % (b, b"&%c;" % (b - 1) * 10) for b in b"bcdefghij"
) + b"]>"  # fmt: skip
FETCHING = b'<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


class TestXml:
    @pytest.mark.parametrize("doctype", [LAUGHS, FETCHING, b"<!DOCTYPE xliff>"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
    def test_with_a_document_type(self, untouched, doctype, encoding):
        file = exported("xliff")
        head, body = file.read_bytes().split(b"\n", 1)
        body = re.sub(rb"(<target[^>]*>)", rb"\1&a;", body)
        text = b"\n".join((head.replace(b"UTF-8", encoding.encode()), doctype, body)).decode()
        file.write_bytes(text.encode(encoding))
        assert "document type" in refused(file)

    @pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml"])
    def test_with_a_document_type_inside_a_workbook(self, untouched, name):
        def laughing(parts):
            return {**parts, name: LAUGHS + re.sub(rb"^<\?xml.*?\?>", b"", parts[name])}

        assert "document type" in refused(repacked(exported("xlsx"), laughing))

    def test_nested_too_deep(self, untouched):
        assert "nested" in refused(spoilt("xliff", b"<body>", b"<body>" + b"<group>" * 100_000))

    def test_cut_off(self, untouched):
        file = exported("xliff")
        file.write_bytes(file.read_bytes()[:-200])
        assert "broken XML" in refused(file)

    @pytest.mark.parametrize(
        "data",
        [
            b"<html/>",
            b'<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en"><file id="f"/></xliff>',
            b'<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>',
        ],
    )
    def test_of_another_kind(self, untouched, data):
        Path("a.xliff").write_bytes(data)
        assert "no XLIFF 1.2" in refused("a.xliff")

    def test_with_markup_inside_a_text(self, untouched):
        line = refused(spoilt("xliff", b"Descanso</target>", b'<g id="1">Descanso</g></target>'))
        assert line.startswith("holds markup inside 'provisions/rest/title'")


class TestWorkbook:
    @pytest.mark.parametrize("kept", [10, 500, 5000, -30])
    def test_cut_off(self, untouched, kept):
        file = exported("xlsx")
        file.write_bytes(file.read_bytes()[:kept])
        assert "broken or cut off" in refused(file)

    def test_that_unpacks_without_end(self, untouched):
        file = repacked(exported("xlsx"), lambda parts: {**parts, "xl/media/big.xml": b" " * 80 * 1024 * 1024})
        assert file.stat().st_size < 1024 * 1024
        assert "unpacks to more" in refused(file)

    def test_of_thousands_of_parts(self, untouched):
        file = repacked(exported("xlsx"), lambda parts: {**parts, **{f"a/{n}.bin": b"" for n in range(5000)}})
        assert "unpacks to more" in refused(file)

    def test_with_millions_of_cells(self, untouched):
        cells = b"<c><v>1</v></c>" * 1_000_000

        def wide(parts):
            sheet = parts["xl/worksheets/sheet1.xml"]
            return {**parts, "xl/worksheets/sheet1.xml": sheet.replace(b"</row>", cells + b"</row>", 1)}

        file = repacked(exported("xlsx"), wide)
        assert file.stat().st_size < 1024 * 1024
        assert "far more than any translation" in refused(file)

    def test_with_a_cell_of_ten_megabytes(self, untouched):
        def long(parts):
            name = next(each for each, data in parts.items() if b">Descanso<" in data)
            return {**parts, name: parts[name].replace(b">Descanso<", b">" + b"x" * 10_000_000 + b"<")}

        done = run("translate", "import", "example", repacked(exported("xlsx"), long))
        assert done.exit_code == 1
        assert "refused: provisions/rest/title: String should have at most 20000 characters" in done.output
        assert len(done.output) < 1000

    def test_without_its_sheet(self, untouched):
        def without(parts):
            return {name: data for name, data in parts.items() if "sheet1" not in name}

        assert "no workbook that can be read" in refused(repacked(exported("xlsx"), without))

    def test_that_is_another_zip(self, untouched):
        with zipfile.ZipFile("a.xlsx", "w") as packed:
            packed.writestr("readme.txt", "no")
        assert "no workbook that can be read" in refused("a.xlsx")

    @pytest.mark.parametrize(
        ("value", "said"),
        [("=1+1", "a formula in D3"), (5, "a number or date in D3"), (datetime(2026, 1, 1), "in D3")],  # noqa: DTZ001
    )
    def test_with_what_is_no_text(self, untouched, value, said):
        file = exported("xlsx")
        book = load_workbook(file)
        book.worksheets[0]["D3"].value = value
        book.save(file)
        assert said in refused(file)

    def test_with_a_note_beside_the_table_is_read(self, untouched):
        file = exported("xlsx")
        book = load_workbook(file)
        book.worksheets[0]["L3"].value = 5
        book.save(file)
        assert run("translate", "import", "example", file).exit_code == 0


class TestTable:
    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            (b"translation,state", b"traducci\xc3\xb3n,state", "no column translation"),
            (b",context,", b",translation,", "the column translation twice"),
            (b"source_hash,text_hash", b"source_hash,hash", "no column text_hash"),
            ("Línea".encode(), "Línea".encode("latin-1"), "CSV UTF-8"),
            (b"Programa", b"Pro\0grama", "NUL"),
            (b"Programa", b"x" * 5_000_000, "broken at line 2"),
            (b"Programa", b"x" * 10_000_000, "is larger than 8 MB"),
            (b"Programa de", b'"Programa" de', "broken at line 2"),
        ],
    )
    def test_spoilt(self, untouched, old, new, said):
        assert said in refused(spoilt("csv", old, new))

    @pytest.mark.parametrize("data", [b"", b"\n", b"a,b\n", b"\xff\xfe", b"\xef\xbb\xbf"])
    def test_of_nothing(self, untouched, data):
        Path("a.csv").write_bytes(data)
        assert "no column" in refused("a.csv")

    def test_of_a_header_alone(self, untouched):
        file = exported("csv")
        file.write_bytes(file.read_bytes().split(b"\r\n")[0])
        assert "no text below its first row" in refused(file)

    def test_of_two_jobs(self, untouched):
        assert "mixes rows of" in refused(spoilt("csv", b",example,en,es", b",example,en,ht"))

    @pytest.mark.parametrize(("separator", "encoding"), [(";", "utf-8-sig"), ("\t", "utf-16"), (",", "utf-8")])
    def test_saved_the_way_excel_does_elsewhere_is_read(self, untouched, separator, encoding):
        import csv

        file = exported("csv")
        rows = list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))
        stream = io.StringIO()
        csv.writer(stream, delimiter=separator).writerows(rows)
        file.write_bytes(stream.getvalue().encode(encoding))
        done = run("translate", "import", "example", file)
        assert (done.exit_code, "unchanged\n" in done.output) == (0, True)


class TestCatalogue:
    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            (b"UTF-8", b"UTF-7", "not in UTF-8"),
            ("Línea".encode(), "Línea".encode("latin-1"), "not UTF-8"),
            (b"X-Wsrcode-Program", b"X-Program", "no header X-Wsrcode-Program"),
            (b'msgid "Complaint line"\nmsgstr', b'msgid "Complaint line"\nmsgid_plural "Lines"\nmsgstr[0]', "plural"),
        ],
    )
    def test_spoilt(self, untouched, old, new, said):
        assert said in refused(spoilt("po", old, new))

    @pytest.mark.parametrize("data", [b"", b"hello", b'msgid "', b"\xff" * 100, b"#" * 100_000])
    def test_of_another_kind(self, untouched, data):
        Path("a.po").write_bytes(data)
        assert refused("a.po")


ID_TWICE = {
    "csv": (b"program/label,", b"program/name,"),
    "po": (b'msgctxt "program/label"', b'msgctxt "program/name"'),
    "xliff": (b'id="program/label"', b'id="program/name"'),
}


@pytest.mark.parametrize("form", ID_TWICE)
def test_an_id_that_stands_twice(untouched, form):
    assert "holds the id 'program/name' twice" in refused(spoilt(form, *ID_TWICE[form]))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b"Program: example", b"Program: fair-food", "belongs to the program 'fair-food'"),
        (b"Language: es", b"Language: fr", "is in the language 'fr'; example has translations in: es"),
        (b"Language: es", b"Language: ../../x", "is in the language"),
        (b"Source-Language: en", b"Source-Language: pt", "was made from 'pt'"),
    ],
)
def test_a_file_of_another_job(untouched, old, new, said):
    assert said in refused(spoilt("po", old, new))


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_that_is_too_large(untouched, form):
    Path(f"a.{form}").write_bytes(b" " * (LARGEST + 1))
    assert "is larger than 8 MB" in refused(f"a.{form}")


def test_files_that_are_none(untouched):
    assert "cannot be read" in refused("missing.csv")
    Path("folder.csv").mkdir()
    assert "cannot be read" in refused("folder.csv")
    Path("a.docx").write_bytes(b"x")
    assert "csv, po, xliff, xlsx" in refused("a.docx")


def test_one_file_that_cannot_be_read_keeps_the_others_out(untouched):
    file = spoilt("csv", "Línea de quejas".encode(), b"Otra")
    Path("b.xlsx").write_bytes(b"x")
    done = run("translate", "import", "example", file, "b.xlsx")
    assert done.exit_code == 2
    assert "nothing was taken" in done.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("export", "exmple", "es"), "did you mean example?"),
        (("export", "example", "fr"), "no translations/fr.yml"),
        (("export", "example", "en"), "no translations/en.yml"),
        (("export", "example", "../es"), "no translations/../es.yml"),
        (("export", "example", "es", "--out", "missing/deep/../../standards"), ""),
    ],
)
def test_a_wrong_word_of_export(untouched, words, said):
    done = run("translate", *words)
    assert done.exit_code == 2
    assert said in done.output


# ---------------------------------------------------------------------------------------------------------------------
# Rows


SOURCE = {"provisions/a/title": "A", "provisions/a/proofs/0": "P"}
HERE = {"provisions/a/title": "Á", "provisions/a/proofs/0": "Pé"}


def outcome(key, text, **changed):
    source = SOURCE.get(key, "A")
    row = {
        "source": source, "source_hash": digest(source), "text_hash": fingerprint(HERE.get(key, "")), "text": text,
    }  # fmt: skip
    (found,) = taken([Row(key, **{**row, **changed})], Standing(SOURCE, HERE, {}))
    return found


@pytest.mark.parametrize(
    ("key", "text", "changed", "said"),
    [
        ("provisions/a/title", "a\u202eb", {}, "U+202E"),
        ("provisions/a/title", "a\u200bb", {}, "U+200B"),
        ("provisions/a/title", "a\x1bb", {}, "U+001B"),
        ("provisions/a/title", "a\ue000", {}, "U+E000"),
        ("provisions/a/title", "a" * 20_001, {}, "20000 characters"),
        ("provisions/a/title", "B", {"source_hash": ""}, "source_hash is not the one"),
        ("provisions/a/title", "B", {"text_hash": ""}, "changed here, too"),
        ("provisions/a/title", "B", {"source": "Z"}, "source_hash is not the one"),
        ("provisions/a/title", "B", {"source": "Z", "source_hash": digest("Z")}, "source has changed"),
        ("provisions/a/proofs/1", "B", {}, "holds no such text"),
        ("provisions/b/title", "B", {}, "holds no such text"),
        ("translator", "B", {}, "holds no such text"),
        ("", "B", {}, "holds no such text"),
        ("../../x\x1b[31m", "B", {}, "holds no such text"),
    ],
)
def test_a_row_that_cannot_be_taken_says_why(key, text, changed, said):
    found = outcome(key, text, **changed)
    assert found.fate is Fate.REFUSED
    assert said in found.why
    assert "\x1b" not in found.key + found.text
    assert "\u202e" not in found.text


def test_a_row_that_can_be_taken_is_taken():
    assert outcome("provisions/a/title", "B").fate is Fate.TAKEN
    assert outcome("provisions/a/title", "B" * 20_000).fate is Fate.TAKEN


def test_a_hundred_thousand_unknown_rows_are_refused_in_a_moment():
    rows = [Row(f"provisions/x{n}/title", "A", "B", digest("A")) for n in range(100_000)]
    assert {each.fate for each in taken(rows, Standing(SOURCE, HERE, {}))} == {Fate.REFUSED}


def test_hidden_characters_in_a_file_are_refused_by_their_text_alone(home):
    file = spoilt("csv", b",Descanso,", ",Des\u202ecanso,".encode())
    file.write_bytes(file.read_bytes().replace("Línea de quejas,".encode(), "Otra línea,".encode()))
    done = run("translate", "import", "example", file)
    assert done.exit_code == 1
    assert "refused: provisions/rest/title: holds the character U+202E" in done.output
    assert "taken: program/contacts/complaint-line" in done.output
    assert "\u202e" not in done.output


# ---------------------------------------------------------------------------------------------------------------------
# Anything at all


@cache
def sound(form):
    rows = tuple(Row(f"a/{n}", "Source", "Texto", digest("Source"), fingerprint("Texto"), "draft") for n in range(3))
    return FORMATS[form].written(Job("example", "en", "es", rows, "Ana", datetime(2026, 11, 25, tzinfo=UTC)))


def read_or_refused(form, data):
    """Hold a reader to it that nothing but our own error comes out, on one line."""
    refusal = None
    try:
        read = FORMATS[form].read(data)
    except WsrcodeError as error:
        refusal = str(error)
    assert isinstance(read, Job) if refusal is None else "\n" not in refusal


@pytest.mark.parametrize("form", FORMATS)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(form, data):
    read_or_refused(form, data)


@pytest.mark.parametrize("form", FORMATS)
@given(st.data())
def test_a_file_with_any_damage_is_read_or_refused(form, data):
    whole = sound(form)
    at = data.draw(st.integers(0, len(whole) - 1))
    length = data.draw(st.integers(0, 40))
    read_or_refused(form, whole[:at] + data.draw(st.binary(max_size=8)) + whole[at + length :])


@given(st.data())
def test_a_workbook_with_any_damage_inside_is_read_or_refused(data):
    with zipfile.ZipFile(io.BytesIO(sound("xlsx"))) as packed:
        parts = {each: packed.read(each) for each in packed.namelist()}
    name = data.draw(st.sampled_from(sorted(parts)))
    at = data.draw(st.integers(0, len(parts[name]) - 1))
    parts[name] = parts[name][:at] + data.draw(st.binary(max_size=4)) + parts[name][at + data.draw(st.integers(0, 9)) :]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for each, held in parts.items():
            packed.writestr(each, held)
    read_or_refused("xlsx", stream.getvalue())


def test_an_empty_workbook_is_refused(untouched):
    book = Workbook()
    book.save("a.xlsx")
    assert "no column" in refused("a.xlsx")

"""Texts go out to translators in four formats, and exactly what was edited comes back."""

import csv
import io
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from pydantic import TypeAdapter, ValidationError
from translate.storage.pypo import pofile
from translate.storage.xliff import Xliff1File

from wsrcode.cli import main
from wsrcode.discover import plugs
from wsrcode.exchange.job import Job, Row, fingerprint
from wsrcode.exchange.table import COLUMNS, harmless, restored
from wsrcode.load import read_folder
from wsrcode.load.strict import parse
from wsrcode.model import Edition, State, digest, units
from wsrcode.model.text import Text

ROOT = Path(__file__).resolve().parents[1]
FORMATS = {plug.name: plug.load() for plug in plugs("wsrcode.exchange.formats")}
ES = "standards/{}/translations/es.yml"
LOCK = "standards/{}/translations/es.lock.yml"
RIGHT = "provisions/rest/right"
NEW = "Usted puede descansar. Son 10 minutos cada 2 horas."
REST = "standards/example/provisions/work/rest.yml"


def run(*words):
    return CliRunner().invoke(main, [str(each) for each in words], catch_exceptions=False)


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("init").exit_code == 0
    assert run("translate", "draft", "example", "es").exit_code == 0
    return tmp_path


def standard(root, program="example"):
    return read_folder(root).corpus.standards[program]


def words(root, program="example"):
    return Edition(standard(root, program), "es").words


def yaml_of(root, program="example"):
    return (root / ES.format(program)).read_bytes()


def lock_of(root, program="example"):
    return (root / LOCK.format(program)).read_bytes()


def exported(form, *more):
    done = run("translate", "export", "example", "es", "--as", form, "--force", *more)
    assert done.exit_code == 0, done.output
    return Path(f"example.es.{form}")


# ---------------------------------------------------------------------------------------------------------------------
# What a translator does in each of the tools


def edit_csv(file, texts):
    rows = list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))
    for row in rows:
        row["translation"] = texts.get(row["id"], row["translation"])
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    file.write_bytes(stream.getvalue().encode("utf-8-sig"))


def edit_xlsx(file, texts):
    book = load_workbook(file)
    sheet = book.worksheets[0]
    at = {cell.value: n for n, cell in enumerate(sheet[1])}
    for row in sheet.iter_rows(min_row=2):
        if row[at["id"]].value in texts:
            row[at["translation"]].value = texts[row[at["id"]].value]
            row[at["translation"]].data_type = "s"
    book.save(file)


def edit_po(file, texts):
    store = pofile.parsefile(str(file))
    for unit in store.units:
        if unit.getcontext() in texts:
            unit.target = texts[unit.getcontext()]
            unit.markfuzzy(present=False)
    store.save()


def edit_xliff(file, texts):
    store = Xliff1File.parsefile(str(file))
    for unit in store.units:
        if unit.xmlelement.get("id") in texts:
            unit.target = texts[unit.xmlelement.get("id")]
    store.save()


EDIT = {"csv": edit_csv, "xlsx": edit_xlsx, "po": edit_po, "xliff": edit_xliff}


def test_every_format_has_a_translator_here():
    assert set(EDIT) == set(FORMATS)


# ---------------------------------------------------------------------------------------------------------------------
# Round trips


def as_kept(text):
    try:
        return TypeAdapter(Text).validate_python(unicodedata.normalize("NFC", text).strip())
    except ValidationError:
        return ""


LETTERS = st.one_of(
    st.characters(exclude_categories=("Cs", "Co")), st.sampled_from(" \n\t=+-@'\"\\,;_x0041_<&>%#~|।😀")
)
kept = st.text(LETTERS, max_size=40).map(as_kept)


def row_with(key, source, text, context, note):
    hashes = (digest(source), fingerprint(text))
    return Row(f"provisions/{key}/title", source, text, *hashes, State.DRAFT, context, note, "a.yml")


rows = st.lists(
    st.builds(
        row_with,
        st.text("abc-1", min_size=1, max_size=6), kept.filter(bool), kept, kept, kept,
    ),
    min_size=1, max_size=5, unique_by=lambda row: row.key,
)  # fmt: skip


def in_short(row):
    return (row.key, row.source, row.text, row.source_hash, row.text_hash)


@pytest.mark.parametrize("form", FORMATS)
@given(rows=rows)
def test_any_text_survives_the_way_out_and_back(form, rows):
    job = Job("fair-food", "en", "es", tuple(rows), "Ana «la de aquí»", datetime(2026, 11, 25, tzinfo=UTC))
    back = FORMATS[form].read(FORMATS[form].written(job))
    assert (back.program, back.source_language, back.language) == ("fair-food", "en", "es")
    assert [in_short(each) for each in back.rows] == [in_short(each) for each in rows]


@given(st.text())
def test_a_cell_is_restored_exactly_and_never_computed(text):
    assert restored(harmless(text)) == text
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", ["es", "ht"])
def test_nothing_edited_changes_no_byte_of_fair_food(form, language, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "standards", tmp_path / "standards")
    before = {path: path.read_bytes() for path in (tmp_path / "standards").rglob("*.yml")}
    stamps = {path: path.stat().st_mtime_ns for path in before}
    assert run("translate", "export", "fair-food", language, "--as", form).exit_code == 0
    done = run("translate", "import", "fair-food", f"fair-food.{language}.{form}")
    assert done.exit_code == 0
    count = len(units(standard(tmp_path, "fair-food")))
    assert done.output == f"fair-food.{language}.{form} ({language}): {count} unchanged\n"
    assert {path: path.read_bytes() for path in (tmp_path / "standards").rglob("*.yml")} == before
    assert {path: path.stat().st_mtime_ns for path in before} == stamps


@pytest.mark.parametrize("form", FORMATS)
def test_an_edit_of_fair_food_changes_its_lines_and_its_seal_alone(form, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "standards", tmp_path / "standards")
    text, lock = yaml_of(tmp_path, "fair-food").decode(), lock_of(tmp_path, "fair-food").decode()
    old = "      Si no hay ninguna, llame a la línea de quejas.\n"
    assert text.count(old) == 1
    run("translate", "export", "fair-food", "es", "--as", form)
    key = "provisions/premium-line-item/do"
    EDIT[form](
        Path(f"fair-food.es.{form}"), {key: "Busque la línea del bono en su próximo talón de pago. ¿No está? Llame."}
    )
    done = run("translate", "import", "fair-food", f"fair-food.es.{form}")
    assert done.exit_code == 0, done.output
    assert f"  taken: {key}\n" in done.output
    assert yaml_of(tmp_path, "fair-food").decode() == text.replace(old, "      ¿No está?\n      Llame.\n")
    differing = set(lock_of(tmp_path, "fair-food").decode().splitlines()) - set(lock.splitlines())
    assert [line.split(":")[0].strip() for line in differing] == [key]


@pytest.mark.parametrize("form", FORMATS)
def test_whatever_may_be_a_text_comes_through_the_tools(form, home):
    text = '=1+1 — \'n "uno",\tdos; \\n <b>&amp; 😀.\n\n- Tres. _x0041_ %s'
    EDIT[form](exported(form), {RIGHT: text, "provisions/rest/title": "-5 @ casa"})
    done = run("translate", "import", "example", f"example.es.{form}")
    assert done.exit_code == 0, done.output
    assert words(home)[RIGHT].text == text
    assert words(home)["provisions/rest/title"].text == "-5 @ casa"


# ---------------------------------------------------------------------------------------------------------------------
# What a row says


def row_of(file, key):
    (found,) = [
        each for each in csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"))) if each["id"] == key
    ]
    return found


class TestRow:
    def test_says_where_the_text_stands_and_what_it_leans_on(self, home):
        row = row_of(exported("csv"), "provisions/rest/obligations/0")
        assert row["context"].split(" / ")[1:] == ["2.1 Rest", "duty 1 of 1"]
        assert "stands after: grower must" in row["note"]
        assert "icon: " in row["note"]
        assert row["source_hash"] == f"#{digest(row['source'])}"

    def test_says_the_state(self, home):
        run("translate", "confirm", "example", "es", RIGHT, "--reader", "Second Reader")
        (home / REST).write_text((home / REST).read_text().replace("title: Rest", "title: Paid rest"))
        es = home / ES.format("example")
        es.write_text(es.read_text().replace("    title: Pago a tiempo\n", ""))
        file = exported("csv")
        keys = [RIGHT, "provisions/rest/title", "provisions/pay-on-time/title", "provisions/rest/text"]
        assert [row_of(file, key)["state"] for key in keys] == ["read", "stale", "untranslated", "draft"]
        assert row_of(file, "provisions/pay-on-time/title")["translation"] == ""

    def test_names_the_words_agreed_on(self, home):
        folder = home / "templates/languages"
        folder.mkdir(parents=True)
        terms = "terms:\n  - {source: [rest*], say: [descanso*]}\n  - {source: [crew leader*], say: [mayordomo*]}\n"
        (folder / "es.glossary.yml").write_text(f"language: es\nsource: en\nstatus: draft\n{terms}")
        assert "glossary: rest = descanso" in row_of(exported("csv"), RIGHT)["note"]
        assert "mayordomo" not in row_of(exported("csv"), RIGHT)["note"]

    def test_of_one_state_only_is_given_out_alone(self, home):
        (home / REST).write_text((home / REST).read_text().replace("title: Rest", "title: Paid rest"))
        file = exported("csv", "--only", "stale", "--only", "untranslated")
        found = {row["id"] for row in csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig")))}
        wanted = {key for key, each in words(home).items() if each.state in {State.STALE, State.UNTRANSLATED}}
        assert found == wanted
        assert "provisions/rest/title" in found


def test_a_stale_text_is_fuzzy_in_a_catalogue_and_to_be_looked_at_in_xliff(home):
    (home / REST).write_text((home / REST).read_text().replace("title: Rest", "title: Paid rest"))
    store = pofile.parsefile(str(exported("po")))
    assert {unit.getcontext() for unit in store.units if unit.isfuzzy()} == {"provisions/rest/title"}
    units = Xliff1File.parsefile(str(exported("xliff"))).units
    stale = {
        unit.xmlelement.get("id") for unit in units if unit.get_target_dom().get("state") == "needs-review-translation"
    }
    assert stale == {"provisions/rest/title"}


def test_the_workbook_keeps_slips_away(home):
    sheet = load_workbook(exported("xlsx")).worksheets[0]
    assert sheet.protection.sheet
    assert sheet.freeze_panes == "A2"
    locked = {cell.value: sheet.cell(2, n).protection.locked for n, cell in enumerate(sheet[1], 1)}
    assert {name for name, each in locked.items() if not each} == {"translation"}
    assert tuple(cell.value for cell in sheet[1]) == COLUMNS
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {(cell.data_type, cell.number_format, cell.alignment.wrap_text) for cell in cells} == {("s", "@", True)}


def test_excel_is_told_that_a_table_is_utf_8(home):
    assert exported("csv").read_bytes().startswith(b"\xef\xbb\xbfid,context,source,translation,")


def test_a_file_with_edits_is_not_written_over(home):
    exported("xlsx")
    done = run("translate", "export", "example", "es")
    assert done.exit_code == 2
    assert "import it first" in done.output


# ---------------------------------------------------------------------------------------------------------------------
# Three versions: as exported, as it came back, as it stands here now


def change_here(root, old, new):
    path = root / ES.format("example")
    assert path.read_text().count(old) == 1
    path.write_text(path.read_text().replace(old, new))


HERE = "right: Usted tiene un descanso de al menos 10 minutos cada 2 horas."


class TestImport:
    def test_makes_a_draft_sealed_with_the_source_that_was_seen(self, home):
        run("translate", "confirm", "example", "es", RIGHT, "provisions/rest/title", "--reader", "Second Reader")
        edit_csv(exported("csv"), {RIGHT: NEW})
        done = run("translate", "import", "example", "example.es.csv")
        assert done.exit_code == 0
        assert words(home)[RIGHT].state is State.DRAFT
        assert words(home)[RIGHT].text == NEW
        assert words(home)["provisions/rest/title"].state is State.READ
        seal = standard(home).locks["es"].units[RIGHT]
        assert (seal.source, seal.text, seal.reader) == (digest(units(standard(home))[RIGHT]), digest(NEW), None)
        assert run("check").exit_code == 0

    def test_refuses_what_was_made_from_an_older_source_and_takes_the_rest(self, home):
        edit_csv(exported("csv"), {RIGHT: NEW, "provisions/rest/title": "Pausa"})
        (home / REST).write_text((home / REST).read_text().replace("title: Rest", "title: Paid rest"))
        done = run("translate", "import", "example", "example.es.csv")
        assert done.exit_code == 1
        assert "1 taken, 1 refused" in done.output
        assert "refused: provisions/rest/title: its source has changed since the export" in done.output
        assert (words(home)[RIGHT].text, words(home)["provisions/rest/title"].text) == (NEW, "Descanso")

    def test_takes_what_is_stale_when_asked_and_it_stays_stale(self, home):
        edit_csv(exported("csv"), {"provisions/rest/title": "Pausa"})
        (home / REST).write_text((home / REST).read_text().replace("title: Rest", "title: Paid rest"))
        assert run("translate", "import", "example", "example.es.csv", "--stale-too").exit_code == 0
        title = words(home)["provisions/rest/title"]
        assert (title.text, title.state) == ("Pausa", State.STALE)
        run("translate", "draft", "example", "es")
        assert words(home)["provisions/rest/title"].state is State.STALE

    def test_keeps_what_was_changed_here_alone(self, home):
        edit_csv(exported("csv"), {"provisions/rest/title": "Pausa"})
        change_here(home, HERE, "right: Aquí cambió.")
        done = run("translate", "import", "example", "example.es.csv")
        assert done.exit_code == 0
        assert f"kept as changed here since: {RIGHT}" in done.output
        assert (words(home)[RIGHT].text, words(home)["provisions/rest/title"].text) == ("Aquí cambió.", "Pausa")

    def test_refuses_what_was_changed_on_both_sides_and_shows_both(self, home):
        edit_csv(exported("csv"), {RIGHT: NEW})
        change_here(home, HERE, "right: Aquí cambió.")
        before = yaml_of(home), lock_of(home)
        done = run("translate", "import", "example", "example.es.csv")
        assert done.exit_code == 1
        assert f"refused: {RIGHT}: it was changed here, too" in done.output
        assert f"in the file: {NEW}\n" in done.output
        assert "here:        Aquí cambió.\n" in done.output
        assert (yaml_of(home), lock_of(home)) == before

    def test_has_nothing_to_do_where_both_sides_agree(self, home):
        edit_csv(exported("csv"), {RIGHT: "Aquí cambió."})
        change_here(home, HERE, "right: Aquí cambió.")
        before = yaml_of(home)
        done = run("translate", "import", "example", "example.es.csv")
        assert (done.exit_code, yaml_of(home)) == (0, before)
        assert f"already there: {RIGHT}" in done.output

    def test_sees_an_edit_of_white_space(self, home):
        edit_csv(exported("csv"), {RIGHT: "Usted tiene un descanso de al menos 10\u00a0minutos cada 2\u00a0horas."})
        assert run("translate", "import", "example", "example.es.csv").exit_code == 0
        assert "10\u00a0minutos" in words(home)[RIGHT].text

    def test_of_a_text_without_words_takes_nothing_away(self, home):
        edit_csv(exported("csv"), {RIGHT: "  "})
        before = yaml_of(home)
        done = run("translate", "import", "example", "example.es.csv")
        assert (done.exit_code, yaml_of(home)) == (0, before)
        assert f"left empty: {RIGHT}" in done.output

    def test_twice_changes_nothing_more(self, home):
        edit_csv(exported("csv"), {RIGHT: NEW})
        run("translate", "import", "example", "example.es.csv")
        before = yaml_of(home), lock_of(home)
        done = run("translate", "import", "example", "example.es.csv")
        assert (done.exit_code, yaml_of(home), lock_of(home)) == (0, *before)

    def test_killed_between_texts_and_seals_leaves_a_draft_and_is_mended_by_another_run(self, home):
        run("translate", "confirm", "example", "es", RIGHT, "--reader", "Second Reader")
        edit_csv(exported("csv"), {RIGHT: NEW})
        old = lock_of(home)
        run("translate", "import", "example", "example.es.csv")
        new = lock_of(home)
        (home / LOCK.format("example")).write_bytes(old)
        assert words(home)[RIGHT].state is State.DRAFT
        assert run("translate", "import", "example", "example.es.csv").exit_code == 0
        assert lock_of(home) == new

    def test_of_several_files_compares_each_with_what_the_others_left(self, home):
        edit_csv(exported("csv"), {RIGHT: NEW})
        edit_po(exported("po"), {RIGHT: "Otra cosa.", "provisions/rest/title": "Pausa"})
        done = run("translate", "import", "example", "example.es.csv", "example.es.po")
        assert done.exit_code == 1
        assert (words(home)[RIGHT].text, words(home)["provisions/rest/title"].text) == (NEW, "Pausa")

    def test_names_the_translator_when_told(self, home):
        run("translate", "export", "example", "es", "--as", "csv")
        assert run("translate", "import", "example", "example.es.csv", "--translator", "Ana").exit_code == 0
        assert standard(home).translations["es"].translator == "machine draft"
        edit_csv(Path("example.es.csv"), {RIGHT: NEW})
        assert run("translate", "import", "example", "example.es.csv", "--translator", "Ana").exit_code == 0
        assert standard(home).translations["es"].translator == "Ana"

    def test_makes_no_reader_the_translator_of_what_they_read(self, home):
        run("translate", "confirm", "example", "es", "provisions/rest/title", "--reader", "Ana")
        edit_csv(exported("csv"), {RIGHT: NEW})
        before = yaml_of(home), lock_of(home)
        done = run("translate", "import", "example", "example.es.csv", "--translator", "ana ")
        assert (done.exit_code, yaml_of(home), lock_of(home)) == (2, *before)
        assert "second reader" in done.output

    @pytest.mark.parametrize("form", ["csv", "po", "xliff"])
    def test_takes_lines_that_end_as_on_windows(self, home, form):
        EDIT[form](exported(form), {RIGHT: "Uno.\n\nDos."})
        file = Path(f"example.es.{form}")
        file.write_bytes(file.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
        done = run("translate", "import", "example", file)
        assert (done.exit_code, "1 taken" in done.output) == (0, True), done.output
        assert words(home)[RIGHT].text == "Uno.\n\nDos."

    def test_refuses_rows_whose_columns_were_sorted_apart(self, home):
        file = exported("csv")
        found = list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"))))
        moved = [found[-1]["source"], *(each["source"] for each in found[:-1])]
        stream = io.StringIO()
        writer = csv.DictWriter(stream, COLUMNS)
        writer.writeheader()
        for row, source in zip(found, moved, strict=True):
            writer.writerow({**row, "source": source, "translation": row["translation"] + " más"})
        file.write_bytes(stream.getvalue().encode("utf-8-sig"))
        before = yaml_of(home)
        done = run("translate", "import", "example", "example.es.csv")
        assert (done.exit_code, yaml_of(home)) == (1, before)
        assert "was a column sorted?" in done.output

    def test_takes_new_texts_of_a_list_in_their_order_and_leaves_no_hole(self, home):
        path = home / REST
        extra = "      - {ask: worker, question: Q2?}\n      - {ask: worker, question: Q3?}\n"
        text = path.read_text()
        at = text.index("\n", text.index("ask: worker")) + 1
        path.write_text(text[:at] + extra + text[at:])
        questions = "provisions/rest/questions"
        keys = [key for key in units(standard(home)) if key.startswith(questions)]
        assert keys == [f"{questions}/{n}" for n in range(3)]
        edit_csv(exported("csv"), {f"{questions}/2": "¿Tres?"})
        done = run("translate", "import", "example", "example.es.csv")
        assert done.exit_code == 1
        assert f"refused: {questions}/2: {questions}/1 comes before it" in done.output
        edit_csv(Path("example.es.csv"), {f"{questions}/1": "¿Dos?"})
        assert run("translate", "import", "example", "example.es.csv").exit_code == 0
        assert [words(home)[key].text for key in keys[1:]] == ["¿Dos?", "¿Tres?"]


def test_killed_at_any_moment_leaves_all_texts_or_none_and_nothing_unread_as_read(home):
    chance = random.Random(7)  # noqa: S311 - moments, not secrets
    keys = [key for key in units(standard(home)) if key.endswith(("/title", "/right"))]
    run("translate", "confirm", "example", "es", *keys, "--reader", "Second Reader")
    old, lock = yaml_of(home), lock_of(home)
    edit_csv(exported("csv"), {key: f"Nuevo {n}" for n, key in enumerate(keys)})
    command = [sys.executable, "-m", "wsrcode", "translate", "import", "example", "example.es.csv"]
    start = time.monotonic()
    subprocess.run(command, cwd=home, check=True, capture_output=True)
    whole, new = time.monotonic() - start, yaml_of(home)
    for _ in range(8):
        (home / ES.format("example")).write_bytes(old)
        (home / LOCK.format("example")).write_bytes(lock)
        started = subprocess.Popen(command, cwd=home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Late moments matter most: the writing is at the end.
        time.sleep(whole * chance.triangular(0.3, 1.05, 0.95))
        os.kill(started.pid, signal.SIGKILL)
        started.wait()
        assert not read_folder(home).faults
        assert yaml_of(home) in {old, new}
        wanted = State.READ if yaml_of(home) == old else State.DRAFT
        assert {words(home)[key].state for key in keys} == {wanted}


def test_a_new_language_comes_whole_from_a_file(home):
    assert run("new", "language", "example", "wo").exit_code == 0
    run("translate", "export", "example", "wo", "--as", "xlsx")
    source = units(standard(home))
    edit_xlsx(Path("example.wo.xlsx"), {key: f"Wo {n}" for n, key in enumerate(source)})
    done = run("translate", "import", "example", "example.wo.xlsx", "--translator", "Awa")
    assert done.exit_code == 0, done.output
    edition = Edition(standard(home), "wo")
    assert [each.text for each in edition.words.values()] == [f"Wo {n}" for n in range(len(source))]
    assert {each.state for each in edition.words.values()} == {State.DRAFT}
    assert list(parse((home / "standards/example/translations/wo.lock.yml").read_bytes())["units"]) == sorted(source)


# ---------------------------------------------------------------------------------------------------------------------
# The layout that Weblate reads


def test_the_base_file_has_every_text_by_the_keys_of_a_translation(home):
    assert run("translate", "base", "example", "--out", "base.yml").exit_code == 0
    from wsrcode.model import Translation, translated

    made = Translation.model_validate({"language": "en", "translator": "x", **parse(Path("base.yml").read_bytes())})
    assert translated(made) == units(standard(home))


def test_the_library_of_weblate_finds_the_same_keys_and_changes_no_other_text(home):
    from translate.storage.yaml import YAMLFile

    run("translate", "base", "example", "--out", "base.yml")
    store, base = YAMLFile.parsefile(ES.format("example")), YAMLFile.parsefile("base.yml")
    assert {each.getid() for each in store.units} - {"language", "translator"} <= {each.getid() for each in base.units}
    before = {key: each.text for key, each in words(home).items()}
    (unit,) = [each for each in store.units if each.getid() == "provisions->rest->questions->[0]"]
    unit.target = "¿Descansó hoy?"
    (home / ES.format("example")).write_bytes(bytes(store))
    assert {key: each.text for key, each in words(home).items()} == {
        **before, "provisions/rest/questions/0": "¿Descansó hoy?",
    }  # fmt: skip

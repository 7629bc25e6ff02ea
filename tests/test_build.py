"""`wsrcode build`: writes everything or says what is wrong, and never leaves half a file."""

import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wsrcode.build.define import Document, Made
from wsrcode.build.run import render
from wsrcode.build.source import surroundings
from wsrcode.cli import main
from wsrcode.errors import WsrcodeError
from wsrcode.record import atomic
from wsrcode.record.dist import MANIFEST, Dist, Entry

SHEETS = {
    f"example/sheets/example-farm-a/example-farm-a-sheet-{tag}{end}"
    for tag in ("en", "es")
    for end in (".pdf", ".html", ".md")
}
SHEET_EN, SHEET_ES = "example sheet example-farm-a en", "example sheet example-farm-a es"
ALL = {SHEET_EN, SHEET_ES, "example dataset"}
FAST = ("--output", "sheet", "--output", "dataset")


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words, catch_exceptions=False)


def build(*words: str) -> Result:
    return run("build", *(words or FAST))


def files(folder: Path) -> dict[str, bytes]:
    return {str(each.relative_to(folder)): each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file()}


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Return the folder of a new project, with the current folder in it."""
    monkeypatch.chdir(tmp_path)
    assert run("init").exit_code == 0
    return tmp_path


def document(name: str, make) -> Document:
    return Document("sheet", "demo", "en", name, tuple, make)


class TestCommand:
    def test_writes_exactly_these_files(self, home):
        done = build()
        assert done.exit_code == 0, done.output
        assert set(files(home / "dist")) == SHEETS | {"example/example.json", MANIFEST}

    def test_makes_every_output_when_none_is_named(self, home):
        done = run("build")
        assert done.exit_code == 0, done.output
        assert set(files(home / "dist")) > SHEETS | {"example/example.json", MANIFEST}

    def test_makes_the_same_bytes_again_and_rewrites_none(self, home):
        build(*FAST, "--jobs", "1")
        first = files(home / "dist")
        times = {each: each.stat().st_mtime_ns for each in (home / "dist").rglob("*") if each.is_file()}
        again = build(*FAST, "--jobs", "3")
        assert files(home / "dist") == first
        assert {each: each.stat().st_mtime_ns for each in times} == times
        assert "unchanged" in again.output
        assert "0 of them new or changed" in again.output

    def test_makes_the_same_bytes_elsewhere(self, home, tmp_path_factory):
        build()
        other = tmp_path_factory.mktemp("elsewhere")
        build(*FAST, "--root", str(home), "--dist", str(other / "out"))
        assert files(other / "out") == files(home / "dist")

    def test_tells_what_was_written_with_pages_size_and_status(self, home):
        told = build().output
        assert "example/sheets/example-farm-a/example-farm-a-sheet-en.pdf, .html, .md" in told
        assert " pages " in told
        assert " KB " in told
        assert "draft" in told

    def test_a_language_and_an_output_can_be_asked_for_alone(self, home):
        done = build("--lang", "es", "--output", "sheet", "--program", "example")
        assert done.exit_code == 0
        assert set(files(home / "dist")) == {name for name in SHEETS if "-es" in name} | {MANIFEST}

    def test_a_code_with_an_error_is_not_built(self, home):
        change(home / "standards/example/provisions/work/rest.yml", "rests_on: [ILO C184 art. 20, UDHR art. 24]\n", "")
        done = build()
        assert done.exit_code == 1
        assert "standards/example/provisions/work/rest.yml" in done.output
        assert "error:" in done.output
        assert not (home / "dist").exists()

    def test_a_file_that_cannot_be_read_is_exit_2(self, home):
        (home / "standards/example/provisions/work/rest.yml").write_text("id: [", encoding="utf-8")
        done = build()
        assert done.exit_code == 2
        assert not (home / "dist").exists()

    def test_an_error_in_another_program_is_none_of_this_ones_business(self, home):
        (home / "standards/broken").mkdir()
        (home / "standards/broken/code.yml").write_text("title: [", encoding="utf-8")
        assert build().exit_code == 2
        assert build(*FAST, "--program", "example").exit_code == 0

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("--program", "exmple"), "no program 'exmple'; did you mean 'example'?"),
            (("--lang", "ht"), "no language 'ht'; there are: en, es"),
            (("--output", "sheets"), "no output 'sheets'; did you mean 'sheet'?"),
        ],
    )
    def test_an_unknown_name_is_one_line_and_exit_2(self, home, words, said):
        done = build(*words)
        assert done.exit_code == 2
        assert said in done.output
        assert not (home / "dist").exists()

    def test_a_folder_without_standards_is_exit_2(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        done = build()
        assert done.exit_code == 2
        assert "wsrcode init" in done.output

    def test_final_refuses_a_draft_and_leaves_the_rest(self, home):
        done = build(*FAST, "--final")
        assert done.exit_code == 1
        assert (
            "example sheet example-farm-a en: not made: example sheet example-farm-a en cannot be final, "
            in done.output
        )
        assert set(files(home / "dist")) == {"example/example.json", MANIFEST}

    def test_a_fault_in_one_document_leaves_the_others(self, home):
        # A word that no column is wide enough for, in Spanish only.
        change(home / "standards/example/translations/es.yml", "title: Descanso\n", f"title: {'x' * 200}\n")
        done = build("--output", "sheet")
        assert done.exit_code == 1
        assert "example sheet example-farm-a es: not made:" in done.output
        assert set(files(home / "dist")) == {name for name in SHEETS if "-en" in name} | {MANIFEST}

    def test_a_document_that_fails_keeps_its_last_good_files(self, home):
        build()
        before = files(home / "dist")
        change(home / "standards/example/translations/es.yml", "title: Descanso\n", f"title: {'x' * 200}\n")
        assert build().exit_code == 1
        after = files(home / "dist")
        assert {name for name in before if name != MANIFEST} <= set(after)
        assert (
            after["example/sheets/example-farm-a/example-farm-a-sheet-es.pdf"]
            == before["example/sheets/example-farm-a/example-farm-a-sheet-es.pdf"]
        )

    def test_removes_what_nothing_makes_any_more_and_nothing_else(self, home):
        build()
        (home / "dist/notes.txt").write_text("mine", encoding="utf-8")
        (home / "dist/example/sheets/example-farm-a/mine.pdf").write_bytes(b"mine")
        change(home / "standards/example/suppliers.yml", "example-farm-a, name: Example Farm A", "farm-b, name: Farm B")
        done = build()
        assert done.exit_code == 0
        left = set(files(home / "dist"))
        assert not left & SHEETS
        assert {"notes.txt", "example/sheets/example-farm-a/mine.pdf"} <= left
        assert done.output.count("removed: no longer made") == 6

    def test_the_real_command_works_in_a_folder_of_its_own(self, home):
        done = subprocess.run(
            [sys.executable, "-m", "wsrcode", "build", *FAST], check=False, capture_output=True, text=True, timeout=60
        )
        assert done.returncode == 0, done.stderr
        assert "Traceback" not in done.stderr
        assert done.stdout.splitlines()[-1].startswith("7 files in ")
        assert "\x1b" not in done.stdout + done.stderr


class TestNothingChanged:
    """What was made from the same is left where it is, and whatever differs has it made again."""

    @pytest.fixture
    def made(self, home, monkeypatch):
        """Return the names of the documents that a later build renders."""
        build()
        names = []
        make = Document.make
        monkeypatch.setattr(Document, "make", lambda self: (names.append(self.name), make(self))[1])
        return names

    def test_nothing_is_rendered_twice(self, home, made):
        assert build().exit_code == 0
        assert made == []

    def test_nor_when_the_pages_that_were_kept_are_gone(self, home, made):
        shutil.rmtree(home / ".cache")
        assert build().exit_code == 0
        assert made == []

    @pytest.mark.parametrize("file", ["code.yml", "suppliers.yml", "translations/es.yml", "provisions/work/rest.yml"])
    def test_an_edit_of_any_text_has_it_made_again(self, home, made, file):
        with (home / "standards/example" / file).open("a", encoding="utf-8") as text:
            text.write("# a remark\n")
        assert build().exit_code == 0
        assert set(made) == ALL

    def test_an_edit_of_another_program_has_not(self, home, made):
        run("new", "program", "other")
        assert (home / "standards/other").is_dir()
        build("--program", "example", *FAST)
        assert made == []

    @pytest.mark.parametrize("words", [("--no-cache",), ("--ink", "black"), ("--lang", "en")])
    def test_asking_for_it_otherwise_has_it_made(self, home, made, words):
        build(*FAST, *words)
        assert set(made) == (ALL - {SHEET_ES} if "en" in words else ALL)

    def test_a_template_of_the_projects_own_has_it_made_again(self, home, made):
        (home / "templates").mkdir(exist_ok=True)
        (home / "templates/mine.typ").write_text("// mine", encoding="utf-8")
        surroundings.cache_clear()
        build()
        assert set(made) == ALL

    @pytest.mark.parametrize("happens", [Path.unlink, lambda file: file.write_bytes(b"other")])
    def test_a_file_that_is_gone_or_changed_is_put_back(self, home, made, happens):
        before = files(home / "dist")
        happens(home / "dist/example/sheets/example-farm-a/example-farm-a-sheet-es.html")
        assert "1 of them new or changed" in build().output
        assert made == [SHEET_ES]
        assert files(home / "dist") == before

    @pytest.mark.parametrize(
        "told", [3, {"x": 3}, {"x": {"source": "", "status": "final", "files": {"../x": 1}}}, {"x": {"files": []}}]
    )
    def test_a_broken_record_of_documents_counts_as_none(self, home, made, told):
        manifest = home / "dist" / MANIFEST
        kept = json.loads(manifest.read_text(encoding="utf-8"))
        manifest.write_text(json.dumps({**kept, "documents": told}), encoding="utf-8")
        assert build().exit_code == 0
        assert set(made) == ALL


class TestRender:
    def test_yields_results_in_the_order_of_the_documents(self):
        todo = [document(str(n), lambda n=n: (Made(f"{n}", b"%d" % n),)) for n in range(50)]
        assert [each.document.name for each in render(todo, jobs=4)] == [str(n) for n in range(50)]

    def test_a_fault_is_told_and_the_others_are_made(self):
        def refuse():
            raise WsrcodeError("two: mend it")

        todo = [document("one", lambda: (Made("one", b"1"),)), document("two", refuse), document("three", lambda: ())]
        assert [(each.fault, len(each.made)) for each in render(todo)] == [(None, 1), ("two: mend it", 0), (None, 0)]

    def test_a_bug_is_not_taken_for_a_fault(self):
        def wrong():
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            list(render([document("one", wrong)]))

    def test_holds_a_few_results_at_a_time(self):
        made, lock = [], threading.Lock()

        def make():
            with lock:
                made.append(1)
            return (Made("x", b""),)

        most = 0
        for done, _ in enumerate(render((document(str(n), make) for n in range(500)), jobs=2), 1):
            most = max(most, len(made) - done)
        assert len(made) == 500
        assert most <= 2 * 3


class TestAtomic:
    def test_says_whether_the_bytes_changed(self, tmp_path):
        path = tmp_path / "a" / "b.txt"
        assert atomic.write(path, b"one")
        assert not atomic.write(path, b"one")
        assert atomic.write(path, b"two", durable=True)
        assert path.read_bytes() == b"two"

    @pytest.mark.parametrize("step", ["_put", "replace"])
    def test_killed_at_any_step_leaves_the_old_file(self, tmp_path, monkeypatch, step):
        path = tmp_path / "b.txt"
        atomic.write(path, b"old")

        def killed(*_, **__):
            raise KeyboardInterrupt

        monkeypatch.setattr(atomic if step == "_put" else os, step, killed)
        with pytest.raises(KeyboardInterrupt):
            atomic.write(path, b"new")
        assert files(tmp_path) == {"b.txt": b"old"}

    def test_a_run_killed_for_good_leaves_the_old_file(self, tmp_path):
        path = tmp_path / "b.txt"
        atomic.write(path, b"old")
        script = (
            "import os, sys, pathlib; from wsrcode.record import atomic\n"
            "os.replace = lambda *_: os._exit(9)\n"
            "atomic.write(pathlib.Path(sys.argv[1]), b'new' * 100000)"
        )
        done = subprocess.run([sys.executable, "-c", script, str(path)], check=False, timeout=30)
        assert done.returncode == 9
        assert path.read_bytes() == b"old"

    def test_sweeps_what_a_killed_run_left_an_hour_ago(self, tmp_path):
        old, new = tmp_path / f".a.1{atomic.ENDING}", tmp_path / f".a.2{atomic.ENDING}"
        for each in (old, new):
            each.write_bytes(b"half")
        os.utime(old, (0, 0))
        atomic.sweep(tmp_path)
        assert list(tmp_path.iterdir()) == [new]

    def test_replaces_a_link_instead_of_writing_through_it(self, tmp_path):
        outside, link = tmp_path / "outside.txt", tmp_path / "link.txt"
        outside.write_bytes(b"theirs")
        link.symlink_to(outside)
        atomic.write(link, b"ours")
        assert outside.read_bytes() == b"theirs"
        assert link.read_bytes() == b"ours"


class TestDist:
    def test_writes_nothing_outside(self, tmp_path):
        dist = Dist.open(tmp_path / "dist")
        for path in ("../x", "/x", "a/../../x", "a\\x", ""):
            with pytest.raises(WsrcodeError, match="does not lie below"):
                dist.put(path, b"", Entry("demo", "sheet", "en"))
        assert files(tmp_path) == {}

    def test_a_manifest_made_elsewhere_removes_nothing_outside(self, tmp_path):
        outside = tmp_path / "outside.txt"
        outside.write_bytes(b"")
        digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        entry = {"program": "demo", "output": "sheet", "language": "en", "sha256": digest}
        (tmp_path / "dist").mkdir()
        manifest = {"schema": 1, "files": {"../outside.txt": entry}}
        (tmp_path / "dist" / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
        assert Dist.open(tmp_path / "dist").tidy(lambda _: True) == ()
        assert outside.exists()

    @pytest.mark.parametrize("text", ["", "[]", "{}", '{"files": 3}', '{"files": {"a": 3}}', "\0"])
    def test_a_broken_manifest_counts_as_none(self, tmp_path, text):
        (tmp_path / MANIFEST).write_text(text, encoding="utf-8")
        assert Dist.open(tmp_path).known == {}

    def test_leaves_a_file_that_somebody_changed(self, tmp_path):
        dist = Dist.open(tmp_path)
        dist.put("a.md", b"ours", Entry("demo", "sheet", "en"))
        dist.close()
        (tmp_path / "a.md").write_bytes(b"theirs")
        assert Dist.open(tmp_path).tidy(lambda _: True) == ()
        assert (tmp_path / "a.md").read_bytes() == b"theirs"

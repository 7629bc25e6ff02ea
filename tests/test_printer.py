"""What was set before is not set again, and nobody can tell by the bytes."""

import os
import shutil
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from test_build import change, files

from wsrcode.build.define import Document
from wsrcode.build.kept import Kept
from wsrcode.build.printer import Look, Printer, fingerprint
from wsrcode.build.run import Shard
from wsrcode.build.templates import packaged
from wsrcode.cli import main
from wsrcode.errors import WsrcodeError
from wsrcode.record.dist import MANIFEST

WHEN = datetime(2026, 11, 1, tzinfo=UTC)
PLAIN = '#import "/lib/print.typ": *\n#set document(title: [x])\n#set text(font: "Noto Sans")\n#data.words\n'


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(main, ["init"]).exit_code == 0
    return tmp_path


@pytest.fixture
def folders(tmp_path):
    """Return template folders with one small template of their own before the package's."""
    own = tmp_path / "templates"
    (own / "x").mkdir(parents=True)
    (own / "x/x.typ").write_text(PLAIN, encoding="utf-8")
    return (own, packaged())


def build(*words: str):
    return CliRunner().invoke(main, ["build", *words], catch_exceptions=False)


def kept_in(home: Path) -> set[str]:
    return {str(each.relative_to(home / ".cache/wsrcode")) for each in (home / ".cache/wsrcode").glob("??/*")}


class TestKept:
    def test_gives_back_what_was_put(self, tmp_path):
        kept = Kept(tmp_path / "k")
        kept.put("abcd", b"page")
        assert (kept.get("abcd"), kept.get("abce")) == (b"page", None)

    @pytest.mark.parametrize("damage", [b"", b"short", bytes(32) + b"page"])
    def test_what_was_damaged_was_never_made(self, tmp_path, damage):
        kept = Kept(tmp_path)
        kept.put("abcd", b"page")
        (tmp_path / "ab/cd").write_bytes(damage)
        assert kept.get("abcd") is None

    def test_a_place_that_cannot_be_written_keeps_nothing_and_says_nothing(self, tmp_path):
        (tmp_path / "file").write_text("in the way")
        kept = Kept(tmp_path / "file" / "k")
        kept.put("abcd", b"page")
        assert kept.get("abcd") is None

    def test_sweeps_what_nobody_asked_for_in_a_month_and_leaves_the_rest(self, tmp_path):
        kept = Kept(tmp_path)
        kept.put("abcd", b"old")
        kept.put("abef", b"new")
        long_ago = time.time() - 31 * 86_400
        os.utime(tmp_path / "ab/cd", (long_ago, long_ago))
        kept.sweep()
        assert (kept.get("abcd"), kept.get("abef")) == (None, b"new")

    def test_git_does_not_see_it(self, tmp_path):
        Kept(tmp_path / "k").put("abcd", b"page")
        assert (tmp_path / "k/.gitignore").read_text() == "*\n"

    def test_several_may_put_the_same_at_once(self, tmp_path):
        kept = Kept(tmp_path)
        page = b"page" * 100_000
        threads = [threading.Thread(target=kept.put, args=("abcd", page)) for _ in range(8)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        assert kept.get("abcd") == page
        assert {each.name for each in (tmp_path / "ab").iterdir()} == {"cd"}


class TestPrinter:
    def test_the_second_time_nothing_is_set(self, folders, tmp_path, monkeypatch):
        printer = Printer(folders, kept=Kept(tmp_path / "k"))
        first = printer.pdf("x/x.typ", {"id": "x", "words": "once"}, when=WHEN)
        from wsrcode.build import typst

        monkeypatch.setattr(typst, "pdf", None)  # calling it would fail
        assert printer.pdf("x/x.typ", {"id": "x", "words": "once"}, when=WHEN) == first

    @pytest.mark.parametrize("changed", ["words", "template", "day", "look", "extra", "font"])
    def test_whatever_changes_is_set_again(self, folders, tmp_path, changed):
        kept = Kept(tmp_path / "k")
        told = {"id": "x", "words": "once"}
        Printer(folders, kept=kept).pdf("x/x.typ", told, when=WHEN)
        before = {str(each) for each in (tmp_path / "k").glob("??/*")}
        fingerprint.cache_clear()
        look, when, extra = Look(), WHEN, {}
        if changed == "words":
            told["words"] = "twice"
        elif changed == "template":
            # A later run reads the templates anew; within one run they stand as they were when it began.
            (folders[0] / "x/x.typ").write_text(PLAIN + "\n", encoding="utf-8")
        elif changed == "day":
            when = datetime(2026, 11, 2, tzinfo=UTC)
        elif changed == "look":
            look = Look(ink="black")
        elif changed == "extra":
            extra = {"paper": "a4"}
        else:
            (folders[0] / "fonts").mkdir()
            (folders[0] / "fonts/own.ttf").write_bytes(b"no font at all")
        Printer(folders, look, kept).pdf("x/x.typ", told, when=when, extra=extra)
        assert len({str(each) for each in (tmp_path / "k").glob("??/*")} - before) == 1

    def test_a_fault_is_not_kept(self, folders, tmp_path):
        printer = Printer(folders, kept=Kept(tmp_path / "k"))
        for _ in range(2):
            with pytest.raises(WsrcodeError, match="no font draws"):
                printer.pdf("x/x.typ", {"id": "x", "words": "ก"}, when=WHEN)
        assert not list((tmp_path / "k").glob("??/*"))


class TestBuild:
    def test_cold_and_kept_builds_give_the_same_bytes(self, home):
        assert build("--no-cache").exit_code == 0
        cold = files(home / "dist")
        assert kept_in(home) == set()
        shutil.rmtree(home / "dist")
        assert build().exit_code == 0
        warm = kept_in(home)
        assert warm
        shutil.rmtree(home / "dist")
        assert build().exit_code == 0
        assert files(home / "dist") == cold
        assert kept_in(home) == warm

    def test_a_changed_translation_sets_only_the_documents_of_its_language(self, home):
        build()
        before, kept = files(home / "dist"), kept_in(home)
        change(home / "standards/example/translations/es.yml", "title: Descanso", "title: Descanso pagado")
        assert build().exit_code == 0
        now = files(home / "dist")
        of_all_languages = {
            f"example/{name}" for name in ("example.json", "example.csv", "interviews/example-interview.xlsx")
        }
        changed = {name for name in now if now[name] != before[name]} - {MANIFEST, *of_all_languages}
        assert changed
        assert all("-es" in name for name in changed)
        assert len(kept_in(home) - kept) == sum(name.endswith(".pdf") for name in changed)

    def test_shards_together_are_the_whole(self, home):
        build("--dist", "whole")
        whole = {name for name in files(home / "whole") if not name.startswith(".")}
        parts = []
        for n in (1, 2, 3):
            assert build("--dist", "parts", "--shard", f"{n}/3").exit_code == 0
            parts.append({name for name in files(home / "parts") if not name.startswith(".")})
        assert parts[0] < parts[1] < parts[2] == whole

    def test_a_shard_leaves_the_files_of_the_others(self, home):
        for n in (1, 2):
            build("--shard", f"{n}/2")
        both = files(home / "dist")
        build("--shard", "1/2")
        assert files(home / "dist") == both
        build()
        assert {name for name in files(home / "dist") if name.startswith(".")} == {MANIFEST}

    @pytest.mark.parametrize("words", ["0/2", "3/2", "1", "1/0", "a/b", "-1/2", "1/2/3", "1 /2"])
    def test_what_is_no_shard_is_refused_in_words(self, home, words):
        done = build("--shard", words)
        assert done.exit_code == 2
        assert "is no shard" in done.output

    def test_another_look_stands_beside_the_usual_one(self, home):
        build("--output", "card")
        usual = set(files(home / "dist"))
        build("--output", "card", "--ink", "black")
        assert set(files(home / "dist")) == usual | {
            name.replace(".pdf", "-black.pdf") for name in usual if name.endswith(".pdf")
        }


def test_every_document_falls_to_exactly_one_shard():
    named = [Document("sheet", "demo", "en", f"demo sheet example-farm-{n} en", tuple, tuple) for n in range(1000)]
    shares = [[each for each in named if Shard(n, 4).has(each)] for n in (1, 2, 3, 4)]
    assert sorted(each.name for share in shares for each in share) == sorted(each.name for each in named)
    assert all(200 < len(share) < 300 for share in shares)

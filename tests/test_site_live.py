"""A live server: what an edit builds, what comes first, and that nothing old is shown as new."""

import json
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from wsrcode.build.templates import packaged
from wsrcode.cli import live
from wsrcode.cli.workshop import Workshop

ROOT = Path(__file__).resolve().parents[1]
REST = "standards/example/provisions/work/rest.yml"
CODE = "standards/example/code.yml"
ES = "standards/example/translations/es.yml"
TAGS = ("en", "es")
PAGE = "example/provisions/rest.md"
SHOWN = "example/provisions/rest/index.html"
OF_REST = {"example/parts/work", "example/provisions/rest", "example/rights/work"}
"""The pages that say what one rule says."""
NEIGHBOURS = {f"example/provisions/{each}" for each in ("no-retaliation", "pay-on-time")}
"""Rules that come after it, each with its number."""


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "p"
    shutil.copytree(ROOT / "templates/starter/standards", folder / "standards")
    shutil.copytree(ROOT / "standards/baselines", folder / "standards/baselines")
    shutil.copy(ROOT / "standards/measures.yml", folder / "standards/measures.yml")
    (folder / "site").mkdir()
    (folder / "site/about.md").write_text("# About us\n\nBy hand.\n", encoding="utf-8")
    (folder / "templates/site/pages").mkdir(parents=True)
    shutil.copy(packaged() / "site/pages/tiers.md", folder / "templates/site/pages/tiers.md")
    return folder


@pytest.fixture
def shelves(root, tmp_path):
    made = live.Shelves(root, TAGS, tmp_path / "a")
    assert made.rebuild()
    return made


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def nodes(folder: Path) -> dict[str, int]:
    """Return where each page lies on the disk; a page that is written anew lies elsewhere."""
    return {
        each.parent.relative_to(folder).as_posix(): each.stat().st_ino
        for each in folder.rglob("*.html")
        if each.name != "404.html"
    }


def told(folder: Path) -> dict[str, object]:
    files = {each.relative_to(folder).as_posix(): each for each in folder.rglob("*") if each.is_file()}
    texts: dict[str, object] = {name: each.read_bytes() for name, each in files.items() if name.endswith(".html")}
    for name in (each for each in files if each.endswith("search_index.json")):
        texts[name] = sorted(map(str, json.loads(files[name].read_text(encoding="utf-8"))["docs"]))
    return texts


def both(*pages: str) -> set[str]:
    return {*pages, *(f"es/{each}" for each in pages)}


def add_rule(root: Path) -> None:
    text = (root / REST).read_text(encoding="utf-8").replace("id: rest", "id: more-rest")
    (root / REST).with_name("more-rest.yml").write_text(text, encoding="utf-8")
    rewrite(root / CODE, "[rest, ", "[rest, more-rest, ")


def drop_rule(root: Path) -> None:
    (root / REST).unlink()
    rewrite(root / CODE, "[rest, ", "[")


MENU = {"example", *(f"example/{each}" for each in ("coverage", "ledger", "obligations", "tiers", "parts/work"))}
"""The pages on which any rule counts."""


EDITS = {
    "words": (
        lambda root: rewrite(root / REST, "Nobody may stop you", "Nobody at all may stop you"),
        OF_REST,
    ),
    "translation": (
        lambda root: rewrite(root / ES, "Nadie puede impedirlo", "Nadie puede nunca impedirlo"),
        {f"es/{each}" for each in OF_REST},
    ),
    "template": (
        lambda root: rewrite(root / "templates/site/pages/tiers.md", "# {{ title }}", "# {{ title }} anew"),
        both("example/tiers"),
    ),
    "by hand": (
        lambda root: rewrite(root / "site/about.md", "By hand", "By our own hand"),
        both("about"),
    ),
    "new rule": (
        add_rule,
        both(*MENU, "example/obligations/grower", "example/provisions/more-rest", *NEIGHBOURS, *OF_REST),
    ),
    "rule that went": (
        drop_rule,
        both(
            *MENU,
            "example/obligations/grower",
            *NEIGHBOURS,
            "example/provisions/no-child-labour",
            "example/rights/work",
        ),
    ),
}


class TestEdit:
    """An edit builds what it changed and nothing else; what is shown is then what a build of all would show."""

    @pytest.mark.parametrize("name", EDITS)
    def test_builds_the_pages_that_it_changed(self, root, shelves, tmp_path, name):
        edit, changed = EDITS[name]
        before = nodes(shelves.shown)
        edit(root)
        assert shelves.rebuild() == shelves.shown
        now = nodes(shelves.shown)
        assert {page for page, node in now.items() if before.get(page) != node} == changed
        assert before.keys() - now.keys() == (both("example/provisions/rest") if edit is drop_rule else set())
        assert told(shelves.shown) == told(live.Shelves(root, TAGS, tmp_path / "b").rebuild())

    @pytest.mark.parametrize(
        "edit",
        [
            ("standards/example/program.yml", "name: Example Program", "name: Another Program"),
            (REST, "title: Rest", "title: Rest for all"),
            (REST, "mark: R", "mark: U"),
            (CODE, "title: Your work", "title: All your work"),
        ],
        ids=["name", "title", "no longer sure", "menu"],
    )
    def test_shows_what_a_build_of_all_would_show(self, root, shelves, tmp_path, edit):
        file, old, new = edit
        rewrite(root / file, old, new)
        assert told(shelves.rebuild()) == told(live.Shelves(root, TAGS, tmp_path / "b").rebuild())

    def test_says_what_each_page_is_about_as_the_site_does(self, shelves):
        """Search engines never see it, but what is looked at is then what is published."""
        assert '<meta name="description" content="You have a rest' in read(shelves.shown / SHOWN)

    def test_a_page_that_speaks_of_one_that_went_is_built_again_so_that_the_link_is_found(self, root, shelves, capsys):
        (root / "site/about.md").write_text("# About\n\n[Rest](example/provisions/rest.md)\n", encoding="utf-8")
        assert shelves.rebuild()
        before = nodes(shelves.shown)
        drop_rule(root)
        assert shelves.rebuild() is None
        assert "example/provisions/rest.md" in capsys.readouterr().err
        assert nodes(shelves.shown) == before


class TestFirst:
    """A page that somebody asks for is built before the others, and nothing old is shown as new."""

    def test_only_the_page_that_is_asked_for(self, root, shelves, tmp_path):
        before = nodes(shelves.shown)
        rewrite(root / REST, "must give every", "must GIVE every")
        shelves.look_again()
        assert shelves.old(f"/es/{SHOWN}") == ("es", PAGE)
        assert shelves.behind == "es"
        shelves.rebuild_pages("es", frozenset([PAGE]))
        now = nodes(shelves.shown)
        assert {page for page, node in now.items() if before[page] != node} == {"es/example/provisions/rest"}
        assert "must GIVE every" in read(shelves.shown / "es" / SHOWN)
        assert shelves.old(f"/es/{SHOWN}") is None
        assert shelves.rebuild()
        assert shelves.behind is None
        assert told(shelves.shown) == told(live.Shelves(root, TAGS, tmp_path / "b").rebuild())

    @pytest.mark.parametrize(
        ("address", "first"),
        [
            ("/example/provisions/rest/", ("en", PAGE)),
            ("/example/provisions/rest/index.html", ("en", PAGE)),
            ("/example/provisions/rest", ("en", PAGE)),
            ("/", ("en", "index.md")),
            ("/es/", ("es", "index.md")),
            ("/es", ("es", "index.md")),
            ("/example/provisions/not-there-yet/", ("en", "")),
            ("/es/search/search_index.json", ("es", "")),
            ("/assets/stylesheets/main.css", None),
            ("/livereload/1/2", None),
            ("/404.html", None),
            ("/../index.html", None),
        ],
    )
    def test_what_comes_before_an_address_is_shown(self, root, shelves, address, first):
        assert shelves.old(address) is None
        rewrite(root / REST, "must give every", "must GIVE every")
        shelves.look_again()
        assert shelves.old(address) == first

    def test_a_template_too(self, root, shelves):
        rewrite(root / "templates/site/pages/tiers.md", "# {{ title }}", "# {{ title }} anew")
        shelves.look_again()
        shelves.rebuild_pages("en", frozenset(["example/tiers.md"]))
        assert " anew" in read(shelves.shown / "example/tiers/index.html")
        assert " anew" not in read(shelves.shown / "es/example/tiers/index.html")

    @pytest.mark.parametrize("tag", TAGS)
    def test_a_page_that_is_built_in_the_middle_of_a_language_spoils_neither(self, root, shelves, tmp_path, tag):
        rewrite(root / REST, "must give every", "must GIVE every")
        shelves.look_again()
        turns, busy = [], []

        def between():
            if not busy:
                busy.append(turns.append(tag))
                shelves.rebuild_pages(tag, frozenset([PAGE]))
                busy.clear()

        shelves.memory.between = between
        assert shelves.rebuild()
        assert len(turns) > len(TAGS)
        assert told(shelves.shown) == told(live.Shelves(root, TAGS, tmp_path / "b").rebuild())

    def test_a_rule_that_went_takes_its_page_with_it(self, root, shelves):
        drop_rule(root)
        shelves.look_again()
        shelves.rebuild_pages("en", frozenset([PAGE]))
        assert not (shelves.shown / SHOWN).exists()
        assert (shelves.shown / "es" / SHOWN).exists()


@pytest.fixture
def workshop(root, tmp_path):
    made = Workshop(live.Shelves(root, TAGS, tmp_path / "a"))
    made.open()
    yield made
    made.close()


class TestWorkshop:
    """One thread builds; what somebody waits for goes first."""

    def test_whoever_asks_gets_the_page_as_it_is_now(self, root, workshop, tmp_path):
        shown = tmp_path / "a/shown"
        for words in ("must GIVE every", "must give EVERY"):
            text = (root / REST).read_text(encoding="utf-8")
            (root / REST).write_text(re.sub("must give every", words, text, flags=re.IGNORECASE), encoding="utf-8")
            workshop.look_again()
            for top in ("", "es/"):
                workshop.see_to(f"/{top}{SHOWN}")
                assert words in read(shown / top / SHOWN)
        for top in ("", "es/"):
            workshop.see_to(f"/{top}search/search_index.json")
        assert told(shown) == told(live.Shelves(root, TAGS, tmp_path / "b").rebuild())

    def test_a_file_that_cannot_be_read_keeps_the_last_good_text_with_the_fault_beside_it(
        self, root, workshop, tmp_path
    ):
        page = tmp_path / "a/shown" / SHOWN
        rewrite(root / REST, "must give every", "must GIVE every")
        rewrite(root / REST, "title: Rest", "title: [")
        workshop.look_again()
        workshop.see_to(f"/{SHOWN}")
        assert "must give every" in read(page)
        assert "must GIVE every" not in read(page)
        assert "wsr-finding--error" in read(page)

    def test_a_page_that_cannot_be_built_stays_and_nobody_waits_for_ever(self, root, workshop, tmp_path, capsys):
        page = tmp_path / "a/shown/about/index.html"
        workshop.see_to("/es/search/search_index.json")
        (root / "site/about.md").write_text("# Ours\n\n[gone](gone.md)\n", encoding="utf-8")
        workshop.look_again()
        workshop.see_to("/about/")
        assert "By hand." in read(page)
        assert "gone.md" in capsys.readouterr().err

    def test_a_page_of_a_rule_that_is_new_waits_for_the_language(self, root, workshop, tmp_path):
        add_rule(root)
        workshop.look_again()
        workshop.see_to("/es/example/provisions/more-rest/")
        assert (tmp_path / "a/shown/es/example/provisions/more-rest/index.html").is_file()


class TestCommand:
    def test_shows_an_edit_in_each_language_and_ends_without_a_word(self, root, tmp_path):
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            port = found.getsockname()[1]
        command = [sys.executable, "-m", "wsrcode", "serve", "--root", str(root), "--port", str(port)]
        with (tmp_path / "said").open("w+", encoding="utf-8") as said, subprocess.Popen(command, stderr=said) as server:
            try:
                until(lambda: "must give every" in asked(port, SHOWN))
                rewrite(root / REST, "must give every", "must GIVE every")
                for top in ("", "es/"):
                    until(lambda top=top: "must GIVE every" in asked(port, f"{top}{SHOWN}"))
            finally:
                server.send_signal(signal.SIGINT)
                server.wait()
            said.seek(0)
            assert said.read() == f"http://127.0.0.1:{port}/ shows en, es; end with Ctrl-C\n"


def asked(port: int, address: str) -> str:
    with urlopen(f"http://127.0.0.1:{port}/{address}") as answer:
        return answer.read().decode()


def until(holds: Callable[[], bool]) -> None:
    """Come back when something holds; fail when it never does."""
    for _ in range(3000):
        with suppress(URLError):
            if holds():
                return
        time.sleep(0.1)
    pytest.fail("was never shown")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")

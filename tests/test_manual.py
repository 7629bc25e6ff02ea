"""The manual is true: every command on every page is run, and says what the page shows."""

import shutil
import subprocess
from pathlib import Path

import pytest
from manual import ROOT, Reader, Run, mentioned, steps, stranger

PAGES = sorted([ROOT / "README.md", *(ROOT / "site").rglob("*.md")])
FROM_NOTHING = {"site/new-code.md", "site/manual/tutorial.md", "site/manual/maintainer.md"}
"""Pages that begin in an empty folder; the others begin in a clone of this repository."""


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository with what this one holds, all of it committed on main."""
    top = tmp_path_factory.mktemp("clone") / "wsrcode"
    top.mkdir()
    for each in ("standards", "templates", "site", "schemas", ".ci"):
        shutil.copytree(ROOT / each, top / each)
    for each in ("mkdocs.yml", ".gitattributes", ".gitignore"):
        shutil.copy(ROOT / each, top / each)
    who = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org")
    for words in (["init", "--quiet", "--initial-branch=main"], ["add", "."], [*who, "commit", "--quiet", "-m", "All"]):
        subprocess.run(["git", *words], cwd=top, check=True, capture_output=True)
    return top


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_does_what_it_says(page: Path, clone: Path, tmp_path: Path) -> None:
    here = tmp_path / "here"
    if name_of(page) in FROM_NOTHING:
        here.mkdir()
    else:
        shutil.copytree(clone, here)
    text = page.read_text(encoding="utf-8")
    asked = sum(isinstance(each, Run) for each in steps(text))
    assert Reader(tmp_path, here).follow(text) == asked


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_mentions_only_commands_that_there_are(page: Path) -> None:
    named = {words: stranger(words) for words in mentioned(page.read_text(encoding="utf-8"))}
    assert {words: unknown for words, unknown in named.items() if unknown} == {}

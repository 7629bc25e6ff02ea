"""The manual is true: every command on every page is run, and says what the page shows."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from manual import ROOT, Edit, Put, Reader, Run, mentioned, steps, stranger

WRITTEN = sorted([ROOT / "README.md", *(ROOT / "site").rglob("*.md")])
TRANSLATED = {each: each.with_name(f"{each.stem.partition('.')[0]}.md") for each in WRITTEN if "." in each.stem}
PAGES = [each for each in WRITTEN if each not in TRANSLATED and each.name != "new-code.md"]
"""What is followed here; tests/test_like.py follows the page about a new code, and looks at its booklet."""
FROM_NOTHING = {"site/manual/tutorial.md", "site/manual/maintainer.md"}
"""Pages that begin in an empty folder; the others begin in a clone of this repository."""


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository with what the pages speak of, all of it committed on main; the fewer programs, the faster."""
    top = tmp_path_factory.mktemp("clone") / "wsrcode"
    top.mkdir()
    for each in ("standards/fair-food", "standards/baselines", "templates"):
        shutil.copytree(ROOT / each, top / each)
    for each in ("standards/measures.yml", ".gitattributes", ".gitignore"):
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


@pytest.mark.parametrize("page", sorted(TRANSLATED), ids=name_of)
def test_a_translated_page_asks_for_the_same(page: Path) -> None:
    ours, theirs = (steps(each.read_text(encoding="utf-8")) for each in (page, TRANSLATED[page]))
    assert [replace(each, line=0) for each in ours] == [replace(each, line=0) for each in theirs]


@pytest.mark.parametrize("page", WRITTEN, ids=name_of)
def test_a_page_mentions_only_commands_that_there_are(page: Path) -> None:
    named = {words: stranger(words) for words in mentioned(page.read_text(encoding="utf-8"))}
    assert {words: unknown for words, unknown in named.items() if unknown} == {}


PAGE = """
In `standards/a.yml`:

```yaml
one: 1
two: 2
```

```diff
-two: 2
+two: 3
@@
-one: 1
```

<!-- exits with 1 -->
```console
$ git --version
git version ...
$ git config --get nothing.here
```
"""


class TestReader:
    """The reader of these tests is strict: what is not as the page says stops it."""

    def test_does_what_stands_there_and_nothing_else(self, tmp_path: Path) -> None:
        assert Reader(tmp_path, tmp_path).follow(PAGE) == 2
        assert (tmp_path / "standards/a.yml").read_text() == "two: 3\n"
        assert [type(each) for each in steps(PAGE)] == [Put, Edit, Run, Run]

    @pytest.mark.parametrize(
        ("page", "why"),
        [
            ("```console\n$ git --version\nsvn, version ...\n```", "the page shows else"),
            ("```sh\ngit rev-parse --verify nowhere\n```", "exit status 128 and not 0"),
            ("```sh\ncurl https://example.org\n```", "no test runs curl"),
            ("```\nwsrcode check\n```", "no test knows what to do"),
            ("    wsrcode check\n", "no test knows what to do"),
            ("```bash\nwsrcode check\n```", "a block of bash"),
            ("```console\nwsrcode check\n```", "begins with"),
            ("```diff\n-a\n```", "name no file"),
            ("In `standards/a.yml`:\n\n```diff\n-a\n```", "is 0 files"),
            ("In `b/b.yml`:\n\n```yaml\na: 1\n```\n\n```diff\n-b: 1\n```", "stands 0 times"),
            ("In `b/b.yml`:\n\n```yaml\n a: 1\n```\n\n```diff\n-a: 1\n```", "stands 0 times"),
            ("```sh\ncd nowhere\n```", "there is no folder nowhere"),
        ],
    )
    def test_stops_where_the_page_is_not_true(self, tmp_path: Path, page: str, why: str) -> None:
        with pytest.raises(AssertionError, match=why):
            Reader(tmp_path, tmp_path).follow(page)

    @pytest.mark.parametrize(
        ("typed", "unknown"),
        [
            ("wsrcode check", None),
            ("wsrcode new …", None),
            ("wsrcode translate status/draft/confirm/same", None),
            ("wsrcode build --output booklet --lang es", None),
            ("wsrcode translate statsu", "statsu"),
            ("wsrcode chekc", "chekc"),
            ("wsrcode build --langauge es", "--langauge"),
        ],
    )
    def test_knows_every_command_and_option(self, typed: str, unknown: str | None) -> None:
        ((*words,),) = mentioned(f"Say `{typed}`, and `git log`.")
        assert stranger(tuple(words)) == unknown

"""The reference of the manual leaves nothing out, and every link in it leads somewhere."""

import importlib.util
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import click
import pytest
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page

from wsrcode.check.catalogue import names as names_of_checks
from wsrcode.cli import main, publishing
from wsrcode.diff.catalogue import names as names_of_kinds
from wsrcode.model.schema import KINDS, schema_of

ROOT = Path(__file__).resolve().parents[1]
HOME = "manual/reference"


def loaded() -> ModuleType:
    told = importlib.util.spec_from_file_location("reference", ROOT / ".ci/reference.py")
    assert told
    assert told.loader
    module = importlib.util.module_from_spec(told)
    told.loader.exec_module(module)
    return module


PAGES: dict[str, str] = loaded().pages()
BACK: str = loaded().BACK


def chapters(path: str) -> dict[str, str]:
    """Return what stands below each heading of a page."""
    return dict(re.findall(r"^## (.+)\n([\s\S]*?)(?=^## |\Z)", PAGES[f"{HOME}/{path}"], re.MULTILINE))


def found(folder: str) -> list[str]:
    files = [path for path in PAGES if path.startswith(f"{HOME}/{folder}/")]
    return [f"{Path(each).stem}/{name}" for each in files for name in chapters(each.removeprefix(f"{HOME}/"))]


def test_every_check_has_its_severity_and_both_examples() -> None:
    assert sorted(found("checks")) == sorted(names_of_checks())
    for name in names_of_checks():
        family, _, stem = name.partition("/")
        told = chapters(f"checks/{family}.md")[stem]
        assert re.match(r"\n\*\*(Error|Warning|Notice)\.\*\* .+\.\n\n\S", told), name
        assert "\nFaulty:\n\n```yaml\n" in told, name
        assert "\nSound:\n\n```yaml\n" in told, name


def test_every_kind_of_amendment_says_why_and_what_it_is_backwards() -> None:
    assert sorted(found("amendments")) == sorted(names_of_kinds())
    for name in names_of_kinds():
        area, _, stem = name.partition("/")
        told = chapters(f"amendments/{area}.md")[stem].replace(BACK, "").strip()
        summary, why, *_, backwards = told.split("\n\n")
        assert summary
        assert why != backwards, name
        assert backwards.startswith("Backwards: "), name


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_key_of_every_file_is_there(kind: str) -> None:
    schema, told = schema_of(kind), chapters(f"files/{kind}.md")
    nouns = {"What it holds": schema, **{k: v for k, v in schema.get("$defs", {}).items() if "properties" in v}}
    assert {name: re.findall(r"^\| `(\w+)` ", told[name], re.MULTILINE) for name in told} == {
        name: list(each.get("properties", {})) for name, each in nouns.items()
    }
    for name, each in nouns.items():
        owed = re.findall(r"^\| `(\w+)` \| [^|]*must be there", told[name], re.MULTILINE)
        assert sorted(owed) == sorted(each.get("required", []))


def commands(group: click.Group, *before: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        assert command
        yield (*before, name), command
        if isinstance(command, click.Group):
            yield from commands(command, *before, name)


def test_every_command_and_every_option_is_there() -> None:
    for (first, *rest), command in commands(main):
        top, told = PAGES[f"{HOME}/commands/{first}.md"].partition("\n## ")[0], chapters(f"commands/{first}.md")
        rows = re.findall(r"^\| `([^`]*)` ", told[" ".join((first, *rest))] if rest else top, re.MULTILINE)
        named = {each for row in rows for each in re.findall(r"--?[a-z-]+", row)}
        known = {each for one in command.params if isinstance(one, click.Option) for each in one.opts}
        assert known <= named, (first, rest)
        assert "--help" not in named


def test_every_link_leads_somewhere() -> None:
    written = {path.relative_to(ROOT / "site").as_posix() for path in (ROOT / "site").rglob("*.md")}
    broken = []
    for page, text in PAGES.items():
        for path, anchor in re.findall(r"\]\(([^)#]*)#?([^)]*)\)", text):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
            names = {each.lower() for each in re.findall(r"^## (.+)$", PAGES.get(target, ""), re.MULTILINE)}
            if target not in PAGES.keys() | written or (anchor and anchor not in names):
                broken.append((page, path, anchor))
    assert broken == []


@pytest.mark.parametrize(
    ("html", "whole"),
    [
        ("<code>wsrcode init --like dairy</code>", {"--like"}),
        ("<pre><code class='x'>a --by-all b\nc --in\n</code></pre>", {"--by-all", "--in"}),
        ("<code>git log -p</code>", {"-p"}),
        ("<pre><code>-revision: 1\n- a\n</code></pre>", set()),
        ("<p>Words --like these, and <code>a--b</code></p>", set()),
    ],
)
def test_the_name_of_an_option_is_not_torn_apart(html: str, whole: set[str], tmp_path: Path) -> None:
    with publishing.mkdocs(ROOT, ("en",), "en", tmp_path) as config:
        files = get_files(config)
        page = Page(None, files.src_uris["new-code.md"], config)
        shown = loaded().on_page_content(html, page, config)
    assert set(re.findall(r'<span class="wsr-option">(.*?)</span>', shown)) == whole
    assert re.sub(r"</?span[^>]*>", "", shown) == html


@pytest.mark.parametrize(("tag", "said"), [("es", "en inglés."), ("fr", "en anglais."), ("ar", "الإنجليزية.")])
def test_a_page_that_nobody_translated_names_its_language_in_the_words_of_its_reader(
    tag: str, said: str, tmp_path: Path
) -> None:
    with publishing.mkdocs(ROOT, ("en", tag), tag, tmp_path) as read:
        read.plugins.on_startup(command="build", dirty=False)
        config = read.plugins.on_config(read)
        page = Page(None, get_files(config).src_uris["manual/index.md"], config)
        note = loaded().on_page_content("<p>Words</p>", page, config).partition("</p>")[0]
    assert note.endswith(said)
    assert "English" not in note


def test_from_each_page_that_the_menu_does_not_name_a_link_leads_back() -> None:
    assert {path for path, text in PAGES.items() if not text.endswith(f"\n{BACK}\n")} == {f"{HOME}/index.md"}


def test_no_page_is_too_heavy_for_a_phone() -> None:
    assert {path: len(text) for path, text in PAGES.items() if len(text) > 25_000} == {}


def test_the_menu_leads_to_the_manual_and_says_its_language_where_the_site_speaks_another(tmp_path: Path) -> None:
    with publishing.mkdocs(ROOT, ("en", "es"), "es", tmp_path) as config:
        dressed = config.plugins.on_config(config)
        files = dressed.plugins.on_files(get_files(dressed), config=dressed)
        assert dressed.nav
        ((name, shown),) = dressed.nav[-1].items()
        assert name == "Manual de uso"
        written = {path.relative_to(ROOT / "site").as_posix() for path in (ROOT / "site").rglob("*.md")}
        assert set(shown) == {each for each in written if "." not in Path(each).stem} - {"index.md"} | {shown[-1]}
        assert shown[-1] == f"{HOME}/index.md"
        speaks = {}
        for path in (*shown, f"{HOME}/commands/check.md", "index.md"):
            page = Page(None, files.src_uris[path], dressed)
            speaks[path] = dressed.plugins.on_page_content("<p>x</p>", page=page, config=dressed, files=files)
    spanish = {path for path, html in speaks.items() if 'lang="en"' not in html}
    assert spanish == {path for path, html in speaks.items() if "Todavía sin traducir" not in html}
    assert spanish == {"translating.md", "manual/supplier.md", "index.md"}

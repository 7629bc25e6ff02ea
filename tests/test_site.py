"""The site: every code as pages, in every language, strict, and with nothing fetched from outside."""

import json
import os
import re
import shutil
import subprocess
import sys
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import markdown
import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from wsrcode.build.language import language
from wsrcode.build.pages import Around, Download, pages, site_language
from wsrcode.build.pages.markup import plain, title
from wsrcode.build.pages.search import folded_index, without_accents
from wsrcode.build.pages.shape import in_language, languages, menu, other_languages, refuse_missing
from wsrcode.build.templates import packaged, template_folders
from wsrcode.cli import live, main, publishing
from wsrcode.errors import WsrcodeError
from wsrcode.load import read_folder

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = template_folders(None)
CONFIG = yaml.safe_load((packaged() / "site" / "mkdocs.yml").read_text(encoding="utf-8"))
# All that the site uses, and much that somebody's own mkdocs.yml may add.
EXTENSIONS = [next(iter(each)) if isinstance(each, dict) else each for each in CONFIG["markdown_extensions"]]
OTHERS = [
    "abbr", "admonition", "def_list", "fenced_code", "footnotes", "smarty", "pymdownx.emoji", "pymdownx.magiclink",
    "pymdownx.tilde", "pymdownx.caret", "pymdownx.mark",
]  # fmt: skip
AS_HERE = markdown.Markdown(extensions=EXTENSIONS)
AS_ELSEWHERE = markdown.Markdown(extensions=[*EXTENSIONS, *OTHERS])
HOSTILE = (
    "# <script>alert(1)</script> {{ 7*7 }} [x](javascript:alert(1)) </title><img src=x onerror=alert(1)> {: #x } | `a`"
)
SIGNS = (
    HOSTILE, "1. one", "- two", "+ x", "===", "---", "> quote", "    code", "a | b", ":smile:", "*[HTML]: x", "[a]: http://b",
    "![x](y)", "&lt;", "\\*x\\*", "a\n\n# b", "{: onclick=x }", "```\nx\n```", "~~x~~", "http://a.b", "<!-- x -->",
    "[^1]: x", "!!! note", "$x$", "==x==", "^^x^^",
)  # fmt: skip
LOADS = {"img", "script", "link", "iframe", "source", "audio", "video", "object", "embed"}
"""Elements that fetch something as soon as the page is opened."""


def project(folder: Path) -> Path:
    shutil.copytree(ROOT / "templates/starter/standards", folder / "standards")
    shutil.copytree(ROOT / "standards/baselines", folder / "standards/baselines")
    shutil.copy(ROOT / "standards/measures.yml", folder / "standards/measures.yml")
    edit(folder, "program.yml", "languages: [en, es]\n", "languages: [en, es, ht]\n", count=1)
    return folder


def edit(folder: Path, file: str, old: str, new: str, count: int = -1) -> None:
    path = folder / "standards/example" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, count), encoding="utf-8")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Return a project whose site was built once, in three languages, with hostile words and something unverified."""
    root = project(tmp_path_factory.mktemp("project"))
    edit(root, "code.yml", "title: Your work", f"title: {json.dumps(HOSTILE)}")
    edit(root, "program.yml", "name: Example Program", f"name: {json.dumps(HOSTILE)}")
    edit(root, "provisions/work/rest.yml", "title: Rest", f"title: {json.dumps(HOSTILE)}")
    edit(
        root,
        "provisions/work/rest.yml",
        "right: You have",
        f"right: {json.dumps(HOSTILE + ' Descansò')}\n  do: You have",
    )
    text = root / "standards/example/provisions/work/rest.yml"
    text.write_text(re.sub(r"\n  do: Take.*", "", text.read_text(encoding="utf-8")), encoding="utf-8")
    edit(root, "provisions/voice/complaints.yml", "mark: R, note: Example text.", "mark: U, note: Ask about the hours.")
    (root / "dist/example/booklets").mkdir(parents=True)
    (root / "dist/example/booklets/example-booklet-es.pdf").write_bytes(b"%PDF-" + b"0" * 3000)
    result = CliRunner().invoke(main, ["site", "--root", str(root)])
    assert result.exit_code == 0, result.output
    return root / "dist/site"


@pytest.fixture
def elsewhere(monkeypatch):
    """Let every site be worth several processes, and none be built in this one."""
    monkeypatch.setattr(publishing, "_WORTH", 0)
    monkeypatch.setattr(publishing, "mkdocs", None)


def html_of(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


class Elements(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, {name: value or "" for name, value in attrs}))


def elements(path: Path) -> list[tuple[str, dict[str, str]]]:
    return Elements(path.read_text(encoding="utf-8")).found


class TestPlain:
    @given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1))
    def test_any_text_stays_the_text_it_is(self, text):
        folded = " ".join(text.split())
        if not folded:
            return
        html = markdown.markdown(
            f"- **{plain('x')}** {plain(text)}\n", extensions=["attr_list", "md_in_html", "tables"]
        )
        assert re.findall(r"<[^>]*>", html) == ["<ul>", "<li>", "<strong>", "</strong>", "</li>", "</ul>"]
        assert " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split()) == f"x {folded}"

    @pytest.mark.parametrize(
        "around", ["{}\n", "## {} {{ #a }}\n", "| a |\n| - |\n| {} |\n", "> {}\n", "- {}\n    - {}\n"]
    )
    @pytest.mark.parametrize("builder", [AS_HERE, AS_ELSEWHERE], ids=["our extensions", "many more"])
    def test_signs_mean_nothing_wherever_they_stand(self, around, builder):
        for text in SIGNS:
            made, words = (builder.reset().convert(around.format(each, each)) for each in (plain(text), "WORD"))
            assert re.findall(r"<[^>]*>", made) == re.findall(r"<[^>]*>", words), text
            assert " ".join(text.split()) in " ".join(unescape(re.sub(r"<[^>]*>", " ", made)).split())

    def test_a_title_survives_a_theme_that_takes_entities_apart(self):
        assert "<" not in unescape(title("</title><script>")).replace("&lt;", "")
        assert title("a & b") == "a &amp; b"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return read_folder(project(tmp_path_factory.mktemp("pages"))).corpus


class TestPages:
    def test_each_language_has_the_same_pages(self, corpus):
        paths = [[page.path for page in pages(corpus, tag, site_language(FOLDERS, tag))] for tag in ("en", "es", "ht")]
        assert paths[0] == paths[1] == paths[2]
        assert {"index.md", "example/index.md", "example/tiers.md", "example/parts/work.md"} <= set(paths[0])

    def test_a_report_brings_its_page(self, corpus):
        around = Around(coverage={"example": ()}, floor={"example": ()})
        paths = {page.path for page in pages(corpus, "en", site_language(FOLDERS, "en"), around)}
        assert {"example/coverage.md", "example/floor.md"} <= paths

    def test_what_can_be_downloaded_is_listed_by_group(self, corpus):
        around = Around(downloads={"example": (Download("example/booklets/example-booklet-en.pdf", 2048),)})
        shown = {each.path: each.markdown for each in pages(corpus, "en", site_language(FOLDERS, "en"), around)}
        row = '<a href="../../downloads/example/booklets/example-booklet-en.pdf">Booklet</a> (PDF, 2&nbsp;KB)'
        assert row in shown["example/downloads/index.md"]
        assert "Booklets for workers" in shown["example/downloads/index.md"]
        assert "](downloads/index.md)" in shown["example/index.md"]

    def test_the_languages_of_a_corpus_begin_with_english(self, corpus):
        assert languages(corpus) == ("en", "es", "ht")

    def test_the_words_are_the_same_in_every_language(self):
        def keys(value, at=""):
            return (
                {at}
                if not isinstance(value, dict)
                else {key for name, each in value.items() for key in keys(each, f"{at}/{name}")}
            )

        def blanks(tag):
            words = yaml.safe_load((packaged() / f"languages/site/{tag}.yml").read_text(encoding="utf-8"))["words"]
            return keys(words), set(re.findall(r"\{\w+\}", json.dumps(words)))

        assert blanks("en") == blanks("es") == blanks("ht")


class TestShape:
    def test_the_switch_leads_to_the_same_page(self):
        known = ("en", "es", "ht")
        assert [*other_languages("a/b/", "en", known).values()] == ["../../a/b/", "../../es/a/b/", "../../ht/a/b/"]
        assert [*other_languages("a/", "es", known).values()] == ["../../a/", "../../es/a/", "../../ht/a/"]
        assert [*other_languages("", "es", known).values()] == ["../", "../es/", "../ht/"]
        assert [*other_languages("", "en", known).values()] == ["./", "es/", "ht/"]

    def test_a_hand_written_page_names_its_language(self):
        assert in_language("about.es.md", ("en", "es")) == ("about.md", "es")
        assert in_language("more/about.md", ("en", "es")) == ("more/about.md", None)
        assert in_language("release.2.md", ("en", "es")) == ("release.2.md", None)

    def test_a_page_that_did_not_come_out_is_told(self):
        made = pages(read_folder(ROOT).corpus, "en", site_language(FOLDERS, "en"))
        (page,) = [each for each in made if each.path == "index.md"]
        refuse_missing([page], ["index.html"])
        with pytest.raises(WsrcodeError, match="lacks 1 of its pages"):
            refuse_missing([page], [])

    def test_hand_written_pages_hang_in_the_menu_too(self):
        assert menu([], ["index.md", "about.md"], "Home") == [{"Home": "index.md"}, "about.md"]


class TestSearch:
    def test_words_are_found_without_their_accents(self):
        index = {"config": {}, "docs": [{"location": "", "title": "Travayè", "text": "yo ka pale kreyòl"}]}
        assert (
            json.loads(folded_index(json.dumps(index)))["docs"][0]["text"]
            == "yo ka pale kreyòl<p hidden>Travaye kreyol</p>"
        )

    def test_a_plain_word_is_left_alone(self):
        assert without_accents("fair") == "fair"


class TestSite:
    def test_stands_in_three_languages(self, built):
        heads = {tag: (built / tag / "index.html").read_text(encoding="utf-8") for tag in (".", "es", "ht")}
        assert [re.search(r'<html lang="(\w+)"', text)[1] for text in heads.values()] == ["en", "es", "ht"]

    def test_each_page_leads_to_itself_in_the_other_languages(self, built):
        page = built / "es/example/parts/work/index.html"
        links = [attrs["href"] for tag, attrs in elements(page) if tag == "a" and attrs.get("hreflang")]
        assert [(page.parent / each / "index.html").resolve().is_file() for each in links] == [True, True, True]

    def test_fetches_nothing_from_outside(self, built):
        fetched = [
            (page.name, attrs)
            for page in html_of(built)
            for tag, attrs in elements(page)
            if tag in LOADS and any(urlsplit(attrs.get(key, "")).netloc for key in ("src", "href", "data", "srcset"))
        ]
        assert fetched == []
        assert [
            css.name
            for css in built.rglob("*.css")
            if re.search(r"url\(\s*['\"]?(?:https?:)?//|@import", css.read_text())
        ] == []

    def test_a_page_that_is_not_there_says_so_and_leads_to_each_language_its_own_first(self, built):
        tops = {"en": "/./", "es": "/es/", "ht": "/ht/"}
        for tag, top in tops.items():
            page = built / top.strip("/.") / "404.html"
            say = site_language(FOLDERS, tag).say
            assert f"<h1>{say('site.missing.title')}</h1>" in page.read_text(encoding="utf-8")
            own = [each for name, each in elements(page) if name == "a" and each.get("class") == "wsr-tongue"]
            assert {each["hreflang"]: each["href"] for each in own} == tops
            assert own[0]["lang"] == tag

    def test_what_stands_around_a_page_that_is_not_there_is_of_its_language(self, built):
        for top in ("/", "/es/", "/ht/"):
            page = built / top.strip("/") / "404.html"
            around = [each for _, each in elements(page) if each.get("class") != "wsr-tongue"]
            own = {each.get("href") or each.get("src") or "" for each in around}
            assert {f"{top}assets/around.js", f"{top}assets/wsrcode.css", f"{top}example/"} <= own
            assert [each for each in own if each and not each.startswith((top, "#"))] == []
            assert [each for each in own if each.startswith(top) and not (built / each[1:]).exists()] == []

    def test_every_link_and_anchor_leads_somewhere(self, built):
        ids = {page: {attrs.get("id") for _, attrs in elements(page)} for page in html_of(built)}
        for page in html_of(built):
            if page.name == "404.html":
                continue  # its links start at the top of whatever address the site has
            for tag, attrs in elements(page):
                for key in ("href", "src"):
                    address = urlsplit(attrs.get(key, ""))
                    if (
                        tag not in {"a", *LOADS}
                        or address.scheme
                        or address.netloc
                        or not (address.path or address.fragment)
                    ):
                        continue
                    target = (page.parent / unquote(address.path)).resolve() if address.path else page
                    target = target / "index.html" if target.is_dir() else target
                    assert target.is_file(), (page, attrs)
                    if address.fragment and target.suffix == ".html":
                        assert unquote(address.fragment) in ids[target] | {
                            "__tabbed",
                            "",
                        } or address.fragment.startswith("__"), (page, attrs)

    def test_what_a_file_says_is_read_and_never_obeyed(self, built):
        for page in html_of(built):
            text = page.read_text(encoding="utf-8")
            assert "<script>alert" not in text
            assert "<img" not in text
            assert [attrs for _, attrs in elements(page) if any(key.startswith("on") for key in attrs)] == []
            assert [attrs for _, attrs in elements(page) if attrs.get("href", "").startswith("javascript")] == []
        shown = unescape(re.sub(r"<[^>]*>", "", (built / "example/parts/work/index.html").read_text(encoding="utf-8")))
        assert HOSTILE in " ".join(shown.split())

    def test_the_search_holds_it_as_text_too(self, built):
        entries = json.loads((built / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
        assert [
            each
            for each in entries
            if "<script" in each["title"] + each["text"] or "<img" in each["title"] + each["text"]
        ] == []
        assert any("Descanso" in re.findall(r"\w+", each["text"]) for each in entries)

    def test_a_provision_has_an_anchor_that_stays(self, built):
        for tag in (".", "es", "ht"):
            found = {attrs.get("id") for _, attrs in elements(built / tag / "example/parts/work/index.html")}
            assert {"rest", "pay-on-time"} <= found

    def test_the_worker_comes_first(self, built):
        text = (built / "es/example/parts/core/index.html").read_text(encoding="utf-8")
        assert text.index("Usted es libre") < text.index("Nadie debe ser obligado")

    def test_what_is_unverified_is_named_and_never_shown_as_a_right(self, built):
        waiting = (built / "example/unverified/index.html").read_text(encoding="utf-8")
        assert "complaints" in waiting
        assert "Ask about the hours." in waiting
        for page in html_of(built):
            text = page.read_text(encoding="utf-8")
            assert "You can call the complaint line at any hour" not in text
            assert "Usted puede llamar a la línea de quejas" not in text

    def test_what_is_not_translated_says_its_language(self, built):
        text = (built / "ht/example/parts/core/index.html").read_text(encoding="utf-8")
        assert '<span lang="en">Nobody must be made to work by force, threat or debt.</span>' in text
        assert "Poko tradui" in text

    def test_an_unknown_number_is_a_blank_that_is_seen(self, built):
        assert "The number is not known yet." in (built / "example/index.html").read_text(encoding="utf-8")

    def test_what_was_built_can_be_downloaded(self, built):
        assert (built / "downloads/example/booklets/example-booklet-es.pdf").stat().st_size == 3005
        assert not (built / "es/downloads").exists()

    def test_the_search_dialog_has_a_name(self, built):
        (dialog,) = [attrs for _, attrs in elements(built / "ht/assets/around.js") if attrs.get("role") == "dialog"]
        assert dialog["aria-label"] == "Chèche"

    def test_what_only_a_script_can_use_is_said_once_for_all_pages(self, built):
        for tag in ("", "es/", "ht/"):
            told = (built / f"{tag}assets/around.js").read_text(encoding="utf-8")
            for page in (f"{tag}index.html", f"{tag}example/parts/core/index.html", f"{tag}404.html"):
                html = (built / page).read_text(encoding="utf-8")
                assert re.findall(r'src="[./]*/?(?:es/|ht/)?assets/around.js"', html), page
                assert html.index("__around()") < html.index("assets/javascripts/bundle")
                for each in ('data-md-component="search"', 'name="__palette"', '"__config"', 'data-md-component="top"'):
                    assert each in told
                    assert each not in html, page

    def test_a_page_stays_small(self, built):
        sizes = [page.stat().st_size for page in html_of(built)]
        assert sum(sizes) / len(sizes) < 25_000

    def test_the_same_input_gives_the_same_bytes(self, built, tmp_path):
        publishing.build(built.parents[1], ("en", "es", "ht"), tmp_path)
        made = {each.relative_to(tmp_path) for each in tmp_path.rglob("*") if each.is_file()}
        assert made == {each.relative_to(built) for each in built.rglob("*") if each.is_file()}
        assert [each for each in made if (tmp_path / each).read_bytes() != (built / each).read_bytes()] == []

    def test_the_same_bytes_come_from_other_processes(self, built, tmp_path, elsewhere):
        publishing.build(built.parents[1], ("en", "es", "ht"), tmp_path / "site", jobs=2)
        made = {each.relative_to(tmp_path / "site") for each in (tmp_path / "site").rglob("*") if each.is_file()}
        assert made == {each.relative_to(built) for each in built.rglob("*") if each.is_file()}
        assert [each for each in made if (tmp_path / "site" / each).read_bytes() != (built / each).read_bytes()] == []
        assert [each.name for each in tmp_path.iterdir()] == ["site"]


class TestCommand:
    def test_writes_markdown_for_other_generators(self, tmp_path):
        root = project(tmp_path / "p")
        result = CliRunner().invoke(
            main, ["site", "--root", str(root), "--lang", "es", "--stage", str(tmp_path / "out")]
        )
        assert result.exit_code == 0, result.output
        assert "# 2. Su trabajo" in (tmp_path / "out/es/example/parts/work.md").read_text(encoding="utf-8")

    def test_a_file_that_cannot_be_read_leaves_the_old_site(self, tmp_path):
        root = project(tmp_path)
        (root / "dist/site/search").mkdir(parents=True)
        (root / "dist/site/search/search_index.json").write_text("{}", encoding="utf-8")
        edit(root, "code.yml", "title: Example", "title: [")
        result = CliRunner().invoke(main, ["site", "--root", str(root), "--lang", "en"])
        assert result.exit_code == 2
        assert "standards/example/code.yml:" in result.output
        assert (root / "dist/site/search/search_index.json").is_file()
        assert [each.name for each in (root / "dist").iterdir()] == ["site"]

    def test_a_folder_that_is_no_site_is_not_replaced(self, tmp_path):
        root = project(tmp_path)
        result = CliRunner().invoke(main, ["site", "--root", str(root), "--out", str(root / "standards")])
        assert result.exit_code == 2
        assert "is no site" in result.output
        assert (root / "standards/measures.yml").is_file()

    def test_a_language_without_words_is_refused(self, tmp_path):
        result = CliRunner().invoke(main, ["site", "--root", str(project(tmp_path)), "--lang", "quc"])
        assert result.exit_code == 2
        assert "quc.yml" in result.output

    def test_a_link_that_leads_nowhere_stops_it(self, tmp_path):
        root = project(tmp_path)
        (root / "site").mkdir()
        (root / "site/about.md").write_text(
            "# About\n\n[gone](gone.md) [there](example/parts/work.md#nowhere)\n", encoding="utf-8"
        )
        result = CliRunner().invoke(main, ["site", "--root", str(root), "--lang", "en"])
        assert result.exit_code == 2
        assert "gone.md" in result.output
        assert "nowhere" in result.output

    def test_what_stops_another_process_is_told_and_leaves_nothing(self, tmp_path, elsewhere):
        root = project(tmp_path)
        (root / "site").mkdir()
        (root / "site/about.md").write_text("[gone](gone.md)", encoding="utf-8")
        asked = ["site", "--root", str(root), "--lang", "en", "--lang", "es", "--jobs", "2"]
        result = CliRunner().invoke(main, asked)
        assert result.exit_code == 2
        assert "gone.md" in result.output
        assert list((root / "dist").iterdir()) == []

    def test_a_hand_written_page_wins_and_speaks_its_language(self, tmp_path):
        root = project(tmp_path)
        (root / "site").mkdir()
        for name, words in {"index.md": "Written here", "index.es.md": "Escrito aquí"}.items():
            (root / "site" / name).write_text(f"# {words}\n\n<!-- wsrcode: programs -->\n", encoding="utf-8")
        pages_of = [publishing.staged(root, ("en", "es"), tag)["index.md"].decode() for tag in ("en", "es")]
        assert [text.splitlines()[0] for text in pages_of] == ["# Written here", "# Escrito aquí"]
        # A site in one language does not show the other's translation as one more page.
        assert [path for path in publishing.staged(root, ("en",), "en") if "/" not in path] == ["index.md"]


class TestLive:
    def test_a_broken_edit_keeps_the_last_good_page_and_shows_the_fault(self, tmp_path):
        root = project(tmp_path / "p")
        shelves = live.Shelves(root, ("en",), tmp_path)
        first = shelves.rebuild()
        assert "wsr-finding--error" not in (first / "example/index.html").read_text(encoding="utf-8")
        edit(root, "program.yml", "name: Example Program", "name: [")
        second = shelves.rebuild()
        text = (second / "example/index.html").read_text(encoding="utf-8")
        assert "Example Program" in text
        assert "wsr-finding--error" in text
        assert "standards/example/program.yml" in text

    def test_what_cannot_be_built_keeps_the_folder_before(self, tmp_path, capsys):
        root = project(tmp_path / "p")
        shelves = live.Shelves(root, ("en",), tmp_path)
        first = shelves.rebuild()
        (root / "site").mkdir()
        (root / "site/bad.md").write_text("[gone](gone.md)", encoding="utf-8")
        assert shelves.rebuild() is None
        assert "gone.md" in capsys.readouterr().err
        assert first.is_dir()


def test_plain_mkdocs_builds_the_first_language(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "site")],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site/index.html").is_file()


def test_all_languages_of_the_site_are_languages_of_print():
    for path in (packaged() / "languages/site").glob("*.yml"):
        assert language(FOLDERS, path.stem).tag == path.stem

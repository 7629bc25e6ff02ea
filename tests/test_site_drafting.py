"""The pages for drafters: all about each rule, what people said, and where a change is proposed."""

import json
import re
import shutil
from fractions import Fraction
from html import unescape
from pathlib import Path
from typing import get_args

import markdown
import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from wsrcode.build.laws import laws
from wsrcode.build.pages import Around, pages, site_language
from wsrcode.build.pages.bars import WIDE, Bar, bars
from wsrcode.build.pages.drafting import Drafting, Repository, Turn
from wsrcode.build.pages.kinds.provision import PEOPLE
from wsrcode.build.pages.press import Press
from wsrcode.build.pages.shape import menu
from wsrcode.build.pages.slim import slim
from wsrcode.build.pages.spoken import spoken
from wsrcode.build.templates import packaged, template_folders
from wsrcode.cli import main
from wsrcode.diff import compare
from wsrcode.load import read_folder
from wsrcode.load.reading import read
from wsrcode.load.tree import folder_tree
from wsrcode.model.decision import Decision
from wsrcode.model.edition import Edition
from wsrcode.model.record import Input, Outcome
from wsrcode.report.redline import redline

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = template_folders(None)
TAGS = ("en", "es", "ht")
CONFIG = yaml.safe_load((packaged() / "site" / "mkdocs.yml").read_text(encoding="utf-8"))
EXTENSIONS = [next(iter(each)) if isinstance(each, dict) else each for each in CONFIG["markdown_extensions"]]
REST = "standards/example/provisions/work/rest.yml"
COMPLAINTS = "standards/example/provisions/voice/complaints.yml"
FORMS = frozenset({"input-worker.en.yml", "input-worker.es.yml", "input-buyer.en.yml"})
HOST = "https://github.com/workers/code"


@pytest.fixture(scope="module")
def corpus():
    """Return the programs of this repository that have pages in Spanish."""
    return spoken(read_folder(ROOT).corpus, "es")


@pytest.fixture(scope="module")
def shown(corpus):
    """Return all pages of this repository in Spanish, by path."""
    return {each.path: each for each in drawn(corpus, "es")}


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    folder = project(tmp_path_factory.mktemp("project"))
    return dict(folder_tree(folder))


def project(folder: Path) -> Path:
    shutil.copytree(ROOT / "templates/starter/standards", folder / "standards")
    shutil.copytree(ROOT / "standards/baselines", folder / "standards/baselines")
    shutil.copy(ROOT / "standards/measures.yml", folder / "standards/measures.yml")
    return folder


def rewrite(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def edited(tree: dict[str, bytes], *edits: tuple[str, str, str]) -> dict[str, bytes]:
    made = dict(tree)
    for file, old, new in edits:
        assert old.encode() in made[file]
        made[file] = made[file].replace(old.encode(), new.encode())
    return made


def drawn(corpus, tag: str = "en", **drafting):
    return list(pages(corpus, tag, site_language(FOLDERS, tag), Around(drafting=Drafting(**drafting))))


def page(corpus, path: str, tag: str = "en", **drafting) -> str:
    return next(each.markdown for each in drawn(corpus, tag, **drafting) if each.path == path)


def said(text: str) -> str:
    """Return what a reader reads of a page."""
    html = markdown.markdown(text, extensions=EXTENSIONS)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def stepped(old: dict[str, bytes], new: dict[str, bytes]):
    """Return the newer corpus, and the one step that leads to it."""
    one, other = (read(each).corpus for each in (old, new))
    two = (one.standards["example"], other.standards["example"])
    return other, {"example": (Turn(*two, compare(*two, one, other), released=False),)}


def words_of(corpus, provision: str) -> str:
    return " ".join(said(page(corpus, f"example/provisions/{provision}.md")).split())


class TestEachRule:
    def test_has_one_page_when_it_may_be_shown(self, corpus, shown):
        wanted = {
            f"{standard.id}/provisions/{each.id}.md"
            for standard in corpus.standards.values()
            for part in standard.code.outline
            for each in standard.in_order(part)
            if each.printable
        }
        assert {path for path in shown if "/provisions/" in path} == wanted
        assert wanted

    def test_says_what_the_model_says(self, corpus, shown):
        words = site_language(FOLDERS, "es")
        for standard in corpus.standards.values():
            edition = Edition(standard, "es")
            for each in standard.provisions.values():
                if not each.printable or each.id not in standard.part_of:
                    continue
                text = said(shown[f"{standard.id}/provisions/{each.id}.md"].markdown)
                told = [edition[f"provisions/{each.id}/{key}"].text for key in ("title", "text")]
                told += [each.text, *map(laws(FOLDERS, "es").ground, each.rests_on)]
                told += [words.limit(limit) for duty in each.obligations for limit in duty.limits if not limit.evidence]
                told += [edition[f"provisions/{each.id}/obligations/{n}"].text for n in range(len(each.obligations))]
                told += [words.group("site.indicators")[one] for one in each.guards_against]
                told += [one.title for one in each.evidence.source]
                assert [one for one in told if " ".join(one.split()) not in text] == [], each.id

    def test_shows_its_words_in_every_language_of_the_program(self, corpus, shown):
        for standard in corpus.standards.values():
            tags = {standard.code.language, "es", *standard.languages}
            for each in (each for path, each in shown.items() if path.startswith(f"{standard.id}/provisions/")):
                found = re.findall(r'<section class="wsr-tongue" lang="([^"]+)"', each.markdown)
                assert set(found) == tags
                assert found[0] == standard.code.language

    def test_nothing_unverified_is_told_anywhere(self, corpus, shown):
        """No page shows the words of a rule that is not confirmed; they are of their own, not shared with others."""
        for standard in corpus.standards.values():
            waiting = [each for each in standard.provisions.values() if not each.printable]
            mine = "\n".join(each.markdown for each in shown.values() if each.program == standard.id)
            told = [each.id for each in waiting if " ".join(each.text.split()) in said(mine)]
            assert told == []

    def test_is_not_in_the_menu(self, shown):
        listed = json.dumps(menu(shown.values(), [], "Start"))
        assert "/provisions/" not in listed
        assert "fair-food/ledger.md" in listed

    def test_an_unconfirmed_figure_is_not_shown(self, tree):
        old = "- {measure: rest-break, at_least: 10 minutes}"
        new = "- {measure: rest-break, at_least: 17 minutes, evidence: U}"
        words = words_of(read(edited(tree, (REST, old, new))).corpus, "rest")
        assert "17 minutes" not in words


class TestLaw:
    def test_the_floor_stands_beside_the_limit_drawn_and_in_a_table(self, shown):
        text = shown["fair-food/provisions/toilets-handwashing.md"].markdown
        assert text.count("<svg") == text.count('role="img"') == 3
        assert text.count('class="wsr-bar--law"') == text.count('class="wsr-bar--code"') == 3
        rows = [line for line in text.split("\n") if line.startswith("| ") and "como máximo 20 trabajadores" in line]
        assert len(rows) == 4
        assert "29 CFR 1928.110" in text

    def test_every_drawing_has_a_title_and_a_description_of_its_own(self, shown):
        for each in shown.values():
            for name, other in re.findall(r'aria-labelledby="(\S+) (\S+)"', each.markdown):
                assert each.markdown.count(f'<title id="{name}">') == 1
                assert each.markdown.count(f'<desc id="{other}">') == 1

    @given(st.lists(st.fractions(min_value=0, max_value=10**6), min_size=1, max_size=5))
    def test_the_bars_are_as_long_as_the_amounts(self, amounts):
        made = bars("a", Markup("b"), Markup("e"), [Bar("law", Markup("c"), Markup("d"), each) for each in amounts])
        lengths = [int(each) for each in re.findall(r'width="(\d+)"', made)]
        most = max(amounts) or Fraction(1)
        assert all(abs(one - max(2, (WIDE - 2) * each / most)) <= 1 for one, each in zip(lengths, amounts, strict=True))

    def test_a_bar_begins_where_the_words_of_its_page_begin(self):
        rows = [Bar("code", Markup("c"), Markup("d"), Fraction(2)), Bar("law", Markup("e"), Markup("f"), Fraction(1))]
        left, right = (bars("a", Markup("b"), Markup("g"), rows, direction) for direction in ("ltr", "rtl"))
        for made, start in ((left, 1), (right, WIDE - 1)):
            told = re.findall(r'<rect class="\S+" x="(\d+)" y="\d+" width="(\d+)"', made)
            ends = [(int(x), int(x) + int(width)) for x, width in told]
            assert len({each[start != 1] for each in ends}) == 1
            assert [each[start != 1] for each in ends] == [start, start]
            assert set(re.findall(r'<text[^>]* x="(\d+)"', made)) == {str(start)}

    def test_a_law_that_is_drawn_is_not_told_again_unless_there_is_a_reason(self, shown):
        drawn_and_told = shown["spain-produce/provisions/max-hours-and-rest.md"].markdown
        told = [line for line in drawn_and_told.split("\n") if line.startswith('- <span class="wsr-mark">')]
        laws = [line for line in told if "Spain" in line or "España" in line]
        assert len(laws) == 1
        assert "RDLeg" not in laws[0]
        assert drawn_and_told.partition("{ #law }")[2].partition("{ #proof }")[0].count("RDLeg") == 5

    def test_a_law_and_its_place_are_called_what_they_are_called_in_the_language(self, shown):
        text = shown["fair-food/provisions/legal-compliance.md"].markdown
        assert "Salario mínimo de Florida desde el 30 de septiembre de 2026 (Florida, Estados Unidos)" in text
        assert "United States" not in text


class TestPast:
    def test_a_weaker_limit_is_told_with_its_words_marked(self, tree):
        corpus, turns = stepped(tree, edited(tree, (REST, "at_least: 10 minutes", "at_least: 5 minutes")))
        text = page(corpus, "example/provisions/rest.md", turns=turns, marked=redline)
        assert "wsr-change--weakened" in text
        assert re.search(r"<del>.*10.*</del>.*<ins>.*5.*</ins>", text)
        assert "protects workers less" in said(text)
        assert 'class="wsr-bar--before"' not in text  # It is the same revision, only worked on.

    def test_the_revision_before_is_drawn_beside(self, tree):
        later = ("standards/example/code.yml", 'revision: "0"', 'revision: "1"')
        corpus, turns = stepped(tree, edited(tree, later, (REST, "at_least: 10 minutes", "at_least: 5 minutes")))
        text = page(corpus, "example/provisions/rest.md", turns=turns)
        assert text.count('class="wsr-bar--before"') == 1
        assert "Revision 0" in said(text)

    def test_what_was_not_confirmed_then_is_not_told(self, tree):
        old = edited(
            tree,
            (REST, "must give every worker a rest of", "must give every TIRED worker a rest of"),
            (REST, "mark: R", "mark: U"),
        )
        corpus, turns = stepped(old, tree)
        text = page(corpus, "example/provisions/rest.md", turns=turns)
        assert "TIRED" not in text
        assert "one of the two texts is not confirmed" in said(text)

    def test_it_begins_with_the_revision_that_brought_it(self, tree):
        old = edited(tree, ("standards/example/code.yml", "[rest, pay-on-time]", "[pay-on-time]"))
        del old[REST]
        corpus, turns = stepped(old, tree)
        assert "The rule came with this revision." in said(page(corpus, "example/provisions/rest.md", turns=turns))

    def test_a_decision_is_named_beside_what_it_settled(self, tree):
        corpus, turns = stepped(tree, edited(tree, (REST, "at_least: 10 minutes", "at_least: 5 minutes")))
        mark = next(each for each in turns["example"][0].amendments if each.provision == "rest").fingerprint
        decided = json.dumps({
            "kind": "approval", "program": "example", "by": "workers", "on": "2026-03-01", "meeting": "assembly",
            "reason": "Heard.", "amendments": [{"fingerprint": mark}],
        })  # fmt: skip
        now = edited(tree, (REST, "at_least: 10 minutes", "at_least: 5 minutes"))
        now["standards/example/decisions/2026-03-01-rest.yml"] = decided.encode()
        corpus, turns = stepped(tree, now)
        text = page(corpus, "example/provisions/rest.md", turns=turns)
        assert "(../ledger.md#2026-03-01-rest)" in text
        assert "Heard." in said(page(corpus, "example/ledger.md", turns=turns))

    def test_nothing_is_invented_where_no_revision_is_kept(self, tree):
        assert "No revision of this text has been kept yet." in words_of(read(tree).corpus, "rest")

    def test_words_that_mean_something_elsewhere_are_only_read(self, tree):
        hostile = "text: <script>alert(1)</script> {{ 7*7 }} `x` [a](javascript:b)"
        now = dict(tree)
        now[REST] = re.sub(
            rb"text: >-\n.*\n",
            f"{json.dumps(hostile)[1:-1]}\n".replace("text: ", "text: '").replace("\n", "'\n").encode(),
            tree[REST],
        )
        corpus, turns = stepped(tree, now)
        text = page(corpus, "example/provisions/rest.md", turns=turns, marked=redline)
        assert "<script>" not in markdown.markdown(text, extensions=EXTENSIONS)
        assert "javascript:b" in said(text)


class TestSuggest:
    def links(self, corpus, tag="es", repository: Repository | None = None) -> list[str]:
        text = page(corpus, "example/provisions/rest.md", tag, repository=repository or Repository())
        part = text[text.index("{ #suggest }") : text.index("<nav")]
        return [unescape(each) for each in re.findall(r'href="([^"]+)"', part)]

    def test_leads_to_the_file_and_to_the_form_in_the_readers_language(self, tree):
        repository = Repository(f"{HOST}/edit/main/", f"{HOST}/issues/new", FORMS)
        links = self.links(read(tree).corpus, "es", repository)
        title = "title=2.1+Descanso+%28example%2Frest%29"
        assert links == [
            f"{HOST}/issues/new?template=input-worker.es.yml&{title}",
            f"{HOST}/issues/new?template=input-buyer.en.yml&{title}",
            f"{HOST}/edit/main/{REST}",
            f"{HOST}/edit/main/standards/example/translations/es.yml",
        ]

    def test_says_how_on_paper_where_no_repository_is_known(self, tree):
        corpus = read(tree).corpus
        assert self.links(corpus) == []
        text = said(page(corpus, "example/provisions/rest.md", "es"))
        assert REST in text
        assert "Entréguelo a:" in text

    def test_a_form_that_is_not_there_is_not_linked(self):
        assert Repository(issues="https://h/new").form("worker", "es") == ""
        assert Repository(forms=FORMS).form("worker", "es") == ""
        assert Repository(issues="https://h/new", forms=FORMS).form("worker", "ht").endswith("input-worker.en.yml")

    def test_the_forms_are_those_of_git_setup(self):
        there = {each.name for each in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml")}
        assert {f"input-{each}.{tag}.yml" for each in PEOPLE for tag in TAGS} == there


class TestLedger:
    def test_holds_exactly_what_is_confirmed(self, corpus, shown):
        for standard in corpus.standards.values():
            confirmed = {
                name for name, each in standard.inputs.items() if each.evidence is None or each.evidence.printable
            }
            text = shown[f"{standard.id}/ledger.md"].markdown
            assert set(re.findall(r"\{ #(\d\S+) \}", text)) == confirmed
            for name in confirmed:
                assert " ".join(standard.inputs[name].said.split()) in said(text)

    def test_an_input_that_is_not_confirmed_is_counted_and_not_told(self, tree):
        file = "standards/example/inputs/2026-example-assembly.yml"
        now = dict(tree)
        now[file] = re.sub(rb"\nevidence:.*", b"", tree[file], flags=re.DOTALL) + b"\nevidence: {mark: U}\n"
        corpus = read(now).corpus
        text = said(page(corpus, "example/ledger.md"))
        assert " ".join(corpus.standards["example"].inputs["2026-example-assembly"].said.split()) not in text
        assert "not shown here: 1." in text

    def test_a_rule_leads_to_what_was_said_of_it(self, tree):
        text = page(read(tree).corpus, "example/provisions/rest.md")
        assert "(../ledger.md#2026-example-assembly)" in text

    @pytest.mark.parametrize("tag", TAGS)
    def test_every_word_of_the_records_has_a_word_of_the_page(self, tag):
        words = site_language(FOLDERS, tag)
        named = {
            "ledger_from": get_args(Input.model_fields["from_"].annotation),
            "ledger_decision": get_args(Outcome.model_fields["decision"].annotation),
            "ledger_kind": get_args(Decision.model_fields["kind"].annotation),
            "suggest": PEOPLE,
        }
        assert {group: set(words.group(f"site.{group}")) for group in named} == {
            group: set(each) for group, each in named.items()
        }


class TestGaps:
    def test_empty_lines_go_and_words_stay(self):
        assert slim("<p>a\n  \n\n  b</p>\n\n") == "<p>a\nb</p>\n"

    @pytest.mark.parametrize("name", ["pre", "textarea", "script", "style"])
    def test_what_is_kept_as_it_is(self, name):
        text = f"<{name} x>a\n\n  b</{name}>"
        assert slim(text) == text


class TestBuilt:
    def test_a_repository_of_the_settings_is_linked_and_asked_nothing(self, tmp_path):
        root = project(tmp_path)
        (root / "site").mkdir()
        (root / "site/index.md").write_text("# Start\n", encoding="utf-8")
        own = {
            **CONFIG,
            "theme": {**CONFIG["theme"], "custom_dir": str(packaged() / "site/overrides")},
            "docs_dir": "site",
            "site_dir": "dist/site",
            "repo_url": HOST,
            "edit_uri": "edit/main/site/",
        }
        (root / "mkdocs.yml").write_text(yaml.safe_dump(own), encoding="utf-8")
        forms = root / ".github/ISSUE_TEMPLATE"
        forms.mkdir(parents=True)
        shutil.copy(ROOT / ".github/ISSUE_TEMPLATE/input-worker.es.yml", forms)
        result = CliRunner().invoke(main, ["site", "--root", str(root), "--lang", "es"])
        assert result.exit_code == 0, result.output
        html = (root / "dist/site/example/provisions/rest/index.html").read_text(encoding="utf-8")
        html = unescape(html)
        assert f'href="{HOST}/edit/main/{REST}"' in html
        assert "template=input-worker.es.yml" in html
        assert 'data-md-component="source"' not in html

    def test_a_page_of_a_rule_stays_small(self, tmp_path):
        root = project(tmp_path)
        assert CliRunner().invoke(main, ["site", "--root", str(root), "--lang", "en"]).exit_code == 0
        sizes = [each.stat().st_size for each in (root / "dist/site/example/provisions").rglob("*.html")]
        assert len(sizes) == len(read_folder(root).corpus.standards["example"].provisions)
        assert max(sizes) < 25_000


def test_only_the_way_on_is_set_at_the_end_of_the_line(corpus):
    shown = list(
        Press(corpus, "en", site_language(FOLDERS, "en"), Around()).printable(corpus.standards["spain-produce"])
    )
    told = {each.id: page(corpus, f"spain-produce/provisions/{each.id}.md") for each in shown}
    ways = {name: re.findall(r'<a href="\.\./([\w-]+)/"( rel="next")?>', text) for name, text in told.items()}
    names = list(told)
    assert ways[names[0]] == [(names[1], ' rel="next"')]
    assert ways[names[1]] == [(names[0], ""), (names[2], ' rel="next"')]
    assert ways[names[-1]] == [(names[-2], "")]

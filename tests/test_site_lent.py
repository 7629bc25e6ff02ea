"""Words that a language lacks: on a page they say that they are English, and elsewhere they are only words."""

import re
import shutil
from dataclasses import replace
from html import escape

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from test_shape import ROOT
from test_site import FOLDERS

from wsrcode.build.language import in_output, language
from wsrcode.build.pages import Around, pages, site_language
from wsrcode.build.pages.again import Redrawing
from wsrcode.build.pages.lent import bare, lent, marked, settled
from wsrcode.build.pages.press import Press
from wsrcode.build.pages.theme import knows
from wsrcode.cli import main
from wsrcode.load import read_folder
from wsrcode.report.field import field

MARKS = re.compile("[\ue000-\ue002]|\\\\ue00[0-2]")
WORDS = st.text(st.characters(exclude_characters="\ue000\ue001\ue002<>&", exclude_categories=["Cs", "Cc"]))


@pytest.fixture(scope="module")
def corpus():
    return read_folder(ROOT).corpus


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """Let Sesotho lack words: a project's own file comes first, and these say nothing of the field and of buckets."""
    own = tmp_path_factory.mktemp("own")
    for name, lacks in {"st.yml": ("units", "bucket"), "site/st.yml": ("words", "field")}.items():
        told = yaml.safe_load((FOLDERS[-1] / "languages" / name).read_text(encoding="utf-8"))
        del told[lacks[0]][lacks[1]]
        (own / "languages" / name).parent.mkdir(parents=True, exist_ok=True)
        (own / "languages" / name).write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    return (own, *FOLDERS)


@pytest.fixture(scope="module")
def around(corpus, folders):
    return Around(templates=folders, field=field(corpus, corpus.standards.values()))


class TestLanguage:
    def test_says_of_each_word_that_it_lacks_whose_it_is(self, folders):
        told = in_output(folders, "st", "site")
        lacks = {each.replace("words/", "site/", 1) for each in told.lacking}
        lacks |= {each.removeprefix("words/") for each in language(folders, "st").lacking}
        assert lacks
        assert dict(told.lent) == dict.fromkeys(lacks, "en")

    @pytest.mark.parametrize("tag", ["en", "es", "ht", "bn", "ur", "ar"])
    def test_one_that_lacks_nothing_has_nothing_marked(self, tag):
        words = site_language(FOLDERS, tag)
        assert lent(words) is words

    def test_names_of_a_sheet_are_lent_too(self):
        assert in_output(FOLDERS, "bn", "sheet").lent["places/us-fl"] == "en"

    def test_what_two_languages_lack_is_of_who_has_it(self):
        told = in_output(FOLDERS, "quc", "booklet").lent
        lacks = in_output(FOLDERS, "es", "booklet").lent
        assert {tag for path, tag in told.items() if path not in lacks} <= {"es"}

    def test_a_unit_says_whose_it_is_wherever_it_is_used(self, folders):
        words = lent(site_language(folders, "st"))
        for form in words.units["bucket"].values():
            assert bare(form) != form
        assert words.units["hour"] == site_language(folders, "st").units["hour"]


class TestPages:
    def test_every_lent_word_stands_in_an_element_of_its_language(self, corpus, around, folders):
        words = site_language(folders, "st")
        said = [" ".join(words.say(path.replace("/", ".")).split()) for path in words.lent if path.startswith("site/")]
        long = [each for each in said if "{" not in each and len(each) > 20]
        shown = set()
        for page in pages(corpus, "st", words, around):
            assert not MARKS.search(page.markdown + page.title), page.path
            told = re.sub(r'<span lang="en">(.*?)</span>', "", page.markdown)
            text = re.sub(r"\A---\n.*?\n---\n|<[^>]*>", "", told, flags=re.DOTALL)
            assert [each for each in long if each in text] == [], page.path
            shown |= {each for each in long if each in page.markdown}
        assert shown

    def test_a_live_server_shows_the_same(self, corpus, around, folders):
        words = site_language(folders, "st")
        drawn = {each.path: each for each in Redrawing().pages(corpus, "st", words, around, None)}
        for page in pages(corpus, "st", words, around):
            spans = re.compile(r"<span lang=.*?</span>")
            assert spans.findall(drawn[page.path].markdown) == spans.findall(page.markdown)
            assert drawn[page.path].title == page.title

    def test_on_a_page_from_right_to_left_they_run_from_left_to_right(self, corpus, around):
        whole = site_language(FOLDERS, "ur")
        words = replace(whole, lent={"site/field/gaps": "en"})
        (page,) = (each for each in pages(corpus, "ur", words, around) if each.path == "field.md")
        assert f'<span lang="en" dir="ltr">{whole.say("site.field.gaps")}</span>' in page.markdown

    def test_a_word_of_no_language_is_english(self, corpus):
        words = site_language(FOLDERS, "es")
        plain = Press(corpus, "es", words, Around())
        assert plain.settling().word("sector", "sea-weed") == marked("sea weed", "en")
        assert plain.word("sector", "sea-weed") == "sea weed"


class TestSettled:
    @given(WORDS, WORDS, st.sampled_from(["ltr", "rtl"]))
    def test_in_text_it_is_an_element_and_anywhere_else_only_words(self, own, theirs, direction):
        told = marked(theirs, "en")
        page = f'---\ntitle: {told}\n---\n{own} <p title="{told}">{told}</p><title>{told}</title>'
        turned = ' dir="ltr"' if direction == "rtl" else ""
        assert settled(page, direction) == (
            f'---\ntitle: {theirs}\n---\n{own} <p title="{theirs}">'
            f'<span lang="en"{turned}>{theirs}</span></p><title>{theirs}</title>'
        )

    def test_one_inside_another_keeps_both(self):
        outer = marked(f"of {marked('heat', 'es')} and cold", "en")
        assert settled(outer, "ltr") == '<span lang="en">of <span lang="es">heat</span> and cold</span>'

    @given(st.text('\ue000\ue001\ue002en<>a"', max_size=12))
    def test_marks_that_somebody_wrote_break_nothing(self, text):
        made = settled(escape(text), "ltr")
        assert not MARKS.search(made)
        assert made.count("<span") == made.count("</span>")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Return a site in a language that the theme does not know: Northern Sotho, with the words of Sesotho."""
    root = tmp_path_factory.mktemp("lent")
    for name in ("baselines", "lesotho"):
        shutil.copytree(ROOT / "standards" / name, root / "standards" / name)
    shutil.copy(ROOT / "standards/measures.yml", root / "standards/measures.yml")
    program = root / "standards/lesotho"
    words = FOLDERS[-1] / "languages"
    texts = {each: each for each in (program / "program.yml", program / "suppliers.yml")}
    texts |= {
        each: each.with_name(each.name.replace("st.", "nso.", 1)) for each in (program / "translations").iterdir()
    }
    texts |= {words / f"{name}st.yml": root / "templates/languages" / f"{name}nso.yml" for name in ("", "site/")}
    for old, new in texts.items():
        told = re.sub(r"(?<=[\[ ])st(?=[],\n])", "nso", old.read_text(encoding="utf-8"))
        new.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(told, encoding="utf-8")
    assert not knows("nso")
    done = CliRunner().invoke(main, ["site", "--root", str(root), "--lang", "nso"])
    assert done.exit_code == 0, done.output
    return root / "dist/site"


class TestSite:
    def test_no_mark_is_left_in_any_file(self, built):
        files = [each for each in built.rglob("*") if each.suffix in {".html", ".json", ".xml", ".csv"}]
        assert len(files) > 20
        assert [each.name for each in files if MARKS.search(each.read_text(encoding="utf-8"))] == []

    @pytest.mark.parametrize("page", ["index.html", "lesotho/index.html"])
    def test_the_buttons_of_the_theme_say_that_they_are_english(self, built, page):
        root = html.fromstring((built / page).read_bytes())
        assert root.get("lang") == "nso"
        (skip,) = root.xpath("//a[@class='md-skip']/*")
        assert (skip.get("lang"), skip.text.strip()) == ("en", "Skip to content")

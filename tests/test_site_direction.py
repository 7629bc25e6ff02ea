"""Pages that run from right to left: days are words there, and lists of other programs keep their spaces."""

import re
from dataclasses import replace

import pytest
from test_shape import ROOT
from test_site import FOLDERS

from wsrcode.build.pages import Around, Download, pages, site_language
from wsrcode.build.pages.define import Tongue
from wsrcode.build.pages.kinds.home import programs
from wsrcode.build.pages.press import Press
from wsrcode.load import read_folder


@pytest.fixture(scope="module")
def corpus():
    return read_folder(ROOT).corpus


@pytest.mark.parametrize(
    ("stated", "said", "in_bengali"),
    [
        (None, "", ""),
        ("2013", "2013", "২০১৩"),
        ("2013-05", "May 2013", "মে ২০১৩"),
        ("2013-05-15", "15 May 2013", "১৫ মে ২০১৩"),
    ],
)
def test_a_day_is_said_as_far_as_it_is_known_in_the_figures_of_the_language(corpus, stated, said, in_bengali):
    for tag, day in (("en", said), ("bn", in_bengali)):
        assert Press(corpus, tag, site_language(FOLDERS, tag), Around()).day(stated) == day


@pytest.mark.parametrize("tag", ["ar", "ur"])
def test_no_day_is_written_in_figures_that_would_change_places(corpus, tag):
    found = {
        each.path: re.findall(r"\(\d{4}-\d\d[-\d]*\)|</span> \d{4}-\d\d", each.markdown)
        for each in pages(corpus, tag, site_language(FOLDERS, tag), Around())
    }
    assert len(found) > 20
    assert {path: days for path, days in found.items() if days} == {}


def test_signs_between_words_are_those_of_the_language(corpus):
    def page(tag, path):
        drawn = pages(corpus, tag, site_language(FOLDERS, tag))
        return next(each.markdown for each in drawn if each.path == path)

    assert "**: مزدور تنظیم، اصول طے کرتی ہے" in page("ur", "international-accord/governance.md")
    rule = page("fr", "spain-produce/provisions/legal-wage-floor.md")
    assert "** doit\N{NO-BREAK SPACE}: payer" in rule
    assert "Salaire par mois\N{NO-BREAK SPACE}: au moins" in rule
    assert re.findall(r"\w(?:\*\*)?: ", rule.partition("{ #duties }")[2].partition("{ #grounds }")[0]) == []


def test_a_sentence_about_a_law_ends_with_the_stop_of_the_language(corpus):
    for tag, stop, other in (("bn", "।", "."), ("ur", "۔", "."), ("en", ".", "।")):
        drawn = pages(corpus, tag, site_language(FOLDERS, tag))
        ends = [end for each in drawn for end in re.findall(r"\*\*(\S) <a href|</strong>(\S) <a href", each.markdown)]
        assert {sign for end in ends for sign in end if sign} == {stop}, other


def test_at_most_nothing_is_nothing_whether_the_code_says_it_or_the_law(corpus):
    for tag in ("en", "es", "ht"):
        words = site_language(FOLDERS, tag)
        drawn = {each.path: each.markdown for each in pages(corpus, tag, words)}
        nothing = f"**{words.say('amounts.nothing')}**"
        rule = drawn["fair-food/provisions/housing-cost-floor.md"]
        assert [nothing in line for line in rule.splitlines() if line.startswith("| ")][2:] == [True, True]
        assert re.findall(r"USD 0\b(?!\.)", "".join(drawn.values())) == []


def test_places_of_one_instrument_have_the_comma_of_the_language_between_them(corpus):
    standard = corpus.standards["spain-produce"]
    cited = corpus.standards["fair-food"].provisions["audit-access"].rests_on
    rules = {name: each.model_copy(update={"rests_on": cited}) for name, each in standard.provisions.items()}
    changed = replace(corpus, standards={standard.id: replace(standard, provisions=rules)})
    for tag, comma in (("ar", "، "), ("es", ", ")):
        drawn = {each.path: each.markdown for each in pages(changed, tag, site_language(FOLDERS, tag))}
        assert f" art. 16</a>{comma}art. 21: " in drawn["spain-produce/parts/hours.md"]


def test_no_line_of_french_begins_with_a_sign_that_a_space_stands_before(corpus):
    drawn = list(pages(corpus, "fr", site_language(FOLDERS, "fr")))
    texts = {each.path: re.sub(r"\A---\n.*?\n---\n", "", each.markdown, flags=re.DOTALL) for each in drawn}
    loose = {path: re.findall(r".*\w [?!;»]|.*\w :(?=\s)", text) for path, text in texts.items()}
    assert sum("\N{NO-BREAK SPACE}?" in each.markdown for each in drawn) > 5
    assert {path: found for path, found in loose.items() if found} == {}


def test_each_piece_of_a_download_keeps_its_place_among_letters_from_right_to_left(corpus):
    made = tuple(Download(f"spain-produce/spain-produce.{kind}", 2048) for kind in ("csv", "json"))
    around = Around(downloads={"spain-produce": made})
    rows = {
        tag: next(
            re.findall(r"<li>.*</li>", each.markdown)
            for each in pages(corpus, tag, site_language(FOLDERS, tag), around)
            if each.path == "spain-produce/downloads/index.md"
        )
        for tag in ("ar", "fr")
    }
    assert [re.findall(r"<bdi>(.*?)</bdi>", each) for each in rows["ar"]] == [
        ["بيانات لبرامج أخرى", "CSV", "2&nbsp;KB", "JSON", "2&nbsp;KB"]
    ]
    assert len(rows["fr"]) == 1
    assert "<bdi>" not in rows["fr"][0]


def test_programs_in_other_languages_are_listed_with_spaces(corpus):
    tongues = (Tongue("en", "English", "ltr", "", "../"), Tongue("es", "Español", "ltr", "", "../es/"))
    listed = programs(Press(corpus, "ar", site_language(FOLDERS, "ar"), Around(tongues=tongues)))
    found = re.findall(r"Milk with Dignity</span>(.*?)<a .*?</a>(.*?)<a .*?</a>(.*)", listed)
    assert found == [(": ", "، ", "")]

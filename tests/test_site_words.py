"""The site's own words in Bangla, Urdu and Arabic: all of them, in the right number and direction."""

import re
from xml.etree import ElementTree as ET

import pytest
from babel import Locale
from test_shape import ROOT
from test_site import FOLDERS

from wsrcode.build.language import in_output
from wsrcode.build.pages import Around, pages, site_language
from wsrcode.load import read_folder
from wsrcode.report.field import field
from wsrcode.report.field_picture import Words, field_svg
from wsrcode.report.picture import Label

TAGS = ("bn", "ur", "ar")
COUNTED = ("program.rules", "ledger.changes")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def corpus():
    return read_folder(ROOT).corpus


def words(tag):
    return site_language(FOLDERS, tag).words["site"]


def flat(told, path=""):
    for key, each in told.items():
        name = f"{path}.{key}".lstrip(".")
        if isinstance(each, str) or name in COUNTED:
            yield name, each
        else:
            yield from flat(each, name)


def blanks(said):
    return sorted(re.findall(r"\{\w+\}", said))


@pytest.mark.parametrize("tag", TAGS)
class TestWords:
    def test_nothing_is_said_in_english(self, tag):
        assert in_output(FOLDERS, tag, "site").lacking == ()

    def test_each_has_the_blanks_of_english(self, tag):
        first, theirs = dict(flat(words("en"))), dict(flat(words(tag)))
        assert first.keys() == theirs.keys()
        wrong = {name for name in first.keys() - set(COUNTED) if blanks(first[name]) != blanks(theirs[name])}
        assert wrong == set()

    def test_what_is_counted_has_the_forms_of_the_language(self, tag):
        told = dict(flat(words(tag)))
        for name in COUNTED:
            assert told[name].keys() == {*Locale(tag).plural_form.tags, "other"}

    def test_no_count_is_lost(self, tag):
        language = site_language(FOLDERS, tag)
        for name in COUNTED:
            said = [language.say(f"site.{name}", count=n) for n in range(13)]
            assert len(set(said)) == len(said)


def test_a_picture_for_a_page_from_right_to_left_begins_at_the_right(corpus):
    rows = field(corpus, corpus.standards.values())

    def drawn(direction):
        names = {("ILO", "C029"): Label("ILO C029", "en"), ("ILO", "C087"): Label("مل کر تنظیم بنانا")}
        made = Words("Title", "About", {}, names, "ur", direction)
        return ET.fromstring(field_svg(rows, made))  # noqa: S314 - our own

    left, right = (list(drawn(each).iter(f"{SVG}text")) for each in ("ltr", "rtl"))
    width = int(drawn("rtl").attrib["viewBox"].split()[2])
    assert drawn("rtl").get("direction") == "rtl"
    places = [[int(x) for each in told for x in each.attrib["x"].split()] for told in (left, right)]
    assert places[1] == [width - x for x in places[0]]
    assert [each.text.strip("\u2066\u2069") for each in right] == [each.text for each in left]
    told = {each.text: each.get("lang") for each in right}
    assert told["مل کر تنظیم بنانا"] is None
    assert told["\u2066ILO C029\u2069"] == "en"


def test_records_are_called_as_on_sheets_where_the_site_has_no_word_for_them(corpus):
    language = site_language(FOLDERS, "ur")
    path = "international-accord/provisions/safety-committee.md"
    (page,) = (each for each in pages(corpus, "ur", language, Around()) if each.path == path)
    assert "committee minutes" not in page.markdown
    assert in_output(FOLDERS, "ur", "sheet").group("records")["committee-minutes"] in page.markdown

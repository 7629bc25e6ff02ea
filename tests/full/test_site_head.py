"""What pages say to search engines: language, direction, title, description, and the same page in other languages."""

import re
from collections import Counter
from pathlib import Path
from types import MappingProxyType
from urllib.parse import unquote

import pytest
from lxml import html

pytestmark = pytest.mark.full

# These come without a place for a head of ours: another output's page, and one that only leads on.
BARE = {"booklet", "permanent", "missing"}
WORKERS = {"home", "rights", "right"}
KB = 1024


@pytest.fixture(scope="module")
def heads(site):
    """Return the root of every page that has a whole head, by its sort, language and address there."""
    return {
        (sort, language, address): html.fromstring(
            Path(site.folder, site.top(language), address, "index.html").read_bytes()
        )
        for sort, language, address in site.sorts()
        if sort not in BARE
    }


def wrong(heads, is_right):
    return [(language, address) for (_, language, address), root in heads.items() if not is_right(language, root)][:9]


def test_each_says_its_language_and_direction(heads):
    rtl = {"ar", "ur"}
    assert len(heads) > 1000
    assert wrong(heads, lambda language, root: root.get("lang") == language) == []
    assert wrong(heads, lambda language, root: root.get("dir") == ("rtl" if language in rtl else "ltr")) == []


def test_each_has_one_title_and_one_description_of_its_own(heads):
    assert wrong(heads, lambda _, root: len(root.findall("head/title")) == 1) == []
    assert wrong(heads, lambda _, root: len(root.xpath("head/meta[@name='description']")) == 1) == []
    titles = Counter((language, root.findtext("head/title")) for (_, language, _), root in heads.items())
    assert [each for each, count in titles.items() if count > 1] == []
    told = {key: root.xpath("string(head/meta[@name='description']/@content)") for key, root in heads.items()}
    # Neither marks of Markdown nor of HTML are left; `<slug>` in the reference is a word.
    left = re.compile(r"\]\(|\*\*|&#|</|<\w+ ")
    assert [key for key, words in told.items() if not 2 <= len(words) <= 161 or left.search(words)] == []


def test_a_description_speaks_the_language_of_its_page(heads):
    about = "string(head/meta[@name='description']/@content)"
    right = {
        language: heads["right", language, "fair-food/rights/pay/"].xpath(about) for language in ("en", "es", "ht")
    }
    assert len({*right.values()}) == 3
    for (sort, language, _), root in heads.items():
        if sort == "right" and language in right:
            # The words are on the page itself, and not marked as of another language.
            words = root.xpath(about).rstrip("…")
            shown = [each for each in root.xpath("//article//p") if words[:40] in each.text_content()]
            assert shown, words
            assert not shown[0].xpath("self::*[@lang]|*[@lang]")


def test_each_leads_to_itself_in_every_language_that_has_it_and_is_led_to_from_there(heads, site):
    """What search engines ask of hreflang: all of them, itself among them, and each of them says the same."""
    groups = {}
    for _, language, address in heads:
        groups.setdefault(address, set()).add(language)
    for (_, language, address), root in heads.items():
        here = Path(site.folder, site.top(language), address)
        # As a browser and a crawler read it: a set of words apart by spaces.
        links = [each for each in root.xpath("head/link[@hreflang]") if each.get("rel").split() == ["alternate"]]
        told = {each.get("hreflang"): (here / unquote(each.get("href"))).resolve() for each in links}
        there = groups[address] if len(groups[address]) > 1 else set()
        assert {*told} == there, (language, address)
        assert all(folder == Path(site.folder, site.top(tag), address).resolve() for tag, folder in told.items())


def test_the_foot_of_a_page_calls_the_manual_what_the_menu_calls_it(heads):
    found = set()
    for (_, language, address), root in heads.items():
        for link in root.xpath("//footer//a[contains(@class, '--next')][contains(@href, '../manual/')]"):
            if link.get("href").endswith("../manual/"):
                named = link.xpath("string(.//div[@class='md-ellipsis'])")
                menu = root.xpath("//a[contains(@class, 'md-nav__link')][@href=$to]", to=link.get("href"))
                assert named in {each.text_content().strip() for each in menu}, (language, address)
                found.add(language)
    assert found == {"en", "es", "ht", "bn", "ur", "st", "ar", "fr", "tl"}


class TestWeight:
    """HTML of a page, as it lies on the disk; its letters take two or three bytes in Arabic and in Bengali."""

    # In KB, what stands whole on one page for a reason; about 7 KB of each are the menu and the head.
    limits = MappingProxyType({
        # A whole adopted text, to be read and printed in one piece: two thirds are its own words.
        "revision": 99,
        # All that one holder owes, to be filtered without a script and printed in one go: half are its own words.
        "holder": 89,
        # All rules of a part with everything said of them, in Bengali at three bytes a letter.
        "part": 54,
        # Old and new words of all that changed.
        "two revisions": 43,
        # Every floor of law, and every right, with the rules beside it, and a picture of them.
        "floor": 43, "coverage": 41,
        # Eight programs at seventy rights as a picture for each group, and a table of up to 23 rows by eight programs.
        "field": 45, "field table": 33,
        # What became of a rule in four revisions, and its words in three scripts.
        "provision": 30,
        # In Bengali: what the program is, and ways to all its parts, pages and files.
        "program": 28,
        # The longest check has eighteen examples.
        "checks": 28,
        # An hour's work, and the amendment with most examples.
        "manual": 28, "amendments": 27,
    })  # fmt: skip

    def test_what_workers_read_is_small(self, sizes):
        workers = {key: size for key, size in sizes.items() if key[0] in WORKERS}
        assert {sort for sort, _, _ in workers} == WORKERS
        assert {key[1:]: size for key, size in workers.items() if size > 25 * KB} == {}

    def test_no_other_sort_grows_unseen(self, sizes):
        largest = {sort: max(size for key, size in sizes.items() if key[0] == sort) for sort, _, _ in sizes}
        assert {sort: size for sort, size in largest.items() if size > self.limits.get(sort, 25) * KB} == {}

    def test_few_are_larger_than_a_page_should_be(self, sizes):
        over = [key for key, size in sizes.items() if size > 25 * KB]
        assert {sort for sort, _, _ in over} == {*self.limits}
        assert len(over) < len(sizes) / 10


@pytest.fixture(scope="module")
def sizes(heads, site):
    return {
        (sort, language, address): Path(site.folder, site.top(language), address, "index.html").stat().st_size
        for sort, language, address in heads
    }

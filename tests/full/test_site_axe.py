"""axe-core finds nothing wrong on any sort of page in any language: light on a phone, dark on a desk, or both."""

from dataclasses import dataclass

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from browsing import DESK, ELSEWHERE, PHONE, SORTS, Heard

from wsrcode.build.pages import KINDS
from wsrcode.discover import plugs

pytestmark = pytest.mark.full

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
EVERY = [sort for sorts in SORTS.values() for sort in sorts]
# One of these shows nothing: it leads on to the text that it is an address of.
SHOWN = [each for each in EVERY if each != "permanent"]
WIDE = "[document.documentElement.scrollWidth, innerWidth]"


@dataclass(frozen=True)
class Seen:
    """What is wrong with a sort of page, each with the page it is wrong on."""

    violations: list[str]
    too_wide: list[str]
    heard: Heard


def violations(page):
    return [
        f"{each['id']}: {' '.join(map(str, node['target']))} {node['html'][:120]}"
        for each in page.evaluate("told")["violations"]
        for node in each["nodes"]
    ]


def begin(page):
    page.evaluate(AXE_SCRIPT)
    # Not awaited: meanwhile the other window begins with its own.
    page.evaluate("rules => { window.told = axe.run(rules) }", RULES)


@pytest.fixture(scope="module")
def windows(chromium):
    """Return a phone by day and a desk by night, and what is heard in them."""
    heard, pages = Heard(), []
    for size, scheme in ((PHONE, "light"), (DESK, "dark")):
        context = chromium.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
        heard.listen(context)
        pages.append(context.new_page())
    yield pages, heard
    for each in pages:
        each.context.close()


@pytest.fixture(scope="module")
def seen(windows, site, address):
    """Return what sees all pages of a sort, once."""
    (phone, desk), heard = windows
    samples, done = [*site.samples()], {}

    def see(sort):
        if sort not in done:
            wrong, wide = [], []
            for n, (language, page) in enumerate((tag, page) for name, tag, page in samples if name == sort):
                looks = (("phone, light", phone), ("desk, dark", desk))
                # The first language in both; of the others every second in each, or this would take ten minutes.
                asked = looks if language == site.languages[0] else looks[n % 2 :: 2]
                phone.goto(address + page)
                for _, each in asked:
                    if each is desk:
                        each.goto(address + page)
                    begin(each)
                wrong += [f"{page}, {how}: {told}" for how, each in asked for told in violations(each)]
                phone.set_viewport_size({"width": 320, "height": 640})
                wide += [page for width, room in [phone.evaluate(WIDE)] if width > room or room != 320]
                phone.set_viewport_size(PHONE)
            done[sort] = Seen(wrong, wide, Heard(set(heard.hosts), [*heard.complaints]))
            heard.hosts.clear()
            heard.complaints.clear()
        return done[sort]

    return see


@pytest.mark.parametrize("sort", SHOWN)
def test_axe_finds_nothing(seen, sort):
    assert seen(sort).violations == []


@pytest.mark.parametrize("sort", SHOWN)
def test_a_phone_of_320_pixels_shows_it_without_scrolling_sideways(seen, sort):
    assert seen(sort).too_wide == []


@pytest.mark.parametrize("sort", SHOWN)
def test_nobody_else_is_asked_and_nothing_complains(seen, sort):
    told = seen(sort).heard
    assert told.complaints == []
    assert told.hosts == {"127.0.0.1"}


class TestEverySort:
    def test_each_file_of_page_kinds_is_looked_at(self):
        assert {*SORTS} - {ELSEWHERE} == {each.name for each in plugs(KINDS)}

    def test_each_page_of_the_site_is_of_one(self, site):
        assert [(language, address) for sort, language, address in site.sorts() if not sort] == []

    def test_each_is_there_and_in_each_language_that_has_a_program(self, site):
        found = {}
        for sort, language, _ in site.samples():
            found.setdefault(sort, set()).add(language)
        assert {*found} == {*EVERY}
        common = {"home", "program", "rights", "right", "obligations", "holder", "part", "provision", "field"}
        assert {sort: {*site.languages} - found[sort] for sort in common} == {sort: set() for sort in common}


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        ("<p style='color:#bbb;background:#fff'>pale</p>", "color-contrast"),
        ("<img src='data:,'>", "image-alt"),
        ("<h1>one</h1><h4>four</h4>", "heading-order"),
        ("<p lang='nowhere'>words</p>", "valid-lang"),
        ("<div style='width:9px;height:9px;overflow:hidden'><a href='#a'>a</a><a href='#b'>b</a></div>", "target-size"),
    ],
)
def test_what_is_wrong_would_be_found(chromium, wrong, rule):
    page = chromium.new_page()
    page.set_content(f"<!doctype html><html lang=en><title>t</title><main>{wrong}</main>")
    begin(page)
    assert rule in {each.partition(":")[0] for each in violations(page)}
    page.context.close()

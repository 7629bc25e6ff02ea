"""axe-core finds nothing wrong on any sort of page in any language, on a phone and on a desk, by day and by night."""

import asyncio
import os
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from browsing import DESK, ELSEWHERE, PHONE, SORTS, Heard
from playwright.async_api import async_playwright

from wsrcode.build.pages import KINDS
from wsrcode.discover import plugs

pytestmark = pytest.mark.full

WHOLE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# By night a page differs from itself by day in colours alone, so no other rule is asked twice at one size.
COLOURS = ["color-contrast", "link-in-text-block"]
LOOKS = {
    "phone, light": (PHONE, "light", WHOLE),
    "phone, dark": (PHONE, "dark", COLOURS),
    "desk, dark": (DESK, "dark", WHOLE),
    "desk, light": (DESK, "light", COLOURS),
}
# Every language is seen by day and by night; a desk by day, whose colours a phone had, in one of each direction.
MOST = tuple(look for look in LOOKS if look != "desk, light")
BOTH_WAYS = {"en", "ar"}
ON_PHONE = ["phone, light", "phone, dark"]
EVERY = [sort for sorts in SORTS.values() for sort in sorts]
# One of these shows nothing: it leads on to the text that it is an address of.
SHOWN = [each for each in EVERY if each != "permanent"]
WIDE = "[document.documentElement.scrollWidth, innerWidth]"
NARROW = {"width": 320, "height": 640}
# As a reader does it, with the switch at the top, if the page has one; no colour is on its way to another afterwards.
SWITCH = """dark => {
  document.querySelector(`[name=__palette][data-md-color-scheme=${dark ? "slate" : "default"}]`)?.click()
  for (const each of document.getAnimations()) each.finish()
}"""
VIOLATIONS = """rules => axe.run({runOnly: rules, resultTypes: ["violations"]}).then(told => told.violations.flatMap(
  each => each.nodes.map(node => `${each.id}: ${node.target.join(" ")} ${node.html.slice(0, 120)}`)))"""


@dataclass
class Seen:
    """What is wrong with a sort of page, each with the page it is wrong on."""

    violations: list[str] = field(default_factory=list)
    too_wide: list[str] = field(default_factory=list)
    heard: Heard = field(default_factory=Heard)


async def violations(tab, looks=tuple(LOOKS)):
    """Yield what axe finds on a page that is open, in each look: the look and what is wrong."""
    await tab.evaluate(AXE_SCRIPT)
    for look in looks:
        size, scheme, rules = LOOKS[look]
        await tab.set_viewport_size(size)
        await tab.emulate_media(color_scheme=scheme)
        await tab.evaluate(SWITCH, scheme == "dark")
        for each in await tab.evaluate(VIOLATIONS, rules):
            yield look, each


async def look_at(tab, address, page, looks, seen):
    """Add to what was seen what is wrong with a page."""
    await tab.goto(address + page)
    seen.violations += [f"{page}, {look}: {wrong}" async for look, wrong in violations(tab, looks)]
    await tab.set_viewport_size(NARROW)
    width, room = await tab.evaluate(WIDE)
    if width > room or room != NARROW["width"]:
        seen.too_wide.append(page)


async def look(browser, address, samples, seen):
    """Look at pages until there are no more; somebody else may be looking at others of them meanwhile."""
    context, heard = await browser.new_context(reduced_motion="reduce"), Heard()
    heard.listen(context)
    tab = await context.new_page()
    while samples:
        sort, language, page = samples.pop()
        looks = tuple(LOOKS) if language in BOTH_WAYS else MOST
        await look_at(tab, address, page, looks, seen[sort])
        seen[sort].heard.hosts |= heard.hosts
        seen[sort].heard.complaints += heard.complaints
        heard.hosts.clear()
        heard.complaints.clear()


async def look_at_all(installed, address, samples):
    """Return what was seen, by sort of page; as many windows look as there are processors."""
    seen = defaultdict(Seen)
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(**installed)
        await asyncio.gather(*(look(browser, address, samples, seen) for _ in range(os.cpu_count() or 2)))
        await browser.close()
    return seen


async def found_in(installed, texts):
    """Return what axe finds in texts of pages: by text, the look and what is wrong."""
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(**installed)
        tab, found = await browser.new_page(), {}
        for each in texts:
            await tab.set_content(f"<!doctype html><html lang=en><title>t</title>{each}")
            found[each] = [told async for told in violations(tab)]
        await browser.close()
    return found


async def found_open(installed, address, what, words):
    """Return what axe finds on a phone where the menu is open, or the search with what it found."""
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(**installed)
        tab = await browser.new_page(viewport=PHONE, reduced_motion="reduce")
        await tab.goto(address)
        await tab.click(f"label.md-header__button[for=__{what}]")
        if words:
            await tab.fill(".md-search__input", words)
            await tab.locator(".md-search-result__item").first.wait_for(timeout=60_000)
        found = [told async for told in violations(tab, ON_PHONE)]
        await browser.close()
    return found


def elsewhere(asked):
    """Return what is asked for in another thread: the browser of the other tests is driven from this one."""
    with ThreadPoolExecutor(1) as other:
        return other.submit(asyncio.run, asked).result()


@pytest.fixture(scope="module")
def seen(request, installed, site, address):
    """Return what was seen of all sorts that a test of this run asks about."""
    asked = {each.callspec.params["sort"] for each in request.session.items if "seen" in each.fixturenames}
    return elsewhere(look_at_all(installed, address, [each for each in site.samples() if each[0] in asked]))


@pytest.mark.parametrize("sort", SHOWN)
def test_axe_finds_nothing(seen, sort):
    assert seen[sort].violations == []


@pytest.mark.parametrize("sort", SHOWN)
def test_a_phone_of_320_pixels_shows_it_without_scrolling_sideways(seen, sort):
    assert seen[sort].too_wide == []


@pytest.mark.parametrize("sort", SHOWN)
def test_nobody_else_is_asked_and_nothing_complains(seen, sort):
    told = seen[sort].heard
    assert told.complaints == []
    assert told.hosts == {"127.0.0.1"}


@pytest.mark.parametrize("page", ["manual/", "ar/manual/"])
def test_axe_finds_nothing_in_the_open_menu(installed, address, page):
    assert elsewhere(found_open(installed, address + page, "drawer", "")) == []


@pytest.mark.parametrize(("page", "words"), [("es/", "proteccion"), ("ar/", "ساعات")])
def test_axe_finds_nothing_in_what_the_search_found(installed, address, page, words):
    assert elsewhere(found_open(installed, address + page, "search", words)) == []


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


PALE = "p { color: #bbb; background: #fff }"
FADING = "p { color: #000; transition: 9s }"
SWITCHED = "form:has([data-md-color-scheme=slate]:checked) +"
FORM = """<form><input type=radio name=__palette data-md-color-scheme=default aria-label=day checked>
<input type=radio name=__palette data-md-color-scheme=slate aria-label=night></form>"""
ALL = {*LOOKS}
LIGHT, DARK = ({each for each in LOOKS if scheme in each} for scheme in ("light", "dark"))
ONCE = {"phone, light", "desk, dark"}


WRONG = [
    (f"<style>{PALE}</style><p>pale</p>", "color-contrast", ALL),
    (f"<style>@media (prefers-color-scheme: light) {{ {PALE} }}</style><p>pale</p>", "color-contrast", LIGHT),
    (f"<style>{FADING} @media (prefers-color-scheme: dark) {{ {PALE} }}</style><p>pale</p>", "color-contrast", DARK),
    (f"<style>{SWITCHED} {PALE}</style>{FORM}<p>pale</p>", "color-contrast", DARK),
    (f"<style>@media (width < 400px) {{ {PALE} }}</style><p>pale</p>", "color-contrast", {*ON_PHONE}),
    (
        "<p>one two three <a href='#' style='color:#222;text-decoration:none'>four</a> five six</p>",
        "link-in-text-block",
        ALL,
    ),
    ("<img src='data:,'>", "image-alt", ONCE),
    ("<h1>one</h1><h4>four</h4>", "heading-order", ONCE),
    ("<p lang='nowhere'>words</p>", "valid-lang", ONCE),
    (
        "<div style='width:9px;height:9px;overflow:hidden'><a href='#a'>a</a><a href='#b'>b</a></div>",
        "target-size",
        ONCE,
    ),
]


@pytest.fixture(scope="module")
def found(installed):
    """Return what finds what is wrong with a text, in one browser for all."""
    return elsewhere(found_in(installed, [wrong for wrong, _, _ in WRONG]))


@pytest.mark.parametrize(("wrong", "rule", "looks"), WRONG)
def test_what_is_wrong_would_be_found_in_the_looks_that_have_it(found, wrong, rule, looks):
    assert {look for look, told in found[wrong] if told.startswith(f"{rule}: ")} == looks

"""People walk through the site: a worker on a phone, a supplier, a drafter, and whoever has it in a folder."""

import gzip
import io
from urllib.parse import unquote, urlsplit

import pytest
from browsing import DESK, PHONE, Heard
from pypdf import PdfReader

pytestmark = pytest.mark.full

NARROW = {"width": 320, "height": 640}
ACCENTS = [("", "shade", "shade"), ("es/", "proteccion", "protección"), ("ht/", "travaye", "travayè")]


def texts(page, what):
    """Return what is to be read, as far as it is shown."""
    return [each.inner_text().strip() for each in page.locator(what).all() if each.is_visible()]


def duties(page):
    return [each.rstrip("#").strip() for each in texts(page, ".wsr-duty h3")]


def path(page, address):
    return page.url.removeprefix(address)


def fits(page):
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


class TestWorker:
    def test_finds_the_rules_on_pay_in_their_language_and_whom_to_call(self, visit, address):
        page = visit("", NARROW)
        page.click('a.wsr-tongue[hreflang="ht"]')
        page.click('a.wsr-button[href="fair-food/rights/"]')
        page.click('.wsr-parts a[href="pay/"]')
        page.wait_for_url("**/ht/fair-food/rights/pay/")
        assert texts(page, "h1") == ["Salè ou"]
        rules = texts(page, ".wsr-worker")
        assert len(rules) > 5
        assert all("Dwa ou" in each for each in rules)
        # The number of this program could not be confirmed: that is said, and nothing is there to tap.
        assert "Yo poko konnen nimewo a" in texts(page, ".wsr-call")[0]
        assert page.locator('a[href^="tel:"]').count() == 0
        assert fits(page)

    def test_taps_once_to_call_wherever_the_page_was_scrolled_to(self, visit, address, site):
        # No program here has a confirmed number, so one is put into the site's own page on its way to the browser.
        text = (site.folder / "ht/fair-food/rights/pay/index.html").read_text(encoding="utf-8")
        assert text.count("<aside") == 1 + text.count('<aside class="md-')
        bar = '<p class="wsr-dial"><a href="tel:+18005550100">Rele: <bdi>+1 800 555 0100</bdi></a></p>'
        page = visit("ht/fair-food/rights/", NARROW)
        page.route("**/rights/pay/", lambda asked: asked.fulfill(body=text.replace("<aside", f"{bar}<aside", 1)))
        page.click('.wsr-parts a[href="pay/"]')
        line = page.locator(".wsr-dial a")
        for scrolled in (0, 900, 2500):
            page.evaluate("to => scrollTo(0, to)", scrolled)
            box = line.bounding_box()
            assert 0 < box["y"] <= NARROW["height"] - box["height"]
            assert box["height"] >= 44
        assert line.get_attribute("href") == "tel:+18005550100"
        assert line.inner_text() == "Rele: +1 800 555 0100"
        assert fits(page)

    @pytest.mark.parametrize("page", ["index.html", "ht/index.html", "ht/fair-food/rights/pay/index.html"])
    def test_comes_for_the_first_time_and_fetches_little(self, visit, site, address, page):
        # As a server sends it: compressed, and without the search, which is fetched when somebody searches.
        fetched = []
        tab = visit(None, PHONE)
        tab.on("request", lambda asked: fetched.append(unquote(urlsplit(asked.url).path).lstrip("/")))
        tab.goto(address + page.removesuffix("index.html"))
        tab.wait_for_load_state("networkidle")
        files = [site.folder / (f"{each}index.html" if each.endswith("/") or not each else each) for each in fetched]
        assert len(files) > 4
        assert sum(len(gzip.compress(each.read_bytes())) for each in files) < 100_000
        assert not any("search_index" in each for each in fetched)
        tab.click("label[for=__search]:visible")
        tab.locator(".md-search__input").press_sequentially("pay")
        tab.locator(".md-search-result__item").first.wait_for()
        assert any("search_index" in each for each in fetched)

    @pytest.mark.parametrize(("language", "typed", "word"), ACCENTS)
    def test_finds_words_typed_without_accents(self, visit, site, language, typed, word):
        page = visit(language, PHONE)
        page.click("label[for=__search]:visible")
        page.locator(".md-search__input").press_sequentially(typed)
        found = page.locator(".md-search-result__item")
        found.first.wait_for()
        assert any(word in each.lower() for each in texts(page, ".md-search-result__item"))
        found.locator("a").first.click()
        page.wait_for_function("!document.querySelector('#__search').checked")
        assert word in page.locator("main").inner_text().lower()


class TestSupplier:
    page = "fair-food/obligations/grower/"
    housing, piece = "9.2 Safe and secure housing", "1.6 No overfilled buckets"

    def test_ticks_what_is_so_and_sends_the_address_on(self, visit, address):
        page = visit("fair-food/", DESK)
        page.click('a.wsr-button[href="obligations/"]')
        page.click('.wsr-card a[href="grower/"]')
        before = duties(page)
        assert {self.housing, self.piece} <= {*before}
        page.check("#if-housing")
        page.check("#only")
        left = duties(page)
        assert self.housing in left
        assert self.piece not in left
        assert path(page, address) == f"{self.page}?if=housing&only=1"
        sent = page.get_attribute(".wsr-filter__share a", "href")
        assert duties(visit(f"{self.page}{sent}", DESK)) == left
        page.check("#if-piece-rate")
        assert {*left} < {*duties(page)}
        assert self.piece in duties(page)

    def test_filters_without_scripts(self, visit, address):
        page = visit(self.page, DESK, java_script_enabled=False)
        page.check("#if-piece-rate")
        page.check("#only")
        assert self.piece in duties(page)
        assert self.housing not in duties(page)
        page.click('.wsr-duty h3 a[href$="#visual-fill-standard"]')
        page.wait_for_url("**/parts/pay/#visual-fill-standard")

    def test_sees_the_law_of_their_own_place(self, visit):
        page = visit(self.page, DESK)
        assert texts(page, '[data-at="us-fl"]')
        page.check("#at-us-ga")
        assert texts(page, '[data-at="us-fl"]') == []
        assert texts(page, '[data-at="us"]')

    def test_prints_what_applies_and_nothing_of_the_page_around_it(self, visit):
        page = visit(f"{self.page}?if=housing&only=1", DESK)
        page.emulate_media(media="print")
        assert self.housing in duties(page)
        assert texts(page, ".wsr-filter label") == [
            "Does the grower provide housing for workers?",
            "Show only what applies to us",
            "all places",
        ]
        assert texts(page, ".md-header, .md-sidebar, .md-footer, .wsr-filter__share, .headerlink") == []
        assert len(texts(page, ".wsr-call")) == 1
        printed = PdfReader(io.BytesIO(page.pdf()))
        text = " ".join(" ".join(each.extract_text() for each in printed.pages).split())
        assert self.housing in text
        assert self.piece not in text
        assert "Does the grower provide housing for workers?" in text
        assert "Are workers paid by the piece" not in text.partition("1. Your pay")[0]
        assert "Table of contents" not in text

    def test_finds_the_same_on_a_plain_page(self, visit):
        page = visit("fair-food/obligations/", NARROW, java_script_enabled=False)
        page.click('a[href="if-housing/"]')
        page.wait_for_url("**/if-housing/")
        assert any(self.housing in each for each in texts(page, "h2"))


class TestWithoutScript:
    @pytest.mark.parametrize("page", ["fair-food/governance/", "ar/spain-produce/governance/"])
    def test_nothing_reaches_over_the_edge_of_a_phone(self, visit, page):
        shown = visit(page, NARROW, java_script_enabled=False)
        width = NARROW["width"]
        assert shown.evaluate("document.documentElement.scrollWidth") == width
        shown.locator(".md-select .md-header__button").focus()
        names = [each.bounding_box() for each in shown.locator(".md-select__link").all()]
        assert len(names) > 1
        assert all(each["x"] >= 0 and each["x"] + each["width"] <= width for each in names)


class TestLawyer:
    def test_prints_a_rule_with_its_words_in_every_language_and_the_addresses_of_what_it_rests_on(self, visit):
        page = visit("fair-food/provisions/cool-down-break/", DESK)
        page.emulate_media(media="print")
        told = [page.locator("section.wsr-tongue").nth(n).inner_text() for n in range(3)]
        assert [each.split()[0] for each in told] == ["English", "Español", "Kreyòl"]
        assert all(len(each.split()) > 20 for each in told)
        assert texts(page, ".md-header, .md-sidebar, .md-footer, .wsr-neighbours, .headerlink") == []
        text = "".join("".join(each.extract_text() for each in PdfReader(io.BytesIO(page.pdf())).pages).split())
        assert "stopeveryharvestingcrew" in text
        assert "P12100_ILO_CODE:C155" in text


class TestDrafter:
    def test_compares_two_revisions_and_reads_the_effect_of_each_change(self, visit, address):
        page = visit("fair-food/", DESK)
        page.click('article a[href="revisions/"]')
        page.click('article a[href="../compare/1-to-2/"]')
        page.wait_for_url("**/fair-food/compare/1-to-2/")
        effects = texts(page, "[class^=wsr-effect--]")
        assert len(effects) > 5
        assert all(each[0] in "▲▼?=" for each in effects)
        # Told in signs and in words, not only in colours.
        for what, sign, line in (("ins", "+", "underline"), ("del", "−", "line-through")):
            mark = page.locator(f".wsr-changed {what}").first
            assert sign in mark.evaluate("each => getComputedStyle(each, '::before').content")
            assert line in mark.evaluate("each => getComputedStyle(each).textDecorationLine")
        page.click('.md-typeset a[href="../../2/"]')
        assert texts(page, "h1")[0].startswith("Fair Food")

    def test_reads_a_rule_beside_the_law(self, visit):
        page = visit("fair-food/", DESK)
        page.click('.wsr-card a[href="parts/safety/"]')
        page.click('article a[href="../../provisions/toilets-handwashing/"]')
        drawing = page.locator(".wsr-bars").first
        assert drawing.is_visible()
        assert drawing.get_attribute("role") == "img"
        assert drawing.evaluate("each => each.querySelector('title').textContent.trim()")
        assert texts(page, "[class^=wsr-status--]")

    def test_comes_by_a_permanent_address(self, visit, address):
        page = visit("fair-food/2/shade/", DESK, java_script_enabled=False)
        page.wait_for_url("**/fair-food/2/#shade")
        assert page.locator("#shade").is_visible()


class TestContents:
    """They are on the page once: beside the text; a phone has them in its menu, or above the text without scripts."""

    page = "fair-food/parts/pay/"

    def test_a_phone_has_them_in_its_menu(self, visit):
        page = visit(self.page, PHONE)
        page.click("label.md-header__button[for=__drawer]")
        page.click(".md-nav--primary label.md-nav__link[for=__toc]")
        page.wait_for_timeout(400)
        told = texts(page, ".md-nav--primary .md-nav--secondary a")
        assert told == [each.text_content() for each in page.locator(".md-sidebar--secondary a").all()] != []

    def test_a_phone_without_scripts_has_them_above_the_text(self, visit):
        page = visit(self.page, NARROW, java_script_enabled=False)
        contents, heading = (page.locator(each).bounding_box() for each in (".md-sidebar--secondary", "h1"))
        assert len(texts(page, ".md-sidebar--secondary a")) > 10
        assert contents["y"] + contents["height"] <= heading["y"]
        assert heading["width"] > NARROW["width"] * 0.8
        assert fits(page)


class TestRightToLeft:
    # How far the first words of a paragraph are from both sides of it.
    sides = """each => {
      const words = document.createRange(), box = each.getBoundingClientRect()
      words.setStart(each.firstChild, 0); words.setEnd(each.firstChild, 1)
      const first = words.getBoundingClientRect()
      return [first.left - box.left, box.right - first.right]
    }"""

    # Where each line of it begins, from the left.
    lines = """each => {
      const words = document.createRange()
      words.selectNodeContents(each)
      return [...words.getClientRects()].map(line => line.left)
    }"""

    @pytest.mark.parametrize("page", ["ar/spain-produce/rights/pay/", "ur/international-accord/obligations/brand/"])
    def test_the_page_is_mirrored_and_fits_a_phone(self, visit, page):
        tab = visit(page, DESK)
        assert tab.evaluate("[document.documentElement.dir, document.body.dir]") == ["rtl", "rtl"]
        menu, heading = (tab.locator(each).first.bounding_box()["x"] for each in (".md-sidebar--primary", "h1"))
        assert menu > heading
        left, right = tab.locator("article h2, article h1").first.evaluate(self.sides)
        assert right < left
        assert fits(tab)
        tab.set_viewport_size(NARROW)
        assert fits(tab)

    @pytest.mark.parametrize("page", ["ar/spain-produce/governance/", "ur/international-accord/governance/"])
    def test_the_name_of_the_next_page_ends_at_its_arrow(self, visit, page):
        tab = visit(page, NARROW)
        name = tab.locator(".md-footer__link--next .md-ellipsis")
        lines = name.evaluate(self.lines)
        assert len(lines) > 1
        left = name.bounding_box()["x"]
        assert [each for each in lines if abs(each - left) > 2] == []

    def test_others_are_not(self, visit):
        left, right = visit("fair-food/rights/pay/").locator("article h2").first.evaluate(self.sides)
        assert left < right


class TestFolder:
    @pytest.mark.parametrize(("language", "typed", "word"), ACCENTS)
    def test_is_read_and_searched_without_a_server(self, visit, folder, language, typed, word):
        page = visit(f"{language}index.html", PHONE, at=f"file://{folder.folder}/")
        page.click('a.wsr-button[href="fair-food/rights/index.html"]')
        page.click('.wsr-parts a[href="pay/index.html"]')
        page.click("label[for=__search]:visible")
        page.locator(".md-search__input").press_sequentially(typed)
        found = page.locator(".md-search-result__item")
        found.first.wait_for()
        assert any(word in each.lower() for each in texts(page, ".md-search-result__item"))
        found.locator("a").first.click()
        page.wait_for_url(f"file://{folder.folder}/**")
        assert word in page.locator("main").inner_text().lower()


class TestListening:
    """What `visit` asserts in the end would be noticed."""

    @pytest.fixture
    def heard(self, chromium):
        heard, context = Heard(), chromium.new_context()
        heard.listen(context)
        yield heard, context.new_page()
        context.close()

    def test_who_is_asked(self, heard, tmp_path):
        told, page = heard
        (tmp_path / "page.html").write_text("<img src='http://outside.invalid/x.gif'>", encoding="utf-8")
        page.goto(f"file://{tmp_path}/page.html")
        assert told.hosts == {"", "outside.invalid"}
        assert len(told.complaints) == 1

    def test_what_is_said(self, heard):
        told, page = heard
        page.set_content("<script>console.error('said')</script><script>throw Error('thrown')</script>")
        page.evaluate("new Worker(URL.createObjectURL(new Blob(['fetch(\"http://worker.invalid/\")'])))")
        page.wait_for_timeout(300)
        assert any("said" in each for each in told.complaints)
        assert any("thrown" in each for each in told.complaints)
        assert "worker.invalid" in told.hosts

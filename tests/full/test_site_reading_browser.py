"""People walk through the site in a real browser: a worker on a phone, a supplier who filters and prints, a folder."""

import gzip
import json
import re
import shutil
from collections.abc import Iterator
from functools import partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

import pytest
from browsing import browse, complaints
from pypdf import PdfReader

from wsrcode.cli import publishing

pytestmark = pytest.mark.full

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "es", "ht", "ar", "ur")
PHONE, DESK = 320, 1280
# The page stands in a frame and is walked through step by step; a step that goes somewhere waits until it is there.
WALK = """<!doctype html><link rel="icon" href="data:,">
<iframe id="page" style="border:0;width:{width}px;height:640px" src="{page}"></iframe><pre id="found"></pre><script>
const steps = {steps}, seen = [], frame = document.getElementById("page")
const acts = {{
  see: what => shown(what).map(each => each.innerText.trim()),
  all: what => [...inside().querySelectorAll(what)].length,
  address: () => frame.contentWindow.location.pathname + frame.contentWindow.location.search,
  fits: () => inside().documentElement.scrollWidth <= {width},
  within: what => inside().querySelector(what).getBoundingClientRect().bottom <= 640,
  left: what => Math.round(inside().querySelector(what).getBoundingClientRect().left),
  href: what => inside().querySelector(what).getAttribute("href"),
}}
const inside = () => frame.contentDocument
const shown = what => [...inside().querySelectorAll(what)].filter(each => each.checkVisibility())
const on = () => {{
  while (steps.length) {{
    const [act, what] = steps.shift()
    const target = inside().querySelector(what || "body")
    if (!target) return done("nothing is " + what)
    if (act === "go") return target.click()
    if (act === "tick") target.click()
    else seen.push(acts[act](what))
  }}
  done()
}}
const done = wrong => {{ document.getElementById("found").innerText = JSON.stringify({{seen, wrong}}) }}
frame.onload = () => setTimeout(on, 400)
</script>"""


class Walking(SimpleHTTPRequestHandler):
    """Serves the site, and the frame to walk in; `scripts` are served or not."""

    scripts = True

    def do_GET(self):
        if self.path.startswith("/walk?"):
            asked = parse_qs(urlsplit(self.path).query)
            told = {name: asked[name][0] for name in ("page", "width", "steps")}
            self.answer(WALK.format(**told).encode())
        elif self.path.endswith("/filter.js") and not type(self).scripts:
            self.answer(b"", kind="text/javascript")
        else:
            super().do_GET()

    def answer(self, text, kind="text/html"):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *words):
        """Say nothing."""


class Scriptless(Walking):
    """Serves the site without the script of its filter."""

    scripts = False


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "site"
    publishing.build(ROOT, LANGUAGES, folder)
    return folder


def served(site: Path, serving: type[Walking]) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(serving, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def address(site) -> Iterator[str]:
    yield from served(site, Walking)


@pytest.fixture(scope="module")
def scriptless(site) -> Iterator[str]:
    yield from served(site, Scriptless)


def walk(address: str, folder: Path, page: str, steps: list[tuple[str, str]], width: int = PHONE) -> list[object]:
    """Return what is seen on a walk that begins at a page."""
    query = urlencode({"page": f"/{page}", "width": width, "steps": json.dumps(steps)})
    done = browse(folder, "--dump-dom", f"--window-size={max(width, 500)},900", f"{address}walk?{query}")
    told = re.search(r'<pre id="found">(.+?)</pre>', done.stdout, re.DOTALL)
    assert told, done.stderr[-2000:]
    found = json.loads(unescape(told[1]))
    assert found.get("wrong") is None, found
    assert complaints(done) == []
    return found["seen"]


class TestWorker:
    def test_finds_the_rules_on_pay_in_their_language_and_whom_to_call(self, address, tmp_path):
        here, heading, rules, line, fits = walk(
            address, tmp_path, "",
            [("go", 'a.wsr-tongue[hreflang="ht"]'), ("go", 'a[href="fair-food/rights/"]'), ("go", 'a[href="pay/"]'),
             ("address", ""), ("see", "h1"), ("see", ".wsr-worker"), ("see", ".wsr-call"), ("fits", "")],
        )  # fmt: skip
        assert here == "/ht/fair-food/rights/pay/"
        assert heading == ["Salè ou"]
        assert len(rules) > 5
        assert all("Dwa ou" in each for each in rules)
        # The number of this program could not be confirmed: that is said, and nothing is there to tap.
        assert "Yo poko konnen nimewo a" in line[0]
        assert fits

    def test_taps_once_to_call_wherever_the_page_was_scrolled_to(self, site, tmp_path):
        # No program here has a confirmed number, so one is put into a copy of the site's own page.
        copy = tmp_path / "site"
        shutil.copytree(site, copy, ignore=shutil.ignore_patterns("downloads"))
        page = copy / "ht/fair-food/rights/pay/index.html"
        bar = '<p class="wsr-dial"><a href="tel:+18005550100">Rele: <bdi>+1 800 555 0100</bdi></a></p>'
        text = page.read_text(encoding="utf-8")
        assert text.count("<aside") == 1 + text.count('<aside class="md-')
        page.write_text(text.replace("<aside", f"{bar}<aside", 1), encoding="utf-8")
        for address in served(copy, Walking):
            steps = [("see", ".wsr-dial"), ("within", ".wsr-dial"), ("href", ".wsr-dial a"), ("fits", "")]
            seen = walk(address, tmp_path, "ht/fair-food/rights/pay/", steps)
            assert seen == [["Rele: +1 800 555 0100"], True, "tel:+18005550100", True]

    def test_the_first_visit_is_light(self, site):
        # As a server sends it: compressed, and without the search, which is fetched when somebody searches.
        page = site / "ht/fair-food/rights/pay/index.html"
        text = page.read_text(encoding="utf-8")
        fetched = re.findall(r'<(?:script|img)\b[^>]*\bsrc="([^"]+)"|<link rel="stylesheet" href="([^"]+)"', text)
        files = [page, *((page.parent / unquote(a or b)).resolve() for a, b in fetched)]
        assert len(files) > 4
        assert sum(len(gzip.compress(each.read_bytes())) for each in files) < 100_000


class TestSupplier:
    page = "fair-food/obligations/grower/"
    housing, piece = "9.2 Safe and secure housing", "1.6 No overfilled buckets"

    def test_ticks_what_is_so_and_sends_the_address_on(self, address, tmp_path):
        before, after, here = walk(
            address, tmp_path, self.page,
            [("see", ".wsr-duty h3"), ("tick", "#if-housing"), ("tick", "#only"), ("see", ".wsr-duty h3"),
             ("address", "")],
            DESK,
        )  # fmt: skip
        assert {self.housing, self.piece} <= {each.rstrip("#").strip() for each in before}
        left = {each.rstrip("#").strip() for each in after}
        assert self.housing in left
        assert self.piece not in left
        assert here == f"/{self.page}?if=housing&only=1"
        (sent,) = walk(address, tmp_path, f"{self.page}?if=housing&only=1", [("see", ".wsr-duty h3")], DESK)
        assert sent == after

    def test_filters_without_any_script_of_ours(self, scriptless, tmp_path):
        steps = [("tick", "#if-piece-rate"), ("tick", "#only"), ("see", ".wsr-duty h3"), ("address", "")]
        left, here = walk(scriptless, tmp_path, self.page, steps, DESK)
        assert any(self.piece in each for each in left)
        assert not any(self.housing in each for each in left)
        assert here == f"/{self.page}"

    def test_sees_the_law_of_their_own_place(self, address, tmp_path):
        steps = [
            ("see", '[data-at="us-fl"]'),
            ("tick", "#at-us-ga"),
            ("see", '[data-at="us-fl"]'),
            ("see", '[data-at="us"]'),
        ]
        all_places, other, wide = walk(address, tmp_path, self.page, steps, DESK)
        assert all_places
        assert other == []
        assert wide

    def test_prints_what_applies_and_nothing_of_the_page_around_it(self, address, tmp_path):
        target = tmp_path / "printed.pdf"
        browse(
            tmp_path, "--no-pdf-header-footer", f"--print-to-pdf={target}", f"{address}{self.page}?if=housing&only=1"
        )
        text = " ".join(" ".join(page.extract_text() for page in PdfReader(target).pages).split())
        assert self.housing in text
        assert self.piece not in text
        assert "Does the grower provide housing for workers?" in text
        assert "Are workers paid by the piece" not in text.partition("1. Your pay")[0]
        assert "Table of contents" not in text

    def test_finds_the_same_on_a_plain_page(self, address, tmp_path):
        steps = [("go", 'a[href="if-housing/"]'), ("see", "h2")]
        (rules,) = walk(address, tmp_path, "fair-food/obligations/", steps)
        assert any(self.housing in each for each in rules)


class TestRightToLeft:
    @pytest.mark.parametrize("page", ["ar/spain-produce/rights/pay/", "ur/international-accord/obligations/brand/"])
    def test_the_page_is_mirrored_and_fits_a_phone(self, address, tmp_path, page):
        menu, text = walk(address, tmp_path, page, [("left", ".md-sidebar--primary"), ("left", "h1")], DESK)
        assert menu > text
        assert walk(address, tmp_path, page, [("fits", ""), ("all", 'html[lang] body[dir="rtl"]')]) == [True, 1]


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    target = tmp_path_factory.mktemp("folder") / "site"
    publishing.build(ROOT, ("en", "es", "ht"), target, offline=True)
    return target


class TestFolder:
    @pytest.mark.parametrize(
        ("page", "word"),
        [("ht/index.html", "travaye"), ("index.html", "shade"), ("es/fair-food/parts/pay/index.html", "proteccion")],
    )
    def test_searches_with_no_server_and_asks_nobody(self, folder, tmp_path, page, word):
        log = tmp_path / "net.json"
        done = browse(tmp_path, f"--log-net-log={log}", "--dump-dom", f"file://{folder}/{page}?q={word}")
        found = re.findall(r'href="(file://[^"#?]+)[^"]*" class="md-search-result__link"', done.stdout)
        assert found
        assert [each for each in found if not Path(unquote(urlsplit(each).path)).is_file()] == []
        assert complaints(done) == []
        assert asked_by_pages(log) == set()


def test_a_page_of_a_folder_that_asked_elsewhere_would_be_noticed(tmp_path):
    page, log = tmp_path / "page.html", tmp_path / "net.json"
    page.write_text("<img src='http://outside.invalid/x.gif'>", encoding="utf-8")
    browse(tmp_path, f"--log-net-log={log}", "--dump-dom", f"file://{page}")
    assert asked_by_pages(log) == {"http://outside.invalid/x.gif"}


def asked_by_pages(log: Path) -> set[str]:
    """Return the addresses that pages asked for outside of their folder."""
    started = [each.get("params", {}) for each in json.loads(log.read_text(encoding="utf-8"))["events"]]
    return {
        each["url"]
        for each in started
        if each.get("url", "").startswith(("http", "ws")) and each.get("initiator", "not an origin") != "not an origin"
    }

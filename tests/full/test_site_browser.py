"""The site in a real browser: nothing is fetched from elsewhere, nothing complains, and search finds words."""

import json
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from browsing import FLAGS

from wsrcode.cli import publishing

pytestmark = pytest.mark.full

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    "", "fair-food/", "fair-food/parts/heat/", "fair-food/tiers/", "fair-food/coverage/", "fair-food/floor/",
    "fair-food/rights/", "fair-food/rights/pay/", "fair-food/obligations/", "fair-food/obligations/grower/",
    "fair-food/obligations/if-housing/",
    "fair-food/ledger/", "fair-food/governance/", "fair-food/provisions/toilets-handwashing/",
    "international-accord/provisions/term/",
    "fair-food/revisions/", "fair-food/1/", "fair-food/compare/1-to-2/", "fair-food/new/2/",
    "manual/tutorial/", "manual/reference/files/provision/", "translating/",
]  # fmt: skip
# The page stands in a frame; a picture that takes its time keeps the browser from saying that it is ready.
FRAME = """<!doctype html><link rel="icon" href="data:,">
<iframe id="page" style="width:360px;height:800px" src="{page}"></iframe>
<img alt="" src="/slow.gif"><pre id="found"></pre><script>
onload = () => {{
  const page = document.getElementById("page").contentDocument
  const items = [...page.querySelectorAll(".md-search-result__item")].map(each => each.innerText)
  document.getElementById("found").innerText = JSON.stringify({{items, wide: page.documentElement.scrollWidth}})
}}
</script>"""


class Serving(SimpleHTTPRequestHandler):
    def do_GET(self):
        if self.path.startswith("/frame?"):
            self.answer(FRAME.format(page=self.path.partition("?")[2]).encode())
        elif self.path == "/slow.gif":
            time.sleep(2.5)
            self.answer(b"", kind="image/gif")
        elif self.path == "/bad":
            self.answer(b"<img src='http://outside.invalid/x.gif'><script>console.error('heard')</script>")
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


@pytest.fixture(scope="module")
def address(tmp_path_factory) -> Iterator[str]:
    """Return where this repository's site is served."""
    site = tmp_path_factory.mktemp("site") / "site"
    publishing.build(ROOT, ("en", "es", "ht"), site)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Serving, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@dataclass(frozen=True)
class Visit:
    """What a browser that has never been anywhere makes of a page."""

    hosts: set[str | None]
    complaints: list[str]
    found: list[str]
    wide: int


def visit(address: str, page: str, folder: Path) -> Visit:
    """Open a page in a frame as wide as a phone."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    assert browser, "chromium is missing"
    log = folder / "net.json"
    words = [browser, *FLAGS, f"--user-data-dir={folder / 'profile'}", f"--log-net-log={log}", "--dump-dom"]
    done = subprocess.run(
        [*words, f"{address}frame?/{page}"], check=True, capture_output=True, text=True, timeout=90
    )  # fmt: skip
    told = re.search(r'<pre id="found">(.*?)</pre>', done.stdout, re.DOTALL)
    assert told, done.stdout
    seen = json.loads(unescape(told[1]))
    complaints = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
    return Visit(asked_by_pages(log.read_text(encoding="utf-8")), complaints, seen["items"], seen["wide"])


def asked_by_pages(log: str) -> set[str | None]:
    """Return the hosts that pages asked; what the browser asks on its own account has no page's address behind it."""
    started = [each.get("params", {}) for each in json.loads(log)["events"]]
    return {
        urlsplit(each["url"]).hostname
        for each in started
        if each.get("url", "").startswith(("http", "ws")) and each.get("initiator", "").startswith("http")
    }


@pytest.mark.parametrize("language", ["", "es/", "ht/"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_nobody_else_fits_a_phone_and_nothing_complains(address, tmp_path, language, page):
    seen = visit(address, language + page, tmp_path)
    assert seen.hosts == {"127.0.0.1"}
    assert seen.complaints == []
    assert seen.wide <= 360


@pytest.mark.parametrize(("language", "word"), [("", "shade"), ("es/", "proteccion"), ("ht/", "travaye")])
def test_search_finds_words_typed_without_accents(address, tmp_path, language, word):
    seen = visit(address, f"{language}?q={word}", tmp_path)
    assert seen.found
    assert seen.hosts == {"127.0.0.1"}


def test_a_page_that_asked_elsewhere_or_complained_would_be_noticed(address, tmp_path):
    seen = visit(address, "bad", tmp_path)
    assert "outside.invalid" in seen.hosts
    assert any("heard" in line for line in seen.complaints)

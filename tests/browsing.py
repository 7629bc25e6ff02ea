"""What the browser tests share: a visit that hears every complaint, and what sorts of page a built site has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 900}
ELSEWHERE = "elsewhere"
"""The kind of a page that no file of build/pages/kinds draws."""

# By kind, which is a file in build/pages/kinds: the sorts of its pages, each told by its address in its language.
SORTS: dict[str, dict[str, str]] = {
    "comparison": {"two revisions": "PROGRAM/compare/[^/]+/"},
    "coverage": {"coverage": "PROGRAM/coverage/"},
    "downloads": {"downloads": "PROGRAM/downloads/"},
    "field": {"field": "field/", "field table": "field/[^/]+/"},
    "floor": {"floor": "PROGRAM/floor/"},
    "governance": {"governance": "PROGRAM/governance/"},
    "home": {"home": ""},
    "ledger": {"ledger": "PROGRAM/ledger/"},
    "news": {"news": "PROGRAM/new/[^/]+/"},
    "obligations": {
        "obligations": "PROGRAM/obligations/",
        "holder": "PROGRAM/obligations/(?!if-)[^/]+/",
        "fact": "PROGRAM/obligations/if-[^/]+/",
    },
    "part": {"part": "PROGRAM/parts/[^/]+/"},
    "program": {"program": "PROGRAM/"},
    "provision": {"provision": "PROGRAM/provisions/[^/]+/"},
    "revision": {"revision": "PROGRAM/[0-9][^/]*/"},
    "revisions": {"revisions": "PROGRAM/revisions/"},
    "rights": {"rights": "PROGRAM/rights/", "right": "PROGRAM/rights/[^/]+/"},
    "tiers": {"tiers": "PROGRAM/tiers/"},
    "unverified": {"unverified": "PROGRAM/unverified/"},
    ELSEWHERE: {
        "missing": r"404\.html",
        "permanent": "PROGRAM/[0-9][^/]*/[^/]+/",
        "booklet": r"downloads/PROGRAM/web/[^/]+\.html",
        "written": "(?:new-code|translating)/",
        "manual": "manual/(?:(?!reference)[^/]+/)?",
        "reference": "manual/reference/",
        "checks": "manual/reference/checks/[^/]+/",
        "amendments": "manual/reference/amendments/[^/]+/",
        "commands": "manual/reference/commands/[^/]+/",
        "files": "manual/reference/files/[^/]+/",
    },
}


@dataclass(frozen=True)
class Site:
    """A built site: its folder, its languages with the first at the top, and its programs."""

    folder: Path
    languages: tuple[str, ...]
    programs: tuple[str, ...]

    def top(self, language: str) -> str:
        """Return the address of a language's first page."""
        return "" if language == self.languages[0] else f"{language}/"

    def pages(self) -> Iterator[tuple[str, str]]:
        """Yield each page: its language and its address there."""
        for each in sorted(self.folder.rglob("*.html")):
            address = each.relative_to(self.folder).as_posix().removesuffix("index.html")
            language, _, rest = address.partition("/")
            elsewhere = language in self.languages[1:]
            yield (language, rest) if elsewhere else (self.languages[0], address)

    def sorts(self) -> Iterator[tuple[str, str, str]]:
        """Yield the sort, the language and the address there of each page; a sort nobody knows is nothing."""
        programs = "|".join(map(re.escape, self.programs))
        known = {
            name: re.compile(told.replace("PROGRAM", f"(?:{programs})"))
            for sorts in SORTS.values()
            for name, told in sorts.items()
        }
        for language, address in self.pages():
            yield next((name for name, told in known.items() if told.fullmatch(address)), ""), language, address

    def samples(self, first: str = "fair-food") -> Iterator[tuple[str, str, str]]:
        """Yield one page of each sort in each language that has it, of one program if it can be."""
        best: dict[tuple[str, str], str] = {}
        for name, language, address in self.sorts():
            mine = best.get((name, language))
            if mine is None or (first in address and first not in mine):
                best[name, language] = address
        for (name, language), address in sorted(best.items()):
            yield name, language, f"{self.top(language)}{address}"


@dataclass
class Heard:
    """What pages asked of others, and what they complained of."""

    hosts: set[str] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)

    def listen(self, context: BrowserContext) -> None:
        """Hear all that pages of a context ask for and say."""
        context.on("request", lambda asked: self.hosts.add(urlsplit(asked.url).hostname or ""))
        context.on("console", lambda told: self.complaints.append(f"{told.page and told.page.url}: {told.text}"))
        context.on("weberror", lambda wrong: self.complaints.append(str(wrong.error)))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_words: object) -> None:
        """Say nothing."""


def served(folder: Path) -> Iterator[str]:
    """Yield where a folder is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()

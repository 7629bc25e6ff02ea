"""One site and one browser for all tests that look at pages."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browsing import DESK, Heard, Site, served
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, sync_playwright

from wsrcode.cli import main, publishing
from wsrcode.load import read_folder

# Whatever is not here is nowhere: a page that asks for it complains.
FLAGS = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]


@pytest.fixture(scope="session")
def home(repository, tmp_path_factory) -> Path:
    """Return a copy of this repository in which a few things were built, so that there is something to download."""
    folder = tmp_path_factory.mktemp("home")
    for each in ("standards", "templates", "site", ".ci", ".github"):
        shutil.copytree(repository / each, folder / each)
    shutil.copy(repository / "mkdocs.yml", folder)
    outputs = ("--output", "web", "--output", "dataset")
    done = CliRunner().invoke(main, ["build", "--root", str(folder), "--program", "fair-food", *outputs])
    assert done.exit_code == 0, done.output
    return folder


def _site(home: Path, folder: Path, languages: tuple[str, ...], *, offline: bool = False) -> Site:
    known = publishing.languages_of(home, languages)
    publishing.build(home, known, folder, offline=offline)
    return Site(folder, known, tuple(read_folder(home).corpus.standards))


@pytest.fixture(scope="session")
def site(home, tmp_path_factory) -> Site:
    """Return the site of this repository, in all its languages."""
    return _site(home, tmp_path_factory.mktemp("site") / "site", ())


@pytest.fixture(scope="session")
def folder(home, tmp_path_factory) -> Site:
    """Return the site as it is opened without a server."""
    return _site(home, tmp_path_factory.mktemp("folder") / "site", ("en", "es", "ht"), offline=True)


@pytest.fixture(scope="session")
def address(site) -> Iterator[str]:
    """Return where the site is served."""
    yield from served(site.folder)


@pytest.fixture(scope="session")
def installed() -> dict[str, object]:
    """Return how the browser that is installed is launched."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    assert program, "chromium is missing; install it (Debian: apt-get install chromium)"
    return {"executable_path": program, "args": FLAGS}


@pytest.fixture(scope="session")
def chromium(installed) -> Iterator[Browser]:
    """Return the browser that is installed."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(**installed)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, address) -> Iterator[Callable[..., Page]]:
    """Return what opens a page as somebody who has never been here; in the end nobody else was asked for anything."""
    heard, contexts = Heard(), []

    def opened(page: str | None, size: dict[str, int] = DESK, at: str = "", **how: object) -> Page:
        context = chromium.new_context(viewport=size, reduced_motion="reduce", **how)
        context.set_default_timeout(20_000)
        contexts.append(context)
        heard.listen(context)
        tab = context.new_page()
        if page is not None:
            tab.goto(f"{at or address}{page}")
        return tab

    yield opened
    for each in contexts:
        each.close()
    assert heard.complaints == []
    assert heard.hosts <= {"127.0.0.1", ""}

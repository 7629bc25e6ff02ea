"""The door for mkdocs: it reads, asks for the pages, and hands them over."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from html import escape
from importlib.resources import files as files_of
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as Shown

from wsrcode.build.language import Language, language
from wsrcode.build.pages import Around, Download, Page, pages, site_language, speaks
from wsrcode.build.pages.drafting import Drafting, Repository, Step
from wsrcode.build.pages.kinds.home import BLOCK, programs
from wsrcode.build.pages.markup import title
from wsrcode.build.pages.press import Press
from wsrcode.build.pages.search import folded_index
from wsrcode.build.pages.shape import (
    in_language,
    languages,
    mark,
    menu,
    other_languages,
    refuse_missing,
    without_gaps,
)
from wsrcode.build.pages.theme import beside
from wsrcode.build.templates import template_folders
from wsrcode.diff import compare
from wsrcode.errors import WsrcodeError
from wsrcode.load import Reading, project_root, read_folder
from wsrcode.load.frozen import frozen_reading, revisions
from wsrcode.model.finding import Finding
from wsrcode.model.standard import Corpus, Standard


class Options(Config):  # type: ignore[no-untyped-call] # mkdocs types nothing there
    """What mkdocs.yml may say below `- wsrcode:`."""

    root = option.Optional(option.Type(str))
    """The folder that holds standards/; by default the nearest one upward from mkdocs.yml."""
    language = option.Optional(option.Type(str))
    """The language of this build; by default the first of the languages."""
    languages = option.ListOfItems(option.Type(str), default=[])
    """The languages that the whole site is built in; the first stands at the top, the others in folders."""
    live = option.Type(bool, default=False)
    """Show findings on the pages, and keep the last good text of a program that cannot be read."""


@dataclass(frozen=True, eq=False)
class Site:
    """What one build shows."""

    root: Path
    language: str
    known: tuple[str, ...]
    words: Language
    press: Press
    pages: tuple[Page, ...]
    day: date | None


class WsrcodePlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call] # as above
    """Adds the generated pages."""

    site: Site

    def __init__(self) -> None:
        self.kept: dict[tuple[Path, str], Standard] = {}

    def on_startup(self, **_: Any) -> None:
        """Stay the same between the rebuilds of a live server; mkdocs keeps a plugin that has this event."""

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Draw the pages, and let the theme speak their language."""
        with _told():
            self.site = _site(self.config, config, self.kept)
        return _dressed(config, self.site)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages beside those written by hand, which win, and hang all into the menu."""
        _choose_language(files, config, self.site)
        written = [each.src_uri for each in files.documentation_pages()]
        for page in self.site.pages:
            if page.path not in written:
                inclusion = InclusionLevel.UNDEFINED if page.listed else InclusionLevel.NOT_IN_NAV
                files.append(File.generated(config, page.path, content=page.markdown, inclusion=inclusion))
        if config.nav is None:
            config.nav = menu(self.site.pages, written, self.site.words.say("site.menu.home"))
        return files

    def on_page_markdown(self, markdown: str, *, page: Shown, **_: Any) -> str:
        """Give a program's page a title that is only text; put the list of programs where a page asks for it."""
        made = next((each for each in self.site.pages if each.program and each.path == page.file.src_uri), None)
        if made:
            # Else mkdocs takes it from the heading, and the theme prints it as it is.
            page.title = title(made.title)
        if self.site.day:
            page.update_date = self.site.day.isoformat()
        return markdown.replace(BLOCK, programs(self.site.press)) if BLOCK in markdown else markdown

    def on_post_page(self, output: str, *, page: Shown, **_: Any) -> str:
        """Let the language switch lead to the same page, and give the search dialog a name, which the theme forgets."""
        for tag, address in other_languages(page.url, self.site.language, self.site.known).items():
            output = output.replace(f'href="{mark(tag)}"', f'href="{address}"')
        dialog = 'data-md-component="search" role="dialog"'
        output = output.replace(dialog, f'{dialog} aria-label="{escape(self.site.words.say("site.search"))}"')
        return without_gaps(output)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Fold accents in the search, bring the downloads, and see that no page is missing."""
        top, site = Path(config.site_dir), self.site
        index = top / "search" / "search_index.json"
        if index.is_file():
            index.write_text(folded_index(index.read_text(encoding="utf-8")), encoding="utf-8")
        if site.language == site.known[0]:
            _bring(site, top / "downloads")
        with _told():
            refuse_missing(site.pages, (each.relative_to(top).as_posix() for each in top.rglob("*.html")))


@contextmanager
def _told() -> Iterator[None]:
    """Turn our own errors into the kind that mkdocs tells in one line."""
    try:
        yield
    except WsrcodeError as error:
        raise PluginError(str(error)) from error


def _site(options: Options, config: MkDocsConfig, kept: dict[tuple[Path, str], Standard]) -> Site:
    root = project_root(Path(options.root or config.config_file_path).absolute())
    reading = read_folder(root)
    corpus = _last_good(root, reading, kept) if options.live else _whole(reading)
    folders = template_folders(root)
    known = tuple(options.languages) or tuple(tag for tag in languages(corpus) if speaks(folders, tag))[:1] or ("en",)
    tag = options.language or known[0]
    words = site_language(folders, tag)
    around = Around(
        templates=folders,
        names={each: language(folders, each).name for each in {*known, *languages(corpus)} if speaks(folders, each)},
        **_reports(corpus, tag),
        downloads={name: _downloads(root, name) for name in corpus.standards},
        files="downloads/" if tag == known[0] else "../downloads/",
        findings=_findings(reading, corpus) if options.live else (),
        icon=_icon,
        drafting=_drafting(reading, corpus, _repository(config, root)),
    )
    days = [each.code.as_of for each in corpus.standards.values()]
    drawn = tuple(pages(corpus, tag, words, around))
    return Site(root, tag, known, words, Press(corpus, tag, words, around), drawn, max(days, default=None))


def _whole(reading: Reading) -> Corpus:
    if reading.faults:
        count = len(reading.faults)
        raise WsrcodeError(
            f"the site is not built, files have {count} faults; `wsrcode check` tells them: {reading.faults[0]}"
        )
    return reading.corpus


def _last_good(root: Path, reading: Reading, kept: dict[tuple[Path, str], Standard]) -> Corpus:
    """Return the corpus with what was last read of programs that cannot be read now."""
    here = {file.split("/")[1] for file in reading.tree if file.count("/") > 1}
    kept.update({(root, name): each for name, each in reading.corpus.standards.items()})
    return replace(reading.corpus, standards={name: kept[root, name] for name in sorted(here) if (root, name) in kept})


def _findings(reading: Reading, corpus: Corpus) -> tuple[Finding, ...]:
    from wsrcode.check import catalogue, run

    return (*reading.faults, *run(corpus, catalogue(), reading.place))


def _reports(corpus: Corpus, tag: str) -> dict[str, Any]:
    from wsrcode.report.coverage import coverage
    from wsrcode.report.floor import floor_rows
    from wsrcode.report.picture import coverage_svg

    standards = corpus.standards
    # The picture speaks English only; the table beside it speaks every language.
    drawn = {
        f"{name}/coverage.md": f'<div class="wsr-picture">{coverage_svg(corpus, each).strip()}</div>'
        for name, each in standards.items()
        if tag == "en"
    }
    return {
        "coverage": {name: coverage(corpus, each) for name, each in standards.items()},
        "floor": {name: floor_rows(corpus, each) for name, each in standards.items()},
        "fragments": drawn,
    }


def _drafting(reading: Reading, corpus: Corpus, repository: Repository) -> Drafting:
    from wsrcode.report.compared import wording
    from wsrcode.report.redline import redline

    steps = {name: tuple(_steps(reading, corpus, each)) for name, each in corpus.standards.items()}
    return Drafting(steps, lambda old, new: redline(wording(old), wording(new)), repository)


def _steps(reading: Reading, corpus: Corpus, standard: Standard) -> Iterator[Step]:
    """Yield what changed from each frozen revision to the next, and from the last to the text as it stands."""
    kept = [_frozen(reading, standard.id, each) for each in revisions(reading.tree, standard.id)]
    sides = [*kept, (standard, corpus)]
    for (old, before), (new, after) in pairwise(sides):
        if found := compare(old, new, before, after):
            yield Step(old, new, found, released=new is not standard)


def _frozen(reading: Reading, program: str, revision: str) -> tuple[Standard, Corpus]:
    corpus = frozen_reading(reading.tree, program, revision).corpus
    return corpus.standards[program], corpus


_GUESSED = (None, "", "edit/master/docs/", "src/default/docs/")
"""What mkdocs takes for `edit_uri` where nobody said one; the branch may be called otherwise."""


def _repository(config: MkDocsConfig, root: Path) -> Repository:
    """Return where people propose, as far as mkdocs.yml says it: `edit_uri` ends with the folder of the pages."""
    address = (config.repo_url or "").rstrip("/")
    told = config.edit_uri if config.edit_uri not in _GUESSED else ""
    written, top = Path(config.docs_dir).resolve(), root.resolve()
    pages = f"{written.relative_to(top).as_posix()}/" if written.is_relative_to(top) else ""
    edit = urljoin(f"{address}/", told) if address and told else ""
    forms = (root / ".github" / "ISSUE_TEMPLATE").glob("input-*.yml")
    return Repository(
        edit=edit.removesuffix(pages) if pages and edit.endswith(f"/{pages}") else "",
        issues=f"{address}/issues/new" if urlsplit(address).netloc == "github.com" else "",
        forms=frozenset(each.name for each in forms),
    )


def _downloads(root: Path, program: str) -> tuple[Download, ...]:
    top = root / "dist"
    made = sorted(each for each in (top / program).rglob("*") if each.is_file() and not each.name.startswith("."))
    return tuple(Download(each.relative_to(top).as_posix(), each.stat().st_size) for each in made)


def _bring(site: Site, target: Path) -> None:
    for files in site.press.around.downloads.values():
        for each in files:
            (target / each.path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(site.root / "dist" / each.path, target / each.path)


@cache
def _icon(name: str) -> str:
    path = Path(str(files_of("material"))) / "templates" / ".icons" / "material" / f"{name}.svg"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _dressed(config: MkDocsConfig, site: Site) -> MkDocsConfig:
    config.theme["language"] = site.language
    config.theme.dirs.extend(beside(site.words))
    if len(site.known) > 1:
        names = site.press.around.names
        config.extra["alternate"] = [{"name": names[tag], "lang": tag, "link": mark(tag)} for tag in site.known]
    config.copyright = site.words.say("site.footer")
    for palette, word in zip(config.theme.get("palette") or (), ("dark", "light"), strict=False):
        palette["toggle"]["name"] = site.words.say(f"site.palette.{word}")
    return config


def _choose_language(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Keep of the hand-written pages those in this language, each at the place of the page it translates."""
    for file in list(files.documentation_pages()):
        path, tag = in_language(file.src_uri, (*site.known, site.language))
        if tag is None:
            continue
        files.remove(file)
        if tag == site.language:
            if (replaced := files.get_file_from_path(path)) is not None:
                files.remove(replaced)
            files.append(File.generated(config, path, content=file.content_bytes))

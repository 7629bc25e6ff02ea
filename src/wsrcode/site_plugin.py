"""The door for mkdocs: it reads, asks for the pages, and hands them over."""

import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache, partial
from html import escape
from importlib.resources import files as files_of
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from jinja2 import Environment, FileSystemLoader
from jinja2.bccache import Bucket, BytecodeCache
from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as Shown

from wsrcode.build.language import Language, in_output, language
from wsrcode.build.pages import Around, Download, Page, pages, site_language, speaks
from wsrcode.build.pages.again import Built, Redrawing, joined, unchanged
from wsrcode.build.pages.drafting import Drafting, Repository, Step
from wsrcode.build.pages.kinds.home import BLOCK, programs
from wsrcode.build.pages.markup import title
from wsrcode.build.pages.press import Press
from wsrcode.build.pages.search import folded_index, written_index
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
from wsrcode.build.templates import template_folders, theme
from wsrcode.diff import compare
from wsrcode.errors import WsrcodeError
from wsrcode.load import Reading, project_root
from wsrcode.load.frozen import frozen_reading, revisions
from wsrcode.load.glossaries import glossaries
from wsrcode.load.reading import read
from wsrcode.load.tree import FOLDER, Tree, folder_tree
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
    files: Files

    def __init__(self) -> None:
        self.kept: dict[tuple[Path, str], Standard] = {}
        self.shared: dict[Path, Shared] = {}
        self.drawn: dict[tuple[Path, str], tuple[Shared, Redrawing]] = {}
        self.built: dict[tuple[Path, str], Built] = {}
        self.pending: dict[tuple[Path, str], Built] = {}
        self.shown: Path | None = None
        """What a live server shows in this language; pages that did not change are left there."""
        self.partial = False

    def on_startup(self, **_: Any) -> None:
        """Stay the same between the rebuilds of a live server; mkdocs keeps a plugin that has this event."""

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Draw the pages, and let the theme speak their language."""
        with _told():
            self.site = self._site(config)
        config.theme.get_env = partial(_ready, config.theme.get_env)  # type: ignore[method-assign] # see there
        return _dressed(config, self.site)

    def _site(self, config: MkDocsConfig) -> Site:
        root = project_root(Path(self.config.root or config.config_file_path).absolute())
        before = self.shared.get(root)
        shared = _shared(root, self.kept, before, live=self.config.live)
        if self.config.live and before is not None and before.templates != shared.templates:
            _forget_words()
        self.shared[root] = shared
        tag, known, words = _languages(self.config, shared)
        around = _around(shared, tag, known, _repository(config, root))
        if not self.config.live:
            drawn = tuple(pages(shared.corpus, tag, words, around))
        else:
            last, redrawing = self.drawn.get((root, tag), (None, Redrawing()))
            drawn = redrawing.pages(shared.corpus, tag, words, around, _changed(last, shared))
            self.drawn[root, tag] = (shared, redrawing)
        days = [each.code.as_of for each in shared.corpus.standards.values()]
        return Site(root, tag, known, words, Press(shared.corpus, tag, words, around), drawn, max(days, default=None))

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
        self._leave(files, config)
        return files

    def _leave(self, files: Files, config: MkDocsConfig) -> None:
        """Mark the pages that a live server shows already as they are."""
        key = self.site.root, self.site.language
        texts = {each.src_uri: _text(each, self.site) for each in files.documentation_pages()}
        frame = _frame(config, self.site)
        same = unchanged(self.built.get(key), frame, texts) if self.shown else frozenset()
        for file in files.documentation_pages():
            if file.src_uri in same:
                file.is_modified = lambda: False  # type: ignore[method-assign] # what a dirty build asks
        self.partial = bool(same)
        for file in files if self.partial else ():
            if self.shown and not file.is_documentation_page() and _is_there(file, self.shown):
                file.is_modified = lambda: False  # type: ignore[method-assign]
        self.pending[key] = Built(frame, texts, {})

    def on_nav(self, nav: Navigation, *, files: Files, **_: Any) -> Navigation:
        """Give the pages that are not read again the titles that they had."""
        self.files = files
        before = self.built.get((self.site.root, self.site.language))
        for file in files.documentation_pages():
            if self.partial and before and file.page and not file.is_modified():
                file.page.title = before.titles.get(file.src_uri)
        return nav

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
        known = [each for each in (top, self.shown if self.partial else None) if each]
        index = top / "search" / "search_index.json"
        if index.is_file():
            now = json.loads(folded_index(index.read_text(encoding="utf-8")))
            for shown in known[1:]:
                rebuilt = [each.url for each in self.files.documentation_pages() if each.is_modified()]
                now = joined(json.loads((shown / "search" / index.name).read_text(encoding="utf-8")), now, rebuilt)
            index.write_text(written_index(now), encoding="utf-8")
        if site.language == site.known[0]:
            _bring(site, top / "downloads", linked=self.config.live)
        with _told():
            html = (each.relative_to(folder).as_posix() for folder in known for each in folder.rglob("*.html"))
            refuse_missing(site.pages, html)
        titles = {each.src_uri: each.page.title if each.page else None for each in self.files.documentation_pages()}
        key = site.root, site.language
        self.pending[key] = replace(self.pending[key], titles=titles)


class _Ready(BytecodeCache):
    """Templates made ready once in a process: the theme's take half a second for each language."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was kept; jinja sees whether it is of this source."""
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was made ready."""
        self.kept[bucket.key] = bucket.bytecode_to_string()


_READY = _Ready()


@lru_cache(maxsize=8)
def _listed(folders: tuple[str, ...]) -> list[str]:
    # Mkdocs leaves out what begins with a dot; there are fourteen thousand icons of it.
    return [each for each in FileSystemLoader(folders).list_templates() if not each.startswith(".icons/")]


class _Listed(FileSystemLoader):
    """Lists a theme's files once in a process: they are many thousands of icons."""

    def list_templates(self) -> list[str]:
        """Return the names of the files in all folders."""
        return _listed(tuple(self.searchpath))


def _ready(made: Callable[[], Environment]) -> Environment:
    """Return the theme's templates as they were made ready for the last language, and its files as they were listed."""
    env = made()
    env.bytecode_cache = _READY
    if isinstance(env.loader, FileSystemLoader):
        env.loader = _Listed(env.loader.searchpath)
    return env


@contextmanager
def _told() -> Iterator[None]:
    """Turn our own errors into the kind that mkdocs tells in one line."""
    try:
        yield
    except WsrcodeError as error:
        raise PluginError(str(error)) from error


# ---------------------------------------------------------------------------------------------------------------------
# What all languages share: read once, and again when something changed


@dataclass(frozen=True, eq=False)
class Shared:
    """What the pages of every language are drawn from."""

    root: Path
    tree: Tree
    reading: Reading
    corpus: Corpus
    templates: tuple[tuple[str, int, int], ...]
    """The files of templates, each with its time and size."""
    downloads: Mapping[str, tuple[Download, ...]]
    findings: tuple[Finding, ...]
    apart: bool
    """Whether asking the programs one by one finds the same."""
    reports: Mapping[str, Any]
    frozen: Mapping[str, tuple[object, tuple[tuple[Standard, Corpus], ...], tuple[Step, ...]]]
    steps: Mapping[str, tuple[Step, ...]]


def _shared(root: Path, kept: dict[tuple[Path, str], Standard], before: Shared | None, *, live: bool) -> Shared:
    tree, templates = folder_tree(root), _stamps(root)
    downloads = {each.name: _downloads(root, each.name) for each in sorted((root / FOLDER).iterdir()) if each.is_dir()}
    if before and (before.tree, before.templates, before.downloads) == (tree, templates, downloads):
        return before
    reading = read(tree, glossaries(root), before.reading if before else None)
    corpus = _last_good(root, reading, kept) if live else _whole(reading)
    frozen = {name: _frozen(tree, name, before) for name in corpus.standards}
    findings, apart = _findings(reading, corpus, before) if live else ((), False)
    return Shared(
        root,
        tree,
        reading,
        corpus,
        templates,
        downloads,
        findings,
        apart,
        _reports(corpus),
        frozen,
        {name: tuple(_steps(corpus, name, each[1], each[2])) for name, each in frozen.items()},
    )


def _stamps(root: Path) -> tuple[tuple[str, int, int], ...]:
    found = [path for folder in template_folders(root) for path in folder.rglob("*") if path.is_file()]
    found += [path for path in (root / "mkdocs.yml",) if path.is_file()]
    return tuple((str(path), (stat := path.stat()).st_mtime_ns, stat.st_size) for path in sorted(found))


def _forget_words() -> None:
    for each in (language, in_output, theme, _listed):
        each.cache_clear()


def _languages(options: Options, shared: Shared) -> tuple[str, tuple[str, ...], Language]:
    folders = template_folders(shared.root)
    spoken = tuple(tag for tag in languages(shared.corpus) if speaks(folders, tag))[:1]
    known = tuple(options.languages) or spoken or ("en",)
    tag = options.language or known[0]
    return tag, known, site_language(folders, tag)


def _around(shared: Shared, tag: str, known: tuple[str, ...], repository: Repository) -> Around:
    from wsrcode.report.compared import wording
    from wsrcode.report.redline import redline

    folders = template_folders(shared.root)
    tags = {*known, *languages(shared.corpus)}
    return Around(
        templates=folders,
        names={each: language(folders, each).name for each in tags if speaks(folders, each)},
        coverage=shared.reports["coverage"],
        floor=shared.reports["floor"],
        # The picture speaks English only; the table beside it speaks every language.
        fragments=shared.reports["fragments"] if tag == "en" else {},
        downloads={name: shared.downloads.get(name, ()) for name in shared.corpus.standards},
        files="downloads/" if tag == known[0] else "../downloads/",
        findings=shared.findings,
        icon=_icon,
        drafting=Drafting(shared.steps, lambda old, new: redline(wording(old), wording(new)), repository),
    )


def _changed(before: Shared | None, now: Shared) -> frozenset[str] | None:
    """Return the programs that something changed for; None when it may be all of them."""
    if before is now:
        return frozenset()
    if (
        before is None
        or before.templates != now.templates
        or before.corpus.standards.keys() != now.corpus.standards.keys()
    ):
        return None
    files = {each.place.file for each in set(before.findings) ^ set(now.findings)}
    programs = _touched(before.tree, now.tree)
    programs |= {file.split("/")[1] if file.count("/") > 1 else "" for file in files}
    programs |= {name for name in now.downloads if before.downloads.get(name) != now.downloads[name]}
    there = now.corpus.standards.keys()
    return frozenset(programs) if programs <= there and before.corpus.standards.keys() == there else None


def _is_there(file: File, shown: Path) -> bool:
    there = shown / file.dest_uri
    source = Path(file.abs_src_path) if file.abs_src_path else None
    return source is not None and there.is_file() and there.stat().st_mtime >= source.stat().st_mtime


def _text(file: File, site: Site) -> bytes:
    text = file.content_bytes
    return text + programs(site.press).encode() if BLOCK.encode() in text else text


def _frame(config: MkDocsConfig, site: Site) -> object:
    """Return what stands on every page: when it changed, all are built anew."""
    words = [site.words.say(f"site.{key}") for key in ("search", "footer", "palette.dark", "palette.light")]
    looks = [each for each in _stamps(site.root) if "/site/overrides/" in each[0] or each[0].endswith("mkdocs.yml")]
    return json.dumps(config.nav), words, looks, site.day, site.known


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


def _findings(reading: Reading, corpus: Corpus, before: Shared | None) -> tuple[tuple[Finding, ...], bool]:
    """Return what is wrong, and whether the programs may be asked one by one: whether that finds the same."""
    changed = _touched(before.tree, reading.tree) if before else {""}
    there = corpus.standards.keys()
    if before and before.apart and changed <= there and there == before.corpus.standards.keys():
        heads = tuple(f"{FOLDER}/{name}/" for name in changed)
        rest = [each for each in before.findings if not each.place.file.startswith(heads) and not _is_fault(each)]
        return (*reading.faults, *rest, *_of_programs(reading, corpus, changed)), True
    whole = tuple(_asked(reading, corpus))
    heads = tuple(f"{FOLDER}/{name}/" for name in there)
    apart = Counter(_of_programs(reading, corpus, there))
    return (*reading.faults, *whole), apart == Counter(each for each in whole if each.place.file.startswith(heads))


def _is_fault(finding: Finding) -> bool:
    return finding.check.startswith("load/")


def _of_programs(reading: Reading, corpus: Corpus, names: Iterable[str]) -> Iterator[Finding]:
    for name in names:
        alone = replace(corpus, standards={name: corpus.standards[name]})
        yield from (each for each in _asked(reading, alone) if each.place.file.startswith(f"{FOLDER}/{name}/"))


def _asked(reading: Reading, corpus: Corpus) -> Iterator[Finding]:
    from wsrcode.check import catalogue, run

    return run(corpus, catalogue(), reading.place)


def _touched(old: Tree, new: Tree) -> set[str]:
    """Return the programs that files differ of; `""` for what belongs to none."""
    files = {file for file in {*old, *new} if old.get(file) != new.get(file)}
    return {file.split("/")[1] if file.count("/") > 1 else "" for file in files}


def _reports(corpus: Corpus) -> dict[str, Any]:
    from wsrcode.report.coverage import coverage
    from wsrcode.report.floor import floor_rows
    from wsrcode.report.picture import coverage_svg

    standards = corpus.standards
    drawn = {
        f"{name}/coverage.md": f'<div class="wsr-picture">{coverage_svg(corpus, each).strip()}</div>'
        for name, each in standards.items()
    }
    return {
        "coverage": {name: coverage(corpus, each) for name, each in standards.items()},
        "floor": {name: floor_rows(corpus, each) for name, each in standards.items()},
        "fragments": drawn,
    }


def _frozen(
    tree: Tree, program: str, before: Shared | None
) -> tuple[object, tuple[tuple[Standard, Corpus], ...], tuple[Step, ...]]:
    """Return a program's frozen revisions and the steps between them: those of before, where nothing changed."""
    heads = (f"{FOLDER}/{program}/revisions/", f"{FOLDER}/baselines/", f"{FOLDER}/measures.yml")
    rests_on = {name: data for name, data in tree.items() if name.startswith(heads)}
    if before and program in before.frozen and before.frozen[program][0] == rests_on:
        return before.frozen[program]
    corpora = [frozen_reading(tree, program, each).corpus for each in revisions(tree, program)]
    kept = tuple((each.standards[program], each) for each in corpora)
    return rests_on, kept, tuple(step for both in pairwise(kept) for step in _step(*both, released=True))


def _steps(
    corpus: Corpus, program: str, kept: tuple[tuple[Standard, Corpus], ...], known: tuple[Step, ...]
) -> Iterator[Step]:
    """Yield what changed from each frozen revision to the next, and from the last to the text as it stands."""
    yield from known
    if kept:
        yield from _step(kept[-1], (corpus.standards[program], corpus), released=False)


def _step(old: tuple[Standard, Corpus], new: tuple[Standard, Corpus], *, released: bool) -> Iterator[Step]:
    if found := compare(old[0], new[0], old[1], new[1]):
        yield Step(old[0], new[0], found, released)


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


def _bring(site: Site, target: Path, *, linked: bool) -> None:
    if linked:
        # A live server shows what lies there; nothing is copied at each edit.
        with suppress(OSError):
            target.symlink_to(site.root / "dist")
            return
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

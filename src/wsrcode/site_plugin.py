"""The door for mkdocs: it reads, asks for the pages, and hands them over."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
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

from wsrcode.build.akn import akn
from wsrcode.build.language import Language, language
from wsrcode.build.outputs.dataset import packed
from wsrcode.build.pages import Around, Download, Page, Tongue, pages, site_language, speaks
from wsrcode.build.pages.drafting import Drafting, Repository, Turn
from wsrcode.build.pages.feed import NAME, feed_title, feeds
from wsrcode.build.pages.hand import picture_path
from wsrcode.build.pages.kinds import field as field_page
from wsrcode.build.pages.kinds.coverage import right
from wsrcode.build.pages.kinds.home import filled
from wsrcode.build.pages.linked import linked, script
from wsrcode.build.pages.markup import title
from wsrcode.build.pages.offline import WORKER, at_index, located, search_script
from wsrcode.build.pages.press import Press
from wsrcode.build.pages.revised import Revision, Step, steps_of
from wsrcode.build.pages.search import folded_index
from wsrcode.build.pages.shape import (
    in_language,
    languages,
    mark,
    menu,
    other_languages,
    refuse_missing,
    tops,
)
from wsrcode.build.pages.slim import slim
from wsrcode.build.pages.spoken import spoken, tongues
from wsrcode.build.pages.stable import refuse_broken, stable
from wsrcode.build.pages.theme import beside
from wsrcode.build.side_model import sheet_language
from wsrcode.build.templates import template_folders
from wsrcode.errors import WsrcodeError
from wsrcode.load import Reading, Tree, project_root, read, read_folder
from wsrcode.load.addresses import registered
from wsrcode.load.frozen import adopted, kept, revisions
from wsrcode.load.tree import FOLDER
from wsrcode.model.amendment import Amendment
from wsrcode.model.edition import Edition
from wsrcode.model.finding import Finding
from wsrcode.model.law import Measure
from wsrcode.model.revision import Frozen
from wsrcode.model.standard import Corpus, Standard


class Options(Config):  # type: ignore[no-untyped-call] # mkdocs types nothing there
    """What mkdocs.yml may say below `- wsrcode:`."""

    root = option.Optional(option.Type(str))
    """The folder that holds standards/; by default the nearest one upward from mkdocs.yml."""
    language = option.Optional(option.Type(str))
    """The language of this build; by default the first of the languages."""
    languages = option.ListOfItems(option.Type(str), default=[])
    """The languages that the whole site is built in; the first stands at the top, the others in folders."""
    offline = option.Type(bool, default=False)
    """Make pages that can be opened from a folder, without a server, search and all."""
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
    told: Mapping[str, Mapping[str, Any]]
    """What a page says to machines, by its path."""

    def languages_of(self, path: str) -> tuple[str, ...]:
        """Return the languages that a page is there in; one of no program is there in all."""
        page = next((each for each in self.pages if each.path == path), None)
        standard = self.press.whole.standards.get(page.program) if page else None
        return tuple(each for each in self.known if standard is None or each in tongues(standard))


class WsrcodePlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call] # as above
    """Adds the generated pages."""

    site: Site

    def __init__(self) -> None:
        self.kept: dict[tuple[Path, str], Standard] = {}
        self.reading: Reading | None = None
        """What was read already, for whoever builds several languages one after the other."""

    def on_startup(self, **_: Any) -> None:
        """Stay the same between the rebuilds of a live server; mkdocs keeps a plugin that has this event."""

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Draw the pages, and let the theme speak their language."""
        with _told():
            self.site = _site(self.config, config, self.kept, self.reading)
        return _dressed(config, self.site, offline=self.config.offline)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages beside those written by hand, which win, and hang all into the menu."""
        _choose_language(files, config, self.site)
        if self.site.language != self.site.known[0]:
            _leave_out(files, config, self.site)
        written = [each.src_uri for each in files.documentation_pages()]
        for page in self.site.pages:
            if page.path not in written:
                listed = InclusionLevel.UNDEFINED if page.listed else InclusionLevel.NOT_IN_NAV
                files.append(File.generated(config, page.path, content=page.markdown, inclusion=listed))
        added = (*feeds(self.site.press), *stable(self.site.press), *_pictures(self.site.press.corpus))
        for path, data in added:
            files.append(File.generated(config, path, content=data))
        if self.site.press.around.field:
            files.append(File.generated(config, field_page.DATA, content=_data(self.site.press.whole)))
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
        return filled(self.site.press, markdown)

    def on_page_context(self, context: Any, *, page: Shown, config: MkDocsConfig, **_: Any) -> Any:
        """Offer a page in the languages that it has."""
        names = self.site.press.around.names
        known = self.site.languages_of(page.file.src_uri)
        config.extra["alternate"] = [{"name": names[tag], "lang": tag, "link": mark(tag)} for tag in known]
        if len(known) == 1:
            del config.extra["alternate"]
        return context

    def on_post_page(self, output: str, *, page: Shown, **_: Any) -> str:
        """Let the language switch lead to the same page, and give the search dialog a name, which the theme forgets."""
        for tag, address in other_languages(page.url, self.site.language, self.site.known).items():
            output = output.replace(f'href="{mark(tag)}"', f'href="{address}"')
        output = output.replace("</head>", f"{self._head(page.file.src_uri, page.url)}</head>", 1)
        dialog = 'data-md-component="search" role="dialog"'
        output = output.replace(dialog, f'{dialog} aria-label="{escape(self.site.words.say("site.search"))}"')
        # The theme would look for a list of all pages beside each of these, at every first visit, and find none.
        output = output.replace('<link rel="alternate" href="', '<link rel="alternate " href="')
        return slim(at_index(output) if self.config.offline else output)

    def _head(self, path: str, url: str) -> str:
        """Return what a page says to machines: the code as data, and the feed of its program."""
        site, said = self.site, ""
        program = path.partition("/")[0]
        if program in site.press.around.revisions:
            name = escape(feed_title(site.press, site.press.corpus.standards[program]))
            href = f"{'../' * (url.count('/') - 1)}{NAME}"
            said = f'<link rel="alternate" type="application/atom+xml" title="{name}" href="{href}">'
        return said + (script(site.told[path]) if path in site.told else "")

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Fold accents in the search, bring the downloads, and see that no page is missing."""
        top, site = Path(config.site_dir), self.site
        index = top / "search" / "search_index.json"
        if index.is_file():
            found = folded_index(index.read_text(encoding="utf-8"))
            index.write_text(found, encoding="utf-8")
            if self.config.offline:
                found = located(found)
                index.write_text(found, encoding="utf-8")
                index.with_suffix(".js").write_text(search_script(found), encoding="utf-8")
        if site.language == site.known[0]:
            _bring(site, top / "downloads")
            _bring_adopted(site, top / "downloads")
        built = [each.relative_to(top).as_posix() for each in top.rglob("*.html")]
        with _told():
            refuse_missing(site.pages, built)
            if not self.config.live:
                names = site.press.corpus.standards
                refuse_broken((each for name in names for each in registered(site.root, name)), built)


@contextmanager
def _told() -> Iterator[None]:
    """Turn our own errors into the kind that mkdocs tells in one line."""
    try:
        yield
    except WsrcodeError as error:
        raise PluginError(str(error)) from error


def _site(options: Options, config: MkDocsConfig, kept: dict[tuple[Path, str], Standard], read: Reading | None) -> Site:
    root = project_root(Path(options.root or config.config_file_path).absolute())
    reading = read or read_folder(root)
    corpus = _last_good(root, reading, kept) if options.live else _whole(reading)
    folders = template_folders(root)
    known = tuple(options.languages) or tuple(tag for tag in languages(corpus) if speaks(folders, tag))[:1] or ("en",)
    tag = options.language or known[0]
    words = site_language(folders, tag)
    shown = spoken(corpus, tag)
    released = dict(_released(reading, shown, tag, folders, live=options.live))
    around = Around(
        templates=folders,
        names={each: language(folders, each).name for each in {*known, *languages(corpus)} if speaks(folders, each)},
        **_reports(shown, corpus),
        downloads={name: _downloads(root, name) for name in corpus.standards},
        tongues=_tongues(folders, tag, known),
        files="downloads/" if tag == known[0] else "../downloads/",
        revisions=released,
        steps={name: tuple(_steps(each, tag, folders)) for name, each in released.items()},
        address=_address(config, tag, known),
        findings=_findings(reading, corpus) if options.live else (),
        icon=_icon,
        drafting=_drafting(shown, released, _repository(config, root)),
    )
    days = [each.code.as_of for each in corpus.standards.values()]
    around = replace(around, fragments=_drawn(Press(corpus, tag, words, around)))
    drawn = tuple(pages(corpus, tag, words, around))
    press = Press(corpus, tag, words, around)
    return Site(root, tag, known, words, press, drawn, max(days, default=None), dict(linked(press)))


def _address(config: MkDocsConfig, tag: str, known: tuple[str, ...]) -> str:
    if not config.site_url:
        return ""
    return f"{config.site_url.rstrip('/')}/{'' if tag == known[0] else f'{tag}/'}"


def _tongues(folders: tuple[Path, ...], tag: str, known: tuple[str, ...]) -> tuple[Tongue, ...]:
    there = ((language(folders, each), top) for each, top in tops(tag, known).items())
    return tuple(
        Tongue(each.tag, each.name, each.dir, _own_words(each, "booklet.cover.about"), top) for each, top in there
    )


def _own_words(words: Language, key: str) -> str:
    """Return what a language says itself; nothing where it borrows the words."""
    return "" if f"words/{key.replace('.', '/')}" in words.lacking else words.say(key)


def _pictures(corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    """Yield the drawings that pages show, and where they lie."""
    for standard in corpus.standards.values():
        for name, each in standard.pictures.items():
            if "cover" in each.use and name in standard.drawings:
                yield picture_path(standard, name), standard.drawings[name].data


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


def _reports(corpus: Corpus, whole: Corpus) -> dict[str, Any]:
    from wsrcode.report.coverage import coverage
    from wsrcode.report.field import field
    from wsrcode.report.floor import floor_rows

    standards = corpus.standards
    # One program stands beside no other.
    rows = field(whole, whole.standards.values()) if len(whole.standards) > 1 else ()
    return {
        "coverage": {name: coverage(corpus, each) for name, each in standards.items()},
        "field": rows,
        "floor": {name: floor_rows(corpus, each) for name, each in standards.items()},
    }


def _drafting(corpus: Corpus, released: Mapping[str, tuple[Revision, ...]], repository: Repository) -> Drafting:
    from wsrcode.report.compared import wording
    from wsrcode.report.redline import redline

    turns = {name: tuple(_turns(corpus, each, released.get(name, ()))) for name, each in corpus.standards.items()}
    return Drafting(turns, lambda old, new: redline(wording(old), wording(new)), repository)


def _turns(corpus: Corpus, standard: Standard, released: tuple[Revision, ...]) -> Iterator[Turn]:
    """Yield what changed from each frozen revision to the next, and from the last to the text as it stands."""
    sides = [*((each.standard, each.corpus) for each in released), (standard, corpus)]
    for (old, before), (new, after) in pairwise(sides):
        if found := _amendments(old, new, before, after):
            yield Turn(old, new, found, released=new is not standard)


def _repository(config: MkDocsConfig, root: Path) -> Repository:
    """Return where people propose, as far as mkdocs.yml says it: `edit_uri` ends with the folder of the pages."""
    address = (config.repo_url or "").rstrip("/")
    told = next((each["edit_uri"] for each in config.user_configs if each.get("edit_uri")), "")
    written, top = Path(config.docs_dir).resolve(), root.resolve()
    pages = f"{written.relative_to(top).as_posix()}/" if written.is_relative_to(top) else ""
    edit = urljoin(f"{address}/", told if told.endswith("/") else f"{told}/") if address and told else ""
    forms = (root / ".github" / "ISSUE_TEMPLATE").glob("input-*.yml")
    return Repository(
        edit=edit.removesuffix(pages) if pages and edit.endswith(f"/{pages}") else "",
        issues=f"{address}/issues/new" if urlsplit(address).netloc == "github.com" else "",
        forms=frozenset(each.name for each in forms),
    )


def _data(corpus: Corpus) -> str:
    from wsrcode.report.field import field, field_csv

    return field_csv(field(corpus, corpus.standards.values()))


def _field_picture(press: Press, rows: Any) -> str:
    from wsrcode.report.field_picture import Words, field_svg

    words = press.words
    said = Words(
        title=words.say("site.field.title"),
        about=words.say("site.field.desc"),
        statuses={each: press.word("coverage_status", each) for each in field_page.SIGNS},
        groups={each: press.word("field_groups", each) for each in dict.fromkeys(row.group for row in rows)},
        rows={(row.group, row.id): field_page.named(press, row) for row in rows},
        direction=words.dir,
    )
    label = escape(words.say("site.field.picture"))
    return f'<div class="wsr-picture" role="region" tabindex="0" aria-label="{label}">{field_svg(rows, said)}</div>'


def _drawn(press: Press) -> dict[str, str]:
    """Return the reports as pictures, by the page that they stand on."""
    from wsrcode.report.picture import Legend, coverage_svg, floor_svg

    def legend(kind: str, words: Mapping[str, str], **more: Any) -> Legend:
        return Legend(
            title=lambda standard: (
                f"{press.edition(standard)['program/name']}: {press.words.say(f'site.{kind}.title')}"
            ),
            about=press.words.group(f"site.{kind}")["picture"],
            one=press.words.say(f"site.{kind}.one"),
            language=press.language,
            direction=press.words.dir,
            words={name.replace("left-to-law", "left to law"): each for name, each in words.items()},
            **more,
        )

    statuses = press.words.group("site.coverage_status")
    of_rights = legend(
        "coverage",
        statuses,
        label=partial(right, press),
        group=partial(press.word, "coverage_groups"),
        excluded=press.words.say("site.coverage.excluded").rstrip(": "),
    )
    standings = press.words.group("site.standing") | {"unverified": statuses["unverified"]}
    of_law = legend(
        "floor",
        {name.replace("could-not-compare", "could not compare"): each for name, each in standings.items()},
        label=lambda _group, _name, label: label,
        group=partial(_place, press),
    )
    drawn: dict[str, str] = {}
    for name, standard in press.corpus.standards.items():
        drawn[f"{name}/coverage.md"] = coverage_svg(press.corpus, standard, of_rights)
        drawn[f"{name}/floor.md"] = floor_svg(press.corpus, standard, of_law)
    found = {page: f'<div class="wsr-picture">{svg.strip()}</div>' for page, svg in drawn.items()}
    if press.around.field:
        found[field_page.PATH] = _field_picture(press, press.around.field)
    return found


def _place(press: Press, jurisdiction: str) -> str:
    baseline = press.corpus.baselines.get(jurisdiction)
    return baseline.name if baseline else jurisdiction


def _downloads(root: Path, program: str) -> tuple[Download, ...]:
    top = root / "dist"
    made = sorted(each for each in (top / program).rglob("*") if each.is_file() and not each.name.startswith("."))
    return tuple(Download(each.relative_to(top).as_posix(), each.stat().st_size) for each in made)


def _released(
    reading: Reading, corpus: Corpus, tag: str, folders: tuple[Path, ...], *, live: bool
) -> Iterator[tuple[str, tuple[Revision, ...]]]:
    """Yield the adopted texts of each program; a live server goes on without those that cannot be relied on."""
    for name in corpus.standards:
        try:
            found = tuple(_revision(reading.tree, name, each, tag, folders) for each in revisions(reading.tree, name))
        except WsrcodeError:
            if not live:
                raise
            continue
        if found:
            yield name, found


def _revision(tree: Tree, program: str, revision: str, tag: str, folders: tuple[Path, ...]) -> Revision:
    own = f"{FOLDER}/{program}/revisions/{revision}."
    beside = (own, f"{FOLDER}/baselines/", f"{FOLDER}/measures.yml")
    held = tuple((file, data) for file, data in tree.items() if file.startswith(beside) and isinstance(data, bytes))
    frozen, text = _adopted(held, program, revision)
    standard = text.corpus.standards[program]
    there = f"{program}/revisions/{program}-{revision}"
    files = {f"akn-{each}": f"{there}-{each}.xml" for each in standard.languages} | {"json": f"{there}.json"}
    return Revision(frozen, standard, text.corpus, _paper(standard, frozen, tag, folders), files)


@cache
def _adopted(held: tuple[tuple[str, bytes], ...], program: str, revision: str) -> tuple[Frozen, Reading]:
    """Return a frozen text, read once for all languages of the site."""
    tree: Tree = dict(held)
    found = kept(tree, program, revision)
    return found.noun, read(adopted(tree, found))


def _paper(standard: Standard, frozen: Frozen, tag: str, folders: tuple[Path, ...]) -> tuple[Any, ...]:
    return _set(standard, tag, folders, tuple(sorted(frozen.measures.items())))


@cache
def _set(
    standard: Standard, tag: str, folders: tuple[Path, ...], measures: tuple[tuple[str, Measure], ...]
) -> tuple[Any, ...]:
    """Return a frozen text as paragraphs, set once for the page that shows it and for all that compare it."""
    from wsrcode.report.paper import Paper

    return tuple(Paper(Edition(standard, tag), sheet_language(folders, tag), dict(measures)).blocks())


def _steps(released: tuple[Revision, ...], tag: str, folders: tuple[Path, ...]) -> Iterator[Step]:
    from wsrcode.report.paper import changed

    for one, other in steps_of(len(released)):
        old, new = released[one], released[other]
        drafted = new.standard.code.language
        both = all(tag in {*each.standard.translations, each.standard.code.language} for each in (old, new))
        spoken = tag if both or not speaks(folders, drafted) else drafted
        before, after = (_paper(each.standard, each.frozen, spoken, folders) for each in (old, new))
        found = _amendments(old.standard, new.standard, old.corpus, new.corpus)
        yield Step(old, new, found, changed(before, after, new.standard), spoken)


@cache
def _amendments(*both: Any) -> tuple[Amendment, ...]:
    """Return what changed between two frozen texts, compared once for all languages of the site."""
    from wsrcode.diff import compare

    return compare(*both)


def _bring_adopted(site: Site, target: Path) -> None:
    """Write the data of the adopted texts."""
    for revision in (each for released in site.press.around.revisions.values() for each in released):
        for name, path in revision.downloads.items():
            kind, _, tag = name.partition("-")
            file = target / path
            file.parent.mkdir(parents=True, exist_ok=True)
            standard = revision.standard
            file.write_bytes(
                akn(Edition(standard, tag), revision.frozen) if kind == "akn" else packed(revision.corpus, standard)
            )


def _bring(site: Site, target: Path) -> None:
    for files in site.press.around.downloads.values():
        for each in files:
            (target / each.path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(site.root / "dist" / each.path, target / each.path)


@cache
def _icon(name: str) -> str:
    path = Path(str(files_of("material"))) / "templates" / ".icons" / "material" / f"{name}.svg"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _dressed(config: MkDocsConfig, site: Site, *, offline: bool) -> MkDocsConfig:
    config.theme["language"] = site.language
    config.theme.dirs.extend(beside(site.words))
    if offline:
        config.extra["polyfills"] = [*config.extra.get("polyfills", ()), WORKER]
    config.copyright = site.words.say("site.footer")
    for palette, word in zip(config.theme.get("palette") or (), ("dark", "light"), strict=False):
        palette["toggle"]["name"] = site.words.say(f"site.palette.{word}")
    return config


def _choose_language(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Keep of the hand-written pages those in this language, each at the place of the page it translates."""
    for file in list(files.documentation_pages()):
        path, tag = in_language(file.src_uri, (*site.press.around.names, site.language))
        if tag is None:
            continue
        files.remove(file)
        if tag == site.language:
            if (replaced := files.get_file_from_path(path)) is not None:
                files.remove(replaced)
            files.append(File.generated(config, path, content=file.content_bytes))


def _leave_out(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Take away pages written by hand in the first language where there is a generated one in this language."""
    made = {each.path for each in site.pages}
    for file in list(files.documentation_pages()):
        # What stands in the folder itself was written in no language in particular, so in the first one.
        if file.src_uri in made and file.abs_src_path and Path(config.docs_dir) in Path(file.abs_src_path).parents:
            files.remove(file)

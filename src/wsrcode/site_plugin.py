"""The door for mkdocs: at each of its events, it asks for what belongs there and hands it over."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as Shown
from mkdocs.utils import is_error_template

from wsrcode.build.pages.kinds.home import filled
from wsrcode.build.pages.lent import settled
from wsrcode.build.pages.markup import title
from wsrcode.build.pages.offline import WORKER, at_index, located, search_script
from wsrcode.build.pages.search import folded_index
from wsrcode.build.pages.shape import mark, menu, other_languages, refuse_missing
from wsrcode.build.pages.slim import slim
from wsrcode.build.pages.stable import refuse_broken
from wsrcode.build.pages.theme import beside as theme_beside
from wsrcode.errors import WsrcodeError
from wsrcode.load import project_root
from wsrcode.load.addresses import registered
from wsrcode.site import Asked, Memory, Site, draw
from wsrcode.site.beside import beside
from wsrcode.site.buttons import PATH as BUTTONS
from wsrcode.site.buttons import buttons, stylesheet
from wsrcode.site.downloads import FOLDER, bring, bring_adopted
from wsrcode.site.inline import Passing
from wsrcode.site.left import Left
from wsrcode.site.missing import missing
from wsrcode.site.ready import ready
from wsrcode.site.repository import repository
from wsrcode.site.sections import read_sooner
from wsrcode.site.written import choose

AROUND = "assets/around.js"
"""Our own template of the theme, for what its pages would repeat."""


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


class WsrcodePlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call] # as above
    """Adds the generated pages."""

    site: Site
    left: Left | None

    def __init__(self) -> None:
        self.memory = Memory()
        """What was read already; whoever builds several times hands over their own."""
        self.wanted: frozenset[str] | None = None
        """The paths of the pages that a live server wants before the others."""

    def on_startup(self, **_: Any) -> None:
        """Stay the same between the rebuilds of a live server; mkdocs keeps a plugin that has this event."""

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Draw the pages, and let the theme speak their language."""
        with _told():
            self.site = draw(_asked(self.config, config), self.memory, self.wanted)
        self.left = None
        config.theme.get_env = partial(ready, config.theme.get_env)  # type: ignore[method-assign] # see there
        return _dressed(config, self.site, offline=self.config.offline)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Let the search read what it will, by now that it is set up."""
        read_sooner(config)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages beside those written by hand, which win, and hang all into the menu."""
        written = choose(files, config, self.site)
        for page in self.site.pages:
            if page.path not in written:
                listed = InclusionLevel.UNDEFINED if page.listed else InclusionLevel.NOT_IN_NAV
                files.append(File.generated(config, page.path, content=page.markdown, inclusion=listed))
        for path, data in (*beside(self.site), (BUTTONS, stylesheet())):
            files.append(File.generated(config, path, content=data))
        if config.nav is None:
            config.nav = menu(self.site.pages, written, self.site.words.say("site.menu.home"))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Leave the pages that a live server shows already as they are; all others have added theirs by now."""
        if self.config.live:
            self.left = Left(files, self.site, config.nav, self.memory)
        return nav

    def on_page_markdown(self, markdown: str, *, page: Shown, **_: Any) -> str:
        """Give a program's page a title that is only text; put the list of programs where a page asks for it."""
        self.memory.between()
        made = self.site.by_path.get(page.file.src_uri)
        if made and made.program:
            # Else mkdocs takes it from the heading, and the theme prints it as it is.
            page.title = title(made.title)
        if self.site.day:
            page.update_date = self.site.day.isoformat()
        return filled(self.site.press, markdown)

    def on_page_context(self, context: Any, *, page: Shown, config: MkDocsConfig, **_: Any) -> Any:
        """Offer a page in the languages that it has."""
        self.memory.between()
        names = self.site.press.around.names
        known = self.site.languages_of(page.file.src_uri)
        config.extra["alternate"] = [{"name": names[tag], "lang": tag, "link": mark(tag)} for tag in known]
        if len(known) == 1:
            del config.extra["alternate"]
        return context

    def on_post_page(self, output: str, *, page: Shown, **_: Any) -> str:
        """Let the language switch lead to the same page, and say what the page says to machines."""
        for tag, address in other_languages(page.url, self.site.language, self.site.known).items():
            output = output.replace(f'href="{mark(tag)}"', f'href="{address}"')
        output = output.replace("</head>", f"{self.site.head(page.file.src_uri, page.url)}</head>", 1)
        output = settled(output, self.site.words.dir)
        return slim(at_index(output) if self.config.offline else output, buttons())

    def on_template_context(self, context: Any, *, template_name: str, **_: Any) -> Any:
        """Let a page that stands for any address lead into its own language; mkdocs takes each for the whole site."""
        if is_error_template(template_name):
            context["whole_url"] = context["base_url"]
            context["base_url"] += "" if self.site.is_first else f"{self.site.language}/"
        return context

    def on_post_template(self, output_content: str, *, template_name: str, **_: Any) -> str:
        """Say in what belongs to no page, too, which of the theme's words are of another language."""
        said = settled(output_content, self.site.words.dir)
        return slim(said, buttons()) if template_name == AROUND else said

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Fold accents in the search, bring the downloads, and see that no page is missing."""
        top, site = Path(config.site_dir), self.site
        index = top / "search" / "search_index.json"
        if index.is_file():
            _search(index, self.left, offline=self.config.offline)
        if site.is_first:
            made = (each for files in site.press.around.downloads.values() for each in files)
            bring(site.root, made, top / FOLDER, linked=self.config.live)
            bring_adopted(site.shared.texts, top / FOLDER)
        built = [each.relative_to(top).as_posix() for each in top.rglob("*.html")]
        built += self.left.there if self.left else []
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


def _asked(options: Options, config: MkDocsConfig) -> Asked:
    root = project_root(Path(options.root or config.config_file_path).absolute())
    return Asked(
        root,
        tuple(options.languages),
        options.language or "",
        options.live,
        config.site_url or "",
        repository(root, config.repo_url, config.edit_uri, Path(config.docs_dir)),
    )


def _dressed(config: MkDocsConfig, site: Site, *, offline: bool) -> MkDocsConfig:
    config.theme["language"] = site.language
    config.theme.dirs.extend(theme_beside(site.words))
    config.extra_css = [BUTTONS, *config.extra_css]
    # A copy: a live server asks for it again and again.
    config.markdown_extensions = [*config.markdown_extensions, Passing()]
    if offline:
        config.extra["polyfills"] = [*config.extra.get("polyfills", ()), WORKER]
    config.copyright = site.words.say("site.footer")
    # The theme gives the search's dialog none.
    config.extra["search_name"] = site.words.say("site.search")
    config.extra["missing"] = missing(site)
    for palette, word in zip(config.theme.get("palette") or (), ("dark", "light"), strict=False):
        palette["toggle"]["name"] = site.words.say(f"site.palette.{word}")
    return config


def _search(index: Path, left: Left | None, *, offline: bool) -> None:
    found = folded_index(index.read_text(encoding="utf-8"))
    if offline:
        found = located(found)
        index.with_suffix(".js").write_text(search_script(found), encoding="utf-8")
    index.write_text(left.searched(found) if left else found, encoding="utf-8")

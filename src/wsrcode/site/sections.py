"""What the search knows of a page, read by the parser of XML: the theme's own takes a tenth of a whole build.

Markdown writes pages that are XML, nearly always; whatever is not, the theme's own parser reads.
"""

from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

from material.plugins.search.plugin import (  # type: ignore[import-untyped]
    Parser,
    SearchIndex,
    SearchPlugin,
)
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

_ROOT = "page"
# In HTML, these hold something else than in XML, or nothing.
_OTHERWISE = ("<!", "<?", "<script", "<style", "<textarea", "<title")


def read_sooner(config: MkDocsConfig) -> None:
    """Let the search of the theme read pages so; what it finds is the same."""
    for plugin in config.plugins.values():
        if isinstance(plugin, SearchPlugin) and plugin.config.enabled:
            plugin.search_index = _Index(**plugin.config)


class _Index(SearchIndex):  # type: ignore[misc]
    def add_entry_from_context(self, page: Page) -> None:
        """Add the sections of a page, as the theme does."""
        if (page.meta.get("search") or {}).get("exclude"):
            return
        for section in sections(page.content or ""):
            if not section.is_excluded():
                self.create_entry_for_section(section, page.toc, page.url, page)


def sections(content: str) -> list[Any]:
    """Return the sections of a page, as the theme's own parser tells them apart."""
    if not any(each in content for each in _OTHERWISE):
        try:
            return _quickly(content)
        except ExpatError:
            pass
    told = Parser()
    told.feed(content)
    told.close()
    found: list[Any] = told.data
    return found


def _quickly(content: str) -> list[Any]:
    told = Parser()

    def begin(tag: str, attributes: dict[str, str]) -> None:
        if tag != _ROOT:
            told.handle_starttag(tag.lower(), [(name.lower(), value) for name, value in attributes.items()])

    def end(tag: str) -> None:
        if tag != _ROOT:
            told.handle_endtag(tag.lower())

    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begin, end, told.handle_data
    parser.Parse(f"<{_ROOT}>{content}</{_ROOT}>", True)  # noqa: FBT003 - it takes no names
    found: list[Any] = told.data
    return found

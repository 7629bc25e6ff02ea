"""What the kinds of page work with: the corpus, the words of one language, and the templates."""

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from dataclasses import replace
from datetime import date
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from markupsafe import Markup, escape

from wsrcode.build.language import Language, in_output
from wsrcode.build.laws import LAW, Laws, laws
from wsrcode.build.pages.define import Around
from wsrcode.build.pages.lent import lent, marked
from wsrcode.build.pages.markup import in_language, in_style, plain, shown
from wsrcode.build.pages.spoken import spoken
from wsrcode.build.templates import template_folders, theme
from wsrcode.errors import WsrcodeError
from wsrcode.model.edition import Edition, Words
from wsrcode.model.finding import Finding
from wsrcode.model.instrument import Citation
from wsrcode.model.law import Baseline, Floor
from wsrcode.model.provision import PRINTABLE, Provision
from wsrcode.model.standard import Corpus, Standard


class Press:
    """Sets pages in one language; its corpus holds only the programs that speak it, `whole` holds all."""

    settles = False
    """Whether words that the language lacks are marked with whose they are, to be told apart on the finished page."""
    wanted: frozenset[str] | None = None
    """The paths of the pages that are asked for; None asks for all."""

    def __init__(self, corpus: Corpus, language: str, words: Language, around: Around) -> None:
        self.whole = corpus
        self.corpus = spoken(corpus, language)
        self.language = language
        self.words = words
        self.around = around
        self.made: dict[tuple[Edition, str], dict[str, Any]] = {}
        """What was made already of a provision, which stands on several pages."""

    def alone(self, program: str) -> "Press":
        """Return what sets the pages of one program as if there were no other in this language."""
        one = copy(self)
        one.corpus = replace(self.corpus, standards={program: self.corpus.standards[program]})
        return one

    def only(self, wanted: frozenset[str]) -> "Press":
        """Return what sets these pages; a kind may set more, and does well to leave out many."""
        one = copy(self)
        one.wanted = wanted
        return one

    def wants(self, path: str) -> bool:
        """Say whether a page is asked for."""
        return self.wanted is None or path in self.wanted

    def showing(self, fragments: Mapping[str, str]) -> "Press":
        """Return what sets the same pages with pictures, by their page."""
        one = copy(self)
        one.around, one.made = replace(self.around, fragments=fragments), {}
        return one

    def settling(self) -> "Press":
        """Return what sets the same pages with marks; whoever asks has to settle them."""
        one = copy(self)
        one.words, one.settles, one.made = lent(self.words), True, {}
        for kept in ("places", "records"):
            one.__dict__.pop(kept, None)
        return one

    @cached_property
    def folders(self) -> tuple[Path, ...]:
        """Where the templates lie."""
        return self.around.templates or template_folders(None)

    @cached_property
    def places(self) -> dict[str, str]:
        """Names of places in this language."""
        return self._of_sheets("places")

    @cached_property
    def records(self) -> dict[str, str]:
        """Names of records in this language."""
        return self._of_sheets("records")

    @property
    def laws(self) -> Laws:
        """What laws and instruments are called in this language, as sheets call them."""
        return laws(self.folders, self.language)

    def _of_sheets(self, group: str) -> dict[str, str]:
        words = in_output(self.folders, self.language, "sheet")
        return (lent(words) if self.settles else words).group(group)

    def draw(self, template: str, **values: Any) -> str:
        """Return a page; every value is shown as plain text unless it was marked up on purpose."""
        try:
            drawn = (
                _environment(self.folders)
                .get_template(f"{template}.md")
                .render(press=self, say=self.words.say, colon=self.sign("colon"), stop=self.sign("stop"), **values)
            )
        except TemplateError as error:
            raise WsrcodeError(f"templates/site/pages/{template}.md: {error}") from None
        return drawn.strip() + "\n"

    def edition(self, standard: Standard, language: str = "") -> Edition:
        """Return a standard in this language, or in another; its texts are gathered once for all pages."""
        return _edition(standard, language or self.language)

    def said(self, words: Words | None) -> Markup:
        """Return a text of an edition, marked when it is in another language than the page."""
        return self.said_in(words.language, words.text) if words else Markup("")

    def english(self, text: str) -> Markup:
        """Return a text that is kept in English only, such as the name of a law."""
        return self.said_in("en", text)

    def own(self, standard: Standard, text: str) -> Markup:
        """Return a text of program.yml that nobody translates."""
        return self.said_in(standard.code.language, text)

    def said_in(self, language: str, text: str) -> Markup:
        """Return a text, marked with its language, and with its direction where that is not the page's."""
        return in_language(text, language, self.language, "" if self.words.dir == "ltr" else "ltr")

    def word(self, group: str, key: str) -> str:
        """Return the word for a key of a group, or the key itself in plain letters when there is none yet."""
        known = self.words.group(f"site.{group}").get(key.replace(" ", "-"))
        return known or self._in_english(key.replace("-", " "))

    def _in_english(self, text: str) -> str:
        return marked(text, "en") if self.settles and self.language != "en" else text

    def record(self, name: str) -> str:
        """Return what is looked at, as sheets call it where this site has no word of its own for it."""
        return self.words.group("site.look_at").get(name) or self.records.get(name) or self.word("look_at", name)

    def language_name(self, tag: str) -> str:
        """Return a language's own name for itself."""
        return self.around.names.get(tag, tag)

    def tongue(self, tag: str) -> Markup:
        """Return it marked as what it is: among names that run the other way each keeps its place."""
        return Markup('<bdi lang="{}">{}</bdi>').format(tag, plain(self.language_name(tag)))

    def place(self, jurisdiction: str) -> Markup:
        """Return the name of a place, as sheets call it where they do."""
        name, language = self.placed(jurisdiction)
        return self.said_in(language, name)

    def placed(self, jurisdiction: str) -> tuple[str, str]:
        """Return the name of a place, and its language."""
        if named := self.places.get(jurisdiction) or self.laws.places.get(jurisdiction):
            return named, self.language
        baseline = self.corpus.baselines.get(jurisdiction)
        return (baseline.name, "en") if baseline else (jurisdiction, self.language)

    def day(self, stated: str | None) -> str:
        """Return a day, month or year in words, as far as it is known."""
        match [int(each) for each in (stated or "").split("-") if each]:
            case year, month, number:
                return self.words.date(date(year, month, number))
            case year, month:
                return f"{self.words.months[month - 1]} {self.words.numerals.written(year)}"
            case [year]:
                return self.words.numerals.written(year)
        return ""

    def icon(self, name: str | None) -> Markup:
        """Return an icon, for the eye only."""
        drawn = Markup(self.around.icon(name) if name else "")  # noqa: S704 - from the theme's own folder
        return Markup('<span class="wsr-icon" aria-hidden="true">{}</span>').format(drawn) if drawn else drawn

    def paint(self, colour: str | None) -> Markup:
        """Return the attribute that gives an element the colour of its part."""
        known = theme(self.folders)["colours"].get(colour or "grey")
        return Markup('style="--part: {fill}; --part-ink: {ink}"').format(**known) if known else Markup("")

    def law(self, floor: Floor) -> Markup:
        """Return what a rule of law is called, in English where it has no name in this language."""
        title = self.laws.titles.get(floor.id)
        return plain(title) if title else self.english(floor.title)

    def where(self, baseline: Baseline) -> Markup:
        """Return the place where a law holds, in full where it has a full name in this language."""
        named = baseline.name if self.language == LAW else self.laws.places.get(baseline.jurisdiction)
        return plain(named) if named else self.place(baseline.jurisdiction)

    def sign(self, name: str) -> Markup:
        """Return a sign as this language writes it, with its space: `colon`, `between`, `listed`, `stop`."""
        return escape(self.words.say(name))

    def listed(self, items: Iterable[object]) -> Markup:
        """Return items one after the other, with the comma of this language between them."""
        return self.sign("between").join(shown(each) for each in items)

    def demand(self, floor: Floor) -> str:
        """Return what a rule of law demands, in words."""
        if floor.amount is None:
            return self.word("demands", floor.comparator)
        return self.words.bound(floor.comparator, floor.amount)

    def instrument(self, cited: Citation, name: str = "") -> Markup:
        """Return the official title of what is cited, or for the UDHR what the article is about.

        With a name before it, both are of one piece: else they part where the page runs the other way.
        """
        language, title = self.titled(cited)
        if not name:
            return self.said_in(language, title)
        return self.said_in(language, Markup("<strong>{}</strong> {}").format(plain(name), plain(title)))

    def titled(self, cited: Citation) -> tuple[str, str]:
        """Return the language of a title and the title itself."""
        if cited.instrument == "UDHR" and cited.number:
            titles = self.corpus.registers.udhr_labels.get(int(cited.number), {})
        else:
            known = self.corpus.registers.instruments.get(cited.instrument)
            titles = known.title if known else {}
        language = self.language if self.language in titles else "en"
        return language, titles.get(language, "")

    def findings(self, *files: str) -> tuple[Finding, ...]:
        """Return what was found in these files."""
        return tuple(each for each in self.around.findings if each.place.file in files)

    def fragment(self, path: str) -> Markup:
        """Return what a report has drawn for a page."""
        return Markup(self.around.fragments.get(path, ""))  # noqa: S704 - of our own making, see Around

    def address(self, standard: Standard, provision: str) -> Markup:
        """Return where a provision stands, from a page directly in its program's folder."""
        part = standard.part_of.get(provision)
        return Markup("parts/{}.md#{}").format(part.id, provision) if part else Markup("")

    def printable(self, standard: Standard) -> Iterator[Provision]:
        """Yield the provisions of the outline that may be shown."""
        for part in standard.code.outline:
            yield from (each for each in standard.in_order(part) if each.printable)


def unverified(standard: Standard) -> list[Provision]:
    """Return the provisions that may not be shown yet, in the order of the outline, then those that it leaves out."""
    outlined = [each for part in standard.code.outline for each in standard.in_order(part)]
    rest = [each for each in standard.provisions.values() if each.id not in standard.part_of]
    return [each for each in (*outlined, *rest) if not each.printable]


def sure(mark: str | None) -> bool:
    """Say whether something marked so may be shown; what has no mark of its own is as sure as its provision."""
    return mark is None or mark in PRINTABLE


@lru_cache(maxsize=128)
def _edition(standard: Standard, language: str) -> Edition:
    return Edition(standard, language)


@cache
def _environment(folders: tuple[Path, ...]) -> Environment:
    made = Environment(
        loader=FileSystemLoader([folder / "site" / "pages" for folder in folders]),
        autoescape=True,
        finalize=shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=True,
    )
    made.filters["in_style"] = in_style
    return made

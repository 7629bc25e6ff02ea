"""What pages show beside the corpus, gathered for one language."""

from dataclasses import dataclass, field
from pathlib import Path

from wsrcode.build.pages import Around
from wsrcode.build.pages.drafting import Repository
from wsrcode.build.pages.press import Press
from wsrcode.build.pages.spoken import spoken
from wsrcode.build.pages.words import site_language
from wsrcode.build.templates import template_folders
from wsrcode.site.downloads import FOLDER
from wsrcode.site.drawings import of_field, of_program
from wsrcode.site.icons import icon
from wsrcode.site.memory import Pictures
from wsrcode.site.revised import revised
from wsrcode.site.shared import Shared
from wsrcode.site.tongues import first_of, names, tongues
from wsrcode.site.turns import drafting


@dataclass(frozen=True)
class Asked:
    """What the settings of a site ask for."""

    root: Path
    languages: tuple[str, ...] = ()
    """The first stands at the top; none leaves it to the programs."""
    language: str = ""
    """The one that is built now; by default the first."""
    live: bool = False
    address: str = ""
    """Where the site will stand; empty where nobody has said."""
    repository: Repository = field(default_factory=Repository)


def press_of(
    asked: Asked, shared: Shared, pictures: Pictures, wanted: frozenset[str] | None = None
) -> tuple[Press, tuple[str, ...]]:
    """Return what the pages of one language are set with, and the languages of the site.

    What is told of one program is told of those that speak the language; the field is of all.
    """
    folders, corpus = template_folders(shared.root), shared.corpus
    known = asked.languages or first_of(corpus, folders)
    tag = asked.language or known[0]
    words, own = site_language(folders, tag), spoken(corpus, tag).standards
    released = {name: revised(each, tag, folders) for name, each in shared.texts.items() if name in own}
    around = Around(
        templates=folders,
        names=names(corpus, folders, known),
        coverage={name: shared.reports[name].coverage for name in own},
        floor={name: shared.reports[name].floor for name in own},
        revisions={name: revisions for name, (revisions, _) in released.items()},
        steps={name: steps for name, (_, steps) in released.items()},
        address=_address(asked.address, tag, known),
        field=shared.field,
        downloads={name: shared.downloads.get(name, ()) for name in corpus.standards},
        tongues=tongues(folders, tag, known),
        files=f"{FOLDER}/" if tag == known[0] else f"../{FOLDER}/",
        findings=shared.found.findings,
        drafting=drafting({name: each for name, each in shared.turns.items() if name in own}, asked.repository),
        icon=icon,
    )
    press = Press(corpus, tag, words, around)
    return press.showing(_pictures(press, shared, pictures, wanted)), known


def _pictures(press: Press, shared: Shared, kept: Pictures, wanted: frozenset[str] | None) -> dict[str, str]:
    """Return the reports as pictures, by the page that they stand on; those of a report that is the same are kept.

    So are those on no page that is wanted before the others.
    """
    found = of_field(press, shared.field)
    for name, standard in press.corpus.standards.items():
        report = shared.reports[name]
        known, drawn = kept.get(name, (None, {}))
        waits = known is not None and wanted is not None and wanted.isdisjoint(drawn)
        if known is not report and not waits:
            kept[name] = report, of_program(press, standard)
        found |= kept[name][1]
    return found


def _address(site: str, tag: str, known: tuple[str, ...]) -> str:
    return f"{site.rstrip('/')}/{'' if tag == known[0] else f'{tag}/'}" if site else ""

"""What the pages of every language are drawn from: read once for all of them, and again only when something changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from wsrcode.build.pages import Download
from wsrcode.build.pages.drafting import Turn
from wsrcode.errors import WsrcodeError
from wsrcode.load import Reading, Tree
from wsrcode.load.glossaries import glossaries
from wsrcode.load.reading import read
from wsrcode.load.tree import FOLDER, folder_tree
from wsrcode.model.standard import Corpus, Standard
from wsrcode.report.field import FieldRow
from wsrcode.site.downloads import downloads
from wsrcode.site.findings import Found, findings, program_of, touched
from wsrcode.site.readable import last_good, whole
from wsrcode.site.reports import Report, field_rows, report
from wsrcode.site.stamps import Stamps, forget, stamps
from wsrcode.site.texts import Texts, texts
from wsrcode.site.turns import turns


@dataclass(frozen=True, eq=False)
class Shared:
    """All that is the same in every language."""

    root: Path
    live: bool
    tree: Tree
    stamps: Stamps
    downloads: Mapping[str, tuple[Download, ...]]
    reading: Reading
    corpus: Corpus
    found: Found
    reports: Mapping[str, Report]
    """By program."""
    field: tuple[FieldRow, ...]
    """All programs side by side, whatever they speak."""
    texts: Mapping[str, Texts]
    """By program, where it has adopted any."""
    turns: Mapping[str, tuple[Turn, ...]]
    """By program."""


def shared(root: Path, good: dict[str, Standard], before: Shared | None, *, live: bool) -> Shared:
    """Return what all languages share: that of before where nothing changed, and else what of it still holds.

    `good` remembers the last good text of each program for a live server.
    """
    tree, found = folder_tree(root), stamps(root)
    made = {each.name: downloads(root, each.name) for each in sorted((root / FOLDER).iterdir()) if each.is_dir()}
    if before and (before.tree, before.stamps, before.downloads) == (tree, found, made):
        return before
    if before and before.stamps != found:
        forget()
    reading = read(tree, glossaries(root), before.reading if before else None)
    corpus = last_good(reading, good) if live else whole(reading)
    kept = dict(_texts(tree, corpus, before, found, live=live))
    same = before if before and _law(before.corpus) == _law(corpus) else None
    return Shared(
        root,
        live,
        tree,
        found,
        made,
        reading,
        corpus,
        findings(reading, corpus, (before.tree, before.corpus, before.found) if before else None) if live else Found(),
        {name: _report(corpus, each, same) for name, each in corpus.standards.items()},
        field_rows(corpus),
        kept,
        {name: _turns(corpus, corpus.standards[name], each, same) for name, each in kept.items()},
    )


def changed(before: Shared | None, now: Shared) -> frozenset[str] | None:
    """Return the programs that something changed for; None when it may be all of them."""
    if before is now:
        return frozenset()
    there = now.corpus.standards.keys()
    if before is None or before.stamps != now.stamps or before.corpus.standards.keys() != there:
        return None
    programs = touched(before.tree, now.tree)
    programs |= {program_of(each.place.file) for each in set(before.found.findings) ^ set(now.found.findings)}
    programs |= {name for name in now.downloads if before.downloads.get(name) != now.downloads[name]}
    return frozenset(programs) if programs <= there else None


def _law(corpus: Corpus) -> object:
    return corpus.baselines, corpus.measures, corpus.glossaries


def _texts(
    tree: Tree, corpus: Corpus, before: Shared | None, now: Stamps, *, live: bool
) -> Iterator[tuple[str, Texts]]:
    """Yield the adopted texts of each program; a live server goes on without those that cannot be relied on."""
    for name in corpus.standards:
        try:
            found = texts(tree, name, before.texts.get(name) if before else None)
        except WsrcodeError:
            if not live:
                raise
            continue
        if found.texts:
            yield name, found.in_other_words() if before and before.stamps != now else found


def _report(corpus: Corpus, standard: Standard, before: Shared | None) -> Report:
    same = before is not None and before.corpus.standards.get(standard.id) is standard
    return before.reports[standard.id] if before and same else report(corpus, standard)


def _turns(corpus: Corpus, standard: Standard, kept: Texts, before: Shared | None) -> tuple[Turn, ...]:
    same = before is not None and before.corpus.standards.get(standard.id) is standard
    if before and same and before.texts.get(standard.id) is kept:
        return before.turns[standard.id]
    return tuple(turns(kept, standard, corpus))

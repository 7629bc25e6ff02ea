"""What `wsrcode verify` does between its words and its exit status."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wsrcode.diff import compare
from wsrcode.errors import CouldNotCompare, WsrcodeError
from wsrcode.load import Reading, Tree, read
from wsrcode.load.frozen import allowed, faults_of, frozen_reading, kept, revisions, signatures
from wsrcode.load.tree import FOLDER
from wsrcode.model.amendment import Amendment
from wsrcode.model.edition import Edition
from wsrcode.model.finding import Finding, Place, Severity
from wsrcode.model.mark import mark, mark_of
from wsrcode.model.revision import Adoption, Frozen
from wsrcode.model.standard import Standard
from wsrcode.model.words import did_you_mean
from wsrcode.record.signature import signers
from wsrcode.report.amendments.text import told

_MARK = re.compile(r"[0-9a-f]{12}")


@dataclass(frozen=True)
class Paper:
    """What a mark on a paper stands for."""

    program: str
    revision: str
    language: str = ""
    """Empty where the mark is the same in every language."""
    frozen: Frozen | None = None
    """None where the text lies in the work tree and no revision holds it."""


@dataclass(frozen=True)
class Since:
    """What changed since a paper's text."""

    label: str
    amendments: tuple[Amendment, ...]


def programs(tree: Tree, asked: str | None) -> list[str]:
    """Return the programs of a tree, or the one asked for."""
    steps = (file.split("/") for file in tree)
    # standards/<program>/<file or folder>
    known = sorted({each[1] for each in steps if len(each) > 2} - {"baselines"})  # noqa: PLR2004
    if asked is None:
        return known
    if asked not in known:
        there = f"; there are: {', '.join(known) or 'none'}"
        raise WsrcodeError(f"no program {asked!r}{did_you_mean(asked, known) or there}")
    return [asked]


def verified(tree: Tree, names: Iterable[str]) -> tuple[list[str], list[Finding]]:
    """Return what is whole, in a line each, and what is not."""
    whole: list[str] = []
    wrong: list[Finding] = []
    for program in names:
        found = [*faults_of(tree, program), *_unsigned(tree, program)]
        wrong += found
        if not revisions(tree, program):
            whole.append(f"{program}: no revision has been released yet")
        elif not found:
            whole += [_line(kept(tree, program, revision).noun) for revision in revisions(tree, program)]
    return whole, wrong


def _unsigned(tree: Tree, program: str) -> Iterator[Finding]:
    """Yield the signatures that are missing or not by the right keys: by the list of the revision before."""
    before: Frozen | None = None
    for revision in revisions(tree, program):
        try:
            found = kept(tree, program, revision)
        except CouldNotCompare:
            return
        by = before or found.noun
        yield from _not_signed(tree, found.file, allowed(by), required=False)
        for each in found.noun.decisions:
            file = f"{FOLDER}/{program}/decisions/{each.id}.yml"
            yield from _not_signed(tree, file, allowed(by), required=by.text.program.governance.signed)
        before = found.noun


def _not_signed(tree: Tree, file: str, allowed: bytes, *, required: bool) -> Iterator[Finding]:
    made, data = signatures(tree, file), tree.get(file)
    if not isinstance(data, bytes) or not (made or required):
        return
    good = [each for each in made if signers(data, [each], allowed)]
    if not made:
        message = "has no signature, but decisions had to be signed"
    elif len(good) < len(made):
        bad = len(made) - len(good)
        message = f"has {bad} of {len(made)} signatures that no key allowed then has made over these bytes"
    else:
        return
    yield Finding(Place(file), Severity.ERROR, message, "verify/signature")


def _line(frozen: Frozen) -> str:
    said = [f"{frozen.program} {frozen.revision}: as it was frozen, mark {frozen.mark}", adoption(frozen)]
    return "; ".join(filter(None, said))


def adoption(frozen: Frozen) -> str:
    """Return in words who adopted a revision, when, and from when it binds, as far as it is known."""
    words = [
        f"adopted{_by(frozen.adopted)}" if frozen.adopted != Adoption() else "",
        f"binds from {frozen.effective}" if frozen.effective else "",
        "a reconstruction, not the adopted text" if frozen.reconstructed else "",
    ]
    return ", ".join(filter(None, words))


def _by(adopted: Adoption) -> str:
    body, day = adopted.by or "", adopted.on or ""
    return (f" by {body}" if body else "") + (f" {'on' if day.count('-') > 1 else 'in'} {day}" if day else "")


def a_mark(word: str) -> str:
    """Return a mark as it is printed; raise WsrcodeError when a person mistyped it."""
    bare = re.sub(r"[\s-]", "", word).lower()
    if not _MARK.fullmatch(bare):
        raise WsrcodeError(f"{word[:40]!r} is no mark; type the twelve signs as printed, such as 505a-d696-f835")
    return f"{bare[:4]}-{bare[4:8]}-{bare[8:]}"


def identified(tree: Tree, names: Iterable[str], printed: str) -> list[str]:
    """Return in words what a mark stands for, and what changed since; nothing when no text has it."""
    lines: list[str] = []
    for paper in papers(tree, list(names), printed):
        lines.append(f"{printed}: {named(paper)}")
        for each in since(tree, paper):
            lines += ["", f"since then, up to {each.label}:", told(each.amendments)]
    return lines


def papers(tree: Tree, names: Iterable[str], printed: str) -> Iterator[Paper]:
    """Yield what a mark stands for: frozen revisions first, then the work tree as it is."""
    known = False
    for program in names:
        for revision in reversed(revisions(tree, program)):
            for paper in _of_revision(kept(tree, program, revision).noun, printed):
                known = True
                yield paper
    if not known:
        yield from _of_work_tree(read(tree), set(names), printed)


def _of_revision(frozen: Frozen, printed: str) -> Iterator[Paper]:
    if frozen.mark == printed:
        yield Paper(frozen.program, frozen.revision, frozen=frozen)
    for language, spoken in frozen.languages.items():
        if spoken.mark == printed:
            yield Paper(frozen.program, frozen.revision, language, frozen)


def _of_work_tree(reading: Reading, names: set[str], printed: str) -> Iterator[Paper]:
    for name, standard in reading.corpus.standards.items():
        if name in names:
            if mark(standard) == printed:
                yield Paper(name, standard.code.revision)
            for language in standard.languages:
                if mark_of(Edition(standard, language)) == printed:
                    yield Paper(name, standard.code.revision, language, _same_text(reading, standard))


def _same_text(reading: Reading, standard: Standard) -> Frozen | None:
    """Return the revision with this very text: then only its translation has changed since it was frozen."""
    every = (kept(reading.tree, standard.id, each).noun for each in revisions(reading.tree, standard.id))
    return next((each for each in every if each.mark == mark(standard)), None)


def named(paper: Paper) -> str:
    """Return in words what a paper is."""
    language = f"in {paper.language}" if paper.language else "the same in every language"
    if paper.frozen is None:
        return f"{paper.program}, the work tree as it is, {language}; no revision holds this text"
    return "; ".join(filter(None, (f"{paper.program} {paper.revision}, {language}", adoption(paper.frozen))))


def since(tree: Tree, paper: Paper) -> Iterator[Since]:
    """Yield what changed from a paper's revision to the last one, and from that to the work tree."""
    if paper.frozen is None:
        return
    last = revisions(tree, paper.program)[-1]
    text = frozen_reading(tree, paper.program, paper.revision)
    if last != paper.revision:
        newer = frozen_reading(tree, paper.program, last)
        yield Since(f"{paper.program} {last}, the last one released", _between(text, newer, paper.program))
    now = read(tree)
    if paper.program not in now.corpus.standards:
        raise CouldNotCompare(f"the work tree of {paper.program} cannot be read; run `wsrcode check`")
    yield Since("the work tree, which nobody has released", _between(text, now, paper.program))


def _between(old: Reading, new: Reading, program: str) -> tuple[Amendment, ...]:
    one, other = (each.corpus.standards[program] for each in (old, new))
    return compare(one, other, old.corpus, new.corpus, new.place)

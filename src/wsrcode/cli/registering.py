"""What `wsrcode print` and `wsrcode report paper` do between their words and their exit status."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any

from wsrcode.cli.entering import enter
from wsrcode.cli.selection import one_standard
from wsrcode.cli.verifying import Paper, a_mark, papers
from wsrcode.diff import compare
from wsrcode.discover import plugs
from wsrcode.errors import CouldNotCompare, WsrcodeError
from wsrcode.load import Reading, folder_tree
from wsrcode.load.frozen import frozen_reading, kept, revisions
from wsrcode.model.amendment import Amendment
from wsrcode.model.edition import Edition
from wsrcode.model.mark import mark, mark_of
from wsrcode.model.print import Print
from wsrcode.model.record import Supplier
from wsrcode.model.since import Since
from wsrcode.model.standard import Standard
from wsrcode.model.words import did_you_mean
from wsrcode.record.prints import print_of_name, printed, taken_back
from wsrcode.report.prints import Status, Verdict, verdict

SHEET = "sheet"


# ---------------------------------------------------------------------------------------------------------------------
# The register


def record(root: Path | None, program: str, told: Mapping[str, Any]) -> None:
    """Enter a print into a program's register; raise WsrcodeError where no text has its mark."""
    top, standard = one_standard(root, program)
    digest = a_mark(str(told["digest"]))
    paper = next(papers(folder_tree(top), [program], digest), None)
    if paper is None:
        raise WsrcodeError(
            f"no text of {program} has the mark {digest}; it was mistyped, or the text was changed after it was printed"
        )
    _refuse_unknown_output(str(told["output"]))
    _refuse_unknown_supplier(standard, told.get("supplier"))
    language = _language(standard, paper, told.get("language"))
    values = {**told, "digest": digest, "revision": paper.revision, "language": language}
    enter(top, standard, *printed(standard, values))


def _language(standard: Standard, paper: Paper, said: str | None) -> str:
    if paper.language and said not in {None, paper.language}:
        raise WsrcodeError(f"the mark is that of the text in {paper.language}, not in {said}; look at the paper again")
    language = paper.language or said
    if language is None:
        raise WsrcodeError("the mark is the same in every language; give --lang")
    if language not in standard.languages:
        raise WsrcodeError(f"{standard.id} is not printed in {language}; there are: {', '.join(standard.languages)}")
    return language


def _refuse_unknown_output(output: str) -> None:
    known = [plug.name for plug in plugs("wsrcode.build.outputs")]
    if output not in known:
        there = did_you_mean(output, known) or f"; there are: {', '.join(known)}"
        raise WsrcodeError(f"no output {output!r}{there}")


def _refuse_unknown_supplier(standard: Standard, supplier: str | None) -> None:
    known = [each.id for each in standard.suppliers]
    if supplier is not None and supplier not in known:
        there = did_you_mean(supplier, known) or f"; {standard.roster} lists {len(known)}"
        raise WsrcodeError(f"{standard.id} has no supplier {supplier!r}{there}")


def take_back(root: Path | None, program: str, name: str, taken: Mapping[str, Any]) -> None:
    """Enter that copies of a print are held by nobody any more: all that are left, where no number is given."""
    top, standard = one_standard(root, program)
    left = print_of_name(standard, name).held
    copies = taken.get("copies") or left
    if not left or copies > left:
        raise WsrcodeError(f"of {name} people hold {left} {'copy' if left == 1 else 'copies'}, so {copies} cannot go")
    file = f"{standard.folder}/prints/{name}.yml"
    enter(top, standard, file, taken_back((top / file).read_bytes(), {**taken, "copies": copies}))


# ---------------------------------------------------------------------------------------------------------------------
# What has become wrong


def verdicts(reading: Reading, standard: Standard, *, ahead: bool = False) -> Iterator[Verdict]:
    """Yield what became of each print that somebody holds; `ahead` sets it beside the work tree as it is."""
    shelf = Shelf(reading, standard)
    now = shelf.now if ahead else shelf.binding
    suppliers = {each.id: each for each in standard.suppliers}
    for name, each in standard.prints.items():
        if each.held:
            since = shelf.since(each.digest, now)
            yield verdict(name, each, since, suppliers.get(each.supplier or ""), standard.decisions.values())


class Shelf:
    """A program's texts, old and new, and the amendments between them: each read and compared once."""

    def __init__(self, reading: Reading, standard: Standard) -> None:
        self.tree = reading.tree
        self.standard = standard
        self.now = reading
        """The work tree."""
        self.since = cache(self._since)
        self.frozen = cache(partial(frozen_reading, self.tree, standard.id))
        self.between = cache(self._between)

    def __reduce__(self) -> tuple[type["Shelf"], tuple[Reading, Standard]]:
        """Let another process have one: what was read and compared here stays here."""
        return Shelf, (self.now, self.standard)

    @property
    def binding(self) -> Reading:
        """The text that binds: the last revision released; the work tree where it says the same, or none was."""
        known = revisions(self.tree, self.standard.id)
        if not known or kept(self.tree, self.standard.id, known[-1]).noun.mark == mark(self.standard):
            return self.now
        return self.frozen(known[-1])

    def _since(self, held: str, now: Reading) -> Since:
        """Return what changed since the text with this mark, or of this revision."""
        new = now.corpus.standards[self.standard.id]
        try:
            old = self._text(held)
            standard = old.corpus.standards[self.standard.id]
            return Since(_label(held, standard), new, standard, self.between(old, now))
        except CouldNotCompare as error:
            return Since(held, new, why=str(error))

    def _between(self, old: Reading, now: Reading) -> tuple[Amendment, ...]:
        if old is now:
            return ()
        one, other = (each.corpus.standards[self.standard.id] for each in (old, now))
        return compare(one, other, old.corpus, now.corpus, now.place)

    def _text(self, held: str) -> Reading:
        if "-" not in held:
            return self.frozen(held)
        if held in self._marks:
            return self.now
        paper = next(papers(self.tree, [self.standard.id], held), None)
        if paper is None or paper.frozen is None:
            raise CouldNotCompare(f"no text here has the mark {held}; it was changed after it was printed")
        return self.frozen(paper.revision)

    @cached_property
    def _marks(self) -> set[str]:
        editions = (Edition(self.standard, each) for each in self.standard.languages)
        return {mark(self.standard), *map(mark_of, editions)}


def _label(held: str, standard: Standard) -> str:
    return standard.code.revision if "-" in held else held


def last_sheets(prints: Mapping[str, Print]) -> dict[str | None, tuple[str, str, str]]:
    """Return the day, name and mark of the newest sheet of each supplier; of None, of the one printed for all."""
    newest: dict[str | None, tuple[str, str, str]] = {}
    for name, each in prints.items():
        if each.output == SHEET and each.held:
            newest[each.supplier] = max(newest.get(each.supplier, ("",) * 3), (each.on, name, each.digest))
    return newest


def since_sheet(reading: Reading, standard: Standard) -> Callable[[Supplier], Since | None]:
    """Return what tells, for each supplier, what changed since the sheet it holds; nothing is read before it asks."""
    return partial(_since_sheet, Shelf(reading, standard), last_sheets(standard.prints))


def _since_sheet(shelf: Shelf, newest: Mapping[str | None, tuple[str, str, str]], supplier: Supplier) -> Since | None:
    known = [newest[each] for each in (supplier.id, None) if each in newest]
    held = max(known)[2] if known else supplier.sheet
    return shelf.since(held, shelf.now) if held else None


def status_of(verdicts: Sequence[Verdict], fail_on: str) -> int:
    """Return the exit status: 1 where paper is as bad as that, 3 where nobody knows, else 0."""
    found = {each.status for each in verdicts}
    bad = {"wrong": {Status.WRONG}, "outdated": {Status.WRONG, Status.OUTDATED}}.get(fail_on, set())
    return 1 if found & bad else 3 if Status.UNKNOWN in found and bad else 0

"""What `wsrcode build` does between its words and its exit status."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path

import click

from wsrcode.build.define import Desk, Document
from wsrcode.build.kept import Kept
from wsrcode.build.language import notices
from wsrcode.build.printer import Look, Printer
from wsrcode.build.run import Result, Shard, documents, is_for_press, outputs, render, takes_inserts
from wsrcode.build.source import source
from wsrcode.build.templates import template_folders
from wsrcode.check import catalogue, run
from wsrcode.cli.registering import since_sheet
from wsrcode.errors import WsrcodeError
from wsrcode.load import Reading
from wsrcode.model.finding import Finding, Severity, worst_first
from wsrcode.model.insert import Insert
from wsrcode.model.standard import Standard
from wsrcode.record.dist import Dist, Entry, Standing
from wsrcode.report.formats import tell


@dataclass(frozen=True)
class Asked:
    """What a person asked to be built; an empty tuple asks for everything."""

    programs: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    look: Look = field(default_factory=Look)
    shard: Shard = field(default_factory=Shard)
    inserts: tuple[Insert, ...] = ()
    """Places to print for; with one, only what takes an insert is made, beside the usual prints."""
    kept: bool = True
    """Whether what an earlier build made of the same is left where it lies."""

    def refuse_unknown(self, reading: Reading) -> None:
        """Raise WsrcodeError at the first name that nothing has."""
        known = sorted({*reading.corpus.standards, *(each.program for each in reading.documents if each.program)})
        _known("program", self.programs, known)
        _known("output", self.outputs, [plug.name for plug in outputs()])
        for each in self.inserts:
            _known("program", (each.program,), known)
            if self.programs and each.program not in self.programs:
                raise WsrcodeError(f"insert {each.id} is for {each.program}, which --program leaves out")
        if self.inserts:
            _known(
                "output that takes an insert", self.outputs, [each.name for each in outputs() if takes_inserts(each)]
            )
            if twice := {each.id for each in self.inserts if sum(each.id == one.id for one in self.inserts) > 1}:
                raise WsrcodeError(f"two inserts have the id {min(twice)!r}; their files would have one name")
        if self.look.press:
            _for_press(self.outputs)
        chosen = [each for each in reading.corpus.standards.values() if self.wants(each.id)]
        if chosen:
            _known("language", self.languages, sorted({tag for each in chosen for tag in each.languages}))

    def wants(self, program: str) -> bool:
        """Say whether a program is asked for."""
        named = not self.inserts or any(each.program == program for each in self.inserts)
        return named and (not self.programs or program in self.programs)

    def prints(self, program: str) -> Iterator[tuple[Look, Insert | None]]:
        """Yield each look in which a program is to be printed, with the insert that goes into it."""
        if not self.inserts:
            yield self.look, None
        yield from ((replace(self.look, place=each.id), each) for each in self.inserts if each.program == program)

    def concerns(self, file: str) -> bool:
        """Say whether a file matters to what is asked for: those of other programs do not."""
        parts = file.split("/")
        return not self.programs or len(parts) <= 2 or parts[1] == "baselines" or self.wants(parts[1])  # noqa: PLR2004

    def covers(self, entry: Entry) -> bool:
        """Say whether a file of an earlier build would have been made again now, if it still were to be made."""
        return (
            self.wants(entry.program)
            and (not self.languages or entry.language in self.languages)
            and (not self.outputs or entry.output in self.outputs)
            and entry.look in {look.ending for look, _ in self.prints(entry.program)}
        )


def _known(kind: str, asked: Iterable[str], known: list[str]) -> None:
    for name in asked:
        if name not in known:
            close = get_close_matches(name, known, n=1)
            hint = f"did you mean {close[0]!r}?" if close else f"there are: {', '.join(known) or 'none'}"
            raise WsrcodeError(f"no {kind} {name!r}; {hint}")


def _for_press(asked: Iterable[str]) -> None:
    for_press = [plug.name for plug in outputs() if is_for_press(plug)]
    for name in asked:
        if name not in for_press:
            raise WsrcodeError(f"{name} is nothing for a print shop; with --press there are: {', '.join(for_press)}")


def sound(reading: Reading, asked: Asked) -> int:
    """Print what keeps the codes from being built; return the exit status it calls for, 0 when nothing does."""
    faults = [each for each in reading.faults if asked.concerns(each.place.file)]
    findings = [each for each in run(reading.corpus, catalogue(), reading.place) if asked.concerns(each.place.file)]
    errors = [each for each in (*faults, *findings) if each.severity is Severity.ERROR]
    if not errors:
        _mention([*faults, *findings])
        return 0
    tell(worst_first(errors), form="text", stream=sys.stdout)
    click.echo("nothing was built", err=True)
    return 2 if any(each.severity is Severity.ERROR for each in faults) else 1


def _mention(findings: list[Finding]) -> None:
    from wsrcode.report.formats.text import summary

    if findings:
        click.echo(f"{summary(findings)}; `wsrcode check` tells them", err=True)


def desks(reading: Reading, root: Path, asked: Asked, *, final: bool, kept: Kept | None = None) -> Iterator[Desk]:
    """Yield a desk for each program asked for, and for each place in it."""
    for standard in reading.corpus.standards.values():
        if asked.wants(standard.id):
            languages = tuple(tag for tag in standard.languages if not asked.languages or tag in asked.languages)
            since = since_sheet(reading, standard)
            for look, insert in asked.prints(standard.id):
                printer = Printer(template_folders(root), look, kept)
                made_from = _source(reading, standard, printer, languages, final, insert)
                yield Desk(reading.corpus, standard, languages, printer, final, since, insert, made_from)


def _source(reading: Reading, standard: Standard, printer: Printer, *asked: object) -> str:
    beside = tuple(f"{folder}/" for folder in (standard.folder, "standards/baselines"))
    words = {name: data for name, data in reading.tree.items() if name.startswith(beside) or name.count("/") == 1}
    return source(words, printer.folders, printer.look, *asked)


def build(desks: Iterable[Desk], asked: Asked, dist: Path, *, jobs: int | None = None) -> bool:
    """Render and write everything, tell how it went, and say whether all of it could be made."""
    target = Dist.open(dist, asked.shard.name)
    told: list[Written] = []
    todo: list[Document] = []
    for document in (each for each in _asked_for(desks, asked) if asked.shard.has(each)):
        stood = target.standing(_name(document), document.source) if asked.kept else None
        told.extend(_standing(target, document, stood) if stood else ())
        todo.extend(() if stood else (document,))
    failed: list[Result] = []
    for result in _shown(render(todo, jobs), todo):
        if result.fault is None:
            told.extend(_put(target, result))
        else:
            failed.append(result)
    # A document that could not be made keeps the files of its last good build.
    gone = () if failed else target.tidy(asked.covers)
    target.close()
    _tell(told, gone, failed, dist)
    return not failed


def _asked_for(desks: Iterable[Desk], asked: Asked) -> Iterator[Document]:
    """Yield what is to be made, and say once of each language what it borrows from another and what nobody knows."""
    told: set[str] = set()
    for desk in desks:
        todo = list(documents(desk, asked.outputs))
        for tag, output in dict.fromkeys((each.language, each.output) for each in todo):
            for notice in notices(desk.templates, tag, (output,)):
                if notice not in told:
                    told.add(notice)
                    click.echo(notice, err=True)
        yield from todo


@dataclass(frozen=True)
class Written:
    """What the closing table says of a file."""

    path: str
    document: Document
    changed: bool
    pages: int
    size: int
    draft_or_final: str
    """`draft` or `final`."""

    @property
    def stem(self) -> str:
        """The path without its ending."""
        return self.path.rpartition(".")[0]

    @property
    def status(self) -> str:
        """`draft` or `final`, and whether it is as it was."""
        return self.draft_or_final + ("" if self.changed else ", unchanged")


def _put(dist: Dist, result: Result) -> Iterator[Written]:
    document = result.document
    entry = Entry(document.program, document.output, document.language, document.look)
    for made in result.made:
        changed = dist.put(made.path, made.data, entry)
        yield Written(made.path, document, changed, made.pages or 0, len(made.data), result.status)
    files = {made.path: made.pages or 0 for made in result.made}
    dist.note(_name(document), Standing(document.source, result.status, files))


def _standing(dist: Dist, document: Document, stood: Standing) -> Iterator[Written]:
    for path, pages in stood.files.items():
        yield Written(path, document, False, pages, dist.size(path), stood.status)  # noqa: FBT003 - it has not changed


def _name(document: Document) -> str:
    return f"{document.name} ({document.output} {document.language}{document.look})"


def _shown(results: Iterator[Result], todo: list[Document]) -> Iterator[Result]:
    """Pass the results on, behind a progress bar when a person is looking."""
    if not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    name, rate = TextColumn("{task.description:32}", markup=False), TextColumn("{task.fields[rate]}", markup=False)
    columns = (name, BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn(elapsed_when_finished=True))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=len(todo), rate="")
        for result in results:
            speed = progress.tasks[0].speed
            rate_said = f"{speed:.1f} a second" if speed else ""
            progress.update(task, description=result.document.name[:32], advance=1, rate=rate_said)
            yield result


_MOST_LINES = 60
"""Above this many files the table tells groups of them."""


@dataclass(frozen=True)
class Line:
    """A line of the closing table."""

    what: str
    pages: int
    size: int
    status: str


def _tell(told: list[Written], gone: Iterable[str], failed: list[Result], dist: Path) -> None:
    lines = _lines(told)
    if sys.stdout.isatty():
        _draw(lines, dist)
    else:
        for each in lines:
            click.echo(f"{each.what}  {_pages(each.pages)}  {_size(each.size)}  {each.status}")
    for path in gone:
        click.echo(f"{path}  removed: no longer made")
    click.echo(_closing(told, failed, dist))
    for result in failed:
        click.echo(f"{result.document.name}: not made: {_own(result)}", err=True)


def _own(result: Result) -> str:
    return (result.fault or "").removeprefix(f"{result.document.name}: ")


def _lines(told: list[Written]) -> list[Line]:
    """Return a line for each file (one for the same page in several forms), or for each group when there are many."""
    if len(told) > _MOST_LINES:
        groups = _grouped(told, lambda each: f"{each.document.program} {each.document.output} {each.document.language}")
        return [_line(f"{name}: {_files(len(group))}", group) for name, group in groups]
    return [_line(_forms(group), group) for _, group in _grouped(told, lambda each: each.stem)]


def _grouped(told: list[Written], name: Callable[[Written], str]) -> Iterator[tuple[str, list[Written]]]:
    groups: dict[tuple[str, str], list[Written]] = {}
    for each in told:
        groups.setdefault((name(each), each.draft_or_final), []).append(each)
    yield from ((key, group) for (key, _), group in groups.items())


def _line(what: str, group: list[Written]) -> Line:
    status = next((each.status for each in group if each.changed), group[0].status)
    return Line(what, sum(each.pages for each in group), sum(each.size for each in group), status)


def _forms(group: list[Written]) -> str:
    return ", ".join([group[0].path, *(each.path.removeprefix(each.stem) for each in group[1:])])


def _draw(lines: list[Line], dist: Path) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=f"Written to {dist}", title_justify="left")
    table.add_column("file", overflow="fold")
    table.add_column("pages", justify="right")
    table.add_column("size", justify="right")
    table.add_column("status")
    for each in lines:
        style = "yellow" if each.status.startswith("draft") else "green"
        table.add_row(Text(each.what), str(each.pages or ""), _size(each.size), Text(each.status, style=style))
    Console().print(table)


def _closing(told: list[Written], failed: list[Result], dist: Path) -> str:
    words = f"{_files(len(told))} in {dist}, {sum(each.changed for each in told)} of them new or changed"
    made = len({id(each.document) for each in told})
    return f"{words}; {len(failed)} of {made + len(failed)} documents could not be made" if failed else words


def _files(count: int) -> str:
    return f"{count} file{'s' if count != 1 else ''}"


def _pages(count: int) -> str:
    return f"{count} page{'s' if count != 1 else ''}" if count else "-"


def _size(count: int) -> str:
    return f"{count / 1024:.0f} KB" if count < 1024**2 else f"{count / 1024**2:.1f} MB"

"""Coverage and floor as text, Markdown and a picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO

from wsrcode.model.standard import Corpus, Standard
from wsrcode.report.coverage import coverage
from wsrcode.report.floor import floor_rows
from wsrcode.report.formats.markdown import escaped

_READ_COVERAGE = (
    "A right counts as answered when a verified provision rests on it or guards against it. "
    "That says nothing of how well it answers."
)


@dataclass(frozen=True)
class Table:
    """A report as rows of words."""

    title: str
    about: tuple[str, ...]
    """Sentences that say how to read it."""
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def coverage_table(corpus: Corpus, standard: Standard) -> Table:
    """Return the coverage matrix in words."""
    rows = tuple(
        (
            each.label if each.group == "forced labour" else f"{each.id} {each.label}",
            each.status,
            _numbers(standard, each.provisions),
            _numbers(standard, each.unverified),
            _few(each.law),
            _few(each.excluded),
        )
        for each in coverage(corpus, standard)
    )
    return Table(
        title=f"{standard.program.name}: coverage",
        about=(*_about(standard), _READ_COVERAGE),
        head=("right", "status", "provisions", "unverified", "law", "law leaves out"),
        rows=rows,
    )


def floor_table(corpus: Corpus, standard: Standard) -> Table:
    """Return the code beside the law in words."""
    rows = tuple(
        (
            each.place,
            each.floor.title,
            each.law_says,
            each.code_says,
            each.standing + (" (stated)" if each.stated else ""),
            _numbered(standard, (each.provision,) if each.provision else ())
            + ("" if each.printable else " unverified"),
            each.floor.citation,
            each.floor.confidence,
        )
        for each in floor_rows(corpus, standard)
    )
    missing = [place for place in standard.program.places if place not in corpus.baselines]
    unknown = (f"No floors of state law are on the shelf for {', '.join(missing)}; only federal ones count there.",)
    return Table(
        title=f"{standard.program.name}: the code beside the law",
        about=_about(standard) + (unknown if missing else ()),
        head=("place", "law", "law says", "code says", "standing", "provision", "citation", "confidence"),
        rows=rows,
    )


def _about(standard: Standard) -> tuple[str, ...]:
    day = standard.code.law_date.isoformat()
    why = (
        "the day the code takes effect"
        if standard.code.effective
        else "the day of our knowledge; when it took effect is not known"
    )
    return (standard.program.label, f"Law as in force on {day}, {why}.")


def _numbers(standard: Standard, provisions: Sequence[str]) -> str:
    order = {name: n for n, name in enumerate(standard.numbers)}
    listed = sorted(provisions, key=lambda name: order.get(name, len(order)))
    return ", ".join(standard.numbers.get(name, "?") for name in listed)


def _numbered(standard: Standard, provisions: Sequence[str]) -> str:
    return ", ".join(f"{standard.numbers.get(each, '?')} {each}" for each in provisions)


def _few(names: Sequence[str], most: int = 3) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def as_text(table: Table, *, width: int | None = None) -> str:
    """Return the table for a terminal, wrapped to its width."""
    from rich.console import Console  # noqa: PLC0415 - Markdown and the site need no rich
    from rich.table import Table as Drawn  # noqa: PLC0415

    drawn = Drawn(*table.head, title=None, show_lines=False, header_style="bold")
    for row in table.rows:
        drawn.add_row(*row)
    stream = StringIO()
    console = Console(file=stream, width=width or 160, color_system=None, highlight=False, markup=False, emoji=False)
    console.print(table.title)
    for line in table.about:
        console.print(line)
    console.print(drawn)
    return "\n".join(line.rstrip() for line in stream.getvalue().split("\n"))


def as_markdown(table: Table) -> str:
    """Return the table as Markdown; words of the code stay words."""
    lines = [f"# {escaped(table.title)}", "", *(f"{escaped(line)}\n" for line in table.about)]
    lines += ["| " + " | ".join(table.head) + " |", "|" + "---|" * len(table.head)]
    lines += ["| " + " | ".join(escaped(cell) for cell in row) + " |" for row in table.rows]
    return "\n".join(lines) + "\n"

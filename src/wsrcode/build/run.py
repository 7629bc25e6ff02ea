"""Render documents several at a time."""

import os
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from zlib import crc32

from wsrcode.build.crew import WORTH, Outcome, made, outcome, ready
from wsrcode.build.define import Desk, Document, Made
from wsrcode.discover import Plug, plugs
from wsrcode.errors import WsrcodeError
from wsrcode.processes import processes

OUTPUTS = "wsrcode.build.outputs"
_SHARD = re.compile(r"([1-9][0-9]{0,5})/([1-9][0-9]{0,5})\Z")
_AHEAD = 3
"""Documents in hand per worker: enough to keep it busy, few enough that 3,000 sheets need no more memory than ten."""


@dataclass(frozen=True, eq=False)
class Result:
    """What became of a document: all of its files, or a fault and none of them."""

    document: Document
    made: tuple[Made, ...] = ()
    fault: str | None = None
    status: str = ""
    """`draft` or `final`; nothing where it could not be made."""


def outputs() -> tuple[Plug, ...]:
    """Return the outputs there are, by name."""
    return plugs(OUTPUTS)


def documents(desk: Desk, names: Iterable[str] = ()) -> Iterator[Document]:
    """Yield what there is to render of a standard, by all outputs or by those named."""
    wanted = set(names)
    for plug in outputs():
        if (not wanted or plug.name in wanted) and _is_asked(plug, desk):
            yield from plug.load().documents(desk)


def _is_asked(plug: Plug, desk: Desk) -> bool:
    return (desk.insert is None or takes_inserts(plug)) and (not desk.printer.look.press or is_for_press(plug))


def takes_inserts(plug: Plug) -> bool:
    """Say whether an output prints local inserts."""
    return getattr(plug.load(), "INSERTS", False) is True


def is_for_press(plug: Plug) -> bool:
    """Say whether an output is one that goes to a print shop: it has bleed and crop marks when asked for."""
    return getattr(plug.load(), "FOR_PRESS", False) is True


@dataclass(frozen=True)
class Shard:
    """One machine's share of the documents: the first of four is 1/4."""

    number: int = 1
    of: int = 1

    @classmethod
    def of_words(cls, words: str) -> "Shard":
        """Return the shard that `1/4` means; raise WsrcodeError for anything else."""
        found = _SHARD.match(words)
        number, of = (int(found[1]), int(found[2])) if found else (0, 0)
        if not 1 <= number <= of:
            raise WsrcodeError(f"{words!r} is no shard; write its number and how many there are, such as 1/4 to 4/4")
        return cls(number, of)

    @property
    def name(self) -> str:
        """`1-of-4`; nothing for the whole."""
        return f"{self.number}-of-{self.of}" if self.of > 1 else ""

    def has(self, document: Document) -> bool:
        """Say whether a document falls to this share; by its name, so that a longer roster moves no other sheet."""
        return self.of == 1 or crc32(document.name.encode()) % self.of == self.number - 1


def render(documents: Iterable[Document], jobs: int | None = None) -> Iterator[Result]:
    """Render documents and yield the results in their order; a fault in one leaves the others alone.

    A sequence of many is rendered by processes, anything else by threads.
    """
    jobs = jobs or os.cpu_count() or 1
    if jobs > 1 and isinstance(documents, Sequence) and len(documents) >= WORTH:
        with processes(jobs, ready, documents) as crew:
            if crew is not None:
                yield from _in_order(((each, crew.submit(made, n)) for n, each in enumerate(documents)), jobs)
                return
    pool = ThreadPoolExecutor(jobs, thread_name_prefix="build")
    try:
        yield from _in_order(((each, pool.submit(outcome, each)) for each in documents), jobs)
    finally:
        pool.shutdown(cancel_futures=True)


def _in_order(submitted: Iterable[tuple[Document, Future[Outcome]]], jobs: int) -> Iterator[Result]:
    pending: deque[tuple[Document, Future[Outcome]]] = deque()
    for each in submitted:
        pending.append(each)
        if len(pending) >= jobs * _AHEAD:
            yield _result(*pending.popleft())
    while pending:
        yield _result(*pending.popleft())


def _result(document: Document, awaited: Future[Outcome]) -> Result:
    files, fault, status = awaited.result()
    return Result(document, files, fault, status)

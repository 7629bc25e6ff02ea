"""Render documents in several threads, a few at a time."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from wsrcode.build.define import Desk, Document, Made
from wsrcode.discover import Plug, plugs
from wsrcode.errors import WsrcodeError

OUTPUTS = "wsrcode.build.outputs"
_AHEAD = 3
"""Documents in hand per thread: enough to keep it busy, few enough that 3,000 sheets need no more memory than ten."""


@dataclass(frozen=True, eq=False)
class Result:
    """What became of a document: all of its files, or a fault and none of them."""

    document: Document
    made: tuple[Made, ...] = ()
    fault: str | None = None


def outputs() -> tuple[Plug, ...]:
    """Return the outputs there are, by name."""
    return plugs(OUTPUTS)


def documents(desk: Desk, names: Iterable[str] = ()) -> Iterator[Document]:
    """Yield what there is to render of a standard, by all outputs or by those named."""
    wanted = set(names)
    for plug in outputs():
        if not wanted or plug.name in wanted:
            yield from plug.load().documents(desk)


def render(documents: Iterable[Document], jobs: int | None = None) -> Iterator[Result]:
    """Render documents and yield the results in their order; a fault in one leaves the others alone."""
    jobs = jobs or os.cpu_count() or 1
    pending: deque[Future[Result]] = deque()
    # Threads, not processes: Typst lets go of the interpreter while it sets pages.
    pool = ThreadPoolExecutor(jobs, thread_name_prefix="build")
    try:
        for document in documents:
            pending.append(pool.submit(_rendered, document))
            if len(pending) >= jobs * _AHEAD:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _rendered(document: Document) -> Result:
    try:
        return Result(document, document.make())
    except WsrcodeError as error:
        return Result(document, fault=str(error))

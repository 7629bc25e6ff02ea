"""Processes that render documents side by side: threads of one process wait for each other inside Typst."""

import os
import pickle
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process

from wsrcode.build.define import Document, Made
from wsrcode.errors import WsrcodeError

WORTH = 12
"""Fewer documents are made sooner by threads than a second process starts."""

Outcome = tuple[tuple[Made, ...], str | None, str]
"""The files of a document, or a fault and none of them; and its status."""

_todo: Sequence[Document] = ()
"""What there is to render, in a process of the crew."""


@contextmanager
def crew(jobs: int, todo: Sequence[Document]) -> Iterator[Executor | None]:
    """Yield as many processes as are asked for, which know what there is to do; None where there can be none.

    What they are sent is pickled once and as a whole, so that documents of one edition share it there as they do here.
    """
    packed = _packed(todo)
    # Started anew, not forked: a fork keeps the locks of threads that it leaves behind.
    pool = _pool(jobs, packed) if packed else None
    if pool is None:
        yield None
        return
    try:
        yield pool
    except BrokenProcessPool:
        raise WsrcodeError(
            "a process of the build was ended from outside, as happens when memory runs out; "
            "build again with --jobs 1, or less at a time with --program or --lang"
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def made(number: int) -> Outcome:
    """Return what became of the document with a number; for processes of the crew."""
    return outcome(_todo[number])


def outcome(document: Document) -> Outcome:
    """Return what becomes of a document when it is made."""
    try:
        return document.make(), None, document.status
    except WsrcodeError as error:
        return (), str(error), ""


def _packed(todo: Sequence[Document]) -> bytes | None:
    try:
        return pickle.dumps(todo, protocol=pickle.HIGHEST_PROTOCOL)
    # An output of a project's own may hold what no other process can be sent.
    except (pickle.PicklingError, AttributeError, TypeError, RecursionError):
        return None


def _pool(jobs: int, packed: bytes) -> ProcessPoolExecutor | None:
    try:
        return ProcessPoolExecutor(jobs, get_context("spawn"), _open, (packed,))
    # Some hosts have no semaphores, or let a process have only so many others.
    except (ImportError, NotImplementedError, OSError, ValueError):
        return None


def _open(packed: bytes) -> None:
    """Make ready a process of the crew, which ends with the one it works for and leaves Ctrl-C to it."""
    global _todo  # noqa: PLW0603 - a process has one crew
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _todo = pickle.loads(packed)  # noqa: S301 - our own, from the process that started this one


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)

"""Other processes that work for this one, and end with it."""

import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from typing import Any

from wsrcode.errors import WsrcodeError


@contextmanager
def processes(jobs: int, ready: Callable[..., object], *told: Any) -> Iterator[Executor | None]:
    """Yield an executor of as many processes, each made ready by a call with what is told; None where there are none.

    What is told is pickled once and as a whole: what is shared in it is shared there. Where it cannot be pickled, or
    the host lets a process have no others, there are none. Raises WsrcodeError when one is ended from outside.
    """
    packed = _packed(told)
    pool = _pool(jobs, ready, packed) if packed else None
    if pool is None:
        yield None
        return
    try:
        yield pool
    except BrokenProcessPool:
        raise WsrcodeError(
            "a process was ended from outside, as happens when memory runs out; do it again with --jobs 1"
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _packed(told: tuple[Any, ...]) -> bytes | None:
    try:
        return pickle.dumps(told, protocol=pickle.HIGHEST_PROTOCOL)
    # A project's own output may hold what no other process can be sent.
    except (pickle.PicklingError, AttributeError, TypeError, RecursionError):
        return None


def _pool(jobs: int, ready: Callable[..., object], packed: bytes) -> ProcessPoolExecutor | None:
    try:
        # Started anew, not forked: a fork keeps the locks of threads that it leaves behind.
        return ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (ready, packed))
    # Some hosts have no semaphores, or let a process have only so many others.
    except (ImportError, NotImplementedError, OSError, ValueError):
        return None


def _begin(ready: Callable[..., object], packed: bytes) -> None:
    """Make a process ready that leaves Ctrl-C to the one it works for."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    ready(*pickle.loads(packed))  # noqa: S301 - our own, from the process that started this one


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)

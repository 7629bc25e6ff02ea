"""Measure in pairs, and tell ratios beside their budgets."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path


def seconds(command: Sequence[str], *, cwd: Path | None = None) -> float:
    """Return how long a command takes; raise when it fails.

    Bytecode is kept, as it is wherever a person works; without it, every start would measure Python's compiler.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun = time.perf_counter()
    subprocess.run(command, cwd=cwd, env=kept, check=True, capture_output=True)
    return time.perf_counter() - begun


def paired(ours: Callable[[], float], bare: Callable[[], float], *, times: int) -> float:
    """Return the ratio of the medians of two things measured in turn."""
    pairs = [(ours(), bare()) for _ in range(times)]
    return statistics.median(one for one, _ in pairs) / statistics.median(other for _, other in pairs)


def tell(what: str, ratio: float, *, most: float | None = None, least: float | None = None) -> bool:
    """Print a ratio beside its budget, and say whether it holds."""
    holds = (most is None or ratio <= most) and (least is None or ratio >= least)
    budget = f"at most {most}" if most is not None else f"at least {least}"
    print(f"{what:72} {ratio:5.2f}x  ({budget}) {'holds' if holds else 'DOES NOT HOLD'}", flush=True)
    return holds

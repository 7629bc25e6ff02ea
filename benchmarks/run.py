"""Print how long things take as ratios of one run; absolute times on a shared machine mean nothing."""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from corpus import grow  # noqa: E402 - benchmarks are no package

_BARE_CHECK = """
import sys, pathlib, yaml
from wsrcode.model.provision import Provision
def tuples(value):
    if isinstance(value, dict):
        return {key: tuples(each) for key, each in value.items()}
    return tuple(tuples(each) for each in value) if isinstance(value, list) else value
class Loader(yaml.CSafeLoader):
    yaml_implicit_resolvers = {key: [] for key in yaml.CSafeLoader.yaml_implicit_resolvers}
import re
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
for path in pathlib.Path(sys.argv[1]).rglob("provisions/**/*.yml"):
    Provision.model_validate(tuples(yaml.load(path.read_bytes(), Loader=Loader)))
"""


def seconds(command: Sequence[str], *, cwd: Path | None = None) -> float:
    """Return how long a command takes; raise when it fails."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=cwd, check=True, capture_output=True)
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


def help_against_click() -> bool:
    """`wsrcode --help` beside `import click`."""
    ours = [sys.executable, "-m", "wsrcode", "--help"]
    bare = [sys.executable, "-c", "import click"]
    ratio = paired(lambda: seconds(ours), lambda: seconds(bare), times=15)
    return tell("wsrcode --help / python -c 'import click'", ratio, most=2)


def check_against_parsing() -> bool:
    """`check` of 1,000 provisions beside libyaml and pydantic alone on the same files."""
    with tempfile.TemporaryDirectory() as folder:
        root = grow(Path(folder), 1000)
        ours = [sys.executable, "-m", "wsrcode", "check", "--fail-on", "never"]
        bare = [sys.executable, "-c", _BARE_CHECK, str(root / "standards/example")]
        ratio = paired(lambda: seconds(ours, cwd=root), lambda: seconds(bare), times=5)
    return tell("check of 1,000 provisions / libyaml and pydantic alone", ratio, most=2.5)


def main() -> int:
    """Run all, or those whose names hold a word given on the command line; exit with 1 when a budget is broken."""
    from printing import MEASURES  # noqa: PLC0415 - needs what the first two do not

    every = (help_against_click, check_against_parsing, *MEASURES)
    chosen = [each for each in every if len(sys.argv) < 2 or any(word in each.__name__ for word in sys.argv[1:])]  # noqa: PLR2004
    return int(not all([each() for each in chosen]))


if __name__ == "__main__":
    sys.exit(main())

"""Print how long things take as ratios of one run; absolute times on a shared machine mean nothing."""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from corpus import grow
from measure import paired, seconds, tell

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
    import building  # noqa: PLC0415 - these need what the first two do not
    import field  # noqa: PLC0415
    import history  # noqa: PLC0415
    import printing  # noqa: PLC0415
    import serving  # noqa: PLC0415
    import siting  # noqa: PLC0415

    own = (help_against_click, check_against_parsing)
    every = (
        *own,
        *(each for one in (field, printing, building, history, siting, serving) for each in one.MEASURES),
    )
    chosen = [each for each in every if len(sys.argv) < 2 or any(word in each.__name__ for word in sys.argv[1:])]  # noqa: PLR2004
    return 1 - min(each() for each in chosen)


if __name__ == "__main__":
    sys.exit(main())

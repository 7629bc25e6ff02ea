"""All programs of this repository together: what `check` costs beside reading their files, and what cores save."""

import sys
import tempfile
from pathlib import Path

from measure import paired, seconds, tell

ROOT = Path(__file__).resolve().parents[1]
_BARE_READ = """
import re, sys, pathlib, yaml
from wsrcode.load.reading import KINDS
def tuples(value):
    if isinstance(value, dict):
        return {key: tuples(each) for key, each in value.items()}
    return tuple(tuples(each) for each in value) if isinstance(value, list) else value
class Loader(yaml.CSafeLoader):
    yaml_implicit_resolvers = {key: [] for key in yaml.CSafeLoader.yaml_implicit_resolvers}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^-?(?:0|[1-9][0-9]{0,17})$"), list("-0123456789"))
Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^(?:null|)$"), ["n", ""])
root = pathlib.Path(sys.argv[1])
kinds = [(re.compile(pattern + "$"), model) for pattern, model in KINDS.values()]
count = 0
for path in (root / "standards").rglob("*.yml"):
    name = path.relative_to(root).as_posix()
    model = next((model for pattern, model in kinds if pattern.match(name)), None)
    if model is not None:
        model.model_validate(tuples(yaml.load(path.read_bytes(), Loader=Loader)))
        count += 1
assert count > 300, count
"""


def check_of_the_field_against_reading() -> bool:
    """`check` of every program here beside libyaml and pydantic alone on all the files it reads."""
    ours = [sys.executable, "-m", "wsrcode", "check", "--fail-on", "never"]
    bare = [sys.executable, "-c", _BARE_READ, str(ROOT)]
    ratio = paired(lambda: seconds(ours, cwd=ROOT), lambda: seconds(bare), times=7)
    return tell("check of all programs / libyaml and pydantic alone on their files", ratio, most=2.5)


def build_of_the_field_on_two_cores() -> bool:
    """Every booklet of every program in every language, on one core and on two."""
    with tempfile.TemporaryDirectory() as folder:

        def build(jobs: int) -> float:
            ours = [sys.executable, "-m", "wsrcode", "build", "--output", "booklet", "--no-cache", "--jobs", str(jobs)]
            return seconds([*ours, "--dist", f"{folder}/dist", "--root", str(ROOT)])

        ratio = paired(lambda: build(1), lambda: build(2), times=3)
    return tell("booklets of all programs, one core / two cores", ratio, least=1.6)


MEASURES = (check_of_the_field_against_reading, build_of_the_field_on_two_cores)

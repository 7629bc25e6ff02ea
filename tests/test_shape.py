"""The shape of the project itself: what a module says first, what a wheel carries, what a file must not hold."""

import ast
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "src" / "wsrcode").rglob("*.py"))
NAMELESS = {
    "base",
    "common",
    "data",
    "handler",
    "handlers",
    "helper",
    "helpers",
    "info",
    "manager",
    "misc",
    "util",
    "utils",
}
SLOW_TO_IMPORT = {"deepdiff", "git", "jinja2", "mkdocs", "pydantic", "rich", "ruamel", "typst", "yaml"}
ADDRESS = re.compile(
    r"pypi\.org|pythonhosted\.org|registry\.npmjs|artifactory|/simple/?\s*$|--(?:extra-)?index-url|--find-links",
    re.IGNORECASE | re.MULTILINE,
)
OWN_MACHINE = re.compile(r"(?<![\w.~*-])/(?:work|tmp|home|root|Users)/\w")


def git(*words: str) -> str:
    # In CI the checkout may belong to somebody else, and git would refuse to look.
    return subprocess.run(
        ["git", "-c", "safe.directory=*", *words], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout


def committed() -> list[str]:
    return [name for name in git("ls-files", "-z").split("\0") if name and (ROOT / name).is_file()]


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("module", MODULES, ids=name_of)
class TestModule:
    def test_opens_with_one_plain_line(self, module):
        story = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
        first, _, rest = story.partition("\n")
        assert first.endswith("."), "say in one sentence what this file is for"
        assert not rest or rest.startswith("\n"), "the first line is one whole sentence"

    def test_is_named_for_what_is_in_it(self, module):
        assert not NAMELESS & {module.stem, *module.relative_to(ROOT / "src").parent.parts}


def text_of(name: str) -> str:
    """Return a file's text, or nothing where it is a picture, a PDF or broken on purpose."""
    packed = (ROOT / name).read_bytes()
    return "" if b"\0" in packed else packed.decode("utf-8", errors="replace")


def test_no_committed_file_holds_the_address_of_a_registry_or_a_path_of_one_machine():
    searched = set(committed()) - {"tests/test_shape.py"}  # this one must name what it looks for
    found = [(name, sign.search(text_of(name))) for name in sorted(searched) for sign in (ADDRESS, OWN_MACHINE)]
    assert [f"{name}: {sign[0]}" for name, sign in found if sign] == []


def test_no_lock_with_addresses_is_committed():
    assert "uv.lock" not in committed()


@pytest.fixture(scope="module")
def locked():
    return (ROOT / "requirements.lock").read_text(encoding="utf-8")


class TestLock:
    def test_every_package_has_a_hash(self, locked):
        packages = re.split(r"\n(?=\S)", locked.strip())
        assert [each.split()[0] for each in packages if "--hash=sha256:" not in each] == []

    def test_names_every_package_the_project_asks_for(self, locked):
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
        asked = [
            *project["project"]["dependencies"],
            *project["dependency-groups"]["dev"],
            *project["build-system"]["requires"],
        ]
        names = {re.split(r"[<>=!~;\[ ]", each)[0].lower().replace(".", "-").replace("_", "-") for each in asked}
        assert names - set(re.findall(r"^([a-z0-9-]+)==", locked, re.MULTILINE)) == set()

    def test_holds_no_address(self, locked):
        assert "://" not in locked


@pytest.fixture(scope="module")
def carried(tmp_path_factory):
    """Return what is in a wheel built here, without fetching anything."""
    dist = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(dist)],
        cwd=ROOT, check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    (wheel,) = dist.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


class TestWheel:
    def test_carries_every_module(self, carried):
        assert {str(each.relative_to(ROOT / "src")) for each in MODULES} <= carried

    @pytest.mark.parametrize(
        ("folder", "inside"),
        [
            ("src/wsrcode", "wsrcode"),
            ("templates", "wsrcode/templates"),
            ("standards/baselines", "wsrcode/shelf/baselines"),
            ("standards/measures.yml", "wsrcode/shelf/measures.yml"),
        ],
    )
    def test_carries_the_files_that_a_project_elsewhere_needs(self, carried, folder, inside):
        kept = [name for name in committed() if name == folder or name.startswith(f"{folder}/")]
        assert kept
        assert {inside + name.removeprefix(folder) for name in kept} - carried == set()

    def test_carries_the_licences(self, carried):
        assert {Path(each).name for each in carried if "/licenses/" in each} == {"LICENSE", "LICENSE-TEXTS"}

    def test_carries_no_program_no_test_and_no_leftovers(self, carried):
        tops = {each.split("/")[0] for each in carried}
        assert tops == {"wsrcode", next(each for each in tops if each.endswith(".dist-info"))}
        assert [each for each in carried if each.endswith((".pyc", ".ttf", ".otf")) or "fair-food" in each] == []


@pytest.fixture(scope="module")
def started():
    """Return how `wsrcode --help` went, with Python telling what it imported."""
    return subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "wsrcode", "--help"],
        cwd=ROOT, check=True, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


class TestStart:
    def test_help_imports_nothing_slow(self, started):
        imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in started.stderr.splitlines()}
        assert "wsrcode" in imported
        assert imported & SLOW_TO_IMPORT == set()

    def test_help_names_every_verb(self, started):
        for verb in ("build", "check", "explain", "init", "new", "report", "schema", "serve", "site"):
            assert re.search(rf"^ +{verb}\b", started.stdout, re.MULTILINE), verb


def test_the_version_is_told_once():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = ast.parse((ROOT / "src/wsrcode/__init__.py").read_text(encoding="utf-8"))
    assert f"__version__ = {project['version']!r}" in ast.unparse(told)


def test_the_editor_knows_a_schema_for_every_kind_of_file():
    globs = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    kinds = {
        *("baseline", "code", "decision", "input", "lock", "measures", "notes", "program", "provision", "suppliers"),
        *("picture", "translation"),
    }
    assert {Path(schema).stem for schema in globs} == kinds


def test_make_help_tells_every_recipe():
    recipes = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    told = subprocess.run(["make", "--silent", "help"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert set(re.findall(r"^  make ([a-z-]+)", told, re.MULTILINE)) == recipes

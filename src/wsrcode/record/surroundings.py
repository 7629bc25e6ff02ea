"""What stands beside standards/: the gate's workflow, issue forms, owners, hooks and editor settings."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from wsrcode import __version__
from wsrcode.model.program import Organisation, Program
from wsrcode.model.schema import KINDS, schema_of
from wsrcode.packaged import templates
from wsrcode.record.atomic import write

MADE = "Made by `wsrcode git-setup`, which writes it anew as long as this line stands first."
"""A file of ours begins with it; whoever takes the line out keeps the file as it is."""
OWNERS = ".github/CODEOWNERS"


def surround(root: Path, programs: Iterable[Program]) -> list[Path]:
    """Write what is missing or outdated beside standards/, over nothing that somebody else wrote; return what came."""
    files = surroundings(programs, own=(root / "src" / "wsrcode").is_dir())
    # A link could lead out of the project.
    asked = {root / name: data for name, data in files.items() if not _through_link(root, name)}
    return [path for path, data in asked.items() if _is_ours(path) and write(path, data)]


def surroundings(programs: Iterable[Program], *, own: bool = False) -> dict[str, bytes]:
    """Return the files by their paths; `own` for the project that wsrcode itself is made in."""
    known = sorted(programs, key=lambda each: each.id)
    top = templates() / "starter-files"
    blanks = {"MADE": MADE, "INSTALL": _install(own=own), "PROGRAMS": _options(known)}
    drawn = {
        path.relative_to(top).as_posix(): _filled(path.read_text(encoding="utf-8"), blanks).encode()
        for path in sorted(top.rglob("*"))
        if path.is_file()
    }
    return {**drawn, OWNERS: owners(known).encode(), **_schemas()}


def owners(programs: Iterable[Program]) -> str:
    """Return CODEOWNERS: whom GitHub asks, read from the same governance as the gate."""
    known = tuple(programs)
    lines = [
        f"# {MADE}",
        "#",
        "# Whom GitHub asks to look at a proposal: the organizations that decide, as program.yml names them.",
        "# One of several is enough for GitHub; how many must approve, on which text, is what `wsrcode review` knows.",
        "",
        *(line for each in known for line in _line(f"/standards/{each.id}/", [each])),
        *_line("/standards/baselines/", known),
        *_line("/standards/measures.yml", known),
        *_line("/.github/", known),
    ]
    return "\n".join(lines) + "\n"


def _line(path: str, programs: Iterable[Program]) -> Iterator[str]:
    asked = [each for program in programs for each in _deciding(program)]
    handles = dict.fromkeys(each.handle for each in asked if each.handle)
    for name in dict.fromkeys(each.id for each in asked if not each.handle):
        yield f'# {path}: {name} has no handle yet; give it one in program.yml, such as handle: "@organization/team"'
    if handles:
        yield f"{path} {' '.join(handles)}"


def _deciding(program: Program) -> list[Organisation]:
    return [each for each in program.organisations if each.id in program.governance.decides]


def _install(*, own: bool) -> str:
    """Return how the workflow gets wsrcode: one version by name, or in its own project what the base holds."""
    pip = "          python -m pip install --quiet --disable-pip-version-check"
    if own:
        from_lock = f"{pip} --require-hashes --requirement requirements.lock"
        return f"{from_lock}\n{pip} --no-deps --no-build-isolation ."
    return f'{pip} --only-binary :all: "wsrcode=={__version__}"'


def _options(programs: Iterable[Program]) -> str:
    return "\n".join(f"        - {each.id}" for each in programs)


def _filled(text: str, blanks: dict[str, str]) -> str:
    for name, words in blanks.items():
        text = text.replace(f"@{name}@", words)
    return text


def _schemas() -> dict[str, bytes]:
    """Return what the editor's settings point to."""
    made = {kind: json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n" for kind in KINDS}
    return {f"schemas/{kind}.json": text.encode() for kind, text in made.items()}


def _is_ours(path: Path) -> bool:
    try:
        with path.open(encoding="utf-8") as file:
            return MADE in file.readline()
    except FileNotFoundError:
        return True
    except (OSError, UnicodeError):
        return False


def _through_link(root: Path, name: str) -> bool:
    path = root / name
    return any(each.is_symlink() for each in (path, *path.parents) if each.is_relative_to(root) and each != root)

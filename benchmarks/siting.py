"""What the site costs beside mkdocs and its theme alone, and how its size grows with its pages."""

import sys
import tempfile
from pathlib import Path

import yaml
from corpus import grow
from measure import paired, seconds, tell

PROVISIONS = 1000
LANGUAGES = ("en", "es", "ht")
_OVERRIDES = Path(__file__).resolve().parents[1] / "templates/site/overrides"
_KEPT = ("markdown_extensions", "extra", "extra_css", "extra_javascript")
"""What of our settings the bare build has as well: how pages look, not where they come from."""


def site_against_mkdocs() -> bool:
    """Three languages of 1,000 provisions beside mkdocs-material alone, on the same Markdown from disk."""
    with tempfile.TemporaryDirectory() as folder:
        root = spoken(grow(Path(folder) / "project", PROVISIONS))
        asked = [word for tag in LANGUAGES for word in ("--lang", tag)]
        # One process on both sides.
        ours = [sys.executable, "-m", "wsrcode", "site", "--jobs", "1", "--root", str(root), *asked]
        staged = Path(folder) / "staged"
        seconds([*ours, "--stage", str(staged)])
        files = [str(_settings(staged, tag)) for tag in LANGUAGES]
        bare = [sys.executable, "-c", _BARE, *files]
        ratio = paired(lambda: seconds(ours), lambda: seconds(bare), times=3)
    return tell("site of 1,000 provisions in 3 languages / mkdocs-material alone", ratio, most=1.3)


def size_of_site() -> bool:
    """Bytes of HTML a page, of a site with four times as many provisions beside one with few."""
    few, many = (_bytes_a_page(count) for count in (100, 400))
    return tell("HTML a page with 400 provisions / with 100", many / few, most=1.1)


def spoken(root: Path) -> Path:
    """Let the workers of a made-up program read it in all languages; nothing is translated, as at the beginning."""
    program = root / "standards/example/program.yml"
    said = program.read_text(encoding="utf-8")
    program.write_text(said.replace("languages: [en]", f"languages: [{', '.join(LANGUAGES)}]"), encoding="utf-8")
    return root


_BARE = """
import logging, os, sys
os.environ["NO_MKDOCS_2_WARNING"] = "1"
from mkdocs.commands.build import build
from mkdocs.config import load_config
for file in sys.argv[1:]:
    build(load_config(file))
"""


def _settings(staged: Path, tag: str) -> Path:
    own = yaml.safe_load((Path(__file__).parents[1] / "templates/site/mkdocs.yml").read_text(encoding="utf-8"))
    told = {key: value for key, value in own.items() if key in _KEPT}
    listed = [path.name for path in sorted((staged / tag).glob("*.md"))]
    told |= {
        "site_name": "bare",
        "docs_dir": str(staged / tag),
        "site_dir": str(staged / f"{tag}-site"),
        # As ours does: a menu that names few pages, or every page would hold the names of all.
        "nav": listed,
        "not_in_nav": "*",
        "plugins": ["search"],
    }
    told["theme"] = {**own["theme"], "custom_dir": str(_OVERRIDES)}
    file = staged / f"{tag}.yml"
    file.write_text(yaml.safe_dump(told), encoding="utf-8")
    return file


def _bytes_a_page(count: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        root = grow(Path(folder) / "project", count)
        out = Path(folder) / "out"
        seconds([sys.executable, "-m", "wsrcode", "site", "--root", str(root), "--out", str(out)])
        pages = [each.stat().st_size for each in (out / "example/provisions").rglob("*.html")]
    return sum(pages) / len(pages)


MEASURES = (site_against_mkdocs, size_of_site)

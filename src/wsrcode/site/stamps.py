"""Whether the looks and the words of a site changed: its templates and its settings, by time and size."""

from pathlib import Path

from wsrcode.build.language import in_output, language
from wsrcode.build.templates import template_folders, theme
from wsrcode.site.ready import listed

Stamps = tuple[tuple[str, int, int], ...]
SETTINGS = "mkdocs.yml"
_ON_EVERY_PAGE = "/site/overrides/"


def stamps(root: Path) -> Stamps:
    """Return the files of templates and the settings, each with its time and size."""
    found = [path for folder in template_folders(root) for path in folder.rglob("*") if path.is_file()]
    found += [path for path in (root / SETTINGS,) if path.is_file()]
    return tuple((str(path), (stat := path.stat()).st_mtime_ns, stat.st_size) for path in sorted(found))


def of_every_page(found: Stamps) -> Stamps:
    """Return those of them that every page is made with."""
    return tuple(each for each in found if _ON_EVERY_PAGE in each[0] or each[0].endswith(f"/{SETTINGS}"))


def forget() -> None:
    """Let templates and words be read again."""
    for each in (language, in_output, theme, listed):
        each.cache_clear()

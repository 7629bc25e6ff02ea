"""Where people propose, as far as the settings of the site say it."""

from pathlib import Path
from urllib.parse import urljoin, urlsplit

from wsrcode.build.pages.drafting import Repository

_GUESSED = (None, "", "edit/master/docs/", "src/default/docs/")
"""What mkdocs takes for `edit_uri` where nobody said one; the branch may be called otherwise."""


def repository(root: Path, address: str | None, edit_uri: str | None, written: Path) -> Repository:
    """Return where people propose; `edit_uri` ends with the folder of the pages written by hand."""
    address = (address or "").rstrip("/")
    told = edit_uri if edit_uri and edit_uri not in _GUESSED else ""
    written, top = written.resolve(), root.resolve()
    pages = f"{written.relative_to(top).as_posix()}/" if written.is_relative_to(top) else ""
    edit = urljoin(f"{address}/", told if told.endswith("/") else f"{told}/") if address and told else ""
    forms = (root / ".github" / "ISSUE_TEMPLATE").glob("input-*.yml")
    return Repository(
        edit=edit.removesuffix(pages) if pages and edit.endswith(f"/{pages}") else "",
        issues=f"{address}/issues/new" if urlsplit(address).netloc == "github.com" else "",
        forms=frozenset(each.name for each in forms),
    )

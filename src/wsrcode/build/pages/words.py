"""The words of the pages in one language: those of print, and the site's own beside them."""

from pathlib import Path

from wsrcode.build.language import Language, in_output, language
from wsrcode.build.templates import find
from wsrcode.errors import WsrcodeError


def site_language(folders: tuple[Path, ...], tag: str) -> Language:
    """Return a language with the site's words; raise WsrcodeError that says which file to write."""
    language(folders, tag)
    try:
        find(folders, f"languages/site/{tag}.yml")
    except WsrcodeError as error:
        raise WsrcodeError(
            f"the site cannot be written in {tag!r} yet: {error}; copy site/en.yml and translate it"
        ) from None
    return in_output(folders, tag, "site")


def speaks(folders: tuple[Path, ...], tag: str) -> bool:
    """Say whether pages can be written in a language."""
    return all(
        any((folder / name).is_file() for folder in folders)
        for name in (f"languages/{tag}.yml", f"languages/site/{tag}.yml")
    )

"""Addresses that never break: for each provision of each adopted text a small page that leads to it."""

from collections.abc import Iterable, Iterator
from html import escape

from wsrcode.build.pages.press import Press
from wsrcode.errors import WsrcodeError
from wsrcode.model.revision import addresses

# Small, because there is one for each provision of each revision in each language; it needs no script.
_LEADS = (
    '<!doctype html>\n<html lang="{language}" dir="{direction}">\n<meta charset="utf-8">\n<title>{name}</title>\n'
    '<meta name="viewport" content="width=device-width">\n<meta name="color-scheme" content="light dark">\n'
    '<meta name="robots" content="noindex">\n'
    '<link rel="canonical" href="{target}">\n<meta http-equiv="refresh" content="0; url={target}">\n'
    '<p><a href="{target}">{name}</a></p>\n</html>\n'
)


def stable(press: Press) -> Iterator[tuple[str, bytes]]:
    """Yield the pages that lead to a provision of an adopted text, by their path."""
    for released in press.around.revisions.values():
        for revision in released:
            for address in addresses(revision.frozen):
                if address != f"{revision.folder}/":
                    yield f"{address}index.html", _page(press, address.rstrip("/"))


def _page(press: Press, address: str) -> bytes:
    target = f"../#{address.rpartition('/')[2]}"
    direction = press.words.dir
    return _LEADS.format(
        language=escape(press.language), direction=direction, name=escape(address), target=escape(target)
    ).encode()


def refuse_broken(registered: Iterable[str], built: Iterable[str]) -> None:
    """Raise WsrcodeError when an address that was ever released leads nowhere."""
    there = set(built)
    gone = [each for each in registered if f"{each}index.html" not in there]
    if gone:
        raise WsrcodeError(
            f"{len(gone)} addresses that were released for ever lead nowhere, /{gone[0]} first; bring back what is "
            "missing in revisions/ from git or another clone"
        )

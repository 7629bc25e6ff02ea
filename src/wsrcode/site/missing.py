"""What is said where a page is not there: so, and where each language begins."""

from dataclasses import replace
from typing import Any

from wsrcode.build.pages.shape import tops
from wsrcode.site.drawn import Site


def missing(site: Site) -> dict[str, Any]:
    """Return the words and the languages, their own first; each address is from the top of the whole site."""
    addresses = tops(site.known[0], site.known)
    tongues = [replace(each, top=addresses[each.tag]) for each in site.press.around.tongues]
    return {
        "title": site.words.say("site.missing.title"),
        "about": site.words.say("site.missing.about"),
        "languages": site.words.say("site.home.languages"),
        "tongues": sorted(tongues, key=lambda each: each.tag != site.language),
    }

"""Figures in a text: phone numbers, ids, amounts; they are read from the left and stay whole, in every script."""

import re

from markupsafe import Markup, escape

# The same stands in templates/lib/print.typ, which no Python can reach; a test holds the two together.
_BEFORE = r"(?:\b[A-Z]{3}[ ])?(?:\+|\(\d+\)[ \-]?)?(?:[A-Za-zÀ-ɏ]+-)*"
_START = r"[\dA-Za-z]*\d(?:[\dA-Za-z.,\u066b\u066c:/()\-]*[\dA-Za-z])?"
_MORE = r"(?:[ ]\(?\d+\)?(?:[.,\u066b\u066c:/\-]?\d+)*){0,6}"
_UNIT = r"(?:[ ]?(?:%|٪|°[FC]|(?:[A-Z]{3}|(?:[kcm]?m|ft)[23²³]?|kg|g|lb|oz|l)\b))?"
FIGURE = re.compile(_BEFORE + _START + _MORE + _UNIT)
_DIVISIBLE = re.compile(r"[^\w.,\u066b\u066c]")
_WHOLE = Markup('<bdi dir="ltr">{}</bdi>')
_APART = re.compile(r" (?=[:;?!»])|(?<=[«§]) ")
"""The spaces of French before and after its signs, and the one of a section of law; print.typ keeps the same."""
_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")
"""All that is not seen but the space that belongs to a sign, as in French."""


def folded(text: str) -> str:
    """Return a text on one line, to be broken anywhere but before a sign that a space stands before."""
    return kept(_BREAKS.sub(" ", text).strip(" "))


def kept(text: str) -> str:
    """Return a text in which no line begins with a sign that a space stands before."""
    return _APART.sub("\u00a0", text)


def whole(text: str, *, rtl: bool) -> Markup:
    """Return a text for HTML in which no figure is turned round or divided at the end of a line.

    Where lines run from the left only what could be divided is marked, such as `1-800-555-0142` and not `10`.
    """
    made, at = Markup(), 0
    for found in FIGURE.finditer(text):
        marked = rtl or _DIVISIBLE.search(found[0])
        made += escape(text[at : found.start()]) + (_WHOLE.format(found[0]) if marked else escape(found[0]))
        at = found.end()
    return made + escape(text[at:])

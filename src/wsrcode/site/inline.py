"""Text in which nothing is marked up is passed over: Markdown tries fourteen patterns on every word of every page."""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown  # type: ignore[import-untyped] # no stubs: it types itself, and says so nowhere
from markdown.extensions import Extension  # type: ignore[import-untyped]
from markdown.treeprocessors import InlineProcessor  # type: ignore[import-untyped]
from markdown.util import AtomicString  # type: ignore[import-untyped]

# What the patterns of Markdown itself begin with; the two last are its own places for what it took out before.
_SIGN = re.compile("[`\\\\\\[!<&*_\u0002\u0003]|  \n")
_KNOWN = (
    "backtick", "escape", "reference", "link", "image_link", "image_reference", "short_reference", "short_image_ref",
    "autolink", "automail", "linebreak", "html", "entity", "not_strong", "em_strong", "em_strong2",
)  # fmt: skip
_TOKENS = ("*", "_")


class Passing(Extension):  # type: ignore[misc]
    """Lets Markdown pass over text without a sign, and gives the same page."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown names it
        """Take the place of what looks for marks."""
        md.treeprocessors.register(_Passing(md), "inline", 20)


class _Passing(InlineProcessor):  # type: ignore[misc]
    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Return the tree as Markdown does."""
        # By number, as Markdown asks for them: its registry looks each time whether it is in order.
        patterns: Any = [*self.md.inlinePatterns]
        self.inlinePatterns = patterns
        passed = [*_pass_over(tree)] if _is_plain(self.md) else []
        found: Element = super().run(tree, ancestors)
        for each in passed:
            # Others that come later must not take it for something to leave alone.
            each.text = str(each.text)
        return found


def _is_plain(md: Markdown) -> bool:
    """Return whether all patterns are Markdown's own; one of an extension may look for any sign."""
    known = sum(name in md.inlinePatterns for name in _KNOWN)
    # Since Markdown 3.11, an extension may add a sign to a pattern.
    tokens = getattr(getattr(md, "delimiters", None), "tokens", _TOKENS)
    return known == len(md.inlinePatterns) and {*tokens} <= {*_TOKENS}


def _pass_over(tree: Element) -> Iterator[Element]:
    for each in tree.iter():
        if each.text and not isinstance(each.text, AtomicString) and not _SIGN.search(each.text):
            each.text = AtomicString(each.text)
            yield each

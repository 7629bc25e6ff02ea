"""Guess which known name somebody meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def meant(word: str, known: Iterable[str]) -> str:
    """Return `; did you mean 'grower'?`, or what is known here when nothing comes close."""
    listed = sorted(known)
    if close := get_close_matches(word, listed, n=1, cutoff=0.6):
        return f"; did you mean {close[0]!r}?"
    few = ", ".join(listed[:10]) + (", …" if len(listed) > 10 else "")  # noqa: PLR2004 - what fits on a line
    return f"; known here: {few}" if few else ""

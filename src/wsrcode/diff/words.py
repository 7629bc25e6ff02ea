"""When two texts say the same: folding, quoting and spaces are no change."""

import unicodedata


def folded(text: str | None) -> str:
    """Return a text with white space folded and letters composed; nothing for None."""
    return " ".join(unicodedata.normalize("NFC", text).split()) if text else ""


def same(old: str | None, new: str | None) -> bool:
    """Say whether two texts are the same but for folding."""
    return folded(old) == folded(new)

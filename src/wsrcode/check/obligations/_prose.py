"""The words by which a text speaks of a duty."""

from wsrcode.model.words import SPEECH


def duty_in(text: str, language: str) -> str | None:
    """Return the first word of duty in a text; None in a language whose words are not known."""
    speech = SPEECH.get(language)
    found = (speech.obliges.search(text) or speech.forbids.search(text)) if speech else None
    return found[0] if found else None

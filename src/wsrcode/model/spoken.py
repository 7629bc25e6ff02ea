"""What a recording speaks, and whether those are still the words."""

from collections.abc import Iterator

from wsrcode.model.edition import Edition, Words, digest
from wsrcode.model.recording import Recording

_FIELDS = ("title", "right", "do")


def spoken(edition: Edition, block: str) -> str | None:
    """Return the words that a recording of a block speaks, in the order of print; None where there is no such block.

    They are what a booklet prints of it: of a part its title, what it is about, and of each provision that may be
    printed the title, the right and what one can do.
    """
    words = [each.text for each in _spoken(edition.whole, block) if each.language == edition.language]
    return "\n".join(words) if words else None


def _spoken(edition: Edition, block: str) -> Iterator[Words]:
    folder, _, name = block.partition("/")
    if folder == "provisions":
        keys = [f"{block}/{field}" for field in _FIELDS]
    else:
        part = next((each for each in edition.standard.code.outline if each.id == name), None)
        own = edition.standard.in_order(part) if part else ()
        keys = [f"{block}/title", f"{block}/about"] if part else []
        keys += [
            f"provisions/{each.id}/{field}" for each in own if each.printable for field in ("title", "right", "do")
        ]
    yield from (words for key in keys if (words := edition.get(key)))


def recording_of(edition: Edition, block: str) -> Recording | None:
    """Return the recording of a block that speaks just the words it has now; a stale one is none."""
    found = edition.standard.recordings.get(edition.language)
    recording = found.recordings.get(block) if found else None
    return recording if recording and not is_stale(edition, block, recording) else None


def is_stale(edition: Edition, block: str, recording: Recording) -> bool:
    """Say whether a block's words have changed since they were spoken."""
    words = spoken(edition, block)
    return words is None or digest(words) != recording.of

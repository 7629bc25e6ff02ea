"""Note where a block of worker text can be heard, bound to the words it has now."""

from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from wsrcode.errors import WsrcodeError
from wsrcode.model.edition import Edition, digest
from wsrcode.model.recording import Recording, Recordings
from wsrcode.model.spoken import spoken
from wsrcode.model.standard import Standard
from wsrcode.record.lines import written

_HEADING = "Written by `wsrcode translate recording`: what can be listened to, and of which words it speaks."


def recording(standard: Standard, language: str, block: str, *, audio: str, sound: Path | None) -> Recording:
    """Return a recording of a block as its words are now; raise WsrcodeError where there is nothing to speak."""
    if language not in standard.languages:
        raise WsrcodeError(f"{standard.id} has no language {language!r}; it has {', '.join(standard.languages)}")
    words = spoken(Edition(standard, language), block)
    if words is None:
        raise WsrcodeError(f"no words in {language} for {block!r}; name a part or a provision: parts/heat")
    try:
        made = Recording(audio=audio, of=digest(words), sha256=_digest_of(sound))
        Recordings(language=language, recordings={block: made})
    except ValidationError as error:
        raise WsrcodeError(f"{block}: {error.errors()[0]['msg']}; an address begins with https://") from None
    return made


def _digest_of(sound: Path | None) -> str | None:
    try:
        return sha256(sound.read_bytes()).hexdigest() if sound else None
    except OSError as error:
        raise WsrcodeError(f"{sound} cannot be read: {error.strerror}") from None


def recordings_file(standard: Standard, language: str, block: str, made: Recording) -> bytes:
    """Return the file of a language's recordings with this one in its place."""
    known = standard.recordings.get(language)
    every = {**(known.recordings if known else {}), block: made}
    values = {name: every[name].model_dump(exclude_none=True) for name in sorted(every)}
    return written({"language": language, "recordings": values}, _HEADING)

"""Recordings: a worker text that can be listened to, bound to exactly the words that were spoken."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, StringConstraints

from wsrcode.model.noun import Noun
from wsrcode.model.record import Hash
from wsrcode.model.text import Tag

Sound = Annotated[str, StringConstraints(pattern=r"^https://[^\s<>\"'`{}\\]+$", max_length=500)]
"""Where a sound file can be heard: only over https, so that nobody on the way can change or follow it."""

Block = Annotated[str, StringConstraints(pattern=r"^(parts|provisions)/[a-z0-9]+(-[a-z0-9]+)*$")]
"""What is spoken: a whole part, or one provision."""


class Recording(Noun):
    """One recording."""

    audio: Sound
    of: Hash
    """The digest of the words that were spoken; when they change, the recording is stale and is offered nowhere."""
    seconds: Annotated[int, Field(ge=1, le=36_000)] | None = None
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None
    """Of the sound file, so that whoever publishes it can see that it is the one that was checked."""


class Recordings(Noun):
    """recordings/<language>.yml."""

    language: Tag
    recordings: Mapping[Block, Recording]

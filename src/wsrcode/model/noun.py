"""What every noun has in common: frozen, strict, unknown keys refused."""

from pydantic import BaseModel, ConfigDict


class Noun(BaseModel):
    """A thing of the field, as a file states it."""

    # What a key means is read from the source when a schema is made (schema.py): to read it at each start would take
    # a sixth of the time of `wsrcode check`.
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

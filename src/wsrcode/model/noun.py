"""What every noun has in common: frozen, strict, unknown keys refused."""

from pydantic import BaseModel, ConfigDict


class Noun(BaseModel):
    """A thing of the field, as a file states it."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, use_attribute_docstrings=True)

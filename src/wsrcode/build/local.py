"""What a local insert prints: where people live and work, and which office helps near by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wsrcode.build.language import Language
from wsrcode.model.insert import Insert


@dataclass(frozen=True, eq=False)
class Local:
    """An insert on its way into a page of one language."""

    insert: Insert
    language: Language
    """With the words of templates/languages/insert/."""
    source: str
    """The language the code was drafted in, which names and addresses are taken for."""

    @property
    def model(self) -> dict[str, Any]:
        """What a template prints of it."""
        insert = self.insert
        return {
            "id": insert.id,
            "name": self._named("name", insert.name),
            "address": self._named("address", insert.address),
            "office": self._named("office/name", insert.office.name),
            "phone": insert.office.phone,
            "hours": self._told("office/hours", insert.office.hours),
            "emergency": self._told("emergency", insert.emergency),
            "say": self.language.group("insert"),
        }

    def open_ends(self) -> Iterator[str]:
        """Yield what keeps it from being final, one line each."""
        insert, tag = self.insert, self.language.tag
        if insert.checked is None:
            yield f"insert {insert.id}: nobody has checked it; write the day on which somebody did in `checked`"
        if insert.office.phone is None:
            yield f"insert {insert.id}: no phone number of the office"
        for key, told in (("office/hours", insert.office.hours), ("emergency", insert.emergency)):
            if told and tag not in told:
                yield f"insert {insert.id}/{key}: untranslated"
        if self.language.status == "draft":
            yield f"{self.language.file}: status is draft"

    def _named(self, key: str, text: str) -> dict[str, Any]:
        return {"key": f"insert/{self.insert.id}/{key}", "text": text, "lang": self.source, "untranslated": None}

    def _told(self, key: str, told: Mapping[str, str] | None) -> dict[str, Any] | None:
        if not told:
            return None
        tag = self.language.tag if self.language.tag in told else next(iter(told))
        missing = None if tag == self.language.tag else self.language.say("untranslated")
        return {**self._named(key, told[tag]), "lang": tag, "untranslated": missing}

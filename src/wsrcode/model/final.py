"""An edition as it may be handed out as final: nothing in it is stale or unread without saying so where it stands."""

from collections.abc import Mapping
from functools import cached_property

from wsrcode.model.edition import Edition, State, Words
from wsrcode.model.vital import vital


class FinalEdition(Edition):
    """A standard in one language for a final print.

    What a worker in danger looks for must be read, and waits for its reader. Any other text that is not read and
    current stands in the source's language, which everybody sees.
    """

    @cached_property
    def whole(self) -> Edition:
        """The edition with every text as it is, read or not; its mark is this one's mark, too."""
        return Edition(self.standard, self.language)

    @cached_property
    def words(self) -> Mapping[str, Words]:
        """Every text, by key."""
        return {key: each if self._stays(each) else self._in_source(each) for key, each in self.whole.words.items()}

    def waits_for(self, words: Words) -> bool:
        """Say whether a text keeps this edition from being final."""
        return words.key in self._vital and not words.state.final

    @cached_property
    def _vital(self) -> frozenset[str]:
        return vital(self.standard)

    def _stays(self, words: Words) -> bool:
        return words.state.final or words.key in self._vital

    def _in_source(self, words: Words) -> Words:
        return Words(words.key, self.source[words.key], self.standard.code.language, State.UNTRANSLATED)
